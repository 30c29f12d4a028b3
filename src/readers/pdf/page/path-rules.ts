import { largest, smallest } from "./extremes.js";
import type { Rule } from "./glyph.js";
import type { GraphicsState } from "./graphics-state.js";
import { applyX, applyY, type Box } from "./matrix.js";

export interface RuleCollector {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

export const createRuleCollector = (): RuleCollector => ({ horizontal: [], vertical: [] });

/** A filled box is a rule when it is not thicker than this, and a stroke when its pen is not. */
const thickest = 3;
/** Shorter pieces are dots of a dotted line, or corners. */
const shortest = 0.3;
/** What is so many times as long as it is wide is a line, however its ends are cut. */
const longShare = 6;
/** A dot is less than so many times as long as it is wide. */
const dotShare = 2.5;
/** A thinner band has no ink. */
const inked = 0.05;
/** How far the ends of a straight rule may stand apart across it. */
const slant = 0.7;
/** Rules of one page; drawings beyond that are no tables. */
const most = 100_000;

/** What pdf.js writes in front of the coordinates of a path. */
const moveTo = 0;
const lineTo = 1;
const curveTo = 2;
const quadraticTo = 3;
const closePath = 4;

interface Pen {
  readonly collector: RuleCollector;
  readonly state: GraphicsState;
}

export interface Painting {
  readonly strokes: boolean;
  readonly fills: boolean;
  /** Fills by the even-odd rule (ISO 32000-1, 8.5.3.3.3). */
  readonly evenOdd: boolean;
}

/** A closed box of a path, whose edges run along the axes. */
interface FilledBox extends Box {
  /** It is drawn clockwise. */
  readonly clockwise: boolean;
}

/**
 * Takes the ruling lines out of a painted path: straight strokes along the axes, filled boxes so thin that they are
 * lines, as Word draws its borders, and filled frames, as browsers do: a box with another cut out of it.
 */
export function readPathRules(
  path: Float32Array,
  state: GraphicsState,
  { strokes, fills, evenOdd }: Painting,
  collector: RuleCollector,
): void {
  const { horizontal, vertical } = collector;
  if (horizontal.length + vertical.length > most) return;
  const { ctm } = state;
  const pen: Pen = { collector, state };
  const scale = Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
  const drawsRules = strokes && state.lineWidth * scale <= thickest;
  let xs: number[] = [];
  let ys: number[] = [];
  let curved = false;
  let outer: FilledBox | null = null;
  const finish = (): void => {
    const box = fills && !curved ? addFilled(pen, xs, ys) : null;
    if (box !== null && outer !== null && (evenOdd || box.clockwise !== outer.clockwise)) {
      addFrame(pen, outer, box);
      outer = null;
    } else if (xs.length > 1) outer = box;
    xs = [];
    ys = [];
    curved = false;
  };
  const reach = (x: number, y: number): void => {
    const px = applyX(ctm, x, y);
    const py = applyY(ctm, x, y);
    if (drawsRules && xs.length > 0 && !curved) {
      addStroke(pen, xs.at(-1) as number, ys.at(-1) as number, px, py);
    }
    xs.push(px);
    ys.push(py);
  };
  for (let at = 0; at < path.length; ) {
    const kind = path[at];
    if (kind === moveTo) {
      finish();
      reach(path[at + 1] as number, path[at + 2] as number);
      at += 3;
    } else if (kind === lineTo) {
      reach(path[at + 1] as number, path[at + 2] as number);
      at += 3;
    } else if (kind === curveTo || kind === quadraticTo) {
      curved = true;
      const length = kind === curveTo ? 7 : 5;
      xs.push(applyX(ctm, path[at + length - 2] as number, path[at + length - 1] as number));
      ys.push(applyY(ctm, path[at + length - 2] as number, path[at + length - 1] as number));
      at += length;
    } else if (kind === closePath) {
      if (drawsRules && xs.length > 2 && !curved) {
        addStroke(pen, xs.at(-1) as number, ys.at(-1) as number, xs[0] as number, ys[0] as number);
      }
      at += 1;
    } else return;
  }
  finish();
}

function addStroke(pen: Pen, x0: number, y0: number, x1: number, y1: number): void {
  if (Math.abs(y1 - y0) <= slant) addHorizontal(pen, (y0 + y1) / 2, x0, x1);
  else if (Math.abs(x1 - x0) <= slant) addVertical(pen, (x0 + x1) / 2, y0, y1);
}

/** Adds what is so thin that it is a line; gives back a larger box. */
function addFilled(pen: Pen, xs: readonly number[], ys: readonly number[]): FilledBox | null {
  if (xs.length < 4 || xs.length > 6) return null;
  const box = { left: smallest(xs), right: largest(xs), top: smallest(ys), bottom: largest(ys) };
  const { left, right, top, bottom } = box;
  const width = right - left;
  const height = bottom - top;
  const [short, long] = width < height ? [width, height] : [height, width];
  // Borders that meet in a corner are cut aslant there.
  if (long <= short * longShare && !isOnEdges(xs, ys, box)) return null;
  if (long <= thickest && long < short * dotShare) {
    // A dot of a dotted line, which may run either way.
    addHorizontal(pen, (top + bottom) / 2, left, right);
    addVertical(pen, (left + right) / 2, top, bottom);
    return null;
  }
  if (height <= thickest && width >= height) addHorizontal(pen, (top + bottom) / 2, left, right);
  else if (width <= thickest && height > width) addVertical(pen, (left + right) / 2, top, bottom);
  else if (isOnEdges(xs, ys, box)) return { ...box, clockwise: isClockwise(xs, ys) };
  return null;
}

const isOnEdges = (
  xs: readonly number[],
  ys: readonly number[],
  { left, right, top, bottom }: Box,
): boolean =>
  xs.every(
    (x, index) =>
      Math.min(Math.abs(x - left), Math.abs(x - right)) < slant &&
      Math.min(Math.abs((ys[index] as number) - top), Math.abs((ys[index] as number) - bottom)) <
        slant,
  );

/** By the sign of the area; points go down the page. */
function isClockwise(xs: readonly number[], ys: readonly number[]): boolean {
  let area = 0;
  for (let index = 0; index < xs.length; index += 1) {
    const next = (index + 1) % xs.length;
    area +=
      (xs[index] as number) * (ys[next] as number) - (xs[next] as number) * (ys[index] as number);
  }
  return area > 0;
}

/** The bands of ink between a box and the one cut out of it. */
function addFrame(pen: Pen, outer: Box, inner: Box): void {
  const bands = [
    inner.top - outer.top,
    outer.bottom - inner.bottom,
    inner.left - outer.left,
    outer.right - inner.right,
  ];
  if (bands.some((band) => band < -slant || band > thickest)) return;
  const [top, bottom, left, right] = bands.map((band) => band > inked) as boolean[];
  if (top) addHorizontal(pen, (outer.top + inner.top) / 2, outer.left, outer.right);
  if (bottom) addHorizontal(pen, (outer.bottom + inner.bottom) / 2, outer.left, outer.right);
  if (left) addVertical(pen, (outer.left + inner.left) / 2, outer.top, outer.bottom);
  if (right) addVertical(pen, (outer.right + inner.right) / 2, outer.top, outer.bottom);
}

function addHorizontal({ collector, state: { clip } }: Pen, at: number, x0: number, x1: number) {
  const from = Math.max(Math.min(x0, x1), clip.left - thickest);
  const to = Math.min(Math.max(x0, x1), clip.right + thickest);
  if (at < clip.top - thickest || at > clip.bottom + thickest || to - from < shortest) return;
  collector.horizontal.push({ at, from, to });
}

function addVertical({ collector, state: { clip } }: Pen, at: number, y0: number, y1: number) {
  const from = Math.max(Math.min(y0, y1), clip.top - thickest);
  const to = Math.min(Math.max(y0, y1), clip.bottom + thickest);
  if (at < clip.left - thickest || at > clip.right + thickest || to - from < shortest) return;
  collector.vertical.push({ at, from, to });
}
