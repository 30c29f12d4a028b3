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

/**
 * Finds entries that are the same as an earlier one, in two passes: the first keeps eight bytes for each key, the
 * second the words of those that were met twice.
 */
export class DuplicateFinder {
  #numbers = new Float64Array(1024);
  #size = 0;
  #repeated: Set<number> | null = null;
  readonly #firsts = new Map<string, string>();

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

  #findRepeated(): Set<number> {
    const numbers = this.#numbers.subarray(0, this.#size).sort();
    const repeated = new Set<number>();
    for (let index = 1; index < numbers.length; index += 1) {
      const number = numbers[index] as number;
      if (number === numbers[index - 1]) repeated.add(number);
    }
    return repeated;
  }

  /** Before the second pass, and each time it is made again. */
  restart(): void {
    this.#firsts.clear();
  }

  /** Second pass, over the same entries in the same order; null for the first of its kind. */
  find(entry: Entry): Duplicate | null {
    this.#repeated ??= this.#findRepeated();
    let found: Duplicate | null = null;
    for (const [reason, key] of keysOf(entry)) {
      const name = `${reason}\0${key}`;
      if (!this.#repeated.has(numberOf(name))) continue;
      const first = this.#firsts.get(name);
      if (first === undefined) this.#firsts.set(name, entry.file);
      else found ??= { file: entry.file, reason, as: first };
    }
    return found;
  }
}
