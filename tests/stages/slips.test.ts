import { describe, expect, it } from "vitest";
import { type Diagnostic, extractPlan } from "../../src/index.js";
import { extractFixture } from "../support/fixtures.js";

const document = (body: string): string => `UBND XÃ ĐÔNG HỒ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-UBND\tĐông Hồ, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Cải cách hành chính năm 2024

I. NHIỆM VỤ
${body}
`;

const slipsOf = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ code }) => code.startsWith("slip/"));

const find = async (body: string): Promise<string[]> => {
  const { diagnostics } = await extractPlan(document(body));
  return slipsOf(diagnostics).map(
    ({ code, params }) =>
      `${code.slice(5)}: ${params.text} → ${params.suggestion} (${params.confidence})`,
  );
};

describe("a slip", () => {
  it.each([
    [
      "Sở Thông tin và Truyển thông chủ trì.",
      "diacritic: Thông tin và Truyển thông → Thông tin và Truyền thông (high)",
    ],
    ["NHẪM THỰC HIỆN nhiệm vụ.", "diacritic: NHẪM THỰC HIỆN → NHẰM THỰC HIỆN (high)"],
    ["- Kết qủa đạt được.", "spelling: qủa → quả (high)"],
    ["- Các cơ quan đựơc giao.", "spelling: đựơc → được (high)"],
    ["- Truờng học trên địa bàn.", "spelling: Truờng → Trường (high)"],
    ["- Các nghành liên quan.", "spelling: nghành → ngành (high)"],
    ["- Đề nghị Mặt trận tổ quốc xã.", "capitals: Mặt trận tổ quốc → Mặt trận Tổ quốc (high)"],
    ["- Tổ chức chính trị xã hội.", "hyphen-in-name: chính trị xã hội → chính trị - xã hội (high)"],
    ["- Các ngành đoàn thể.", "punctuation: ngành đoàn thể → ngành, đoàn thể (high)"],
    ["- Báo, đài..).", "punctuation: đài.. → đài... (high)"],
    ["- Báo, đài..", "punctuation: đài.. → đài... (medium)"],
    ["- Quy hoạch đất,...niêm yết.", "punctuation: đất,...niêm → đất,... niêm (high)"],
    ["- Các huyện,thị xã.", "punctuation: huyện,thị → huyện, thị (high)"],
    [
      "- Các phòng, ban, trong việc thực hiện.",
      "punctuation: phòng, ban, trong việc → phòng, ban trong việc (high)",
    ],
    [
      "- Chủ đề “Kỷ cương, phát triển.",
      "punctuation: “Kỷ cương, phát triển. → “Kỷ cương, phát triển”. (high)",
    ],
    ["- Người đứng chức trách.", "diacritic: đứng chức trách → đúng chức trách (high)"],
  ])("is told in %s", async (body, expected) => expect(await find(body)).toEqual([expected]));

  it.each([
    ["- Lớp của Lê Qúy Đôn.", "spelling: Qúy → Quý (medium)"],
    ["- Các bản Cà Ròong, Khe Ngát.", "spelling: Ròong → Roòng (medium)"],
    ["- Qúy phụ huynh.", "spelling: Qúy → Quý (high)"],
  ])("is less sure inside a name: %s", async (body, expected) => {
    expect(await find(body)).toEqual([expected]);
  });

  it("is told once where it repeats, with its lines", async () => {
    const { diagnostics } = await extractPlan(
      document("- Các nghành.\n- Mọi nghành.\n- Cấp, nghành."),
    );
    const slips = slipsOf(diagnostics);
    expect(slips.map(({ params }) => [params.count, params.lines])).toEqual([[3, "8, 9, 10"]]);
  });

  it("has the place of its words", async () => {
    const { diagnostics, text } = await extractPlan(document("- Các nghành."));
    const [slip] = slipsOf(diagnostics);
    expect(text.slice(slip?.place?.start, slip?.place?.end)).toBe("nghành");
  });

  it("changes nothing in the wording", async () => {
    const body = "- Nhẫm nâng cao chất lượng các nghành,đoàn thể..";
    const { plan, text } = await extractPlan(document(body));
    expect(text).toContain(body);
    expect(JSON.stringify(plan)).toContain(body.slice(2));
  });

  it("is not looked for when that is switched off", async () => {
    const { diagnostics } = await extractPlan(document("- Các nghành."), { slips: false });
    expect(slipsOf(diagnostics)).toEqual([]);
  });
});

