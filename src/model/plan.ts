import { z } from "zod";
import { AgencySchema } from "./agency.js";
import { BlockSchema, ItemSchema, ParagraphSchema, TaskRowSchema } from "./block.js";
import { CitationSchema } from "./citation.js";
import { AtSchema, FieldPlacesSchema } from "./place.js";
import { SCHEMA_VERSION } from "./schema-version.js";

const SlotStatusSchema = z
  .enum(["value", "blank", "absent"])
  .describe(
    "value: filled in; blank: printed and left empty, wholly or in part, as is normal before issue; absent: not printed",
  );

const EdtfSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe("EDTF level 0: 2024-05-30, 2024-05 or 2024");

const DocumentNumberSchema = z
  .strictObject({
    status: SlotStatusSchema,
    raw: z
      .string()
      .nullable()
      .describe("The slot as written, without the word Số; null when there is no slot"),
    sequence: z
      .string()
      .nullable()
      .describe("The running number as written: 164, 05, 30c; null when blank"),
    symbol: z.string().nullable().describe("Type and issuer: KH-UBND; Party form: KH/TU"),
    year: z
      .int()
      .nullable()
      .describe(
        "Year inside the number, as normative acts have it: 2020 in 30/2020/NĐ-CP; else null",
      ),
    at: AtSchema.optional(),
  })
  .meta({
    id: "DocumentNumber",
    description: "Number and symbol (Nghị định 30/2020/NĐ-CP, Điều 8)",
  });

const DocumentDateSchema = z
  .strictObject({
    status: SlotStatusSchema,
    raw: z
      .string()
      .nullable()
      .describe("The date as written, without the place; null when there is no slot"),
    edtf: EdtfSchema.nullable().describe(
      "As much of the date as is filled in, EDTF; null when nothing is",
    ),
    at: AtSchema.optional(),
  })
  .meta({ id: "DocumentDate", description: "Day of issue" });

export const DigitalSignatureSchema = z
  .strictObject({
    signer: z
      .string()
      .nullable()
      .describe("Who signed, as the signature or its certificate names them"),
    signedAt: z
      .string()
      .nullable()
      .describe(
        "When, as stated by the signer's machine: ISO 8601, with its time zone where one is stated",
      ),
    reason: z.string().nullable().describe("Reason given, as written"),
    location: z.string().nullable().describe("Place given, as written"),
    verified: z
      .boolean()
      .describe("Always false: neither the certificate nor the signed bytes are checked"),
  })
  .meta({
    id: "DigitalSignature",
    description:
      "What a digital signature of the file states of itself (ISO 32000-1, 12.8.1); not verified",
  });
export type DigitalSignature = z.infer<typeof DigitalSignatureSchema>;

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
    parent: AgencySchema.nullable().describe(
      "Superior body printed above the issuer; null when none is",
    ),
    number: DocumentNumberSchema,
    place: z
      .string()
      .nullable()
      .describe("Place of issue as written: Hà Nội; null when not stated"),
    date: DocumentDateSchema,
    subject: z
      .string()
      .nullable()
      .describe("Trích yếu: what the plan is about, lines joined by one space"),
    urgency: z
      .string()
      .nullable()
      .describe("Urgency stamp (độ khẩn) as written: KHẨN, THƯỢNG KHẨN, HỎA TỐC"),
    secrecy: z
      .string()
      .nullable()
      .describe("Secrecy stamp (độ mật) as written; always null unless `allowClassified` was set"),
    circulation: z.string().nullable().describe("Circulation stamp as written: LƯU HÀNH NỘI BỘ …"),
    draft: z.boolean().describe("True when the document says it is a draft (DỰ THẢO)"),
    digitalSignatures: z
      .array(DigitalSignatureSchema)
      .describe(
        "Digital signatures of the file, in the order they stand in it; only where it has some",
      )
      .optional(),
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
    raw: z.string().describe("As written, from the title: năm 2024, giai đoạn 2021-2025"),
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
  .describe("What a section is about, told from its heading; responsibility: it charges one body");
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
        "assign: the issuer charges the body; request: it asks (Đề nghị, Mời) a body outside its chain of command",
      ),
    heading: z.string().describe("Heading or opening words of the block, as written"),
    duties: z.array(ItemSchema).describe("What it has to do, as written, in order"),
    at: AtSchema.optional(),
  })
  .meta({ id: "Responsibility", description: "What one body has to do" });
