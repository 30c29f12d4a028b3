import { extractPlan } from "../src/index.js";
import {
  decodeWhole,
  detectByteEncoding,
  restoreText,
  scoreSyllables,
  toSurface,
} from "../src/text/index.js";
import { encodeLegacy } from "../tests/support/encode-legacy.js";
import { median, printTable } from "./figures.js";

const rounds = 15;
const factor = 50;

async function time(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return median(times.slice(3));
}

/**
 * What decoding and detection take of a text extraction, for Unicode (which is only looked at) and for old encodings; and
 * how fast syllables are told.
 */
export async function benchOldEncodings(seed: string): Promise<void> {
  const rows: string[][] = [];
  const whole = await time(() => extractPlan(seed));
  const add = (name: string, own: number, extraction: number): number =>
    rows.push([
      name,
      own.toFixed(2),
      extraction.toFixed(1),
      `${((own / extraction) * 100).toFixed(1)} %`,
    ]);
  add("Unicode", await time(() => restoreText(seed, null)), whole);
  for (const encoding of ["tcvn3", "vni", "windows-1258"] as const) {
    const bytes = encodeLegacy(seed, encoding);
    const own = await time(() => {
      const surface = toSurface(bytes);
      const found = detectByteEncoding(surface);
      if (found !== encoding) throw new Error(`${encoding} was taken for ${found}`);
      return decodeWhole(surface, found);
    });
    add(encoding, own, await time(() => extractPlan(bytes)));
  }
  console.log("Old encodings: decoding and detection on the seed, of the whole extraction\n");
  printTable(["encoding", "ms", "extraction ms", "share"], rows);
  const long = Array(factor).fill(seed).join("\n");
  const bytes = new TextEncoder().encode(long).length;
  const syllables = await time(() => scoreSyllables(long));
  console.log(`\nsyllables: ${(bytes / 1e3 / syllables).toFixed(0)} MB/s\n`);
}
