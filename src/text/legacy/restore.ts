import type { InputEncoding } from "../../model/index.js";
import { type SyllableScore, scoreSyllables } from "../syllables/index.js";
import { restoreCapitals } from "./capitals.js";
import { detectEncoding, detectLine } from "./detect-encoding.js";
import { decodeSurface, isLegacyEncoding, type LegacyEncoding } from "./encodings.js";
import { encodingOfFont } from "./legacy-fonts.js";
import { isVniMark } from "./vni.js";

/** Words in one font; without one where the format tells none. */
export interface Stretch {
  readonly text: string;
  readonly font?: string | null | undefined;
}

/** What a document as a whole says of its encoding. */
export interface EncodingVote {
  /** Of words whose font tells nothing; null for Unicode. */
  readonly plain: LegacyEncoding | null;
  /** Encodings named by fonts whose words are in them; such fonts are often left on words of Unicode. */
  readonly fonts: ReadonlySet<LegacyEncoding>;
  /** No word is in an old encoding. */
  readonly isUnicode: boolean;
  /** The words as they are. */
  readonly raw: SyllableScore;
}

/** Tokens that are no syllables, over which single lines are looked at. */
const strangeTokens = 5;

/** `unicode` takes every word as it is. */
export type ForcedEncoding = LegacyEncoding | "unicode";

/** What an encoding that a user named says of the words; null when none is named. */
export function readForced(encoding: InputEncoding | undefined): ForcedEncoding | null {
  if (encoding === undefined) return null;
  return isLegacyEncoding(encoding) ? encoding : "unicode";
}

/**
 * Lets the lines of a document vote on its encoding. `forced` is the encoding of all words whose font does not tell
 * another.
 */
export function voteEncoding(
  lines: Iterable<readonly Stretch[]>,
  forced: ForcedEncoding | null = null,
): EncodingVote {
  const texts = new Map<LegacyEncoding | null, string[]>();
  for (const line of lines) {
    for (const stretch of line) {
      const named = nameOf(stretch);
      const list = texts.get(named);
      if (list === undefined) texts.set(named, [stretch.text]);
      else list.push(stretch.text);
    }
    for (const list of texts.values()) if (list.at(-1) !== "\n") list.push("\n");
  }
  const detected = detectEncoding(texts.get(null)?.join("") ?? "");
  const fonts = new Set<LegacyEncoding>();
  let { raw } = detected;
  for (const [named, list] of texts) {
    if (named === null) continue;
    const text = list.join("");
    const own = scoreSyllables(text);
    const decoded = scoreSyllables(decodeSurface(text, named));
    if (decoded.syllables > own.syllables) fonts.add(named);
    raw = addScores(raw, own);
  }
  const plain = forced === null ? detected.encoding : forced === "unicode" ? null : forced;
  const isUnicode =
    forced === "unicode" ||
    (plain === null && fonts.size === 0 && raw.judged - raw.syllables < strangeTokens);
  return { plain, fonts, isUnicode, raw };
}

export function addScores(one: SyllableScore, other: SyllableScore): SyllableScore {
  const syllables = one.syllables + other.syllables;
  const judged = one.judged + other.judged;
  const marked = one.marked + other.marked;
  return { syllables, judged, marked, share: judged === 0 ? 1 : syllables / judged };
}

/** A line with its words in Unicode. */
export interface RestoredLine {
  /** One for each stretch. */
  readonly texts: readonly string[];
  /** Syllables with a diacritic that each encoding gave. */
  readonly restored: ReadonlyMap<LegacyEncoding, number>;
  readonly score: SyllableScore;
}

const unchanged: ReadonlyMap<LegacyEncoding, number> = new Map();

/** Turns the words of one line or paragraph into Unicode, each by its font, its own look and the vote of the document. */
export function restoreLine(stretches: readonly Stretch[], vote: EncodingVote): RestoredLine {
  const texts = stretches.map(({ text }) => text);
  if (vote.isUnicode) return { texts, restored: unchanged, score: scoreSyllables(texts.join("")) };
  const restored = new Map<LegacyEncoding, number>();
  for (let from = 0; from < stretches.length; ) {
    const named = nameOf(stretches[from] as Stretch);
    let to = from + 1;
    while (to < stretches.length && nameOf(stretches[to] as Stretch) === named) to += 1;
    restoreGroup(stretches.slice(from, to), named, vote, restored).forEach((text, index) => {
      texts[from + index] = text;
    });
    from = to;
  }
  return { texts, restored, score: scoreSyllables(texts.join("")) };
}

