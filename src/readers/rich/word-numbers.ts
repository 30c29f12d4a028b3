import { repeatLetter, writeOrdinal, writeRoman, writeTwoDigits } from "./list-numbers.js";

/**
 * Number formats of Word by their code (MSONFC, [MS-OSHARED] 2.2.1.3), which doc, RTF and Word 2003 XML write; by the
 * names that docx has for them (ECMA-376 Part 1, 17.18.59). Those that are not here are drawn in digits.
 */
const namesByCode: ReadonlyMap<number, string> = new Map([
  [1, "upperRoman"],
  [2, "lowerRoman"],
  [3, "upperLetter"],
  [4, "lowerLetter"],
  [5, "ordinal"],
  [18, "decimalEnclosedCircle"],
  [22, "decimalZero"],
  [23, "bullet"],
  [26, "decimalEnclosedFullstop"],
  [27, "decimalEnclosedParen"],
  [28, "decimalEnclosedCircleChinese"],
  [57, "numberInDash"],
  [255, "none"],
]);

export const wordFormatName = (code: number): string => namesByCode.get(code) ?? "decimal";

/** A number as Word draws it in a list; in digits where the format is of another script or has no sign for it. */
export function writeWordNumber(value: number, format: string): string {
  return drawn(value, format) ?? String(value);
}

function drawn(value: number, format: string): string | null {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return writeTwoDigits(value);
    case "upperRoman":
      return writeRoman(value)?.toUpperCase() ?? null;
    case "lowerRoman":
      return writeRoman(value);
    case "upperLetter":
      return repeatLetter(value)?.toUpperCase() ?? null;
    case "lowerLetter":
      return repeatLetter(value);
    case "ordinal":
      return writeOrdinal(value);
    case "numberInDash":
      return `- ${value} -`;
    case "decimalEnclosedParen":
      return `(${value})`;
    case "decimalEnclosedFullstop":
      return `${value}.`;
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : null;
    default:
      return null;
  }
}

/**
 * The format of a number in a level that draws all of them in digits: those with a zero in front keep it, and what
 * shows no number shows none ([MS-DOC] LVLF, fLegal; ECMA-376 Part 1, 17.9.4 isLgl).
 */
export const legalFormat = (format: string): string =>
  format === "decimalZero" || format === "none" || format === "bullet" ? format : "decimal";
