import type { Glyph } from "./glyph.js";
import type { GraphicsState, TextPosition } from "./graphics-state.js";
import type { Box, Matrix } from "./matrix.js";
import type { RuleCollector } from "./path-rules.js";

/** A page while its operators are gone through. */
export interface PageWalk {
  readonly base: Matrix;
  readonly pageBox: Box;
  readonly stack: GraphicsState[];
  /** Numbers of the marked content that is open, innermost last. */
  readonly contents: number[];
  state: GraphicsState;
  text: TextPosition;
  pendingClip: boolean;
  annotation: string | null;
  readonly glyphs: Glyph[];
  readonly rules: RuleCollector;
  readonly pictures: Box[];
  /** Where a picture would go that pdf.js left out: the unit square since the last transformation. */
  area: Box | null;
}
