import type { VFile } from "vfile";
import { createAgencyContext } from "../interpret/agency-list.js";
import type { DeadlineContext } from "../interpret/deadline.js";
import type { AppendixRange, SourceDocument } from "../source/index.js";
import { nameFully } from "./tables/own-names.js";
import { type ReadTable, readTable } from "./tables/read-table.js";
import { remarkTask } from "./tables/remarks.js";
import { groupTables } from "./tables/torn.js";
import { unfoldFrames } from "./tables/unfold-frames.js";
import { remarkUnreadTables } from "./tables/unread-tables.js";

/** `PL1` for the tables of an appendix, `PL` for the only one without a number, `PL2` for the second of several. */
function appendixPrefix(appendices: readonly AppendixRange[], index: number): string {
  const number = appendices[index]?.head.number ?? null;
  if (number !== null) return `PL${number}`;
  return appendices.length === 1 ? "PL" : `PL${index + 1}`;
}

/** Hands out prefixes: `PL1`, `PL1.T2` … in appendices, `T1`, `T2` … in the body, counting tables with tasks. */
function createPrefixes(document: SourceDocument): (block: number) => string {
  const { appendices } = document.annotations;
  const counts = new Map<string, number>();
  let next = 0;
  return (block) => {
    // Tables come in the order of the document, and so do appendices.
    while (next < appendices.length && (appendices[next] as AppendixRange).to <= block) next += 1;
    const index = (appendices[next]?.from ?? block + 1) <= block ? next : -1;
    const place = index < 0 ? "T" : appendixPrefix(appendices, index);
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    if (index < 0) return `T${count}`;
    return count === 1 ? place : `${place}.T${count}`;
  };
}

function deadlineContext(document: SourceDocument): DeadlineContext {
  const { period, head } = document.annotations;
  const years = period === null ? [] : [period.start.slice(0, 4), period.end.slice(0, 4)];
  return {
    period: period === null ? null : { start: period.start, end: period.end },
    planYear: years.length > 0 && years[0] === years[1] ? Number(years[0]) : null,
    issueDate: head?.date.edtf ?? null,
  };
}

/**
 * Reads every table of the plan that no other stage has taken: grid, head, column roles, section rows,
 * continuation rows, tasks. Fills `annotations.tables`; nodes of one table torn apart by page breaks share the
 * reading of the first.
 */
export function readTables(): (tree: SourceDocument, file: VFile) => void {
  return (tree, file) => {
    unfoldFrames(tree);
    remarkUnreadTables(tree, file);
    const { plan, head, tables } = tree.annotations;
    const groups = groupTables(tree, plan.from, plan.to);
    if (groups.length === 0) return;
    const agency = createAgencyContext(
      head?.issuer ?? null,
      head?.date.edtf ?? null,
      head?.parent ?? null,
    );
    const deadline = deadlineContext(tree);
    const prefixes = createPrefixes(tree);
    const positions = new Map(tree.children.map((block, index) => [block, index]));
    const ids = new Map<string, number>();
    const bodies = { document: tree, context: agency };
    const read: ReadTable[] = [];
    for (const pieces of groups) {
      const block = positions.get(pieces[0] as (typeof pieces)[number]) ?? 0;
      const takePrefix = (): string => prefixes(block);
      const table = readTable(pieces, {
        document: tree,
        file,
        agency,
        bodies,
        deadline,
        ids,
        takePrefix,
      });
      tables.set(table.reading.node, table.reading);
      read.push(table);
    }
    nameFully(read.flatMap(({ tasks }) => tasks));
    for (const table of read) {
      for (const task of table.tasks) remarkTask(file, task, table.plan);
    }
  };
}
