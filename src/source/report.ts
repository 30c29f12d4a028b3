import type { VFile } from "vfile";
import {
  type DiagnosticCode,
  diagnosticCodes,
  type Place,
  renderDiagnostic,
} from "../model/index.js";

/** Parameters of a remark; kept on the message so that it can be told in another language. */
export type ReportParams = Readonly<Record<string, string | number>>;

/** What a message of ours carries beside the fields of a VFile message. */
export interface ReportData {
  readonly kehoach: { readonly params: ReportParams; readonly at: Place | null };
}

const longest = 80;

function shorten(params: ReportParams): ReportParams {
  const short: Record<string, string | number> = {};
  for (const key in params) {
    const value = params[key] as string | number;
    short[key] =
      typeof value === "string" && value.length > longest
        ? `${value.slice(0, longest - 1)}…`
        : value;
  }
  return short;
}

/** A VFile message without a stack, which it would throw away again but which takes most of its time. */
function addMessage(file: VFile, text: string, code: DiagnosticCode, at: Place | null) {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const place = at === null ? undefined : { line: at.line, column: 1, offset: at.start };
    return file.message(text, place, `kehoach:${code}`);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Adds a remark of the closed table to the file, as a VFile message with the code as `ruleId`. */
export function report(
  file: VFile,
  code: DiagnosticCode,
  at: Place | null = null,
  params: ReportParams = {},
): void {
  const short = shorten(params);
  const { message, help } = renderDiagnostic(code, short, "en");
  const remark = addMessage(file, message, code, at);
  // `source` and `ruleId` come from the origin; a slash inside the code needs them set by hand.
  remark.source = "kehoach";
  remark.ruleId = code;
  remark.note = help;
  const severity = diagnosticCodes[code].severity;
  remark.fatal = severity === "error" ? true : severity === "warning" ? false : undefined;
  Object.assign(remark, { kehoach: { params: short, at } } satisfies ReportData);
}
