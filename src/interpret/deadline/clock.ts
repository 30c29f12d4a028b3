import { isoClock } from "./calendar.js";
import { pattern } from "./pattern.js";

/** Matches a sticky expression at an offset. */
export function eat(regex: RegExp, text: string, at: number): RegExpExecArray | null {
  regex.lastIndex = at;
  return regex.exec(text);
}

const patterns = {
  clock: pattern(
    "(\\d{1,2})(?:\\s*:\\s*(\\d{2})(?!\\d)|\\s*(?:giờ|g|h)\\s*(?:(\\d{1,2})(?!\\d)\\s*(?:phút|'|p(?!\\p{l}))?)?)",
    "y",
  ),
  clockAfter: pattern(
    "[\\s,(]*(?:(?:vào\\s+)?lúc|hồi)?[\\s(]*(\\d{1,2})(?:\\s*:\\s*(\\d{2})(?!\\d)|\\s*(?:giờ|g|h)\\s*(\\d{2})?)(?:\\s*(?:phút|'))?\\)?(?![\\p{l}\\d])",
    "y",
  ),
};

function readTime(regex: RegExp, text: string, at: number): { time: string; end: number } | null {
  const clock = eat(regex, text, at);
  const time = clock && isoClock(Number(clock[1]), Number(clock[2] ?? clock[3] ?? 0));
  return clock && time ? { time, end: at + clock[0].length } : null;
}

/** A clock time at an offset: THH:MM and where it ends. */
export const readClock = (text: string, at: number): { time: string; end: number } | null =>
  readTime(patterns.clock, text, at);

/** A clock time behind a day: “15/6, lúc 8h00”. */
export const readClockAfter = (text: string, at: number): { time: string; end: number } | null =>
  readTime(patterns.clockAfter, text, at);
