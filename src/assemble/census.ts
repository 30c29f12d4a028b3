import type { Block, Census, Plan, Section } from "../model/index.js";
import type { SourceDocument } from "../source/index.js";

/**
 * Counts what was read; `heads` … `others` and `layout` add up to `rows`. The first are counted in the tables of the
 * record, `layout` in the source: a row lost inside a table shows.
 */
export function buildCensus(tree: SourceDocument, plan: Plan): Census {
  const counts = {
    paragraphs: 0,
    tables: 0,
    rows: 0,
    heads: 0,
    repeatedHeads: 0,
    sections: 0,
    joined: 0,
    tasks: 0,
    others: 0,
    layout: 0,
    proseTasks: 0,
  };
  const placed = new Set<Block>();
  const addBlock = (block: Block): void => {
    if (block.type !== "table") return;
    placed.add(block);
    counts.tables += 1;
    for (const key of [
      "heads",
      "repeatedHeads",
      "sections",
      "joined",
      "tasks",
      "others",
    ] as const) {
      counts[key] += block.census[key];
    }
  };
  const addSection = (section: Section): void => {
    section.blocks.forEach(addBlock);
    counts.proseTasks += section.tasks?.length ?? 0;
    section.children.forEach(addSection);
  };
  plan.sections.forEach(addSection);
  for (const appendix of plan.appendices) appendix.blocks.forEach(addBlock);
  const read = new Set<unknown>();
  for (const { node, table, absorbed } of tree.annotations.tables.values()) {
    if (!placed.has(table)) continue;
    read.add(node);
    for (const block of absorbed) read.add(block);
  }
  for (const block of tree.children) {
    if (block.type === "paragraph") {
      counts.paragraphs += 1;
      continue;
    }
    counts.rows += block.children.length;
    if (!read.has(block)) counts.layout += block.children.length;
  }
  return counts;
}
