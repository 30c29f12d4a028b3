import { countInLetters, writeRoman, writeTwoDigits } from "../rich/list-numbers.js";

const greek = "αβγδεζηθικλμνξοπρστυφχψω";

/** The greatest Roman numeral that browsers draw (CSS Counter Styles 3, 6.1). */
const largestRoman = 3999;

/** The number in the way of a counter style; null where the style has none for it (CSS Counter Styles 3, 6). */
function writeNumber(style: string, value: number): string | null {
  switch (style) {
    case "upper-roman":
    case "lower-roman": {
      const roman = value > largestRoman ? null : writeRoman(value);
      return style === "upper-roman" ? (roman?.toUpperCase() ?? null) : roman;
    }
    case "upper-alpha":
    case "upper-latin":
      return countInLetters(value)?.toUpperCase() ?? null;
    case "lower-alpha":
    case "lower-latin":
      return countInLetters(value);
    case "lower-greek":
      return countInLetters(value, greek);
    case "decimal-leading-zero":
      return writeTwoDigits(value);
    default:
      return null;
  }
}

/** The marker that a browser draws before a list item, "-" for bullets; null where it draws none. */
export function writeMarker(listStyle: string, value: number): string | null {
  const style = listStyle.toLowerCase();
  if (style === "none") return null;
  if (style === "disc" || style === "circle" || style === "square") return "-";
  if (/^["']/.test(listStyle)) return listStyle.slice(1, -1).trim() || null;
  return `${writeNumber(style, value) ?? value}.`;
}
