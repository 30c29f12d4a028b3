import { describe, expect, test } from "vitest";
import { type Outcome, readRows, type TestCell } from "./tables-support.js";

const roles = ({ tables }: Outcome): string[] => tables[0]!.columns.map(({ role }) => role);
const kinds = ({ rows }: Outcome): string[] => rows.map(({ kind }) => kind);
const times = ({ tasks }: Outcome) =>
  tasks.map(({ deadline: { raw, start, due } }) => ({ raw, start, due }));

describe("tables that count or rate", () => {
  test.each<[string, string[], string[]]>([
    [
      "an estimate of costs",
      ["TT", "Nội dung chi", "ĐVT", "Số lượng", "Đơn giá", "Thành tiền"],
      ["1", "Thuê hội trường", "buổi", "02", "1.500.000", "3.000.000"],
    ],
    [
      "an estimate of costs with their source",
      ["Nội dung", "Kinh phí", "Nguồn"],
      ["In tờ rơi", "4.000.000", "Xã hội hóa"],
    ],
    [
      "a list of goods",
      ["STT", "Nội dung", "Đơn vị tính", "Số lượng", "Ghi chú"],
      ["1", "Băng rôn", "Chiếc", "05", ""],
    ],
    [
      "a scoring grid",
      ["TT", "Tiêu chí", "Điểm chuẩn", "Cách chấm điểm"],
      ["I", "Công tác chỉ đạo", "30", ""],
    ],
    [
      "a scoring grid that asks for proof",
      ["TT", "Tiêu chí", "Điểm tối đa", "Minh chứng"],
      ["1", "Ban hành kế hoạch", "10", "Bản sao kế hoạch"],
    ],
  ])("%s keeps its rows as data", (_name, header, row) => {
    const outcome = readRows(header, row);
    expect(kinds(outcome)).toEqual(["data"]);
    expect(outcome.codes).toEqual([]);
  });

  test.each<[string, string[], string[]]>([
    [
      "money beside a body in charge",
      ["TT", "Nội dung", "Đơn vị thực hiện", "Kinh phí"],
      ["1", "In tờ rơi", "Văn phòng", "4.000.000"],
    ],
    [
      "a number beside a time",
      ["TT", "Nội dung", "Số lượng", "Thời gian"],
      ["1", "Mở lớp tập huấn", "02", "Quý I/2025"],
    ],
    [
      "money beside marked quarters",
      ["TT", "Nội dung", "Kinh phí", "Quý I", "Quý II"],
      ["1", "Mở lớp tập huấn", "4.000.000", "x", ""],
    ],
    [
      "money beside a product",
      ["TT", "Nội dung", "Sản phẩm", "Kinh phí"],
      ["1", "Rà soát hồ sơ", "Báo cáo", "4.000.000"],
    ],
    [
      "points to win beside bodies and times",
      ["TT", "Tiêu chí", "Điểm tối đa", "Cơ quan chủ trì", "Thời hạn"],
      ["1", "Công khai thủ tục", "10", "Văn phòng", "Quý I/2025"],
    ],
  ])("%s is a task", (_name, header, row) => {
    expect(kinds(readRows(header, row))).toEqual(["task"]);
  });

  test("points make a bare “Đơn vị” no unit of measure", () => {
    const outcome = readRows(["STT", "Đơn vị", "Điểm"], ["1", "Thôn Đông", "95"]);
    expect(roles(outcome)).toEqual(["ordinal", "other", "quantity"]);
  });
});

