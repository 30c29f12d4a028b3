import type { OperatorList } from "../engine/operator-list.js";
import type { Operators, PdfPage } from "../engine/pdf-engine.js";
import { type FontBook, plainFont } from "./fonts.js";
import type { PageContent } from "./glyph.js";
import {
  createGraphicsState,
  createTextPosition,
  type GraphicsState,
  type TextPosition,
} from "./graphics-state.js";
import { boxOf, intersect, type Matrix, multiply } from "./matrix.js";
import type { PageWalk } from "./page-walk.js";
import { createRuleCollector, readPathRules } from "./path-rules.js";
import { type Shown, showText } from "./show-text.js";

/** Marked content outside the structure of the document: page headers, rules, repeated heads. */
const artifact = -2;
/** Deepest saved state; pages that save more are damaged or hostile. */
const deepest = 512;

/**
 * Reads a page in one pass over its operators: glyphs where they are drawn, and ruling lines. Everything is told on the
 * upright page, in points from its top left corner.
 */
export function readPageContent(
  page: PdfPage,
  { fnArray, argsArray }: OperatorList,
  ops: Operators,
  fonts: FontBook,
): PageContent {
  const viewport = page.getViewport({ scale: 1 });
  const base = viewport.transform as unknown as Matrix;
  const { width, height } = viewport;
  const walk: PageWalk = {
    base,
    pageBox: { left: 0, top: 0, right: width, bottom: height },
    stack: [],
    contents: [],
    state: createGraphicsState(base, { left: 0, top: 0, right: width, bottom: height }, plainFont),
    text: createTextPosition(),
    pendingClip: false,
    annotation: null,
    glyphs: [],
    rules: createRuleCollector(),
    pictures: [],
    area: null,
  };
  for (let index = 0; index < fnArray.length; index += 1) {
    const fn = fnArray[index] as number;
    step(walk, fn, argsArray[index] as readonly unknown[] | null, ops, page, fonts);
  }
  closeArea(walk);
  return {
    width,
    height,
    glyphs: walk.glyphs,
    horizontal: walk.rules.horizontal,
    vertical: walk.rules.vertical,
    pictures: walk.pictures,
  };
}

type Numbers = readonly number[];

function step(
  walk: PageWalk,
  fn: number,
  args: readonly unknown[] | null,
  ops: Operators,
  page: PdfPage,
  fonts: FontBook,
): void {
  const { state } = walk;
  const first = args?.[0];
  switch (fn) {
    case ops.showText:
      walk.area = null;
      showText(walk, first as readonly Shown[]);
      return;
    case ops.save:
      save(walk);
      return;
    case ops.restore:
      restore(walk);
      return;
    case ops.transform:
      transform(walk, args as unknown as Matrix);
      return;
    case ops.constructPath:
      walk.area = null;
      constructPath(walk, args as readonly unknown[], ops);
      return;
    case ops.clip:
    case ops.eoClip:
      walk.pendingClip = true;
      return;
    case ops.beginText:
      walk.text = createTextPosition();
      return;
    case ops.setFont:
      state.font = fonts.find(page, String(first));
      state.fontSize = Number(args?.[1] ?? 0);
      return;
    case ops.setTextMatrix: {
      const given = (args?.length === 6 ? args : first) as ArrayLike<number>;
      walk.text = { ...createTextPosition(), matrix: Array.from(given) as unknown as Matrix };
      return;
    }
    case ops.moveText:
      moveText(walk.text, args as Numbers);
      return;
    case ops.setLeadingMoveText:
      state.leading = -Number((args as Numbers)[1]);
      moveText(walk.text, args as Numbers);
      return;
    case ops.nextLine:
      moveText(walk.text, [0, -state.leading]);
      return;
    case ops.setLeading:
      state.leading = Number(first);
      return;
    case ops.setCharSpacing:
      state.charSpacing = Number(first);
      return;
    case ops.setWordSpacing:
      state.wordSpacing = Number(first);
      return;
    case ops.setHScale:
      state.scale = Number(first) / 100;
      return;
    case ops.setTextRise:
      state.rise = Number(first);
      return;
    case ops.setTextRenderingMode:
      state.renderMode = Number(first);
      return;
    case ops.setLineWidth:
      state.lineWidth = Number(first);
      return;
    case ops.setFillRGBColor:
      state.fillWhite = isWhite(first);
      return;
    case ops.setStrokeRGBColor:
      state.strokeWhite = isWhite(first);
      return;
    case ops.setFillColorN:
      state.fillWhite = false;
      return;
    case ops.setStrokeColorN:
      state.strokeWhite = false;
      return;
    case ops.setGState:
      setGraphicsState(state, first as readonly (readonly [string, unknown])[]);
      return;
    case ops.beginMarkedContent:
      walk.contents.push(nameOf(first) === "Artifact" ? artifact : (walk.contents.at(-1) ?? -1));
      return;
    case ops.beginMarkedContentProps: {
      const id = args?.[1];
      walk.contents.push(
        nameOf(first) === "Artifact"
          ? artifact
          : typeof id === "number"
            ? id
            : (walk.contents.at(-1) ?? -1),
      );
      return;
    }
    case ops.endMarkedContent:
      walk.contents.pop();
      return;
    case ops.beginAnnotation:
      beginAnnotation(walk, args as readonly unknown[]);
      return;
    case ops.endAnnotation:
      restore(walk);
      walk.annotation = null;
      return;
    case ops.paintFormXObjectBegin:
      beginForm(walk, args as readonly unknown[]);
      return;
    case ops.paintFormXObjectEnd:
      restore(walk);
      return;
    case ops.paintImageXObject:
    case ops.paintImageMaskXObject:
    case ops.paintInlineImageXObject:
      walk.pictures.push(boxOf(state.ctm, 0, 0, 1, 1));
      walk.area = null;
      return;
    default:
  }
}

