import { describe, expect, test } from "vitest";
import {
  type DiagnosticCode,
  diagnosticCodes,
  extractPlan,
  renderDiagnostic,
} from "../src/index.js";
import { a4, buildPdf } from "./readers/pdf/build-pdf.js";
import { heads, letterhead, planPage, rows as tableRows, title } from "./readers/pdf/draw-plan.js";
import { withoutPage } from "./readers/pdf/hostile-pdfs.js";
import { line } from "./readers/pdf/lay-out.js";
import { regular } from "./readers/pdf/pdf-fonts.js";
import type { Mark } from "./readers/pdf/pdf-marks.js";
import type { StructureInput } from "./readers/pdf/pdf-structure.js";

const head = `UBND HUYỆN TÂN SƠN HẠ	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ	Độc lập - Tự do - Hạnh phúc
Số: 12/KH-PNV	Tân Sơn Hạ, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Cải cách hành chính năm 2024
`;
const body = `
I. MỤC ĐÍCH
- Nâng cao chất lượng phục vụ.
`;
const ending = `
Nơi nhận:
- UBND huyện;
- Lưu: VT.

TRƯỞNG PHÒNG

Bùi Thị Nhàn
`;
const columns = "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành";
const row = "1\tRà soát thủ tục hành chính\tVăn phòng\tPhòng Tư pháp\tTháng 6/2024";
const table = (...rows: string[]): string => `\nII. NHIỆM VỤ\n${[columns, ...rows].join("\n")}\n`;
const plan = (...parts: string[]): string => [head, body, ...parts, ending].join("");

const picture: Mark = { kind: "image", box: [0, 0, ...a4] };
const hidden = (mark: Mark): Mark => (mark.kind === "text" ? { ...mark, mode: 3 } : mark);
const misnamed = (mark: Mark): Mark =>
  mark.kind === "text" ? { ...mark, font: { ...regular, toUnicode: "wrong" } } : mark;
/** Words of a page whose fonts name some letters wrongly. */
const mangled = Array.from({ length: 10 }, (_, at) =>
  line("Các phòng cāa huyện báo cáo kết quả thực hiện nhiệm vÿ", 85, 700 - at * 20, 12),
);

/** A table without lines whose cells the structure tree names. */
function taggedTable(): Uint8Array {
  const rows = [heads, ...tableRows];
  const marked = rows.flatMap((cells, at) =>
    cells.map(
      (cell, column): Mark => ({
        kind: "marked",
        tag: "TD",
        id: at * cells.length + column,
        marks: [line(cell, 85 + column * 100, 600 - at * 20, 10)],
      }),
    ),
  );
  const structure: StructureInput = {
    type: "Table",
    children: rows.map((cells, at) => ({
      type: "TR",
      children: cells.map((_, column) => ({
        type: at === 0 ? "TH" : "TD",
        children: [{ page: 0, id: at * cells.length + column }],
      })),
    })),
  };
  return buildPdf({
    pages: [{ marks: [...letterhead(), ...title(), ...marked] }],
    structure: [structure],
  });
}

