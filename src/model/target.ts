import { z } from "zod";
import { AtSchema } from "./place.js";

export const TargetSchema = z
  .strictObject({
    raw: z.string().describe("The wording of the quantity with its operator and first noun"),
    op: z
      .enum(["=", ">=", ">", "<=", "<", "~"])
      .describe("Relation to `value`; ~ for “khoảng”, “phấn đấu”, “cơ bản”"),
    value: z.number().describe("The number; a comma is the decimal mark, a dot the thousands mark"),
    max: z.number().nullable().describe("Upper end of a range, inclusive; null otherwise"),
    unit: z
      .string()
      .nullable()
      .describe("% or the counting word as written (lần, hội nghị, người …)"),
    of: z.string().nullable().describe("What is counted or measured, as written"),
    per: z
      .string()
      .nullable()
      .describe("Period that the number applies to, ISO 8601 duration (P1Y, P6M …)"),
    at: AtSchema.optional(),
  })
  .meta({ id: "Target", description: "A quantity that a task or requirement sets" });
export type Target = z.infer<typeof TargetSchema>;
