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

const shorten = (value: string | number): string | number =>
  typeof value === "string" && value.length > 80 ? `${value.slice(0, 79)}…` : value;

/** Adds a remark of the closed table to the file, as a VFile message with the code as `ruleId`. */
export function report(
  file: VFile,
  code: DiagnosticCode,
  at: Place | null = null,
  params: ReportParams = {},
): void {
  const short = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, shorten(value)]),
  );
  const { message, help } = renderDiagnostic(code, short, "en");
  const remark = file.message(
    message,
    at === null ? undefined : { line: at.line, column: 1, offset: at.start },
    `kehoach:${code}`,
  );
  // `source` and `ruleId` come from the origin; a slash inside the code needs them set by hand.
  remark.source = "kehoach";
  remark.ruleId = code;
  remark.note = help;
  const severity = diagnosticCodes[code].severity;
  remark.fatal = severity === "error" ? true : severity === "warning" ? false : undefined;
  Object.assign(remark, { kehoach: { params: short, at } } satisfies ReportData);
}
