/** Signs that a spreadsheet takes for the start of a formula: a bullet "- Văn phòng" would show #NAME?. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
/** What a spreadsheet would turn into a day or cut to a number: 1/2, 30/5, 1.1, 02. */
const convertible = /^(?:\d{1,4}(?:[./-]\d{1,4}){1,2}|0\d+)$/;

export type CsvSeparator = ";" | ",";

function quoteCell(text: string, separator: CsvSeparator): string {
  return text.includes(separator) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function guardCell(cell: string): string {
  // An apostrophe is what a spreadsheet itself puts before text that it is not to interpret.
  return formula.test(cell) || convertible.test(cell) ? `'${cell}` : cell;
}

/**
 * One line of a CSV file (RFC 4180), ended by CR LF. Cells that a spreadsheet would compute or turn into a day are
 * kept as text; those of the column `days` are meant to become days.
 */
export function renderCsvLine(
  row: readonly string[],
  separator: CsvSeparator,
  days: number,
): string {
  const cells = row.map((cell, index) =>
    quoteCell(index === days ? cell : guardCell(cell), separator),
  );
  return `${cells.join(separator)}\r\n`;
}

/** What a CSV file begins with, so that a spreadsheet reads it as UTF-8. */
export const byteOrderMark = "\ufeff";
