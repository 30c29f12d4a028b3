import type { LaidBlock, LaidCell, LaidParagraph, LaidRow, LaidSection } from "./layout.js";

/** Lines of a letterhead, one cell each side. */
export interface Letterhead {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const centre = (text: string, bold = false): LaidParagraph => ({
  text,
  align: "center",
  ...(bold ? { bold } : {}),
});
const body = (text: string): LaidParagraph => ({ text, align: "both" });
const isDash = (line: string): boolean => line.startsWith("- ");
const dash = (line: string): LaidParagraph => ({
  label: "-",
  list: "dash",
  text: line.slice(2),
  align: "both",
});

/** Lays the seed plan out as its office did: letterhead, text, signature, two appendices on wide pages. */
export function layOutSeed(text: string, letterhead: Letterhead): readonly LaidSection[] {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/\r$/, ""))
    .filter((line) => line.trim() !== "");
  const recipients = lines.indexOf("Nơi nhận:");
  const [first, second] = [
    lines.indexOf("Phụ lục 1", recipients),
    lines.indexOf("Phụ lục 2", recipients),
  ] as const;
  if (recipients < 0 || first < 0 || second < 0) throw new Error("The seed plan has changed.");
  return [
    {
      landscape: false,
      blocks: [
        layOutLetterhead(letterhead),
        ...layOutBody(lines.slice(0, recipients)),
        layOutSignature(lines.slice(recipients, first)),
      ],
    },
    { landscape: true, blocks: layOutAppendix(lines.slice(first, second), false) },
    { landscape: true, blocks: layOutAppendix(lines.slice(second), true) },
  ];
}

const isHeavy = (line: string): boolean => line === line.toUpperCase() || /^Độc lập/.test(line);

function layOutLetterhead({ left, right }: Letterhead): LaidBlock {
  const cell = (lines: readonly string[]): LaidCell => ({
    // The rule under a name is typed; the place line stands below an empty one.
    paragraphs: lines.map((line) => ({
      ...centre(line, isHeavy(line) && !/^(?:-|Số|$)/.test(line)),
      ...(line.includes(", ngày") ? { italic: true } : {}),
    })),
  });
  return { ruled: false, widths: [4000, 5600], rows: [{ cells: [cell(left), cell(right)] }] };
}

/** Headings are styled, the two lines that name the appendices are a list of their own. */
function layOutBody(lines: readonly string[]): readonly LaidBlock[] {
  const blocks: LaidBlock[] = [centre(lines[0] as string, true), centre(lines[1] as string, true)];
  let roman = "";
  for (const line of lines.slice(2)) {
    const [, label, title] = /^([IVX]+\.|\d+\.) (.+)$/s.exec(line) ?? [];
    if (label === undefined || title === undefined) {
      blocks.push(isDash(line) ? dash(line) : body(line));
      continue;
    }
    if (/^[IVX]/.test(label)) {
      roman = label;
      blocks.push({ label, text: title, heading: 1, list: "outline", level: 0, bold: true });
    } else if (roman === "I.") {
      // Second level of the list of the headings: starts again below every Roman number.
      blocks.push({ label, text: title, heading: 2, list: "outline", level: 1, bold: true });
    } else if (roman === "II.") {
      blocks.push({ ...body(title), label, list: "steps" });
    } else {
      // Bold by hand, numbered by hand: the look of a heading without its style, the list of II started again.
      blocks.push({ label, text: title, list: "steps", instance: 1, bold: true });
    }
  }
  return blocks;
}

function layOutSignature(lines: readonly string[]): LaidBlock {
  const signed = lines.findIndex((line) => line.startsWith("TM."));
  const left: LaidParagraph[] = lines
    .slice(0, signed)
    .map((line) => (isDash(line) ? dash(line) : { text: line, bold: true, italic: true }));
  const right = lines.slice(signed).map((line) => centre(line, true));
  const name = right.pop() as LaidParagraph;
  const gap = [centre(""), centre(""), centre("")];
  return {
    ruled: false,
    widths: [4800, 4800],
    rows: [{ cells: [{ paragraphs: left }, { paragraphs: [...right, ...gap, name] }] }],
  };
}

