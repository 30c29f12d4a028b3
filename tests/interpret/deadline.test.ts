import { describe, expect, it } from "vitest";
import {
  type DeadlineContext,
  hasImpossibleDate,
  interpretDeadline,
  isDeadlineText,
} from "../../src/interpret/deadline.js";
import { DeadlineSchema } from "../../src/model/deadline.js";

const year2024: DeadlineContext = {
  period: { start: "2024-01-01", end: "2024-12-31" },
  planYear: 2024,
  issueDate: "2024-01-15",
};
const nothingKnown: DeadlineContext = { period: null, planYear: null, issueDate: null };

const read = (raw: string | null, context: DeadlineContext = year2024) => {
  const deadline = interpretDeadline(raw, context);
  expect(() => DeadlineSchema.parse(deadline)).not.toThrow();
  return deadline;
};

describe("an empty slot", () => {
  it.each([null, "", " ", "-", "–", "…", "....", "- "])("reads %j as none", (raw) => {
    expect(read(raw)).toMatchObject({ raw: null, kind: "none", assumptions: [] });
  });
});

describe("ongoing", () => {
  it.each([
    "Thường xuyên",
    "- Thường xuyên;",
    "Liên tục",
    "Hằng ngày và thường xuyên",
    "Nhiệm vụ thường xuyên",
    "Thực hiện thường xuyên, liên tục",
    "Thường xuyên trong năm",
  ])("reads “%s” without days or rule", (raw) => {
    expect(read(raw)).toEqual({
      raw,
      kind: "ongoing",
      start: null,
      due: null,
      boundary: null,
      rrule: null,
      event: null,
      reference: null,
      assumptions: ["runs-to-period-end"],
    });
  });

  it("assumes no end when the period is not known", () => {
    expect(read("Thường xuyên", nothingKnown).assumptions).toEqual([]);
  });

  it("keeps a yearly rule beside it", () => {
    expect(read("Thường xuyên, hằng năm")).toMatchObject({ kind: "ongoing", rrule: "FREQ=YEARLY" });
  });

  it("keeps a paper named beside it", () => {
    expect(read("Thường xuyên theo quy định")).toMatchObject({
      kind: "ongoing",
      reference: { type: "regulation", owner: null, number: null },
    });
  });

  it.each([
    ["2025 và những năm tiếp theo", "2025-01-01"],
    ["Giai đoạn 2026-2030 và các năm tiếp theo", "2026-01-01"],
    ["Từ năm 2025 trở đi", "2025-01-01"],
    ["Thường xuyên từ năm 2025", "2025-01-01"],
  ])("reads “%s” with its first day", (raw, start) => {
    expect(read(raw)).toMatchObject({ kind: "ongoing", start, due: null, boundary: null });
  });
});

