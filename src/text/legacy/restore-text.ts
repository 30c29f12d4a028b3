import { scoreSyllables } from "../syllables/index.js";
import type { LegacyEncoding } from "./encodings.js";
import {
  decodeText,
  type ForcedEncoding,
  type RestoredLine,
  restoreLine,
  voteEncoding,
} from "./restore.js";

/** Text without fonts that was restored, line by line; the lines keep their number. */
export interface RestoredText extends Omit<RestoredLine, "texts"> {
  readonly text: string;
}

/** Turns the words of a text without fonts into Unicode, as the text votes as a whole. */
export function restoreText(text: string, forced: ForcedEncoding | null): RestoredText {
  const vote = voteEncoding([[{ text }]], forced);
  if (vote.isUnicode) return { text, restored: new Map(), score: vote.raw };
  // Whether its stops are marks is told by the whole of a text.
  if (vote.plain === "viqr") return decodeWhole(text, "viqr");
  const restored = new Map<LegacyEncoding, number>();
  const lines = text.split("\n").map((line) => {
    const { texts, restored: own } = restoreLine([{ text: line }], vote);
    for (const [encoding, count] of own)
      restored.set(encoding, (restored.get(encoding) ?? 0) + count);
    return texts[0] as string;
  });
  const whole = lines.join("\n");
  return { text: whole, restored, score: scoreSyllables(whole) };
}

/** Text of which every character is known to be in an encoding. */
export function decodeWhole(surface: string, encoding: LegacyEncoding): RestoredText {
  const text = decodeText(surface, encoding);
  const score = scoreSyllables(text);
  return { text, restored: new Map([[encoding, score.marked]]), score };
}
