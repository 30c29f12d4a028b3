import type { Glyph, PageContent, Rule, Turn } from "./glyph.js";

/** The page as its text reads: turned so that most of the text runs to the right. */
export interface PageFrame {
  readonly turn: Exclude<Turn, null>;
  readonly width: number;
  readonly height: number;
  readonly glyphs: Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

const turns: readonly Exclude<Turn, null>[] = [0, 90, 180, 270];

/** The direction that most letters of a page run in. */
function mainTurn(glyphs: readonly Glyph[]): Exclude<Turn, null> {
  const counts = new Map<Turn, number>();
  for (const { space, drawn } of glyphs) {
    if (!space) counts.set(drawn.turn, (counts.get(drawn.turn) ?? 0) + 1);
  }
  let main: Exclude<Turn, null> = 0;
  for (const turn of turns) if ((counts.get(turn) ?? 0) > (counts.get(main) ?? 0)) main = turn;
  return main;
}

function isMostlySlanting(glyphs: readonly Glyph[]): boolean {
  let slanting = 0;
  for (const { drawn } of glyphs) if (drawn.turn === null) slanting += 1;
  return slanting * 2 > glyphs.length;
}

/** Where a point of the upright page stands in the frame. */
export function toFrame(
  turn: Exclude<Turn, null>,
  width: number,
  height: number,
  x: number,
  y: number,
): readonly [number, number] {
  if (turn === 0) return [x, y];
  if (turn === 180) return [width - x, height - y];
  return turn === 90 ? [y, width - x] : [height - y, x];
}

/** Where a point of the frame stands on the upright page, whose width and height are given. */
export function fromFrame(
  turn: Exclude<Turn, null>,
  width: number,
  height: number,
  x: number,
  y: number,
): readonly [number, number] {
  if (turn === 0) return [x, y];
  if (turn === 180) return [width - x, height - y];
  return turn === 90 ? [width - y, x] : [y, height - x];
}

/**
 * Splits the glyphs of a page into its frame, turned upright, and the ones that run another way, each kind turned
 * for itself.
 */
export function buildPageFrames({ width, height, glyphs, horizontal, vertical }: PageContent): {
  readonly main: PageFrame;
  readonly others: readonly PageFrame[];
  /** Text that runs aslant over the page, as of a watermark, in the frame of the page. */
  readonly slanting: readonly Glyph[];
} {
  const turn = mainTurn(glyphs);
  const isSkew = isMostlySlanting(glyphs);
  const slanting: Glyph[] = [];
  const byTurn = new Map<Exclude<Turn, null>, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.drawn.turn === null && !isSkew) {
      const [x, y] = toFrame(turn, width, height, glyph.x, glyph.y);
      slanting.push({ ...glyph, x, y });
      continue;
    }
    // A page that lay askew under the scanner reads as if it were straight.
    const own = glyph.drawn.turn ?? turn;
    const list = byTurn.get(own);
    if (list === undefined) byTurn.set(own, [glyph]);
    else list.push(glyph);
  }
  const frameOf = (own: Exclude<Turn, null>): PageFrame => {
    const upright = own === 0 || own === 180;
    const list = byTurn.get(own) ?? [];
    return {
      turn: own,
      width: upright ? width : height,
      height: upright ? height : width,
      glyphs:
        own === 0
          ? list
          : list.map((glyph) => {
              const [x, y] = toFrame(own, width, height, glyph.x, glyph.y);
              return { ...glyph, x, y };
            }),
      horizontal:
        own === turn ? turnRules(own, width, height, horizontal, vertical).horizontal : [],
      vertical: own === turn ? turnRules(own, width, height, horizontal, vertical).vertical : [],
    };
  };
  return {
    slanting,
    main: frameOf(turn),
    others: turns.filter((own) => own !== turn && byTurn.has(own)).map(frameOf),
  };
}

function turnRules(
  turn: Exclude<Turn, null>,
  width: number,
  height: number,
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): { horizontal: readonly Rule[]; vertical: readonly Rule[] } {
  if (turn === 0) return { horizontal, vertical };
  const flip = (rules: readonly Rule[], across: number | null, along: number | null): Rule[] =>
    rules.map(({ at, from, to }) => ({
      at: across === null ? at : across - at,
      from: along === null ? from : along - to,
      to: along === null ? to : along - from,
    }));
  if (turn === 180) {
    return { horizontal: flip(horizontal, height, width), vertical: flip(vertical, width, height) };
  }
  return turn === 90
    ? { horizontal: flip(vertical, width, null), vertical: flip(horizontal, null, width) }
    : { horizontal: flip(vertical, null, height), vertical: flip(horizontal, height, null) };
}
