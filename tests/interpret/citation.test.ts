import { describe, expect, it } from "vitest";
import { citationKey, findCitations, uniqueCitations } from "../../src/interpret/citation.js";

const cited = (text: string) => findCitations(text).map(({ citation }) => citation);

const seedOpening =
  "Nhằm nâng cao sự hài lòng của người dân, tổ chức đối với sự phục vụ của UBND xã; cải thiện, nâng cao chỉ số Hải lòng về sự phục vụ hành chính năm 2024; thực hiện Kế hoạch số 164/KH-UBND ngày 30/5/2024 của UBND thành phố Hà Nội về việc tiếp tục nâng cao Chỉ số Cải cách hành chính – PARINDEX, Chỉ số Hải lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước – SIPAS và Chỉ số Hiệu quả quản trị và hành chính công cấp tỉnh – PAPI năm 2024 của thành phố Hà Nội, UBND xã Thanh Liệt xây dựng Kế hoạch triển khai thực hiện, cụ thể như sau:";

describe("findCitations", () => {
  it("ends a subject that holds commas at the clause of the plan's own issuer", () => {
    const subject =
      "tiếp tục nâng cao Chỉ số Cải cách hành chính – PARINDEX, Chỉ số Hải lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước – SIPAS và Chỉ số Hiệu quả quản trị và hành chính công cấp tỉnh – PAPI năm 2024 của thành phố Hà Nội";
    expect(cited(seedOpening)).toEqual([
      {
        raw: `Kế hoạch số 164/KH-UBND ngày 30/5/2024 của UBND thành phố Hà Nội về việc ${subject}`,
        role: "implements",
        type: { code: "KH", name: "Kế hoạch" },
        number: "164/KH-UBND",
        symbol: "KH-UBND",
        year: null,
        date: "2024-05-30",
        issuer: "UBND thành phố Hà Nội",
        subject,
        title: null,
      },
    ]);
  });

  it.each([
    [
      "Căn cứ Nghị định số 12/2030/NĐ-CP ngày 05 tháng 3 năm 2030 của Chính phủ về công tác văn thư;",
      "basis",
    ],
    ["Căn cứ điểm a khoản 2 Điều 5 Nghị định số 12/2030/NĐ-CP;", "basis"],
    ["Thực hiện Chỉ thị số 12-CT/TU ngày 04/01/2030 của Ban Thường vụ Tỉnh ủy", "implements"],
    ["Triển khai thực hiện có hiệu quả Kế hoạch số 12/KH-UBND", "implements"],
    ["Nhằm thực hiện Nghị quyết số 12-NQ/TW", "implements"],
    ["Thực hiện ý kiến của Chủ tịch UBND tỉnh tại Công văn số 12/UBND-VX", "implements"],
    ["Kế hoạch này thay thế Kế hoạch số 12/KH-UBND", "replaces"],
    ["Quyết định này sửa đổi, bổ sung một số điều của Quyết định số 12/QĐ-UBND", "amends"],
    ["(Kèm theo Quyết định số 12/QĐ-UBND ngày 01/02/2030 của UBND xã An Thịnh)", "attachedTo"],
    ["Hồ sơ lập theo Quyết định số 12/QĐ-UBND", "mentions"],
    ["Sửa đổi Nghị định số 12/2030/NĐ-CP trong quý II", "mentions"],
  ])("reads the role in %s", (text, role) => {
    expect(cited(text)).toMatchObject([{ role }]);
  });

  it.each([
    [
      "Quyết định số 12/QĐ-SNV ngày 01/02/2030 của Giám đốc Sở Nội vụ phê duyệt Đề án vị trí việc làm;",
      "Giám đốc Sở Nội vụ",
      "phê duyệt Đề án vị trí việc làm",
    ],
    [
      "Công văn số 12/BVHTTDL-TCDL ngày 01/02/2030 của Bộ Văn hóa, Thể thao và Du lịch về việc tổ chức lễ hội.",
      "Bộ Văn hóa, Thể thao và Du lịch",
      "tổ chức lễ hội",
    ],
    [
      "Hướng dẫn số 12-HD/BTCTW, ngày 01-02-2030 của Ban Tổ chức Trung ương",
      "Ban Tổ chức Trung ương",
      null,
    ],
    ["Nghị quyết số 12-NQ/TW của Bộ Chính trị đã nêu rõ mục tiêu", "Bộ Chính trị", null],
    [
      "Đề án 08-ĐA/TU của Tỉnh ủy An Bình ngày 29/12/2029 về phát triển công nghiệp",
      "Tỉnh ủy An Bình",
      "phát triển công nghiệp",
    ],
    [
      "Nghị định số 12/2030/NĐ-CP quy định chi tiết chế độ báo cáo",
      null,
      "quy định chi tiết chế độ báo cáo",
    ],
    ["Kế hoạch số 12/KH-UBND để tổng hợp", null, null],
    [
      "Chỉ thị số 12-CT/TU ngày 04/01/2030 của Ban Thường vụ Tỉnh ủy về quản lý khoáng sản (viết tắt là Chỉ thị 12), các ngành thực hiện",
      "Ban Thường vụ Tỉnh ủy",
      "quản lý khoáng sản",
    ],
  ])("reads issuer and subject of %s", (text, issuer, subject) => {
    expect(cited(text)[0]).toMatchObject({ issuer, subject });
  });

  it("lets the role of the grounds run on over semicolons", () => {
    const text =
      "Căn cứ Nghị quyết số 35-NQ/TU ngày 29/12/2029 của Tỉnh ủy An Bình về công nghiệp và Đề án số 08 ban hành kèm theo; Kế hoạch số 42-KH/ĐU ngày 11/02/2030 của Đảng ủy UBND tỉnh.";
    expect(cited(text).map(({ role, number }) => [role, number])).toEqual([
      ["basis", "35-NQ/TU"],
      ["basis", "08"],
      ["basis", "42-KH/ĐU"],
    ]);
  });

  it("names an act inside another's subject as a mention of its own", () => {
    const text =
      "Thực hiện Kế hoạch số 24/KH-UBND ngày 14/8/2030 của UBND tỉnh thực hiện Nghị quyết số 66-NQ/TW ngày 30 tháng 4 năm 2030 của Bộ Chính trị về đổi mới công tác xây dựng pháp luật, UBND xã ban hành Kế hoạch như sau:";
    const [outer, inner] = cited(text);
    expect(outer).toMatchObject({
      role: "implements",
      subject:
        "thực hiện Nghị quyết số 66-NQ/TW ngày 30 tháng 4 năm 2030 của Bộ Chính trị về đổi mới công tác xây dựng pháp luật",
    });
    expect(inner).toMatchObject({
      role: "mentions",
      number: "66-NQ/TW",
      subject: "đổi mới công tác xây dựng pháp luật",
    });
  });

  it("gives every act of a series that shares one type word", () => {
    expect(
      cited("các Nghị quyết số 57-NQ/TW, số 59-NQ/TW và số 66-NQ/TW").map(({ type, number }) => [
        type?.code,
        number,
      ]),
    ).toEqual([
      ["NQ", "57-NQ/TW"],
      ["NQ", "59-NQ/TW"],
      ["NQ", "66-NQ/TW"],
    ]);
  });

  it.each([
    [
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
      "Luật Tổ chức chính quyền địa phương",
      "2015-06-19",
      null,
    ],
    [
      "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;",
      "Luật Tổ chức Chính phủ",
      null,
      "63/2025/QH15",
    ],
    ["theo Bộ luật Lao động năm 2019.", "Bộ luật Lao động", "2019", null],
    [
      "sửa đổi Luật Khoa học và Công nghệ (2013) và các luật có liên quan",
      "Luật Khoa học và Công nghệ",
      "2013",
      null,
    ],
    [
      "quy định của Luật Thi đua, khen thưởng và các văn bản hướng dẫn",
      "Luật Thi đua, khen thưởng",
      null,
      null,
    ],
    [
      "theo Luật Nghề vườn, nuôi ong và trồng nấm ngày 01/02/2030",
      "Luật Nghề vườn, nuôi ong và trồng nấm",
      "2030-02-01",
      null,
    ],
    ["những điểm mới của Hiến pháp năm 2013", "Hiến pháp", "2013", null],
  ])("reads the law in %s", (text, title, date, number) => {
    expect(cited(text)).toMatchObject([{ title, date, number }]);
  });

  it("parts two laws at the semicolon, not inside the name of an amending law", () => {
    const text =
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;";
    expect(cited(text).map(({ role, title, date }) => [role, title, date])).toEqual([
      ["basis", "Luật Tổ chức chính quyền địa phương", "2015-06-19"],
      [
        "basis",
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
        "2019-11-22",
      ],
    ]);
  });

  it.each([
    "Căn cứ Kế hoạch này, các bộ phận triển khai thực hiện",
    "Quyết định này có hiệu lực từ ngày ký",
    "tuyên truyền pháp luật, mời luật sư và Hội Luật gia tham gia",
    "Luật này quy định",
    "Kế hoạch 2024; Kế hoạch 5 năm; Kế hoạch 2021-2025",
    "(Kèm theo Kế hoạch số /KH-UBND ngày / /2024 của UBND xã An Thịnh)",
    "Báo cáo kết quả trước ngày 15/6/2030",
  ])("finds none in %s", (text) => {
    expect(cited(text)).toEqual([]);
  });

  it.each([
    ["Chương trình số 135 được mở rộng", "135"],
    ["Chương trình 135 của Chính phủ được mở rộng", "135"],
    ["Kế hoạch 164 ngày 30/5/2030 được thay thế", "164"],
  ])("takes the number for that of a paper in %s", (text, number) => {
    expect(cited(text)).toMatchObject([{ number }]);
  });

  it.each(["kết nối với Đề án 06, gồm", "Chương trình 135 và Dự án 4", "Chỉ thị 18."])(
    "takes the number for a name in %s",
    (text) => {
      expect(cited(text)).toEqual([]);
    },
  );

  it("gives offsets that reproduce raw", () => {
    for (const { start, end, citation } of findCitations(seedOpening)) {
      expect(seedOpening.slice(start, end)).toBe(citation.raw);
    }
  });
});