export type Responsibility = z.infer<typeof ResponsibilitySchema>;

export const ReportingSchema = z
  .strictObject({
    raw: z.string().describe("The sentence that sets the duty, as written"),
    from: z.string().nullable().describe("Who reports, as written; null when not stated"),
    to: z.string().nullable().describe("Who is reported to, as written; null when not stated"),
    via: z.string().nullable().describe("Through whom (qua …), as written; null when not stated"),
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
    contact: z
      .string()
      .nullable()
      .describe(
        "Whom to turn to in case of difficulty, as written: UBND xã (qua văn phòng); null when not stated",
      ),
    endMark: z.string().nullable().describe("End mark as written: ./.; null when there is none"),
    at: AtSchema.optional(),
  })
  .meta({ id: "Closing", description: "The closing sentences: “Trên đây là Kế hoạch …”" });
export type Closing = z.infer<typeof ClosingSchema>;

export const RecipientSchema = z
  .strictObject({
    text: z.string().describe("The line without its dash and closing mark; “Lưu: …” included"),
    agencies: z
      .array(z.string())
      .describe(
        "Full names of the bodies on the line, abbreviations written out; empty for the archive line (Lưu)",
      ),
    purpose: z
      .string()
      .nullable()
      .describe("Mark in brackets, as written: để b/c; null when there is none"),
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
          .describe(
            "TM: on behalf of (thay mặt); KT: in place of the head (ký thay); TL: by order (thừa lệnh); TUQ: by delegated mandate (thừa ủy quyền); Q: acting (quyền)",
          ),
        raw: z.string().describe("The line as written: KT. CHỦ TỊCH"),
        of: z
          .string()
          .nullable()
          .describe("Body or post after the mark, as written: CHỦ TỊCH; null when none is"),
        at: AtSchema.optional(),
      }),
    ),
    position: z
      .string()
      .nullable()
      .describe("Post of the signer as written: PHÓ CHỦ TỊCH; null when not printed"),
    name: z.string().nullable().describe("Name of the signer as written; null when not printed"),
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
    title: z.string().nullable().describe("As written; null when it has none"),
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
      .describe("The line “(Kèm theo Kế hoạch số …)” under the title; null when there is none"),
    blocks: z.array(BlockSchema).describe("Content under the title, in order"),
    at: AtSchema.optional(),
    atFields: FieldPlacesSchema.optional(),
  })
  .meta({
    id: "Appendix",
    description: "An appendix (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III)",
  });
export type Appendix = z.infer<typeof AppendixSchema>;

export const PlanSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION).describe("Version of the form of this record"),
    document: DocumentHeadSchema,
    period: PeriodSchema.nullable().describe("Null when the title names no year or years"),
    opening: z
      .array(ParagraphSchema)
      .describe("Grounds (Căn cứ …) and opening sentences before the first heading, in order"),
    citations: z
      .array(CitationSchema)
      .describe("Every act that the document names, once, in order of first mention"),
    purpose: z
      .array(ItemSchema)
      .describe("What the plan is for (Mục đích); these items stand under `sections` too"),
    requirements: z
      .array(ItemSchema)
      .describe(
        "What is asked of the work (Yêu cầu); an undivided list under a heading that names both stands here and in `purpose`",
      ),
    sections: z.array(SectionSchema).describe("The whole body, nested by its headings"),
    responsibilities: z
      .array(ResponsibilitySchema)
      .describe("Who has to do what according to the body; one entry a body, in order"),
    reporting: z.array(ReportingSchema).describe("Every sentence that sets a duty to report"),
    closing: ClosingSchema.nullable().describe("Null when there is none"),
    recipients: z.array(RecipientSchema).describe("The lines of Nơi nhận, in order"),
    signatures: z.array(SignatureSchema).describe("Every signer; several in a joint plan"),
    appendices: z.array(AppendixSchema).describe("Appendices in this file, in order"),
    notes: z
      .array(ParagraphSchema)
      .describe("Foot- and endnotes, in the order of their calls; absent when there are none")
      .optional(),
  })
  .meta({
    id: "Plan",
    title: "Plan",
    description: "A Vietnamese administrative plan (Kế hoạch) as one record",
  });
export type Plan = z.infer<typeof PlanSchema>;
