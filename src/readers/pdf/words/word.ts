/** A word as it stands on its page; points in the frame of the page (see `PageFrame`). */
export interface Word {
  /** NFC, without white space. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Left and right edge of each UTF-16 unit, two numbers a unit. */
  readonly edges: readonly number[];
  /** Marked content of its first glyph; see `Glyph.content`. */
  readonly content: number;
  /** Small and raised, as the call of a note is. */
  readonly raised: boolean;
  /** Annotation that draws it; null for the page itself. */
  readonly annotation: string | null;
  /** Follows the word before it without a space: a raised mark, or the rest of a word that its column cut. */
  readonly joined?: true;
  /** A space is drawn behind it at the end of its line. */
  readonly spaced?: true;
}

/** Words side by side on one baseline, with no wide gap between. */
export interface Segment {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** A line of words on a page: what a reader's eye takes in one go. */
export interface Line extends Segment {
  /** From 0. */
  readonly page: number;
  /** Its words, with a space between. */
  readonly text: string;
}

/** The words with one space between, none before one that is joined. */
export function textOf(words: readonly Word[]): string {
  let text = "";
  for (const word of words)
    text += text === "" || word.joined === true ? word.text : ` ${word.text}`;
  return text;
}

export function buildSegment(words: readonly Word[]): Segment {
  const [first] = words as [Word];
  let left = first.left;
  let right = first.right;
  let main = first;
  for (const word of words) {
    if (word.left < left) left = word.left;
    if (word.right > right) right = word.right;
    if (main.raised || (!word.raised && word.text.length > main.text.length)) main = word;
  }
  return { words, left, right, baseline: main.baseline, size: main.size };
}

/** How far letters reach over and under their baseline, in parts of the size. */
export const ascent = 0.8;
export const descent = 0.22;

const buildLine = (segment: Segment, page: number): Line => ({
  words: segment.words,
  left: segment.left,
  right: segment.right,
  baseline: segment.baseline,
  size: segment.size,
  page,
  text: textOf(segment.words),
});

/** The segments of a row as one line of a page, from 0. */
export const lineOf = (row: readonly Segment[], page: number): Line =>
  buildLine(
    row.length === 1 ? (row[0] as Segment) : buildSegment(row.flatMap(({ words }) => words)),
    page,
  );
