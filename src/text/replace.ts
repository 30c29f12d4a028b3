/** Characters replaced in at a time. */
const pieceLength = 1 << 16;

/** Gives an offset at or after `from` where a text may be cut; -1 when there is none. */
export type FindCut = (text: string, from: number) => number;

/** Cuts before what a pattern with the flag `g` finds. */
export function cutBefore(pattern: RegExp): FindCut {
  return (text, from) => {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    pattern.lastIndex = 0;
    return found?.index ?? -1;
  };
}

/**
 * `text.replace(pattern, replace)`, piece by piece: a replacement by function keeps a record of every match until the
 * last, which fills the memory on a line of millions. No match may reach over the cuts or look over them.
 */
export function replaceInPieces(
  text: string,
  pattern: RegExp,
  replace: (found: string, ...groups: (string | undefined)[]) => string,
  findCut: FindCut,
): string {
  if (text.length <= pieceLength) return text.replace(pattern, replace);
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const cut = from + pieceLength < text.length ? findCut(text, from + pieceLength) : -1;
    const to = cut < 0 ? text.length : cut;
    pieces.push(text.slice(from, to).replace(pattern, replace));
    from = to;
  }
  return pieces.join("");
}