const isWhite = (colour: unknown): boolean =>
  typeof colour === "string" && /^#?f{6}$/i.test(colour);

const nameOf = (value: unknown): string | null =>
  typeof value === "string"
    ? value
    : typeof value === "object" && value !== null && "name" in value
      ? String(value.name)
      : null;

function save(walk: PageWalk): void {
  if (walk.stack.length < deepest) walk.stack.push({ ...walk.state });
}

/** pdf.js leaves out pictures over its limit, but not the transformation that gave them their place. */
function closeArea(walk: PageWalk): void {
  if (walk.area !== null) walk.pictures.push(walk.area);
  walk.area = null;
}

function restore(walk: PageWalk): void {
  closeArea(walk);
  const saved = walk.stack.pop();
  if (saved !== undefined) walk.state = saved;
  walk.pendingClip = false;
}

function transform(walk: PageWalk, matrix: Matrix): void {
  walk.state.ctm = multiply(walk.state.ctm, matrix);
  walk.area = boxOf(walk.state.ctm, 0, 0, 1, 1);
}

function moveText(text: TextPosition, [x = 0, y = 0]: Numbers): void {
  text.lineX += x;
  text.lineY += y;
  text.x = text.lineX;
  text.y = text.lineY;
}

function setGraphicsState(
  state: GraphicsState,
  entries: readonly (readonly [string, unknown])[],
): void {
  for (const [key, value] of entries ?? []) {
    if (key === "ca") state.fillAlpha = Number(value);
    else if (key === "CA") state.strokeAlpha = Number(value);
    else if (key === "LW") state.lineWidth = Number(value);
  }
}

function beginAnnotation(walk: PageWalk, [id, rect, placing, matrix]: readonly unknown[]): void {
  save(walk);
  const state = createGraphicsState(walk.base, walk.pageBox, plainFont);
  const [x0, y0, x1, y1] = rect as [number, number, number, number];
  state.clip = intersect(walk.pageBox, boxOf(walk.base, x0, y0, x1, y1));
  state.ctm = multiply(multiply(walk.base, placing as Matrix), matrix as Matrix);
  walk.state = state;
  walk.annotation = String(id);
}

function beginForm(walk: PageWalk, [matrix, box]: readonly unknown[]): void {
  save(walk);
  const { state } = walk;
  if (isNumbers(matrix, 6)) state.ctm = multiply(state.ctm, matrix as unknown as Matrix);
  if (isNumbers(box, 4)) {
    const [x0, y0, x1, y1] = box as unknown as [number, number, number, number];
    state.clip = intersect(state.clip, boxOf(state.ctm, x0, y0, x1, y1));
  }
  walk.area = null;
}

const isNumbers = (value: unknown, length: number): boolean =>
  (Array.isArray(value) || value instanceof Float32Array) && value.length === length;

function constructPath(walk: PageWalk, args: readonly unknown[], ops: Operators): void {
  const { state } = walk;
  const [paint, data, bounds] = args as [number, readonly (Float32Array | null)[], Float32Array];
  const path = data?.[0];
  if (walk.pendingClip) {
    walk.pendingClip = false;
    if (bounds !== undefined && bounds !== null) {
      const [x0, y0, x1, y1] = bounds as unknown as [number, number, number, number];
      state.clip = intersect(state.clip, boxOf(state.ctm, x0, y0, x1, y1));
    }
  }
  if (!(path instanceof Float32Array)) return;
  const strokes = paint === ops.stroke || paint === ops.closeStroke || isFillAndStroke(paint, ops);
  const fills = paint === ops.fill || paint === ops.eoFill || isFillAndStroke(paint, ops);
  const inkedStroke = strokes && !state.strokeWhite && state.strokeAlpha > 0;
  const inkedFill = fills && !state.fillWhite && state.fillAlpha > 0;
  if (!inkedStroke && !inkedFill) return;
  const evenOdd =
    paint === ops.eoFill || paint === ops.eoFillStroke || paint === ops.closeEOFillStroke;
  readPathRules(path, state, { strokes: inkedStroke, fills: inkedFill, evenOdd }, walk.rules);
}

const isFillAndStroke = (paint: number, ops: Operators): boolean =>
  paint === ops.fillStroke ||
  paint === ops.eoFillStroke ||
  paint === ops.closeFillStroke ||
  paint === ops.closeEOFillStroke;
