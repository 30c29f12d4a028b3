import { z } from "zod";

const BoxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe("x, y, width, height in PDF points from the top left of the upright page");

export const PlaceSchema = z
  .strictObject({
    start: z
      .int()
      .nonnegative()
      .describe("First UTF-16 code unit in the canonical text, inclusive"),
    end: z.int().nonnegative().describe("Last UTF-16 code unit in the canonical text, exclusive"),
    line: z.int().positive().describe("Line of the canonical text that `start` is on, from 1"),
    page: z.int().positive().describe("Page that the wording stands on, from 1").optional(),
    box: BoxSchema.optional(),
    paragraph: z
      .int()
      .positive()
      .describe(
        "Paragraph outside tables, from 1 (Office formats and HTML; empty ones not counted)",
      )
      .optional(),
    table: z
      .int()
      .positive()
      .describe("Table, from 1, that of the letterhead included (Office formats and HTML)")
      .optional(),
    row: z.int().positive().describe("Row of the table, from 1").optional(),
    cell: z
      .int()
      .positive()
      .describe("Cell of the row, from 1; a merged cell counts once, where it begins")
      .optional(),
  })
  .meta({
    id: "Place",
    description:
      "A stretch of the canonical text; `text.slice(start, end)` is the wording. A value joined over a page break has several places, joined by one space (by none after a hyphen or slash that ends a piece).",
  });

/** A stretch of the canonical text: offsets are UTF-16 code units, `end` exclusive; lines and pages count from 1. */
export type Place = z.infer<typeof PlaceSchema>;

/** Places of the wording of an object; left out with `provenance: false`. */
export const AtSchema = z
  .array(PlaceSchema)
  .describe("Where the wording stands, in reading order; absent when provenance is switched off");

/** Places of single fields of an object that carries several wordings. */
export const FieldPlacesSchema = z
  .record(z.string(), z.array(PlaceSchema))
  .describe(
    "Where the wording of each named field of this object stands; absent when provenance is switched off",
  );
