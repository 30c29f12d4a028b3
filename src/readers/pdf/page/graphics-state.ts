import type { FontLook } from "./fonts.js";
import { type Box, identity, type Matrix } from "./matrix.js";

/** What the operators of a page change as they go (ISO 32000-1, 8.4 and 9.3), as far as words and rules need it. */
export interface GraphicsState {
  ctm: Matrix;
  /** What clipping leaves, on the upright page. */
  clip: Box;
  font: FontLook;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for none. */
  scale: number;
  leading: number;
  rise: number;
  renderMode: number;
  lineWidth: number;
  fillWhite: boolean;
  strokeWhite: boolean;
  fillAlpha: number;
  strokeAlpha: number;
}

/** Position inside a text object (ISO 32000-1, 9.4.2). */
export interface TextPosition {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const createTextPosition = (): TextPosition => ({
  matrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

export const createGraphicsState = (ctm: Matrix, clip: Box, font: FontLook): GraphicsState => ({
  ctm,
  clip,
  font,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
  lineWidth: 1,
  fillWhite: false,
  strokeWhite: false,
  fillAlpha: 1,
  strokeAlpha: 1,
});
