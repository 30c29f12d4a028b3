import { type SyllableScore, scoreSyllables } from "../syllables/index.js";
import { decodeSurface, type LegacyEncoding } from "./encodings.js";

/** Share of syllables that a decoding must reach: a few words may read as Vietnamese by chance. */
const leastShare = ({ judged }: SyllableScore): number =>
  judged < 10 ? 0.95 : judged < 25 ? 0.85 : 0.6;
/** How much of it a decoding must gain over the text as it is. */
const leastGain = 0.3;
/** Syllables with a diacritic that a decoding must bring. */
const leastMarked = 3;
/** So good a decoding has no rival. */
const plainShare = 0.97;
const plainMarked = 50;
/** Characters that are decoded for a vote: more tell nothing new. */
const sampleLength = 4000;

/** Encodings of which each byte is a character. */
const byteEncodings: readonly LegacyEncoding[] = ["tcvn3", "vni", "windows-1258", "viscii", "vps"];
const candidates: readonly LegacyEncoding[] = [...byteEncodings, "mojibake"];

/** How a text reads as it is and, where it is in an old encoding, in which. */
export interface Detection {
  readonly encoding: LegacyEncoding | null;
  /** Of the whole text as it is. */
  readonly raw: SyllableScore;
}

/**
 * The encoding that a text was written in, by the share of Vietnamese syllables that each decoding gives; null for
 * Unicode, for other languages and for too little text. `text` is its surface.
 */
export function detectEncoding(text: string): Detection {
  return detectAmong(text, candidates);
}

/** The encoding of bytes that are no UTF-8, from their surface. */
export const detectByteEncoding = (surface: string): LegacyEncoding | null =>
  detectAmong(surface, byteEncodings).encoding;

function detectAmong(text: string, among: readonly LegacyEncoding[]): Detection {
  const raw = scoreSyllables(text);
  const sample = text.slice(0, sampleLength);
  if (looksLikeViqr(raw, sample)) return { encoding: "viqr", raw };
  if (raw.share + leastGain > 1) return { encoding: null, raw };
  const base = sample.length === text.length ? raw : scoreSyllables(sample);
  let encoding: LegacyEncoding | null = null;
  let most = 0;
  for (const candidate of among) {
    const decoded = scoreSyllables(decodeSurface(sample, candidate));
    if (decoded.share < leastShare(decoded) || decoded.share < base.share + leastGain) continue;
    if (decoded.marked < base.marked + leastMarked || decoded.syllables <= most) continue;
    encoding = candidate;
    most = decoded.syllables;
    if (decoded.share > plainShare && decoded.marked > plainMarked) break;
  }
  return { encoding, raw };
}

/** A shape inside a word, which other languages do not write, and with it a tone or not. */
const viqrShape = /[aeo]\^['`?~.]?[a-z]|[ou][+*]['`?~.]?[a-zou]|a\(['`?~.]?[a-z]|\bdd[aeiouy]/gi;
/** Share of syllables with a diacritic in Vietnamese is over 0.8. */
const leastMarkedShare = 0.4;
const fewestShapes = 5;

function looksLikeViqr(raw: SyllableScore, sample: string): boolean {
  if (raw.marked * 20 > raw.judged || !/[aeo]\^|[ou][+*]/i.test(sample)) return false;
  if ((sample.match(viqrShape)?.length ?? 0) < fewestShapes) return false;
  const decoded = scoreSyllables(decodeSurface(sample, "viqr"));
  return decoded.share > 0.9 && decoded.marked >= decoded.judged * leastMarkedShare;
}

/** A line alone is taken for one in another encoding only where there is no doubt. */
const leastOfLine = { judged: 5, gained: 4, share: 0.9, rawShare: 0.5 };

/** The encoding of a line in a document whose other words are not in it; null where there is any doubt. */
export function detectLine(text: string, raw: SyllableScore): LegacyEncoding | null {
  if (raw.judged < leastOfLine.judged || raw.share > leastOfLine.rawShare) return null;
  const { encoding } = detectEncoding(text);
  if (encoding === null) return null;
  const decoded = scoreSyllables(decodeSurface(text, encoding));
  const isClear =
    decoded.share >= leastOfLine.share && decoded.marked >= raw.marked + leastOfLine.gained;
  return isClear ? encoding : null;
}
