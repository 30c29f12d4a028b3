import { describe, expect, it } from "vitest";
import {
  type AgencyContext,
  createAgencyContext,
  findAgencies,
  isAgencyLike,
  resolveAgency,
} from "../../src/interpret/agency-list.js";

const nobody: AgencyContext = { issuerLevel: null, issueDate: null };
const commune: AgencyContext = {
  issuerLevel: "commune",
  issueDate: "2025-10-06",
  issuerUnit: "xã",
};
const district: AgencyContext = { issuerLevel: "district", issueDate: "2023-02-01" };
const province: AgencyContext = {
  issuerLevel: "province",
  issueDate: "2026-02-10",
  issuerUnit: "tỉnh",
};

/** Lines of `text` stand for lines of the source. */
function find(text: string, context: AgencyContext) {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  return findAgencies(text.replaceAll("\n", " "), breaks, context);
}

const names = (text: string, context: AgencyContext): string[] =>
  find(text, context).map(({ agency }) => `${agency.raw} | ${agency.name ?? "-"}`);

describe("role marks behind names", () => {
  it.each([
    ["Phòng Kinh tế (CT), Trạm Y tế xã (PH)", ["Phòng Kinh tế lead", "Trạm Y tế xã coordinating"]],
    ["Phòng Kinh tế (CT); Trạm Y tế xã (PH)", ["Phòng Kinh tế lead", "Trạm Y tế xã coordinating"]],
    [
      "Phòng Kinh tế (C.trì)\nTrạm Y tế xã (P.hợp)",
      ["Phòng Kinh tế lead", "Trạm Y tế xã coordinating"],
    ],
    ["Phòng Kinh tế\n(CT)\nUBND xã\n(PH)", ["Phòng Kinh tế lead", "UBND xã coordinating"]],
    ["Phòng Kinh tế (lead), UBND xã (support)", ["Phòng Kinh tế lead", "UBND xã coordinating"]],
    [
      "Phòng Kinh tế (đơn vị chủ trì), UBND xã (đơn vị phối hợp)",
      ["Phòng Kinh tế lead", "UBND xã coordinating"],
    ],
    ["(CT) Phòng Kinh tế, (PH) UBND xã", ["Phòng Kinh tế lead", "UBND xã coordinating"]],
    [
      "CT: Phòng Kinh tế PH: UBND xã, các thôn",
      ["Phòng Kinh tế lead", "UBND xã coordinating", "các thôn coordinating"],
    ],
    [
      "Phòng Kinh tế (CT), UBND xã, các thôn (PH)",
      ["Phòng Kinh tế lead", "UBND xã coordinating", "các thôn coordinating"],
    ],
    [
      "Phòng Kinh tế (CT); UBND xã; các thôn (PH)",
      ["Phòng Kinh tế lead", "UBND xã coordinating", "các thôn coordinating"],
    ],
    ["Phòng Kinh tế, UBND xã (PH)", ["Phòng Kinh tế -", "UBND xã coordinating"]],
    ["CT UBND xã, Phòng Kinh tế", ["CT UBND xã -", "Phòng Kinh tế -"]],
    ["CT: Nguyễn Văn An; PCT: Lê Thị Hoa", ["CT -", "Nguyễn Văn An -", "PCT -", "Lê Thị Hoa -"]],
    ["Trạm Y tế xã (nòng cốt)", ["Trạm Y tế xã (nòng cốt) -"]],
  ])("%j", (text, expected) => {
    const found = find(text, commune);
    expect(found.map(({ agency, role }) => `${agency.raw} ${role ?? "-"}`)).toEqual(expected);
  });
});