describe("columns of posts and persons", () => {
  test("the head of a delegation is in charge, and a schedule of inspections is data", () => {
    const outcome = readRows(
      ["STT", "Đơn vị được kiểm tra", "Thời gian kiểm tra", "Trưởng đoàn", "Đơn vị phối hợp"],
      ["1", "Thôn Đông", "Ngày 10/3/2025", "Đ/c Lê Văn Mộc", "Văn phòng"],
      ["2", "Thôn Đoài", "Ngày 11/3/2025", "Đ/c Lê Văn Mộc", "Văn phòng"],
    );
    expect(roles(outcome)).toEqual(["ordinal", "person", "deadline", "lead", "coordinating"]);
    expect(kinds(outcome)).toEqual(["data", "data"]);
  });

  test.each([
    ["Chủ tọa", "lead"],
    ["Người chủ trì", "lead"],
    ["Người phụ trách", "lead"],
    ["Thư ký", "person"],
    ["Phó Trưởng đoàn", "person"],
  ])("“%s” is %s", (header, role) => {
    const outcome = readRows(["TT", "Nội dung", header], ["1", "Họp thôn", "Bà Đỗ Thị Na"]);
    expect(roles(outcome)).toEqual(["ordinal", "task", role]);
  });

  test("a column that names bodies or persons is never taken for the tasks", () => {
    const outcome = readRows(
      ["STT", "Nơi đến", "Cơ quan chủ trì", "Thời gian"],
      ["1", "UBND xã An Phú", "Văn phòng", "Quý I/2025"],
      ["2", "UBND xã An Lạc", "Công an xã", "Quý II/2025"],
      ["3", "UBND xã An Bình", "Công an xã", "Quý II/2025"],
    );
    expect(kinds(outcome)).toEqual(["data", "data", "data"]);
    expect(outcome.codes).toEqual(["table/roles-unknown"]);
  });
});

describe("columns of months", () => {
  const marked = (months: readonly string[], ...rows: readonly TestCell[][]): Outcome =>
    readRows(
      ["TT", "Công việc", "Đơn vị thực hiện", ...months],
      ...rows.map((row, index) => [String(index + 1), `Việc ${index}`, "Văn phòng", ...row]),
    );

  test("neighbouring months are one stretch, months apart are parts", () => {
    const outcome = marked(
      ["Tháng 3/2025", "Tháng 4/2025", "Tháng 5/2025", "Tháng 6/2025"],
      ["x", "x", "", ""],
      ["", "", "X", ""],
      ["x", "", "", "x"],
    );
    expect(times(outcome)).toEqual([
      { raw: "Tháng 3/2025 Tháng 4/2025", start: "2025-03-01", due: "2025-04-30" },
      { raw: "Tháng 5/2025", start: "2025-05-01", due: "2025-05-31" },
      { raw: "Tháng 3/2025 Tháng 6/2025", start: "2025-03-01", due: "2025-03-31" },
    ]);
    expect(outcome.tasks[2]!.deadline.parts).toEqual(["Tháng 3/2025", "Tháng 6/2025"]);
    expect(outcome.codes).toEqual([]);
  });

  test.each<[string, TestCell[][]]>([
    ["T and a number", [["TT", "Công việc", "Chủ trì", "T8", "T9", "T10"]]],
    [
      "numbers under their month",
      [
        ["TT", "Công việc", "Chủ trì", "Tháng", "", ""],
        ["", "", "", "8", "9", "10"],
      ],
    ],
  ])("%s is a month, of the year of the section", (_name, header) => {
    const outcome = readRows(
      ...header,
      ["I", "Năm 2025", "", "", "", ""],
      ["1", "Rà soát hồ sơ", "Văn phòng", "x", "x", ""],
    );
    expect(times(outcome)[0]).toMatchObject({ start: "2025-08-01", due: "2025-09-30" });
  });

  test("T2 to T6 may be days of the week: they are no months", () => {
    const outcome = marked(["T2", "T3", "T4", "T5", "T6"], ["x", "", "x", "", ""]);
    expect(times(outcome)).toEqual([{ raw: null, start: null, due: null }]);
    expect(outcome.codes).toEqual(["table/column-unknown"]);
  });

  test("months that run into the next year have no year unless a head says it", () => {
    expect(times(marked(["T11", "T12", "T1"], ["", "x", "x"]))).toEqual([
      { raw: "T12 T1", start: null, due: null },
    ]);
    expect(times(marked(["T11/2025", "T12/2025", "T1/2026"], ["", "x", "x"]))).toEqual([
      { raw: "T12/2025 T1/2026", start: "2025-12-01", due: "2026-01-31" },
    ]);
  });

  test("a row of months is no head: they are times of a task", () => {
    const outcome = readRows(
      ["Rà soát hồ sơ", "Tháng 3", "Tháng 4"],
      ["Tập huấn", "Tháng 5", "Tháng 6"],
    );
    expect(outcome.tables[0]!.census.heads).toBe(0);
  });
});

