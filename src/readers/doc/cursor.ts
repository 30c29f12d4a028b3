/** A place in a list that is in order, which only moves on. */
export interface Cursor<Item> {
  /** The first item that ends behind `position`, which must not go back. */
  at(position: number): Item | undefined;
  next(): void;
}

/** A cursor over items that end at `endOf`; the first one is found by halving. */
export function createCursor<Item>(
  items: readonly Item[],
  start: number,
  endOf: (item: Item) => number,
): Cursor<Item> {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(items[middle] as Item) <= start) low = middle + 1;
    else high = middle;
  }
  let index = low;
  return {
    at(position) {
      let item = items[index];
      while (item !== undefined && endOf(item) <= position) {
        index += 1;
        item = items[index];
      }
      return item;
    },
    next() {
      index += 1;
    },
  };
}
