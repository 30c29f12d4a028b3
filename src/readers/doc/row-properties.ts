import { i16, u8, u16 } from "./little-endian.js";
import { forEachModifier, type Modifiers } from "./property-modifiers.js";

/** How a cell hangs together with the ones beside or above it. */
export interface CellProperties {
  /** Edges in twips (1/20 pt), from where the row is measured. */
  readonly left: number;
  readonly right: number;
  /** Part of the cell to its left. */
  readonly joinsLeft: boolean;
  /** First cell of a vertical merge. */
  readonly opensMerge: boolean;
  /** Part of the cell above. */
  readonly joinsAbove: boolean;
}

export interface RowProperties {
  readonly cells: readonly CellProperties[];
  readonly header: boolean;
}

/** Table modifiers, [MS-DOC] 2.6.3. */
const tableHeader = 0x3404;
const merge = 0x5624;
const split = 0x5625;
const defTable = 0xd608;
const verticalMerge = 0xd62b;

const cellSize = 20;
/** Values of horzMerge and vertMerge in a TCGRF (2.9.317). */
const merged = 1;
const restart = 3;

/** Reads the properties of a row from the modifiers of the paragraph that ends it. */
export function readRowProperties(sources: readonly Modifiers[]): RowProperties {
  let edges: number[] = [];
  let across: number[] = [];
  let down: number[] = [];
  let header = false;
  for (const source of sources) {
    forEachModifier(source, (sprm, at, size, bytes) => {
      switch (sprm) {
        case tableHeader:
          header = u8(bytes, at) !== 0;
          break;
        case defTable: {
          const count = u8(bytes, at + 2);
          const cells = at + 3 + (count + 1) * 2;
          edges = Array.from({ length: count + 1 }, (_, i) => i16(bytes, at + 3 + i * 2));
          // Cells that are not told have none of the properties.
          const flags = edges.map((_, i) =>
            cells + i * cellSize + 2 > at + size ? 0 : u16(bytes, cells + i * cellSize),
          );
          across = firstToOne(flags.map((value) => value & 3));
          down = flags.map((value) => (value >> 5) & 3);
          break;
        }
        case merge:
          // ItcFirstLim, 2.9.121: the first cell and the one behind the last.
          across.fill(0, u8(bytes, at), u8(bytes, at + 1));
          across.fill(2, u8(bytes, at) + 1, u8(bytes, at + 1));
          break;
        case split:
          across.fill(0, u8(bytes, at), u8(bytes, at + 1));
          break;
        case verticalMerge:
          if (u8(bytes, at + 1) < down.length) down[u8(bytes, at + 1)] = u8(bytes, at + 2) & 3;
          break;
      }
    });
  }
  const cells: CellProperties[] = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    cells.push({
      left: edges[i] as number,
      right: edges[i + 1] as number,
      joinsLeft: i > 0 && across[i] === 2,
      opensMerge: down[i] === restart,
      joinsAbove: down[i] === merged,
    });
  }
  return { cells, header };
}

/**
 * Descriptions of the format differ in which of the two bits of horzMerge marks the first cell of a merge (Office 97:
 * 1; [MS-DOC] 2.9.317: 2). A first cell comes first: its value tells. Gives 2 for the cells that join it.
 */
function firstToOne(values: number[]): number[] {
  const first = values.find((value) => value !== 0);
  return values.map((value) => {
    if (value === 0) return 0;
    return value === first || value === 3 ? 1 : 2;
  });
}
