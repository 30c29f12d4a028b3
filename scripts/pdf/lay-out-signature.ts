import type { LaidBlock, LaidParagraph } from "../office/layout.js";
import type { Chunk } from "./cut-chunks.js";

const recipientsOpener = /^\s*Nơi nhận:/;
const column = /^(\s*\S.*?) {3,}(\S.*)$/;

/** Two columns of lines; the second is the signature, or both are. */
type Columns = readonly [readonly string[], readonly string[]];

/** Recipients or two signatures side by side begin here. */
export const isSigned = (lines: readonly string[]): boolean =>
  recipientsOpener.test(lines[0] ?? "") ||
  (column.test(lines[0] ?? "") && lines.every((line) => line === line.toUpperCase()));

/** The borderless table of the signature, and how many chunks went into it. */
export function layOutSignature(chunks: readonly Chunk[]): {
  readonly blocks: readonly LaidBlock[];
  readonly used: number;
} {
  const [first, second, third] = chunks as readonly [Chunk, Chunk?, Chunk?];
  if (!recipientsOpener.test(first.lines[0] ?? "")) {
    const titles = splitColumns(first.lines);
    const names = splitColumns(second?.lines ?? []);
    return {
      blocks: [
        pair(
          [...titles[0], "", "", "", ...names[0]],
          [...titles[1], "", "", "", ...names[1]],
          true,
        ),
      ],
      used: 2,
    };
  }
  if (first.lines.some((line) => column.test(line))) {
    const [left, right] = splitColumns(first.lines);
    const titles = right.slice(0, -1);
    return { blocks: [pair(left, [...titles, "", "", "", ...right.slice(-1)], false)], used: 1 };
  }
  if (second === undefined) return { blocks: first.lines.map(layOutRecipient), used: 1 };
  const named = third !== undefined && third.gap > 2 && third.lines.length === 1;
  const right = [...second.lines, "", "", "", ...(named ? third.lines : [])];
  return { blocks: [pair(first.lines, right, false)], used: named ? 3 : 2 };
}

function splitColumns(lines: readonly string[]): Columns {
  const cut = lines.map((line) => {
    const [, one, other] = column.exec(line) ?? [];
    if (one !== undefined && other !== undefined) return [one, other] as const;
    // A line of one column alone: far to the right it is the second's.
    return /^ {20}/.test(line) ? (["", line] as const) : ([line, ""] as const);
  });
  const side = (at: 0 | 1): readonly string[] =>
    cut.map((cells) => cells[at].trim()).filter((text) => text !== "");
  return [side(0), side(1)];
}

const pair = (left: readonly string[], right: readonly string[], bothSign: boolean): LaidBlock => ({
  ruled: false,
  whole: true,
  widths: [4800, 4800],
  rows: [
    {
      cells: [
        { paragraphs: left.map(bothSign ? layOutSigner : layOutRecipient) },
        { paragraphs: right.map(layOutSigner) },
      ],
    },
  ],
});

const layOutSigner = (text: string): LaidParagraph => ({
  text,
  align: "center",
  ...(text === "" ? {} : { bold: true }),
});

const layOutRecipient = (line: string): LaidParagraph =>
  recipientsOpener.test(line)
    ? { text: line.trim(), bold: true, italic: true }
    : { text: line.trim() };
