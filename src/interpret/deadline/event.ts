import type { Deadline } from "../../model/deadline.js";
import { foldText } from "../../text/fold.js";
import { pattern, readNumber, wordEnd } from "./pattern.js";
import { buildReading, cutSlot, type Reading, type Slot } from "./reading.js";

type Relation = NonNullable<Deadline["relations"]>[number];

const countSource = "(\\d{1,3}|một|hai|ba|bốn|sáu|chín)";
const lengthSource = `${countSource}\\s*(?:\\(\\s*\\p{l}+(?:\\s\\p{l}+)?\\s*\\)\\s*)?(ngày|tuần|tháng|quý|năm|giờ)(\\s+làm việc)?${wordEnd}`;

const patterns = {
  when: pattern(
    `^(?:(?:trực\\s+)?24/(?:24|7)(?:\\s*(?:giờ|h))?[\\s,]+)?(?:ngay\\s+)?(?:(trước|sau|trong)(?:\\s*(?:,|và)\\s*(trong|sau))?(?:\\s*(?:,|và)\\s*(sau))?\\s+)?khi\\s+(?=\\p{l})`,
  ),
  around: pattern(
    `^(?:ngay\\s+)?(?:(trước)(?:\\s*(?:,|và)\\s*(trong))?(?:\\s*(?:,|và)\\s*(sau))?|(trong)\\s+và\\s+(sau)|(sau))\\s+(?=\\p{l})`,
  ),
  /** What looks like a time of the calendar is no event: if it was not read, it is not understood. */
  calendar: pattern(
    `^(?:ngày\\s+tháng|(?:ngày|tháng|quý|năm)(?:\\s*(?:$|[\\d.…/,;]|[ivl]{1,3}${wordEnd}))|(?:đầu|giữa|cuối|hết)\\s+(?:tháng|quý|năm)|khi\\s*$)`,
  ),
  during: pattern(
    `^(?:trong\\s+)?(?:suốt\\s+)?((?:quá trình|thời gian(?!\\s+(?:tới|qua|sớm|nhanh|thực hiện$)))\\s+)(?=\\p{l})`,
  ),
  occasion: pattern(`^(?:trong\\s+|vào\\s+|nhân\\s+)?dịp\\s+(?=\\p{l})`),
  /** A commemoration that its day names: “dịp 27/7”. The task is done about that day, not on it. */
  memorialDay: pattern(
    "^(?:trong\\s+|vào\\s+|nhân\\s+)?dịp\\s+(?=(?:ngày\\s+)?\\d{1,2}/\\d{1,2}(?:\\s*(?:,|-|và)\\s*(?:ngày\\s+)?\\d{1,2}/\\d{1,2})*(?:/\\d{4})?[\\s.;]*$)",
  ),
  gathering: pattern(
    `^(?:tại|trong|vào)\\s+(?=kỳ họp|hội nghị|đại hội|phiên họp|buổi lễ|ngày lễ|lễ\\s)|^(?=(?:kỳ|phiên) họp\\s+\\p{l})`,
  ),
  since: pattern(`^(?:kể\\s+|tính\\s+)?từ\\s+(?:ngày|khi|thời điểm)\\s+(?=\\p{l})`),
  sudden: pattern(`^(?:đột xuất|phát sinh|bất thường)${wordEnd}[\\s,]*\\(?`),
  condition: pattern(`^nếu\\s+(?=có\\s+\\p{l}|\\p{l})|^(?=nếu có[\\s.]*$)`),
  need: pattern(
    `^(?:tùy\\s+(?:theo\\s+)?|theo\\s+)(?=(?:nhu cầu|thực tế|tình hình|điều kiện|diễn biến|mùa vụ|thời vụ|vụ việc)${wordEnd})`,
  ),
  lengthFirst: pattern(
    `^(?<lead>(?:(?:chậm nhất|muộn nhất|không quá|tối đa|trong\\s+(?:vòng|thời hạn|thời gian|khoảng)|trong|ngay|là|trước|sau|khoảng)(?:\\s+là)?\\s+)*)${lengthSource}(?:[\\s,]*(?<link>kể từ|tính từ|từ|sau|trước|so với)${wordEnd}\\s*(?:khi\\s+|lúc\\s+|thời điểm\\s+)?(?<anchor>.+))?$`,
  ),
  lengthLast: pattern(
    `^(?:chậm nhất\\s+)?(?<side>trước|sau)\\s+(?:khi\\s+)?(?<anchor>\\p{l}.*?)\\s+(?:(?:chậm nhất|ít nhất|tối thiểu|tối đa|không quá|khoảng)\\s+)?(?:là\\s+)?${lengthSource}$`,
  ),
};

/** Verbs that say nothing of what they are done to: the task text has to name it. */
const bareVerbs = new Map(
  Object.entries({
    "bầu cử": pattern(`bầu${wordEnd}`),
    "ban hành": pattern("ban hành"),
    "phê duyệt": pattern("phê duyệt"),
    "thông qua": pattern("thông qua"),
    "công bố": pattern("công bố"),
    "ký ban hành": pattern("ban hành"),
    "thẩm định": pattern("thẩm định"),
    "nghiệm thu": pattern("nghiệm thu"),
  }),
);

function namedByTask(event: string, taskText: string | undefined): boolean {
  const bare = foldText(event).replace(/^được /u, "");
  return taskText !== undefined && bareVerbs.get(bare)?.test(foldText(taskText)) === true;
}

