import type { Entry } from "../shared/entries.js";
import { isBullet, type LabelKind } from "../shared/labels.js";

/**
 * For each depth of headings the kind of label that its labelled paragraphs have, where they are all of one kind: a
 * heading style that headings and list items share tells no level.
 */
export function findHeadingKinds(entries: readonly Entry[]): ReadonlyMap<number, LabelKind> {
  const kinds = new Map<number, LabelKind>();
  const shared = new Set<number>();
  for (const entry of entries) {
    if (entry.type === "table" || entry.label === null) continue;
    const { headingDepth } = entry.block;
    if (headingDepth === undefined) continue;
    const { kind } = entry.label;
    if (isBullet(kind) || (kinds.get(headingDepth) ?? kind) !== kind) shared.add(headingDepth);
    else kinds.set(headingDepth, kind);
  }
  for (const depth of shared) kinds.delete(depth);
  return kinds;
}
