import { describe, expect, it } from "vitest";
import type { Deadline } from "../../src/index.js";
import { formatDeadline, formatEdtf, formatRecurrence } from "../../src/render/deadline-phrase.js";
import { deadline } from "./sample-plan.js";

const cases: [Partial<Deadline>, string, string][] = [
  [{ kind: "none" }, "—", "–"],
  [{ kind: "unknown", raw: "sớm" }, "not understood", "chưa xác định được"],
  [
    { kind: "date", due: "2024-06-30", boundary: "exclusive" },
    "before 2024-06-30",
    "trước 30/06/2024",
  ],
  [
    {
      kind: "date",
      raw: "Chậm nhất ngày 30/6/2024",
      due: "2024-06-30",
      boundary: "inclusive",
    },
    "by 2024-06-30",
    "đến hết 30/06/2024",
  ],
  [
    { kind: "date", raw: "Ngày 30/6/2024", due: "2024-06-30", boundary: "inclusive" },
    "2024-06-30",
    "30/06/2024",
  ],
  [{ kind: "date", start: "2024-06-30", due: "2024-06-30" }, "2024-06-30", "ngày 30/06/2024"],
  [
    {
      kind: "date",
      raw: "Trước 17 giờ, chậm nhất ngày 30/6/2024",
      due: "2024-06-30T17:00",
      boundary: "inclusive",
    },
    "by 2024-06-30 17:00",
    "đến hết 17 giờ 00, 30/06/2024",
  ],
  [
    { kind: "range", start: "2024-01-01", due: "2024-03-31" },
    "2024-01-01 to 2024-03-31",
    "01/01/2024 – 31/03/2024",
  ],
  [
    { kind: "range", start: "2024-01-01", due: "2024-03-31", boundary: "exclusive" },
    "2024-01-01 to before 2024-03-31",
    "01/01/2024 – trước 31/03/2024",
  ],
  [
    { kind: "ongoing", start: "2024-05-01" },
    "ongoing; from 2024-05-01",
    "thường xuyên; từ 01/05/2024",
  ],
  [{ kind: "recurring", rrule: "FREQ=MONTHLY;UNTIL=20241231" }, "monthly", "hằng tháng"],
  [{ kind: "event", event: "bầu cử", relations: ["before"] }, "before: bầu cử", "trước: bầu cử"],
  [
    { kind: "event", event: "tuyển dụng", relations: ["before", "after"] },
    "before and after: tuyển dụng",
    "trước và sau: tuyển dụng",
  ],
  [{ kind: "event", event: "có dự thảo" }, "tied to: có dự thảo", "gắn với: có dự thảo"],
  [
    { kind: "reference", reference: { type: "regulation", owner: null, number: null } },
    "as regulations set",
    "theo quy định",
  ],
  [
    { kind: "reference", reference: { type: "plan", owner: "huyện", number: "05/KH-UBND" } },
    "as a plan sets (05/KH-UBND, huyện)",
    "theo kế hoạch (05/KH-UBND, huyện)",
  ],
  [
    {
      kind: "relative",
      duration: "P10D",
      businessDays: true,
      event: "nhận văn bản",
      relations: ["after"],
    },
    "10 working days; after: nhận văn bản",
    "trong 10 ngày làm việc; sau: nhận văn bản",
  ],
  [
    {
      kind: "period",
      start: "2024-01-01",
      due: "2024-12-31",
      impliedRecurrence: { raw: "Định kỳ 6 tháng", rrule: "FREQ=MONTHLY;INTERVAL=6" },
    },
    "2024-01-01 to 2024-12-31; every six months (stated in the task)",
    "01/01/2024 – 31/12/2024; 6 tháng một lần (nêu trong nhiệm vụ)",
  ],
];

describe("the normal form of a deadline", () => {
  it.each(cases)("%j", (fields, english, vietnamese) => {
    expect(formatDeadline(deadline(fields), "en")).toBe(english);
    expect(formatDeadline(deadline(fields), "vi")).toBe(vietnamese);
  });

  it.each([
    ["FREQ=DAILY", "hằng ngày"],
    ["FREQ=MONTHLY;INTERVAL=3", "hằng quý"],
    ["FREQ=YEARLY", "hằng năm"],
    ["FREQ=MONTHLY;BYMONTHDAY=20", "ngày 20 hằng tháng"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "ngày cuối tháng, hằng tháng"],
    ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10", "ngày 10 tháng 3, 6, 9, 12 hằng năm"],
    ["FREQ=YEARLY;BYMONTH=6,12", "tháng 6, 12 hằng năm"],
    ["FREQ=WEEKLY;BYDAY=MO,FR", "thứ Hai, thứ Sáu hằng tuần"],
    ["FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=1MO"],
    ["FREQ=MONTHLY;COUNT=3", "FREQ=MONTHLY;COUNT=3"],
    ["FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=2"],
  ])("never says less than the rule %s", (rule, words) => {
    expect(formatRecurrence(rule, "vi")).toBe(words);
  });

  it.each([
    ["2024-05-30", "30/05/2024"],
    ["2024-05", "05/2024"],
    ["2024", "2024"],
  ])("writes the date %s as offices do", (edtf, words) => {
    expect(formatEdtf(edtf, "vi")).toBe(words);
    expect(formatEdtf(edtf, "en")).toBe(edtf);
  });
});
