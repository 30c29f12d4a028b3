import { describe, expect, it } from "vitest";
import { linesOfCells, read } from "./read.js";

const text = (lines: readonly string[]): string => lines.join("\n");
const markdown = (lines: readonly string[]) => read(text(lines), "plan.md");
const blocksOf = async (...lines: string[]) => (await markdown(lines)).blocks;

describe("paragraphs and headings", () => {
  it("join soft breaks and part hard ones", async () => {
    expect(
      await blocksOf(
        "Thực hiện Kế hoạch số 12/KH-UBND",
        "ngày 05/3/2024 của Ủy ban nhân dân xã.",
        "",
        "TM. ỦY BAN NHÂN DÂN  ",
        "KT. CHỦ TỊCH\\",
        "PHÓ CHỦ TỊCH<br>Trần Văn Thử",
      ),
    ).toEqual([
      "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã.",
      "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
      "Trần Văn Thử",
    ]);
  });

  it("keep the depth of headings and know bold paragraphs", async () => {
    const { document } = await markdown([
      "## I. MỤC ĐÍCH ##",
      "",
      "**1. Mục tiêu**",
      "",
      "**a)** Việc",
    ]);
    expect(document.children).toMatchObject([
      { wording: { text: "I. MỤC ĐÍCH" }, headingDepth: 2 },
      { wording: { text: "1. Mục tiêu" }, bold: true },
      { wording: { text: "a) Việc" } },
    ]);
    expect(document.children[2]).not.toHaveProperty("bold");
  });

  it.each([
    ["**Điều 1.**** **Ban hành", "Điều 1. Ban hành"],
    ["**1. **100% các thôn", "1. 100% các thôn"],
    ["**1**. **Mục đích**", "1. Mục đích"],
    ["**2\\. Y**êu cầu", "2. Yêu cầu"],
    ["*Đơn vị chủ trì: *Các phòng", "Đơn vị chủ trì: Các phòng"],
    ["1\\. Việc \\*", "1. Việc *"],
    ["Ghi chú (*) và b/a * 100%", "Ghi chú (*) và b/a * 100%"],
    [
      "___Số___: ____/KH và ten_tep_a.docx, _nghiêng_",
      "___Số___: ____/KH và ten_tep_a.docx, nghiêng",
    ],
    ["~~cũ~~ `mã` [Cổng](https://example.vn/a) ![Dấu](a.png) [đã ký]", "cũ mã Cổng Dấu [đã ký]"],
    ["Tỷ lệ <5%, &lt;b&gt; &amp; a < b <b>đậm</b>", "Tỷ lệ <5%, <b> & a < b đậm"],
    ["***Lưu ý:***", "Lưu ý:"],
  ])("take the marks out of %j", async (raw, words) => {
    expect(await blocksOf("# A", "", raw)).toEqual(["A", words]);
  });

  it("do not make headings of ornaments, code of indents, items of a wrapped sentence", async () => {
    expect(
      await blocksOf(
        "# A",
        "",
        "TỈNH BÌNH MINH",
        "-------",
        "",
        "      Thụt đầu dòng tám khoảng trắng",
        "",
        "Tập trung thực hiện các nhiệm vụ phát triển kinh tế",
        "- xã hội trong giai đoạn 2026",
        "- 2030.",
        "",
        "* * *",
        "** **",
        "> Trích dẫn",
      ),
    ).toEqual([
      "A",
      "TỈNH BÌNH MINH",
      "Thụt đầu dòng tám khoảng trắng",
      "Tập trung thực hiện các nhiệm vụ phát triển kinh tế - xã hội trong giai đoạn 2026 - 2030.",
      "Trích dẫn",
    ]);
  });

  it("put footnotes last and keep what a code fence holds", async () => {
    expect(
      await blocksOf(
        "# A",
        "",
        "Theo luật[^1].",
        "",
        "[^1]: Luật số 1.",
        "",
        "```",
        "Dòng một",
        "Dòng hai",
        "```",
        "",
        "Hết",
      ),
    ).toEqual(["A", "Theo luật[1].", "Dòng một", "Dòng hai", "Hết", "[1] Luật số 1."]);
  });

  it("drop a star at the end of a heading that lost its partner, and keep one that a note answers", async () => {
    expect(await blocksOf("# KẾ HOẠCH", "### Trồng cây năm 2031*", "*", "Hết")).toContain(
      "Trồng cây năm 2031",
    );
    expect(await blocksOf("# KẾ HOẠCH", "### Trồng cây năm 2031*", "", "(*) Đợt hai.")).toContain(
      "Trồng cây năm 2031*",
    );
  });

  it("drop a fence that is never closed or goes around the whole text", async () => {
    expect(await blocksOf("# A", "", "Một", "```")).toEqual(["A", "Một"]);
    expect(await blocksOf("```markdown", "# A", "- Một", "```")).toEqual(["A", "- Một"]);
  });
});