describe("numbers of papers that follow no rule of symbols", () => {
  it.each([
    ["Văn bản số 07-GT-ABC ngày 02/3/2026", "07-GT-ABC"],
    ["Công văn số TV-K15/26-HC ngày 02/3/2026", "TV-K15/26-HC"],
    ["Văn bản số 15/2026CV-TV ngày 02/3/2026", "15/2026CV-TV"],
    ["Tờ trình số 02-26/TTr ngày 02 tháng 3 năm 2026", "02-26/TTr"],
  ])("%s: the token between số and the day is the number", (text, number) => {
    expect(findCitations(text)[0]?.citation).toMatchObject({ number, date: "2026-03-02" });
  });

  it("needs the word số and a day", () => {
    expect(findCitations("Văn bản 07-GT-ABC ngày 02/3/2026")).toEqual([]);
    expect(findCitations("Báo cáo số liệu 6/2026-12/2026 hằng năm")).toEqual([]);
  });
});

describe("types that stand apart from the number", () => {
  it("opens a list behind a colon", () => {
    expect(
      cited(
        "các Nghị định của Chính phủ: số 30/2020/NĐ-CP ngày 05/3/2020, số 59/2024/NĐ-CP ngày 25/5/2024",
      ).map(({ number, date, type }) => [number, date, type?.code]),
    ).toEqual([
      ["30/2020/NĐ-CP", "2020-03-05", "NĐ"],
      ["59/2024/NĐ-CP", "2024-05-25", "NĐ"],
    ]);
  });

  it("may be abbreviated", () => {
    expect(
      cited("QĐ số 45/QĐ-UBND ngày 02/01/2025; NQ 12-NQ/TU").map(({ number, type }) => [
        number,
        type?.code,
      ]),
    ).toEqual([
      ["45/QĐ-UBND", "QĐ"],
      ["12-NQ/TU", "NQ"],
    ]);
  });
});

