import type { Deadline } from "../model/deadline.js";
import { foldText } from "../text/fold.js";
import { normaliseWording } from "../text/white-space.js";
import { findDates } from "./date.js";
import type { DeadlineContext } from "./deadline/context.js";
import { findImpliedRecurrence } from "./deadline/implied.js";
import { interpretParts } from "./deadline/parts.js";
import { pattern, wordEnd } from "./deadline/pattern.js";

export type { DeadlineContext } from "./deadline/context.js";

/** Longer wording is a text about a task, not a time. */
const longestSlot = 600;

/** An empty slot on paper: nothing, a dash, a dot leader. */
const blankSlot = /^[\s.…_/*+–—-]*$/u;

const empty: Omit<Deadline, "raw" | "kind"> = {
  start: null,
  due: null,
  boundary: null,
  rrule: null,
  event: null,
  reference: null,
  assumptions: [],
};

/** Plans say the same few things in many rows, and the plans of one office in many files. */
const longestKnown = 80;
const knownSize = 2000;
let known = new Map<string, Deadline>();

/** Two rows never share what a caller may change. Written out, as `buildAgency` is and for the same reason. */
function copyOf(deadline: Deadline): Deadline {
  const { raw, kind, start, due, boundary, rrule, event, reference, assumptions } = deadline;
  const copy: Deadline = {
    raw,
    kind,
    start,
    due,
    boundary,
    rrule,
    event,
    reference:
      reference === null
        ? null
        : { type: reference.type, owner: reference.owner, number: reference.number },
    assumptions: assumptions.slice(),
  };
  const { duration, businessDays, relations, impliedRecurrence, parts } = deadline;
  if (duration !== undefined) copy.duration = duration;
  if (businessDays !== undefined) copy.businessDays = businessDays;
  if (relations !== undefined) copy.relations = relations.slice();
  if (impliedRecurrence !== undefined) {
    copy.impliedRecurrence = impliedRecurrence && { ...impliedRecurrence };
  }
  if (parts !== undefined) copy.parts = parts.slice();
  return copy;
}

/** The wording of a happening may look to the task for its meaning. */
const dependsOnTask = ({ event, parts }: Deadline): boolean =>
  event !== null || parts !== undefined;

function interpretSlot(raw: string | null, context: DeadlineContext): Deadline {
  if (raw === null || raw.length > longestKnown) return copyOf(readSlot(raw, context));
  const { period, planYear, headingYear, issueDate } = context;
  const key = `${period?.start}|${period?.end}|${planYear}|${headingYear}|${issueDate}|${raw}`;
  const before = known.get(key);
  if (before !== undefined) return copyOf(before);
  const deadline = copyOf(readSlot(raw, context));
  if (dependsOnTask(deadline)) return deadline;
  if (known.size >= knownSize) known = new Map();
  known.set(key, deadline);
  return copyOf(deadline);
}

/** A year whose last figure a narrow column of a PDF set on the next line: “31/12/202 6”. */
const tornYear = /(?<=[/.-]\s?|năm\s)((?:19|20)\d)\s(\d)(?![\d/.-])/giu;

function readSlot(raw: string | null, context: DeadlineContext): Deadline {
  const text = raw === null ? "" : normaliseWording(raw);
  if (raw === null || blankSlot.test(text)) return { raw: null, kind: "none", ...empty };
  const found =
    text.length > longestSlot ? null : interpretParts(raw.replace(tornYear, "$1$2"), context);
  return { raw: text, ...(found?.fields ?? { kind: "unknown", ...empty }) };
}

/**
 * What a deadline slot says. `raw` is the wording, white space folded, or null when the slot is blank
 * (null, white space, a dash or dots: kind none). Line breaks in the argument part the deadlines of a list;
 * the fields then describe the first and `parts` holds all as written.
 *
 * A year that is not written is taken from the head of the column or section, else from the title, else
 * from the day of issue, and `assumptions` says so; when the plan covers several years and no head names one,
 * the days stay null. A day that no calendar has gives no day (`hasImpossibleDate` tells), and wording that
 * is not understood gives kind unknown: no date is ever made up.
 */
export function interpretDeadline(raw: string | null, context: DeadlineContext): Deadline {
  const deadline = interpretSlot(raw, context);
  if (context.taskText === undefined || deadline.kind === "recurring" || deadline.rrule !== null) {
    return deadline;
  }
  const implied = findImpliedRecurrence(context.taskText, deadline.kind === "event");
  if (implied !== null) deadline.impliedRecurrence = implied;
  return deadline;
}

const deadlineOpening = pattern(
  `^[\\s+.*-]*(?:(?:thời (?:gian|hạn)|tiến độ|hạn)\\p{l}*[\\p{l}\\s]{0,20}:\\s*|(?:dự kiến|khởi công|bắt đầu|kết thúc|hoàn thành|xong|thực hiện|nhiệm vụ|công việc)\\s+)*(?:thường xuyên|liên tục|hằng|hàng|mỗi|định kỳ|đột xuất|quý|q[1-4]|tháng|t\\d|trong|trước|ngay|sau|khi|kể từ|từ|đến|hết|chậm nhất|muộn nhất|không quá|cả năm|năm|cuối|đầu|giữa|nửa|ngày|sáng|chiều|tối|thứ|chủ nhật|(?:thượng |trung |hạ )?tuần|nhân dịp|theo|giai đoạn|thời kỳ|đợt|vào|quanh năm|dịp|nếu|\\d{1,2}\\s*[/.h-]\\s*\\d|\\d{1,3}\\s*(?:\\(|ngày|tuần|tháng|lần|giờ)|(?:19|20)\\d\\d(?!\\d))`,
);

const plainContext: DeadlineContext = { period: null, planYear: null, issueDate: null };

// A cell that is a deadline is short; one that hangs on a happening or a paper opens like many a sentence.
const longestCell = 120;
const longestEvent = 60;

/** True when a cell's wording could be a deadline: for telling what a column holds. A blank cell is not. */
export function isDeadlineText(text: string): boolean {
  if (text.length > longestCell) return false;
  const folded = foldText(text);
  if (!deadlineOpening.test(folded)) return false;
  const found = interpretParts(text, plainContext);
  const kind = found?.fields.kind ?? "unknown";
  if (kind === "event" || kind === "reference") return text.length <= longestEvent;
  // A task may open with “Định kỳ 6 tháng”; a slot says no more than that.
  if (kind === "recurring" || kind === "ongoing") return found?.complete === true;
  return kind !== "unknown";
}

const impossibleMonthEnd = pattern(`ngày\\s*(?:3[2-9]|[4-9]\\d)(?!\\d)${wordEnd}`);

/** True when the wording names a day that no calendar has: 31/02/2024, 31/4, ngày 32. */
export function hasImpossibleDate(raw: string): boolean {
  return findDates(raw).some((date) => date.impossible) || impossibleMonthEnd.test(foldText(raw));
}
