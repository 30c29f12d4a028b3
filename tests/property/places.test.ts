import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Extraction, extractPlan, PlanError } from "../../src/index.js";
import { findPlaceless, findUngrounded, findWrongLines } from "../support/oracle.js";

// Pieces as plans have them, so that every stage finds something to take; the order is anybody's.
const actors = [
  "Văn phòng",
  "Công an xã",
  "Sở Nội vụ, Sở Tài chính",
  "UBND xã An Phú; các đoàn thể",
  "Phòng Y tế - Dân số",
  "- Trạm Y tế - Trường học",
  "HĐND-",
  "UBND xã",
  "A",
  "-nt-",
  "",
  " ",
  "như trên",
  "Đ/c Nguyễn Văn Mẫu - PCT",
  "Sở Nội vụ Công an tỉnh",
];
const times = [
  "Trước ngày 15/6",
  "Quý II/2024",
  "Thường xuyên",
  "trước ngày 20 hằng tháng",
  "31/02/2024",
  "Từ 01/3 đến 30/4/2024",
  "2024 - 2030",
  "sau khi ban hành",
  "-",
  "",
];
const words = [
  "Rà soát văn bản theo Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh",
  "Trồng cây đạt 95% trở lên, trong đó ít nhất 5 lượt/năm",
  "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính báo cáo UBND tỉnh trước ngày 15/6 hằng năm",
  "- Kiểm tra; - Báo cáo",
  "kinh tế -",
  "Nhiệm vụ tại Phụ lục 1",
  "e\u0302\u0301 và 🌳",
  "(Kèm theo",
  "trồng cây",
  "",
];
const labels = ["I.", "II.", "A.", "1.", "2.", "1.1.", "a)", "đ)", "-", "+", "(1)", "Điều 1.", "*"];
const titles = ["MỤC ĐÍCH, YÊU CẦU", "Mục đích", "TỔ CHỨC THỰC HIỆN", "NHIỆM VỤ", "Sở Nội vụ", ""];
const lines = [
  "UBND XÃ AN PHÚ",
  "ĐẢNG ỦY XÃ AN PHÚ",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 12/KH-UBND",
  "Số:      /KH-UBND",
  "An Phú, ngày 05 tháng 01 năm 2024",
  "KẾ HOẠCH",
  "QUYẾT ĐỊNH",
  "Về việc ban hành Kế hoạch trồng cây",
  "V/v trồng cây",
  "KHẨN",
  "Căn cứ Luật Lâm nghiệp năm 2017;",
  "Trên đây là Kế hoạch trồng cây./.",
  "Nơi nhận:",
  "- Như trên;",
  "- Lưu: VT.",
  "TM. ỦY BAN NHÂN DÂN",
  "KT. CHỦ TỊCH",
  "PHÓ CHỦ TỊCH",
  "Trần Văn Mẫu",
  "Phụ lục 1",
  "PHỤ LỤC II: DANH MỤC NHIỆM VỤ",
  "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND xã An Phú)",
  "Thời gian: Quý II. Đơn vị chủ trì: Văn phòng. Phối hợp: Công an xã",
  "-------",
  "2",
  "\f",
  "**KẾ HOẠCH**",
  "| TT | Nhiệm vụ | Chủ trì |",
  "|---|---|---|",
  "| 1 | Trồng cây | Văn phòng |",
  "|",
  "<table><tr><td rowspan=2>1</td><td>a<br>b</td></tr><tr><td colspan=3>c</td></tr></table>",
  "UBND XÃ AN PHÚ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "TT   Nhiệm vụ          Chủ trì",
  "1    Trồng cây         Văn phòng",
  "UBND XÃ AN PHÚ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN",
];
const heads = [
  "TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian hoàn thành",
  "STT\tNội dung công việc\tĐơn vị chủ trì/phối hợp\tSản phẩm\tGhi chú",
  "TT\tChỉ tiêu\tĐơn vị tính\tNăm 2024\tNăm 2025",
  "(1)\t(2)\t(3)\t(4)\t(5)",
];
const ordinals = ["1", "2", "3", "1.1", "I", "II", "A", "a", "", "-", "x"];

const one = (of: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...of);
const row = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(one(ordinals), one(words), one(actors), one(actors), one(times)),
  },
  { weight: 1, arbitrary: fc.tuple(one(ordinals), one(titles)) },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(one(words), one(times), one(actors)), { maxLength: 7 }),
  },
);
const table = fc
  .tuple(
    one(heads),
    fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: one(heads) }), {
      maxLength: 8,
    }),
  )
  .map(([head, rows]) =>
    [head, ...rows.map((cells) => (typeof cells === "string" ? cells : cells.join("\t")))].join(
      "\n",
    ),
  );
const labelled = fc
  .tuple(one(labels), fc.oneof(one(titles), one(words), one(actors)))
  .map((parts) => parts.join(" "));
const sign = fc.string({ unit: "binary", maxLength: 8 });
const block = fc.oneof(
  { weight: 6, arbitrary: one(lines) },
  { weight: 6, arbitrary: labelled },
  { weight: 3, arbitrary: table },
  { weight: 2, arbitrary: one(words) },
  { weight: 1, arbitrary: sign },
);
const planText = fc
  .array(fc.tuple(block, one(["\n", "\n\n", " "])), { maxLength: 30 })
  .map((blocks) => blocks.map(([words_, end]) => words_ + end).join(""));

/** What is wrong with an extraction; empty when every promise is kept. */
function findFaults(extraction: Extraction): unknown[] {
  const { census, coverage } = extraction;
  const { heads: head, repeatedHeads, sections, joined, tasks, others, layout, rows } = census;
  const counted = head + repeatedHeads + sections + joined + tasks + others + layout;
  return [
    ...findUngrounded(extraction),
    ...findPlaceless(extraction),
    ...findWrongLines(extraction),
    ...(counted === rows ? [] : [`${rows} rows, ${counted} counted`]),
    ...((coverage.share === 1) === (coverage.unmapped.length === 0) ? [] : ["coverage"]),
  ];
}

describe("any text made of the pieces of plans", () => {
  test("is grounded, counted and covered, in text and in Markdown", async () => {
    await fc.assert(
      fc.asyncProperty(planText, fc.constantFrom("a.txt", "a.md"), async (text, name) => {
        try {
          expect(findFaults(await extractPlan(text, { name, allowClassified: true }))).toEqual([]);
        } catch (error) {
          if (!(error instanceof PlanError)) throw error;
          expect(error.code).toBe("empty");
        }
      }),
      { numRuns: 200 },
    );
  });
});
