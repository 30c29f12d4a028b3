import { z } from "zod";
import { AgencySchema } from "./agency.js";
import { DeadlineSchema } from "./deadline.js";
import { AtSchema, FieldPlacesSchema, PlaceSchema } from "./place.js";
import { TargetSchema } from "./target.js";

export const ParagraphSchema = z
  .strictObject({
    type: z.literal("paragraph").describe("Tells the kind of block"),
    text: z.string().describe("The wording of the paragraph"),
    at: AtSchema.optional(),
  })
  .meta({ id: "Paragraph", description: "A paragraph with no label or bullet" });
export type Paragraph = z.infer<typeof ParagraphSchema>;

export const ItemSchema = z
  .strictObject({
    type: z.literal("item").describe("Tells the kind of block"),
    marker: z
      .string()
      .nullable()
      .describe("Bullet or label as written (-, +, a), 1.); null when unmarked"),
    text: z.string().describe("The wording after the marker"),
    get children() {
      return z.array(ItemSchema).describe("Items one level below, in order");
    },
    at: AtSchema.optional(),
  })
  .meta({ id: "Item", description: "A list item" });
export type Item = z.infer<typeof ItemSchema>;

export const ColumnRoleSchema = z
  .enum([
    "ordinal",
    "task",
    "lead",
    "coordinating",
    "leadAndCoordinating",
    "supervising",
    "requirement",
    "output",
    "deadline",
    "start",
    "end",
    "budget",
    "indicator",
    "unit",
    "quantity",
    "person",
    "place",
    "note",
    "other",
  ])
  .describe(
    "What a column holds. lead: chủ trì; coordinating: phối hợp; leadAndCoordinating: both in one column, told apart inside the cell; supervising: theo dõi, phụ trách; other: not known",
  );
export type ColumnRole = z.infer<typeof ColumnRoleSchema>;

export const ColumnSchema = z
  .strictObject({
    header: z.string().describe("Heading as written; levels of a two-level head joined by “ / ”"),
    role: ColumnRoleSchema,
    at: AtSchema.optional(),
  })
  .meta({ id: "Column", description: "A column of a table" });
export type Column = z.infer<typeof ColumnSchema>;

export const TableCensusSchema = z
  .strictObject({
    heads: z.int().describe("Heading rows, repeats not counted, column-number rows counted"),
    repeatedHeads: z.int().describe("Heading rows printed again after a page break and dropped"),
    sections: z.int().describe("Section rows"),
    joined: z.int().describe("Continuation rows joined to the row above"),
    tasks: z.int().describe("Task rows"),
    others: z.int().describe("Data rows and rows left blank in the source"),
  })
  .meta({
    id: "TableCensus",
    description: "Every row read is counted once: the six figures add up to the rows of the source",
  });
export type TableCensus = z.infer<typeof TableCensusSchema>;

export const SectionRowSchema = z
  .strictObject({
    kind: z.literal("section").describe("Tells the kind of row"),
    label: z.string().nullable().describe("Label as written, closing mark removed: A, I, 1.1"),
    title: z.string().describe("Heading after the label, as written"),
    path: z.array(z.string()).describe("Labels from the outermost section row to this one"),
    at: AtSchema.optional(),
  })
  .meta({ id: "SectionRow", description: "A row that heads a group of rows" });
export type SectionRow = z.infer<typeof SectionRowSchema>;

