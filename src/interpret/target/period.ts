import { foldText } from "../../text/index.js";

// Folding moves the tone of "quý": the words to match are folded alike.
const quarter = foldText("quý");
const durations: Record<string, string> = {
  năm: "P1Y",
  [quarter]: "P3M",
  tháng: "P1M",
  tuần: "P1W",
  ngày: "P1D",
};
const span = `năm|${quarter}|tháng|tuần|ngày`;

// "quý II", "tháng 6" name one stretch of time, they are no rate; "năm 2024" is the whole year.
const slash = new RegExp(`\\s?/\\s?(?:01\\s|1\\s)?(${span})(?![A-Za-zÀ-ỹ]|\\s?[\\d/])`, "uy");
const halfYear = /\s?\/\s?0?6 tháng(?![A-Za-zÀ-ỹ])/uy;
const within = new RegExp(
  `\\s(?:trong|mỗi|một|hằng|hàng|trên)\\s(?:(?:một|01|1)\\s)?(?:(năm)(?:\\s(?:20\\d\\d)(?!\\d))?|(${quarter}|tháng|tuần|ngày)(?!\\s(?:[\\dixv]+(?![A-Za-zÀ-ỹ]))))(?![A-Za-zÀ-ỹ])`,
  "uy",
);
const ahead = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:mỗi|hằng|hàng|một|01|1)\\s(${span}),?\\s(?:tổ chức\\s)?$`,
  "u",
);

export interface Period {
  readonly start: number;
  readonly end: number;
  /** ISO 8601 duration. */
  readonly duration: string;
}

/** "/năm" behind a quantity in folded text; with `spoken` also "trong năm", "mỗi quý". Null when none follows. */
export function readPeriod(folded: string, at: number, spoken: boolean): Period | null {
  halfYear.lastIndex = at;
  const half = halfYear.exec(folded);
  if (half !== null) return { start: at, end: at + half[0].length, duration: "P6M" };
  for (const pattern of spoken ? [slash, within] : [slash]) {
    pattern.lastIndex = at;
    const found = pattern.exec(folded);
    if (found === null) continue;
    const duration = durations[(found[1] ?? found[2]) as string];
    if (duration !== undefined) return { start: at, end: at + found[0].length, duration };
  }
  return null;
}

/** "mỗi năm" straight before a quantity that begins at `at`; null when none stands there. */
export function readPeriodBefore(folded: string, at: number): Period | null {
  const from = Math.max(0, at - 24);
  const found = ahead.exec(folded.slice(from, at));
  const duration = found === null ? undefined : durations[found[1] as string];
  if (found === null || duration === undefined) return null;
  return { start: from + found.index, end: at, duration };
}

const letters: Record<string, string> = { năm: "Y", tháng: "M", tuần: "W", ngày: "D" };
const cycleAfter =
  /định kỳ\s{1,3}(?:(?:cứ|mỗi)\s{1,3})?(\d{1,2})\s{1,3}(năm|tháng|tuần|ngày)(?:\s?(?:\/|một|1|01)\s?(?:\d\s?)?lần)?(?![A-Za-zÀ-ỹ])/uy;
const cycleAlone =
  /(\d{1,2})\s{1,3}(năm|tháng|tuần|ngày)\s?(?:\/\s?(?:0?1\s)?|(?:một|1|01)\s)lần(?![A-Za-zÀ-ỹ])/uy;

/** A cycle that begins at `at`: "Định kỳ 6 tháng", "06 tháng/lần"; null when none does. */
export function readCycle(folded: string, at: number): Period | null {
  const pattern = folded[at] === "đ" ? cycleAfter : cycleAlone;
  pattern.lastIndex = at;
  const found = pattern.exec(folded);
  if (found === null || Number(found[1]) === 0) return null;
  const duration = `P${Number(found[1])}${letters[found[2] as string]}`;
  return { start: at, end: at + found[0].length, duration };
}
