import { describe, expect, test } from "vitest";
import { fieldNames } from "../../eval/fields.js";
import type { Gold } from "../../eval/gold.js";
import { buildReport, type Reading, readScores } from "../../eval/report.js";
import { extractFixture, fixtures, readFacts } from "../support/fixtures.js";

/** Every source file of every fixture: what the figures fall below is a step back. */
const floor = 0.99;

const annotated = fixtures.flatMap(({ slug, sources }) =>
  readFacts(slug) === null ? [] : sources.map((name) => [slug, name] as const),
);

describe("our own fixtures, in every format, measured as any folder is", async () => {
  const readings: Reading[] = [];
  for (const [slug, name] of annotated) {
    readings.push(
      readScores(`${slug}/${name}`, readFacts(slug) as Gold, await extractFixture(slug, name)),
    );
  }
  const report = buildReport(readings);

  test.each(fieldNames)(`%s: F1 of at least ${floor}`, (field) => {
    expect(report.fields[field].support + report.fields[field].given).toBeGreaterThan(0);
    expect(report.fields[field].strict.f1).toBeGreaterThanOrEqual(floor);
  });

  test("no paragraph or row is unaccounted for", () => {
    for (const [name, { coverage }] of Object.entries(report.documents)) {
      expect(coverage?.unmapped, name).toEqual([]);
    }
  });

  test("less than 2 % of the values given are wrong", () => {
    expect(report.all.wrong / report.all.given).toBeLessThan(0.02);
  });
});