describe("short forms of fields", () => {
  it.each([
    ["Sở VH,TT&DL", province, "Sở Văn hóa, Thể thao và Du lịch"],
    ["Sở VH, TT và DL", province, "Sở Văn hóa, Thể thao và Du lịch"],
    ["Sở NN&MT", province, "Sở Nông nghiệp và Môi trường"],
    ["Phòng KT,HT&ĐT", commune, "Phòng Kinh tế, Hạ tầng và Đô thị"],
    ["Phòng KT, HT và ĐT", commune, "Phòng Kinh tế, Hạ tầng và Đô thị"],
    ["Phòng VH-TT", district, "Phòng Văn hóa và Thông tin huyện"],
  ])("%s is one name", (text, context, name) => {
    expect(names(text, context)).toEqual([`${text} | ${name}`]);
  });

  it("parts a list of them from the next body", () => {
    expect(names("Sở VH, TT&DL, Sở TC", province)).toEqual([
      "Sở VH, TT&DL | Sở Văn hóa, Thể thao và Du lịch",
      "Sở TC | Sở Tài chính",
    ]);
  });
});

describe("offices of a body", () => {
  it.each([
    ["Văn phòng Tỉnh đoàn", commune, "Văn phòng Tỉnh đoàn"],
    ["VP Bộ Xây dựng", commune, "Văn phòng Bộ Xây dựng"],
    ["Thanh tra Sở Xây dựng", province, "Thanh tra Sở Xây dựng"],
    ["Phòng Quản lý nhà Sở Xây dựng", province, "Phòng Quản lý nhà Sở Xây dựng"],
    ["Ban Pháp chế của HĐND xã", commune, "Ban Pháp chế của Hội đồng nhân dân xã"],
    ["Ban Thường vụ Trung ương Đoàn", commune, "Ban Thường vụ Trung ương Đoàn TNCS Hồ Chí Minh"],
  ])("%s is one name", (text, context, name) => {
    expect(names(text, context)).toEqual([`${text} | ${name}`]);
  });

  it("leaves names of the same office that ran together two", () => {
    expect(find("Văn phòng Công an xã", commune).map(({ agency }) => agency.runTogether)).toEqual([
      true,
      true,
    ]);
    expect(names("Văn phòng Phòng Tư pháp", district)).toHaveLength(2);
  });
});

describe("persons with their posts", () => {
  it.each([
    ["Đ/c Vũ Thị Hạnh - Trưởng ban Tuyên giáo và Dân vận", ["Vũ Thị Hạnh"]],
    ["Đ/c Vũ Thị Hạnh - Chủ nhiệm Ủy ban Kiểm tra", ["Vũ Thị Hạnh"]],
    ["Đ/c Vũ Thị Hạnh - Phó Bí thư Thường trực", ["Vũ Thị Hạnh"]],
    ["Đ/c Vũ Thị Hạnh, Bí thư Đảng ủy, Chủ tịch HĐND xã", ["Vũ Thị Hạnh"]],
    ["Ông Đỗ Ba - Trưởng thôn 1; bà Vũ Tư - Trưởng thôn 2", ["Đỗ Ba", "Vũ Tư"]],
    ["Ông Đỗ Ba - Trưởng thôn 1, bà Vũ Tư - Trưởng thôn 2", ["Đỗ Ba", "Vũ Tư"]],
    ["Ông Đỗ Ba, Phó Chánh Văn phòng HĐND và UBND xã, bà Vũ Tư", ["Đỗ Ba", "Vũ Tư"]],
    ["Đ/c Đỗ Ba - Bí thư Chi bộ, Phòng Kinh tế", ["Đỗ Ba", "Phòng Kinh tế"]],
    ["Đ/c Đỗ Ba, Phòng Kinh tế", ["Đỗ Ba", "Phòng Kinh tế"]],
    ["Trưởng thôn 3, Trưởng thôn Tân Tiến", ["Trưởng thôn 3", "Trưởng thôn Tân Tiến"]],
  ])("%s", (text, expected) => {
    expect(find(text, commune).map(({ agency }) => agency.name)).toEqual(expected);
  });

  it.each([
    ["Lan, Hùng", ["Lan", "Hùng"]],
    ["Hà, Lan và Minh", ["Hà", "Lan", "Minh"]],
    ["BS. Hà, ĐD. Thu", ["Hà", "Thu"]],
    ["BSCKI. Đỗ Văn Ba, ĐD Vũ Thị Tư", ["Đỗ Văn Ba", "Vũ Thị Tư"]],
  ])("%s names persons only", (text, expected) => {
    const found = find(text, commune).map(({ agency }) => agency);
    expect(found.map(({ name }) => name)).toEqual(expected);
    expect(found.every(({ kind, confidence }) => kind === "person" && confidence !== "low")).toBe(
      true,
    );
  });

  it.each([
    ["TS. Ngô Văn Bách - Trung tâm Công nghệ thông tin", ["Ngô Văn Bách"]],
    ["Thiếu tá Đỗ Văn Ba, Công an huyện", ["Đỗ Văn Ba", "Công an huyện"]],
    ["Đ/c Vũ Thị Tư - Phòng Nội vụ; Phòng Tư pháp", ["Vũ Thị Tư", "Phòng Tư pháp huyện"]],
    [
      "Đ/c Vũ Thị Tư - Phòng Nội vụ - Phòng Tư pháp",
      ["Vũ Thị Tư", "Phòng Nội vụ huyện", "Phòng Tư pháp huyện"],
    ],
    ["- Đ/c Vũ Thị Tư - Phòng Nội vụ", ["Vũ Thị Tư", "Phòng Nội vụ huyện"]],
    ["PGS.TS. Đỗ Văn Ba và ThS. Vũ Thị Tư", ["Đỗ Văn Ba", "Vũ Thị Tư"]],
    ["CN Hà Nội", [null]],
  ])("%s: a unit behind one person is where the person works", (text, expected) => {
    expect(find(text, district).map(({ agency }) => agency.name)).toEqual(expected);
  });

  it("takes one given name alone for nothing known", () => {
    expect(find("Lan", commune).map(({ agency }) => agency.kind)).toEqual(["unknown"]);
  });
});