describe("lists", () => {
  it("keep numbers as typed, write stars as dashes, and stand in order", async () => {
    const { blocks, document } = await markdown([
      "3. Ba",
      "4. Bốn",
      "    * Con một",
      "      dòng tiếp",
      "    + Con hai",
      "",
      "7) Bảy",
      "",
      "- 1. Kép",
    ]);
    expect(blocks).toEqual([
      "3. Ba",
      "4. Bốn",
      "- Con một dòng tiếp",
      "+ Con hai",
      "7) Bảy",
      "- 1. Kép",
    ]);
    expect(document.children.map((block) => ("listDepth" in block ? block.listDepth : 0))).toEqual([
      1, 1, 2, 2, 1, 2,
    ]);
  });

  it("keep a marker on a line of its own with the words under it", async () => {
    expect(await blocksOf("# A", "", "-", "Thành lập Tổ công tác.")).toEqual([
      "A",
      "- Thành lập Tổ công tác.",
    ]);
  });
});

describe("tables", () => {
  it("with pipes keep every cell, the lines of a cell and the head", async () => {
    const { blocks, document } = await markdown([
      "| TT | Việc | Chủ trì |",
      "|:--|---|--:|",
      "| **I** | **Nhóm** |",
      "| 1 | Một<br>- hai \\| ba | Văn phòng | thừa |",
      "|  |  |  |",
      "",
      "Hết",
    ]);
    expect(blocks).toEqual([
      [
        ["TT", "Việc", "Chủ trì"],
        ["I", "Nhóm"],
        ["1", "Một - hai | ba", "Văn phòng", "thừa"],
        ["", "", ""],
      ],
      "Hết",
    ]);
    expect(linesOfCells(document, 0)[2]?.[1]).toEqual(["Một", "- hai | ba"]);
    expect(document.children[0]).toMatchObject({
      origin: "pipes",
      children: [{ header: true }, { header: false }, { header: false }, { header: false }],
    });
  });

  it("need no delimiter row and may have their rows broken over lines", async () => {
    expect(
      await blocksOf(
        "# A",
        "",
        "| TT | Việc | Thời gian |",
        "| 1 | Rà soát quy trình",
        "nội bộ | Quý I |",
        "| 2 | Tổng kết | Quý IV |",
      ),
    ).toEqual([
      "A",
      [
        ["TT", "Việc", "Thời gian"],
        ["1", "Rà soát quy trình nội bộ", "Quý I"],
        ["2", "Tổng kết", "Quý IV"],
      ],
    ]);
  });

  it("with lone pipes are a letterhead of two columns or a table with empty cells", async () => {
    const { blocks, document } = await markdown([
      "|",
      "**ỦY BAN NHÂN DÂN**",
      "XÃ BÌNH MINH",
      "-------",
      "|",
      "**CỘNG HÒA XÃ HỘI",
      "CHỦ NGHĨA VIỆT NAM**",
      "Độc lập - Tự do - Hạnh phúc",
      "|",
      "|",
      "Số: 12/KH-UBND",
      "|",
      "*Bình Minh, ngày 05",
      "tháng 3 năm 2024*",
      "|",
      "",
      "**KẾ HOẠCH**",
      "",
      "|",
      "STT",
      "|",
      "Việc",
      "|",
      "Điểm",
      "|",
      "|",
      "1",
      "|",
      "Tỷ lệ người dân hài lòng về",
      "thái độ phục vụ",
      "|",
      "|",
    ]);
    expect(linesOfCells(document, 0)).toEqual([
      [
        ["ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH", "-------"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
      ],
      [["Số: 12/KH-UBND"], ["Bình Minh, ngày 05 tháng 3 năm 2024"]],
    ]);
    expect(blocks.slice(1)).toEqual([
      "KẾ HOẠCH",
      [
        ["STT", "Việc", "Điểm"],
        ["1", "Tỷ lệ người dân hài lòng về thái độ phục vụ", ""],
      ],
    ]);
    expect(document.children.map((block) => ("origin" in block ? block.origin : null))).toEqual([
      "columns",
      null,
      "pipes",
    ]);
  });

  it("leave no stray pipe in the wording", async () => {
    expect(await blocksOf("# A", "", "|", "", "Một", "", "|")).toEqual(["A", "Một"]);
  });

  it("in HTML keep spans, head cells and the words around them", async () => {
    const { blocks, document } = await markdown([
      "# A",
      "",
      "<table>",
      "<thead><tr><th>TT</th><th colspan=2>Cơ quan &amp; đơn vị</th></tr></thead>",
      "",
      '<tr><td rowspan="2">1</td><td><p>Văn phòng</p><p>Tư pháp</p></td><td>x < y</td></tr>',
      "</table>",
      "",
      "<div align=center>Hết</div>",
    ]);
    expect(blocks).toEqual([
      "A",
      [
        ["TT", "Cơ quan & đơn vị"],
        ["1", "Văn phòng Tư pháp", "x < y"],
      ],
      "Hết",
    ]);
    expect(document.children[1]).toMatchObject({
      origin: "markup",
      children: [
        { header: true, children: [{}, { colSpan: 2 }] },
        { header: false, children: [{ rowSpan: 2 }, {}, {}] },
      ],
    });
  });

  it("pasted with tabs are read as in plain text", async () => {
    expect(await blocksOf("# A", "", "TT\tViệc\tChủ trì", "1\tMột\tVăn phòng")).toEqual([
      "A",
      [
        ["TT", "Việc", "Chủ trì"],
        ["1", "Một", "Văn phòng"],
      ],
    ]);
  });
});

describe("places", () => {
  it("have the lines of the file", async () => {
    const { document } = await markdown([
      "# A",
      "",
      "Một  ",
      "hai",
      "",
      "| TT | Việc |",
      "|---|---|",
      "| 1 | a |",
      "",
      "- Cuối",
    ]);
    const lines = document.text.split("\n");
    expect([1, 3, 4, 6, 8, 10].map((line) => lines[line - 1])).toEqual([
      "A",
      "Một",
      "hai",
      "TT\tViệc",
      "1\ta",
      "- Cuối",
    ]);
  });
});

describe("hostile input", () => {
  it.each([
    ["quotes in quotes", "> ".repeat(10_000)],
    ["lists in lists", "- ".repeat(10_000)],
    [
      "lists by indent",
      Array.from({ length: 600 }, (_item, at) => `${"  ".repeat(at)}- a`).join("\n"),
    ],
    ["open brackets", "[".repeat(50_000)],
    ["half links", "[a](".repeat(20_000)],
    ["stars", "*a **b ".repeat(20_000)],
    ["underscores", " _a".repeat(30_000)],
    ["backticks", "`a ``b ".repeat(20_000)],
    ["tables in tables", "<table>".repeat(10_000)],
    ["pipes alone", "|\n".repeat(20_000)],
    ["fences", "```\n".repeat(10_001)],
  ])("of %s is read", async (_name, content) => {
    const { blocks } = await read(`# A\n\n${content} hết\n`, "a.md");
    expect(blocks[0]).toBe("A");
    expect(JSON.stringify(blocks)).toContain("hết");
  });

  it("keeps the limit of cells", async () => {
    await expect(read(`# A\n\n|${"a|".repeat(20_000)}\n`, "a.md")).rejects.toMatchObject({
      code: "resource-limit",
      detail: "too-many-cells",
    });
  });
});
