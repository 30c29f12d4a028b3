import { PlanError } from "../../../src/model/index.js";
import { defaultLimits, type Limits } from "../../../src/readers/limits.js";
import type { RichBlock, RichDocument } from "../../../src/readers/rich/rich-blocks.js";
import { readRtfBlocks } from "../../../src/readers/rtf/read-rtf.js";

/** The bytes of RTF written in a test. */
export const bytesOf = (rtf: string): Uint8Array =>
  Uint8Array.from(rtf, (unit) => unit.charCodeAt(0));

export const readBlocks = (rtf: string, limits: Limits = defaultLimits): RichDocument =>
  readRtfBlocks(bytesOf(rtf), limits);

const fonts =
  "{\\fonttbl{\\f0\\froman\\fcharset0\\fprq2{\\*\\panose 02020603050405020304}Times New Roman;}" +
  "{\\f1\\fcharset163 Arial;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset2 Wingdings;}{\\f4\\fcharset0 .VnTime;}" +
  "{\\f5\\fcharset162 .VnTimeH Tur;}{\\f6\\fcharset128 MS Mincho;}{\\f7\\fcharset1 VNI-Times;}}";

/** A file with fonts of all kinds around a body. */
export const inFile = (body: string): string => `{\\rtf1\\ansi\\ansicpg1252\\deff0${fonts}${body}}`;

export const readBody = (body: string): RichDocument => readBlocks(inFile(body));

/** A block as one string: number, words; rows as "a | b", spans as "a[2x1]"; notes and boxes in their brackets. */
export function show(block: RichBlock): string {
  if (block.type === "table") {
    const rows = block.rows.map((row) => {
      const cells = row.cells.map((cell) => {
        const span = `${cell.colSpan ?? 1}x${cell.rowSpan ?? 1}`;
        return `${cell.blocks.map(show).join(" / ")}${span === "1x1" ? "" : `[${span}]`}`;
      });
      return `${row.header === true ? "# " : ""}${cells.join(" | ")}`;
    });
    return `<${rows.join(" ; ")}>`;
  }
  const words = block.runs.map((run) => run.text).join("");
  const notes = (block.notes ?? []).map((note) => `(note: ${show(note)})`).join("");
  const boxes = (block.boxes ?? []).map((box) => `(box: ${show(box)})`).join("");
  return `${block.label === undefined ? "" : `[${block.label}] `}${words}${notes}${boxes}`;
}

export const showBody = (body: string): string[] => readBody(body).blocks.map(show);

/** The code of the error that a file gives, or "read". */
export function outcomeOf(rtf: string): string {
  try {
    readBlocks(rtf);
    return "read";
  } catch (error) {
    if (error instanceof PlanError) return error.code;
    throw error;
  }
}
