import { joinLines } from "../shared/join-lines.js";
import {
  continuesAtDash,
  hasSmallLetter,
  isBareLabel,
  isCapitals,
  readLineStart,
  startsLower,
} from "../shared/line-starts.js";
import type { InlineLine } from "./inline.js";

export interface JoinedLine {
  text: string;
  bold: boolean;
}

/** Lines of a letterhead or signature are short; a longer one was wrapped. */
const shortLine = 60;

/**
 * Joins soft-wrapped lines; a line that opens a block of its own stays apart. In a layout (letterhead,
 * recipients, signature) every short line stands for itself.
 */
export function joinInline(lines: readonly InlineLine[], layout = false): JoinedLine[] {
  const joined: JoinedLine[] = [];
  let pieces: string[] = [];
  let bold = true;
  const close = (): void => {
    if (pieces.length > 0) joined.push({ text: joinLines(pieces), bold });
    pieces = [];
    bold = true;
  };
  for (const line of lines) {
    if (line.text === "") {
      if (line.hard) close();
      continue;
    }
    const before = pieces.at(-1);
    if (before !== undefined && !goesOn(before, line, layout)) close();
    else if (before !== undefined && bold && isBoldTitle(before, line)) close();
    pieces.push(line.text);
    bold &&= line.bold;
  }
  close();
  return joined;
}

/** Two short lines in bold capitals, each marked on its own: the lines of a letterhead, not a wrapped one. */
const isBoldTitle = (before: string, { text, bold, inside }: InlineLine): boolean =>
  bold && !inside && before.length < 45 && isCapitals(before) && isCapitals(text);

const ornament = /^[-–—_=*~.·─━═ ]{3,}$/;
const authority = /^(?:TM|KT|TL|TUQ|TƯQ|Q|T\/M|K\/T|T\/L)[. ]/;

function goesOn(before: string, { text, hard, inside }: InlineLine, layout: boolean): boolean {
  if (hard) return false;
  if (inside || isBareLabel(before)) return true;
  if (ornament.test(before) || ornament.test(text)) return false;
  const start = readLineStart(text);
  if (start === "dash")
    return continuesAtDash(before, text) && (!layout || startsLower(text.slice(2)));
  if (start !== "plain") return false;
  if (startsLower(text)) return !isCapitals(before) || before.length > shortLine;
  if (layout && before.length < shortLine) return false;
  if (authority.test(before) || /[;:]$/.test(before))
    return before.length > shortLine && !/;$/.test(before);
  if (isCapitals(before)) return !hasSmallLetter(text);
  return !(isCapitals(text) && text.includes(" ") && before.length < shortLine);
}
