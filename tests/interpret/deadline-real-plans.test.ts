import { describe, expect, it } from "vitest";
import {
  type DeadlineContext,
  interpretDeadline,
  isDeadlineText,
} from "../../src/interpret/deadline.js";
import { DeadlineSchema } from "../../src/model/deadline.js";

const year2031: DeadlineContext = {
  period: { start: "2031-01-01", end: "2031-12-31" },
  planYear: 2031,
  issueDate: "2031-01-15",
};
const severalYears: DeadlineContext = {
  period: { start: "2031-01-01", end: "2035-12-31" },
  planYear: null,
  issueDate: "2031-01-15",
};
const nothingKnown: DeadlineContext = { period: null, planYear: null, issueDate: null };

const read = (raw: string, context: DeadlineContext = year2031) => {
  const deadline = interpretDeadline(raw, context);
  expect(() => DeadlineSchema.parse(deadline)).not.toThrow();
  return deadline;
};

describe("figures of quarters and months", () => {
  it.each([
    ["Quý 1-2/2031", "2031-01-01", "2031-06-30"],
    ["Quý 2 - quý 4/2031", "2031-04-01", "2031-12-31"],
    ["4-9/2031", "2031-04-01", "2031-09-30"],
    ["Quý 2 - 15/8/2031", "2031-04-01", "2031-08-15"],
  ])("reads both ends of “%s”", (raw, start, due) => {
    expect(read(raw)).toMatchObject({ start, due, boundary: "inclusive" });
  });

  it.each(["Quý I - 3/2031", "Quý 4/2030 - 3/2031"])(
    "does not choose between a month and a quarter in “%s”",
    (raw) => {
      expect(read(raw)).toMatchObject({ kind: "unknown", start: null, due: null });
    },
  );
});

describe("a month in words", () => {
  it.each([
    ["Tháng Chín năm 2031", "2031-09-01", "2031-09-30"],
    ["Tháng Mười Một/2031", "2031-11-01", "2031-11-30"],
    ["Tháng Năm năm 2031", "2031-05-01", "2031-05-31"],
    ["Từ tháng Hai đến tháng Tư năm 2031", "2031-02-01", "2031-04-30"],
  ])("reads “%s”", (raw, start, due) => {
    expect(read(raw)).toMatchObject({ start, due, assumptions: [] });
  });

  it("stands in a day written in full", () => {
    expect(read("Trước ngày 20 tháng Tám năm 2031")).toMatchObject({ due: "2031-08-20" });
  });

  it.each([
    "Tháng Giêng",
    "Tháng Chạp năm 2031",
    "Tháng năm 2031",
    "ngày 05 tháng năm 2031",
    "Tháng tư vấn năm 2031",
    "Ngày 15/8 âm lịch",
    "15/8 (ÂL) hằng năm",
  ])("gives no day for “%s”, which may be lunar, blank or another word", (raw) => {
    expect(read(raw)).toMatchObject({ kind: "unknown", start: null, due: null, rrule: null });
  });
});

describe("a yearly rule over several months", () => {
  it.each([
    ["Tháng 4 đến tháng 7 hằng năm", "FREQ=YEARLY;BYMONTH=4,5,6,7"],
    ["tháng 4-6 hằng năm", "FREQ=YEARLY;BYMONTH=4,5,6"],
    ["Quý I đến quý II hằng năm", "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6"],
    ["Từ tháng 11 đến tháng 1 hằng năm", "FREQ=YEARLY;BYMONTH=1,11,12"],
    ["Tháng 4, 7 hằng năm", "FREQ=YEARLY;BYMONTH=4,7"],
    ["Tháng Tư hằng năm", "FREQ=YEARLY;BYMONTH=4"],
  ])("names every month of “%s”", (raw, rrule) => {
    expect(read(raw, nothingKnown)).toMatchObject({ kind: "recurring", rrule });
  });

  it("makes no rule of a stretch of days", () => {
    expect(read("Từ 05/4 đến 05/6 hằng năm")).toMatchObject({ kind: "recurring", rrule: null });
  });

  it("ends with the last of the years that are named", () => {
    expect(read("Tháng 4 đến tháng 6 các năm 2031, 2032", severalYears)).toMatchObject({
      kind: "recurring",
      start: "2031-01-01",
      due: "2032-12-31",
      rrule: "FREQ=YEARLY;BYMONTH=4,5,6;UNTIL=20321231",
    });
  });

  it("is not made of years with a gap", () => {
    expect(read("Tháng 6 các năm 2031, 2033", severalYears).rrule).toBeNull();
  });
});

