import { createReadStream } from "node:fs";

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
