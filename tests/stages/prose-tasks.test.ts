import { describe, expect, test } from "vitest";
import { extractPlan, listTasks } from "../../src/index.js";

const head =
  "KẾ HOẠCH\nTrồng cây năm 2031\n\nI. MỤC ĐÍCH\n\n- Phủ xanh đồi trọc.\n\nII. NHIỆM VỤ\n\n";
const read = async (...lines: string[]) => {
  const { plan } = await extractPlan(head + lines.join("\n\n"));
  return [...listTasks(plan)].map(({ task: { task, lead, coordinating, deadline } }) => ({
    task: task.text,
    leadIn: task.leadIn,
    bullets: task.bullets,
    lead: lead.map(({ raw }) => raw),
    coordinating: coordinating.map(({ raw }) => raw),
    due: deadline.due,
  }));
};

describe("lines that say who does something and when", () => {
  test("belong to the title where several bullets stand before them", async () => {
    expect(
      await read(
        "1. Gieo ươm cây giống",
        "- Chọn hạt giống bản địa.",
        "- Làm giàn che, đóng bầu.",
        "- Chủ trì: Hạt Kiểm lâm. Phối hợp: Hội Nông dân xã.",
        "- Thời hạn: Trước ngày 15/4/2031.",
        "2. Chăm sóc rừng mới trồng",
        "- Phát dọn thực bì.",
        "- Chủ trì: Hội Nông dân xã.",
      ),
    ).toEqual([
      {
        task: "Gieo ươm cây giống Chọn hạt giống bản địa. Làm giàn che, đóng bầu.",
        leadIn: "Gieo ươm cây giống",
        bullets: ["Chọn hạt giống bản địa.", "Làm giàn che, đóng bầu."],
        lead: ["Hạt Kiểm lâm"],
        coordinating: ["Hội Nông dân xã"],
        due: "2031-04-15",
      },
      {
        task: "Phát dọn thực bì.",
        leadIn: null,
        bullets: [],
        lead: ["Hội Nông dân xã"],
        coordinating: [],
        due: null,
      },
    ]);
  });

  test("belong to the title where whom it concerns stands before them", async () => {
    const tasks = await read(
      "1. Kiểm tra giống cây",
      "- Đối tượng kiểm tra: Các vườn ươm.",
      "- Chủ trì: Hạt Kiểm lâm.",
    );
    expect(tasks).toMatchObject([{ task: "Kiểm tra giống cây", lead: ["Hạt Kiểm lâm"] }]);
  });

  test("belong each to the numbered item before them", async () => {
    const tasks = await read(
      "1. Gieo ươm cây giống",
      "a) Chọn hạt giống bản địa.",
      "Cơ quan chủ trì: Hạt Kiểm lâm.",
      "b) Làm giàn che.",
      "Cơ quan chủ trì: Hội Nông dân xã.",
    );
    expect(tasks.map(({ task, lead }) => `${task} ${lead.join()}`)).toEqual([
      "Chọn hạt giống bản địa. Hạt Kiểm lâm",
      "Làm giàn che. Hội Nông dân xã",
    ]);
  });

  test("may end in a time that has no label of its own", async () => {
    expect(
      await read("1. Dọn vườn ươm (Chủ trì: Hạt Kiểm lâm; hoàn thành trước ngày 20/7/2031)."),
    ).toMatchObject([{ task: "Dọn vườn ươm", lead: ["Hạt Kiểm lâm"], due: "2031-07-20" }]);
  });

  test("name who carries a task out, and are no such line where no body follows", async () => {
    const tasks = await read(
      "1. Chuẩn bị đất trồng",
      "- Thực hiện: Hội Nông dân xã.",
      "- Thời gian: Quý I/2031.",
      "2. Vệ sinh rừng",
      "- Thực hiện: phát dọn, thu gom cành khô.",
    );
    expect(tasks).toMatchObject([{ task: "Chuẩn bị đất trồng", lead: ["Hội Nông dân xã"] }]);
    expect(tasks).toHaveLength(1);
  });

  test("name who is in charge in the words that offices use", async () => {
    const tasks = await read(
      "1. Gieo ươm cây giống",
      "- Phụ trách: Hạt Kiểm lâm; lực lượng phối hợp: Hội Nông dân xã; hạn hoàn thành: 20/5/2031.",
    );
    expect(tasks).toMatchObject([
      { lead: ["Hạt Kiểm lâm"], coordinating: ["Hội Nông dân xã"], due: "2031-05-20" },
    ]);
  });
});

describe("sentences that assign", () => {
  test("give the whole paragraph to the only one in charge, wherever that sentence stands", async () => {
    const text =
      "Mở hai lớp kỹ thuật ươm cây. Giao Hạt Kiểm lâm chủ trì, phối hợp với Hội Nông dân xã thực hiện trong quý II, quý III.";
    expect(await read(`1. ${text}`)).toMatchObject([
      { task: text, lead: ["Hạt Kiểm lâm"], coordinating: ["Hội Nông dân xã"], due: "2031-09-30" },
    ]);
  });

  test("are a task each where several stand in one paragraph", async () => {
    const [first, second] = [
      "Hạt Kiểm lâm chủ trì ươm cây, hoàn thành trước ngày 15/4/2031.",
      "Hội Nông dân xã chủ trì đào hố.",
    ];
    expect(await read(`1. ${first} ${second}`)).toMatchObject([
      { task: first, lead: ["Hạt Kiểm lâm"], due: "2031-04-15" },
      { task: second, lead: ["Hội Nông dân xã"], due: null },
    ]);
  });
});
