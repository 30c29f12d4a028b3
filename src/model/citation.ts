import { z } from "zod";
import { AtSchema, FieldPlacesSchema } from "./place.js";

export const CitationRoleSchema = z
  .enum(["basis", "implements", "amends", "replaces", "attachedTo", "mentions"])
  .describe(
    "Why the act is named. basis: Căn cứ; implements: Thực hiện, Triển khai; amends, replaces: the plan changes that act or takes its place; attachedTo: kèm theo; mentions: named in running text",
  );
export type CitationRole = z.infer<typeof CitationRoleSchema>;

export const CitationSchema = z
  .strictObject({
    raw: z
      .string()
      .describe("The whole citation as written, from the type word to the subject's end"),
    role: CitationRoleSchema,
    type: z
      .strictObject({
        code: z
          .string()
          .nullable()
          .describe(
            "Abbreviation of Nghị định 30/2020/NĐ-CP, Phụ lục III, or of common use: KH, QĐ, NĐ, Luật …",
          ),
        name: z.string().describe("Name of the kind of act as written"),
      })
      .nullable()
      .describe("Kind of act; null when not stated"),
    number: z
      .string()
      .nullable()
      .describe("Number and symbol as one, spaces removed: 164/KH-UBND, 30/2020/NĐ-CP, 12-KH/TU"),
    symbol: z
      .string()
      .nullable()
      .describe("The part of the number that stands for type and issuer: KH-UBND"),
    year: z.int().nullable().describe("Year inside the number or of a law named by year only"),
    date: z
      .string()
      .nullable()
      .describe("Day of issue, EDTF: 2024-05-30, or 2024-05, 2024 where only part is stated"),
    issuer: z.string().nullable().describe("Issuing body as written; null when not stated"),
    subject: z
      .string()
      .nullable()
      .describe("What the act is about (về việc …), as written; null when not stated"),
    title: z
      .string()
      .nullable()
      .describe(
        "Name of a law, code or ordinance, as written: Luật Tổ chức chính quyền địa phương",
      ),
    at: AtSchema.optional(),
    atFields: FieldPlacesSchema.describe(
      "The mention that `date` or `number` comes from, where it is not the first one",
    ).optional(),
  })
  .meta({ id: "Citation", description: "A legal or administrative act named in the plan" });
export type Citation = z.infer<typeof CitationSchema>;
