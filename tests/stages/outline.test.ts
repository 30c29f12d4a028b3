import { describe, expect, test } from "vitest";
import { extractPlan, type Section } from "../../src/index.js";

const head = "KẾ HOẠCH\nChăm sóc cây xanh năm 2024\n\n";
const read = async (...lines: string[]) => (await extractPlan(head + lines.join("\n\n"))).plan;

/** “I MỤC ĐÍCH(1 Chung, 2 Riêng)” */
const sketch = (sections: readonly Section[]): string =>
  sections
    .map(({ label, title, children }) => {
      const inner = children.length === 0 ? "" : `(${sketch(children)})`;
      return `${label ?? "·"} ${title}${inner}`.trim();
    })
    .join(", ");

describe("the outline", () => {
  test("takes the name of a part before a few words as its heading", async () => {
    const { plan } = await extractPlan(
      "KẾ HOẠCH\nDiễn tập\n\nI. NỘI DUNG\n\n1. Thời gian: 02 ngày.\n\n2. Đối tượng: Dân quân cơ động xã.\n",
    );
    expect(plan.sections[0]?.children.map(({ title }) => title)).toEqual([
      "Thời gian",
      "Đối tượng",
    ]);
  });

  test("nests Roman, Arabic and lettered headings", async () => {
    const { sections } = await read(
      "I. MỤC ĐÍCH, YÊU CẦU",
      "1. Mục đích",
      "- Phủ xanh đất trống.",
      "2. Yêu cầu",
      "- Làm đúng mùa.",
      "II. NHIỆM VỤ",
      "1. Trồng mới",
      "a) Tuyến đường trục chính",
      "- Trồng 200 cây.",
      "b) Tuyến đường ngõ",
      "- Trồng 100 cây.",
    );
    expect(sketch(sections)).toBe(
      "I MỤC ĐÍCH, YÊU CẦU(1 Mục đích, 2 Yêu cầu), II NHIỆM VỤ(1 Trồng mới(a Tuyến đường trục chính, b Tuyến đường ngõ))",
    );
    expect(sections[1]?.children[0]?.children[0]?.level).toBe(3);
  });

  test("takes Arabic labels as the outermost level where there is no Roman one", async () => {
    const { sections } = await read(
      "1. Mục đích",
      "- Phủ xanh.",
      "2. Nội dung",
      "2.1. Trồng cây",
      "Trồng 200 cây.",
      "2.2. Chăm sóc",
      "Tưới mỗi ngày.",
    );
    expect(sketch(sections)).toBe("1 Mục đích, 2 Nội dung(2.1 Trồng cây, 2.2 Chăm sóc)");
  });

  test("reads letters above Roman numerals by their sequence", async () => {
    const { sections } = await read(
      "A. PHẦN CHUNG",
      "I. TÌNH HÌNH",
      "Cây ít.",
      "II. NGUYÊN NHÂN",
      "Đất xấu.",
      "B. PHẦN RIÊNG",
      "I. NHIỆM VỤ",
      "Trồng cây.",
      "C. KINH PHÍ",
      "Theo quy định.",
    );
    expect(sketch(sections)).toBe(
      "A PHẦN CHUNG(I TÌNH HÌNH, II NGUYÊN NHÂN), B PHẦN RIÊNG(I NHIỆM VỤ), C KINH PHÍ",
    );
  });

  test.each(["I- MỤC ĐÍCH", "I/ MỤC ĐÍCH", "I) MỤC ĐÍCH", "I: MỤC ĐÍCH"])(
    "reads the label of “%s”",
    async (line) => {
      const { sections } = await read(line, "- Phủ xanh.");
      expect(sketch(sections)).toBe("I MỤC ĐÍCH");
    },
  );

  test("keeps numbered sentences as items, not headings", async () => {
    const { sections } = await read(
      "I. NHIỆM VỤ",
      "1. Trồng 200 cây trên tuyến đường trục chính của xã.",
      "2. Cắt tỉa cành khô trước mùa mưa bão.",
    );
    expect(sketch(sections)).toBe("I NHIỆM VỤ");
    expect(sections[0]?.blocks.map((block) => block.type === "item" && block.marker)).toEqual([
      "1.",
      "2.",
    ]);
  });

  test("splits a run-in heading from the text on its line", async () => {
    const { sections } = await read(
      "I. MỤC ĐÍCH, YÊU CẦU",
      "1. Mục đích: Phủ xanh đất trống, đồi trọc trên địa bàn xã.",
      "2. Yêu cầu: Làm đúng mùa vụ, đúng loài cây.",
    );
    expect(sketch(sections)).toBe("I MỤC ĐÍCH, YÊU CẦU(1 Mục đích, 2 Yêu cầu)");
    expect(sections[0]?.children[0]?.blocks[0]).toMatchObject({
      type: "paragraph",
      text: "Phủ xanh đất trống, đồi trọc trên địa bàn xã.",
    });
  });

  test("runs letters through đ and nests dashes and plus signs below them", async () => {
    const { sections } = await read(
      "I. NỘI DUNG",
      "a) Làm đất;",
      "b) Chọn giống;",
      "c) Ươm cây;",
      "d) Trồng cây:",
      "- Cây bóng mát:",
      "+ Sao đen;",
      "+ Dầu rái;",
      "đ) Tưới nước;",
      "e) Bón phân;",
      "g) Nghiệm thu.",
    );
    const items = sections[0]?.blocks ?? [];
    expect(items.map((block) => block.type === "item" && block.marker)).toEqual([
      "a)",
      "b)",
      "c)",
      "d)",
      "đ)",
      "e)",
      "g)",
    ]);
    expect(items[3]).toMatchObject({
      children: [{ marker: "-", children: [{ text: "Sao đen;" }, { text: "Dầu rái;" }] }],
    });
  });

  test("names every role of a heading in order", async () => {
    const { sections } = await read(
      "II. CHỈ TIÊU, NHIỆM VỤ, TIẾN ĐỘ VÀ KINH PHÍ",
      "Trồng 300 cây.",
    );
    expect(sections[0]?.roles).toEqual(["targets", "tasks", "schedule", "budget"]);
  });

  test("puts an undivided list under a heading with both roles into purpose and requirements", async () => {
    const { purpose, requirements } = await read(
      "I. MỤC ĐÍCH, YÊU CẦU",
      "- Phủ xanh đất trống.",
      "- Làm đúng mùa.",
    );
    expect(purpose.map((item) => item.text)).toEqual(["Phủ xanh đất trống.", "Làm đúng mùa."]);
    expect(requirements).toEqual(purpose);
  });

  test("takes the goals of one field neither for purpose nor for requirements of the plan", async () => {
    const { purpose } = await read(
      "I. MỤC ĐÍCH",
      "- Phủ xanh.",
      "II. NHIỆM VỤ",
      "1. Cây bóng mát",
      "a) Mục tiêu",
      "- Trồng 100 cây.",
      "b) Nhiệm vụ",
      "- Chọn giống.",
    );
    expect(purpose.map((item) => item.text)).toEqual(["Phủ xanh."]);
  });

  test("keeps grounds and opening sentences before the first heading in order", async () => {
    const { opening } = await read(
      "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;",
      "Căn cứ Nghị quyết số 12/NQ-HĐND ngày 01/02/2024;",
      "UBND xã xây dựng Kế hoạch như sau:",
      "I. MỤC ĐÍCH",
      "- Phủ xanh.",
    );
    expect(opening.map((paragraph) => paragraph.text.slice(0, 9))).toEqual([
      "Căn cứ Lu",
      "Căn cứ Ng",
      "UBND xã x",
    ]);
  });

  test("holds a body without headings in one section without a title", async () => {
    const { opening, sections } = await read(
      "UBND xã xây dựng Kế hoạch như sau:",
      "Mỗi hộ trồng 02 cây.",
      "Thôn trưởng kiểm tra.",
    );
    expect(opening).toHaveLength(1);
    expect(sections).toMatchObject([
      {
        label: null,
        title: "",
        blocks: [{ text: "Mỗi hộ trồng 02 cây." }, { text: "Thôn trưởng kiểm tra." }],
      },
    ]);
  });

  test("keeps a numbered sentence among headings as their sibling", async () => {
    const { sections } = await read(
      "IV. TỔ CHỨC THỰC HIỆN",
      "1. Phòng Kinh tế",
      "- Cấp giống.",
      "2. Giao Công an xã phối hợp bảo vệ cây mới trồng.",
      "3. Các thôn",
      "- Trồng cây.",
    );
    expect(sections[0]?.children.map(({ label, title }) => [label, title])).toEqual([
      ["1", "Phòng Kinh tế"],
      ["2", ""],
      ["3", "Các thôn"],
    ]);
  });

  test("takes a long title without a closing mark for a heading where labelled items stand below", async () => {
    const long =
      "Đổi mới mạnh mẽ cách nghĩ, cách làm trong công tác chăm sóc cây xanh; phát huy vai trò của cộng đồng, tạo không gian sống xanh, sạch, đẹp, an toàn và bền vững cho mọi người dân trên địa bàn phường";
    const { sections } = await read(
      "I. NHIỆM VỤ",
      `1. ${long}`,
      "a) Trồng mới 200 cây bóng mát;",
      "b) Thay thế cây sâu bệnh.",
      `2. ${long}, hoàn thành trước mùa mưa.`,
      "a) Cắt tỉa cành;",
      "b) Chống đổ cây.",
    );
    expect(sections[0]?.children.map(({ title }) => title)).toEqual([long, ""]);
  });

  test("takes an item for the title of an activity where time, place and people stand below", async () => {
    const { sections } = await read(
      "I. NỘI DUNG",
      "1. Các hoạt động hưởng ứng",
      "a) Lễ phát động Tết trồng cây đầu xuân.",
      "- Thời gian: 8h00 ngày 10/02/2024.",
      "- Địa điểm: Công viên trung tâm.",
      "b) Tập huấn kỹ thuật chăm sóc cho tổ dân phố.",
      "- Thành phần: Tổ trưởng các tổ dân phố.",
      "c) Vận động mỗi hộ trồng một cây trước nhà.",
      "- Hộ có đất rộng trồng cây bóng mát.",
    );
    expect(sections[0]?.children[0]?.children.map(({ label }) => label)).toEqual(["a", "b", "c"]);
    expect(sections[0]?.children[0]?.children.map(({ title }) => title)).toEqual([
      "Lễ phát động Tết trồng cây đầu xuân.",
      "Tập huấn kỹ thuật chăm sóc cho tổ dân phố.",
      "",
    ]);
  });

  test("gives an item the title that its brothers have", async () => {
    const { sections } = await read(
      "I. MỤC TIÊU CỤ THỂ",
      "1. Chăm sóc cây",
      "a) Đối với cây mới trồng",
      "- Tưới nước hằng ngày.",
      "b) Đối với cây lâu năm: Cắt tỉa trước mùa mưa bão hằng năm.",
      "2. Nâng cao chất lượng giống cây trồng trên các tuyến đường do phường quản lý.",
      "a) Chọn giống khỏe, tán rộng;",
      "b) Không trồng cây dễ gãy đổ.",
      "3. Mỗi tổ dân phố chăm sóc một tuyến đường và báo cáo kết quả sau mỗi quý trong năm.",
    );
    expect(sketch(sections)).toBe(
      "I MỤC TIÊU CỤ THỂ(1 Chăm sóc cây(a Đối với cây mới trồng, b Đối với cây lâu năm), 2 Nâng cao chất lượng giống cây trồng trên các tuyến đường do phường quản lý., 3)",
    );
  });

  test("takes a counted stage with its days for one title over its items", async () => {
    const { sections } = await read(
      "I. NỘI DUNG",
      "1. Đợt 1: Từ ngày 01/3 đến ngày 15/3/2024",
      "- Trồng mới.",
      "2. Nội dung 2: Chăm sóc cây",
      "- Tưới nước.",
      "3. Đợt 3: Tổng kết, rút kinh nghiệm toàn phường.",
    );
    expect(sketch(sections)).toBe(
      "I NỘI DUNG(1 Đợt 1: Từ ngày 01/3 đến ngày 15/3/2024, 2 Nội dung 2: Chăm sóc cây, 3 Đợt 3)",
    );
  });
});

