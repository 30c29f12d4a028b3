import { expect, test } from "vitest";
import { findNumbers, parseNumberSlot } from "../../src/interpret/document-number.js";

test("a year may stand between the number and the slash", () => {
  expect(findNumbers("theo Kế hoạch số 08-2025/KH-UBND của xã")).toMatchObject([
    {
      raw: "08-2025/KH-UBND",
      sequence: "08",
      year: 2025,
      symbol: "KH-UBND",
      typeCode: "KH",
      system: "state",
      canonical: "08-2025/KH-UBND",
    },
  ]);
  expect(parseNumberSlot("Số:      -2025/KH-UBND")).toMatchObject({
    status: "blank",
    sequence: null,
    year: 2025,
    symbol: "KH-UBND",
  });
});

test("two years make no number and its year", () => {
  expect(findNumbers("giai đoạn 2021-2025/KH-UBND").map(({ sequence }) => sequence)).not.toContain(
    "2021",
  );
});
