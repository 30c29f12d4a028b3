import { describe, expect, it } from "vitest";
import { AgencyLevelSchema } from "../../src/model/agency.js";
import { ColumnRoleSchema } from "../../src/model/block.js";
import { SectionRoleSchema } from "../../src/model/plan.js";
import { columnRoles } from "../../src/vocabulary/data/column-roles.js";
import { headingRoles } from "../../src/vocabulary/data/heading-roles.js";
import {
  expandAbbreviation,
  findColumnRole,
  findColumnSlip,
  findDocumentType,
  findHeadingRoles,
  findMisspeltType,
  findProvince,
  findTypeByCode,
  loadAgencyLexicon,
  provinceNames,
} from "../../src/vocabulary/index.js";

describe("document types", () => {
  it.each([
    ["KẾ HOẠCH", "KH", 8],
    ["KẾ HOẠCH Triển khai công tác năm 2025", "KH", 8],
    ["CHƯƠNG TRÌNH", "CTr", 12],
    ["KẾ HOẠCH PHỐI HỢP", "KH", 17],
    ["KẾ HOẠCH LIÊN TỊCH", "KH", 18],
    ["QUYẾT ĐỊNH:", "QĐ", 10],
    ["Kế hoạch", "KH", 8],
    ["K Ế   H O Ạ C H", "KH", 15],
    ["CHƯƠNG TRÌNH HÀNH ĐỘNG", "CTr", 22],
  ])("“%s” is of type %s", (line, code, length) => {
    expect(findDocumentType(line)).toMatchObject({ code, length });
  });

  it.each(["Kế hoạch này được gửi đến các đơn vị", "THÔNG TIN CHUNG", "", "MỤC ĐÍCH", "A B C D E"])(
    "“%s” is no type",
    (line) => {
      expect(findDocumentType(line)).toBeNull();
    },
  );

  it.each([
    ["KẾ HOACH", "KH", 8],
    ["KÊ HOẠCH:", "KH", 8],
    ["Kế hoach", "KH", 8],
    ["KẾ HẠCH", "KH", 7],
    ["K Ế   H O A C H", "KH", 15],
    ["CHƯƠNG TRINH HÀNH ĐỘNG", "CTr", 22],
  ])("“%s” is %s with a slip", (line, code, length) => {
    expect(findMisspeltType(line)).toMatchObject({ code, length });
  });

  it.each(["PHƯỜNG AN", "ĐÊ AN", "KẾ HOẠCH ABC", "Kế hoạchh", "THÔNG TIN", "MỤC ĐÍCH", ""])(
    "“%s” is no type with a slip",
    (line) => {
      expect(findMisspeltType(line)).toBeNull();
    },
  );

  it("knows the types by their abbreviation", () => {
    expect(findTypeByCode("KH")).toEqual({ code: "KH", name: "Kế hoạch" });
    expect(findTypeByCode("QyĐ")?.name).toBe("Quy định");
    expect(findTypeByCode("XYZ")).toBeNull();
  });
});

