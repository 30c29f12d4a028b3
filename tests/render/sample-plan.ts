import type { Agency, Deadline, Plan, Section, Table, TaskRow } from "../../src/index.js";

export const agency = (raw: string, name: string | null = null): Agency => ({
  raw,
  name,
  level: null,
  kind: name === null ? "unknown" : "unit",
  confidence: "high",
});

export const deadline = (fields: Partial<Deadline> = {}): Deadline => ({
  raw: null,
  kind: "none",
  start: null,
  due: null,
  boundary: null,
  rrule: null,
  event: null,
  reference: null,
  assumptions: [],
  ...fields,
});

export const task = (fields: Partial<TaskRow> = {}): TaskRow => ({
  kind: "task",
  id: "T1.1",
  ordinal: { raw: "1", value: 1 },
  path: [],
  task: { text: "Trồng cây", leadIn: null, bullets: [] },
  lead: [agency("Văn phòng", "Văn phòng UBND xã")],
  coordinating: [],
  requirement: null,
  output: null,
  targets: [],
  deadline: deadline(),
  budget: null,
  notes: null,
  cells: [],
  continued: false,
  ...fields,
});

export const table = (...rows: Table["rows"]): Table => ({
  type: "table",
  columns: [],
  rows,
  census: { heads: 1, repeatedHeads: 0, sections: 0, joined: 0, tasks: rows.length, others: 0 },
});

export const section = (fields: Partial<Section> = {}): Section => ({
  label: "I",
  title: "NHIỆM VỤ",
  level: 1,
  roles: [],
  blocks: [],
  children: [],
  ...fields,
});

/** An invented plan with its head filled in and nothing else. */
export const plan = (fields: Partial<Plan> = {}): Plan => ({
  schemaVersion: "1.0",
  document: {
    type: { code: "KH", name: "Kế hoạch", raw: "KẾ HOẠCH" },
    issuer: agency("UBND XÃ SUỐI MƠ", "Ủy ban nhân dân xã Suối Mơ"),
    parent: null,
    number: { status: "value", raw: "12/KH-UBND", sequence: "12", symbol: "KH-UBND", year: null },
    place: "Suối Mơ",
    date: { status: "value", raw: "ngày 05 tháng 02 năm 2024", edtf: "2024-02-05" },
    subject: "Chăm sóc cây xanh",
    urgency: null,
    secrecy: null,
    circulation: null,
    draft: false,
  },
  period: null,
  opening: [],
  citations: [],
  purpose: [],
  requirements: [],
  sections: [],
  responsibilities: [],
  reporting: [],
  closing: null,
  recipients: [],
  signatures: [],
  appendices: [],
  ...fields,
});
