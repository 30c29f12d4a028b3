import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DeathReason, Entry } from "./entry.js";
import { LineReader, readLines } from "./line-file.js";
import { onArchive } from "./system-error.js";

/** A line of the journal: what became of an input, or that its worker died over it. */
export type JournalLine =
  | {
      readonly kind: "done";
      readonly entry: Entry;
      /** Size of the record in bytes; 0 without one. */
      readonly bytes: number;
      /** Version of the program, version of the record, and the options that decide what is written. */
      readonly key: string;
      /** Size, time of change and of status change of the file: the same, its content is the same. */
      readonly stamp: string;
    }
  | {
      readonly kind: "death";
      readonly file: string;
      readonly reason: DeathReason;
      readonly key: string;
      readonly stamp: string;
    };

type DoneLine = Extract<JournalLine, { kind: "done" }>;

/** A number of 48 bits for a name: a million names in twenty megabytes. What is found is compared with the name. */
const numberOf = (file: string): number =>
  createHash("sha256").update(file).digest().readUIntBE(0, 6);

function grow(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(array.length * 2);
  grown.set(array);
  return grown;
}

/** Where lines lie: grows as it is filled, sorted once by name, the later line behind the earlier one. */
class LineIndex {
  #names = new Float64Array(1024);
  #places = new Float64Array(1024);
  #order: Uint32Array | null = null;
  #size = 0;

  add(name: number, place: number): void {
    if (this.#size === this.#names.length) {
      this.#names = grow(this.#names);
      this.#places = grow(this.#places);
    }
    this.#names[this.#size] = name;
    this.#places[this.#size] = place;
    this.#size += 1;
  }

  sort(): void {
    const names = this.#names;
    this.#order = Uint32Array.from({ length: this.#size }, (_, index) => index).sort(
      (one, other) => (names[one] as number) - (names[other] as number) || one - other,
    );
  }

  /** Places of the lines of a name, the latest first. */
  *find(name: number): Iterable<number> {
    const order = this.#order ?? new Uint32Array();
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#names[order[middle] as number] as number) <= name) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && this.#names[order[at] as number] === name; at -= 1) {
      yield this.#places[order[at] as number] as number;
    }
  }
}

/** Segments are told by number in the upper part of a place, offsets in the lower. */
const segmentSize = 2 ** 40;

function parseLine(text: string): JournalLine | null {
  try {
    return JSON.parse(text) as JournalLine;
  } catch {
    // The last line of a run that was killed while it wrote.
    return null;
  }
}

/**
 * What earlier runs did, and what this one does. Lines are only ever added, each run to a file of its own, so that
 * one killed while it writes can spoil its own last line and no other.
 */
export class Journal {
  readonly #segments: string[] = [];
  /** An archive on a queue has a segment a shard: too many to keep them all open. */
  readonly #lines = new LineReader();
  readonly #index = new LineIndex();
  readonly #deaths = new Map<string, { key: string; stamp: string; count: number }>();
  readonly #path: string;
  #segment: Promise<FileHandle> | null = null;

  private constructor(path: string) {
    this.#path = path;
  }

  /** Opens all journals in `lookIn` and below it, and gives what is added a new one in `own`. */
  static async open(own: string, lookIn: string): Promise<Journal> {
    await onArchive(own, () => mkdir(own, { recursive: true }));
    const journal = new Journal(join(own, `${Date.now()}-${crypto.randomUUID()}.ndjson`));
    for (const segment of await onArchive(lookIn, () => listSegments(lookIn))) {
      await onArchive(segment, () => journal.#load(segment));
    }
    journal.#index.sort();
    return journal;
  }

  async #load(path: string): Promise<void> {
    const segment = this.#segments.push(path) - 1;
    for await (const { text, offset } of readLines(path)) {
      const line = parseLine(text);
      if (line?.kind === "done") {
        this.#index.add(numberOf(line.entry.file), segment * segmentSize + offset);
        this.#deaths.delete(line.entry.file);
      } else if (line?.kind === "death") {
        const { file, key, stamp } = line;
        const count = this.deathsOf(file, key, stamp) + 1;
        this.#deaths.set(file, { key, stamp, count });
      }
    }
  }

  /** The latest line on a file, whatever its key. */
  find(file: string): DoneLine | null {
    for (const place of this.#index.find(numberOf(file))) {
      const segment = this.#segments[Math.floor(place / segmentSize)] as string;
      const line = parseLine(this.#lines.read(segment, place % segmentSize));
      if (line?.kind === "done" && line.entry.file === file) return line;
    }
    return null;
  }

  /** How often workers died over a file as it is now, in earlier runs that did not come to an end with it. */
  deathsOf(file: string, key: string, stamp: string): number {
    const deaths = this.#deaths.get(file);
    return deaths?.key === key && deaths.stamp === stamp ? deaths.count : 0;
  }

  async add(line: JournalLine): Promise<void> {
    const text = `${JSON.stringify(line)}\n`;
    await onArchive(this.#path, async () => {
      this.#segment ??= open(this.#path, "ax");
      await (await this.#segment).appendFile(text);
    });
  }

  async close(): Promise<void> {
    this.#lines.close();
    // A segment that could not be opened was told of by what was to be written into it.
    await (await this.#segment?.catch(() => null))?.close();
  }
}

/** The journals in a folder and below it, the oldest first: their names begin with the time they were opened at. */
async function listSegments(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ndjson"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, other) => (basename(one) < basename(other) ? -1 : 1));
}