describe("roles of headings", () => {
  it.each([
    [
      "II. CHỈ TIÊU, NHIỆM VỤ, GIẢI PHÁP, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN",
      ["targets", "tasks", "outputs", "schedule", "organisation"],
    ],
    ["MỤC ĐÍCH, YÊU CẦU", ["purpose", "requirements"]],
    ["I. MỤC ĐÍCH – YÊU CẦU", ["purpose", "requirements"]],
    ["Mục đích và yêu cầu", ["purpose", "requirements"]],
    ["MỤC TIÊU CỤ THỂ", ["targets"]],
    ["Mục tiêu chung", ["purpose"]],
    ["1. Mục tiêu", ["purpose"]],
    ["Các chỉ tiêu cụ thể đến năm 2030", ["targets"]],
    ["Thời gian, địa điểm", ["schedule"]],
    ["ĐỐI TƯỢNG, PHẠM VI ÁP DỤNG", ["scope"]],
    ["NHIỆM VỤ TRỌNG TÂM VÀ GIẢI PHÁP CHỦ YẾU", ["tasks"]],
    ["KINH PHÍ THỰC HIỆN", ["budget"]],
    ["TỔ CHỨC THỰC HIỆN", ["organisation"]],
    ["CHẾ ĐỘ THÔNG TIN, BÁO CÁO", ["reporting"]],
    ["Kiểm tra, giám sát", ["reporting"]],
    ["Đặc điểm tình hình", ["situation"]],
    ["Hình thức tổ chức", ["form"]],
    ["CƠ QUAN CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN", ["organisation"]],
    ["Tổ chức các hội nghị tiếp xúc, đối thoại với người dân", []],
    ["Tăng cường thanh tra, kiểm tra, giám sát và xử lý vi phạm", []],
    ["Văn phòng", []],
    [
      "Yêu cầu các đơn vị nghiêm túc thực hiện nhiệm vụ được giao, định kỳ báo cáo kết quả về Văn phòng để tổng hợp, trình lãnh đạo xem xét",
      [],
    ],
    ["", []],
  ])("“%s”", (title, roles) => {
    expect(findHeadingRoles(title)).toEqual(roles);
  });
});

describe("roles of headings with a slip", () => {
  it.each([
    ["I. MỤC ĐICH, YÊU CẦU", ["purpose", "requirements"]],
    ["NHIÊM VỤ", ["tasks"]],
    ["III. TỔ CHƯC THỰC HIỆN", ["organisation"]],
    ["TỔ CHỨC THỰC HIÊNN", ["organisation"]],
    ["TỔ CHƯC THỰC HIỆN KẾ HOẠCH", ["organisation"]],
    ["Muc đích, yêu cầu", ["purpose", "requirements"]],
    ["1. Kinh phi", ["budget"]],
  ])("“%s”", (title, roles) => {
    expect(findHeadingRoles(title)).toEqual(roles);
  });

  it.each([
    "CHI TIẾT",
    "CHI TIÊU",
    "Phần công việc chính",
    "PHẢN CÔNG",
    "MAU",
    "Kinh phi hoạt động của trạm y tế xã",
  ])("“%s” is something else", (title) => {
    expect(findHeadingRoles(title)).toEqual([]);
  });
});

