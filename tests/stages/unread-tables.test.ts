import { expect, test } from "vitest";
import { extractPlan } from "../../src/index.js";

const head = ["STT", "Nội dung", "Đơn vị chủ trì", "Thời gian", "Ghi chú"];
const codesOf = async (lines: readonly string[]): Promise<string[]> => {
  const text = ["KẾ HOẠCH", "Trồng cây đầu xuân năm 2025", "I. NỘI DUNG", ...lines, "II. KINH PHÍ"];
  const { diagnostics } = await extractPlan(text.join("\n\n"));
  return diagnostics.map(({ code }) => code);
};

test("a table one cell a line that lost its blank cells is told of, once", async () => {
  const codes = await codesOf([
    ...head,
    "1",
    "Nhận cây giống",
    "Hội Nông dân",
    "2",
    "Trồng cây ven đê",
    "Đoàn Thanh niên",
    "Tháng 2/2025",
    "3",
    "Chăm sóc",
    "Các thôn",
  ]);
  expect(codes.filter((code) => code === "table/not-read")).toHaveLength(1);
});

test.each([
  ["was read", [...head, ...["1", "2", "3"].flatMap((n) => [n, "Trồng cây", "Hội", "Quý I", "x"])]],
  ["names no column of tasks", ["STT", "Họ", "Tên", "1", "Lò", "Ón", "2", "Vi", "Na"]],
  ["has no second row", [...head, "1", "Nhận cây giống", "Hội Nông dân"]],
])("nothing is told where the list %s", async (_name, lines) => {
  expect(await codesOf(lines)).not.toContain("table/not-read");
});