describe("a column of hours", () => {
  const header = ["Ngày", "Giờ", "Nội dung", "Chủ trì"];

  test("the hour belongs to the day beside it", () => {
    const outcome = readRows(
      header,
      ["Thứ Hai, 03/3/2025", "07 giờ 30", "Chào cờ", "Văn phòng"],
      ["04/3/2025", "8h00", "Giao ban", "Văn phòng"],
      ["05/3/2025", "Cả ngày", "Kiểm tra", "Văn phòng"],
    );
    expect(roles(outcome).slice(0, 2)).toEqual(["deadline", "deadline"]);
    expect(times(outcome)).toEqual([
      { raw: "Thứ Hai, 03/3/2025 07 giờ 30", start: null, due: "2025-03-03T07:30" },
      { raw: "04/3/2025 8h00", start: null, due: "2025-03-04T08:00" },
      { raw: "05/3/2025 Cả ngày", start: null, due: "2025-03-05" },
    ]);
  });

  test("a blank day under a day is not stated, a merged one is", () => {
    const blank = readRows(
      header,
      ["03/3/2025", "7h30", "Chào cờ", "Văn phòng"],
      ["", "14h00", "Tiếp công dân", "Văn phòng"],
    );
    expect(times(blank)[1]).toEqual({ raw: null, start: null, due: null });
    expect(blank.codes).toEqual(["task/deadline-missing"]);
    const merged = readRows(
      header,
      [{ lines: ["03/3/2025"], rowSpan: 2 }, "7h30", "Chào cờ", "Văn phòng"],
      ["14h00", "Tiếp công dân", "Văn phòng"],
    );
    expect(times(merged)[1]).toMatchObject({ due: "2025-03-03T14:00" });
  });
});

describe("slips in column heads", () => {
  test("a head with wrong diacritics is read and told, and kept as written", () => {
    const outcome = readRows(
      ["TT", "Nhiêm vụ", "Cơ quan chủ tri", "Cơ quan phối hơp", "Thòi gian hoàn thành"],
      ["1", "Rà soát hồ sơ", "Văn phòng", "Công an xã", "Quý I/2025"],
    );
    expect(roles(outcome)).toEqual(["ordinal", "task", "lead", "coordinating", "deadline"]);
    expect(outcome.tables[0]!.columns[2]!.header).toBe("Cơ quan chủ tri");
    expect(outcome.codes).toEqual(Array(4).fill("table/head-slip"));
    expect(outcome.file.messages[1]!.reason).toContain("“Cơ quan chủ trì”");
  });

  test("the lower level of a head decides with a slip as without", () => {
    const outcome = readRows(
      ["TT", "Nội dung", "Cơ quan thực hiện", "", "Thời gian"],
      ["", "", "Chủ tri", "Phối hơp", ""],
      ["1", "Rà soát hồ sơ", "Văn phòng", "Công an xã", "Quý I/2025"],
    );
    expect(roles(outcome)).toEqual(["ordinal", "task", "lead", "coordinating", "deadline"]);
  });

  test("a slip in a word of one syllable is not guessed at", () => {
    const outcome = readRows(
      ["TT", "Nội dung", "Chủ trì", "Thời hạn", "Mức"],
      ["1", "Rà soát hồ sơ", "Văn phòng", "Quý I/2025", "Cao"],
    );
    expect(roles(outcome)[4]).toBe("other");
    expect(outcome.codes).toEqual([]);
  });
});

describe("unknown columns", () => {
  const row = ["1", "Rà soát hồ sơ", "Văn phòng", "Cao"];

  test("are told where a task table seems to lack bodies or times", () => {
    const outcome = readRows(["TT", "Nhiệm vụ", "Chủ trì", "Mức độ"], row);
    expect(outcome.codes).toEqual(["table/column-unknown"]);
    expect(outcome.file.messages[0]!.reason).toContain("“Mức độ”");
  });

  test("are not told where bodies and times are known", () => {
    const header = ["TT", "Nhiệm vụ", "Chủ trì", "Mức độ", "Thời hạn"];
    expect(readRows(header, [...row, "Quý I/2025"]).codes).toEqual([]);
  });
});

