import { expandNames, withOwnName } from "../../interpret/agency-list.js";
import type { Agency, TaskRow } from "../../model/index.js";

/**
 * Gives short names the fuller name that the document itself uses: a bare `Địa chính` is the post that other cells
 * name in full.
 */
export function nameFully(tasks: readonly TaskRow[]): void {
  const names = expandNames(
    tasks.flatMap((task) => [...task.lead, ...task.coordinating, ...(task.supervising ?? [])]),
  );
  if (names.size === 0) return;
  // The same few wordings stand in many rows.
  const unchanged = new Set<string>();
  const fully = (agency: Agency): Agency => {
    if (unchanged.has(agency.raw)) return agency;
    const named = withOwnName(agency, names);
    if (named === agency) unchanged.add(agency.raw);
    return named;
  };
  for (const task of tasks) {
    task.lead = task.lead.map(fully);
    task.coordinating = task.coordinating.map(fully);
    if (task.supervising !== undefined) task.supervising = task.supervising.map(fully);
  }
}
