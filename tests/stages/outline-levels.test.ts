import { describe, expect, it } from "vitest";
import { extractPlan, type Item, type Section } from "../../src/index.js";
import { readLabel } from "../../src/stages/shared/labels.js";

const title = "KẾ HOẠCH\nNuôi ong lấy mật năm 2024";
const readText = async (...lines: string[]) =>
  (await extractPlan([title, ...lines].join("\n\n"))).plan;
const readHtml = async (body: string) => {
  const head = title.split("\n").map((line) => `<p><b>${line}</b></p>`);
  const html = `<html><head><meta charset="utf-8"></head><body>${head.join("")}${body}</body></html>`;
  return (await extractPlan(new TextEncoder().encode(html), { name: "plan.html" })).plan;
};

/** “II NHIỆM VỤ(II.1 Đặt tổ)” */
const sketch = (sections: readonly Section[]): string =>
  sections
    .map(({ label, title: words, children }) => {
      const inner = children.length === 0 ? "" : `(${sketch(children)})`;
      return `${label ?? "·"} ${words}${inner}`;
    })
    .join(", ");

const outlineOf = (items: readonly Item[]): unknown[] =>
  items.map(({ text, children }) => (children.length === 0 ? text : [text, outlineOf(children)]));

describe("labels of a Roman numeral or a capital and numbers", () => {
  it.each([
    ["II.1. Đặt tổ ong", "composite2", "II.1"],
    ["III.2 Chia đàn", "composite2", "III.2"],
    ["IV.3- Thu mật", "composite2", "IV.3"],
    ["A.2. Giống ong", "composite2", "A.2"],
    ["I.1.2. Giống ong nội", "composite3", "I.1.2"],
  ])("%s is read whole", (text, kind, name) => {
    expect(readLabel(text)).toMatchObject({ kind, name });
  });

  it("are no dates, sums, or numbers in a sentence", () => {
    for (const text of [
      "V.2024 là năm đầu",
      "I.5 kg mật mỗi tổ",
      "II.1.000 tổ ong",
      "X.1/2 số tổ",
    ]) {
      expect(readLabel(text)?.kind ?? "none").not.toMatch(/^composite/);
    }
  });

  it("stand one level below the heading that they begin with", async () => {
    const { sections, purpose, requirements, responsibilities, reporting } = await readText(
      "I. MỤC ĐÍCH, YÊU CẦU",
      "I.1. Mục đích",
      "- Thêm thu nhập cho hộ nuôi ong.",
      "I.2. Yêu cầu",
      "- Giữ sạch nguồn hoa.",
      "II. NHIỆM VỤ",
      "II.1. Đặt tổ ong",
      "Đặt tổ ở bìa rừng.",
      "1. Chọn chỗ",
      "- Chỗ khuất gió.",
      "II.2. Thu mật",
      "II.2.1. Mùa xuân",
      "- Quay mật hai lần.",
      "III. TỔ CHỨC THỰC HIỆN",
      "III.1. Phòng Kinh tế",
      "- Chủ trì thực hiện Kế hoạch.",
      "III.2. Chế độ báo cáo",
      "Báo cáo Ủy ban nhân dân xã trước ngày 20 hằng tháng.",
    );
    expect(sketch(sections)).toBe(
      "I MỤC ĐÍCH, YÊU CẦU(I.1 Mục đích, I.2 Yêu cầu), " +
        "II NHIỆM VỤ(II.1 Đặt tổ ong(1 Chọn chỗ), II.2 Thu mật(II.2.1 Mùa xuân)), " +
        "III TỔ CHỨC THỰC HIỆN(III.1 Phòng Kinh tế, III.2 Chế độ báo cáo)",
    );
    expect(sections[1]?.children[0]?.level).toBe(2);
    expect(outlineOf(purpose)).toEqual(["Thêm thu nhập cho hộ nuôi ong."]);
    expect(outlineOf(requirements)).toEqual(["Giữ sạch nguồn hoa."]);
    expect(responsibilities.map(({ actor }) => actor.raw)).toEqual(["Phòng Kinh tế"]);
    expect(reporting).toHaveLength(1);
  });
});

describe("lists inside the items of lists", () => {
  it("nest where their numbers are of one kind", async () => {
    const { sections, purpose, responsibilities } = await readHtml(
      `<ol><li>Mục đích, yêu cầu<ol><li>Mục đích<ol><li>Thêm thu nhập.</li><li>Giữ rừng.</li></ol></li>
       <li>Yêu cầu<ol><li>Giữ sạch nguồn hoa.</li></ol></li></ol></li>
       <li>Tổ chức thực hiện<ol><li>Phòng Kinh tế<ol><li>Chủ trì thực hiện Kế hoạch.</li></ol></li>
       <li>Công an xã<ol><li>Giữ trật tự ở chợ mật.</li></ol></li></ol></li></ol>`,
    );
    expect(sketch(sections)).toBe(
      "1 Mục đích, yêu cầu(1 Mục đích, 2 Yêu cầu), 2 Tổ chức thực hiện(1 Phòng Kinh tế, 2 Công an xã)",
    );
    expect(outlineOf(purpose)).toEqual(["Thêm thu nhập.", "Giữ rừng."]);
    expect(responsibilities.map(({ actor }) => actor.raw)).toEqual(["Phòng Kinh tế", "Công an xã"]);
  });

  it("nest where they are items, bullets too", async () => {
    const { sections } = await readHtml(
      `<p><b>I. NHIỆM VỤ</b></p>
       <ul><li>Chuẩn bị:<ul><li>đóng thùng;</li><li>mua giống.</li></ul></li><li>Chăm sóc.</li></ul>`,
    );
    expect(outlineOf((sections[0]?.blocks ?? []) as Item[])).toEqual([
      ["Chuẩn bị:", ["đóng thùng;", "mua giống."]],
      "Chăm sóc.",
    ]);
  });

  it("stay what their labels say where the kinds differ", async () => {
    const { sections } = await readHtml(
      `<ol type="I"><li>MỤC ĐÍCH</li></ol><p>Giữ rừng.</p><ol type="I" start="2"><li>NHIỆM VỤ</li></ol>
       <ol><li>Đặt tổ<p>Ở bìa rừng.</p></li><li>Thu mật<p>Hai lần.</p></li></ol>`,
    );
    expect(sketch(sections)).toBe("I MỤC ĐÍCH, II NHIỆM VỤ(1 Đặt tổ, 2 Thu mật)");
  });
});

describe("a heading without a label", () => {
  it("is a sibling of the labelled headings of its depth", async () => {
    const { sections } = await readHtml(
      `<h1>I. Mục đích</h1><p>Giữ rừng.</p><h1>Tình hình nuôi ong</h1><p>Ít tổ.</p>
       <h1>II. Nhiệm vụ</h1><h2>1. Đặt tổ</h2><p>Ở bìa rừng.</p><h2>Thu mật</h2><p>Hai lần.</p>`,
    );
    expect(sketch(sections)).toBe(
      "I Mục đích, · Tình hình nuôi ong, II Nhiệm vụ(1 Đặt tổ, · Thu mật)",
    );
  });

  it("stays below where headings and items share the depth", async () => {
    const { sections } = await readHtml(
      `<h1>I. Mục đích</h1><h1>1. Giữ rừng</h1><p>Không chặt cây.</p><h1>Tình hình nuôi ong</h1><p>Ít tổ.</p>
       <h1>II. Nhiệm vụ</h1><p>Đặt tổ.</p>`,
    );
    expect(sections.map(({ label }) => label)).toEqual(["I", "II"]);
  });
});