const relationOf: Record<string, Relation> = { trước: "before", trong: "on", sau: "after" };

function cleanEvent(slot: Slot, start: number): string | null {
  const { raw } = cutSlot(slot, start);
  let end = raw.length;
  while (end > 0 && /[\s.,;:]/.test(raw[end - 1] as string)) end -= 1;
  const open = raw.lastIndexOf("(", end);
  if (raw[end - 1] === ")" && open < 0) end -= 1;
  const event = raw.slice(0, end);
  return /\p{L}{2}/u.test(event) ? event : null;
}

function buildEvent(
  slot: Slot,
  start: number,
  relations: Relation[],
  taskText: string | undefined,
): Reading | null {
  const event = cleanEvent(slot, start);
  if (event === null) return null;
  const assumptions = namedByTask(event, taskText) ? ["event-from-task"] : [];
  return buildReading({ kind: "event", event, relations, assumptions }, false);
}

const relationsIn = (words: readonly (string | undefined)[]): Relation[] =>
  words.flatMap((word) => (word && relationOf[word] ? [relationOf[word]] : []));

/** A slot that hangs on a happening: Trước bầu cử, Sau khi ban hành, Khi có yêu cầu, Đột xuất. */
export function interpretEvent(slot: Slot, taskText: string | undefined): Reading | null {
  const { folded } = slot;
  const when = patterns.when.exec(folded);
  if (when) {
    const relations = relationsIn(when.slice(1));
    return buildEvent(slot, when[0].length, relations.length > 0 ? relations : ["on"], taskText);
  }
  const sudden = patterns.sudden.exec(folded);
  if (sudden) {
    const rest = cutSlot(slot, sudden[0].length);
    const further = rest.raw === "" ? null : interpretEvent(rest, taskText);
    if (further) return further;
    const event = cleanEvent(slot, 0);
    if (event === null) return null;
    return buildReading({ kind: "event", event, relations: ["on"] }, rest.raw === "");
  }
  const memorial = patterns.memorialDay.exec(folded);
  if (memorial) {
    const event = cutSlot(slot, memorial[0].length).raw.replace(/[\s.;]+$/, "");
    return buildReading({ kind: "event", event, relations: ["on"] });
  }
  for (const regex of [patterns.occasion, patterns.gathering, patterns.need, patterns.condition]) {
    const match = regex.exec(folded);
    if (match) return buildEvent(slot, match[0].length, ["on"], taskText);
  }
  const during = patterns.during.exec(folded);
  if (during) {
    return buildEvent(slot, during[0].length - (during[1]?.length ?? 0), ["on"], taskText);
  }
  const since = patterns.since.exec(folded);
  if (since) return buildEvent(slot, since[0].length, ["after"], taskText);
  const around = patterns.around.exec(folded);
  if (!around) return null;
  // “Sau ngày 15/6” sets no limit that `due` could hold; the day is what the task comes after.
  const rest = folded.slice(around[0].length);
  const after = around[6] !== undefined && /\d/.test(rest);
  if (!after && patterns.calendar.test(rest)) return null;
  return buildEvent(slot, around[0].length, relationsIn(around.slice(1)), taskText);
}

const designators: Record<string, string> = { ngày: "D", tuần: "W", tháng: "M", năm: "Y" };

function isoDuration(count: number, unit: string): string {
  if (unit === "giờ") return `PT${count}H`;
  return unit.startsWith("q") ? `P${count * 3}M` : `P${count}${designators[unit]}`;
}

function buildRelative(
  [count, unit, working]: readonly (string | undefined)[],
  event: string | null,
  relation: Relation,
): Reading {
  return buildReading({
    kind: "relative",
    duration: isoDuration(readNumber(count ?? ""), unit ?? ""),
    businessDays: working !== undefined,
    event,
    ...(event === null ? {} : { relations: [relation] }),
  });
}

/** A length of time, from or before a happening: Trong vòng 05 ngày làm việc kể từ ngày nhận được …. */
export function interpretRelative(slot: Slot): Reading | null {
  const { folded } = slot;
  const first = patterns.lengthFirst.exec(folded);
  if (first) {
    const { lead = "", link, anchor } = first.groups ?? {};
    const size = first.slice(2, 5);
    const before = link === "trước" || link === "so với" || /(?:^|\s)trước\s/u.test(lead);
    if (anchor !== undefined) {
      // “trong 3 ngày, từ 12/6 đến 14/6” names the days themselves.
      if (/^(?:ngày\s+)?\d/.test(anchor)) return null;
      const named = anchor.replace(/^ngày\s+(?=\p{L})/u, "");
      const event = cleanEvent(slot, folded.length - named.length);
      return event === null ? null : buildRelative(size, event, before ? "before" : "after");
    }
    // “6 tháng” alone may be a length or a round; “30 ngày” and “trong vòng 6 tháng” are lengths.
    const clear = /\p{L}/u.test(lead) || size[1] === "ngày" || size[1] === "tuần";
    return clear && !before ? buildRelative(size, null, "after") : null;
  }
  const last = patterns.lengthLast.exec(folded);
  if (!last) return null;
  const { side, anchor = "" } = last.groups ?? {};
  const at = folded.indexOf(anchor, side?.length ?? 0);
  const event = cleanEvent({ raw: slot.raw.slice(0, at + anchor.length), folded }, at);
  if (event === null) return null;
  return buildRelative(last.slice(3, 6), event, side === "trước" ? "before" : "after");
}
