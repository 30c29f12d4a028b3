import type { Block, DocumentHead, Plan, Section, TaskRow } from "./model/index.js";

/** A task with what a register needs beside it. */
export interface ListedTask {
  readonly task: TaskRow;
  /** Label of the appendix, its title where it has no label; null for the body. */
  readonly appendix: string | null;
  /** Titles of the section rows above (of the sections above, for a task in the body), outermost first. */
  readonly pathTitles: readonly string[];
  readonly document: DocumentHead;
}

function* fromBlocks(
  blocks: readonly Block[],
  appendix: string | null,
  above: readonly string[],
  document: DocumentHead,
): Iterable<ListedTask> {
  for (const block of blocks) {
    if (block.type !== "table") continue;
    const titles = new Map<string, string>();
    for (const row of block.rows) {
      if (row.kind === "section") titles.set(row.path.join("\u0000"), row.title);
      else if (row.kind === "task") {
        const pathTitles = row.path.map(
          (label, index) => titles.get(row.path.slice(0, index + 1).join("\u0000")) ?? label,
        );
        yield { task: row, appendix, pathTitles: [...above, ...pathTitles], document };
      }
    }
  }
}

function* fromSection(
  section: Section,
  above: readonly string[],
  document: DocumentHead,
): Iterable<ListedTask> {
  const titles = section.title === "" ? above : [...above, section.title];
  yield* fromBlocks(section.blocks, null, titles, document);
  for (const task of section.tasks ?? [])
    yield { task, appendix: null, pathTitles: titles, document };
  for (const child of section.children) yield* fromSection(child, titles, document);
}

/** Every task of a plan in reading order: the body's first, then the appendices'. */
export function* listTasks(plan: Plan): Iterable<ListedTask> {
  for (const section of plan.sections) yield* fromSection(section, [], plan.document);
  for (const appendix of plan.appendices) {
    yield* fromBlocks(appendix.blocks, appendix.label ?? appendix.title, [], plan.document);
  }
}
