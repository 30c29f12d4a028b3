import type { Diagnostic, Extraction } from "../model/extraction.js";
import { printable, wrap } from "./command-io.js";
import type { MessageKey, Tell } from "./messages.js";

export interface ReportOptions {
  /** Shown above the remarks: the file's name. */
  readonly name: string;
  readonly colour: boolean;
  /** Columns to wrap remarks at; null for one line a remark, as programs that read them want it. */
  readonly width: number | null;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** Words of the report; null leaves vfile-reporter's own English ones. */
  readonly translate: boolean;
}

type Severity = Diagnostic["severity"];

const labelKeys: Record<Severity, MessageKey> = {
  error: "labelError",
  warning: "labelWarning",
  info: "labelInfo",
};

const narrowest = 24;
const source = "kehoach";

interface Remark {
  readonly diagnostic: Diagnostic;
  /** What is said, the place in front of it where the file has no lines. */
  readonly text: string;
  readonly line: number | null;
  readonly column: number;
}

function locate(diagnostic: Diagnostic, text: string, tell: Tell): Remark {
  const { place, message } = diagnostic;
  if (place === null) return { diagnostic, text: message, line: null, column: 1 };
  const { table, row, cell, paragraph, page } = place;
  if (table !== undefined && row !== undefined && cell !== undefined) {
    const where = tell("placeInTable", { table, row, cell });
    return { diagnostic, text: `${where}: ${message}`, line: null, column: 1 };
  }
  if (paragraph !== undefined) {
    const where = tell("placeInText", { paragraph });
    return { diagnostic, text: `${where}: ${message}`, line: null, column: 1 };
  }
  if (page !== undefined) {
    const where = tell("placeOnPage", { page });
    return { diagnostic, text: `${where}: ${message}`, line: null, column: 1 };
  }
  const lineStart = place.start === 0 ? 0 : text.lastIndexOf("\n", place.start - 1) + 1;
  return { diagnostic, text: message, line: place.line, column: place.start - lineStart + 1 };
}

const longest = (texts: Iterable<string>): number => {
  let most = 0;
  for (const text of texts) most = Math.max(most, text.length);
  return most;
};

/** How remarks are broken so that vfile-reporter's columns fit the terminal. */
function wrapper(remarks: readonly Remark[], labels: readonly string[], width: number | null) {
  const positions = remarks.map(({ line, column }) => (line === null ? "" : `${line}:${column}`));
  const indent = longest(positions) + 1 + longest(labels) + 1;
  const after = longest(remarks.map(({ diagnostic }) => diagnostic.code)) + 2 + source.length + 1;
  const columns = width === null ? Number.POSITIVE_INFINITY : width - indent - after;
  return {
    message: (text: string): string =>
      columns === Number.POSITIVE_INFINITY
        ? text
        : wrap(text, Math.max(columns, narrowest)).join(`\n${" ".repeat(indent)}`),
    help: (text: string): string => (width === null ? text : wrap(text, width - 4).join("\n")),
  };
}

// A remark's first line: its place and its label, which may be coloured, in vfile-reporter's columns.
const remarkStart =
  /^((?:\d+:\d+)? *)((?:\p{Cc}\[\d+m)?)(error|warning|info)((?:\p{Cc}\[\d+m)?) +(?=\S)/u;
const noteStart = /^( {2}\S*)\[note\]/;
const summary = /^(?:\d+ messages \()?(?:\p{Cc}\[\d+m)?[✖⚠]/u;
const counts: readonly (readonly [RegExp, MessageKey])[] = [
  [/(\d+) errors?/, "errorsCount"],
  [/(\d+) warnings?/, "warningsCount"],
  [/(\d+) messages/, "messagesCount"],
];

/** Puts vfile-reporter's few words into the language of the remarks. */
function translateReport(report: string, tell: Tell): string {
  const widest = longest(Object.values(labelKeys).map((key) => tell(key)));
  const lines = report.split("\n").map((line) =>
    line
      .replace(remarkStart, (_whole, place: string, on: string, label: Severity, off: string) => {
        const word = tell(labelKeys[label]);
        return `${place}${on}${word}${off}${" ".repeat(widest - word.length + 1)}`;
      })
      .replace(noteStart, (_whole, start: string) => `${start}[${tell("labelNote")}]`),
  );
  const last = lines.length - 1;
  if (summary.test(lines[last] ?? "")) {
    for (const [pattern, key] of counts) {
      lines[last] = (lines[last] as string).replace(pattern, (_whole, count: string) =>
        tell(key, { count }),
      );
    }
  }
  return lines.join("\n");
}

async function reportRemarks(
  remarks: readonly Remark[],
  options: ReportOptions,
  tell: Tell,
): Promise<string> {
  const [{ VFile }, { reporter }] = await Promise.all([import("vfile"), import("vfile-reporter")]);
  const labels = options.translate
    ? Object.values(labelKeys).map((key) => tell(key))
    : remarks.map(({ diagnostic }) => diagnostic.severity);
  const wrapped = wrapper(remarks, labels, options.width);
  const file = new VFile({ path: options.name });
  for (const { diagnostic, text, line, column } of remarks) {
    const message = file.message(wrapped.message(printable(text)), {
      ...(line === null ? {} : { place: { line, column } }),
      ruleId: diagnostic.code,
      source,
    });
    message.fatal = { error: true, warning: false, info: undefined }[diagnostic.severity];
    message.note = wrapped.help(printable(diagnostic.help));
  }
  const report = reporter([file], { color: options.colour, verbose: options.verbose });
  return options.translate ? translateReport(report, tell) : report;
}

/**
 * The remarks on one document in vfile-reporter's form, ended by a line break; empty when there is nothing
 * to say. Notes are only counted unless `verbose`; `quiet` leaves errors alone.
 */
export async function renderReport(
  extraction: Extraction,
  options: ReportOptions,
  tell: Tell,
): Promise<string> {
  const { quiet, verbose } = options;
  const isShown = ({ severity }: Diagnostic): boolean =>
    severity === "error" || (!quiet && (verbose || severity === "warning"));
  const remarks = extraction.diagnostics
    .filter(isShown)
    .map((diagnostic) => locate(diagnostic, extraction.text, tell));
  const isHidden = ({ severity }: Diagnostic): boolean => severity === "info" && !verbose && !quiet;
  const hidden = extraction.diagnostics.filter(isHidden).length;
  const notes = hidden === 0 ? "" : tell("hiddenNotes", { count: hidden });
  const toLines = (text: string): string =>
    text === "" ? "" : `${wrap(text, options.width ?? Number.POSITIVE_INFINITY).join("\n")}\n`;
  if (remarks.length === 0) return notes === "" ? "" : toLines(`${options.name}: ${notes}`);
  return `${await reportRemarks(remarks, options, tell)}\n${toLines(notes)}`;
}
