import { describe, expect, it } from "vitest";
import {
  type AgencyContext,
  createAgencyContext,
  expandNames,
  findAgencies,
  isAgencyLike,
  resolveAgency,
  stripActorOpener,
  withOwnName,
} from "../../src/interpret/agency-list.js";
import { seedCells } from "./seed-agency-cells.js";

const commune2024: AgencyContext = { issuerLevel: "commune", issueDate: "2024" };
const commune2025: AgencyContext = { issuerLevel: "commune", issueDate: "2025-09-10" };
const ward2025: AgencyContext = { ...commune2025, issuerUnit: "phường" };
const district: AgencyContext = { issuerLevel: "district", issueDate: "2023-02-01" };
const province2024: AgencyContext = { issuerLevel: "province", issueDate: "2024-03-01" };
const province2026: AgencyContext = { issuerLevel: "province", issueDate: "2026-01-15" };
const central: AgencyContext = { issuerLevel: "central", issueDate: "2024-05-01" };
const nobody: AgencyContext = { issuerLevel: null, issueDate: null };

type Row = [
  text: string,
  context: AgencyContext,
  /** raw | name | level | kind; a missing name is written "-". */
  expected: string[],
  breakBefore?: string[],
];

function read(text: string, context: AgencyContext, breakBefore: string[] = []): string[] {
  let from = 0;
  const breaks = breakBefore.map((word) => {
    from = text.indexOf(word, from + 1);
    return from;
  });
  const found = findAgencies(text, breaks, context);
  for (const { start, end, agency } of found) expect(agency.raw).toBe(text.slice(start, end));
  return found.map(({ agency }) =>
    [agency.raw, agency.name ?? "-", agency.level ?? "-", agency.kind].join(" | "),
  );
}

