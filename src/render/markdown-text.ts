const signs = /[\\`*_[<~]|&(?=#?\w)/g;
const opener = /^[#>+=-]/;
const numberOpener = /^(\d{1,9})(?=[.)](?:\s|$))/;
const lastHash = /#$/;
const lineBreaks = /\s*\r?\n\s*/g;

/** Words as they are, signs that Markdown would take for its own escaped; one line. */
function escapeInline(text: string): string {
  return text.replace(lineBreaks, " ").replace(signs, "\\$&");
}

/** Text that may stand at the start of a line: what would open a list, heading or quote is escaped too. */
export function escapeText(text: string): string {
  return escapeInline(text.trim()).replace(opener, "\\$&").replace(numberOpener, "$1\\");
}

/** Text of a heading, where only a last # means something: the heading's own end. */
export function escapeHeading(text: string): string {
  return escapeInline(text.trim()).replace(lastHash, "\\#");
}

/** Text of a table cell: one line, pipes escaped. */
export function escapeCell(text: string): string {
  return escapeInline(text.trim()).replaceAll("|", "\\|");
}

/** A pipe table; cells must be escaped already, short rows are filled up. */
export function buildPipeTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${head.map((_cell, index) => cells[index] ?? "").join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
