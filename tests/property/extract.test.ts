import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractPlan, PlanError, PlanSchema } from "../../src/index.js";
import { normaliseWording } from "../../src/text/index.js";
import { readFixture } from "../support/fixtures.js";

const words = [
  "KẾ HOẠCH",
  "I.",
  "1.",
  "a)",
  "-",
  "+",
  "Căn cứ",
  "Nơi nhận:",
  "TM.",
  "KT.",
  "Phụ lục 1",
  "TT\tNhiệm vụ\tChủ trì",
  "1\tRà soát\tVăn phòng",
  "\t",
  "\n",
  "\n\n",
  " ",
  "Số:   /KH-UBND",
  "ngày 05 tháng 01 năm 2024",
  "UBND xã An Phú",
  "(Kèm theo Kế hoạch số 1/KH-UBND)",
  "Sở Nội vụ chủ trì",
  "Trước ngày 15/6",
  "100%",
  "<p>",
  "</p>",
  "&nbsp;",
  "|",
  "| a | b |",
  "**",
  "# ",
  "./.",
  "đ)",
  "e\u0302\u0301",
  "\u0000",
  "\ufeff",
  "Quyết định số 12/QĐ-UBND",
  "-nt-",
  "Trên đây là",
  "\u00a0",
  "Mục đích",
  "Yêu cầu",
  "Tổ chức thực hiện",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
];
const planLike = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(""));

/** The record, or the code of the error: a text may well be empty or stamped. */
async function outcome(text: string | Uint8Array): Promise<unknown> {
  try {
    const { plan, status, coverage } = await extractPlan(text);
    return { plan, status, coverage };
  } catch (error) {
    if (error instanceof PlanError) return error.code;
    throw error;
  }
}

describe("any text", () => {
  test("gives a valid record or a typed error, and the same one twice", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(planLike, fc.string({ unit: "binary" })), async (text) => {
        const once = await outcome(text);
        if (typeof once === "object" && once !== null && "plan" in once)
          PlanSchema.parse(once.plan);
        expect(await outcome(text)).toEqual(once);
      }),
      { numRuns: 250 },
    );
  });

  test("reads the same composed and decomposed", async () => {
    await fc.assert(
      fc.asyncProperty(planLike, async (text) => {
        expect(await outcome(text.normalize("NFD"))).toEqual(await outcome(text.normalize("NFC")));
      }),
      { numRuns: 150 },
    );
  });

  test("loses no letter: what is not in the plan is listed", async () => {
    await fc.assert(
      fc.asyncProperty(planLike, async (text) => {
        const found = await outcome(text);
        if (typeof found !== "object" || found === null) return;
        const { coverage } = found as { coverage: { share: number; unmapped: unknown[] } };
        expect(coverage.share === 1).toBe(coverage.unmapped.length === 0);
      }),
      { numRuns: 150 },
    );
  });

  test("bytes cut anywhere give a record or a typed error", async () => {
    const bytes = readFixture("thanh-liet-sipas-papi-2024", "source.txt");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (end) => {
        const found = await outcome(bytes.slice(0, end));
        if (typeof found === "object" && found !== null && "plan" in found)
          PlanSchema.parse(found.plan);
      }),
      { numRuns: 40 },
    );
  });
});

describe("normalising a wording", () => {
  test("twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normaliseWording(text);
        expect(normaliseWording(once)).toBe(once);
      }),
    );
  });
});
