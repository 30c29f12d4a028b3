import type { VFile } from "vfile";
import { report } from "../../source/index.js";
import {
  addScores,
  encodingTitles,
  type LegacyEncoding,
  type RestoredLine,
  type SyllableScore,
} from "../../text/index.js";

/** Lines that were restored, taken together. */
export interface Tally {
  readonly restored: Map<LegacyEncoding, number>;
  score: SyllableScore;
  add(line: Pick<RestoredLine, "restored" | "score">): void;
}

export function createTally(): Tally {
  const tally: Tally = {
    restored: new Map(),
    score: { syllables: 0, marked: 0, judged: 0, share: 1 },
    add({ restored, score }) {
      for (const [encoding, count] of restored)
        tally.restored.set(encoding, (tally.restored.get(encoding) ?? 0) + count);
      tally.score = addScores(tally.score, score);
    },
  };
  return tally;
}

/** Fewer tokens do not tell whether a text is damaged. */
const fewestTokens = 40;
/** Sound text has 0.99 and more. */
const soundShare = 0.9;

/** Tells which old encodings were read. */
export function reportEncodings(file: VFile, tally: Tally): void {
  for (const [encoding, count] of tally.restored) {
    if (count > 0)
      report(file, "text/encoding-restored", null, { encoding: encodingTitles[encoding], count });
  }
}

/** Tells which encodings were read, and where the words do not read as Vietnamese after all. */
export function reportRestored(file: VFile, tally: Tally, score = tally.score): void {
  reportEncodings(file, tally);
  if (score.judged < fewestTokens || score.share >= soundShare) return;
  const share = Math.round(score.share * 100);
  report(file, "text/not-vietnamese", null, { share });
}
