import type { OpenPage } from "./edit-pages.js";

/** A ruling line along one axis: `at` across it, `from` and `to` along it, in points. */
interface Rule {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A ruling line as LibreOffice strokes it. */
const stroke = /q [\d.]+ w 0 J 1 j\n(-?[\d.]+) (-?[\d.]+) m\n(-?[\d.]+) (-?[\d.]+) l S\nQ\n/g;
/** Width of a rule in Word's files: half a point on its grid of 1/100 inch. */
const width = 0.48;

/**
 * Draws the ruling lines of a page as Word does: no line at all, but a filled box for each side of each cell and a
 * square of its own for each corner.
 */
export function fillRules(page: OpenPage): OpenPage {
  const rules = [...page.content.matchAll(stroke)].map(toRule);
  if (rules.length === 0) return page;
  const boxes = [...drawCorners(rules), ...rules.flatMap((rule) => drawSides(rule, rules))];
  let drawn = false;
  const content = page.content.replace(stroke, () => {
    if (drawn) return "";
    drawn = true;
    return `0 0 0 rg\n${boxes.join("")}`;
  });
  return { ...page, content };
}

function toRule(match: RegExpMatchArray): Rule {
  const [x1, y1, x2, y2] = match.slice(1).map(Number) as [number, number, number, number];
  const upright = x1 === x2;
  if (!upright && y1 !== y2) throw new Error(`A slanting line is no rule: ${match[0]}`);
  return upright
    ? { upright, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) }
    : { upright, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) };
}

/** Places along a rule where rules of the other direction meet it; LibreOffice ends lines within half a point. */
function findCrossings(rule: Rule, rules: readonly Rule[]): readonly number[] {
  const met = rules
    .filter((other) => other.upright !== rule.upright)
    .filter(({ at, from, to }) => inside(at, rule.from, rule.to) && inside(rule.at, from, to))
    .map(({ at }) => at);
  return [...new Set(met)].sort((one, other) => one - other);
}

const inside = (value: number, from: number, to: number): boolean =>
  value > from - 1 && value < to + 1;

function drawCorners(rules: readonly Rule[]): readonly string[] {
  const corners = rules
    .filter(({ upright }) => !upright)
    .flatMap((rule) => findCrossings(rule, rules).map((x) => drawBox(x, rule.at, 0, 0)));
  return [...new Set(corners)];
}

function drawSides(rule: Rule, rules: readonly Rule[]): readonly string[] {
  const crossings = findCrossings(rule, rules);
  return crossings.slice(1).map((to, index) => {
    const from = (crossings[index] as number) + width;
    return rule.upright
      ? drawBox(rule.at, from, 0, to - from - width)
      : drawBox(from, rule.at, to - from - width, 0);
  });
}

/** A box from the lower left corner; `across` and `up` beyond the width of the rule. */
const drawBox = (x: number, y: number, across: number, up: number): string =>
  `${round(x)} ${round(y)} ${round(across + width)} ${round(up + width)} re\nf*\n`;

const round = (value: number): string => String(Math.round(value * 1000) / 1000);
