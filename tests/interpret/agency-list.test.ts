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
  ["Văn phòng HĐND và UBND", commune2025, ["Văn phòng HĐND và UBND | Văn phòng HĐND và UBND xã | commune | unit"]],
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
  ["Trạm Y tế xã Bình Khê", commune2025, ["Trạm Y tế xã Bình Khê | Trạm Y tế xã Bình Khê | commune | unit"]],
  [
    "Văn phòng HĐND-UBND, Phòng Văn hóa - Xã hội",
    commune2025,
    [
      "Văn phòng HĐND-UBND | Văn phòng HĐND và UBND xã | commune | unit",
      "Phòng Văn hóa - Xã hội | Phòng Văn hóa - Xã hội | commune | unit",
    ],
  ],
  ["Trung tâm Phục vụ hành chính công phường Đông Hải", ward2025, ["Trung tâm Phục vụ hành chính công phường Đông Hải | Trung tâm Phục vụ hành chính công phường Đông Hải | commune | unit"]],
  // Commune before
  ["Công chức Văn hóa - Xã hội", commune2024, ["Công chức Văn hóa - Xã hội | Công chức Văn hóa - Xã hội | commune | person"]],
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
    ["Văn phòng | Văn phòng UBND xã | commune | unit", "UBND xã | Ủy ban nhân dân xã | commune | unit"],
  ],
  ["ĐC-XD-ĐT&MT", commune2024, ["ĐC-XD-ĐT&MT | Địa chính - Xây dựng - Đô thị và Môi trường | commune | unit"]],
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
  ["Trung tâm Văn hóa - Thông tin và Thể thao huyện", district, ["Trung tâm Văn hóa - Thông tin và Thể thao huyện | Trung tâm Văn hóa - Thông tin và Thể thao huyện | district | unit"]],
  ["Công an huyện Tân Hòa", district, ["Công an huyện Tân Hòa | Công an huyện Tân Hòa | district | unit"]],
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
  ["Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh", province2026, ["Bộ Chỉ huy Quân sự tỉnh | Bộ Chỉ huy Quân sự tỉnh | province | unit", "Công an tỉnh | Công an tỉnh | province | unit"]],
  ["Công an Thành phố", province2026, ["Công an Thành phố | Công an Thành phố | province | unit"]],
  ["Sở Y tế Sở Tài chính", province2026, ["Sở Y tế | Sở Y tế | province | unit", "Sở Tài chính | Sở Tài chính | province | unit"]],
  ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", province2026, ["Văn phòng Đoàn ĐBQH và HĐND tỉnh | Văn phòng Đoàn ĐBQH và HĐND tỉnh | province | unit"]],
  ["Thuế tỉnh; Kho bạc Nhà nước khu vực V", province2026, ["Thuế tỉnh | Thuế tỉnh | province | unit", "Kho bạc Nhà nước khu vực V | Kho bạc Nhà nước khu vực V | province | unit"]],
  ["UBND thành phố Hà Nội", province2024, ["UBND thành phố Hà Nội | Ủy ban nhân dân thành phố Hà Nội | province | unit"]],
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
    ["Bộ Tài chính | Bộ Tài chính | central | unit", "bộ, ngành liên quan | Bộ, ngành liên quan | - | group"],
  ],
  ["UBND các tỉnh, thành phố trực thuộc Trung ương", central, ["UBND các tỉnh, thành phố trực thuộc Trung ương | Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương | province | group"]],
  // Party and mass organisations
  [
    "Đảng ủy, HĐND, UBND xã",
    commune2025,
    [
      "Đảng ủy | Đảng ủy xã | commune | unit",
      "HĐND, UBND xã | Hội đồng nhân dân và Ủy ban nhân dân xã | commune | unit",
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
  ["Ban Tuyên giáo và Dân vận Tỉnh ủy; Văn phòng Tỉnh ủy", province2026, ["Ban Tuyên giáo và Dân vận Tỉnh ủy | Ban Tuyên giáo và Dân vận Tỉnh ủy | province | unit", "Văn phòng Tỉnh ủy | Văn phòng Tỉnh ủy | province | unit"]],
  ["Hội Nạn nhân chất độc da cam/Dioxin xã", commune2024, ["Hội Nạn nhân chất độc da cam/Dioxin xã | Hội Nạn nhân chất độc da cam/Dioxin xã | commune | unit"]],
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
    ["Công ty Cổ phần Môi trường Tân Hòa | - | - | unit", "UBND xã | Ủy ban nhân dân xã | commune | unit"],
  ],
  [
    "Trung tâm Bảo tồn di tích Đông Hải - Bình Khê, Sở Tài chính",
    province2024,
    ["Trung tâm Bảo tồn di tích Đông Hải - Bình Khê | - | - | unit", "Sở Tài chính | Sở Tài chính | province | unit"],
  ],
  ["Trung tâm Khuyến nông và Dịch vụ kỹ thuật tỉnh", province2024, ["Trung tâm Khuyến nông và Dịch vụ kỹ thuật tỉnh | - | province | unit"]],
  ["Các trường học trên địa bàn xã", commune2024, ["Các trường học trên địa bàn xã | Các trường học trên địa bàn xã | - | group"]],
  // Persons
  [
    "Đ/c Nguyễn Văn An; Ông Trần Thanh Bình",
    commune2024,
    ["Đ/c Nguyễn Văn An | Nguyễn Văn An | - | person", "Ông Trần Thanh Bình | Trần Thanh Bình | - | person"],
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
  ["Chủ tịch UBND xã", commune2024, ["Chủ tịch UBND xã | Chủ tịch Ủy ban nhân dân xã | commune | person"]],
  ["Giám đốc Sở Y tế", province2024, ["Giám đốc Sở Y tế | Giám đốc Sở Y tế | province | person"]],
  ["Chủ tịch UBND các xã, phường", province2026, ["Chủ tịch UBND các xã, phường | Chủ tịch Ủy ban nhân dân các xã, phường | commune | group"]],
  ["Thủ trưởng các cơ quan, đơn vị", province2026, ["Thủ trưởng các cơ quan, đơn vị | Thủ trưởng các cơ quan, đơn vị | - | group"]],
  ["Trưởng Công an xã, Trưởng thôn", commune2024, ["Trưởng Công an xã | Trưởng Công an xã | commune | person", "Trưởng thôn | Trưởng thôn | hamlet | person"]],
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
  ["Phòng Tài nguyên và Môi trường", district, ["Phòng Tài nguyên và Môi trường | Phòng Tài nguyên và Môi trường huyện | district | unit"], ["và"]],
  ["Văn phòng Công an xã", commune2024, ["Văn phòng | Văn phòng UBND xã | commune | unit", "Công an xã | Công an xã | commune | unit"], ["Công"]],
  ["Uỷ ban nhân dân xã; Hội đồng nhân dân xã", commune2024, ["Uỷ ban nhân dân xã | Ủy ban nhân dân xã | commune | unit", "Hội đồng nhân dân xã | Hội đồng nhân dân xã | commune | unit"]],
  ["Xưởng mộc Tân Tiến", commune2024, ["Xưởng mộc Tân Tiến | - | - | unknown"]],
  ["Tư pháp", nobody, ["Tư pháp | - | - | unit"]],
  ["-", commune2024, []],
  ["…", commune2024, []],
  ["", commune2024, []],
];

describe("cells of invented plans", () => {
  it.each(invented)("%s", (text, context, expected, breakBefore) => {
    expect(read(text, context, breakBefore)).toEqual(expected);
  });
});
void [createAgencyContext, expandNames, isAgencyLike, resolveAgency, stripActorOpener, withOwnName];
