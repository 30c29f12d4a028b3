/** A strip of blanks between two columns; `from` inclusive, `to` exclusive. */
export interface Gutter {
  from: number;
  to: number;
}

/** Share of the lines that may write over a gutter: section rows do, and letters of uneven width push words over. */
const crossing = 0.15;
/** How far from a gutter the space between two columns may stand. */
const drift = 3;
/** Letters that words set in one column may reach into the next. */
const overhang = 6;

/**
 * Finds the strips that all but a few of the lines leave blank and behind which a column begins. `head` is the line
 * with the names of the columns, where it is known.
 */
export function findGutters(texts: readonly string[], head?: string): Gutter[] {
  const gutters = findCommonGutters(texts);
  return head === undefined || gutters.length === 0 ? gutters : withHead(gutters, texts, head);
}

/** Columns that few rows fill (“Ghi chú”): their name stands apart in the head, and no line writes right before it. */
function withHead(gutters: Gutter[], texts: readonly string[], head: string): Gutter[] {
  const all = gutters.slice();
  for (const gap of head.matchAll(/(?<=\S) {3,}(?=\S)/g)) {
    const to = gap.index + gap[0].length;
    if (all.some((gutter) => gutter.from < to + 1 && gutter.to > gap.index)) continue;
    let from = to;
    while (from > gap.index && texts.every((text) => (text[from - 1] ?? " ") === " ")) from -= 1;
    if (to - from >= 2) all.push({ from, to });
  }
  return all.sort((a, b) => a.from - b.from);
}

function findCommonGutters(texts: readonly string[]): Gutter[] {
  const strips = findStrips(texts);
  const gutters: Gutter[] = [];
  // From the right: what lies behind a strip reaches to the next gutter kept.
  let end = Number.POSITIVE_INFINITY;
  for (const strip of strips.reverse()) {
    if (!opensColumn(texts, strip, end)) continue;
    gutters.unshift(strip);
    end = strip.from;
  }
  return gutters;
}

function findStrips(texts: readonly string[]): Gutter[] {
  const width = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const filled = new Int32Array(width + 1);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      if (text.charCodeAt(at) !== 32) filled[at] = (filled[at] as number) + 1;
    }
  }
  const most = Math.floor(texts.length * crossing);
  const strips: Gutter[] = [];
  let from = -1;
  let textBefore = false;
  for (let at = 0; at < width; at += 1) {
    if ((filled[at] as number) <= most) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0 && textBefore) strips.push({ from, to: at });
    from = -1;
    textBefore = true;
  }
  return strips;
}

/**
 * True when words begin behind the strip, after a wide gap, more often than words run on over it: the ragged right
 * edge of a column leaves strips too, and spaces between words may fall together.
 */
function opensColumn(texts: readonly string[], { from, to }: Gutter, end: number): boolean {
  let begun = 0;
  let runOn = 0;
  for (const text of texts) {
    const last = Math.min(end, text.length);
    let at = from;
    while (at < last && !(text[at] !== " " && text[at - 1] === " " && text[at - 2] === " "))
      at += 1;
    if (at < last) begun += 1;
    else if (text.slice(to, last).trim() !== "" && text.slice(0, from).trim() !== "") runOn += 1;
  }
  return begun >= 2 && begun > runOn;
}

/**
 * The cells of a line, one more than there are gutters. Words written over a gutter are parted at the space
 * nearest to it; when there is none they stay whole, in the column they begin in. A numbered line with one
 * title over several columns, a section row, is not parted.
 */
export function sliceAtGutters(text: string, gutters: readonly Gutter[]): string[] {
  const cells = new Array<string>(gutters.length + 1).fill("");
  const whole = isSectionRow(text, gutters);
  let column = 0;
  let from = 0;
  for (const [index, gutter] of gutters.entries()) {
    const cut = whole && index > 0 ? -1 : findCut(text, gutter, from);
    if (cut < 0) continue;
    cells[column] = text.slice(from, cut).trim();
    column = index + 1;
    from = cut;
  }
  cells[column] = text.slice(from).trim();
  return cells;
}

/** An ordinal and one run of words that begins in the second column. */
function isSectionRow(text: string, gutters: readonly Gutter[]): boolean {
  const [first, second] = gutters as [Gutter, Gutter | undefined];
  if (text.slice(0, first.from).trim() === "" || second === undefined) return false;
  const rest = text.slice(first.to);
  const title = rest.trim();
  const start = first.to + rest.length - rest.trimStart().length;
  return title !== "" && start < second.from && !title.includes("  ");
}

/** Where to part a line for a gutter: in its blank strip, or at the nearest space; -1 when words run over it. */
function findCut(text: string, { from, to }: Gutter, least: number): number {
  if (from >= text.length || text.slice(from, to).trim() === "") return Math.max(least, to);
  const gap = text.lastIndexOf("  ", to - 1);
  if (gap >= from - 1 && gap > least) return gap + 1;
  let start = from;
  while (start > least && !(text[start - 1] === " " && text[start - 2] === " ")) start -= 1;
  const after = text.indexOf("  ", to);
  const end = after < 0 ? text.trimEnd().length : after;
  // Most of the words stand on one side: a centred head, or a line a little too long.
  if (start > least && from - start <= overhang && end - to > from - start) return start;
  if (end - to <= overhang) return end;
  let nearest = -1;
  for (let at = Math.max(least + 1, from - drift); at < to + drift && at < text.length; at += 1) {
    if (text[at] !== " ") continue;
    const capital = /\p{Lu}/u.test(text[at + 1] ?? "");
    const known = nearest >= 0 && /\p{Lu}/u.test(text[nearest + 1] as string);
    const closer = Math.abs(at - to + 1) < Math.abs(nearest - to + 1);
    // A cell begins with a capital more often than in mid-sentence.
    if (nearest < 0 || (capital && !known) || (capital === known && closer)) nearest = at;
  }
  return nearest;
}
