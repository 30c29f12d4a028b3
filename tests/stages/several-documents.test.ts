import { describe, expect, it } from "vitest";
import { extractPlan } from "../../src/index.js";

const document = (
  type: string,
  number: string,
  name: string,
  content: string,
): string => `UBND HUYỆN TÂN SƠN HẠ	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ	Độc lập - Tự do - Hạnh phúc
Số: ${number}	Tân Sơn Hạ, ngày 05 tháng 3 năm 2024

${type}
Cải cách hành chính năm 2024

I. NỘI DUNG
${content}

Nơi nhận:
- UBND huyện;
- Lưu: VT.

TRƯỞNG PHÒNG

${name}
`;
const plan = document("KẾ HOẠCH", "12/KH-PNV", "Bùi Thị Nhàn", "Phòng Nội vụ rà soát thủ tục.");
const report = document("BÁO CÁO", "13/BC-PNV", "Lê Văn Tấm", "Các xã đã công khai thủ tục.");

const read = async (text: string) => {
  const { plan: found, diagnostics, coverage } = await extractPlan(text);
  return {
    number: found.document.number.sequence,
    sections: found.sections.length,
    signers: found.signatures.map(({ name }) => name),
    others: diagnostics.flatMap(({ code, params }) =>
      code === "document/other-document" ? [params.title] : [],
    ),
    unmapped: coverage.unmapped.length,
    listed: coverage.furniture.flatMap(({ reason, text: words }) =>
      reason === "other-document" ? [words] : [],
    ),
  };
};

describe("whole documents one behind the other", () => {
  it.each([
    ["behind", `${plan}\n${report}`],
    ["before", `${report}\n${plan}`],
  ])("give the plan; the report %s it is named, and listed word by word", async (_, text) => {
    const found = await read(text);
    expect(found).toMatchObject({
      number: "12",
      sections: 1,
      signers: ["Bùi Thị Nhàn"],
      others: ["BÁO CÁO"],
      unmapped: 0,
    });
    expect(found.listed).toContain("Các xã đã công khai thủ tục.");
  });

  it("give the first of two plans", async () => {
    const second = document("KẾ HOẠCH", "14/KH-PNV", "Lê Văn Tấm", "Văn phòng công khai thủ tục.");
    expect(await read(`${plan}\n${second}`)).toMatchObject({ number: "12", others: ["KẾ HOẠCH"] });
  });

  it.each([
    [
      "a form, its number and day to be filled in",
      report.replace("13/BC", "      /BC").replace("ngày 05 tháng 3", "ngày     tháng   "),
    ],
    ["a title without a letterhead", "BÁO CÁO\nKết quả năm 2024\n"],
  ])("are not seen in %s", async (_, behind) => {
    expect(await read(`${plan}\n${behind}`)).toMatchObject({ number: "12", others: [] });
  });

  it("are not seen in two reports", async () => {
    expect(await read(`${report}\n${report}`)).toMatchObject({ others: [] });
  });
});
