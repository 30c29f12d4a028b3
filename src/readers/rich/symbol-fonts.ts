import { codePoint } from "dingbat-to-unicode";

/**
 * Signs of the tables that few fonts draw, and the ones that readers know them by, as LibreOffice and other programs
 * put them where the symbol font is missing.
 */
const plainSigns: ReadonlyMap<string, string> = new Map(
  [
    "⚫● 🔾❍ 🔿❍ ⭘○ 🞆○ 🞅○ 🞇○ 🞉◉ 🞊◉ 🞋◎ 🞄• ⦁• ⏺● ⬤●",
    "◼■ ◾■ ⬛■ ⏹■ ⯀■ ⬜□ 🞏□ 🞎◻ 🞐◻ 🞌▪ 🞍▪ ⬝▪ ⬩⬥ ⯁◆ 🞟⬧",
    "🟅✦ 🟋✶ 🟏✴ 🟓✹ 🟑✵ 🖉✏ 🕿☎ 🖂✉ 🗶✗ 🗴✗ 🗸✓ 🗷☒ 🗵☒ ⮽☒ 🗹☑",
    "⮚➢ ⮊➲ ⮞➤ 🞀◂ 🞂▸ 🞁▴ 🞃▾ ⏴◀ ⏵▶ ⏶▲ ⏷▼ ⯇◀ ⯈▶ ⯅▲ ⯆▼",
    "🡨← 🡪→ 🡩↑ 🡫↓ 🡬↖ 🡭↗ 🡮↘ 🡯↙ 🡸← 🡺➔ 🡹↑ 🡻↓ 🡼↖ 🡽↗ 🡾↘ 🡿↙ 🡐← 🡒→ 🡑↑ 🡓↓ 🡠← 🡢→ 🡡↑ 🡣↓ ⭠← ⭢→ ⭡↑ ⭣↓",
    "🄋⓪ ➀① ➁② ➂③ ➃④ ➄⑤ ➅⑥ ➆⑦ ➇⑧ ➈⑨ ➉⑩ 🄌⓿ ➊❶ ➋❷ ➌❸ ➍❹ ➎❺ ➏❻ ➐❼ ➑❽ ➒❾ ➓❿",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => Array.from(pair) as [string, string]),
);

/** The minus of Symbol is the dash of lists: Word writes "-" as this sign. */
const symbolMinus = 0x2d;
/** Signs that stand for Symbol where it is not told whether Symbol or Wingdings is meant; others are Wingdings. */
const usualOfSymbol = new Set([symbolMinus, 0xa3, 0xa8, 0xae, 0xb0, 0xb1, 0xb3, 0xb4, 0xb7, 0xde]);

const signFont =
  /^(symbol|wingdings(?: ?[23])?|webdings|opensymbol|starsymbol)(?:mt)?(?![a-z0-9])/i;
const privateSigns = /[\uf020-\uf0ff]/g;
const anyPrivate = /[\uf020-\uf0ff]/;

/** The table of a font; "mixed" for those of LibreOffice, which stand in for the others; null for fonts of letters. */
function tableOf(font: string | null): string | null {
  const name = font === null ? undefined : signFont.exec(font)?.[1]?.toUpperCase();
  if (name === undefined) return null;
  if (name.endsWith("NSYMBOL") || name === "STARSYMBOL") return "mixed";
  return name.replace(/S ?(?=\d)/, "S ");
}

function lookUp(table: string, byte: number): string | null {
  if (table === "mixed") return lookUp(usualOfSymbol.has(byte) ? "SYMBOL" : "WINGDINGS", byte);
  if (table === "SYMBOL" && byte === symbolMinus) return "-";
  const sign = codePoint(table, byte)?.string;
  return sign === undefined ? null : (plainSigns.get(sign) ?? sign);
}

const isPrivate = (code: number): boolean => code >= 0xf020 && code <= 0xf0ff;

/**
 * What a code of a symbol font looks like: its byte, or the byte in the private use area at F000. What is none, or has
 * no sign, stays as it is.
 */
export function showSymbol(code: number, font: string | null): string {
  const asIs = String.fromCharCode(code);
  const table = tableOf(font);
  if (table === null || !(isPrivate(code) || (code >= 0x20 && code <= 0xff))) return asIs;
  // LibreOffice's fonts have letters and signs of their own where the others have bytes.
  if (table === "mixed" && code <= 0xff) return asIs;
  return lookUp(table, code & 0xff) ?? asIs;
}

/** Words with the signs of a symbol font, those in the private use area, as they look. */
export function showSymbols(words: string, font: string | null): string {
  if (!anyPrivate.test(words) || tableOf(font) === null) return words;
  return words.replace(privateSigns, (sign) => showSymbol(sign.charCodeAt(0), font));
}

/** A bullet as it looks. A private sign whose font is not told, or that has no counterpart, is drawn somehow: "•". */
export function showBullet(text: string, font: string | null): string {
  const table = tableOf(font);
  return Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    const shown =
      table === null && isPrivate(code)
        ? (lookUp("mixed", code & 0xff) ?? sign)
        : sign.length > 1
          ? sign
          : showSymbol(code, font);
    return shown >= "\ue000" && shown <= "\uf8ff" ? "•" : shown;
  })
    .join("")
    .trim();
}
