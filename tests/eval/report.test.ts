import { describe, expect, test } from "vitest";
import { findWorse } from "../../eval/compare.js";
import type { Gold } from "../../eval/gold.js";
import { printMisses, printReport } from "../../eval/print.js";
import { buildReport, type Reading } from "../../eval/report.js";
import { scoreFailure, scorePlan } from "../../eval/score.js";
import { sampleGold, withHeader } from "./sample-gold.js";

const reading = (name: string, found: Gold): Reading => ({
  name,
  scores: {
    strict: scorePlan(sampleGold, found, "strict"),
    soft: scorePlan(sampleGold, found, "soft"),
  },
  failure: null,
  coverage: { share: 1, unmapped: [] },
});
const failed: Reading = {
  name: "damaged.docx",
  scores: { strict: scoreFailure(sampleGold), soft: scoreFailure(sampleGold) },
  failure: "malformed",
  coverage: null,
};
const good = reading("good.docx", sampleGold);
const wrongPlace = reading("place.docx", withHeader({ place: "Bình Minh" }));
const unscored: Reading = {
  name: "plain.docx",
  scores: null,
  failure: null,
  coverage: { share: 0.5, unmapped: ["Dòng không rõ"] },
};

describe("the report", () => {
  test("micro counts every value alike, macro every document", () => {
    const { citations } = buildReport([
      good,
      reading("none.docx", { ...sampleGold, citations: [] }),
    ]).fields;
    expect(citations.soft.recall).toBe(1 / 2);
    expect(citations.soft.macroF1).toBe(1 / 2);
    const { place } = buildReport([good, good, wrongPlace]).fields;
    expect(place.soft.f1).toBeCloseTo(2 / 3);
    expect(place).toMatchObject({ support: 3, given: 3, wrong: 1, left: 0 });
  });

  test("tells which share of documents is right as a whole, and which of their heads", () => {
    const { right, headerRight } = buildReport([
      good,
      wrongPlace,
      reading("cell.docx", { ...sampleGold, recipients: [] }),
      failed,
    ]);
    expect(right).toEqual({ strict: 1 / 4, soft: 1 / 4 });
    expect(headerRight).toEqual({ strict: 1 / 2, soft: 1 / 2 });
  });

  test("a failure scores zero and is named", () => {
    const report = buildReport([failed]);
    expect(report.all.soft.f1).toBe(0);
    expect(report.documents["damaged.docx"]?.failure).toBe("malformed");
  });

  test("a document without annotation counts in no figure, but its coverage is told", () => {
    const report = buildReport([good, unscored]);
    expect(report.all).toEqual(buildReport([good]).all);
    expect(report.documents["plain.docx"]?.coverage?.unmapped).toEqual(["Dòng không rõ"]);
  });

  test("fits a terminal of 80 columns", () => {
    const name = `${"rất-dài-".repeat(12)}.docx`;
    const lines = printReport(buildReport([good, failed, unscored, { ...wrongPlace, name }]));
    for (const line of lines.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(lines).toContain("failed: malformed");
  });

  test("misses are named with both sides", () => {
    const misses = printMisses([wrongPlace, unscored], "soft");
    expect(misses).toContain("place.docx · place\n  annotation: An Sơn\n  plan:       Bình Minh");
    expect(misses).toContain("plain.docx · unmapped\n  Dòng không rõ");
  });
});

describe("comparing with an earlier report", () => {
  test("names every field and document that got worse by more than 0.02", () => {
    const worse = findWorse(
      buildReport([good]),
      buildReport([{ ...wrongPlace, name: "good.docx" }]),
    );
    expect(worse).toContain("place, soft: 1.000 before, 0.000 now");
    expect(worse).toContain("good.docx: place, strict: 1.000 before, 0.000 now");
    expect(worse).toContain("good.docx, soft: 1.000 before, 0.974 now");
    expect(worse.filter((line) => line.startsWith("subject"))).toEqual([]);
  });

  test("says nothing of what stayed or got better", () => {
    expect(findWorse(buildReport([good]), buildReport([good]))).toEqual([]);
    const before = buildReport([{ ...wrongPlace, name: "good.docx" }]);
    expect(findWorse(before, buildReport([good]))).toEqual([]);
  });

  test("names a document that is not measured any more", () => {
    const worse = findWorse(buildReport([good, wrongPlace]), buildReport([good]));
    expect(worse.filter((line) => line.startsWith("place.docx"))).toEqual([
      "place.docx, strict: 0.974 before, not measured now",
      "place.docx, soft: 0.974 before, not measured now",
    ]);
  });
});