describe("start and finish of one piece of work", () => {
  it.each([
    ["Khởi công tháng 2, hoàn thành tháng 10", "2031-02-01", "2031-10-31", "inclusive"],
    ["Bắt đầu từ 05/3, kết thúc 15/7/2031", "2031-03-05", "2031-07-15", "inclusive"],
    ["Triển khai từ quý II; hoàn thành trước 15/11/2031", "2031-04-01", "2031-11-15", "exclusive"],
    ["Từ 05/3, hoàn thành trước 15/7", "2031-03-05", "2031-07-15", "exclusive"],
  ])("reads “%s”", (raw, start, due, boundary) => {
    expect(read(raw)).toMatchObject({ kind: "range", start, due, boundary });
    expect(read(raw).parts).toBeUndefined();
  });

  it("is due at the finish, and a limit of the start is no first day", () => {
    expect(read("Khởi công trước 15/3, hoàn thành trước 15/10/2031")).toMatchObject({
      kind: "date",
      start: null,
      due: "2031-10-15",
      boundary: "exclusive",
      assumptions: [],
    });
  });

  it("keeps the end whose year is written when it runs over the turn of the year", () => {
    expect(read("Khởi công tháng 10, hoàn thành tháng 2/2032")).toMatchObject({
      start: null,
      due: "2032-02-29",
    });
    expect(read("Khởi công tháng 10/2031, hoàn thành tháng 2")).toMatchObject({
      start: "2031-10-01",
      due: null,
    });
    expect(read("Khởi công tháng 10, hoàn thành tháng 2")).toMatchObject({
      start: null,
      due: null,
    });
  });
});

describe("a part of a month or quarter", () => {
  it.each([
    "Đầu quý III",
    "Cuối quý III/2031",
    "Giữa tháng 8",
    "Cuối tháng 8/2031",
    "tuần đầu tháng 8",
    "Tuần 3 tháng 8",
    "Trung tuần tháng 8",
    "Đến giữa tháng 8",
  ])("has no bounds of its own in “%s”", (raw) => {
    expect(read(raw)).toMatchObject({
      kind: "period",
      start: null,
      due: null,
      boundary: null,
      assumptions: ["fuzzy"],
    });
    expect(isDeadlineText(raw)).toBe(true);
  });

  it("is bounded by the end that the words name", () => {
    expect(read("Đến cuối quý III/2031")).toMatchObject({ start: null, due: "2031-09-30" });
    expect(read("Chậm nhất cuối tháng 8/2031")).toMatchObject({ start: null, due: "2031-08-31" });
  });

  it.each([
    ["10 ngày cuối tháng 8/2031", "2031-08-22", "2031-08-31"],
    ["10 ngày cuối tháng 2/2032", "2032-02-20", "2032-02-29"],
    ["20 ngày đầu tháng 8/2031", "2031-08-01", "2031-08-20"],
  ])("is bounded when its days are counted: “%s”", (raw, start, due) => {
    expect(read(raw)).toMatchObject({ kind: "period", start, due, assumptions: [] });
  });
});

describe("a day as a calendar of meetings writes it", () => {
  it.each([
    ["Thứ Tư, 05/02/2031", "2031-02-05"],
    ["Thứ Năm (06/02/2031)", "2031-02-06"],
    ["Chiều 07/02/2031", "2031-02-07"],
    ["7h30, 07/02/2031", "2031-02-07T07:30"],
    ["Thứ Sáu, 7h30 ngày 07/02/2031", "2031-02-07T07:30"],
  ])("reads “%s”", (raw, due) => {
    expect(read(raw)).toMatchObject({ kind: "date", due, boundary: "inclusive", assumptions: [] });
    expect(isDeadlineText(raw)).toBe(true);
  });

  it("takes the year from the title, but not when the plan covers several", () => {
    expect(read("Thứ Sáu 07/02")).toMatchObject({
      due: "2031-02-07",
      assumptions: ["year-from-title"],
    });
    expect(read("Thứ Sáu 07/02", severalYears)).toMatchObject({ kind: "date", due: null });
  });

  it("takes a year of two digits for one of this century, and says so", () => {
    expect(read("Trước 20/8/31")).toMatchObject({
      due: "2031-08-20",
      boundary: "exclusive",
      assumptions: ["year-from-text"],
    });
  });

  it.each(["32/8/31", "1.2.31", "Thứ 2-6/3"])("makes no day of “%s”", (raw) => {
    expect(read(raw)).toMatchObject({ kind: "unknown", due: null });
  });

  it("counts days that are then named", () => {
    expect(read("02 ngày: 20 và 21/8/2031")).toMatchObject({
      kind: "range",
      start: "2031-08-20",
      due: "2031-08-21",
    });
    expect(read("Trong 3 ngày, từ 20/8 đến 22/8/2031")).toMatchObject({
      start: "2031-08-20",
      due: "2031-08-22",
    });
  });
});

