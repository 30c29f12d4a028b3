import { isAgencyLike, stripActorOpener } from "../../interpret/agency-list.js";
import { sliceWording, type Wording } from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { findHeadingRoles } from "../../vocabulary/index.js";
import { findActorClause, isGroupName } from "../shared/actor-clause.js";
import { depthOf, type Entry, type ParagraphEntry } from "../shared/entries.js";
import { isBullet, rankOf } from "../shared/labels.js";
import { listsNames } from "../shared/name-list.js";
import { isCapitals } from "../shared/shape.js";

export interface Heading {
  title: Wording;
  /** What stands on the same line after the title (“1. Mục đích: Xác định …”). */
  runIn: Wording | null;
}

const maxTitle = 300;
const maxPlainTitle = 160;
const sentenceEnd = /[.;,]$/;
const closed = /[.;,:]$/;
/** The text names a body and says what it does: a sentence, not a heading. */
function isDutySentence(text: string): boolean {
  const clause = findActorClause(text);
  // “5.1. Phòng Kinh tế có trách nhiệm:” only opens the list of duties; “Các hộ tham gia mô hình” are those that do.
  return (
    clause !== null &&
    clause.by === "verb" &&
    !isGroupName(text) &&
    !/^\s(?:có |chịu )trách nhiệm\s*:$/u.test(text.slice(clause.end))
  );
}

/** The first colon outside brackets: “(gồm các sở: …)” says more about what stands before it. */
const colonAt = (text: string): number => {
  const outside = text.replace(/\([^()]*(?:\)|$)/gu, (inside) => "(".repeat(inside.length));
  const at = outside.slice(0, maxPlainTitle + 2).search(/:(?=\s)/);
  return at < 2 ? -1 : at;
};

const wordCount = (text: string): number => text.split(" ").length;

/** “UBND các xã: An Sơn, Bình Minh …”: the colon stands inside the name of the actor. */
const namesMembers = (text: string, colon: number): boolean =>
  listsNames(text.slice(0, colon), text.slice(colon + 1)) ||
  (findActorClause(text)?.end ?? 0) > colon;

const counted = /^(?:\p{L}+\s){1,3}(?:\d{1,2}|[IVX]{1,4})$/u;

/** Splits “Title: text” where the part before the colon is a heading by vocabulary, weight or brevity. */
function splitRunIn(entry: ParagraphEntry, next: Entry | undefined): Heading | null {
  const { body, label, block } = entry;
  const colon = colonAt(body.text);
  if (colon < 0) return null;
  const head = body.text.slice(0, colon);
  const { start } = stripActorOpener(head);
  const actor = head.slice(start);
  const named = wordCount(head) <= 4 && findHeadingRoles(head).length > 0;
  if (body.text.length - colon < (named || isAgencyLike(actor) ? 4 : 12)) return null;
  // “Đợt 1: Từ ngày 01/3 đến ngày 15/3” over its items, and a line bold throughout, are titles as a whole.
  if (block.bold === true && !/[.;]$/.test(body.text) && body.text.length <= maxTitle) return null;
  if (counted.test(head) && !closed.test(body.text) && hasContent(entry, next)) return null;
  if (sentenceEnd.test(head) || /[;.]\s/.test(head)) return null;
  const prefix = block.boldPrefix === undefined ? null : block.boldPrefix - (label?.end ?? 0);
  // Where a format tells weight word by word, the last word ends at the plain colon behind it.
  const bold =
    prefix !== null &&
    prefix < body.text.length - 4 &&
    (prefix >= colon || (prefix > 0 && !/\s/.test(body.text.slice(prefix, colon).trim())));
  if (namesMembers(body.text, colon)) return null;
  const known =
    (findHeadingRoles(head).length > 0 && wordCount(head) <= 8) ||
    (isAgencyLike(actor) && !isDutySentence(`${actor} `));
  const brief =
    label !== null &&
    ["arabic", "arabic2", "composite2"].includes(label.kind) &&
    wordCount(head) <= 6 &&
    block.boldPrefix === undefined &&
    !head.includes(",");
  if (!bold && !known && !brief) return null;
  return { title: sliceWording(body, 0, colon), runIn: sliceWording(body, colon + 1) };
}

/** What is told of an activity below its title, and of no other item: where, with whom, how many, in what form. */
const activityField =
  /^(?:địa điểm|thành phần|đối tượng|số lượng|quy mô|thời lượng|hình thức|báo cáo viên|giảng viên)(?: [^:]{1,40})?:/u;
/** What may stand before it; alone it may belong to a task (“Thời gian: …; Cơ quan chủ trì: …”). */
const leadingField = /^(?:(?:dự kiến )?thời gian|thời điểm|nội dung)(?: [^:]{1,40})?:/u;

const taskField =
  /^(?:cơ quan |đơn vị |bộ phận |người )?(?:chủ trì|phối hợp|thực hiện|thời gian|thời hạn|tiến độ|phụ trách|hoàn thành)(?: [^:]{1,40})?:/u;

/** Lines such as “- Chủ trì: …”, “- Thời gian: …”: who does what stands above, and when. */
const tellsOfTask = (next: Entry): boolean =>
  next.type === "paragraph" &&
  (next.label === null || isBullet(next.label.kind)) &&
  taskField.test(foldText(next.body.text.slice(0, 80)));

/** Lines such as “- Địa điểm: …”, “- Thành phần: …” stand below: the paragraph is the title of an activity. */
function titlesActivity(following: readonly Entry[]): boolean {
  for (const entry of following.slice(0, 3)) {
    if (entry.type === "table" || (entry.label !== null && !isBullet(entry.label.kind)))
      return false;
    const line = foldText(entry.body.text.slice(0, 80));
    if (activityField.test(line)) return true;
    if (!leadingField.test(line)) return false;
  }
  return false;
}