describe("a list under a heading that names purpose and requirements", () => {
  const parts = async (...items: string[]) => {
    const text = [
      "KẾ HOẠCH",
      "Trồng cây năm 2031",
      "",
      "I. MỤC ĐÍCH, YÊU CẦU",
      ...items,
      "",
      "II. NỘI DUNG",
      "- Trồng cây.",
    ];
    const { plan } = await extractPlan(text.join("\n"));
    return [plan.purpose, plan.requirements].map((list) => list.map((item) => item.text));
  };

  test("is parted where the items say which they are", async () => {
    expect(
      await parts(
        "- Mục đích: Phủ xanh đồi trọc.",
        "- Giữ đất, giữ nước.",
        "- Yêu cầu: Cây sống trên 90%.",
      ),
    ).toEqual([
      ["Mục đích: Phủ xanh đồi trọc.", "Giữ đất, giữ nước."],
      ["Yêu cầu: Cây sống trên 90%."],
    ]);
  });

  test("stands in both where they do not", async () => {
    const items = ["Phủ xanh đồi trọc.", "Yêu cầu về giống: cây bản địa."];
    expect(await parts(...items.map((item) => `- ${item}`))).toEqual([items, items]);
  });
});

test("a task in a full sentence over its lead and time is no heading", async () => {
  const { plan } = await extractPlan(
    "KẾ HOẠCH\nTrồng cây năm 2031\n\nI. NỘI DUNG\n1. Gieo ươm cây giống.\n- Chủ trì: Hạt Kiểm lâm.\n2. Tổng kết việc trồng cây.\n- Chủ trì: Văn phòng.\n\nII. KINH PHÍ\nNgân sách xã.",
  );
  expect(plan.sections.flatMap(({ children }) => children)).toEqual([]);
});
