import type { FlowedParagraph } from "../flow/paragraphs.js";
import type { Rule } from "../page/glyph.js";
import { buildSegment, type Line, lineOf, type Segment, type Word } from "../words/word.js";
import type { LaidTable, LaidText, PageLayout } from "./page-layout.js";

type Row = readonly Segment[];

export interface NotedPages {
  /** The pages without their notes and without the calls of them. */
  readonly pages: readonly PageLayout[];
  readonly notes: readonly FlowedParagraph[];
}

/** The line that word processors draw over footnotes, in points. */
const shortest = 40;
const longest = 260;
/** How far under the line the first note may stand, in ems. */
const reach = 3;

/** Notes are set smaller than the body, at least by this share. */
const smallNote = 0.94;

const markShape = /^(?:\d{1,3}|[a-z*†‡]{1,3})[.)]?$/u;

const markOf = (row: Row): Word | null => {
  const first = row[0]?.words[0];
  return first?.raised === true && markShape.test(first.text) ? first : null;
};

/** Footnotes stand under a short line at the foot of the page and begin with the raised mark that calls them. */
export function takeFootNotes(pages: readonly PageLayout[]): NotedPages {
  const notes: FlowedParagraph[] = [];
  const noted = pages.map((page) => {
    const last = page.blocks.at(-1);
    if (last?.type !== "text") return page;
    // Only a note that reaches the foot of the page before may go on.
    const mayGoOn = notes.at(-1)?.lines.at(-1)?.page === page.page - 1;
    const from = findNotes(last.rows, page.lines, mayGoOn);
    if (from < 0) return page;
    const marks = new Set<string>();
    for (const row of last.rows.slice(from)) {
      const mark = markOf(row);
      if (mark === null) {
        const open = notes.at(-1);
        if (open !== undefined) (open.lines as Line[]).push(lineOf(row, page.page));
        continue;
      }
      marks.add(mark.text);
      const words = row.flatMap((segment) => segment.words).slice(1);
      const [next, ...rest] = words;
      if (next === undefined) continue;
      const { joined: _, ...free } = next;
      notes.push({ lines: [lineOf([buildSegment([free, ...rest])], page.page)] });
    }
    const rows = last.rows.slice(0, from);
    const blocks =
      rows.length === 0
        ? page.blocks.slice(0, -1)
        : [...page.blocks.slice(0, -1), { ...last, rows }];
    return { ...page, blocks: blocks.map((block) => withoutCalls(block, marks)) };
  });
  return { pages: noted, notes };
}

/** Index of the first row under the line of the notes; -1 when there are none. */
function findNotes(rows: readonly Row[], lines: readonly Rule[], mayGoOn: boolean): number {
  for (const { at, from, to } of lines) {
    if (to - from < shortest || to - from > longest) continue;
    const first = rows.findIndex((row) => (row[0]?.baseline ?? 0) > at);
    const row = rows[first];
    const segment = row?.[0];
    if (row === undefined || segment === undefined) continue;
    if (segment.baseline - at > segment.size * reach) continue;
    if (markOf(row) !== null || (mayGoOn && isRest(rows, first))) return first;
  }
  return -1;
}

/** The rest of a note that began on the page before: in smaller letters than the page, as far as the next mark. */
function isRest(rows: readonly Row[], first: number): boolean {
  const body = rows.slice(0, first).map((row) => row[0]?.size ?? 0);
  const usual = body.sort((one, other) => one - other)[body.length >> 1];
  if (usual === undefined) return false;
  return rows.slice(first).every((row) => row.every(({ size }) => size < usual * smallNote));
}

const isCall = ({ raised, text }: Word, marks: ReadonlySet<string>): boolean =>
  raised && marks.has(text);

function withoutCalls<Block extends LaidTable | LaidText>(
  block: Block,
  marks: ReadonlySet<string>,
): Block {
  const pare = (rows: readonly (readonly Segment[])[]): Segment[][] =>
    rows
      .map((row) =>
        row.flatMap((segment) => {
          const kept = segment.words.filter((word) => !isCall(word, marks));
          if (kept.length === segment.words.length) return [segment];
          return kept.length === 0 ? [] : [buildSegment(kept)];
        }),
      )
      .filter((row) => row.length > 0);
  return block.type === "text"
    ? { ...block, rows: pare(block.rows) }
    : { ...block, cells: block.cells.map((cell) => ({ ...cell, rows: pare(cell.rows) })) };
}