const COLUMNS = 6;

function layOutAppendix(lines: readonly string[], dotted: boolean): readonly LaidBlock[] {
  const tableStart = lines.findIndex((line) => line.includes("\t"));
  const titles = lines
    .slice(0, tableStart)
    .map(
      (line): LaidParagraph =>
        line.startsWith("(") ? { ...centre(line), italic: true } : centre(line, true),
    );
  return [
    ...titles,
    {
      ruled: true,
      widths: [700, 5200, 2400, 2100, 3000, 1600],
      rows: joinRows(lines.slice(tableStart)).map((cells, index) =>
        index === 0 ? layOutHead(cells) : layOutRow(cells, dotted),
      ),
    },
  ];
}

/** Rows whole again: a page break tore some in two and repeated the head. */
function joinRows(lines: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const line of lines) {
    const cells = line.split("\t").map((cell) => cell.trim());
    while (cells.length < COLUMNS) cells.push("");
    const last = rows.at(-1);
    if (line === lines[0] && last !== undefined) continue;
    if (cells[0] !== "" || last === undefined) rows.push(cells);
    else
      for (const [column, piece] of cells.entries())
        if (piece !== "") last[column] = `${last[column]} ${piece}`.trim();
  }
  return rows;
}

const layOutHead = (cells: readonly string[]): LaidRow => ({
  head: true,
  cells: cells.map((text) => ({ paragraphs: [centre(breakLines(text), true)] })),
});

function layOutRow(cells: readonly string[], dotted: boolean): LaidRow {
  const [label = "", title = "", ...rest] = cells;
  const section = rest.every((cell) => cell === "");
  const number: LaidParagraph = { text: "", label, align: "center", ...numberOf(label, dotted) };
  if (section) {
    return {
      cells: [
        { paragraphs: [{ ...number, bold: true }] },
        { span: COLUMNS - 1, paragraphs: [{ text: title, bold: true }] },
      ],
    };
  }
  const words = [title, ...rest].map((cell) => ({ paragraphs: layOutCell(cell) }));
  return { cells: [{ paragraphs: [number] }, ...words] };
}

/** The list that draws the ordinal of a row. */
function numberOf(label: string, dotted: boolean): Pick<LaidParagraph, "list" | "level"> {
  if (/^\d/.test(label)) return { list: dotted ? "tasks-dotted" : "tasks" };
  if (dotted) return { list: "fields" };
  return { list: "groups", level: /^[AB]$/.test(label) ? 0 : 1 };
}

/**
 * Cells broken by hand where the column is narrow, one inside the name of a body. Two bodies that the seed runs
 * together stay run together: a break between them would say more than the seed does.
 */
const softBreaks: readonly string[] = [
  "Cơ quan\nchủ trì",
  "Cơ quan\nphối hợp",
  "Thời gian\nhoàn thành",
  "Lao động, Thương binh\nvà Xã hội",
  "Trước và sau\ntuyển dụng",
];
const broken: ReadonlyMap<string, string> = new Map(
  softBreaks.map((lines) => [lines.replace("\n", " "), lines]),
);
const breakLines = (cell: string): string => broken.get(cell) ?? cell;

/** Dashes that open a line of their own; the text copy of the seed runs the lines together. */
const dashLines =
  /(?<=: |phê duyệt | huyện |xã hội )(?=- (?:Thực hiện|Thường xuyên|Địa chính|Văn phòng))/;

function layOutCell(cell: string): readonly LaidParagraph[] {
  if (cell.startsWith("<p>")) {
    return [...cell.matchAll(/<p>(.*?)<\/p>/g)].map(([, piece = ""]) =>
      isDash(piece) ? dash(piece) : body(piece),
    );
  }
  const pieces = cell.split(dashLines).map((piece) => piece.trim());
  return pieces.map((piece) => (isDash(piece) ? dash(piece) : { text: breakLines(piece) }));
}