describe("recurring", () => {
  it.each([
    ["Hằng ngày", "FREQ=DAILY"],
    ["Hằng tuần", "FREQ=WEEKLY"],
    ["thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR"],
    ["Hàng tuần, vào thứ Hai", "FREQ=WEEKLY;BYDAY=MO"],
    ["Từ thứ Hai đến thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
    ["Hàng tháng", "FREQ=MONTHLY"],
    ["Mỗi tháng 1 lần", "FREQ=MONTHLY"],
    ["01 lần/tháng", "FREQ=MONTHLY"],
    ["Hằng tháng, quý, năm", "FREQ=MONTHLY"],
    ["Ngày 15 và ngày 30 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=15,30"],
    ["ngày cuối cùng của tháng", "FREQ=MONTHLY;BYMONTHDAY=-1"],
    ["Hằng quý", "FREQ=MONTHLY;INTERVAL=3"],
    ["Mỗi quý", "FREQ=MONTHLY;INTERVAL=3"],
    ["Quý", "FREQ=MONTHLY;INTERVAL=3"],
    ["Ngày 20 tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"],
    ["6 tháng, năm", "FREQ=MONTHLY;INTERVAL=6"],
    ["Định kỳ 6 tháng", "FREQ=MONTHLY;INTERVAL=6"],
    ["06 tháng/lần", "FREQ=MONTHLY;INTERVAL=6"],
    ["Hàng năm", "FREQ=YEARLY"],
    ["Mỗi năm", "FREQ=YEARLY"],
    ["Tháng 6 hàng năm", "FREQ=YEARLY;BYMONTH=6"],
    ["Quý IV hằng năm", "FREQ=YEARLY;BYMONTH=10,11,12"],
    ["Hằng năm vào tháng 12", "FREQ=YEARLY;BYMONTH=12"],
    ["5 năm một lần", "FREQ=YEARLY;INTERVAL=5"],
  ])("reads “%s” as %s", (raw, rrule) => {
    expect(read(raw, nothingKnown)).toMatchObject({
      kind: "recurring",
      rrule,
      start: null,
      due: null,
    });
  });

  it.each([
    ["Trước ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25", "exclusive"],
    ["trước ngày 20 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=20", "exclusive"],
    ["Hằng tháng (trước ngày 20)", "FREQ=MONTHLY;BYMONTHDAY=20", "exclusive"],
    ["trước ngày 05 của tháng liền kề", "FREQ=MONTHLY;BYMONTHDAY=5", "exclusive"],
    ["Chậm nhất ngày 25 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=25", "inclusive"],
    ["Trước 15/12 hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "exclusive"],
    ["Trước ngày 31/01 năm liền kề", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31", "exclusive"],
    ["Vào ngày 20 tháng 11 hằng năm", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20", "inclusive"],
    ["Trước ngày 15/6 và 15/12 hằng năm", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", "exclusive"],
  ])("reads the day of “%s” and whether it counts", (raw, rrule, boundary) => {
    expect(read(raw, nothingKnown)).toMatchObject({
      kind: "recurring",
      rrule,
      boundary,
      assumptions: [],
    });
  });

  it("ends a rule with the period when its round is shorter", () => {
    expect(read("Hàng tháng")).toMatchObject({
      rrule: "FREQ=MONTHLY;UNTIL=20241231",
      assumptions: ["no-day-stated", "bounded-by-period"],
    });
    expect(read("Hằng năm")).toMatchObject({
      rrule: "FREQ=YEARLY",
      assumptions: ["no-day-stated"],
    });
    const period = { start: "2021-01-01", end: "2025-12-31" };
    expect(read("Hằng năm", { ...nothingKnown, period })).toMatchObject({
      rrule: "FREQ=YEARLY;UNTIL=20251231",
      assumptions: ["no-day-stated", "bounded-by-period"],
    });
  });

  it("ends a rule with the stretch that is named beside it", () => {
    expect(read("Hằng năm, giai đoạn 2021-2025")).toMatchObject({
      kind: "recurring",
      start: "2021-01-01",
      rrule: "FREQ=YEARLY;UNTIL=20251231",
      assumptions: ["no-day-stated"],
    });
  });

  it.each(["Định kỳ", "02 lần/năm", "Tối thiểu 02 lần trong năm", "1 năm 2 lần"])(
    "makes no rule of “%s”",
    (raw) => {
      expect(read(raw)).toMatchObject({ kind: "recurring", rrule: null });
    },
  );

  it("tells the first of two days that no one rule tells", () => {
    expect(read("trước ngày 15/6 và 10/12 hằng năm")).toMatchObject({
      rrule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15",
      parts: ["trước ngày 15/6", "10/12 hằng năm"],
      assumptions: ["several-deadlines"],
    });
  });

  it.each(["Tuần đầu hằng tháng", "cuối tháng"])("marks “%s” as fuzzy", (raw) => {
    expect(read(raw)).toMatchObject({ kind: "recurring" });
    expect(read(raw).assumptions).toContain("fuzzy");
  });

  it("makes no rule of a day that no calendar has", () => {
    expect(read("Trước ngày 31/02 hằng năm")).toMatchObject({ rrule: null, boundary: null });
  });
});

describe("a period", () => {
  it.each([
    ["Trong năm 2024", "2024-01-01", "2024-12-31"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["Quý I/2025", "2025-01-01", "2025-03-31"],
    ["Quý 1 năm 2025", "2025-01-01", "2025-03-31"],
    ["Q1/2025", "2025-01-01", "2025-03-31"],
    ["Quí IV-2025", "2025-10-01", "2025-12-31"],
    ["QUÝ II/2024", "2024-04-01", "2024-06-30"],
    ["Quý l/2024", "2024-01-01", "2024-03-31"],
    ["Quý ll/2024", "2024-04-01", "2024-06-30"],
    ["hoàn thành trong quý IV năm 2026", "2026-10-01", "2026-12-31"],
    ["Xong trong Quý II/2026", "2026-04-01", "2026-06-30"],
    ["Tháng 8/2024", "2024-08-01", "2024-08-31"],
    ["T6/2024", "2024-06-01", "2024-06-30"],
    ["6/2027", "2027-06-01", "2027-06-30"],
    ["Tháng 2/2024", "2024-02-01", "2024-02-29"],
    ["6 tháng cuối năm 2025", "2025-07-01", "2025-12-31"],
    ["9 tháng đầu năm 2024", "2024-01-01", "2024-09-30"],
    ["quý III, IV năm 2024", "2024-07-01", "2024-12-31"],
  ])("reads “%s” from its first to its last day", (raw, start, due) => {
    expect(read(raw)).toMatchObject({
      kind: "period",
      start,
      due,
      boundary: "inclusive",
      assumptions: [],
    });
  });

  it.each([
    ["Trong năm", "2024-01-01", "2024-12-31"],
    ["Cả năm", "2024-01-01", "2024-12-31"],
    ["Quý l", "2024-01-01", "2024-03-31"],
    ["Hoàn thành trong quý II", "2024-04-01", "2024-06-30"],
    ["Trong quý II, III", "2024-04-01", "2024-09-30"],
    ["Quý I - IV", "2024-01-01", "2024-12-31"],
    ["Trong tháng 6", "2024-06-01", "2024-06-30"],
    ["6 tháng đầu năm", "2024-01-01", "2024-06-30"],
  ])("takes the year of “%s” from the title", (raw, start, due) => {
    expect(read(raw)).toMatchObject({
      kind: "period",
      start,
      due,
      assumptions: ["year-from-title"],
    });
  });

  it.each([
    ["Đến năm 2025", "2025-12-31"],
    ["Đến năm 2025, định hướng 2030", "2025-12-31"],
    ["Đến cuối năm 2025", "2025-12-31"],
    ["Đến hết tháng 6/2024", "2024-06-30"],
  ])("leaves the start of “%s” open", (raw, due) => {
    expect(read(raw)).toMatchObject({ kind: "period", start: null, due, boundary: "inclusive" });
  });

  it.each([
    "đầu năm",
    "giữa năm 2024",
    "cuối năm",
    "Năm học 2024-2025",
    "Học kỳ I năm học 2024-2025",
  ])("invents no days for “%s”", (raw) => {
    const deadline = read(raw);
    expect(deadline).toMatchObject({ kind: "period", start: null, due: null, boundary: null });
    expect(deadline.assumptions).toContain("fuzzy");
  });

  it("says that a school year is one", () => {
    expect(read("Năm học 2024-2025").assumptions).toEqual(["fuzzy", "school-year"]);
  });
});

describe("a range", () => {
  it.each([
    ["2024 - 2030", "2024-01-01", "2030-12-31"],
    ["Giai đoạn 2021-2025", "2021-01-01", "2025-12-31"],
    ["Quý IV/2025- Quý II/2026", "2025-10-01", "2026-06-30"],
    ["Tháng 3 - tháng 5/2024", "2024-03-01", "2024-05-31"],
    ["Tháng 11 - 12/2025", "2025-11-01", "2025-12-31"],
    ["Từ ngày 01/6 đến ngày 30/6/2024", "2024-06-01", "2024-06-30"],
    ["Từ ngày 01 đến ngày 15/6/2024", "2024-06-01", "2024-06-15"],
    ["20/5-25/5/2024", "2024-05-20", "2024-05-25"],
    ["Từ 15/11/2024 đến 15/02/2025", "2024-11-15", "2025-02-15"],
    ["Từ 8h00 đến 11h00 ngày 15/6/2024", "2024-06-15T08:00", "2024-06-15T11:00"],
  ])("reads both ends of “%s”", (raw, start, due) => {
    expect(read(raw)).toMatchObject({
      kind: "range",
      start,
      due,
      boundary: "inclusive",
      assumptions: [],
    });
  });

  it.each([
    ["từ quý II/2026", "2026-04-01"],
    ["Từ 01/7/2025.", "2025-07-01"],
    ["Kể từ ngày 01/7/2025", "2025-07-01"],
    ["Từ tháng 6/2024 đến khi hoàn thành", "2024-06-01"],
  ])("leaves the end of “%s” open", (raw, start) => {
    expect(read(raw)).toMatchObject({ kind: "range", start, due: null, boundary: null });
  });

  it("does not guess the year of an end that lies over the turn of the year", () => {
    expect(read("Từ tháng 11 đến tháng 2/2025")).toMatchObject({ start: null, due: "2025-02-28" });
    expect(read("Từ tháng 9 đến tháng 5")).toMatchObject({ kind: "range", start: null, due: null });
  });
});

describe("a date", () => {
  it.each([
    ["Trước ngày 15/6/2024", "2024-06-15", "exclusive"],
    ["Xong trước ngày 15.6.2024", "2024-06-15", "exclusive"],
    ["Trước ngày 15 tháng 6 năm 2024", "2024-06-15", "exclusive"],
    ["Trước tháng 6/2024", "2024-06-01", "exclusive"],
    ["Chậm nhất là ngày 15/6/2024", "2024-06-15", "inclusive"],
    ["Đến hết ngày 31/12/2024", "2024-12-31", "inclusive"],
    ["Hạn cuối 31/12/2024", "2024-12-31", "inclusive"],
    ["Từ nay đến 31/12/2024", "2024-12-31", "inclusive"],
    ["Ngày 15/6/2024", "2024-06-15", "inclusive"],
    ["Sáng thứ Bảy, ngày 15/6/2024", "2024-06-15", "inclusive"],
    ["14 giờ 30 phút ngày 15/6/2024", "2024-06-15T14:30", "inclusive"],
    ["Trước 17h00 ngày 15/6/2024", "2024-06-15T17:00", "exclusive"],
    ["Thời gian hoàn thành: Trước ngày 15/11/2025.", "2025-11-15", "exclusive"],
    ["Hoàn thành lắp đặt và vận hành xong trước ngày 01/01/2030", "2030-01-01", "exclusive"],
    ["Trước ngày 15/6/2024 (báo cáo 6 tháng)", "2024-06-15", "exclusive"],
    ["Trước ngày\n15/6/2024", "2024-06-15", "exclusive"],
  ])("reads “%s” as %s, %s", (raw, due, boundary) => {
    expect(read(raw)).toMatchObject({ kind: "date", start: null, due, boundary, assumptions: [] });
  });
});

describe("a year that is not written", () => {
  it("comes from the head of the column, else the title, else the issue", () => {
    expect(read("08h00 ngày 15/6", { ...year2024, headingYear: 2025 })).toMatchObject({
      due: "2025-06-15T08:00",
      assumptions: ["year-from-heading"],
    });
    expect(read("Trước 15/6")).toMatchObject({
      due: "2024-06-15",
      assumptions: ["year-from-title"],
    });
    expect(read("Trước 15/6", { ...nothingKnown, issueDate: "2023-11" })).toMatchObject({
      due: "2023-06-15",
      assumptions: ["year-from-issue-date"],
    });
  });

  it("stays unknown when the plan covers several years, even if it is dated", () => {
    const context = {
      period: { start: "2021-01-01", end: "2025-12-31" },
      planYear: null,
      issueDate: "2021-03-01",
    };
    expect(read("Trước 15/6", context)).toMatchObject({
      kind: "date",
      due: null,
      boundary: null,
      assumptions: [],
    });
    expect(read("Quý II", context)).toMatchObject({ kind: "period", start: null, due: null });
  });

  it("stays unknown when nothing is known", () => {
    expect(read("Trong năm", nothingKnown)).toMatchObject({ kind: "period", due: null });
  });
});

describe("an event", () => {
  it.each([
    ["Trước bầu cử", "bầu cử", ["before"]],
    ["Sau khi ban hành", "ban hành", ["after"]],
    ["Ngay sau khi Kế hoạch được ban hành", "Kế hoạch được ban hành", ["after"]],
    ["Trước và sau tuyển dụng", "tuyển dụng", ["before", "after"]],
    ["Trước, trong và sau kỳ thi", "kỳ thi", ["before", "on", "after"]],
    ["Khi có văn bản dự thảo", "có văn bản dự thảo", ["on"]],
    ["Khi triển khai các dự án.", "triển khai các dự án", ["on"]],
    ["Đột xuất", "Đột xuất", ["on"]],
    ["Đột xuất khi có yêu cầu", "có yêu cầu", ["on"]],
    ["Trong quá trình thực hiện", "quá trình thực hiện", ["on"]],
    ["Dịp Tết Nguyên đán", "Tết Nguyên đán", ["on"]],
    ["Trước khai giảng năm học mới", "khai giảng năm học mới", ["before"]],
    ["Kể từ ngày ký ban hành", "ký ban hành", ["after"]],
  ])("reads “%s”", (raw, event, relations) => {
    expect(read(raw)).toMatchObject({
      kind: "event",
      event,
      relations,
      start: null,
      due: null,
      assumptions: [],
    });
  });

  it("says when only the task tells what a bare verb is about", () => {
    const taskText = "Công khai khung giá đất khi được ban hành hằng năm";
    expect(read("Sau khi ban hành", { ...year2024, taskText }).assumptions).toEqual([
      "event-from-task",
    ]);
    const other = "Công khai, minh bạch về tuyển dụng công chức";
    expect(read("Trước và sau tuyển dụng", { ...year2024, taskText: other }).assumptions).toEqual(
      [],
    );
  });
});

describe("a length of time", () => {
  it.each([
    [
      "Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản",
      "P5D",
      true,
      "nhận được văn bản",
      ["after"],
    ],
    [
      "Trong thời hạn 05 (năm) ngày làm việc, kể từ khi nhận đủ hồ sơ",
      "P5D",
      true,
      "nhận đủ hồ sơ",
      ["after"],
    ],
    ["Sau 10 ngày kể từ ngày ban hành", "P10D", false, "ban hành", ["after"]],
    ["100 ngày kể từ ngày ban hành", "P100D", false, "ban hành", ["after"]],
    ["Trước khai giảng 15 ngày", "P15D", false, "khai giảng", ["before"]],
    ["Chậm nhất 05 ngày trước ngày khai mạc", "P5D", false, "khai mạc", ["before"]],
  ])("reads “%s”", (raw, duration, businessDays, event, relations) => {
    expect(read(raw)).toMatchObject({
      kind: "relative",
      duration,
      businessDays,
      event,
      relations,
      due: null,
    });
  });

  it("needs no anchor", () => {
    expect(read("Trong vòng 6 tháng")).toMatchObject({
      kind: "relative",
      duration: "P6M",
      event: null,
    });
  });
});

describe("a week that a plan counts", () => {
  it.each([
    ["Tuần 1 (03/6 - 07/6)", "2024-06-03", "2024-06-07"],
    ["Tuần 36 (từ 02/9 đến 06/9/2024)", "2024-09-02", "2024-09-06"],
    ["Tuần 2: 10/6-14/6", "2024-06-10", "2024-06-14"],
    ["Tuần thứ 3 (17-21/6)", "2024-06-17", "2024-06-21"],
  ])("%s has the days beside it", (raw, start, due) => {
    expect(read(raw)).toMatchObject({ kind: "range", start, due });
  });

  it.each(["Tuần 1", "Tuần 1 (tháng 6)"])("%s has none", (raw) => {
    expect(read(raw)).toMatchObject({ start: null, due: null });
  });
});

describe("a reference", () => {
  it("may be to the school's calendar", () => {
    expect(read("Theo năm học")).toMatchObject({
      kind: "reference",
      reference: { type: "schedule" },
    });
  });

  it.each([
    ["Theo kế hoạch của huyện", "plan", "huyện", null],
    [
      "Theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND huyện",
      "plan",
      "UBND huyện",
      "12/KH-UBND",
    ],
    ["Theo kế hoạch công tác hằng năm", "plan", null, null],
    ["Có kế hoạch riêng", "plan", null, null],
    ["Theo hướng dẫn của cấp trên", "guidance", "cấp trên", null],
    ["Theo chỉ đạo", "direction", null, null],
    ["Theo tiến độ", "schedule", null, null],
    ["Theo quy định", "regulation", null, null],
    ["Theo quy định của pháp luật", "regulation", null, null],
    ["Theo Điều 17 Nghị định số 30/2020/NĐ-CP", "regulation", null, "30/2020/NĐ-CP"],
    ["Theo Công văn số 45/SNV-CCHC", "document", null, "45/SNV-CCHC"],
  ])("reads “%s”", (raw, type, owner, number) => {
    expect(read(raw)).toMatchObject({
      kind: "reference",
      reference: { type, owner, number },
      start: null,
      due: null,
      assumptions: [],
    });
  });

  it("gives way to a day that is named after it", () => {
    expect(read("Báo cáo theo quy định trước ngày 15/12/2024")).toMatchObject({
      due: "2024-12-15",
    });
  });
});

describe("several deadlines in one slot", () => {
  it.each([
    ["Quý II/2024; Quý IV/2024", ["Quý II/2024", "Quý IV/2024"]],
    ["Quý II\nQuý IV", ["Quý II", "Quý IV"]],
    ["Quý II và quý IV", ["Quý II", "quý IV"]],
    ["Tháng 6 và 12", ["Tháng 6", "12"]],
    ["Thường xuyên, theo yêu cầu nhiệm vụ", ["Thường xuyên", "theo yêu cầu nhiệm vụ"]],
    ["Hằng năm và đột xuất khi có yêu cầu", ["Hằng năm", "đột xuất khi có yêu cầu"]],
    [
      "Trước ngày 15/6/2024 Trước ngày 15/12/2024",
      ["Trước ngày 15/6/2024", "Trước ngày 15/12/2024"],
    ],
    [
      "- Đợt 1: Trước ngày 15/6/2024; - Đợt 2: trước ngày 15/12/2024",
      ["Đợt 1: Trước ngày 15/6/2024", "Đợt 2: trước ngày 15/12/2024"],
    ],
  ])("keeps the parts of “%s” and reads the first", (raw, parts) => {
    const whole = read(raw);
    const first = read(parts[0]!);
    expect(whole).toEqual({
      ...first,
      raw: raw.replace("\n", " "),
      parts,
      assumptions: [...first.assumptions, "several-deadlines"],
    });
  });

  it("gives the first part the year that a later one states", () => {
    expect(read("15/6 và 15/12/2025")).toMatchObject({
      due: "2025-06-15",
      assumptions: ["year-from-text", "several-deadlines"],
    });
  });

  it.each(["Thường\nxuyên", "Trước, trong và sau kỳ thi", "Năm 2024, 2025", "Khi có đơn, thư"])(
    "does not part “%s”",
    (raw) => {
      expect(read(raw).parts).toBeUndefined();
    },
  );
});

describe("wording that gives no time", () => {
  it.each([
    "UBND xã",
    "Phòng Nội vụ",
    "Không",
    "24/24",
    "Ngày 20",
    "Năm",
    "T6",
    "Trước ngày",
    "Trước ngày tháng 6 năm 2024",
    "Tháng 13/2024",
    "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2024",
  ])("reads “%s” as unknown", (raw) => {
    expect(read(raw)).toMatchObject({ raw, kind: "unknown", start: null, due: null, rrule: null });
  });

  it("takes a long text for no deadline", () => {
    expect(read(`Trước ngày 15/6/2024 ${"và các nội dung khác ".repeat(50)}`).kind).toBe("unknown");
  });
});

describe("a day that no calendar has", () => {
  it.each(["31/02/2024", "Trước ngày 31/4", "Ngày 30 tháng 02 năm 2024"])(
    "gives no date for “%s”",
    (raw) => {
      expect(read(raw)).toMatchObject({
        kind: "date",
        start: null,
        due: null,
        boundary: null,
        assumptions: [],
      });
      expect(hasImpossibleDate(raw)).toBe(true);
    },
  );

  it.each(["Trước ngày 15/6/2024", "29/02/2024", "Thường xuyên", "24/24"])(
    "finds none in “%s”",
    (raw) => {
      expect(hasImpossibleDate(raw)).toBe(false);
    },
  );
});

describe("a cycle in the task text", () => {
  it.each([
    [
      "Trong năm",
      "Định kỳ 6 tháng tổ chức đối thoại",
      "Định kỳ 6 tháng",
      "FREQ=MONTHLY;INTERVAL=6",
    ],
    ["Theo quy định", "bảo đảm lịch tiếp công dân định kỳ", "định kỳ", null],
    ["Sau khi ban hành", "Công khai giá đất được ban hành hằng năm", "hằng năm", "FREQ=YEARLY"],
    ["Trong năm", "Hằng quý, kiểm tra kho lưu trữ", "Hằng quý", "FREQ=MONTHLY;INTERVAL=3"],
    ["Trong năm", "Tập huấn tối thiểu 02 lần/năm", "02 lần/năm", null],
  ])("beside “%s” is told for “%s”", (raw, taskText, wording, rrule) => {
    expect(read(raw, { ...year2024, taskText }).impliedRecurrence).toEqual({ raw: wording, rrule });
  });

  it.each([
    ["Hằng năm", "Định kỳ 6 tháng tổ chức đối thoại"],
    ["Trong năm", "Đưa vào kế hoạch công tác hằng năm"],
    ["Trong năm", "Kiểm tra kho lưu trữ"],
  ])("is not told beside “%s” for “%s”", (raw, taskText) => {
    expect(read(raw, { ...year2024, taskText }).impliedRecurrence).toBeUndefined();
  });
});

describe("lines of one slot", () => {
  it("are deadlines of their own when each opens anew, even with bullets that look like a range", () => {
    expect(read("- Tháng 6/2024\n- Tháng 9/2024", year2024)).toMatchObject({
      kind: "period",
      due: "2024-06-30",
      parts: ["Tháng 6/2024", "Tháng 9/2024"],
    });
  });

  it.each(["Từ ngày 01/6/2024\nđến ngày 30/6/2024", "Tháng 3 -\nTháng 5/2024"])(
    "are one deadline when the second goes on: %j",
    (raw) => {
      expect(read(raw, year2024)).toMatchObject({ kind: "range" });
    },
  );
});

describe("isDeadlineText", () => {
  it.each([
    "Thường xuyên",
    "Tháng 6",
    "6/2027",
    "2025",
    "Trước ngày 15/6",
    "Theo kế hoạch của huyện",
    "Khi có yêu cầu",
    "Hằng năm",
    "02 lần/năm",
    "Hoàn thành trong quý II",
  ])("takes “%s” for a deadline", (text) => {
    expect(isDeadlineText(text)).toBe(true);
  });

  it.each([
    "",
    "-",
    "1",
    "UBND xã",
    "Văn phòng - Thống kê",
    "Theo dõi, đôn đốc việc thực hiện",
    "Hoàn thành báo cáo",
    "Định kỳ 6 tháng tổ chức đối thoại với người dân",
    "Trưởng thôn",
    "100%",
  ])("does not take “%s” for one", (text) => {
    expect(isDeadlineText(text)).toBe(false);
  });
});

describe("recurrence rules", () => {
  it("are RFC 5545 values in every case", () => {
    const rule =
      /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[1-9]\d*)?(;BYMONTH=\d+(,\d+)*)?(;BYMONTHDAY=-?\d+(,\d+)*)?(;BYDAY=[A-Z]{2}(,[A-Z]{2})*)?(;UNTIL=\d{8})?$/;
    for (const raw of [
      "Hằng ngày",
      "cuối tháng",
      "Quý IV hằng năm",
      "Ngày 20 tháng cuối quý",
      "thứ Sáu hằng tuần",
      "2 năm/lần",
    ]) {
      expect(read(raw).rrule).toMatch(rule);
    }
  });
});
