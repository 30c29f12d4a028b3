/** The same document as other programs save it. */

/**
 * Breaks lines as `fold -s` does: after the last blank before the width, tabs reaching to the next multiple of
 * eight.
 */
export function hardWrap(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .join("\n");
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = line;
  for (;;) {
    const cut = findCut(rest, width);
    if (cut < 0) return [...lines, rest];
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
}

function findCut(line: string, width: number): number {
  let column = 0;
  let cut = -1;
  for (let at = 0; at < line.length; at += 1) {
    column = line[at] === "\t" ? (Math.floor(column / 8) + 1) * 8 : column + 1;
    if (column > width && cut > 0) return cut;
    if (line[at] === " " || line[at] === "\t") cut = at + 1;
  }
  return -1;
}

/** UTF-16, little end first, with byte order mark and CRLF, as Notepad's "Unicode" is. */
export function encodeUtf16Le(text: string): Uint8Array {
  const units = `\ufeff${text.replaceAll("\n", "\r\n")}`;
  const bytes = new Uint8Array(units.length * 2);
  for (let at = 0; at < units.length; at += 1) {
    bytes[at * 2] = units.charCodeAt(at) & 0xff;
    bytes[at * 2 + 1] = units.charCodeAt(at) >> 8;
  }
  return bytes;
}

/** Letters and their marks as separate code points, as macOS file systems and some editors write them. */
export const decompose = (text: string): string => text.normalize("NFD");

/** The text rewritten in Markdown: bold headings, pipe tables, lists, an emphasised recipients line. */
export function toMarkdown(text: string): string {
  const out: string[] = [];
  let columns = 0;
  for (const line of text.split("\n")) {
    const cells = line.split("\t");
    if (cells.length > 2) {
      if (columns === 0) out.push("");
      out.push(`| ${cells.map(escapeCell).join(" | ")} |`);
      if (columns === 0) out.push(`|${" --- |".repeat(cells.length)}`);
      columns = cells.length;
      continue;
    }
    if (line === "" && columns > 0) continue;
    if (columns > 0) out.push("");
    columns = 0;
    if (/^(?:[IVX]+|\d+)\. /.test(line) && line.length < 90)
      out.push(`**${line.replace(".", ".****")}**`);
    else if (line === line.toUpperCase() && line.trim() !== "") out.push("", `**${line}**`, "");
    else if (line.startsWith("- ")) out.push(`* ${escapeWords(line.slice(2))}`);
    else out.push("", escapeWords(line), "");
  }
  return out.join("\n").replace(/\n{3,}/g, "\n\n");
}

const escapeWords = (words: string): string => words.replace(/([*_[\]`])/g, "\\$1");
const escapeCell = (cell: string): string => escapeWords(cell).replaceAll("|", "\\|");
