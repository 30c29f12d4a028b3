import { describe, expect, it } from "vitest";
import { type Duplicate, DuplicateFinder } from "../../src/batch/duplicates.js";
import type { Entry } from "../../src/batch/entry.js";

const entry = (file: string, sha256: string, identity: string | null = null): Entry => ({
  file,
  outcome: "complete",
  code: null,
  sha256,
  output: `documents/${file}.json`,
  format: "text",
  tasks: 1,
  identity,
});

/** All duplicates of some entries, in order; `pass` is made as often as there are `passes`. */
function findAll(entries: readonly Entry[], passes = 1): Duplicate[] {
  const finder = new DuplicateFinder();
  for (const one of entries) finder.count(one);
  let found: Duplicate[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    finder.restart();
    found = entries.flatMap((one, place) => {
      const duplicate = finder.find(one, place, (at) => {
        expect(at).toBeLessThan(place);
        return entries[at] as Entry;
      });
      return duplicate === null ? [] : [duplicate];
    });
  }
  return found;
}

describe("duplicates", () => {
  it("name the first file of their kind, the same content before the same number", () => {
    const entries = [
      entry("1", "a", "X\t1\t2025"),
      entry("2", "b", "X\t1\t2025"),
      entry("3", "c"),
      entry("4", "a", "X\t1\t2025"),
      entry("5", "b", null),
      entry("6", "d", "X\t2\t2025"),
    ];
    const expected = [
      { file: "2", reason: "same-number", as: "1" },
      { file: "4", reason: "same-content", as: "1" },
      { file: "5", reason: "same-content", as: "2" },
    ];
    expect(findAll(entries)).toEqual(expected);
    expect(findAll(entries, 3)).toEqual(expected);
  });

  it("are none where nothing is the same, and nothing without a record is one", () => {
    const failed: Entry = { ...entry("3", "a"), output: null, outcome: "failed", code: "empty" };
    expect(findAll([entry("1", "a"), entry("2", "b"), failed])).toEqual([]);
  });

  it("are found among thousands, whatever is the same as what", () => {
    const entries = Array.from({ length: 9000 }, (_, number) =>
      entry(String(number), `content ${number % 4000}`, `number ${number % 3500}`),
    );
    const seen = new Map<string, string>();
    const expected = entries.flatMap(({ file, sha256, identity }) => {
      const content = seen.get(String(sha256));
      const number = seen.get(String(identity));
      if (content === undefined) seen.set(String(sha256), file);
      if (number === undefined) seen.set(String(identity), file);
      if (content !== undefined) return [{ file, reason: "same-content", as: content }];
      return number === undefined ? [] : [{ file, reason: "same-number", as: number }];
    });
    expect(expected.length).toBeGreaterThan(5000);
    expect(findAll(entries)).toEqual(expected);
  });
});
