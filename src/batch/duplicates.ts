import { createHash } from "node:crypto";
import { type Entry, hasRecord } from "./entry.js";

export interface Duplicate {
  readonly file: string;
  readonly reason: "same-content" | "same-number";
  /** The first file that is the same. */
  readonly as: string;
}

const numberOf = (key: string): number =>
  createHash("sha256").update(key).digest().readUIntBE(0, 6);

/** What can make an entry the same as another, the stronger reason first. */
function* keysOf(entry: Entry): Iterable<readonly [Duplicate["reason"], string]> {
  if (!hasRecord(entry)) return;
  yield ["same-content", entry.sha256];
  if (entry.identity !== null) yield ["same-number", entry.identity];
}

/** Index of a number in a sorted array; -1 where it is none of them. */
function indexIn(sorted: Float64Array, number: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] as number;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const nowhere = -1;

/**
 * Finds entries that are the same as an earlier one, in two passes: the first keeps eight bytes for each key, the
 * second where the first entry of those that were met twice stands. However many are the same, no name is kept.
 */
export class DuplicateFinder {
  #numbers = new Float64Array(1024);
  #size = 0;
  #repeated: Float64Array | null = null;
  /** Place of the first entry of each repeated number. */
  #firsts = new Float64Array();

  /** First pass. */
  count(entry: Entry): void {
    for (const [reason, key] of keysOf(entry)) {
      if (this.#size === this.#numbers.length) {
        const grown = new Float64Array(this.#size * 2);
        grown.set(this.#numbers);
        this.#numbers = grown;
      }
      this.#numbers[this.#size] = numberOf(`${reason}\0${key}`);
      this.#size += 1;
    }
  }

  #findRepeated(): Float64Array {
    const numbers = this.#numbers.subarray(0, this.#size).sort();
    let count = 0;
    for (let index = 1; index < numbers.length; index += 1) {
      const number = numbers[index] as number;
      if (number !== numbers[index - 1] || numbers[count - 1] === number) continue;
      // Behind what is still to be looked at.
      numbers[count] = number;
      count += 1;
    }
    this.#numbers = new Float64Array();
    return numbers.slice(0, count);
  }

  /** Before the second pass, and each time it is made again. */
  restart(): void {
    this.#repeated ??= this.#findRepeated();
    this.#firsts = new Float64Array(this.#repeated.length).fill(nowhere);
  }

  /**
   * Second pass, over the same entries in the same order; null for the first of its kind. `place` is where the entry
   * stands, `readAt` gives the entry at an earlier place.
   */
  find(entry: Entry, place: number, readAt: (place: number) => Entry): Duplicate | null {
    let found: Duplicate | null = null;
    for (const [reason, key] of keysOf(entry)) {
      const index = indexIn(this.#repeated ?? new Float64Array(), numberOf(`${reason}\0${key}`));
      if (index < 0) continue;
      const first = this.#firsts[index] as number;
      if (first === nowhere) this.#firsts[index] = place;
      else if (found === null) {
        const other = readAt(first);
        // Two keys may have the same number.
        const isSame = [...keysOf(other)].some((one) => one[0] === reason && one[1] === key);
        if (isSame) found = { file: entry.file, reason, as: other.file };
      }
    }
    return found;
  }
}