describe("words around a time", () => {
  it("may hold a share", () => {
    expect(read("Hoàn thành 90% trong quý III/2031")).toMatchObject({ due: "2031-09-30" });
  });

  it("may be the year that the times lie in", () => {
    expect(read("Năm 2032 (tháng 3, 9)", severalYears)).toMatchObject({
      kind: "period",
      start: "2032-03-01",
      due: "2032-03-31",
      parts: ["tháng 3", "9"],
      assumptions: ["year-from-text", "several-deadlines"],
    });
    expect(read("Năm 2032: quý II", severalYears)).toMatchObject({ due: "2032-06-30" });
  });

  it.each([
    ["Kỳ họp cuối năm 2031", "event"],
    ["Tháng cao điểm năm 2031", "unknown"],
  ])("do not make the whole year of “%s”", (raw, kind) => {
    expect(read(raw)).toMatchObject({ kind, start: null, due: null });
  });
});

describe("after a time", () => {
  it.each([
    ["Sau 20/8/2031", "2031-08-21"],
    ["Sau ngày 31/12/2031", "2032-01-01"],
    ["Sau quý II/2031", "2031-07-01"],
    ["Mở rộng sau ngày 20/8/2031", "2031-08-21"],
    ["Sau 17h00 ngày 20/8/2031", "2031-08-20T17:00"],
  ])("a range begins in “%s”", (raw, start) => {
    expect(read(raw)).toMatchObject({ kind: "range", start, due: null, boundary: null });
  });

  it("stays an event when the time has no bounds", () => {
    expect(read("Sau năm học 2030-2031")).toMatchObject({
      kind: "event",
      event: "năm học 2030-2031",
      relations: ["after"],
    });
  });
});

describe("an event with figures", () => {
  it.each([
    ["Dịp 22/12", "22/12", ["on"]],
    ["Nhân dịp 30/4 và 01/5", "30/4 và 01/5", ["on"]],
    ["Dịp Tết năm 2031", "Tết năm 2031", ["on"]],
    ["24/24 giờ khi có lũ", "có lũ", ["on"]],
  ])("reads “%s”", (raw, event, relations) => {
    expect(read(raw)).toMatchObject({ kind: "event", event, relations, start: null, due: null });
  });

  it("keeps the end that the calendar sets", () => {
    expect(read("Từ ngày ký Kế hoạch đến hết tháng 8/2031")).toMatchObject({
      kind: "event",
      event: "ký Kế hoạch",
      relations: ["after"],
      due: "2031-08-31",
      boundary: "inclusive",
    });
  });
});

describe("a week of every month, a part of every quarter", () => {
  it.each([
    ["Thứ 5 tuần cuối tháng", "FREQ=MONTHLY;BYDAY=-1TH", []],
    ["Sáng thứ Hai tuần đầu hằng tháng", "FREQ=MONTHLY;BYDAY=1MO", []],
    ["Thứ Hai tuần thứ 3 hằng tháng", "FREQ=MONTHLY", ["no-day-stated", "fuzzy"]],
    ["Cuối quý", "FREQ=MONTHLY;INTERVAL=3", ["no-day-stated", "fuzzy"]],
  ])("reads “%s”", (raw, rrule, assumptions) => {
    expect(read(raw, nothingKnown)).toMatchObject({ kind: "recurring", rrule, assumptions });
  });
});

describe("terms of a school year, times said again in brackets", () => {
  it.each(["Học kỳ I", "HK2", "Trong học kỳ II"])("%s: the days are not stated", (raw) => {
    expect(read(raw)).toMatchObject({
      kind: "period",
      start: null,
      due: null,
      assumptions: ["fuzzy", "school-year"],
    });
  });

  it.each([
    ["Tháng 3 (26/3)", "2031-03-31", ["Tháng 3", "26/3"]],
    [
      "Tháng 02/2031 (xong trước ngày 20/02)",
      "2031-02-28",
      ["Tháng 02/2031", "xong trước ngày 20/02"],
    ],
  ])("%s: both are kept, the first is read", (raw, due, parts) => {
    expect(read(raw)).toMatchObject({ kind: "period", due, parts });
  });
});

describe("a year that a narrow column tore", () => {
  it.each([
    ["Xong trước 30/9/203 1", "2031-09-30"],
    ["Quý II/203 1", "2031-06-30"],
    ["Năm 203 1", "2031-12-31"],
  ])("is read whole in “%s”", (raw, due) => {
    expect(read(raw)).toMatchObject({ raw, due });
  });

  it.each(["30/9/2031 7", "30/9/203 15", "3/1 0/2031"])("is not made up in “%s”", (raw) => {
    expect(read(raw)).toMatchObject({ kind: "unknown", start: null, due: null });
  });
});

it.each([
  ["Trước 20 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20311231", "exclusive"],
  ["Chậm nhất 05 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20311231", "inclusive"],
])("the day of “%s” needs no word for it", (raw, rrule, boundary) => {
  expect(read(raw)).toMatchObject({ kind: "recurring", rrule, boundary });
});
