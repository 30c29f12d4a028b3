import { expandNames, withOwnName } from "../../interpret/agency-list.js";
import type { TaskRow } from "../../model/index.js";

/**
 * Gives short names the fuller name that the document itself uses: a bare `Địa chính` is the post that other cells
 * name in full.
 */
export function nameFully(tasks: readonly TaskRow[]): void {
  const names = expandNames(
    tasks.flatMap((task) => [...task.lead, ...task.coordinating, ...(task.supervising ?? [])]),
  );
  if (names.size === 0) return;
  for (const task of tasks) {
    task.lead = task.lead.map((agency) => withOwnName(agency, names));
    task.coordinating = task.coordinating.map((agency) => withOwnName(agency, names));
    if (task.supervising !== undefined) {
      task.supervising = task.supervising.map((agency) => withOwnName(agency, names));
    }
  }
}
