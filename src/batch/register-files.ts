import { createReadStream } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../index.js";
import { byteOrderMark, type CsvSeparator, renderCsvLine } from "../render/csv.js";
import { describeOutcome } from "../render/outcome-labels.js";
import {
  buildFindingRow,
  dateColumn,
  formatDayCell,
  type RegisterRow,
  type RegisterSheet,
  registerHead,
  registerSheets,
  sheetName,
} from "../render/register.js";
import { type ArchiveFolder, resultFolder } from "./archive-files.js";
import { writeDraft } from "./draft-file.js";
import type { Duplicate } from "./duplicates.js";
import { type Entry, hasRecord } from "./entry.js";
import { rowsFile } from "./gather.js";
import { readLines } from "./line-file.js";
import { ArchiveError, onArchive, systemCode } from "./system-error.js";
import { rowsPerSheet, type SheetForm, WorkbookWriter } from "./workbook.js";

/** What the register of an archive is made from. */
export interface RegisterInput {
  readonly archive: ArchiveFolder;
  /** Ids of the shards, in order. */
  readonly shards: readonly string[];
  readonly lang: Language;
  /** What became of each input, in order; can be gone through again. */
  readonly entries: () => AsyncIterable<Entry>;
  readonly duplicates: () => AsyncIterable<Duplicate>;
  readonly signal?: AbortSignal | undefined;
}

/** Reads lines of the archive; what is missing is an error of the archive. */
async function* readArchiveLines(path: string): AsyncGenerator<string> {
  try {
    for await (const { text } of readLines(path)) yield text;
  } catch (error) {
    const code = systemCode(error);
    throw code === null ? error : new ArchiveError(code, path);
  }
}

/** `plans.ndjson`: the records of all documents, a line each, in the order of the inputs. */
export async function writePlans({ archive, entries }: RegisterInput): Promise<void> {
  await writeDraft(archive, join(archive.root, "plans.ndjson"), async (draft) => {
    for await (const entry of entries()) {
      if (!hasRecord(entry)) continue;
      const path = join(archive.root, entry.output);
      await onArchive(path, async () => {
        for await (const chunk of createReadStream(path)) await draft.write(chunk as Uint8Array);
      });
    }
  });
}

async function* readRows(input: RegisterInput, sheet: RegisterSheet): AsyncGenerator<RegisterRow> {
  for (const shard of input.shards) {
    input.signal?.throwIfAborted();
    const path = join(resultFolder(input.archive, shard), rowsFile(sheet));
    for await (const text of readArchiveLines(path)) yield JSON.parse(text) as RegisterRow;
  }
  if (sheet !== "findings") return;
  for await (const { file, reason, as } of input.duplicates()) {
    const message = describeOutcome(reason, input.lang, { file: as });
    const finding = { severity: "warning", help: "", place: "", message } as const;
    yield buildFindingRow({ ...finding, file, code: reason }, input.lang);
  }
}

/** `tasks.csv`: one row a task. */
export async function writeCsv(input: RegisterInput, separator: CsvSeparator): Promise<void> {
  const { archive, lang } = input;
  const days = dateColumn("tasks");
  await writeDraft(archive, join(archive.root, "tasks.csv"), async (draft) => {
    await draft.write(byteOrderMark + renderCsvLine(registerHead("tasks", lang), separator, -1));
    for await (const row of readRows(input, "tasks")) {
      const cells = row.map((cell, index) => (index === days ? formatDayCell(cell, lang) : cell));
      await draft.write(renderCsvLine(cells, separator, days));
    }
  });
}

const workbookName = (number: number): string =>
  number === 1 ? "tasks.xlsx" : `tasks-${number}.xlsx`;

/** Rows that are taken a sheet at a time. */
class RowQueue {
  readonly form: SheetForm;
  readonly #rows: AsyncIterator<RegisterRow>;
  #next: IteratorResult<RegisterRow> | null = null;

  constructor(input: RegisterInput, sheet: RegisterSheet) {
    const { lang } = input;
    this.form = {
      name: sheetName(sheet, lang),
      head: registerHead(sheet, lang),
      dateColumn: dateColumn(sheet),
    };
    this.#rows = readRows(input, sheet)[Symbol.asyncIterator]();
  }

  async peek(): Promise<RegisterRow | null> {
    this.#next ??= await this.#rows.next();
    return this.#next.done === true ? null : this.#next.value;
  }

  drop(): void {
    if (this.#next?.done !== true) this.#next = null;
  }

  async close(): Promise<void> {
    await this.#rows.return?.();
  }
}

/**
 * `tasks.xlsx`: tasks, tasks by body and role, findings. Where a sheet would have more rows than a sheet can have
 * (`limit`, its head included), the rest goes on in `tasks-2.xlsx` and so on.
 */
export async function writeWorkbooks(
  input: RegisterInput,
  limit: number = rowsPerSheet,
): Promise<number> {
  const { archive } = input;
  const queues = registerSheets.map((sheet) => new RowQueue(input, sheet));
  let number = 0;
  try {
    for (let isOver = false; !isOver; ) {
      number += 1;
      await writeDraft(archive, join(archive.root, workbookName(number)), async (draft) => {
        const workbook = new WorkbookWriter();
        isOver = true;
        for (const queue of queues) {
          workbook.beginSheet(queue.form);
          for (let row = await queue.peek(); row !== null; row = await queue.peek()) {
            if (workbook.isFull(limit)) {
              isOver = false;
              break;
            }
            workbook.addRow(row);
            queue.drop();
            for (const chunk of workbook.take()) await draft.write(chunk);
          }
        }
        workbook.end();
        for (const chunk of workbook.take()) await draft.write(chunk);
      });
    }
  } finally {
    for (const queue of queues) await queue.close();
  }
  await removeLaterWorkbooks(archive, number);
  return number;
}

/** Workbooks of an earlier, longer register. */
async function removeLaterWorkbooks(archive: ArchiveFolder, last: number): Promise<void> {
  const names = await onArchive(archive.root, () => readdir(archive.root));
  for (const name of names) {
    const number = Number(/^tasks-(\d+)\.xlsx$/.exec(name)?.[1] ?? 0);
    if (number > last) await rm(join(archive.root, name), { force: true });
  }
}