describe("names that only the issuer completes", () => {
  it.each([
    ["Ban Giám đốc", commune, "Ban Giám đốc", null],
    ["VP. UBND", commune, "Văn phòng HĐND và UBND xã", "commune"],
    ["Viện kiểm sát nhân dân", commune, "Viện kiểm sát nhân dân", null],
    ["Ngân hàng Chính sách xã hội", commune, "Ngân hàng Chính sách xã hội", null],
    ["Kho bạc Nhà nước", commune, "Kho bạc Nhà nước", null],
    ["Thuế", commune, "Thuế", null],
    ["Tòa án nhân dân", commune, "Tòa án nhân dân", null],
    ["Tòa án nhân dân", district, "Tòa án nhân dân huyện", "district"],
    ["Phòng VH-TT", commune, "Phòng Văn hóa và Thông tin", null],
    ["Phòng Kinh tế", nobody, "Phòng Kinh tế", null],
    ["Hội KH TP", province, null, "province"],
  ])("%s", (text, context, name, level) => {
    const [found] = find(text, context);
    expect(found?.agency).toMatchObject({ name, level });
  });

  it("is sure of no unit word that is not the issuer's", () => {
    const [office] = find("Phòng GD&ĐT", { ...province, issueDate: "2024-03-01" });
    expect(office?.agency.confidence).toBe("medium");
    const [alone] = find("Phòng GD&ĐT", nobody);
    expect(alone?.agency).toMatchObject({
      name: "Phòng Giáo dục và Đào tạo",
      level: "district",
      confidence: "medium",
    });
  });

  it("takes the unit from the body above the issuer where the issuer names none", () => {
    const issuer = resolveAgency("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", nobody);
    const parent = resolveAgency("UBND THÀNH PHỐ TÂN HÒA", nobody);
    const context = createAgencyContext(issuer, "2024-03-04", parent);
    expect(resolveAgency("Phòng GD&ĐT", context).name).toBe("Phòng Giáo dục và Đào tạo thành phố");
  });

  it("gives a department its own office", () => {
    const context = createAgencyContext(resolveAgency("SỞ XÂY DỰNG", nobody), "2026-01-05");
    expect(names("Văn phòng, Ban Giám đốc", context)).toEqual([
      "Văn phòng | Văn phòng Sở",
      "Ban Giám đốc | Ban Giám đốc Sở",
    ]);
  });
});