/** The shortest document that makes each remark; a code without a document fails the type check. */
const documents: Record<DiagnosticCode, string | Uint8Array> = {
  "text/replaced-bytes": new Uint8Array([
    ...new TextEncoder().encode(plan()),
    0xff,
    ...new TextEncoder().encode(" cuối"),
  ]),
  "text/control-characters": plan("\u000cIII. TỔ CHỨC THỰC HIỆN\nVăn phòng theo dõi.\n"),
  "text/invisible-characters": plan("\nIII. KINH PHÍ\nTheo\u200b quy định.\n"),
  "text/cut-short": new TextEncoder().encode(`${plan()}Người lập: Bùi Thị Mơ`).slice(0, -1),
  "text/encoding-restored": plan(
    "\nIII. KINH PHÝ\nV¨n phßng tæ chøc thùc hiÖn, b¸o c¸o kÕt qu¶ hµng th¸ng.\n",
  ),
  "text/composed": plan().normalize("NFD"),
  "text/references-decoded": plan(
    "\nIII. KINH PHÍ\nV&#259;n ph&ograve;ng b&aacute;o c&aacute;o.\n",
  ),
  "text/not-vietnamese": plan(`\n${"Ηăӊ ҟӃ ҿӓҺѫ ӛӌ ".repeat(20)}\n`),
  "text/keyword-slip": plan().replace("KẾ HOẠCH", "KẾ HOACH"),
  "head/not-a-plan": plan().replace("KẾ HOẠCH", "BÁO CÁO"),
  "head/type-missing": plan().replace("KẾ HOẠCH\n", ""),
  "head/subject-missing": plan().replace("Cải cách hành chính năm 2024\n", ""),
  "head/issuer-missing": `KẾ HOẠCH\nCải cách hành chính năm 2024\n${body}`,
  "head/issuer-inferred": `KẾ HOẠCH\nCải cách hành chính năm 2024\n\nUBND xã An Phú ban hành Kế hoạch như sau:\n${body}\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tấm\n`,
  "head/number-blank": plan().replace("12/KH-PNV", "     /KH-PNV"),
  "head/number-missing": plan().replace("Số: 12/KH-PNV", ""),
  "head/date-blank": plan().replace("ngày 05 tháng 3", "ngày    tháng   "),
  "head/date-missing": plan().replace("Tân Sơn Hạ, ngày 05 tháng 3 năm 2024", ""),
  "head/date-impossible": plan().replace("ngày 05 tháng 3", "ngày 31 tháng 02"),
  "head/draft": `DỰ THẢO\n${plan()}`,
  "document/other-part": `QUYẾT ĐỊNH\nBan hành Kế hoạch kiểm tra\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra.\n${ending}\nKẾ HOẠCH\nKiểm tra năm 2024\n(Ban hành kèm theo Quyết định số 5/QĐ-PNV ngày 05/3/2024 của Phòng Nội vụ)\n${body}`,
  "document/other-document": `${plan()}\n${plan().replace("12/KH", "13/BC").replace("KẾ HOẠCH", "BÁO CÁO")}`,
  "outline/label-gap": plan("\nIII. KINH PHÍ\nTheo quy định.\n"),
  "recipients/missing": plan().replace(/Nơi nhận:[\s\S]*VT\.\n/, ""),
  "signature/missing": `${head}${body}\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n`,
  "signature/name-blank": plan().replace(
    "TRƯỞNG PHÒNG\n\nBùi Thị Nhàn\n",
    "KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\n",
  ),
  "appendix/not-found": plan(
    "\nII. NHIỆM VỤ\nThực hiện các nhiệm vụ được giao (chi tiết tại Phụ lục II kèm theo).\n",
  ),
  "table/roles-unknown": plan(
    "\nII. NHIỆM VỤ\nSTT\tĐơn vị chủ trì\tSố lượng\tThời gian hoàn thành\n1\tVăn phòng\t02\tTháng 6/2024\n2\tPhòng Tư pháp\t03\tTháng 7/2024\n",
  ),
  "table/head-repeated": plan(table(row, "", columns, row.replace("1", "2"))),
  "table/row-joined": plan(
    table(
      row.replace("Rà soát thủ tục hành chính", "Rà soát thủ tục"),
      "",
      columns,
      "\thành chính\t\t\t",
      row.replace("1", "2"),
    ),
  ),
  "table/column-unknown": plan(
    table(row)
      .replace("Cơ quan chủ trì", "Cấp thẩm quyền")
      .replace("Cơ quan phối hợp", "Cấp trình"),
  ),
  "table/head-slip": plan(table(row).replace("chủ trì", "chủ tri")),
  "table/not-read": plan(
    ["STT", "Nhiệm vụ", "Thời gian", "Ghi chú", "1", "Công khai", "Tháng 6", "2", "Niêm yết"].join(
      "\n\n",
    ),
  ),
  "table/task-inherited": plan(
    table(row, "\t\tPhòng Tư pháp\t\tTháng 7/2024", row.replace("1", "2")),
  ),
  "table/row-ragged": plan(table(row, "2\tCông khai\tVăn phòng")),
  "table/ordinal-gap": plan(table(row, row.replace("1", "2"), row.replace("1", "5"))),
  "table/ordinal-repeated": plan(table(row, row.replace("1", "2"), row.replace("1", "2"))),
  "table/ditto": plan(table(row, "2\tCông khai thủ tục\t-nt-\tPhòng Tư pháp\tTháng 7/2024")),
  "task/lead-missing": plan(table(row.replace("Văn phòng", ""))),
  "task/deadline-missing": plan(table(row.replace("Tháng 6/2024", ""))),
  "deadline/unknown": plan(table(row.replace("Tháng 6/2024", "Lúc trời mát"))),
  "deadline/impossible-date": plan(table(row.replace("Tháng 6/2024", "Ngày 31/02/2024"))),
  "agency/unknown": plan(table(row.replace("Văn phòng", "Nhóm Sen Hồng"))),
  "agency/run-together": plan(table(row.replace("Văn phòng", "Phòng Tư pháp Phòng Nội vụ"))),
  "agency/split-uncertain": plan(table(row.replace("Văn phòng", "- Nhóm Hoa Gạo - Nhóm Sen Hồng"))),
  "format/number-zero": plan().replace("12/KH-PNV", "5/KH-PNV"),
  "format/symbol-spacing": plan().replace("12/KH-PNV", "12/KH -PNV"),
  "format/date-zero": plan().replace("ngày 05 tháng 3", "ngày 5 tháng 3"),
  "format/part-order": plan()
    .replace("Số: 12/KH-PNV\tTân Sơn Hạ, ngày 05 tháng 3 năm 2024\n", "")
    .replace(
      "Cải cách hành chính năm 2024\n",
      "Cải cách hành chính năm 2024\n\nSố: 12/KH-PNV\n\nTân Sơn Hạ, ngày 05 tháng 3 năm 2024\n",
    ),
  "format/list-letter": plan(
    "\nII. NHIỆM VỤ\n1. Tuyên truyền\na) Phát tờ rơi.\nb) Treo băng rôn.\nc) Họp thôn.\nd) Đưa tin.\ne) Tập huấn.\n",
  ),
  "format/closing-mark": plan("\nTrên đây là Kế hoạch cải cách hành chính năm 2024.\n"),
  "format/appendix-numeral": `${plan()}\nPhụ lục 1\nDANH MỤC NHIỆM VỤ\n\nXem bảng.\n\nPhụ lục 2\nDANH MỤC HỒ SƠ\n\nXem bảng.\n`,
  "format/attachment-blank": `${plan()}\nPhụ lục I\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số     /KH-PNV ngày    tháng    năm 2024 của Phòng Nội vụ)\n\nXem bảng.\n`,
  "slip/diacritic": plan("\nIII. KINH PHÍ\nNhẫm nâng cao chất lượng.\n"),
  "slip/spelling": plan("\nIII. KINH PHÍ\nCác nghành báo cáo.\n"),
  "slip/capitals": plan("\nIII. KINH PHÍ\nĐề nghị Mặt trận tổ quốc xã giám sát.\n"),
  "slip/hyphen-in-name": plan("\nIII. KINH PHÍ\nTheo tình hình kinh tế xã hội.\n"),
  "slip/punctuation": plan("\nIII. KINH PHÍ\nTheo quy định,, hằng năm.\n"),
  "slip/missing-word": plan("\nIII. CHỈ SỐ\nTham gia người dân ở cấp cơ sở.\n"),
  "slip/run-together": plan(
    table(
      "1\tGiải quyết hồ sơ: - Tiếp nhận đúng hạn và trả kết quả - Thường xuyên kiểm tra\tVăn phòng\t\tTháng 6",
    ),
  ),
  "slip/inconsistent": plan("\nIII. KINH PHÍ\nỞ thôn Bản Liệt, thôn Bản Liệt và thôn Bản Liet.\n"),
  "coverage/unmapped": "",
  "pdf/no-text-layer": buildPdf({ pages: [{ marks: planPage() }, { marks: [picture] }] }),
  "pdf/broken-text-layer": buildPdf({
    pages: [{ marks: planPage() }, { marks: planPage().map(misnamed) }],
  }),
  "pdf/doubtful-text-layer": buildPdf({ pages: [{ marks: planPage() }, { marks: mangled }] }),
  "pdf/page-unreadable": withoutPage(
    buildPdf({ pages: [{ marks: planPage() }, { marks: planPage() }] }),
  ),
  "pdf/scanned-text": buildPdf({ pages: [{ marks: [picture, ...planPage().map(hidden)] }] }),
  "pdf/table-by-rules": buildPdf({ pages: [{ marks: planPage() }] }),
  "pdf/table-by-columns": buildPdf({ pages: [{ marks: planPage({ rules: "none" }) }] }),
  "pdf/table-by-tags": taggedTable(),
};

describe("every remark of the closed table", () => {
  const told = Object.entries(documents).filter(([code]) => code !== "coverage/unmapped");

  test.each(told)("%s is made by a document", async (code, document) => {
    const { diagnostics } = await extractPlan(document);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });

  test.each(told)("%s keeps quiet on a plan without its cause", async (code) => {
    const { diagnostics } = await extractPlan(plan(table(row)));
    expect(diagnostics.map((diagnostic) => diagnostic.code)).not.toContain(code);
  });

  test.each(Object.keys(diagnosticCodes) as DiagnosticCode[])(
    "%s is told in both languages with all its parameters",
    (code) => {
      const { en, vi } = diagnosticCodes[code];
      const names = (text: string): string[] =>
        [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string).sort();
      expect(names(vi)).toEqual(names(en));
      for (const lang of ["en", "vi"] as const) {
        const { message, help } = renderDiagnostic(code, {}, lang);
        expect(message.length).toBeGreaterThan(10);
        expect(help.length).toBeGreaterThan(10);
      }
    },
  );
});
