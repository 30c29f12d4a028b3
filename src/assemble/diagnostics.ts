import type { VFile } from "vfile";
import {
  type Diagnostic,
  type DiagnosticCode,
  diagnosticCodes,
  type Language,
  renderDiagnostic,
} from "../model/index.js";
import type { ReportData } from "../source/index.js";

const isOurs = (message: object): message is ReportData => "kehoach" in message;

/** Turns the messages of a file into diagnostics in a language, in the order of their places. */
export function buildDiagnostics(file: VFile, language: Language): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const message of file.messages) {
    if (!isOurs(message)) continue;
    const code = message.ruleId as DiagnosticCode;
    const { params, at } = message.kehoach;
    // Messages speak English as they are made.
    const told =
      language === "en"
        ? { message: message.reason, help: message.note ?? "" }
        : renderDiagnostic(code, params, language);
    found.push({ code, severity: diagnosticCodes[code].severity, ...told, place: at, params });
  }
  return found.sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
}