describe("the day of an act in front of it", () => {
  it("is read from the sentence that tells of its issue", () => {
    expect(
      findCitations(
        "Ngày 05/3/2026, HĐND tỉnh đã ban hành Nghị quyết số 12/NQ-HĐND về thư viện.",
      )[0]?.citation,
    ).toMatchObject({ number: "12/NQ-HĐND", date: "2026-03-05" });
  });

  it("is not the day of anything else that the sentence tells", () => {
    expect(
      findCitations("Ngày 05/3/2026, Sở Văn hóa họp bàn thực hiện Nghị quyết số 12/NQ-HĐND.")[0]
        ?.citation.date,
    ).toBeNull();
  });
});

describe("uniqueCitations", () => {
  const unique = (text: string) =>
    uniqueCitations(cited(text), (citation) => citation).map(({ citation }) => citation.raw);

  it("takes a number without symbol for the act of that type named before", () => {
    expect(
      unique("Kế hoạch số 164/KH-UBND; các nội dung của Kế hoạch số 164; Đề án số 06."),
    ).toEqual(["Kế hoạch số 164/KH-UBND", "Đề án số 06"]);
  });

  it("takes a law named again without its day for the same, by another year for another", () => {
    expect(
      unique(
        "Luật Đất đai ngày 18/01/2024; theo Luật Đất đai năm 2024; Luật Đất đai năm 2013; Luật Đất đai.",
      ),
    ).toEqual(["Luật Đất đai ngày 18/01/2024", "Luật Đất đai năm 2013"]);
  });

  it("takes a law named without its commas for the same", () => {
    expect(
      unique(
        "Luật Thi đua, khen thưởng; theo Luật Thi đua khen thưởng và Luật Phòng chống ma túy.",
      ),
    ).toEqual(["Luật Thi đua, khen thưởng", "Luật Phòng chống ma túy"]);
  });

  const named = (text: string) =>
    uniqueCitations(cited(text), (citation) => citation).map(({ citation }) => [
      citation.number ?? citation.title,
      citation.date,
    ]);

  it("takes the day from a later mention where the first has none", () => {
    expect(
      named(
        "Luật Thư viện quy định; Luật Thư viện ngày 21/11/2019; Chỉ thị số 05-CT/TU, Chỉ thị số 05-CT/TU ngày 02/3/2026.",
      ),
    ).toEqual([
      ["Luật Thư viện", "2019-11-21"],
      ["05-CT/TU", "2026-03-02"],
    ]);
  });

  it("takes number and day of an act named in full behind its bare number", () => {
    expect(
      named("Đề án số 07 về thư viện; Đề án 07-ĐA/TU của Tỉnh ủy ngày 02/3/2026; Đề án số 07."),
    ).toEqual([["07-ĐA/TU", "2026-03-02"]]);
  });

  it("leaves a bare number alone that has a day of its own, or that two acts share", () => {
    expect(named("Văn bản số 02 ngày 05/3/2026; Văn bản số 02/GM-TV ngày 07/3/2026.")).toEqual([
      ["02", "2026-03-05"],
      ["02/GM-TV", "2026-03-07"],
    ]);
    expect(
      named("Kế hoạch số 12 của phường; Kế hoạch số 12/KH-SVH; Kế hoạch số 12/KH-UBND."),
    ).toEqual([
      ["12", null],
      ["12/KH-SVH", null],
      ["12/KH-UBND", null],
    ]);
  });

  it("gives mentions of one act the same key", () => {
    const [first, second] = cited(
      "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Nghị quyết 57 - NQ/TW",
    );
    expect(first && second && citationKey(first) === citationKey(second)).toBe(true);
  });
});
