import { z } from "zod";
import { AgencySchema } from "./agency.js";
import { BlockSchema, ItemSchema, ParagraphSchema, TaskRowSchema } from "./block.js";
import { CitationSchema } from "./citation.js";
import { AtSchema, FieldPlacesSchema } from "./place.js";
import { SCHEMA_VERSION } from "./schema-version.js";

export const SlotStatusSchema = z
  .enum(["value", "blank", "absent"])
  .describe(
    "value: filled in; blank: the slot is printed and empty, which is lawful before issue; absent: no slot",
  );
export type SlotStatus = z.infer<typeof SlotStatusSchema>;

const EdtfSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe("EDTF level 0: 2024-05-30, 2024-05 or 2024");

export const DocumentNumberSchema = z
  .strictObject({
    status: SlotStatusSchema,
    raw: z.string().nullable().describe("The slot as written, without the word Số"),
    sequence: z.string().nullable().describe("The running number as written: 164, 05, 30c"),
    symbol: z.string().nullable().describe("Type and issuer: KH-UBND; Party form: KH/TU"),
    year: z.int().nullable().describe("Year inside the number (normative acts only)"),
    at: AtSchema.optional(),
  })
  .meta({
    id: "DocumentNumber",
    description: "Number and symbol (Nghị định 30/2020/NĐ-CP, Điều 8)",
  });
export type DocumentNumber = z.infer<typeof DocumentNumberSchema>;

export const DocumentDateSchema = z
  .strictObject({
    status: SlotStatusSchema,
    raw: z.string().nullable().describe("The date as written"),
    edtf: EdtfSchema.nullable().describe("What is filled in, EDTF; null when nothing is"),
    at: AtSchema.optional(),
  })
  .meta({ id: "DocumentDate", description: "Day of issue" });
export type DocumentDate = z.infer<typeof DocumentDateSchema>;

export const DocumentHeadSchema = z
  .strictObject({
    type: z.strictObject({
      code: z
        .string()
        .nullable()
        .describe("Abbreviation (Nghị định 30/2020/NĐ-CP, Phụ lục III): KH, CTr, QĐ"),
      name: z.string().nullable().describe("Name of the type: Kế hoạch"),
      raw: z.string().nullable().describe("As written: KẾ HOẠCH"),
      at: AtSchema.optional(),
    }),
    issuer: AgencySchema.nullable().describe(
      "Issuing body; printed, or inferred from the text (then `inferred` and the evidence in `at`)",
    ),
    coIssuers: z
      .array(AgencySchema)
      .describe(
        "Further issuing bodies of a joint plan, in the order printed; absent when there is one",
      )
      .optional(),
    parent: AgencySchema.nullable().describe("Superior body printed above the issuer"),
    number: DocumentNumberSchema,
    place: z.string().nullable().describe("Place of issue as written: Hà Nội"),
    date: DocumentDateSchema,
    subject: z
      .string()
      .nullable()
      .describe("Trích yếu: what the plan is about, lines joined by one space"),
    urgency: z.string().nullable().describe("Stamp as written: KHẨN, THƯỢNG KHẨN, HỎA TỐC"),
    secrecy: z.string().nullable().describe("Stamp as written; only with `allowClassified`"),
    circulation: z.string().nullable().describe("Stamp as written: LƯU HÀNH NỘI BỘ …"),
    draft: z.boolean().describe("True when the document says it is a draft (DỰ THẢO)"),
    attachedPlan: z
      .strictObject({
        type: z.strictObject({
          code: z.string().nullable(),
          name: z.string().nullable(),
          raw: z.string(),
          at: AtSchema.optional(),
        }),
        subject: z.string().nullable().describe("Trích yếu of the plan itself, as written"),
        note: z.string().nullable().describe("“(Ban hành kèm theo Quyết định số …)”, as written"),
        at: AtSchema.optional(),
      })
      .describe(
        "The plan inside a Decision or Resolution that issues it; the other fields of the head are then those of the issuing act. Absent otherwise",
      )
      .optional(),
    atFields: FieldPlacesSchema.optional(),
  })
  .meta({ id: "DocumentHead", description: "What the head of the document states" });
export type DocumentHead = z.infer<typeof DocumentHeadSchema>;

export const PeriodSchema = z
  .strictObject({
    raw: z.string().describe("As written: năm 2024, giai đoạn 2021-2025"),
    start: z.string().describe("First day, ISO 8601, inclusive"),
    end: z.string().describe("Last day, ISO 8601, inclusive"),
    at: AtSchema.optional(),
  })
  .meta({ id: "Period", description: "The year or years that the plan covers" });
export type Period = z.infer<typeof PeriodSchema>;

export const SectionRoleSchema = z
  .enum([
    "purpose",
    "requirements",
    "targets",
    "scope",
    "situation",
    "tasks",
    "outputs",
    "form",
    "schedule",
    "budget",
    "organisation",
    "responsibility",
    "reporting",
    "appendix",
  ])
  .describe("What a section is about; `responsibility` is a block that charges one body");
export type SectionRole = z.infer<typeof SectionRoleSchema>;

export const SectionSchema = z
  .strictObject({
    label: z
      .string()
      .nullable()
      .describe("Label, closing mark removed: I, 1, 1.1, a; null when unlabelled"),
    title: z
      .string()
      .describe(
        "Heading after the label, closing colon removed; empty for a numbered sentence that stands among headings and is none",
      ),
    level: z.int().positive().describe("Depth from 1"),
    roles: z
      .array(SectionRoleSchema)
      .describe("Every role that the heading names, in order; empty when none"),
    blocks: z.array(BlockSchema).describe("Content before the first sub-section, in order"),
    get children() {
      return z.array(SectionSchema).describe("Sub-sections, in order");
    },
    tasks: z
      .array(TaskRowSchema)
      .describe(
        "Tasks that this section states in prose with named roles (Cơ quan chủ trì: …); absent when none",
      )
      .optional(),
    at: AtSchema.optional().describe("The whole extent, from the label to the last word"),
    atFields: FieldPlacesSchema.optional(),
  })
  .meta({ id: "Section", description: "A heading with what stands under it" });
