import type { VFile } from "vfile";
import type { Place } from "../../model/index.js";
import { report } from "../../source/index.js";
import type { TaskDraft } from "./drafts.js";

/** Follows the numbers of the task rows of a table and says where one is missing. */
export interface OrdinalWatch {
  /** Path of the last numbered row. */
  path: string;
  /** Numbers by what stands before them: nothing, or `1.` for `1.1`. */
  last: Map<string, { value: number; raw: string }>;
}

export const createOrdinalWatch = (): OrdinalWatch => ({ path: "", last: new Map() });

const dotted = /^(.*\.)(\d{1,4})$/;

/**
 * Numbers may run through all sections or begin at 1 again in each; both are in order. A number that skips is not:
 * inside a section, or in a new section where it neither goes on nor begins at 1.
 */
export function watchOrdinal(
  watch: OrdinalWatch,
  draft: TaskDraft,
  place: Place | null,
  file: VFile,
): void {
  const { label } = draft;
  if (label === null || draft.shared) return;
  const match = label.value === null ? dotted.exec(label.name) : null;
  if (label.value === null && match === null) return;
  const stem = match?.[1] ?? "";
  const value = label.value ?? Number(match?.[2]);
  const path = draft.levels.map(({ key }) => key).join(".");
  const previous = watch.last.get(stem);
  watch.last.set(stem, { value, raw: label.raw });
  const sameSection = path === watch.path;
  watch.path = path;
  if (previous === undefined || value <= previous.value + 1) return;
  if (stem !== "" && !sameSection) return;
  report(file, "table/ordinal-gap", place, { ordinal: label.raw, previous: previous.raw });
}
