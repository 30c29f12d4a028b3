import { hex4, type PdfObjects, type Reference, utf16Hex } from "./pdf-objects.js";

/** A font of the file, told apart by both fields. */
export interface FontInput {
  /** PostScript name; “Bold” and “Italic” in it are all that a reader has to know them by. */
  readonly name: string;
  /**
   * What the font says its glyphs mean: the truth, nothing (no ToUnicode map), or letters of another script for all
   * that is no ASCII.
   */
  readonly toUnicode?: "right" | "none" | "wrong";
}

export const regular: FontInput = { name: "TimesNewRomanPSMT" };
export const bold: FontInput = { name: "TimesNewRomanPS-BoldMT" };
export const italic: FontInput = { name: "TimesNewRomanPS-ItalicMT" };

/** Characters of Times by width, in thousandths of the size. */
const widths: readonly (readonly [width: number, characters: string])[] = [
  [0, "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323"],
  [250, " .,\u00A0"],
  [278, "/:;\\ijlt"],
  [333, "()!I-[]`rsfJ\u2010\u2011"],
  [389, "\u201C\u201D\u2018\u2019"],
  [444, 'acez?{}"'],
  [556, "SPF"],
  [611, "ELTZ"],
  [667, "BCR"],
  [722, "ADGHKNOQUVXYw&\u0110"],
  [778, "m%"],
  [889, "M"],
  [944, "W"],
  [1000, "\u2014\u2026"],
];

/** Advance of a character in thousandths of the size; a letter with marks is as wide as its base letter. */
function widthOf(character: string): number {
  const base = /\p{M}/u.test(character) ? character : (character.normalize("NFD")[0] ?? character);
  return widths.find(([, characters]) => characters.includes(base))?.[0] ?? 500;
}

/** Advance of a text in points. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + widthOf(character), 0) * size) / 1000;

interface OwnFont {
  readonly font: FontInput;
  /** Its name in the resources. */
  readonly resource: string;
  readonly reference: Reference;
  /** Characters in the order of their codes. */
  readonly glyphs: string[];
}

/**
 * Fonts without a font program: Type0, Identity-H, widths, and a ToUnicode map. Every character (a combining mark too) is
 * one glyph; its number is that of the usual TrueType order for ASCII, so that codes without a map are no text.
 */
export class PdfFonts {
  readonly #fonts = new Map<string, OwnFont>();
  readonly #objects: PdfObjects;

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /** The name of the font in the resources of every page: `F1`, `F2` … */
  nameOf(font: FontInput): string {
    return this.#find(font).resource;
  }

  /** Codes of a text in that font, as a hexadecimal string. */
  encode(text: string, font: FontInput): string {
    const { glyphs } = this.#find(font);
    const codes = [...text].map((character) => {
      if (!glyphs.includes(character)) glyphs.push(character);
      return hex4(glyphs.indexOf(character) + firstGlyph);
    });
    return `<${codes.join("")}>`;
  }

  #find(font: FontInput): OwnFont {
    const key = `${font.name} ${font.toUnicode ?? "right"}`;
    const known = this.#fonts.get(key);
    if (known !== undefined) return known;
    const resource = `F${this.#fonts.size + 1}`;
    const glyphs = Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32));
    const own = { font, resource, reference: this.#objects.reserve(), glyphs };
    this.#fonts.set(key, own);
    return own;
  }

  /** Entries of the /Font dictionary; writes the fonts, so it is the last call. */
  write(): string {
    return [...this.#fonts.values()]
      .map(({ font, resource, reference, glyphs }) => {
        this.#objects.set(reference, this.#writeFont(font, glyphs));
        return `/${resource} ${reference}`;
      })
      .join(" ");
  }

  #writeFont({ name, toUnicode = "right" }: FontInput, glyphs: readonly string[]): string {
    const flags = 4 + (name.includes("Italic") ? 64 : 0) + (name.includes("Bold") ? 1 << 18 : 0);
    const descriptor = this.#objects.add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags ${flags} /FontBBox [-170 -220 1000 900] /ItalicAngle ${name.includes("Italic") ? -15 : 0} /Ascent 891 /Descent -216 /CapHeight 662 /StemV 80 >>`,
    );
    const descendant = this.#objects.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} /DW 500 /CIDToGIDMap /Identity /W [${firstGlyph} [${glyphs.map(widthOf).join(" ")}]] >>`,
    );
    const map =
      toUnicode === "none"
        ? ""
        : ` /ToUnicode ${this.#objects.addStream("", writeMap(glyphs.map(toUnicode === "wrong" ? mistake : (one) => one)))}`;
    return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant}]${map} >>`;
  }
}

/** Number of the blank in the usual order of TrueType fonts. */
const firstGlyph = 3;

/** A Khmer letter in place of a Vietnamese one. */
const mistake = (character: string): string =>
  character.charCodeAt(0) < 0x80
    ? character
    : String.fromCharCode(0x1780 + (character.charCodeAt(0) % 0x30));

/** A ToUnicode map (ISO 32000-1 §9.10.3), at most a hundred entries a block. */
function writeMap(glyphs: readonly string[]): string {
  const entries = glyphs.map((text, at) => `<${hex4(at + firstGlyph)}> <${utf16Hex(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Own def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join("\n")}\nendcmap\nend\nend`;
}
