import { describe, expect, it } from "vitest";
import { findPeriod } from "../../src/interpret/period.js";

const read = (text: string): string | null => {
  const found = findPeriod(text);
  return found && `${text.slice(found.start, found.end)} = ${found.from}/${found.to}`;
};

describe("findPeriod", () => {
  it.each([
    ["Thực hiện dân chủ ở cơ sở năm 2024", "năm 2024 = 2024-01-01/2024-12-31"],
    ["CẢI CÁCH HÀNH CHÍNH NĂM 2024", "NĂM 2024 = 2024-01-01/2024-12-31"],
    ["phát triển thư viện giai đoạn 2021-2025", "giai đoạn 2021-2025 = 2021-01-01/2025-12-31"],
    ["phát triển thư viện 05 năm (2021 – 2025)", "2021 – 2025 = 2021-01-01/2025-12-31"],
    ["kiểm tra công vụ quý II/2025", "quý II/2025 = 2025-04-01/2025-06-30"],
    ["kiểm tra công vụ Quí IV năm 2025", "Quí IV năm 2025 = 2025-10-01/2025-12-31"],
    ["kiểm tra quý III, IV năm 2024", "quý III, IV năm 2024 = 2024-07-01/2024-12-31"],
    ["Tháng Thanh niên tháng 3 năm 2025", "tháng 3 năm 2025 = 2025-03-01/2025-03-31"],
    ["trọng tâm 6 tháng đầu năm 2025", "6 tháng đầu năm 2025 = 2025-01-01/2025-06-30"],
    ["trọng tâm 6 tháng cuối năm 2025", "6 tháng cuối năm 2025 = 2025-07-01/2025-12-31"],
    ["trồng cây từ năm 2024 đến năm 2026", "từ năm 2024 đến năm 2026 = 2024-01-01/2026-12-31"],
    [
      "ra quân từ tháng 3 đến tháng 9 năm 2024",
      "từ tháng 3 đến tháng 9 năm 2024 = 2024-03-01/2024-09-30",
    ],
    [
      "cao điểm từ ngày 01/6/2024 đến ngày 30/6/2024",
      "từ ngày 01/6/2024 đến ngày 30/6/2024 = 2024-06-01/2024-06-30",
    ],
    ["ra quân từ ngày 05/3 đến 20/7/2024", "từ ngày 05/3 đến 20/7/2024 = 2024-03-05/2024-07-20"],
    [
      "cao điểm từ ngày 05 đến ngày 20/7/2024",
      "từ ngày 05 đến ngày 20/7/2024 = 2024-07-05/2024-07-20",
    ],
    ["ra quân tháng 3 - tháng 5/2024", "tháng 3 - tháng 5/2024 = 2024-03-01/2024-05-31"],
    ["cao điểm tháng Tám năm 2024", "tháng Tám năm 2024 = 2024-08-01/2024-08-31"],
    ["công tác năm 2024 và năm 2025", "năm 2024 và năm 2025 = 2024-01-01/2025-12-31"],
  ])("reads the period of “%s”", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["Tổng kết năm 2023, phương hướng năm 2024", "2024"],
    ["Quyết định số 12/QĐ-UBND ngày 05/01/2023 về giao chỉ tiêu năm 2024", "2024"],
    ["Chương trình nông thôn mới giai đoạn 2021-2025 năm 2024", "2024"],
    ["năm 2024 thực hiện Chương trình nông thôn mới giai đoạn 2021-2025", "2024"],
    ["thi hành Luật Thư viện trong năm 2024", "2024"],
    ["theo dõi thi hành pháp luật năm 2024", "2024"],
    ["siết chặt kỷ luật, kỷ cương năm 2024", "2024"],
  ])("takes in “%s” the year that the plan itself covers", (text, year) => {
    expect(findPeriod(text)).toMatchObject({ from: `${year}-01-01`, to: `${year}-12-31` });
  });

  it("takes the plan's own years beside an anniversary", () => {
    expect(read("kỷ niệm 70 năm (1954 - 2024), giai đoạn 2021-2025")).toBe(
      "giai đoạn 2021-2025 = 2021-01-01/2025-12-31",
    );
  });

  it("keeps the stage when an outlook without a first day follows", () => {
    expect(read("giai đoạn 2021-2025, tầm nhìn đến năm 2030")).toBe(
      "giai đoạn 2021-2025 = 2021-01-01/2025-12-31",
    );
  });

  it.each([
    "phát triển thư viện đến năm 2030",
    "phát triển thư viện từ năm 2024",
    "thực hiện Nghị quyết ngày 22 tháng 12 năm 2024",
    "thực hiện Nghị quyết ngày 22/12/2024",
    "triển khai thi hành Luật Thư viện năm 2019",
    "Nghị định số 30/2020/NĐ-CP năm 2020",
    "Điều lệ sửa đổi năm 2019",
    "nhiệm vụ năm học 2024-2025",
    "bầu cử nhiệm kỳ 2026-2031",
    "công tác quý II",
    "Kỷ niệm 70 năm thành lập Hội Làm vườn (1954 - 2024)",
    "70 năm ngày thành lập Hội Làm vườn (1954-2024)",
    "bồi dưỡng cán bộ khóa IX (2022 - 2024)",
    "ra quân từ ngày 05/11 đến 28/02/2024",
    "ra quân tháng 3 và tháng 9 năm 2024",
    "",
  ])("states none for “%s”", (text) => {
    expect(findPeriod(text)).toBeNull();
  });
});
