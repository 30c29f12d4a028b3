import { type FontBook, plainFont } from "./fonts.js";
import type { DrawnText, Glyph, PageContent, Turn } from "./glyph.js";
import {
  createGraphicsState,
  createTextPosition,
  type GraphicsState,
  type TextPosition,
} from "./graphics-state.js";
import { applyX, applyY, type Box, boxOf, intersect, type Matrix, multiply } from "./matrix.js";
import type { OperatorList } from "./operator-list.js";
import { createRuleCollector, type RuleCollector, readPathRules } from "./path-rules.js";
import type { Operators, PdfPage } from "./pdf-engine.js";
import { showGlyph } from "./show-glyph.js";

/** A glyph, or the distance to the next one in parts of the font size. */
type Shown = PdfjsGlyph | number | null;

interface PdfjsGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** Marked content outside the structure of the document: page headers, rules, repeated heads. */
const artifact = -2;
/** Deepest saved state; pages that save more are damaged or hostile. */
const deepest = 512;
/** Rounding of programs: a glyph so little outside its clip is inside. */
const clipSlack = 1;

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
  const walk: Walk = {
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

interface Walk {
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

type Numbers = readonly number[];

function step(
  walk: Walk,
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

function save(walk: Walk): void {
  if (walk.stack.length < deepest) walk.stack.push({ ...walk.state });
}

/** pdf.js leaves out pictures over its limit, but not the transformation that gave them their place. */
function closeArea(walk: Walk): void {
  if (walk.area !== null) walk.pictures.push(walk.area);
  walk.area = null;
}

function restore(walk: Walk): void {
  closeArea(walk);
  const saved = walk.stack.pop();
  if (saved !== undefined) walk.state = saved;
  walk.pendingClip = false;
}

function transform(walk: Walk, matrix: Matrix): void {
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

function beginAnnotation(walk: Walk, [id, rect, placing, matrix]: readonly unknown[]): void {
  save(walk);
  const state = createGraphicsState(walk.base, walk.pageBox, plainFont);
  const [x0, y0, x1, y1] = rect as [number, number, number, number];
  state.clip = intersect(walk.pageBox, boxOf(walk.base, x0, y0, x1, y1));
  state.ctm = multiply(multiply(walk.base, placing as Matrix), matrix as Matrix);
  walk.state = state;
  walk.annotation = String(id);
}

function beginForm(walk: Walk, [matrix, box]: readonly unknown[]): void {
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

function constructPath(walk: Walk, args: readonly unknown[], ops: Operators): void {
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
  readPathRules(path, state, { strokes: inkedStroke, fills: inkedFill }, walk.rules);
}

const isFillAndStroke = (paint: number, ops: Operators): boolean =>
  paint === ops.fillStroke ||
  paint === ops.eoFillStroke ||
  paint === ops.closeFillStroke ||
  paint === ops.closeEOFillStroke;

function turnOf(dx: number, dy: number): Turn {
  const length = Math.hypot(dx, dy);
  if (length === 0) return 0;
  const slack = length * 0.05;
  if (Math.abs(dy) <= slack) return dx > 0 ? 0 : 180;
  if (Math.abs(dx) <= slack) return dy > 0 ? 90 : 270;
  return null;
}

function showText(walk: Walk, shown: readonly Shown[]): void {
  const { state, text } = walk;
  const { font, fontSize, charSpacing, wordSpacing, scale, rise } = state;
  if (!Array.isArray(shown) || fontSize === 0) return;
  const matrix = multiply(state.ctm, text.matrix);
  // Lengths of the two axes of text space on the page.
  const along = Math.hypot(matrix[0], matrix[1]);
  const across = Math.hypot(matrix[2], matrix[3]);
  const direction = fontSize < 0 ? -1 : 1;
  const turn = turnOf(matrix[0] * direction * scale, matrix[1] * direction * scale);
  const size = Math.abs(fontSize) * across;
  const hidden =
    state.renderMode === 3 ||
    state.renderMode === 7 ||
    (state.fillAlpha === 0 && state.renderMode === 0);
  const bold = font.bold || state.renderMode === 2;
  const drawn: DrawnText = {
    turn,
    font: font.name,
    spacing: charSpacing * scale * along,
    hidden,
    content: walk.contents.at(-1) ?? -1,
    annotation: walk.annotation,
  };
  const { clip } = state;
  let x = 0;
  for (const item of shown) {
    if (typeof item === "number") {
      x -= (item * fontSize) / 1000;
      continue;
    }
    if (item === null || typeof item !== "object") continue;
    const own = (item.width ?? 0) * fontSize * font.unit;
    const spacing = charSpacing + (item.isSpace === true ? wordSpacing : 0);
    const advance = own + spacing * direction;
    const sign = showGlyph(item.unicode ?? "", font.name);
    if (sign !== "" && !font.vertical) {
      const from = text.x + x * scale;
      const px = applyX(matrix, from, text.y + rise);
      const py = applyY(matrix, from, text.y + rise);
      const width = own * scale * along * direction;
      if (isInside(clip, px, py, width, size, turn)) {
        walk.glyphs.push({
          text: sign,
          x: px,
          y: py,
          width,
          size,
          bold,
          space: sign === " " || sign.trim() === "",
          drawn,
        });
      }
    }
    x += advance;
  }
  if (font.vertical) text.y -= x;
  else text.x += x * scale;
}

/** The middle of the glyph stands within what clipping leaves. */
function isInside(
  clip: Box,
  x: number,
  y: number,
  width: number,
  size: number,
  turn: Turn,
): boolean {
  const half = width / 2;
  const up = size * 0.3;
  const middleX = turn === 0 ? x + half : turn === 180 ? x - half : turn === 90 ? x + up : x - up;
  const middleY = turn === 0 ? y - up : turn === 180 ? y + up : turn === 90 ? y + half : y - half;
  return (
    middleX >= clip.left - clipSlack &&
    middleX <= clip.right + clipSlack &&
    middleY >= clip.top - clipSlack &&
    middleY <= clip.bottom + clipSlack
  );
}