export type Section = z.infer<typeof SectionSchema>;

export const ResponsibilitySchema = z
  .strictObject({
    actor: AgencySchema,
    mode: z
      .enum(["assign", "request"])
      .describe(
        "request: Đề nghị, Mời, for bodies outside the issuer's chain of command; else assign",
      ),
    heading: z.string().describe("Heading or opening words of the block, as written"),
    duties: z.array(ItemSchema),
    at: AtSchema.optional(),
  })
  .meta({ id: "Responsibility", description: "What one body has to do" });
export type Responsibility = z.infer<typeof ResponsibilitySchema>;

export const ReportingSchema = z
  .strictObject({
    raw: z.string().describe("The sentence that sets the duty, as written"),
    from: z.string().nullable().describe("Who reports, as written"),
    to: z.string().nullable().describe("Who is reported to, as written"),
    via: z.string().nullable().describe("Through whom (qua …), as written"),
    frequency: z
      .strictObject({
        raw: z
          .string()
          .describe(
            "As written: hằng quý, định kỳ, trước ngày 20 hằng tháng, trước ngày 20/12/2025",
          ),
        rrule: z
          .string()
          .nullable()
          .describe("RFC 5545 RRULE value; null when no interval is stated"),
      })
      .nullable(),
    at: AtSchema.optional(),
  })
  .meta({ id: "Reporting", description: "A duty to report" });
export type Reporting = z.infer<typeof ReportingSchema>;

export const ClosingSchema = z
  .strictObject({
    text: z.string().describe("Closing sentences as written"),
    contact: z.string().nullable().describe("Whom to turn to, as written: UBND xã (qua văn phòng)"),
    endMark: z.string().nullable().describe("End mark as written: ./."),
    at: AtSchema.optional(),
  })
  .meta({ id: "Closing", description: "“Trên đây là Kế hoạch …”" });
export type Closing = z.infer<typeof ClosingSchema>;

export const RecipientSchema = z
  .strictObject({
    text: z.string().describe("The line without its dash and closing mark; “Lưu: …” included"),
    agencies: z
      .array(z.string())
      .describe("Full names of the bodies on the line; empty for the archive line"),
    purpose: z.string().nullable().describe("Mark in brackets, as written: để b/c"),
    at: AtSchema.optional(),
  })
  .meta({ id: "Recipient", description: "A line of Nơi nhận" });
export type Recipient = z.infer<typeof RecipientSchema>;

export const SignatureSchema = z
  .strictObject({
    authority: z.array(
      z.strictObject({
        code: z
          .enum(["TM", "KT", "TL", "TUQ", "Q"])
          .describe("on behalf of; in place of; by order; by delegated mandate; acting"),
        raw: z.string().describe("The line as written: KT. CHỦ TỊCH"),
        of: z.string().nullable().describe("Body or post after the mark, as written"),
        at: AtSchema.optional(),
      }),
    ),
    position: z.string().nullable().describe("Post of the signer as written"),
    name: z.string().nullable().describe("Name of the signer as written; null when blank"),
    at: AtSchema.optional(),
    atFields: FieldPlacesSchema.optional(),
  })
  .meta({ id: "Signature", description: "One signer (Nghị định 30/2020/NĐ-CP, Điều 13)" });
export type Signature = z.infer<typeof SignatureSchema>;

export const AppendixSchema = z
  .strictObject({
    label: z
      .string()
      .nullable()
      .describe("As written: Phụ lục 1, Biểu số 02; null when it has none"),
    number: z.int().nullable().describe("Its number; null when it is not numbered"),
    title: z.string().nullable(),
    attachedTo: z
      .strictObject({
        raw: z.string().describe("The line in brackets, as written"),
        number: z
          .string()
          .nullable()
          .describe("Number and symbol of the plan; the symbol alone when the slot is blank"),
        date: z.string().nullable().describe("EDTF; null when blank"),
        issuer: z.string().nullable().describe("As written"),
        at: AtSchema.optional(),
      })
      .nullable()
      .describe("“(Kèm theo Kế hoạch số … )”; blanks are lawful"),
    blocks: z.array(BlockSchema),
    at: AtSchema.optional(),
    atFields: FieldPlacesSchema.optional(),
  })
  .meta({
    id: "Appendix",
    description: "An appendix (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần III)",
  });
export type Appendix = z.infer<typeof AppendixSchema>;

export const PlanSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    document: DocumentHeadSchema,
    period: PeriodSchema.nullable(),
    opening: z.array(ParagraphSchema).describe("Grounds and opening sentences, in order"),
    citations: z.array(CitationSchema).describe("Every act named, once, in order of first mention"),
    purpose: z.array(ItemSchema),
    requirements: z
      .array(ItemSchema)
      .describe("An undivided list under a heading that names both stands here and in `purpose`"),
    sections: z.array(SectionSchema).describe("The whole body"),
    responsibilities: z.array(ResponsibilitySchema),
    reporting: z.array(ReportingSchema),
    closing: ClosingSchema.nullable(),
    recipients: z.array(RecipientSchema),
    signatures: z.array(SignatureSchema),
    appendices: z.array(AppendixSchema),
  })
  .meta({
    id: "Plan",
    title: "Plan",
    description: "A Vietnamese administrative plan (Kế hoạch) as one record",
  });
export type Plan = z.infer<typeof PlanSchema>;
