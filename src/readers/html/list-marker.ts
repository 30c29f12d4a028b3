const romanParts: readonly (readonly [value: number, digits: string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function writeRoman(value: number): string {
  let rest = value;
  let digits = "";
  for (const [part, sign] of romanParts) {
    while (rest >= part) {
      digits += sign;
      rest -= part;
    }
  }
  return digits;
}

function writeLetters(value: number, alphabet: string): string {
  let letters = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / alphabet.length))
    letters = alphabet.charAt((rest - 1) % alphabet.length) + letters;
  return letters;
}

const latin = "abcdefghijklmnopqrstuvwxyz";
const greek = "αβγδεζηθικλμνξοπρστυφχψω";

/** The number in the way of a counter style; null where the style has none for it (CSS Counter Styles 3, 6). */
function writeNumber(style: string, value: number): string | null {
  switch (style) {
    case "upper-roman":
    case "lower-roman":
      if (value < 1 || value > 3999) return null;
      return style === "upper-roman" ? writeRoman(value) : writeRoman(value).toLowerCase();
    case "upper-alpha":
    case "upper-latin":
      return value < 1 ? null : writeLetters(value, latin).toUpperCase();
    case "lower-alpha":
    case "lower-latin":
      return value < 1 ? null : writeLetters(value, latin);
    case "lower-greek":
      return value < 1 ? null : writeLetters(value, greek);
    case "decimal-leading-zero":
      return value >= 0 && value < 10 ? `0${value}` : null;
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
