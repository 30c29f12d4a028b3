import type { DrawnText, Turn } from "./glyph.js";
import { applyX, applyY, type Box, multiply } from "./matrix.js";
import type { PageWalk } from "./page-walk.js";
import { showGlyph } from "./show-glyph.js";

/** A glyph, or the distance to the next one in parts of the font size. */
export type Shown = PdfjsGlyph | number | null;

interface PdfjsGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** Rounding of programs: a glyph so little outside its clip is inside. */
const clipSlack = 1;

function turnOf(dx: number, dy: number): Turn {
  const length = Math.hypot(dx, dy);
  if (length === 0) return 0;
  const slack = length * 0.05;
  if (Math.abs(dy) <= slack) return dx > 0 ? 0 : 180;
  if (Math.abs(dx) <= slack) return dy > 0 ? 90 : 270;
  return null;
}

/** Shows glyphs one behind the other (ISO 32000-1, 9.4.4) and moves the position on. */
export function showText(walk: PageWalk, shown: readonly Shown[]): void {
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
