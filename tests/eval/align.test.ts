import { expect, test } from "vitest";
import { alignInOrder, pairEntries } from "../../eval/align.js";

const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1;

test("pairs as many entries as the matching allows, wherever they stand", () => {
  // 2 fits 1, 2 and 3; taking the first that fits would leave 1 alone.
  expect(pairEntries([2, 1], [1, 3], near)).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("an exact entry is not given to a similar one", () => {
  const exact = (one: number, other: number): boolean => one === other;
  expect(pairEntries([1, 2], [2, 1], near, exact)).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("an entry is paired once, however often it is repeated", () => {
  expect(pairEntries([5], [5, 5], near)).toHaveLength(1);
});

const likeness = (one: string, other: string): number => (one === other ? 1 : 0);

test("rows keep their order: what crosses is not paired", () => {
  expect(alignInOrder(["a", "b", "c"], ["c", "a", "b"], likeness, 0.5)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test("a pair below the floor is none", () => {
  expect(alignInOrder(["a"], ["b"], () => 0.4, 0.5)).toEqual([]);
});
