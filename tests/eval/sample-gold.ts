import type { Gold, GoldRow, GoldTable } from "../../eval/gold.js";

export const sampleGold: Gold = {
  header: {
    issuer: "ỦY BAN NHÂN DÂN XÃ AN SƠN",
    parent: null,
    number: null,
    symbol: "KH-UBND",
    place: "An Sơn",
    date: "2026-03",
    type: "KH",
    subject: "Trồng cây năm 2026",
  },
  signers: [{ authority: ["TM", "KT"], position: "PHÓ CHỦ TỊCH", name: "Đỗ Văn Mẫu" }],
  recipients: ["UBND tỉnh", "Lưu: VT"],
  citations: [{ number: "12/KH-UBND", date: "2026-01-05" }],
  purpose: ["Phủ xanh đất trống."],
  requirements: [],
  outline: [{ label: "I", title: "MỤC ĐÍCH", level: 1 }],
  responsibilities: [{ actor: "Văn phòng", duties: 2 }],
  appendices: [],
  tables: [
    {
      where: "body",
      columns: ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
      roles: ["ordinal", "task", "lead", "deadline"],
      rows: [
        {
          kind: "task",
          cells: ["1", "Chuẩn bị cây giống", "Văn phòng", "15/3/2026"],
          lead: ["Văn phòng"],
          coordinating: [],
          deadline: { kind: "date", start: null, due: "2026-03-15" },
        },
        {
          kind: "task",
          cells: ["2", "Tổ chức lễ ra quân", "Đoàn xã; Hội Nông dân", ""],
          lead: ["Đoàn xã", "Hội Nông dân"],
          coordinating: [],
          deadline: { kind: "none", start: null, due: null },
        },
      ],
    },
  ],
};

export const withHeader = (changes: Partial<Gold["header"]>): Gold => ({
  ...sampleGold,
  header: { ...sampleGold.header, ...changes },
});

export const withTable = (changes: Partial<GoldTable>): Gold => ({
  ...sampleGold,
  tables: [{ ...(sampleGold.tables[0] as GoldTable), ...changes }],
});

export const sampleRows: readonly GoldRow[] = (sampleGold.tables[0] as GoldTable).rows;
