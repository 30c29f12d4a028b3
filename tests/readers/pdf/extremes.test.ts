import { expect, test } from "vitest";
import { largest, smallest } from "../../../src/readers/pdf/page/extremes.js";

test("the smallest and the largest of very many numbers are found", () => {
  const many = Array.from({ length: 400_000 }, (_, at) => (at * 7919) % 400_009);
  expect(smallest(many)).toBe(0);
  expect(largest(many)).toBe(many.reduce((most, value) => Math.max(most, value)));
});

test("of none, nothing is smaller or larger", () => {
  expect([smallest([]), largest([])]).toEqual([Infinity, -Infinity]);
});
