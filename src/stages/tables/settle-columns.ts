import type { ColumnRole } from "../../model/index.js";
import { foldText } from "../../text/index.js";
import { holdsPoints } from "./data-tables.js";
import type { HeadColumn } from "./head.js";

type Columns = readonly HeadColumn[];

const has = (columns: Columns, ...roles: ColumnRole[]): boolean =>
  columns.some(({ role }) => roles.includes(role));

/** The lowest level of a heading, folded, without what stands in brackets. */
const nameOf = ({ leaf, header }: HeadColumn): string =>
  foldText((leaf === "" ? header : leaf).replace(/\([^()]*\)/gu, " ")).trim();

/** A bare “Đơn vị” is a unit of measure beside indicators or quantities; elsewhere it may be a body. */
function settleUnits(columns: Columns): void {
  const counts = (column: HeadColumn): boolean =>
    column.role === "indicator" || (column.role === "quantity" && !holdsPoints(column));
  if (!columns.some(counts)) return;
  for (const column of columns) {
    if (column.role === "other" && foldText(column.header) === "đơn vị") column.role = "unit";
  }
}

/** A bare “Hỗ trợ” names who helps where the column before it names who is in charge; elsewhere it may be money. */
function settleHelp(columns: Columns): void {
  for (const [index, column] of columns.entries()) {
    const single = column.header === column.leaf;
    if (column.role !== "other" || !single || nameOf(column) !== "hỗ trợ") continue;
    if (columns[index - 1]?.role === "lead") column.role = "coordinating";
  }
}

const bold = /(?<!\p{L})(?:in|chữ|tô|bôi) đậm(?!\p{L})/u;

/** “Đơn vị thực hiện (in đậm: chủ trì)”: letters tell who is in charge, and the wording of a cell does not keep them. */
function settleBold(columns: Columns): void {
  for (const column of columns) {
    if (column.role === "lead" && bold.test(foldText(column.header))) {
      column.role = "leadAndCoordinating";
    }
  }
}

const doing = /thực hiện|chủ trì|đầu mối/u;
const charged = /phụ trách/u;
const drafting = /tham mưu/u;

/** Beside “Người thực hiện”, “Phụ trách” oversees; beside who is in charge, “Tham mưu” drafts. Alone, both lead. */
function settleSeconds(columns: Columns): void {
  const leads = columns.filter(({ role }) => role === "lead");
  if (leads.length < 2) return;
  const says = (words: RegExp) => (column: HeadColumn) => words.test(nameOf(column));
  const doers = leads.filter(says(doing));
  const inCharge = leads.filter((column) => says(charged)(column) && !doers.includes(column));
  const drafters = leads.filter(
    (column) => says(drafting)(column) && !doers.includes(column) && !inCharge.includes(column),
  );
  if (doers.length > 0) for (const column of inCharge) column.role = "supervising";
  if (doers.length + inCharge.length > 0) for (const column of drafters) column.role = "other";
}

const names =
  /^(?:họ (?:và )?tên|thành viên|các thành viên|đồng chí)(?:(?:,| -|\/| và) ?chức (?:vụ|danh))?$/u;
const duties = /nhiệm vụ|công việc|phân công/u;
const charges =
  /^(?:trách nhiệm|phân công|phân công trách nhiệm)(?: (?:chính|cụ thể|thực hiện|nhiệm vụ))?$/u;
const shared = /^phân công(?: (?:nhiệm vụ|công việc|phụ trách))?$/u;

/** “Họ và tên | Nhiệm vụ”: what each member of a team is charged with; the person is the one in charge. */
function settlePersons(columns: Columns): void {
  const persons = columns.filter(
    (column) => (column.role === "person" || column.role === "other") && names.test(nameOf(column)),
  );
  const [person] = persons;
  if (person === undefined || persons.length > 1) return;
  if (has(columns, "coordinating", "leadAndCoordinating")) return;
  const leads = columns.filter(({ role }) => role === "lead");
  const tasks = columns.filter(({ role }) => role === "task");
  const [lead] = leads;
  // “Phân công nhiệm vụ” beside names says what is given to them, not to whom.
  const told = tasks.length === 0 && leads.length === 1 && lead !== undefined;
  if (told && shared.test(nameOf(lead))) lead.role = "task";
  else if (leads.length > 0 || !tasks.some((task) => duties.test(nameOf(task)))) return;
  person.role = "lead";
}

const bodies =
  /^(?:tên )?(?:các )?(?:đơn vị|cơ quan|bộ phận|phòng|ban|phòng, ban|cơ quan, đơn vị|đơn vị, cá nhân)$/u;

/** “Đơn vị | Nhiệm vụ | Thời gian”: a table of duties without another column for who does them. */
function settleBodies(columns: Columns, namesBodies: (column: number) => boolean): void {
  if (has(columns, "coordinating", "leadAndCoordinating", "indicator", "unit")) return;
  const leads = columns.filter(({ role }) => role === "lead");
  const [told] = leads;
  // “Trách nhiệm” beside the names of bodies says what each has to do.
  const charge =
    leads.length === 1 && told !== undefined && charges.test(nameOf(told)) && !has(columns, "task")
      ? told
      : undefined;
  if (leads.length > 0 && charge === undefined) return;
  const named = columns.some((column) => column.role === "task" && duties.test(nameOf(column)));
  if (!named && charge === undefined) return;
  const candidates = columns.flatMap((column, index) =>
    (column.role === "other" || column.role === "person") && bodies.test(nameOf(column))
      ? [index]
      : [],
  );
  const [only] = candidates;
  const column = columns[only ?? -1];
  if (only === undefined || candidates.length > 1 || column === undefined || !namesBodies(only))
    return;
  column.role = "lead";
  if (charge !== undefined) charge.role = "task";
}

/** “Bước” over “Bước 1”, “Bước 2” counts the rows where another column says what is done. */
function settleSteps(columns: Columns, isCounted: (column: number) => boolean): void {
  const tasks = columns.filter(({ role }) => role === "task");
  if (tasks.length < 2 || has(columns, "ordinal")) return;
  for (const [index, column] of columns.entries()) {
    if (index === 0 && nameOf(column) === "bước" && isCounted(index)) column.role = "ordinal";
  }
}

const hint = /(?:^|\s)(?:hạn|dự kiến|hoàn thành|xong|mốc|lịch|ht)(?:\s|$)/u;

/** “Dự kiến kết nạp”, “Hạn gửi”: a heading that hints at a time, over cells that all say one. */
function settleTimes(columns: Columns, saysTimes: (column: number) => boolean): void {
  if (has(columns, "deadline", "start", "end")) return;
  for (const [index, column] of columns.entries()) {
    if (column.role !== "other" || !hint.test(nameOf(column)) || !saysTimes(index)) continue;
    column.role = "deadline";
    return;
  }
}

/** What the cells of a column say, where its heading is not enough. */
export interface ColumnCells {
  /** Most of them name bodies or persons. */
  namesBodies(column: number): boolean;
  /** All of them say when. */
  saysTimes(column: number): boolean;
  /** All of them are numbers, with a word before them or without. */
  isCounted(column: number): boolean;
}

/** Settles what the heading of a column alone leaves open, by the columns beside it. */
export function settleColumns(columns: Columns, cells: ColumnCells): void {
  settleUnits(columns);
  settleHelp(columns);
  settleBold(columns);
  settleSeconds(columns);
  settlePersons(columns);
  settleBodies(columns, cells.namesBodies);
  settleSteps(columns, cells.isCounted);
  settleTimes(columns, cells.saysTimes);
}