describe("several bodies with one head noun", () => {
  it.each([
    [
      "Các phòng: Kinh tế, Văn hóa - Xã hội; Công an xã",
      commune,
      [
        "Kinh tế | Phòng Kinh tế",
        "Văn hóa - Xã hội | Phòng Văn hóa - Xã hội",
        "Công an xã | Công an xã",
      ],
    ],
    [
      "Các Sở: Nội vụ, Văn hóa, Thể thao và Du lịch và Công an tỉnh",
      province,
      [
        "Nội vụ | Sở Nội vụ",
        "Văn hóa, Thể thao và Du lịch | Sở Văn hóa, Thể thao và Du lịch",
        "Công an tỉnh | Công an tỉnh",
      ],
    ],
    ["các Sở Nội vụ, Y tế", province, ["Nội vụ | Sở Nội vụ", "Y tế | Sở Y tế"]],
    [
      "VP: Tỉnh ủy, HĐND tỉnh",
      commune,
      ["Tỉnh ủy | Văn phòng Tỉnh ủy", "HĐND tỉnh | Văn phòng Hội đồng nhân dân tỉnh"],
    ],
    [
      "Các phòng: Hành chính, Kế toán, Kinh tế",
      commune,
      ["Các phòng: Hành chính, Kế toán, Kinh tế | Các phòng: Hành chính, Kế toán, Kinh tế"],
    ],
    ["Trường TH, THCS", commune, ["Trường TH, THCS | Trường TH, THCS"]],
    ["Trường MN, TH và THCS", commune, ["Trường MN, TH và THCS | Trường MN, TH và THCS"]],
    [
      "Trường TH&THCS An Phú",
      commune,
      ["Trường TH&THCS An Phú | Trường Tiểu học và Trung học cơ sở An Phú"],
    ],
    ["Phòng Y tế - Dân số", commune, ["Phòng Y tế - Dân số | -"]],
    [
      "Phòng Kinh tế - Đỗ Văn Ba",
      commune,
      ["Phòng Kinh tế | Phòng Kinh tế", "Đỗ Văn Ba | Đỗ Văn Ba"],
    ],
  ])("%s", (text, context, expected) => {
    expect(names(text, context)).toEqual(expected);
  });
});

describe("headings of companies, hospitals and unions", () => {
  it.each([
    "Các khoa, phòng",
    "Các xí nghiệp, đội",
    "Vụ Pháp chế",
    "Ban Tổ chức - Kiểm tra",
    "Các ban, đơn vị trực thuộc",
    "Các cơ sở Đoàn",
    "Đoàn các xã, phường",
    "Khoa Dược",
    "Tổ Hành chính",
    "Trưởng thôn",
    "Các tổ chuyên môn",
    "Giáo viên chủ nhiệm",
    "Phân xưởng 2",
  ])("“%s” names an actor", (title) => {
    expect(isAgencyLike(title)).toBe(true);
  });

  it.each(["Tổ chức các hoạt động", "Tổ quốc ghi công", "Khoa học, công nghệ", "Tổ hợp sản xuất"])(
    "“%s” names a topic",
    (title) => {
      expect(isAgencyLike(title)).toBe(false);
    },
  );
});

it.each(["Cô", "Ông,", "đồng chí", "Bà -"])("a title without a name is no fault: “%s”", (text) => {
  expect(findAgencies(text, [], { issuerLevel: null, issueDate: null })).toHaveLength(1);
});

describe("short forms of schools and carriers", () => {
  it.each([
    ["VNPT, Viettel, MobiFone", ["VNPT", "Viettel", "MobiFone"]],
    ["GVCN các lớp, GV bộ môn", ["GVCN các lớp", "GV bộ môn"]],
  ])("%s", (cell, raws) => {
    expect(find(cell, province).map(({ agency }) => agency.raw)).toEqual(raws);
  });
});