const invented: Row[] = [
  // Commune after 1 July 2025 (Nghị định 150/2025/NĐ-CP)
  [
    "Văn phòng HĐND và UBND",
    commune2025,
    ["Văn phòng HĐND và UBND | Văn phòng HĐND và UBND xã | commune | unit"],
  ],
  ["Văn phòng", commune2025, ["Văn phòng | Văn phòng HĐND và UBND xã | commune | unit"]],
  ["Văn phòng", ward2025, ["Văn phòng | Văn phòng HĐND và UBND phường | commune | unit"]],
  ["Phòng Kinh tế", commune2025, ["Phòng Kinh tế | Phòng Kinh tế | commune | unit"]],
  [
    "Phòng Kinh tế, Hạ tầng và Đô thị, Công an phường",
    ward2025,
    [
      "Phòng Kinh tế, Hạ tầng và Đô thị | Phòng Kinh tế, Hạ tầng và Đô thị | commune | unit",
      "Công an phường | Công an phường | commune | unit",
    ],
  ],
  [
    "Phòng VH-XH; Phòng KT; TTPVHCC",
    commune2025,
    [
      "Phòng VH-XH | Phòng Văn hóa - Xã hội | commune | unit",
      "Phòng KT | Phòng Kinh tế | commune | unit",
      "TTPVHCC | Trung tâm Phục vụ hành chính công xã | commune | unit",
    ],
  ],
  [
    "Phòng Văn hóa - Xã hội và Phòng Kinh tế",
    commune2025,
    [
      "Phòng Văn hóa - Xã hội | Phòng Văn hóa - Xã hội | commune | unit",
      "Phòng Kinh tế | Phòng Kinh tế | commune | unit",
    ],
  ],
  [
    "Công an xã, Ban CHQS xã, các thôn",
    commune2025,
    [
      "Công an xã | Công an xã | commune | unit",
      "Ban CHQS xã | Ban Chỉ huy Quân sự xã | commune | unit",
      "các thôn | Các thôn | hamlet | group",
    ],
  ],
  [
    "Trạm Y tế xã Bình Khê",
    commune2025,
    ["Trạm Y tế xã Bình Khê | Trạm Y tế xã Bình Khê | commune | unit"],
  ],
  [
    "Văn phòng HĐND-UBND, Phòng Văn hóa - Xã hội",
    commune2025,
    [
      "Văn phòng HĐND-UBND | Văn phòng HĐND và UBND xã | commune | unit",
      "Phòng Văn hóa - Xã hội | Phòng Văn hóa - Xã hội | commune | unit",
    ],
  ],
  [
    "Trung tâm Phục vụ hành chính công phường Đông Hải",
    ward2025,
    [
      "Trung tâm Phục vụ hành chính công phường Đông Hải | Trung tâm Phục vụ hành chính công phường Đông Hải | commune | unit",
    ],
  ],
  // Commune before
  [
    "Công chức Văn hóa - Xã hội",
    commune2024,
    ["Công chức Văn hóa - Xã hội | Công chức Văn hóa - Xã hội | commune | person"],
  ],
  [
    "- Tư pháp - Hộ tịch - Công an xã",
    commune2024,
    [
      "Tư pháp - Hộ tịch | Tư pháp - Hộ tịch | commune | unit",
      "Công an xã | Công an xã | commune | unit",
    ],
  ],
  [
    "Văn phòng - Thống kê, Tài chính - Kế toán",
    commune2024,
    [
      "Văn phòng - Thống kê | Văn phòng - Thống kê | commune | unit",
      "Tài chính - Kế toán | Tài chính - Kế toán | commune | unit",
    ],
  ],
  [
    "Văn phòng, UBND xã",
    commune2024,
    [
      "Văn phòng | Văn phòng UBND xã | commune | unit",
      "UBND xã | Ủy ban nhân dân xã | commune | unit",
    ],
  ],
  [
    "ĐC-XD-ĐT&MT",
    commune2024,
    ["ĐC-XD-ĐT&MT | Địa chính - Xây dựng - Đô thị và Môi trường | commune | unit"],
  ],
  [
    "Kế toán, thủ quỹ",
    commune2024,
    ["Kế toán | Tài chính - Kế toán | commune | unit", "thủ quỹ | Thủ quỹ | commune | unit"],
  ],
  // District
  [
    "Phòng LĐ-TB&XH, Phòng TC-KH huyện",
    district,
    [
      "Phòng LĐ-TB&XH | Phòng Lao động - Thương binh và Xã hội huyện | district | unit",
      "Phòng TC-KH huyện | Phòng Tài chính - Kế hoạch huyện | district | unit",
    ],
  ],
  ["Nội vụ", district, ["Nội vụ | Phòng Nội vụ huyện | district | unit"]],
  [
    "UBND các xã, thị trấn; Phòng Giáo dục và Đào tạo",
    district,
    [
      "UBND các xã, thị trấn | Ủy ban nhân dân các xã, thị trấn | commune | group",
      "Phòng Giáo dục và Đào tạo | Phòng Giáo dục và Đào tạo huyện | district | unit",
    ],
  ],
  [
    "Trung tâm Văn hóa - Thông tin và Thể thao huyện",
    district,
    [
      "Trung tâm Văn hóa - Thông tin và Thể thao huyện | Trung tâm Văn hóa - Thông tin và Thể thao huyện | district | unit",
    ],
  ],
  [
    "Công an huyện Tân Hòa",
    district,
    ["Công an huyện Tân Hòa | Công an huyện Tân Hòa | district | unit"],
  ],
  // Province
  [
    "Sở Nội vụ, Sở Tài chính và Văn phòng UBND tỉnh",
    province2024,
    [
      "Sở Nội vụ | Sở Nội vụ | province | unit",
      "Sở Tài chính | Sở Tài chính | province | unit",
      "Văn phòng UBND tỉnh | Văn phòng UBND tỉnh | province | unit",
    ],
  ],
  [
    "Sở KH&ĐT; Sở LĐTB&XH; Sở GTVT",
    province2024,
    [
      "Sở KH&ĐT | Sở Kế hoạch và Đầu tư | province | unit",
      "Sở LĐTB&XH | Sở Lao động - Thương binh và Xã hội | province | unit",
      "Sở GTVT | Sở Giao thông vận tải | province | unit",
    ],
  ],
  ["Nội vụ", province2024, ["Nội vụ | Sở Nội vụ | province | unit"]],
  [
    "Các sở, ban, ngành; UBND các huyện, thị xã, thành phố",
    province2024,
    [
      "Các sở, ban, ngành | Các sở, ban, ngành | province | group",
      "UBND các huyện, thị xã, thành phố | Ủy ban nhân dân các huyện, thị xã, thành phố | district | group",
    ],
  ],
  [
    "Sở Văn hóa, Thể thao và Du lịch, Sở Du lịch",
    province2026,
    [
      "Sở Văn hóa, Thể thao và Du lịch | Sở Văn hóa, Thể thao và Du lịch | province | unit",
      "Sở Du lịch | Sở Du lịch | province | unit",
    ],
  ],
  [
    "Các Sở, ban, ngành và UBND các xã, phường",
    province2026,
    [
      "Các Sở, ban, ngành | Các sở, ban, ngành | province | group",
      "UBND các xã, phường | Ủy ban nhân dân các xã, phường | commune | group",
    ],
  ],
  [
    "Các Sở, ban, ngành và các cơ quan, đơn vị, địa phương liên quan và các tổ chức khai thác cát",
    province2026,
    [
      "Các Sở, ban, ngành | Các sở, ban, ngành | province | group",
      "các cơ quan, đơn vị, địa phương liên quan | Các cơ quan, đơn vị, địa phương liên quan | - | group",
      "các tổ chức khai thác cát | Các tổ chức khai thác cát | - | group",
    ],
  ],
  [
    "Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh",
    province2026,
    [
      "Bộ Chỉ huy Quân sự tỉnh | Bộ Chỉ huy Quân sự tỉnh | province | unit",
      "Công an tỉnh | Công an tỉnh | province | unit",
    ],
  ],
  ["Công an Thành phố", province2026, ["Công an Thành phố | Công an Thành phố | province | unit"]],
  [
    "Sở Y tế Sở Tài chính",
    province2026,
    ["Sở Y tế | Sở Y tế | province | unit", "Sở Tài chính | Sở Tài chính | province | unit"],
  ],
  [
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
    province2026,
    ["Văn phòng Đoàn ĐBQH và HĐND tỉnh | Văn phòng Đoàn ĐBQH và HĐND tỉnh | province | unit"],
  ],
  [
    "Thuế tỉnh; Kho bạc Nhà nước khu vực V",
    province2026,
    [
      "Thuế tỉnh | Thuế tỉnh | province | unit",
      "Kho bạc Nhà nước khu vực V | Kho bạc Nhà nước khu vực V | province | unit",
    ],
  ],
  [
    "UBND thành phố Hà Nội",
    province2024,
    ["UBND thành phố Hà Nội | Ủy ban nhân dân thành phố Hà Nội | province | unit"],
  ],
  // Centre
  [
    "Bộ Khoa học và Công nghệ, Bộ Giáo dục và Đào tạo và các địa phương",
    central,
    [
      "Bộ Khoa học và Công nghệ | Bộ Khoa học và Công nghệ | central | unit",
      "Bộ Giáo dục và Đào tạo | Bộ Giáo dục và Đào tạo | central | unit",
      "các địa phương | Các địa phương | - | group",
    ],
  ],
  [
    "Bộ Công Thương Bộ Thông tin và Truyền thông",
    central,
    [
      "Bộ Công Thương | Bộ Công Thương | central | unit",
      "Bộ Thông tin và Truyền thông | Bộ Thông tin và Truyền thông | central | unit",
    ],
  ],
  [
    "VTV, VOV, TTXVN; các bộ, ngành, địa phương",
    central,
    [
      "VTV | Đài Truyền hình Việt Nam | central | unit",
      "VOV | Đài Tiếng nói Việt Nam | central | unit",
      "TTXVN | Thông tấn xã Việt Nam | central | unit",
      "các bộ, ngành, địa phương | Các bộ, ngành, địa phương | - | group",
    ],
  ],
  [
    "Bộ Tài chính, bộ, ngành liên quan",
    central,
    [
      "Bộ Tài chính | Bộ Tài chính | central | unit",
      "bộ, ngành liên quan | Bộ, ngành liên quan | - | group",
    ],
  ],
  [
    "UBND các tỉnh, thành phố trực thuộc Trung ương",
    central,
    [
      "UBND các tỉnh, thành phố trực thuộc Trung ương | Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương | province | group",
    ],
  ],
  // Party and mass organisations
  [
    "Đảng ủy, HĐND, UBND xã",
    commune2025,
    [
      "Đảng ủy | Đảng ủy xã | commune | unit",
      "HĐND | Hội đồng nhân dân xã | commune | unit",
      "UBND xã | Ủy ban nhân dân xã | commune | unit",
    ],
  ],
  [
    "UBMTTQ Việt Nam xã và các đoàn thể",
    commune2024,
    [
      "UBMTTQ Việt Nam xã | Ủy ban Mặt trận Tổ quốc Việt Nam xã | commune | unit",
      "các đoàn thể | Các đoàn thể | - | group",
    ],
  ],
  [
    "Hội Nông dân, Hội LHPN, Hội CCB, Đoàn TNCS Hồ Chí Minh xã",
    commune2024,
    [
      "Hội Nông dân | Hội Nông dân xã | commune | unit",
      "Hội LHPN | Hội Liên hiệp Phụ nữ xã | commune | unit",
      "Hội CCB | Hội Cựu chiến binh xã | commune | unit",
      "Đoàn TNCS Hồ Chí Minh xã | Đoàn Thanh niên Cộng sản Hồ Chí Minh xã | commune | unit",
    ],
  ],
  [
    "Ban Tuyên giáo và Dân vận Tỉnh ủy; Văn phòng Tỉnh ủy",
    province2026,
    [
      "Ban Tuyên giáo và Dân vận Tỉnh ủy | Ban Tuyên giáo và Dân vận Tỉnh ủy | province | unit",
      "Văn phòng Tỉnh ủy | Văn phòng Tỉnh ủy | province | unit",
    ],
  ],
  [
    "Hội Nạn nhân chất độc da cam/Dioxin xã",
    commune2024,
    [
      "Hội Nạn nhân chất độc da cam/Dioxin xã | Hội Nạn nhân chất độc da cam/Dioxin xã | commune | unit",
    ],
  ],
  // Schools, companies, other bodies
  [
    "Trường Tiểu học An Phú, trường THCS Bình Khê",
    commune2025,
    [
      "Trường Tiểu học An Phú | Trường Tiểu học An Phú | - | unit",
      "trường THCS Bình Khê | Trường Trung học cơ sở Bình Khê | - | unit",
    ],
  ],
  [
    "Công ty Cổ phần Môi trường Tân Hòa; UBND xã",
    commune2024,
    [
      "Công ty Cổ phần Môi trường Tân Hòa | - | - | unit",
      "UBND xã | Ủy ban nhân dân xã | commune | unit",
    ],
  ],
  [
    "Trung tâm Bảo tồn di tích Đông Hải - Bình Khê, Sở Tài chính",
    province2024,
    [
      "Trung tâm Bảo tồn di tích Đông Hải - Bình Khê | - | - | unit",
      "Sở Tài chính | Sở Tài chính | province | unit",
    ],
  ],
  [
    "Trung tâm Khuyến nông và Dịch vụ kỹ thuật tỉnh",
    province2024,
    ["Trung tâm Khuyến nông và Dịch vụ kỹ thuật tỉnh | - | province | unit"],
  ],
  [
    "Các trường học trên địa bàn xã",
    commune2024,
    ["Các trường học trên địa bàn xã | Các trường học trên địa bàn xã | - | group"],
  ],
  // Persons
  [
    "Đ/c Nguyễn Văn An; Ông Trần Thanh Bình",
    commune2024,
    [
      "Đ/c Nguyễn Văn An | Nguyễn Văn An | - | person",
      "Ông Trần Thanh Bình | Trần Thanh Bình | - | person",
    ],
  ],
  [
    "Lê Thị Cúc Phạm Văn Dũng",
    province2026,
    ["Lê Thị Cúc | Lê Thị Cúc | - | person", "Phạm Văn Dũng | Phạm Văn Dũng | - | person"],
    ["Phạm"],
  ],
  [
    "Đồng chí Hoàng Minh Đức - Phó Chủ tịch UBND xã",
    commune2024,
    ["Đồng chí Hoàng Minh Đức - Phó Chủ tịch UBND xã | Hoàng Minh Đức | - | person"],
  ],
  [
    "Chủ tịch UBND xã",
    commune2024,
    ["Chủ tịch UBND xã | Chủ tịch Ủy ban nhân dân xã | commune | person"],
  ],
  ["Giám đốc Sở Y tế", province2024, ["Giám đốc Sở Y tế | Giám đốc Sở Y tế | province | person"]],
  [
    "Chủ tịch UBND các xã, phường",
    province2026,
    ["Chủ tịch UBND các xã, phường | Chủ tịch Ủy ban nhân dân các xã, phường | commune | group"],
  ],
  [
    "Thủ trưởng các cơ quan, đơn vị",
    province2026,
    ["Thủ trưởng các cơ quan, đơn vị | Thủ trưởng các cơ quan, đơn vị | - | group"],
  ],
  [
    "Trưởng Công an xã, Trưởng thôn",
    commune2024,
    [
      "Trưởng Công an xã | Trưởng Công an xã | commune | person",
      "Trưởng thôn | Trưởng thôn | hamlet | person",
    ],
  ],
  // Roles inside a cell, bullets, line breaks, slips
  [
    "Văn phòng chủ trì; Công an xã phối hợp",
    commune2024,
    ["Văn phòng | Văn phòng UBND xã | commune | unit", "Công an xã | Công an xã | commune | unit"],
  ],
  [
    "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ",
    province2024,
    ["Sở Tài chính | Sở Tài chính | province | unit", "Sở Nội vụ | Sở Nội vụ | province | unit"],
  ],
  [
    "Chủ trì: Phòng Kinh tế; Phối hợp: Công an xã, các thôn",
    commune2025,
    [
      "Phòng Kinh tế | Phòng Kinh tế | commune | unit",
      "Công an xã | Công an xã | commune | unit",
      "các thôn | Các thôn | hamlet | group",
    ],
  ],
  [
    "- Phòng Tài nguyên và Môi trường - Công an huyện",
    district,
    [
      "Phòng Tài nguyên và Môi trường | Phòng Tài nguyên và Môi trường huyện | district | unit",
      "Công an huyện | Công an huyện | district | unit",
    ],
    ["- Công"],
  ],
  [
    "Phòng Tài nguyên và Môi trường",
    district,
    ["Phòng Tài nguyên và Môi trường | Phòng Tài nguyên và Môi trường huyện | district | unit"],
    ["và"],
  ],
  [
    "Văn phòng Công an xã",
    commune2024,
    ["Văn phòng | Văn phòng UBND xã | commune | unit", "Công an xã | Công an xã | commune | unit"],
    ["Công"],
  ],
  [
    "Uỷ ban nhân dân xã; Hội đồng nhân dân xã",
    commune2024,
    [
      "Uỷ ban nhân dân xã | Ủy ban nhân dân xã | commune | unit",
      "Hội đồng nhân dân xã | Hội đồng nhân dân xã | commune | unit",
    ],
  ],
  ["Xưởng mộc Tân Tiến", commune2024, ["Xưởng mộc Tân Tiến | - | - | unknown"]],
  ["Tư pháp", nobody, ["Tư pháp | - | - | unit"]],
  [
    "VP - TK, ĐC-XD",
    commune2024,
    [
      "VP - TK | Văn phòng - Thống kê | commune | unit",
      "ĐC-XD | Địa chính - Xây dựng | commune | unit",
    ],
  ],
  [
    "Bưu điện xã, Viettel",
    commune2025,
    ["Bưu điện xã | Bưu điện xã | commune | unit", "Viettel | - | - | unit"],
  ],
  [
    "Phòng Kinh tế (bộ phận Địa chính), tổ trưởng chuyên môn",
    commune2025,
    [
      "Phòng Kinh tế (bộ phận Địa chính) | Phòng Kinh tế | commune | unit",
      "tổ trưởng chuyên môn | Tổ trưởng chuyên môn | - | person",
    ],
  ],
  ["-", commune2024, []],
  ["…", commune2024, []],
  ["", commune2024, []],
];

