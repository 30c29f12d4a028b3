import type { LaidBlock, LaidParagraph } from "../office/layout.js";
import type { Chunk } from "./cut-chunks.js";

/** The line that names the type of an act. */
export const isAct = (line: string): boolean =>
  /^(?:KẾ HOẠCH(?: LIÊN TỊCH)?|QUYẾT ĐỊNH)$/.test(line.trim());

const sideBySide = /^(\s*\S.*?) {3,}((?:CỘNG HÒA|Độc lập|_{3,}|.*, ngày).*)$/;
const ofState = /^(?:CỘNG HÒA|Độc lập|[^,]+, ngày)/;
const ruleLine = /^[-_]{3,}$/;

/** The two columns of a letterhead, whatever way its text runs; what stands before them stays before them. */
export function layOutLetterhead(chunks: readonly Chunk[]): LaidBlock[] {
  const [left, right, before]: [string[], string[], string[]] = [[], [], []];
  let last = left;
  for (const line of chunks.flatMap(({ lines }) => lines)) {
    const [, one, other] = sideBySide.exec(line) ?? [];
    if (one !== undefined && other !== undefined) {
      left.push(one.trim());
      right.push(other.trim());
      continue;
    }
    if (line === "DỰ THẢO") before.push(line);
    else {
      last = ruleLine.test(line) ? last : ofState.test(line) ? right : left;
      last.push(line.trim());
    }
  }
  const cells = [left, right].map((lines) => ({ paragraphs: lines.map(layOutLine) }));
  return [
    ...before.map((text): LaidParagraph => ({ text, bold: true })),
    { ruled: false, widths: [3900, 5700], rows: [{ cells }] },
    { text: "" },
  ];
}

/** Dashes stand for a line that Word draws; underscores are typed. */
function layOutLine(text: string): LaidParagraph {
  if (/^-+$/.test(text)) return { text: "", align: "center", rule: true };
  const place = text.includes(", ngày");
  const bold = !place && !/^(?:Số:|_)/.test(text);
  return { text, align: "center", ...(bold ? { bold } : {}), ...(place ? { italic: true } : {}) };
}
