import type { Appendix, Block, Extraction, Section, TableCensus } from "../model/index.js";
import { printable } from "./command-io.js";
import type { MessageKey, Tell } from "./messages.js";

const figures: readonly (readonly [keyof TableCensus, MessageKey])[] = [
  ["heads", "censusHeads"],
  ["repeatedHeads", "censusRepeated"],
  ["sections", "censusSections"],
  ["joined", "censusJoined"],
  ["tasks", "censusTasks"],
  ["others", "censusOthers"],
];

interface CountedTable {
  readonly name: string;
  readonly census: TableCensus;
}

function* tablesOf(blocks: readonly Block[]): Iterable<TableCensus> {
  for (const block of blocks) if (block.type === "table") yield block.census;
}

function* bodyTables(sections: readonly Section[]): Iterable<TableCensus> {
  for (const section of sections) {
    yield* tablesOf(section.blocks);
    yield* bodyTables(section.children);
  }
}

function* appendixTables(appendix: Appendix, tell: Tell): Iterable<CountedTable> {
  const label = printable(appendix.label ?? tell("censusInAppendix"));
  let count = 0;
  for (const census of tablesOf(appendix.blocks)) {
    count += 1;
    yield { name: count === 1 ? label : `${label} (${count})`, census };
  }
}

const sumOf = (census: TableCensus): number =>
  figures.reduce((sum, [figure]) => sum + census[figure], 0);

/** Names to the left, figures to the right. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    }
  }
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[index] as number),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** Every row read, counted: a line a table, the total, and whether the figures add up. */
export function renderCensus({ plan, census }: Extraction, tell: Tell): string {
  const { paragraphs, proseTasks } = census;
  const prose = tell("censusProse", { paragraphs, proseTasks });
  if (census.rows === 0) return `${tell("censusNoTables")}\n${prose}\n`;
  const tables: CountedTable[] = [];
  for (const table of bodyTables(plan.sections)) {
    tables.push({ name: tell("censusInBody", { number: tables.length + 1 }), census: table });
  }
  for (const appendix of plan.appendices) {
    for (const table of appendixTables(appendix, tell)) tables.push(table);
  }
  const head = [tell("censusTable"), ...figures.map(([, key]) => tell(key)), tell("censusRows")];
  const rows = tables.map(({ name, census: counts }) => [
    name,
    ...figures.map(([figure]) => String(counts[figure])),
    String(sumOf(counts)),
  ]);
  const total: TableCensus = census;
  const lines = alignColumns([
    head,
    ...rows,
    [tell("censusLayout"), ...figures.map(() => ""), String(census.layout)],
    [tell("censusTotal"), ...figures.map(([figure]) => String(total[figure])), String(census.rows)],
  ]);
  const sum = sumOf(census) + census.layout;
  const terms = [...figures.map(([figure]) => census[figure]), census.layout].join(" + ");
  const addsUp = sum === census.rows;
  lines.push(
    "",
    addsUp
      ? tell("censusAddsUp", { sum: terms, rows: census.rows })
      : tell("censusDiffers", { sum, rows: census.rows }),
    prose,
    tell("censusColumns"),
  );
  return `${lines.join("\n")}\n`;
}
