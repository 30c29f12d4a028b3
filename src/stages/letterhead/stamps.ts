import { foldText } from "../../text/index.js";

export type StampKind = "secrecy" | "urgency" | "circulation" | "draft";

export interface Stamp {
  kind: StampKind;
  /** The stamp's own words, brackets and label removed. */
  text: string;
  /** Where they begin in the line, inclusive. */
  start: number;
}

const frame = /^[\s"'([{*_.–—-]+|[\s"')\]}*_.:;–—-]+$/g;
const labelled = /^(?:độ|mức độ|mức)\s+(mật|khẩn)\s*[:-]\s*/;
const secrecy = /^(?:(?:tuyệt|tối)\s+)?mật$/;
const urgency = /^(?:(?:thượng\s+)?khẩn|hỏa\s+tốc(?:\s+hẹn\s+giờ(?:\s.{1,30})?)?)$/;
const circulation = /^(?:xem xong trả lại|lưu hành nội bộ)$/;
const draft =
  /^(?:bản\s+)?dự thảo(?:\s+(?:lần\s*)?(?:thứ\s+)?(?:\d{1,2}|[ivx]{1,4}|nhất|hai|ba|tư|năm))?(?:[\s,(-]+ngày\s[\d\s./tháng năm-]{4,30}\)?)?$/u;
// A stamp may be set with its letters apart: M Ậ T.
const spaced = /^(?:[A-Za-zÀ-ỹ]\s){2,}[A-Za-zÀ-ỹ]$/u;

/**
 * Reads a line that is nothing but a stamp (Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I, components 10 and 11).
 * Stamps of secrecy, urgency and circulation stand in capitals; words in running text are never stamps.
 */
export function readStamp(line: string): Stamp | null {
  if (line.length > 80) return null;
  let start = line.length - line.replace(/^[\s"'([{*_.–—-]+/, "").length;
  let text = line.replace(frame, "");
  let folded = foldText(text);
  const label = labelled.exec(folded);
  if (label !== null) {
    text = text.slice(label[0].length);
    folded = folded.slice(label[0].length);
    start += label[0].length;
  }
  if (draft.test(folded)) return { kind: "draft", text, start };
  if (label === null && text !== text.toUpperCase()) return null;
  if (spaced.test(folded)) folded = folded.replace(/\s/g, "").replace(/^(tuyệt|tối)/, "$1 ");
  if (secrecy.test(folded)) return { kind: "secrecy", text, start };
  if (urgency.test(folded)) return { kind: "urgency", text, start };
  if (circulation.test(folded)) return { kind: "circulation", text, start };
  return null;
}

/** The first stamp of secrecy among the lines of a head, as written; null when none carries one. */
export function findSecrecyStamp(lines: Iterable<string>): string | null {
  for (const line of lines) {
    const stamp = line.length > 80 ? null : readStamp(line);
    if (stamp?.kind === "secrecy") return stamp.text;
  }
  return null;
}
