import type { PdfPage } from "../engine/pdf-engine.js";

export interface FontLook {
  readonly name: string | null;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** Width units of the glyphs in parts of the font size. */
  readonly unit: number;
}

export const plainFont: FontLook = { name: null, bold: false, vertical: false, unit: 0.001 };

const boldName = /bold|black|heavy|demi/i;
/** A subset carries six capitals in front of its name (ISO 32000-1, 9.6.4). */
const subsetMark = /^[A-Z]{6}\+/;

/** The fonts of a document by the names that pdf.js gives them, each looked up once. */
export class FontBook {
  readonly #looks = new Map<string, FontLook>();

  find(page: PdfPage, id: string): FontLook {
    const known = this.#looks.get(id);
    if (known !== undefined) return known;
    const look = readLook(page, id);
    this.#looks.set(id, look);
    return look;
  }
}

interface PdfjsFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

function readLook(page: PdfPage, id: string): FontLook {
  if (!page.commonObjs.has(id)) return plainFont;
  const font = page.commonObjs.get(id) as PdfjsFont | null;
  if (font === null || typeof font !== "object") return plainFont;
  const name = font.name?.replace(subsetMark, "") ?? null;
  const unit = Math.abs(font.fontMatrix?.[0] ?? plainFont.unit);
  return {
    name,
    bold: font.bold === true || font.black === true || (name !== null && boldName.test(name)),
    vertical: font.vertical === true,
    unit: unit > 0 ? unit : plainFont.unit,
  };
}