describe("cells of invented plans", () => {
  it.each(invented)("%s", (text, context, expected, breakBefore) => {
    expect(read(text, context, breakBefore)).toEqual(expected);
  });
});

describe("cells of the seed", () => {
  const first = seedCells.map(([cell]) => findAgencies(cell, [], commune2024));
  const names = expandNames(first.flat().map(({ agency }) => agency));

  it.each(seedCells.map(([cell, expected], index) => [cell, expected, index] as const))(
    "%s",
    (_cell, expected, index) => {
      const readings = first[index]!.map(({ agency }) => {
        const { raw, name, level, kind, confidence, runTogether } = withOwnName(agency, names);
        return `${raw} | ${name} | ${level ?? "-"} | ${kind} | ${confidence}${runTogether ? "+" : ""}`;
      });
      expect(readings).toEqual(expected);
    },
  );

  it("reads the same names when the document's own are known from the start", () => {
    const [found] = findAgencies("Địa chính", [], { ...commune2024, ownNames: names });
    expect(found?.agency.name).toBe("Địa chính - Xây dựng - Tài nguyên và Môi trường");
    expect(found?.agency.confidence).toBe("medium");
  });
});

describe("bodies counted in one cell", () => {
  it.each([
    ["1. Hội Nông dân 2. Công an xã", ["Hội Nông dân", "Công an xã"]],
    ["1) Sở Y tế 2) Sở Tài chính 3) Các huyện", ["Sở Y tế", "Sở Tài chính", "Các huyện"]],
    ["Trường THPT số 1. Sở Y tế", null],
    ["1. Hội Nông dân 3. Công an xã", null],
  ])("%s", (cell, bodies) => {
    const found = findAgencies(cell, [], province2024).map(({ agency }) => agency.raw);
    if (bodies === null) expect(found.join("")).toContain(".");
    else expect(found).toEqual(bodies);
  });

  it.each([
    ["Trưởng phòng Nội vụ - Lao động", 1],
    ["Đ/c Phó Trưởng phòng Công Thương - Xây dựng", 1],
    ["Trưởng phòng Nội vụ - Văn phòng", 2],
  ])("the head of an office of two fields: %s", (cell, count) => {
    expect(findAgencies(cell, [], province2024)).toHaveLength(count);
  });
});

