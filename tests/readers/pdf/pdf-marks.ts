import { type FontInput, type PdfFonts, regular } from "./pdf-fonts.js";
import type { PdfObjects, Reference } from "./pdf-objects.js";

/** a b c d e f of a transformation (ISO 32000-1 §8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];
/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number];

export interface TextMark {
  readonly kind: "text";
  /** One string, or pieces with what moves the next one to the left between them, in thousandths of the size (TJ). */
  readonly text: string | readonly (string | number)[];
  /** Where the first glyph starts on its base line, in points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font?: FontInput;
  /** Text rendering mode: 3 is invisible. */
  readonly mode?: number;
  readonly charSpacing?: number;
  readonly wordSpacing?: number;
  /** Above the base line: superscripts. */
  readonly rise?: number;
  /** Text matrix in place of x and y. */
  readonly matrix?: Matrix;
  readonly colour?: Colour;
}

export interface RuleMark {
  readonly kind: "rule";
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** As a line, or as a thin box around it (Word); boxes are upright only. */
  readonly drawn?: "stroked" | "filled";
  /** In points; half a point when absent. */
  readonly width?: number;
}

export interface BoxMark {
  readonly kind: "box";
  /** Lower left corner, width and height in points. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly drawn: "stroked" | "filled";
  readonly colour?: Colour;
}

/** Marks in a Form XObject, drawn once for each matrix. */
export interface FormMark {
  readonly kind: "form";
  readonly marks: readonly Mark[];
  readonly at?: readonly Matrix[];
}

/** Marked content: with `id` a leaf of the structure tree, else an artifact or a span. */
export interface MarkedMark {
  readonly kind: "marked";
  readonly tag: string;
  readonly id?: number;
  /** Other entries of its property list, in PDF's syntax. */
  readonly properties?: string;
  readonly marks: readonly Mark[];
}

/** Marks of which only what lies inside the box is seen. */
export interface ClipMark {
  readonly kind: "clip";
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly marks: readonly Mark[];
}

/** A picture over the box: a page that holds nothing else is a scan. */
export interface ImageMark {
  readonly kind: "image";
  readonly box: readonly [x: number, y: number, width: number, height: number];
}

/** Operators as they stand. */
export interface RawMark {
  readonly kind: "raw";
  readonly operators: string;
}

export type Mark =
  | TextMark
  | RuleMark
  | BoxMark
  | FormMark
  | MarkedMark
  | ClipMark
  | ImageMark
  | RawMark;

/** Writes marks as operators; keeps the XObjects that they draw. */
export class PdfMarks {
  readonly #objects: PdfObjects;
  readonly #fonts: PdfFonts;
  readonly #resources: Reference;
  readonly #drawn: Reference[] = [];

  constructor(objects: PdfObjects, fonts: PdfFonts, resources: Reference) {
    this.#objects = objects;
    this.#fonts = fonts;
    this.#resources = resources;
  }

  /** Entries of the /XObject dictionary of the resources. */
  get drawn(): string {
    return this.#drawn.map((reference, at) => `/X${at + 1} ${reference}`).join(" ");
  }

  write(marks: readonly Mark[]): string {
    return marks.map((mark) => this.#writeMark(mark)).join("\n");
  }

  #writeMark(mark: Mark): string {
    switch (mark.kind) {
      case "text":
        return this.#writeText(mark);
      case "rule":
        return writeRule(mark);
      case "box":
        return mark.drawn === "filled"
          ? `q ${colourOf(mark.colour)} rg ${mark.box.join(" ")} re f* Q`
          : `q ${colourOf(mark.colour)} RG ${mark.box.join(" ")} re S Q`;
      case "form": {
        const name = this.#draw(
          `/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Resources ${this.#resources}`,
          this.write(mark.marks),
        );
        const at = mark.at ?? [[1, 0, 0, 1, 0, 0]];
        return at.map((matrix) => `q ${matrix.join(" ")} cm /${name} Do Q`).join("\n");
      }
      case "marked": {
        const id = mark.id === undefined ? "" : `/MCID ${mark.id} `;
        return `/${mark.tag} << ${id}${mark.properties ?? ""}>> BDC\n${this.write(mark.marks)}\nEMC`;
      }
      case "clip":
        return `q ${mark.box.join(" ")} re W n\n${this.write(mark.marks)}\nQ`;
      case "image": {
        const [x, y, width, height] = mark.box;
        return `q ${width} 0 0 ${height} ${x} ${y} cm /${this.#draw(picture, "\xAA\x55".repeat(4))} Do Q`;
      }
      default:
        return mark.operators;
    }
  }

  #draw(entries: string, data: string): string {
    this.#drawn.push(this.#objects.addStream(entries, data));
    return `X${this.#drawn.length}`;
  }

  #writeText(mark: TextMark): string {
    const { x, y, size, font = regular, matrix = [1, 0, 0, 1, x, y] } = mark;
    const pieces = typeof mark.text === "string" ? [mark.text] : mark.text;
    const shown = pieces.map((piece) =>
      typeof piece === "number" ? String(piece) : this.#fonts.encode(piece, font),
    );
    return [
      `q BT /${this.#fonts.nameOf(font)} ${size} Tf`,
      mark.colour === undefined ? "" : `${mark.colour.join(" ")} rg`,
      mark.mode === undefined ? "" : `${mark.mode} Tr`,
      mark.charSpacing === undefined ? "" : `${mark.charSpacing} Tc`,
      mark.wordSpacing === undefined ? "" : `${mark.wordSpacing} Tw`,
      mark.rise === undefined ? "" : `${mark.rise} Ts`,
      `${matrix.join(" ")} Tm`,
      shown.length === 1 ? `${shown[0]} Tj` : `[${shown.join(" ")}] TJ`,
      "ET Q",
    ]
      .filter((operator) => operator !== "")
      .join(" ");
  }
}

/** Eight by eight points, black and white in turn. */
const picture =
  "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1";

const colourOf = (colour: Colour = [0, 0, 0]): string => colour.join(" ");

function writeRule({ from, to, drawn = "stroked", width = 0.5 }: RuleMark): string {
  const [[x1, y1], [x2, y2]] = [from, to];
  if (drawn === "stroked") return `q ${width} w ${x1} ${y1} m ${x2} ${y2} l S Q`;
  const corner = [Math.min(x1, x2) - width / 2, Math.min(y1, y2) - width / 2];
  const sides = [Math.abs(x2 - x1) + width, Math.abs(y2 - y1) + width];
  return `q 0 0 0 rg ${[...corner, ...sides].join(" ")} re f* Q`;
}
