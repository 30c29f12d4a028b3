import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { withArchive } from "./system-error.js";

/** A line without its end, and the offset in bytes at which it begins. */
export interface Line {
  readonly text: string;
  readonly offset: number;
}

/**
 * The lines of a file, read a piece at a time. Only LF ends a line: names of files may hold all else. A last line
 * without an end is given, too.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      yield { text: bytes.toString("utf8", start, end), offset: offset + start };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    offset += start;
  }
  if (rest.length > 0) yield { text: rest.toString("utf8"), offset };
}

/** Longer lines than this are none of ours. */
const longestLine = 64 * 1024;

/** Reads single lines of many files, of which only the one that was read last is kept open. */
export class LineReader {
  readonly #buffer = Buffer.alloc(longestLine);
  #open: { readonly path: string; readonly descriptor: number } | null = null;

  /** The line that begins at an offset in bytes; an `ArchiveError` when the file cannot be read. */
  read(path: string, offset: number): string {
    return withArchive(path, () => {
      const size = readSync(this.#openFile(path), this.#buffer, 0, longestLine, offset);
      const end = this.#buffer.subarray(0, size).indexOf(10);
      return this.#buffer.toString("utf8", 0, end < 0 ? size : end);
    });
  }

  #openFile(path: string): number {
    if (this.#open?.path !== path) {
      this.close();
      this.#open = { path, descriptor: openSync(path, "r") };
    }
    return this.#open.descriptor;
  }

  close(): void {
    if (this.#open !== null) closeSync(this.#open.descriptor);
    this.#open = null;
  }
}
