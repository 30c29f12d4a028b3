import { checkBlocks, checkCells, checkTableCells, checkUnpacked, type Limits } from "../limits.js";

/** What has been read so far, held against the limits. */
export interface Meter {
  readonly blocks: number;
  readonly cells: number;
  readonly characters: number;
  addBlock(): void;
  addCells(count: number): void;
  addCharacters(count: number): void;
  /** Throws when one row has more cells than the limit. */
  checkRow(cells: number): void;
  /** Counts once more, `times` times, what came since `before`: cells and rows that are said to repeat. */
  repeatSince(before: Reading, times: number): void;
}

export type Reading = Pick<Meter, "blocks" | "cells" | "characters">;

export function readMeter({ blocks, cells, characters }: Meter): Reading {
  return { blocks, cells, characters };
}

export function createMeter(limits: Limits): Meter {
  const count = { blocks: 0, cells: 0, characters: 0 };
  const check = (): void => {
    checkBlocks(count.blocks, limits);
    checkTableCells(count.cells, limits);
    checkUnpacked(count.characters, limits);
  };
  return {
    get blocks() {
      return count.blocks;
    },
    get cells() {
      return count.cells;
    },
    get characters() {
      return count.characters;
    },
    addBlock() {
      count.blocks += 1;
      check();
    },
    addCells(cells) {
      count.cells += cells;
      check();
    },
    addCharacters(characters) {
      count.characters += characters;
      check();
    },
    checkRow(cells) {
      checkCells(cells, limits);
    },
    repeatSince(before, times) {
      if (times <= 0) return;
      count.blocks += (count.blocks - before.blocks) * times;
      count.cells += (count.cells - before.cells) * times;
      count.characters += (count.characters - before.characters) * times;
      check();
    },
  };
}
