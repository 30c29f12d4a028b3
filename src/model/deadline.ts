import { z } from "zod";
import { AtSchema } from "./place.js";

export const DeadlineKindSchema = z
  .enum([
    "date",
    "range",
    "period",
    "recurring",
    "ongoing",
    "event",
    "relative",
    "reference",
    "none",
    "unknown",
  ])
  .describe(
    "date: one due day; range: from a day to a day; period: a named stretch (month, quarter, year); recurring: a rule; ongoing: all the time (Thường xuyên); event: tied to a happening; relative: a length of time from an anchor; reference: another document or rule sets it; none: the slot is empty; unknown: not understood",
  );
export type DeadlineKind = z.infer<typeof DeadlineKindSchema>;

const IsoDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)
  .describe("ISO 8601 day (YYYY-MM-DD), with a local time where the source states one");

export const DeadlineSchema = z
  .strictObject({
    raw: z.string().nullable().describe("The wording; null when the slot is empty"),
    kind: DeadlineKindSchema,
    start: IsoDateSchema.nullable().describe("First day, inclusive; null when none is stated"),
    due: IsoDateSchema.nullable().describe("Last day; `boundary` says whether it counts"),
    boundary: z
      .enum(["inclusive", "exclusive"])
      .nullable()
      .describe(
        "exclusive for “trước ngày …” (before): strictly earlier than `due`; inclusive otherwise; null without `due`",
      ),
    rrule: z
      .string()
      .nullable()
      .describe("Recurrence as an RFC 5545 RRULE value, without DTSTART; null when there is none"),
    event: z
      .string()
      .nullable()
      .describe("The happening that the deadline hangs on, as written; null when there is none"),
    relations: z
      .array(z.enum(["before", "on", "after"]))
      .describe("How the deadline lies to the event or anchor; empty when there is none")
      .optional(),
    reference: z
      .strictObject({
        type: z
          .enum(["plan", "regulation", "guidance", "direction", "schedule", "document"])
          .describe("What kind of paper sets the time"),
        owner: z.string().nullable().describe("Whose paper it is, as written"),
        number: z.string().nullable().describe("Its number and symbol, as written"),
      })
      .nullable()
      .describe("The paper or rule that sets the time; null when there is none"),
    duration: z
      .string()
      .nullable()
      .describe("Length of time of a relative deadline, ISO 8601 duration; null otherwise")
      .optional(),
    businessDays: z.boolean().describe("True when the length counts working days").optional(),
    impliedRecurrence: z
      .strictObject({
        raw: z.string().describe("The wording in the task text"),
        rrule: z
          .string()
          .nullable()
          .describe("RFC 5545 RRULE value; null when no interval is stated"),
      })
      .nullable()
      .describe("A cycle that the task text states and the deadline slot does not")
      .optional(),
    parts: z
      .array(z.string())
      .describe(
        "When the slot joins several deadlines: each as written; the fields describe the first",
      )
      .optional(),
    assumptions: z
      .array(z.string())
      .describe(
        "What was taken from elsewhere, as codes: year-from-title, year-from-heading, year-from-issue-date, year-from-text, runs-to-period-end, bounded-by-period, no-day-stated, fuzzy, event-from-task, several-deadlines, school-year",
      ),
    at: AtSchema.optional(),
  })
  .meta({
    id: "Deadline",
    description:
      "When something is due: the wording beside a normal form. Days are all-day, Asia/Ho_Chi_Minh",
  });
export type Deadline = z.infer<typeof DeadlineSchema>;