const nameOf = ({ font }: Stretch): LegacyEncoding | null => encodingOfFont(font)?.encoding ?? null;

/** Stretches whose fonts name the same encoding, or none. */
function restoreGroup(
  stretches: readonly Stretch[],
  named: LegacyEncoding | null,
  vote: EncodingVote,
  restored: Map<LegacyEncoding, number>,
): readonly string[] {
  const given = stretches.map(({ text }) => text);
  const joined = given.join("");
  const isProven = named !== null && vote.fonts.has(named);
  const encoding = isProven ? named : (vote.plain ?? named);
  const raw = scoreSyllables(joined);
  if (encoding === null) {
    const own = detectLine(joined, raw);
    return own === null ? given : decodeAll(stretches, own, restored);
  }
  if (!beyondAscii.test(joined) && encoding !== "viqr") {
    // Only the case of such words can hang on the encoding.
    return isProven ? stretches.map(drawCapitals) : given;
  }
  const decoded = scoreSyllables(decodeSurface(joined, encoding));
  const gain = decoded.syllables - raw.syllables;
  const isVoted = named === null || isProven;
  if (gain < 0 || (gain === 0 && !isVoted)) return given;
  if (stretches.length > 1 && unicodeLetters.test(joined)) {
    return stretches.flatMap((stretch) => restoreGroup([stretch], named, vote, restored));
  }
  return decodeAll(stretches, encoding, restored);
}

/** Letters of Vietnamese that no byte stands for: some of the words are in Unicode. */
const unicodeLetters = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

const beyondAscii = /[^\t\n\v\f\r\x20-\x7e]/;

function decodeAll(
  stretches: readonly Stretch[],
  encoding: LegacyEncoding,
  restored: Map<LegacyEncoding, number>,
): string[] {
  const whole = encoding === "vni" ? moveMarks(stretches) : stretches;
  const texts = whole.map((stretch) =>
    drawCapitals({ ...stretch, text: decodeText(stretch.text, encoding) }),
  );
  if (texts.some((text, at) => text !== stretches[at]?.text)) {
    const { marked } = scoreSyllables(texts.join(""));
    restored.set(encoding, (restored.get(encoding) ?? 0) + marked);
  }
  return texts;
}

/** Text out of its surface, with the capitals that TCVN3 cannot carry. */
export function decodeText(text: string, encoding: LegacyEncoding): string {
  if (encoding !== "tcvn3") return decodeSurface(text, encoding);
  return restoreCapitals(decodeSurface(text, encoding));
}

const drawCapitals = ({ text, font }: Stretch): string =>
  encodingOfFont(font)?.isCapital === true ? text.toUpperCase() : text;

/** Moves a mark at the beginning of a stretch to the letter that ends the one before it. */
function moveMarks(stretches: readonly Stretch[]): readonly Stretch[] {
  const moved = [...stretches];
  for (let index = 1; index < moved.length; index += 1) {
    const before = moved[index - 1] as Stretch;
    const own = moved[index] as Stretch;
    const mark = own.text.charAt(0);
    if (mark === "" || before.text === "" || !isVniMark(mark)) continue;
    const pair = before.text.slice(-1) + mark;
    if (decodeSurface(pair, "vni").length > 1) continue;
    moved[index - 1] = { ...before, text: before.text + mark };
    moved[index] = { ...own, text: own.text.slice(1) };
  }
  return moved;
}

const listLetter = /^[([]?[đĐ][).\]:-]?$/;

/** An automatic number with its words in Unicode: "§iÒu 1." is "Điều 1.", "®)" the letter behind d. */
export function restoreLabel(label: string, { plain, fonts }: EncodingVote): string {
  if (!beyondAscii.test(label)) return label;
  for (const encoding of plain === null ? fonts : [plain, ...fonts]) {
    const decoded = decodeText(label, encoding);
    const gain = scoreSyllables(decoded).syllables - scoreSyllables(label).syllables;
    if (gain > 0 || (gain === 0 && decoded !== label && listLetter.test(decoded))) return decoded;
  }
  return label;
}
