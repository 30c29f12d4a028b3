import { readNumeral, readScale } from "./number.js";
import { type Operator, readOpenEnd, readOperator } from "./operator.js";
import { readPeriod, readPeriodBefore } from "./period.js";
import { readPercent, readUnit, type Unit } from "./unit.js";

/** A number with its unit and the words that belong to both; `start` inclusive, `end` exclusive. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly op: Operator;
  readonly value: number;
  readonly max: number | null;
  readonly unit: Unit;
  readonly per: string | null;
  /** "tăng", "giảm" stand before it: the number is a change. */
  readonly change: boolean;
}

const rangeJoint = /\s{0,2}[-–]\s{0,2}(?=\d)|\s{1,3}đến\s{1,3}(?=\d)/y;
const fromBefore = /(?<![A-Za-zÀ-ỹ])từ\s{1,3}$/u;
// Words behind which a number is a name, not an amount: "khoản 2", "cấp 3", "lần thứ 2", "năm 2024", "đợt 1".
const labelBefore =
  /(?<![A-Za-zÀ-ỹ])(?:thứ|khoản|điều|điểm|mục|chương|phần|phụ lục|biểu|mẫu|số|q(?:uý|úy)|tháng|năm|ngày|giai đoạn|cấp|cấp độ|mức độ|mức|đợt|lần|nhóm|bước|loại|hạng|khóa|khoá|tổ|thôn|lớp|nghị quyết|nghị định|kế hoạch|quyết định|chỉ thị|đề án|chương trình|thông tư|luật|công văn|thành|gồm|tất cả|cả|trong số|các)\s{1,3}$/u;
// A factor of a formula: "b/a * 100%".
const formulaBefore = /[*×=/÷]\s{0,2}$/;
const changeBefore =
  /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|cắt giảm|tăng thêm|tăng trưởng)(?:\s(?:thêm|bình quân|được))?\s{1,3}$/u;

interface Amount {
  readonly end: number;
  readonly value: number;
  readonly max: number | null;
  readonly unit: Unit;
}

function readAmount(folded: string, at: number): Amount | null {
  const first = readNumeral(folded, at);
  if (first === null) return null;
  let end = first.end;
  let max: number | null = null;
  const share = readPercent(folded, end);
  rangeJoint.lastIndex = share?.end ?? end;
  const joint = rangeJoint.exec(folded);
  if (
    joint !== null &&
    (!joint[0].includes("đến") || fromBefore.test(folded.slice(Math.max(0, at - 8), at)))
  ) {
    const second = readNumeral(folded, (share?.end ?? end) + joint[0].length);
    if (second !== null && second.value > first.value) {
      max = second.value;
      end = second.end;
    }
  }
  const scale = readScale(folded, end);
  const unit = readUnit(folded, scale?.end ?? end);
  if (unit === null || (scale !== null && unit.kind !== "money" && unit.kind !== "count"))
    return null;
  // "80% - 85 người" is no range.
  if (max !== null && share !== null && unit.kind !== "percent") return null;
  const factor = scale?.factor ?? 1;
  const round = (value: number) => (factor === 1 ? value : Math.round(value * factor));
  return { end: unit.end, value: round(first.value), max: max === null ? null : round(max), unit };
}

/** The quantity whose first digit stands at `at` in folded text; null when the number is none. */
export function readQuantity(folded: string, at: number): Quantity | null {
  if (formulaBefore.test(folded.slice(Math.max(0, at - 4), at))) return null;
  const amount = readAmount(folded, at);
  if (amount === null) return null;
  const { value, max, unit } = amount;
  let { end } = amount;
  let start = at;
  let op: Operator = "=";
  let stated = false;
  const operator = readOperator(folded, at);
  if (operator !== null) {
    start = operator.start;
    op = operator.op;
    stated = true;
  }
  const window = folded.slice(Math.max(0, start - 24), start);
  if (max !== null && fromBefore.test(window))
    start -= (fromBefore.exec(window) as RegExpExecArray)[0].length;
  const open = readOpenEnd(folded, start, end);
  if (open !== null) {
    start = open.start;
    end = open.end;
    op = open.op;
    stated = true;
  }
  const change = changeBefore.exec(folded.slice(Math.max(0, start - 24), start));
  if (change !== null) start -= change[0].length;
  if (unit.kind === "measure" && !stated && change === null) return null;
  const after = readPeriod(folded, end, unit.kind === "count");
  const before = after === null && unit.kind === "count" ? readPeriodBefore(folded, start) : null;
  if (unit.kind === "count" && !stated && before === null) {
    if (labelBefore.test(folded.slice(Math.max(0, at - 16), at))) return null;
  }
  if (after !== null) end = after.end;
  if (before !== null) start = before.start;
  const per = after?.duration ?? before?.duration ?? null;
  return { start, end, op, value, max, unit, per, change: change !== null };
}
