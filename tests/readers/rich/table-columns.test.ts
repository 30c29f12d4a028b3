import { expect, it } from "vitest";
import { findTableColumns } from "../../../src/readers/rich/table-columns.js";

it("numbers the edges of all rows together, those a hair apart as one", () => {
  const { ends } = findTableColumns([
    { left: 0, rights: [1000, 3000] },
    { left: 0, rights: [1030, 2000, 2990] },
  ]);
  expect([1000, 1030, 2000, 2990, 3000].map((edge) => ends.get(edge))).toEqual([1, 1, 2, 3, 3]);
});

it("sets a row in only where it begins at an edge of other rows", () => {
  const { starts } = findTableColumns([
    { left: 0, rights: [1000, 3000] },
    { left: 990, rights: [3000] },
    { left: -400, rights: [3000] },
  ]);
  expect([-400, 0, 990].map((edge) => starts.get(edge))).toEqual([undefined, undefined, 1]);
});
