import type { Rule } from "./glyph.js";
import type { GraphicsState } from "./graphics-state.js";
import { applyX, applyY } from "./matrix.js";

export interface RuleCollector {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

export const createRuleCollector = (): RuleCollector => ({ horizontal: [], vertical: [] });

/** A filled box is a rule when it is not thicker than this, and a stroke when its pen is not. */
const thickest = 3;
/** Shorter pieces are dots of a dotted line, or corners. */
const shortest = 0.3;
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

/**
 * Takes the ruling lines out of a painted path: straight strokes along the axes, and filled boxes so thin that they
 * are lines, as Word draws its borders.
 */
export function readPathRules(
  path: Float32Array,
  state: GraphicsState,
  { strokes, fills }: { readonly strokes: boolean; readonly fills: boolean },
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
  const finish = (): void => {
    if (fills && !curved) addFilled(pen, xs, ys);
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

function addFilled(pen: Pen, xs: readonly number[], ys: readonly number[]): void {
  if (xs.length < 4 || xs.length > 6) return;
  const left = Math.min(...xs);
  const right = Math.max(...xs);
  const top = Math.min(...ys);
  const bottom = Math.max(...ys);
  const onEdges = xs.every(
    (x, index) =>
      Math.min(Math.abs(x - left), Math.abs(x - right)) < slant &&
      Math.min(Math.abs((ys[index] as number) - top), Math.abs((ys[index] as number) - bottom)) <
        slant,
  );
  if (!onEdges) return;
  const width = right - left;
  const height = bottom - top;
  if (height <= thickest && width >= height) addHorizontal(pen, (top + bottom) / 2, left, right);
  else if (width <= thickest && height > width) addVertical(pen, (left + right) / 2, top, bottom);
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
