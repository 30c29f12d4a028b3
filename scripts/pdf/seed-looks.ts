import { isTable, type LaidBlock, type LaidSection, type LaidTable } from "../office/layout.js";

const eachTable = (
  sections: readonly LaidSection[],
  change: (table: LaidTable) => LaidTable,
): readonly LaidSection[] =>
  sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block): LaidBlock => (isTable(block) ? change(block) : block)),
  }));

/** Wide enough for the longest word of each column at 14 pt: a label cut in its cell (VII⏎I) is another label. */
const wideColumns: readonly number[] = [800, 5100, 2400, 2100, 3000, 1600];
const narrowColumns: readonly number[] = [780, 3300, 1500, 1400, 1700, 1200];

/** The appendices on wide pages. */
export const widePages = (sections: readonly LaidSection[]): readonly LaidSection[] =>
  eachTable(sections, (table) => (table.ruled ? { ...table, widths: wideColumns } : table));

/** The appendices on upright pages. */
export const uprightPages = (sections: readonly LaidSection[]): readonly LaidSection[] =>
  eachTable(
    sections.map((section) => ({ ...section, landscape: false })),
    (table) => (table.ruled ? { ...table, widths: narrowColumns } : table),
  );

/** Heads that stand once, on the page where their table begins. */
export const headsOnce = (sections: readonly LaidSection[]): readonly LaidSection[] =>
  eachTable(sections, (table) => ({
    ...table,
    rows: table.rows.map(({ head: _, ...row }) => row),
  }));

/** Words of the heads that are printed again on every page. */
export const headWords = (sections: readonly LaidSection[]): string =>
  sections
    .flatMap(({ blocks }) => blocks.filter(isTable))
    .flatMap(({ rows }) => rows.filter(({ head }) => head === true))
    .flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)),
    )
    .join("\n");
