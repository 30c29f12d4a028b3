/**
 * The characters of the font Symbol from 20 to 7E and from A0 to FE, in the order of their numbers. Its minus is the
 * dash of lists, and told as the dash that people type.
 */
const symbolLow =
  " !∀#∃%&∋()∗+,-./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const symbolHigh =
  "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uf8ff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/** The signs of Wingdings that stand in documents of offices: bullets, boxes, arrows, hands, figures in circles. */
const wingdings = new Map<number, string>([
  [0x21, "✏"],
  [0x22, "✂"],
  [0x28, "☎"],
  [0x29, "✆"],
  [0x2a, "✉"],
  [0x46, "☞"],
  [0x4a, "☺"],
  [0x6c, "●"],
  [0x6d, "❍"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x70, "◻"],
  [0x71, "❑"],
  [0x72, "❒"],
  [0x73, "⬧"],
  [0x74, "⧫"],
  [0x75, "◆"],
  [0x76, "❖"],
  [0x77, "⬥"],
  [0x78, "⌧"],
  [0x9e, "·"],
  [0x9f, "•"],
  [0xa1, "○"],
  [0xa4, "◉"],
  [0xa5, "◎"],
  [0xa7, "▪"],
  [0xa8, "◻"],
  [0xaa, "✦"],
  [0xab, "★"],
  [0xac, "✶"],
  [0xad, "✴"],
  [0xae, "✹"],
  [0xaf, "✵"],
  [0xd8, "➢"],
  [0xdc, "➲"],
  [0xdf, "←"],
  [0xe0, "→"],
  [0xe1, "↑"],
  [0xe2, "↓"],
  [0xe8, "➔"],
  [0xef, "⇦"],
  [0xf0, "⇨"],
  [0xf1, "⇧"],
  [0xf2, "⇩"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);
for (let i = 0; i < 10; i += 1) {
  wingdings.set(0x81 + i, String.fromCodePoint(0x2460 + i));
  wingdings.set(0x8c + i, String.fromCodePoint(0x2776 + i));
}
wingdings.set(0x80, "⓪");
wingdings.set(0x8b, "⓿");

const privateStart = 0xf020;
const privateEnd = 0xf0ff;

/** The bullet as it is drawn; a sign that has no known counterpart is told as a plain bullet. */
export function showBullet(code: number, font: string | null): string {
  const shown = showSymbol(code, font);
  return shown >= "\ue000" && shown <= "\uf8ff" ? "•" : shown;
}

/** True for fonts whose letters are signs. */
export const isSymbolFont = (font: string | null): boolean =>
  font !== null && /^(?:symbol|wingdings)$/i.test(font);

/** The usual character for a sign of Symbol or Wingdings (F020 to F0FF, or the bare byte); others stay as they are. */
export function showSymbol(code: number, font: string | null): string {
  const asIs = String.fromCharCode(code);
  const isPrivate = code >= privateStart && code <= privateEnd;
  if (!isSymbolFont(font) || (code > 0xff && !isPrivate)) return asIs;
  const byte = code & 0xff;
  if (/^w/i.test(font as string)) return wingdings.get(byte) ?? asIs;
  return (byte < 0xa0 ? symbolLow[byte - 0x20] : symbolHigh[byte - 0xa0]) ?? asIs;
}