describe("roles inside a cell", () => {
  it.each([
    ["Văn phòng chủ trì; Công an xã phối hợp", ["lead", "coordinating"]],
    ["Sở Tài chính chủ trì, phối hợp với Sở Nội vụ", ["lead", "coordinating"]],
    [
      "Chủ trì: Phòng Kinh tế; Phối hợp: Công an xã, các thôn",
      ["lead", "coordinating", "coordinating"],
    ],
    ["Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: Sở Tài chính", ["lead", "coordinating"]],
    ["Sở Y tế; Sở Tài chính", [undefined, undefined]],
    ["Các đơn vị phối hợp", [undefined]],
  ])("%s", (cell, roles) => {
    expect(findAgencies(cell, [], province2024).map(({ role }) => role)).toEqual(roles);
  });
});

describe("one body", () => {
  it.each([
    ["ỦY BAN NHÂN DÂN XÃ AN PHÚ", "Ủy ban nhân dân xã An Phú", "commune"],
    ["UBND xã An Phú", "Ủy ban nhân dân xã An Phú", "commune"],
    ["ỦY BAN NHÂN DÂN PHƯỜNG 5", "Ủy ban nhân dân phường 5", "commune"],
    ["UBND THÀNH PHỐ HÀ NỘI", "Ủy ban nhân dân thành phố Hà Nội", "province"],
    ["UBND TP. Hồ Chí Minh", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "province"],
    ["UBND thành phố Tân Hòa", "Ủy ban nhân dân thành phố Tân Hòa", "district"],
    [
      "UBND huyện Tân Hòa, tỉnh An Giang",
      "Ủy ban nhân dân huyện Tân Hòa, tỉnh An Giang",
      "district",
    ],
    ["HUYỆN ỦY TÂN HÒA", "Huyện ủy Tân Hòa", "district"],
    ["SỞ CÔNG THƯƠNG", "Sở Công Thương", "province"],
    ["SỞ Y TẾ HÀ NỘI", "Sở Y tế Hà Nội", "province"],
    ["BỘ Y TẾ", "Bộ Y tế", "central"],
    ["TRƯỜNG TIỂU HỌC AN PHÚ", "Trường Tiểu học An Phú", null],
    ["ĐẢNG ỦY XÃ AN PHÚ", "Đảng ủy xã An Phú", "commune"],
    ["CÔNG TY CỔ PHẦN TÂN TIẾN", null, null],
  ])("%s as an issuer", (raw, name, level) => {
    expect(resolveAgency(raw, nobody)).toMatchObject({ raw, name, level, kind: "unit" });
  });

  it("keeps several bodies in one heading as one group", () => {
    expect(resolveAgency("Sở Y tế, Sở Tài chính", province2024)).toMatchObject({
      name: null,
      level: "province",
      kind: "group",
    });
  });

  it("completes bare names with the issuer's own unit word", () => {
    const issuer = resolveAgency("UBND PHƯỜNG AN PHÚ", nobody);
    const context = createAgencyContext(issuer, "2025-08-01");
    expect(context).toEqual({
      issuerLevel: "commune",
      issueDate: "2025-08-01",
      issuerUnit: "phường",
    });
    expect(resolveAgency("Trung tâm Phục vụ hành chính công", context).name).toBe(
      "Trung tâm Phục vụ hành chính công phường",
    );
  });
});

