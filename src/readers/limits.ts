import { PlanError } from "../model/index.js";

/** How much a reader takes before it stops with `resource-limit`. */
export interface Limits {
  /** Size of the file in bytes (of a string: its length). */
  readonly maxBytes: number;
  /** Paragraphs and table rows. */
  readonly maxBlocks: number;
  /** Cells of one table row. */
  readonly maxCells: number;
  /** Cells of all tables together. */
  readonly maxTableCells: number;
  /** Bytes of the parts of a packed file (docx, odt) that are read, unpacked. */
  readonly maxUnpackedBytes: number;
  /** Pages of a PDF. */
  readonly maxPages: number;
}

/**
 * 64 MB is some three thousand times a long plan with its appendices; no printed table has ten thousand columns.
 * Memory grows with what is read: a paragraph takes up to 2 KB and a task row with its remarks 12 KB, so that the
 * numbers of both keep a hostile file under some 1.5 GB, and still leave room for a hundred thousand tasks.
 */
export const defaultLimits: Limits = {
  maxBytes: 64 * 1024 * 1024,
  maxBlocks: 500_000,
  maxCells: 10_000,
  maxTableCells: 600_000,
  maxUnpackedBytes: 128 * 1024 * 1024,
  maxPages: 10_000,
};

const isLimit = (name: string): name is keyof Limits => Object.hasOwn(defaultLimits, name);

/**
 * The default limits with some of them set otherwise; Infinity lifts one. Misuse is told at once: a limit that does
 * not exist or is no number is a `TypeError`, one that is not above 0 a `RangeError`.
 */
export function resolveLimits(partial: Partial<Limits> = {}): Limits {
  const limits: { -readonly [Key in keyof Limits]: Limits[Key] } = { ...defaultLimits };
  for (const [name, value] of Object.entries(partial)) {
    if (!isLimit(name)) {
      const names = Object.keys(defaultLimits).join(", ");
      throw new TypeError(`There is no limit ${name}; the limits are ${names}`);
    }
    if (value === undefined) continue;
    if (typeof value !== "number") throw new TypeError(`limits.${name} must be a number`);
    if (!(value > 0)) {
      throw new RangeError(
        `limits.${name} must be above 0, not ${value}; the default is ${defaultLimits[name]}`,
      );
    }
    limits[name] = value;
  }
  return limits;
}

/** Throws `resource-limit` when an input is larger than the limit; call before decoding. */
export function checkSize(size: number, limits: Limits): void {
  if (size > limits.maxBytes) {
    const megabytes = Math.round((limits.maxBytes / 1024 / 1024) * 10) / 10;
    throw new PlanError("resource-limit", "too-large", megabytes);
  }
}

/** Throws `resource-limit` when there are more paragraphs and table rows than the limit. */
export function checkBlocks(count: number, limits: Limits): void {
  if (count > limits.maxBlocks)
    throw new PlanError("resource-limit", "too-many-blocks", limits.maxBlocks);
}

/** Throws `resource-limit` when all tables together have more cells than the limit. */
export function checkTableCells(count: number, limits: Limits): void {
  if (count > limits.maxTableCells)
    throw new PlanError("resource-limit", "too-many-table-cells", limits.maxTableCells);
}

/** Throws `resource-limit` when what is unpacked is larger than the limit. */
export function checkUnpacked(bytes: number, limits: Limits): void {
  if (bytes > limits.maxUnpackedBytes) {
    const megabytes = Math.round(limits.maxUnpackedBytes / 1024 / 1024);
    throw new PlanError("resource-limit", "unpacked-too-large", megabytes);
  }
}

/** Throws `resource-limit` when one table row has more cells than the limit. */
export function checkCells(count: number, limits: Limits): void {
  if (count > limits.maxCells)
    throw new PlanError("resource-limit", "too-many-cells", limits.maxCells);
}
