import { i16, u8, u16, u32 } from "./little-endian.js";
import { forEachModifier, type Modifiers } from "./property-modifiers.js";

export interface ParagraphProperties {
  /** Number of the list override, from 1; 0 for no list. */
  readonly list: number;
  /** Level in the list, from 0; -1 where nothing tells it. */
  readonly level: number;
  /** Level of a heading, from 1; 0 for other paragraphs. */
  readonly heading: number;
  /** How many tables the paragraph is in. */
  readonly depth: number;
  /** The mark of this paragraph ends a row, and holds the row's properties. */
  readonly endsRow: boolean;
  /** The mark of this paragraph ends a cell of a table inside a table. */
  readonly endsInnerCell: boolean;
}

type Draft = { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] };

export const plainProperties: ParagraphProperties = {
  list: 0,
  level: -1,
  heading: 0,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
};

/** Tables inside one another, more than any document has; what is told to be deeper is taken for this deep. */
const maxDepth = 20;

/** Paragraph modifiers, [MS-DOC] 2.6.2. */
const level = 0x260a;
const list = 0x460b;
const outline = 0x2640;
const inTable = 0x2416;
const rowEnd = 0x2417;
const tableDepth = 0x6649;
const innerCellEnd = 0x244b;
const innerRowEnd = 0x244c;
const huge = new Set([0x6645, 0x6646]);
const tableProperties = 0x646b;

/** Paragraphs of this list number carry an old number of their own (sprmPIlfo). */
const oldNumber = 0x07ff;

/** Lays the modifiers of a paragraph over the properties that its style gives it. */
export function applyToParagraph(
  base: ParagraphProperties,
  sources: readonly Modifiers[],
): ParagraphProperties {
  let properties: Draft | null = null;
  let isInTable = base.depth > 0;
  let depth = base.depth;
  for (const source of sources) {
    forEachModifier(source, (sprm, at, _size, bytes) => {
      switch (sprm) {
        case level:
          properties ??= { ...base };
          properties.level = Math.min(u8(bytes, at), 8);
          break;
        case list: {
          const number = i16(bytes, at);
          properties ??= { ...base };
          properties.list = number > 0 && number < oldNumber ? number : 0;
          break;
        }
        case outline: {
          const value = u8(bytes, at);
          properties ??= { ...base };
          properties.heading = value < 9 ? value + 1 : 0;
          break;
        }
        case inTable:
          isInTable = u8(bytes, at) !== 0;
          break;
        case tableDepth:
          depth = Math.min(u32(bytes, at), maxDepth);
          break;
        case rowEnd:
        case innerRowEnd:
          properties ??= { ...base };
          properties.endsRow = u8(bytes, at) !== 0;
          break;
        case innerCellEnd:
          properties ??= { ...base };
          properties.endsInnerCell = u8(bytes, at) !== 0;
          break;
      }
    });
  }
  const total = isInTable ? Math.max(1, depth) : 0;
  if (total !== base.depth) {
    properties ??= { ...base };
    properties.depth = total;
  }
  return properties ?? base;
}

/**
 * The modifiers of a paragraph. Those that were too many for a page lie in the Data stream (sprmPHugePapx,
 * sprmPTableProps: PrcData, [MS-DOC] 2.9.211).
 */
export function gatherModifiers(
  direct: Modifiers,
  piece: Modifiers | null,
  data: Uint8Array,
): Modifiers[] {
  const sources = [direct];
  forEachModifier(direct, (sprm, at, _size, bytes) => {
    if (!huge.has(sprm) && sprm !== tableProperties) return;
    const start = u32(bytes, at) + 2;
    const end = Math.min(start + u16(data, start - 2), data.length);
    if (end > start) sources.push({ bytes: data, start, end });
  });
  if (piece !== null) sources.push(piece);
  return sources;
}