describe("headings", () => {
  it.each([
    "Sở Tài chính",
    "Văn phòng HĐND và UBND",
    "Các bộ phận chuyên môn",
    "các phòng ban tham gia đào tạo",
    "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
    "Chủ tịch UBND xã",
    "Công ty Cổ phần Tân Tiến",
    "phòng Quản lý Công nghiệp",
    "Tư pháp - Hộ tịch",
    "Cán bộ, công chức",
    "UBND các xã, phường",
  ])("“%s” names an actor", (title) => {
    expect(isAgencyLike(title)).toBe(true);
  });

  it.each([
    "Tổ chức thực hiện",
    "Ban hành văn bản chỉ đạo",
    "Hội nghị sơ kết",
    "Phòng, chống tham nhũng",
    "Thanh tra, kiểm tra việc thực hiện",
    "Giáo dục và Đào tạo",
    "Lãnh đạo, chỉ đạo thực hiện",
    "Mục đích",
    "Đoàn kết nội bộ",
    "Các hoạt động chính",
    "Một số nhiệm vụ",
    "Cơ quan chủ trì",
    "",
  ])("“%s” names a topic", (title) => {
    expect(isAgencyLike(title)).toBe(false);
  });

  it.each([
    ["Đề nghị Ủy ban Mặt trận Tổ quốc xã", "Ủy ban Mặt trận Tổ quốc xã", "request"],
    ["Mời Đại sứ quán các nước:", "Đại sứ quán các nước", "request"],
    ["Trách nhiệm của các bộ phận chuyên môn", "các bộ phận chuyên môn", "assign"],
    ["Giao Sở Nội vụ:", "Sở Nội vụ", "assign"],
    ["Đối với các thôn", "các thôn", "assign"],
    ["Yêu cầu Công an xã", "Công an xã", "assign"],
    ["Văn phòng", "Văn phòng", "assign"],
    ["Giao thông - Xây dựng", "Giao thông - Xây dựng", "assign"],
    ["Yêu cầu", "Yêu cầu", "assign"],
  ] as const)("“%s” is without its opener “%s”", (text, actor, mode) => {
    const found = stripActorOpener(text);
    expect([text.slice(found.start, found.end), found.mode]).toEqual([actor, mode]);
  });
});