describe("roles of columns", () => {
  it.each([
    ["TT", "ordinal"],
    ["STT", "ordinal"],
    ["Nhiệm vụ", "task"],
    ["Tên nhiệm vụ", "task"],
    ["Nội dung công việc", "task"],
    ["Cơ quan chủ trì", "lead"],
    ["Sở, ngành chủ trì tham mưu", "lead"],
    ["Trách nhiệm thực hiện", "lead"],
    ["Người thực hiện", "lead"],
    ["Cơ quan phối hợp", "coordinating"],
    ["Phối hợp thực hiện", "coordinating"],
    ["Đơn vị chủ trì/phối hợp", "leadAndCoordinating"],
    ["Cơ quan chủ trì, phối hợp", "leadAndCoordinating"],
    ["Theo dõi, kiểm tra, đôn đốc", "supervising"],
    ["Lãnh đạo UBND xã phụ trách", "supervising"],
    ["Yêu cầu", "requirement"],
    ["Sản phẩm", "output"],
    ["Kết quả", "output"],
    ["Thời gian hoàn thành", "deadline"],
    ["Tiến độ thực hiện", "deadline"],
    ["Kinh phí (triệu đồng)", "budget"],
    ["Đơn vị tính", "unit"],
    ["ĐVT", "unit"],
    ["Đơn vị", "other"],
    ["Số lượng", "quantity"],
    ["Chỉ tiêu", "indicator"],
    ["Địa điểm", "place"],
    ["Ghi chú", "note"],
    ["Cơ quan thực hiện / Chủ trì", "lead"],
    ["Cơ quan thực hiện / Phối hợp", "coordinating"],
    ["Thời gian / Bắt đầu", "start"],
    ["Thời gian / Quý I", "deadline"],
    ["Kinh phí / Tổng số", "budget"],
    ["Đơn vị thực hiện/phối hợp", "leadAndCoordinating"],
    ["Đơn vị thực hiện, phối hợp", "leadAndCoordinating"],
    ["Hạng mục", "task"],
    ["Giáo viên thực hiện", "lead"],
    ["Người giám sát", "supervising"],
    ["Thứ, ngày", "deadline"],
    ["Đơn vị được giám sát", "person"],
    ["Vốn đã giải ngân (Triệu đồng)", "budget"],
    ["Nguồn vốn (ngân sách / xã hội hóa)", "budget"],
    ["Tiến độ (Đạt/ Chậm)", "other"],
    ["Tiến độ (quý/năm)", "deadline"],
    ["Tiến độ (%)", "other"],
    ["Giá trị trong kỳ báo cáo", "other"],
    ["Vai trò (chủ trì/phối hợp)", "other"],
    ["Màu sắc", "other"],
    ["", "other"],
  ])("“%s” is %s", (header, role) => {
    expect(findColumnRole(header)).toBe(role);
  });

  it.each([
    ["Nội dung chi", "other"],
    ["Nội dung chi tiết", "task"],
    ["Trưởng đoàn kiểm tra", "lead"],
    ["Phó Trưởng đoàn", "person"],
    ["Thành viên phối hợp", "coordinating"],
    ["Thang điểm", "quantity"],
    ["Thời điểm", "deadline"],
    ["Giờ", "deadline"],
  ])("“%s” is %s and not what a part of it says", (header, role) => {
    expect(findColumnRole(header)).toBe(role);
  });

  it.each([
    ["Cơ quan chủ tri", "Cơ quan chủ trì", "lead"],
    ["ĐƠN VỊ THỰC HIÊN", "Đơn vị thực hiện", "lead"],
    ["Thoi gian hoan thanh", "Thời gian hoàn thành", "deadline"],
    ["Nhiêm vụ", "Nhiệm vụ", "task"],
  ])("“%s” is a slip of “%s”", (header, read, role) => {
    expect(findColumnSlip(header)).toEqual({ read, role });
  });

  it.each([
    "Cơ quan chủ trì",
    "Tiến độ (Đạt/ Chậm)",
    "Mức",
    "Màu sắc",
    "Cơ quan chủ tri và các đơn vị khác",
    "",
  ])("“%s” is no slip", (header) => {
    expect(findColumnSlip(header)).toBeNull();
  });

  it("takes the upper level of a head apart as well as joined", () => {
    expect(findColumnRole("Phối hợp", "Cơ quan thực hiện")).toBe("coordinating");
    expect(findColumnRole("Tháng", "Thời gian")).toBe("deadline");
  });
});

describe("abbreviations and provinces", () => {
  it("expands what has one meaning", () => {
    expect(expandAbbreviation("UBND")).toBe("Ủy ban nhân dân");
    expect(expandAbbreviation("TU")).toBeNull();
    expect(expandAbbreviation("XYZ")).toBeNull();
  });

  it("knows province-level units of today and before", () => {
    expect(provinceNames).toHaveLength(34);
    expect(provinceNames).toContain("Hà Nội");
    expect(findProvince("HÀ NỘI")).toBe("city");
    expect(findProvince("Hà Nam")).toBe("province");
    expect(findProvince("An Phú")).toBeNull();
  });
});

describe("the data", () => {
  it("uses the roles of the model only", () => {
    for (const row of headingRoles) SectionRoleSchema.parse(row.split("\t")[1]);
    for (const row of columnRoles) ColumnRoleSchema.parse(row.split("\t")[1]);
  });

  it("names known levels and kinds only", () => {
    const { forms, heads } = loadAgencyLexicon();
    for (const entries of forms.values()) {
      for (const { entry } of entries) {
        if (entry.level !== "any") AgencyLevelSchema.nullable().parse(entry.level);
        expect(["unit", "post", "named", "group", "person"]).toContain(entry.kind);
      }
    }
    for (const { kind, level } of heads.values()) {
      AgencyLevelSchema.nullable().parse(level);
      expect(["unit", "post", "address", "group"]).toContain(kind);
    }
  });
});