/** The next entry stands below this one: text, a table, a bullet or a label of an inner kind. */
function hasContent(entry: ParagraphEntry, next: Entry | undefined): boolean {
  if (next === undefined) return false;
  if (next.type === "table" || next.label === null) return true;
  const depth = depthOf(entry);
  if (next.label.kind === entry.label?.kind && depth !== undefined) {
    return (depthOf(next) ?? depth) > depth;
  }
  return isBullet(next.label.kind) || rankOf(next.label.kind) > rankOf(entry.label?.kind ?? "part");
}

function readPlainHeading(entry: ParagraphEntry, next: Entry | undefined): Heading | null {
  const { body, block } = entry;
  const { text } = body;
  if (text.length > maxTitle) return null;
  const whole = { title: body, runIn: null };
  if (block.headingDepth !== undefined && !/;$/.test(text)) return whole;
  if (text.length > maxPlainTitle || /[.;,]$/.test(text) || /^[("“]/.test(text)) return null;
  const roles = findHeadingRoles(text).length > 0;
  if (isCapitals(text) && (roles || block.bold === true)) return whole;
  return block.bold === true && hasContent(entry, next) && (roles || !/:$/.test(text))
    ? whole
    : null;
}

/**
 * The title of an item whose brothers have one: brief words before a colon, or one sentence over labelled items; null
 * when it is a sentence or paragraph of its own.
 */
export function readBrother(entry: ParagraphEntry, next: Entry | undefined): Heading | null {
  const { text } = entry.body;
  const colon = colonAt(text);
  const head = text.slice(0, Math.max(colon, 0));
  if (
    colon > 0 &&
    text.length - colon >= 12 &&
    wordCount(head) <= 8 &&
    !/[,;.]/.test(head) &&
    /^\p{Lu}/u.test(head) &&
    !isDutySentence(`${head} `) &&
    !namesMembers(text, colon)
  ) {
    return {
      title: sliceWording(entry.body, 0, colon),
      runIn: sliceWording(entry.body, colon + 1),
    };
  }
  const isOver =
    next?.type === "paragraph" &&
    next.label !== null &&
    !isBullet(next.label.kind) &&
    hasContent(entry, next);
  const isOne = text.length <= maxTitle && !/[;:]|\.\s/.test(text);
  return isOver && isOne && !isDutySentence(text) ? { title: entry.body, runIn: null } : null;
}

/**
 * Tells a heading from a list item. A label alone does not: an item that is a full sentence is none.
 * Evidence is weight (bold, capitals), vocabulary (roles, bodies) and what follows.
 */
export function readHeading(entry: ParagraphEntry, following: readonly Entry[]): Heading | null {
  const { label, body, block } = entry;
  const [next] = following;
  if (label === null) return readPlainHeading(entry, next);
  const { kind } = label;
  if (isBullet(kind) || kind === "bracketed" || kind === "article") return null;
  const { text } = body;
  const whole = { title: body, runIn: null };
  if (kind === "part" || kind === "chapter") return whole;
  if (text === "") return null;
  if (kind === "roman" || kind === "upper") {
    if (isCapitals(text) && text.length <= maxTitle) return whole;
    return splitRunIn(entry, next) ?? (text.length <= maxTitle && !/;$/.test(text) ? whole : null);
  }
  const runOn = colonAt(text);
  if (
    runOn > 0 &&
    text.length <= maxTitle &&
    listsNames(text.slice(0, runOn), text.slice(runOn + 1)) &&
    hasContent(entry, next)
  ) {
    return whole;
  }
  // “1. Phụ lục 1: …” names an appendix; it heads nothing.
  if (/^phụ lục\s/iu.test(text)) return null;
  if (isCapitals(text) && text.length <= maxTitle) return whole;
  const runIn = splitRunIn(entry, next);
  if (
    runIn !== null &&
    (kind !== "letter" || isAgencyRun(runIn) || block.boldPrefix !== undefined)
  ) {
    return runIn;
  }
  if (block.bold === true && text.length <= maxTitle) return whole;
  if (text.length > maxTitle || isDutySentence(text)) return null;
  if (/[^;]$/.test(text) && titlesActivity(following)) return whole;
  const content = hasContent(entry, next);
  const known =
    findHeadingRoles(text).length > 0 || isAgencyLike(text.slice(stripActorOpener(text).start));
  // A long title has no closing mark, and labelled items below it; a sentence that long has the one or lacks the other.
  if (text.length > maxPlainTitle && !(known && text.endsWith(":"))) {
    return content && next?.type === "paragraph" && next.label !== null && !closed.test(text)
      ? whole
      : null;
  }
  if (sentenceEnd.test(text)) {
    // “3. Sơ kết phong trào thi đua.” over “- Chủ trì: …” is a task like its brothers, whatever words it holds.
    const short = text.length <= 90 && !/;$/.test(text);
    return known && content && short && !(next !== undefined && tellsOfTask(next)) ? whole : null;
  }
  // “b) Bố trí điểm tập kết …:” leads in to its bullets; only a known word or body makes it a heading.
  if (text.endsWith(":"))
    return content && text.replace(/\([^()]*\)/g, "").length <= 120 && (known || kind !== "letter")
      ? whole
      : null;
  return content ? whole : null;
}

const isAgencyRun = (heading: Heading): boolean => isAgencyLike(heading.title.text);
