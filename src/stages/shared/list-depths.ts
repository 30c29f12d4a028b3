/** What is open while labels are nested: its kind of label and, where the format tells, its depth in lists. */
export interface Nested<Kind> {
  readonly kind: Kind;
  readonly depth: number | undefined;
}

/** How many of the open ones stay open by depth alone, and how many of these the next one can not close. */
export interface DepthCut {
  readonly open: number;
  readonly held: number;
}

/**
 * Nests by depth where labels of one kind stand at several: a list of numbers inside an item of a list of numbers.
 * Elsewhere depths say nothing, as word processors give them to lists that do not belong together.
 */
export function cutByDepth<Kind>(open: readonly Nested<Kind>[], next: Nested<Kind>): DepthCut {
  const { kind, depth } = next;
  if (depth === undefined) return { open: open.length, held: 0 };
  const isAlike = (one: Nested<Kind>): boolean => one.kind === kind && one.depth !== undefined;
  const deeper = open.findIndex((one) => isAlike(one) && (one.depth as number) > depth);
  const kept = deeper < 0 ? open : open.slice(0, deeper);
  let held = kept.findLastIndex((one) => isAlike(one) && (one.depth as number) < depth) + 1;
  // What stands between the two in depth belongs to the outer one.
  while (held > 0 && held < kept.length && (kept[held]?.depth ?? depth) < depth) held += 1;
  return { open: kept.length, held };
}

/** Labels of one kind that stand side by side: nothing tells that their lists lie inside one another. */
export const isSameDepth = (one: number | undefined, other: number | undefined): boolean =>
  one === undefined || other === undefined || one === other;
