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
/** Rounds of decoding and extraction in turn; the first ones warm the code up. */
const turns = 40;
const warm = 10;
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

/** Times two works in turn, so that what slows the machine for a while slows both. */
async function timeInTurn(
  one: () => unknown,
  other: () => unknown,
): Promise<readonly [one: number, other: number]> {
  const times: [number, number][] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    await one();
    const middle = performance.now();
    await other();
    times.push([middle - start, performance.now() - middle]);
  }
  const kept = times.slice(warm);
  return [median(kept.map(([first]) => first)), median(kept.map(([, second]) => second))];
}

/**
 * What decoding and detection take of a text extraction, for Unicode (which is only looked at) and for old encodings; and
 * how fast syllables are told.
 */
export async function benchOldEncodings(seed: string): Promise<void> {
  const rows: string[][] = [];
  const add = (name: string, own: number, extraction: number): number =>
    rows.push([
      name,
      own.toFixed(2),
      extraction.toFixed(1),
      `${((own / extraction) * 100).toFixed(1)} %`,
    ]);
  const unicode = await timeInTurn(
    () => restoreText(seed, null),
    () => extractPlan(seed),
  );
  add("Unicode", ...unicode);
  for (const encoding of ["tcvn3", "vni", "windows-1258"] as const) {
    const bytes = encodeLegacy(seed, encoding);
    const decode = (): unknown => {
      const surface = toSurface(bytes);
      const found = detectByteEncoding(surface);
      if (found !== encoding) throw new Error(`${encoding} was taken for ${found}`);
      return decodeWhole(surface, found);
    };
    add(encoding, ...(await timeInTurn(decode, () => extractPlan(bytes))));
  }
  console.log("Old encodings: decoding and detection on the seed, of the whole extraction\n");
  printTable(["encoding", "ms", "extraction ms", "share"], rows);
  const long = Array(factor).fill(seed).join("\n");
  const bytes = new TextEncoder().encode(long).length;
  const syllables = await time(() => scoreSyllables(long));
  console.log(`\nsyllables: ${(bytes / 1e3 / syllables).toFixed(0)} MB/s\n`);
}
