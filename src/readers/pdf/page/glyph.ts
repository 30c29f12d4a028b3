import type { Box } from "./matrix.js";

/** Direction that text runs in on the upright page, in degrees clockwise; `null` for one that is not of the four. */
export type Turn = 0 | 90 | 180 | 270 | null;

/** What the glyphs that one operator draws have in common. */
export interface DrawnText {
  readonly turn: Turn;
  readonly font: string | null;
  /** Space that the program sets behind each letter beside its own width, in points. */
  readonly spacing: number;
  /** Drawn with no ink (text render mode 3, ISO 32000-1, 9.3.6), as under the picture of a scan. */
  readonly hidden: boolean;
  /** Number of the marked content that it belongs to on its page; -1 for none. */
  readonly content: number;
  /** Id of the annotation whose appearance draws it; null for the page itself. */
  readonly annotation: string | null;
}

/** One glyph as a page draws it; points from the top left of the upright page. */
export interface Glyph {
  /** One character, or several of a ligature; "" never. */
  text: string;
  /** Where it begins on its baseline. */
  readonly x: number;
  readonly y: number;
  /** Advance along the direction of its text. */
  readonly width: number;
  /** Size of the font, in points. */
  readonly size: number;
  bold: boolean;
  /** A space glyph. */
  readonly space: boolean;
  /** The operator that draws it. */
  readonly drawn: DrawnText;
}

/** A ruling line: `at` across its run, which goes from `from` to `to`, in points from the top left. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Areas that pictures take. */
  readonly pictures: readonly Box[];
}
