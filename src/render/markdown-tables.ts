import type { Language } from "../model/diagnostic-codes.js";
import type { Agency, Row, Table, TaskRow } from "../model/index.js";
import { formatDeadline } from "./deadline-phrase.js";
import { type Label, labelOf, labels } from "./labels.js";
import { buildPipeTable, escapeCell } from "./markdown-text.js";

type Cell = (task: TaskRow) => string;

interface OutColumn {
  label: Label;
  cell: Cell;
  /** Left out when no task of the table fills it. */
  optional?: boolean;
}

const superscripts = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];
const lineBreak = "<br>";

const agencies = (list: readonly Agency[]): string =>
  list.map(({ raw }) => escapeCell(raw)).join("; ");

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, "").length;

/** The task with one line a bullet, where lead-in and bullets are the whole of it. */
function taskCell({ task }: TaskRow): string {
  const pieces = [task.leadIn ?? "", ...task.bullets];
  const whole = pieces.reduce((sum, piece) => sum + letters(piece), 0) === letters(task.text);
  if (task.bullets.length === 0 || !whole) return escapeCell(task.text);
  return pieces
    .filter((piece) => piece !== "")
    .map((piece, index) => (index === 0 && task.leadIn !== null ? "" : "- ") + escapeCell(piece))
    .join(lineBreak);
}

function resultCell({ requirement, output }: TaskRow, lang: Language): string {
  if (requirement !== null && output !== null) {
    const words = labels[lang];
    return [
      `${words.requirement}: ${escapeCell(requirement)}`,
      `${words.output}: ${escapeCell(output)}`,
    ].join(lineBreak);
  }
  return escapeCell(requirement ?? output ?? "");
}

function columnsFor(lang: Language, marks: Map<string, string>): OutColumn[] {
  const normalForm: Cell = ({ deadline }) => {
    const notes = deadline.assumptions.map((code) => {
      const mark = marks.get(code) ?? superscripts[marks.size] ?? "*";
      marks.set(code, mark);
      return mark;
    });
    return escapeCell(formatDeadline(deadline, lang)) + notes.join(" ");
  };
  return [
    { label: "ordinal", cell: ({ ordinal }) => escapeCell(ordinal?.raw ?? "") },
    { label: "task", cell: taskCell },
    { label: "lead", cell: ({ lead }) => agencies(lead) },
    { label: "coordinating", cell: ({ coordinating }) => agencies(coordinating) },
    {
      label: "supervising",
      cell: ({ supervising }) => agencies(supervising ?? []),
      optional: true,
    },
    { label: "result", cell: (task) => resultCell(task, lang) },
    { label: "deadline", cell: ({ deadline }) => escapeCell(deadline.raw ?? "") },
    { label: "normalForm", cell: normalForm },
    { label: "budget", cell: ({ budget }) => escapeCell(budget ?? ""), optional: true },
    { label: "notes", cell: ({ notes }) => escapeCell(notes ?? ""), optional: true },
  ];
}

const bold = (text: string): string => (text === "" ? "" : `**${text}**`);

/** Rows of tasks as a table of the columns a clerk looks for; section rows in bold, other rows whole. */
export function renderTaskTable(rows: readonly Row[], lang: Language): string {
  const marks = new Map<string, string>();
  const tasks = rows.filter((row) => row.kind === "task");
  const columns = columnsFor(lang, marks).filter(
    ({ optional, cell }) => optional !== true || tasks.some((task) => cell(task) !== ""),
  );
  const lines = rows.map((row) => {
    if (row.kind === "task") return columns.map(({ cell }) => cell(row));
    if (row.kind === "section")
      return [bold(escapeCell(row.label ?? "")), bold(escapeCell(row.title))];
    return [
      "",
      row.cells
        .filter((cell) => cell !== "")
        .map(escapeCell)
        .join(" · "),
    ];
  });
  const table = buildPipeTable(
    columns.map(({ label }) => labels[lang][label]),
    lines,
  );
  if (marks.size === 0) return table;
  const legend = Array.from(marks, ([code, mark]) => `${mark} ${labelOf(code, lang)}`).join("; ");
  return `${table}\n\n*${labels[lang].assumptions}: ${legend}.*`;
}

function renderPlainTable({ columns, rows }: Table): string {
  const width = Math.max(
    columns.length,
    ...rows.map((row) => ("cells" in row ? row.cells.length : 2)),
  );
  const head = Array.from({ length: width }, (_, index) =>
    escapeCell(columns[index]?.header ?? ""),
  );
  const lines = rows.map((row) =>
    row.kind === "section"
      ? [bold(escapeCell(row.label ?? "")), bold(escapeCell(row.title))]
      : row.cells.map(escapeCell),
  );
  return buildPipeTable(head, lines);
}

/** A table of the plan: in the task columns when it holds tasks, else as it stands. */
export function renderTable(table: Table, lang: Language): string {
  return table.rows.some(({ kind }) => kind === "task")
    ? renderTaskTable(table.rows, lang)
    : renderPlainTable(table);
}
