import { type Cursor, skip } from "./cursor.js";

export function openAlternatives({ alternatives }: Cursor): void {
  alternatives.push({ before: 0, isShown: false });
}

/** The first alternative that shows anything is taken (ECMA-376 Part 3, 7.5): a text box stands in two of them. */
export function openAlternative(cursor: Cursor): void {
  const alternative = cursor.alternatives[cursor.alternatives.length - 1];
  if (alternative === undefined) return;
  if (alternative.isShown) skip(cursor);
  else alternative.before = cursor.context.shown;
}

export function closeAlternative(cursor: Cursor): void {
  const alternative = cursor.alternatives[cursor.alternatives.length - 1];
  if (alternative !== undefined && cursor.context.shown > alternative.before)
    alternative.isShown = true;
}