describe("what is no slip", () => {
  it.each([
    "- Ủy ban nhân dân, uỷ ban nhân dân; hoà giải, hòa giải; kĩ năng, kỹ năng; quí, quý.",
    "- Áp dụng pháp luật, sử dụng thời hạn, dụng quy định.",
    "- Kinh tế - xã hội, kinh tế, xã hội; an toàn, trật tự.",
    "- Các ban, ngành, đoàn thể; các sở, ban, ngành.",
    "- Họp từ 8h00..... đến .... ngày ..tháng ..năm ...; xem mục 1.2, 3,5%.",
    "- Tuyến Nội Bài - Lào Cai và Hà Nội - Hải Phòng.",
    "- Liên hệ: phong.noivu@dongho.gov.vn, https://dongho.gov.vn/a,b;c.",
    "- Đắk Lắk, Bắc Kạn, Kon Tum, Plông, Krông Nô, Y Tý.",
    "- Chủ đề “Kỷ cương”, “sáng tạo”.",
    "- Phát triển văn hóa xã hội; kế toán tài chính kế toán.",
    "- Phong trào; phóng trào; công an xã; công văn; cổng trường.",
    "- Website, Internet, e-mail, online, Zalo, café.",
    "- a) Nhiệm vụ; b) giải pháp; c) tổ chức.",
    "- Rà soát văn bản ngành Nội vụ trên địa bàn ngành quản lý; các bạn ngành Luật; một số ban, ngành.",
    "- Chuyển đổi sở hữu; chuyển đổi sổ hộ nghèo; giải quyết việc lạm thu; vốn đầu tư cống thoát nước.",
    "- Kế hoạch sử dụng đạt hiệu quả; thăm hỏi cựu chiến binh; cổng dịch vụ cộng đồng.",
    "- Hội đồng thông qua, trình thực hiện; không hai lòng.",
    "- Kinh tế xã hội chủ nghĩa; chính trị xã hội học; kinh tế xã hội hóa.",
    "- Tổ chức chính trị xã hội - nghề nghiệp.",
    "- Ngày…tháng…năm…; ông…làm tổ trưởng; họp vào…giờ, kinh phí, chi…đồng.",
    "- Họ tên: Lò Thị Ỉn, Giàng A Páo, Hờ Bá Chìa.",
  ])("is left alone: %s", async (body) => expect(await find(body)).toEqual([]));
});

describe("names", () => {
  it("that are written two ways are told where one of them is broken", async () => {
    const usual = "- Tại xã Thanh Liệt, các thôn của xã Thanh Liệt.\n";
    expect(await find(`${usual}- Của xã Thanh Liet.`)).toEqual([
      "inconsistent: Thanh Liet → Thanh Liệt (high)",
    ]);
  });

  it("that come from other languages, or stand in one, are left alone", async () => {
    const usual = "- Ông Siu Blêh và ông Siu Blêh; Điện Biên, Điện Biên.\n";
    expect(await find(`${usual}- Ông Siu Bleh tham dự.\n- Welcome to Dien Bien.`)).toEqual([]);
  });
});

describe("a list", () => {
  const table = (cell: string): Promise<string[]> =>
    find(`TT\tNội dung\tCơ quan chủ trì\tThời gian\n1\t${cell}\tVăn phòng\tTháng 3/2024`);

  it("that was run together in a cell is told", async () => {
    expect(await table("Gồm: - Rà soát hồ sơ chờ phê duyệt - Thường xuyên kiểm tra")).toEqual([
      "run-together: duyệt - Thường → duyệt; / - Thường (high)",
    ]);
  });

  it("of bodies whose names have hyphens is left alone", async () => {
    const names = "Gồm: - Phòng Tài chính - Kế hoạch huyện; - Phòng Văn hóa - Thông tin huyện";
    expect(await table(names)).toEqual([]);
  });
});

describe("the seed", () => {
  /** Line and a word of each slip that a reviewer is sure of and that stands in the wording. */
  const sure: readonly (readonly [line: number, words: string])[] = [
    [5, "Hài lòng"],
    [7, "Hài lòng"],
    [13, "ban trong"],
    [15, "phát triển”"],
    [49, "Tổ quốc"],
    [51, "chính trị - xã hội"],
    [60, "ngành, đoàn thể"],
    [72, "NHẰM"],
    [78, "đài..."],
    [80, "Cổng thông tin điện tử"],
    [80, "Văn hóa - Xã hội"],
    [80, "- Văn hóa xã hội / - Văn phòng"],
    [94, "duyệt; / - Thường"],
    [104, "NHẰM"],
    [106, "Thanh Liệt"],
    [109, "Tham gia của người dân"],
    [110, "thanh,..."],
    [118, "Tài chính - Kế toán"],
    [118, "Địa chính - Xây dựng"],
    [118, "đất,... niêm"],
    [119, "Địa chính - Xây dựng"],
    [121, "đúng chức trách"],
    [133, "Tài chính - Kế hoạch"],
    [134, "Tài chính - Kế hoạch"],
    [134, "- Địa chính xã"],
  ];

  it("has its sure slips told, and no other is told as sure", async () => {
    const { diagnostics } = await extractFixture("thanh-liet-sipas-papi-2024", "source.txt");
    const told = slipsOf(diagnostics).filter(({ params }) => params.confidence === "high");
    const isTold = ([line, words]: readonly [number, string]): boolean =>
      told.some(
        ({ params }) =>
          String(params.lines).split(", ").includes(String(line)) &&
          String(params.suggestion).includes(words),
      );
    expect(sure.filter((slip) => !isTold(slip))).toEqual([]);
    const isSure = ({ params }: Diagnostic): boolean =>
      sure.some(([, words]) => String(params.suggestion).includes(words));
    expect(told.filter((slip) => !isSure(slip))).toEqual([]);
  });
});