describe("columns that only their neighbours explain", () => {
  const leads = ({ tasks }: Outcome) => tasks.map(({ lead }) => lead.map(({ raw }) => raw));

  test.each<[string, string[]]>([
    ["the duties of persons", ["TT", "Họ và tên", "Chức vụ", "Nhiệm vụ", "Ghi chú"]],
    ["what is given to members", ["TT", "Thành viên", "Đơn vị công tác", "Phân công nhiệm vụ", ""]],
  ])("%s: the person is in charge", (_name, header) => {
    const outcome = readRows(header, ["1", "Bà Trịnh Thị Nhàn", "Thư ký", "Ghi biên bản", ""]);
    expect(leads(outcome)).toEqual([["Bà Trịnh Thị Nhàn"]]);
    expect(outcome.tasks[0]?.task.text).toBe("Ghi biên bản");
  });

  test("a list of persons and what they learn is no assignment", () => {
    const outcome = readRows(
      ["TT", "Họ và tên", "Nội dung bồi dưỡng"],
      ["1", "Trịnh Thị Nhàn", "Tin học"],
    );
    expect(roles(outcome)).toEqual(["ordinal", "person", expect.anything()]);
  });

  test("“Hỗ trợ” behind the one in charge is who helps, and under a sum it is money", () => {
    expect(
      roles(
        readRows(
          ["TT", "Công việc", "Đầu mối", "Hỗ trợ", "Hạn hoàn thành"],
          ["1", "Sơn lại cổng", "Tổ sửa chữa", "Đoàn trường", "20/8/2031"],
        ),
      ),
    ).toEqual(["ordinal", "task", "lead", "coordinating", "deadline"]);
    expect(
      roles(
        readRows(
          ["TT", "Nội dung", "Kinh phí", "Hỗ trợ", "Thời gian"],
          ["1", "Sơn lại cổng", "12.000.000", "3.000.000", "20/8/2031"],
        ),
      ),
    ).not.toContain("coordinating");
  });

  test("the month that groups the rows gives way to the day beside it", () => {
    const outcome = readRows(
      ["Tháng", "Hoạt động", "Người phụ trách", "Thời gian tổ chức"],
      ["10/2031", "Hội thao", "Đoàn trường", "Từ 20/10 đến 22/10/2031"],
      ["11/2031", "Làm báo tường", "Đoàn trường", ""],
    );
    expect(times(outcome)).toEqual([
      { raw: "Từ 20/10 đến 22/10/2031", start: "2031-10-20", due: "2031-10-22" },
      { raw: "11/2031", start: "2031-11-01", due: "2031-11-30" },
    ]);
  });

  test("“Đơn vị” beside duties is who does them, and beside an amount it is none", () => {
    const header = ["Đơn vị", "Nhiệm vụ", "Thời gian"];
    const outcome = readRows(
      header,
      ["Văn phòng", "Trực cổng", "Thường xuyên"],
      ["Trạm Y tế", "Trực cấp cứu", "Tháng 6/2031"],
      ["Công an xã", "Giữ trật tự", "Tháng 7/2031"],
    );
    expect(leads(outcome)).toEqual([["Văn phòng"], ["Trạm Y tế"], ["Công an xã"]]);
    expect(
      roles(
        readRows(
          ["Đơn vị", "Nhiệm vụ", "Thời gian"],
          ["Cái", "Mua ghế", "Tháng 6/2031"],
          ["Bộ", "Mua bàn", "Tháng 7/2031"],
          ["Chiếc", "Mua loa", "Tháng 8/2031"],
        ),
      ),
    ).not.toContain("lead");
  });

  test("steps count the rows", () => {
    expect(
      roles(
        readRows(
          ["Bước", "Nội dung thực hiện", "Bộ phận thực hiện"],
          ["Bước 1", "Khảo sát hiện trạng đường làng", "Văn phòng"],
          ["Bước 2", "Lấy ý kiến", "Trạm Y tế"],
        ),
      ),
    ).toEqual(["ordinal", "task", "lead"]);
  });

  test("figures of a year are quantities", () => {
    expect(
      roles(
        readRows(
          ["TT", "Chỉ tiêu", "ĐVT", "Ước thực hiện năm 2030", "Kế hoạch 2031"],
          ["1", "Hộ có nước sạch", "%", "90", "95"],
        ),
      ),
    ).toEqual(["ordinal", "indicator", "unit", "quantity", "quantity"]);
  });

  test("“Trách nhiệm” beside the names of bodies is what each has to do", () => {
    const outcome = readRows(
      ["Bộ phận", "Trách nhiệm", "Thời hạn"],
      ["Văn phòng", "Trực cổng", "Tháng 5/2031"],
      ["Trạm Y tế", "Trực cấp cứu", "Tháng 6/2031"],
      ["Công an xã", "Giữ trật tự", "Tháng 7/2031"],
    );
    expect(roles(outcome)).toEqual(["lead", "task", "deadline"]);
    expect(leads(outcome)[1]).toEqual(["Trạm Y tế"]);
  });

  test("a heading that hints at a time is one over cells that all say when, and a day of birth is none", () => {
    const rolesOf = (heading: string, ...cells: string[]) =>
      roles(
        readRows(
          ["TT", "Nội dung công việc", heading],
          ...cells.map((cell, index) => [`${index + 1}`, "Sơn lại cổng trường", cell]),
        ),
      );
    expect(rolesOf("Dự kiến xong", "Tháng 5/2031", "20/6/2031", "Quý IV/2031")[2]).toBe("deadline");
    expect(rolesOf("Dự kiến xong", "Tháng 5/2031", "Tốt", "Khá")[2]).toBe("other");
    expect(rolesOf("Năm sinh", "12/5/1990", "20/6/1991", "30/7/1992")[2]).toBe("other");
  });

  test("what has a name is what is done", () => {
    const outcome = readRows(
      ["TT", "Tên lớp nghề", "Hình thức học", "Người phụ trách", "Thời gian"],
      ["1", "May công nghiệp", "Tập trung", "Bà Trịnh Thị Nhàn", "Tháng 5/2031"],
    );
    expect(outcome.tasks.map(({ task }) => task.text)).toEqual(["May công nghiệp"]);
  });

  test("where bold letters say who is in charge, several bodies of a cell are all unsure", () => {
    const outcome = readRows(
      ["TT", "Nhiệm vụ", "Đơn vị thực hiện (in đậm: đơn vị chủ trì)"],
      ["1", "Nạo vét kênh mương", { lines: ["Phòng Kinh tế", "Công an xã"] }],
    );
    expect(roles(outcome)[2]).toBe("leadAndCoordinating");
    expect(outcome.tasks[0]?.lead.map(({ confidence }) => confidence)).toEqual(["low", "low"]);
  });

  test("“CT:” in a column of both roles is a label, even where nobody takes part", () => {
    const outcome = readRows(
      ["TT", "Nhiệm vụ", "Chủ trì (CT)/phối hợp (PH)"],
      ["1", "Nạo vét kênh mương", "CT: Phòng Kinh tế"],
      ["2", "Trồng cây chắn sóng", "CT: Hội Nông dân xã PH: Công an xã"],
    );
    expect(leads(outcome)).toEqual([["Phòng Kinh tế"], ["Hội Nông dân xã"]]);
  });

  test("who oversees or drafts stands beside who is in charge", () => {
    const rolesOf = (...heads: string[]) =>
      roles(
        readRows(
          ["TT", "Nội dung công việc", ...heads],
          ["1", "Sơn lại cổng trường", "Tổ Văn phòng", "Ban Giám hiệu"],
        ),
      ).slice(2);
    expect(rolesOf("Người thực hiện", "Phụ trách")).toEqual(["lead", "supervising"]);
    expect(rolesOf("Đồng chí phụ trách", "Bộ phận tham mưu")).toEqual(["lead", "other"]);
    expect(rolesOf("Phụ trách", "Phối hợp")).toEqual(["lead", "coordinating"]);
    expect(rolesOf("Bộ phận tham mưu", "Ghi chú")[0]).toBe("lead");
  });
});
