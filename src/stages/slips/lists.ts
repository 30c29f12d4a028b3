import type { Agency, TaskRow } from "../../model/index.js";
import type { Wording } from "../../source/index.js";
import type { Slip } from "./collector.js";

/** A sentence that opens a list, and behind it the first item in the same line. */
const opening = /: - \p{Lu}/u;
/** The end of an item, of some words, and the beginning of the next; "Tài chính - Kế hoạch" is a name. */
const inner =
  /(?<=(?<!\p{L})\p{Ll}{1,12} \p{Ll}{1,12} )(\p{Ll}{1,12}) - (\p{Lu}\p{Ll}{0,12}) \p{Ll}/gu;

/** Items of a list that were run together in one line: "…: - Thực hiện … phê duyệt - Thường xuyên …". */
export function findFlatLists({ text, breaks }: Wording, isCell: boolean): Slip[] {
  const lead = isCell ? (opening.exec(text)?.index ?? -1) : -1;
  if (lead < 0) return [];
  const slips: Slip[] = [];
  for (const found of text.slice(lead + 4).matchAll(inner)) {
    const from = lead + 4 + found.index;
    const [, before = "", after = ""] = found;
    const to = from + `${before} - ${after}`.length;
    if (breaks.some((at) => at > from && at <= to)) continue;
    const suggestion = `${before}; / - ${after}`;
    slips.push({
      code: "slip/run-together",
      from,
      to,
      suggestion,
      confidence: "high",
    });
  }
  return slips;
}

/** Bodies of a cell that begins with a dash and names the others behind dashes in the same line. */
export function findFlatBodies(row: TaskRow, cell: Wording): Slip | null {
  const { text, breaks } = cell;
  if (!text.startsWith("- ") || !text.includes(" - ", 2)) return null;
  for (const agencies of [row.lead, row.coordinating]) {
    if (agencies.length < 2 || !isDashed(text, agencies)) continue;
    const second = text.indexOf((agencies[1] as Agency).raw, 3);
    if (breaks.includes(second) || breaks.includes(second - 2)) continue;
    const suggestion = agencies.map(({ raw }) => `- ${raw}`).join(" / ");
    return { code: "slip/run-together", from: 0, to: text.length, suggestion, confidence: "high" };
  }
  return null;
}

const isDashed = (text: string, agencies: readonly Agency[]): boolean =>
  agencies.map(({ raw }) => `- ${raw}`).join(" ") === text;
