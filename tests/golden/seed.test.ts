import { describe, expect, test } from "vitest";
import { listTasks } from "../../src/index.js";
import { extractFixture } from "../support/fixtures.js";

const read = () => extractFixture("thanh-liet-sipas-papi-2024", "source.txt");

describe("the seed", () => {
  test("has 31 tasks in two appendices, and every row of its tables is counted", async () => {
    const { plan, census, coverage, status } = await read();
    expect(status).toBe("complete");
    expect(census).toMatchObject({
      tables: 2,
      rows: 58,
      heads: 2,
      repeatedHeads: 5,
      sections: 17,
      joined: 3,
      tasks: 31,
      others: 0,
    });
    expect(
      plan.appendices.map(({ blocks }) => blocks[0]?.type === "table" && blocks[0].census.tasks),
    ).toEqual([11, 20]);
    expect(coverage).toMatchObject({ unmapped: [], share: 1 });
  });

  test("names each task by its whole path", async () => {
    const ids = [...listTasks((await read()).plan)].map(({ task }) => task.id);
    expect(new Set(ids).size).toBe(31);
    expect(ids.slice(0, 6)).toEqual([
      "PL1.A.I.1",
      "PL1.A.II.2",
      "PL1.B.I.3",
      "PL1.B.I.4",
      "PL1.B.II.5",
      "PL1.B.III.6",
    ]);
    expect(ids.at(-1)).toBe("PL2.VIII.20");
  });

  test("joins the row that a page break cut in two cells at once, with both places", async () => {
    const { task } = [...listTasks((await read()).plan)][3] as { task: { [key: string]: unknown } };
    expect(task).toMatchObject({
      continued: true,
      task: {
        text: "Mở rộng các hình thức công khai phù hợp: Đài phát thanh huyện; Đài truyền thanh các xã, thị trấn; Bảng tin tại Nhà Văn hóa, Khu dân cư, Tổ dân phố...",
        at: [{ line: 84 }, { line: 87 }],
      },
      requirement: "Tối thiểu 02 lần trong năm có các hình thức công khai mở rộng phù hợp",
      targets: [{ raw: "Tối thiểu 02 lần trong năm", op: ">=", value: 2, per: "P1Y" }],
      deadline: { kind: "none", raw: null },
    });
  });

  test("tells the cell of two bodies from the name with a dash, and bodies run together", async () => {
    const leads = new Map(
      [...listTasks((await read()).plan)].map(({ task }) => [task.id, task.lead]),
    );
    const names = (id: string) => leads.get(id)?.map(({ name }) => name);
    expect(names("PL1.A.II.2")).toEqual(["Văn hóa - Xã hội", "Văn phòng UBND xã"]);
    expect(names("PL1.B.I.4")).toEqual(["Văn hóa - Thông tin"]);
    expect(names("PL2.V.13")).toEqual([
      "Tư pháp - Hộ tịch",
      "Địa chính - Xây dựng - Tài nguyên và Môi trường",
    ]);
    expect(leads.get("PL2.V.13")?.map(({ runTogether }) => runTogether)).toEqual([true, true]);
    expect(names("PL2.VIII.20")).toEqual(["Văn hóa - Thông tin", "Văn phòng HĐND và UBND xã"]);
  });

  test("has 2 tasks with a date, 15 ongoing, 6 recurring, 5 events, 2 references and 1 blank", async () => {
    const kinds: Record<string, number> = {};
    for (const { task } of listTasks((await read()).plan)) {
      kinds[task.deadline.kind] = (kinds[task.deadline.kind] ?? 0) + 1;
    }
    expect(kinds).toEqual({
      ongoing: 15,
      recurring: 6,
      event: 5,
      period: 2,
      reference: 2,
      none: 1,
    });
  });

  test("infers the issuer with its evidence and leaves number and date blank", async () => {
    const { document } = (await read()).plan;
    expect(document).toMatchObject({
      issuer: {
        raw: "UBND xã Thanh Liệt",
        name: "Ủy ban nhân dân xã Thanh Liệt",
        level: "commune",
        inferred: true,
        at: [{ line: 73 }, { line: 7 }, { line: 63 }],
      },
      parent: null,
      number: { status: "blank", sequence: null, symbol: "KH-UBND" },
      date: { status: "blank", edtf: "2024" },
      place: null,
    });
  });

  test("assigns two bodies and asks the Front", async () => {
    const { responsibilities, reporting } = (await read()).plan;
    expect(
      responsibilities.map(({ mode, actor, duties }) => [mode, actor.name, duties.length]),
    ).toEqual([
      ["assign", "Các bộ phận chuyên môn thuộc UBND xã", 3],
      ["assign", "Văn phòng UBND xã", 3],
      ["request", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", 1],
    ]);
    expect(reporting.map(({ from, to }) => [from, to])).toEqual([
      ["các bộ phận chuyên môn", "Văn phòng UBND xã"],
      ["Văn phòng", "UBND huyện"],
    ]);
  });

  test("is signed TM., KT. by a deputy and closes with ./.", async () => {
    const { signatures, closing, recipients } = (await read()).plan;
    expect(signatures).toMatchObject([
      {
        authority: [
          { code: "TM", raw: "TM. ỦY BAN NHÂN DÂN" },
          { code: "KT", raw: "KT. CHỦ TỊCH" },
        ],
        position: "PHÓ CHỦ TỊCH",
        name: "Nguyễn Duy Nhật",
      },
    ]);
    expect(closing).toMatchObject({ endMark: "./.", contact: "UBND xã (qua văn phòng)" });
    expect(recipients.map(({ text }) => text)).toEqual([
      "UBND huyện",
      "TT Đảng ủy-HĐND-UBND-UBMTTQ",
      "Các bộ phận chuyên môn",
      "Các ngành đoàn thể",
      "Lưu: VT",
    ]);
  });
});