export const TaskRowSchema = z
  .strictObject({
    kind: z.literal("task").describe("Tells the kind of row"),
    id: z
      .string()
      .describe(
        "Name of the task within this document: appendix, labels above, number (PL1.B.II.5). T1 … stands for a table of the body, S for tasks outside tables; a repeat ends in ~2, ~3 …",
      ),
    ordinal: z
      .strictObject({
        raw: z.string().describe("As written"),
        value: z.int().nullable().describe("Its number; null when it is not one"),
      })
      .nullable()
      .describe("Number of the row in its table; null when the cell is empty"),
    path: z.array(z.string()).describe("Labels of the section rows above, outermost first"),
    task: z.strictObject({
      text: z.string().describe("What is to be done, whole; page-break pieces joined by one space"),
      leadIn: z
        .string()
        .nullable()
        .describe("The sentence that opens a bulleted task; null when there are no bullets"),
      bullets: z.array(z.string()).describe("Bullets inside the task, marks removed"),
      at: AtSchema.optional(),
    }),
    lead: z.array(AgencySchema).describe("Bodies in charge (chủ trì), in order"),
    coordinating: z.array(AgencySchema).describe("Bodies that take part (phối hợp), in order"),
    supervising: z
      .array(AgencySchema)
      .describe(
        "Leaders or bodies that watch over the task (theo dõi, phụ trách); absent when no column",
      )
      .optional(),
    requirement: z
      .string()
      .nullable()
      .describe("What is asked of the result (Yêu cầu), as written; null when empty"),
    output: z
      .string()
      .nullable()
      .describe("What is to be delivered (Sản phẩm, Kết quả), as written; null when empty"),
    targets: z
      .array(TargetSchema)
      .describe("Quantities stated in the task, its requirement or its output"),
    deadline: DeadlineSchema.describe("When it is due; `kind` is none when nothing is stated"),
    budget: z.string().nullable().describe("Kinh phí, as written; null when not stated"),
    notes: z.string().nullable().describe("Ghi chú, as written; null when empty"),
    cells: z
      .array(z.string())
      .describe(
        "The row's cells as written, one for each column; empty for a task stated outside tables",
      ),
    inherited: z
      .array(z.int())
      .describe(
        "Columns (from 0) whose fields hold the row above's wording: the cell says “as above” (-nt-), or is blank because the cell above reaches down",
      )
      .optional(),
    continued: z.boolean().describe("True when the row was joined from pieces over a page break"),
    at: AtSchema.optional(),
    atFields: FieldPlacesSchema.optional(),
    cellsAt: z
      .array(z.array(PlaceSchema))
      .describe("Where each cell's wording stands, in the order of `cells`")
      .optional(),
  })
  .meta({
    id: "TaskRow",
    description: "A task: one row of a task table, or one assignment stated outside tables",
  });
export type TaskRow = z.infer<typeof TaskRowSchema>;

export const DataRowSchema = z
  .strictObject({
    kind: z.literal("data").describe("Tells the kind of row"),
    cells: z.array(z.string()).describe("Cells as written, one for each column"),
    at: AtSchema.optional(),
    cellsAt: z.array(z.array(PlaceSchema)).describe("Where each cell's wording stands").optional(),
  })
  .meta({
    id: "DataRow",
    description: "Any other row: totals, notes, rows of a table without tasks",
  });
export type DataRow = z.infer<typeof DataRowSchema>;

export const RowSchema = z
  .discriminatedUnion("kind", [SectionRowSchema, TaskRowSchema, DataRowSchema])
  .meta({ id: "Row", description: "A row of a table; `kind` tells which of three it is" });
export type Row = z.infer<typeof RowSchema>;

export const TableSchema = z
  .strictObject({
    type: z.literal("table").describe("Tells the kind of block"),
    columns: z.array(ColumnSchema).describe("From left to right"),
    rows: z.array(RowSchema).describe("From top to bottom, heading rows left out"),
    census: TableCensusSchema,
    at: AtSchema.optional(),
  })
  .meta({ id: "Table", description: "A table: heads, section rows, tasks, other rows" });
export type Table = z.infer<typeof TableSchema>;

export const BlockSchema = z
  .discriminatedUnion("type", [ParagraphSchema, ItemSchema, TableSchema])
  .meta({ id: "Block", description: "A piece of content; `type` tells which of three it is" });
export type Block = z.infer<typeof BlockSchema>;
