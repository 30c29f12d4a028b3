import { drawLabel, type ListStyle, mostLevels } from "./list-styles.js";

/** The numbers reached in one list: a list may be written in several pieces, far apart. */
export interface ListCount {
  /** Number of the latest item of each level, the first level first; undefined below a level not yet used. */
  readonly counts: (number | undefined)[];
}

export interface ListPiece {
  readonly id: string | undefined;
  readonly style: string;
  readonly continueList: string | undefined;
  /** `text:continue-numbering`; undefined where it is not given. */
  readonly continueNumbering: boolean | undefined;
}

/**
 * Which piece of text continues which list (ODF 1.3 Part 3, `text:list`), as LibreOffice reads it:
 * `continue-list` names a piece of the list; `continue-numbering` goes on with the latest list where that has the
 * same style.
 */
export interface ListCounter {
  open(piece: ListPiece): ListCount;
  /** OpenOffice.org 1.x knows no ids: one list for each style, from the start unless it is continued. */
  openByStyle(style: string, continues: boolean): ListCount;
  /** The list of this id, where only the id tells (`text:numbered-paragraph`, the outline). */
  byId(id: string): ListCount;
}

export function createListCounter(): ListCounter {
  const byId = new Map<string, ListCount>();
  const byStyle = new Map<string, ListCount>();
  let latest: { list: ListCount; style: string } | null = null;

  const find = ({ id, style, continueList, continueNumbering }: ListPiece): ListCount => {
    const own = id === undefined ? undefined : byId.get(id);
    if (own !== undefined) return own;
    if (continueNumbering === true && latest?.style === style) return latest.list;
    if (continueList !== undefined && continueNumbering !== false) {
      const continued = byId.get(continueList);
      if (continued !== undefined) return continued;
    }
    return { counts: [] };
  };
  return {
    open(piece) {
      const list = find(piece);
      if (piece.id !== undefined) byId.set(piece.id, list);
      latest = { list, style: piece.style };
      return list;
    },
    openByStyle(style, continues) {
      const list = (continues ? byStyle.get(style) : undefined) ?? { counts: [] };
      byStyle.set(style, list);
      return list;
    },
    byId(id) {
      let list = byId.get(id);
      if (list === undefined) {
        list = { counts: [] };
        byId.set(id, list);
      }
      return list;
    },
  };
}

/**
 * Counts one item and draws its label. A level that was skipped over counts as its first item: "1.a." comes out
 * where level 2 opens the list. Null where the number format is not known.
 */
export function countItem(
  list: ListCount,
  level: number,
  style: ListStyle,
  startAt: number | undefined,
  restart: boolean,
): string | null {
  const { counts } = list;
  const last = Math.min(level, mostLevels - 1);
  counts.length = Math.max(counts.length, last + 1);
  for (let index = 0; index < last; index += 1) counts[index] ??= style[index]?.start ?? 1;
  const before = restart ? undefined : counts[last];
  counts[last] = startAt ?? (before === undefined ? (style[last]?.start ?? 1) : before + 1);
  counts.length = last + 1;
  return drawLabel(style, counts as number[]);
}
