import type {
  Appendix,
  Block,
  Citation,
  ColumnRole,
  Item,
  Plan,
  Section,
  Table,
} from "../src/index.js";
import type { Gold, GoldHeading, GoldRow, GoldTable } from "./gold.js";

/** Roles that the annotation does not tell apart. */
const plainRoles: Partial<Record<ColumnRole, string>> = {
  leadAndCoordinating: "lead",
  supervising: "other",
  start: "deadline",
  end: "deadline",
};

const flatten = (items: readonly Item[]): string[] =>
  items.flatMap((item) => [item.text, ...flatten(item.children)]);

function viewOutline(sections: readonly Section[]): GoldHeading[] {
  return sections.flatMap((section) => [
    ...(section.label === null || section.title === ""
      ? []
      : [{ label: section.label, title: section.title, level: section.level }]),
    ...viewOutline(section.children),
  ]);
}

function viewTable(where: string, table: Table): GoldTable {
  const has = (...roles: ColumnRole[]): boolean =>
    table.columns.some((column) => roles.includes(column.role));
  return {
    where,
    columns: table.columns.map((column) => column.header),
    roles: table.columns.map((column) => plainRoles[column.role] ?? column.role),
    rows: table.rows.map((row): GoldRow => {
      if (row.kind === "section") return { kind: "section", label: row.label, title: row.title };
      if (row.kind === "data") return { kind: "data", cells: row.cells };
      return {
        kind: "task",
        cells: row.cells,
        ...(row.inherited === undefined ? {} : { inherited: row.inherited }),
        lead: row.lead.map((body) => body.raw),
        coordinating: row.coordinating.map((body) => body.raw),
        ...(has("deadline", "start", "end")
          ? {
              deadline: {
                kind: row.deadline.kind,
                start: row.deadline.start,
                due: row.deadline.due,
              },
            }
          : {}),
      };
    }),
  };
}

const tablesOf = (where: string, blocks: readonly Block[]): GoldTable[] =>
  blocks.flatMap((block) => (block.type === "table" ? [viewTable(where, block)] : []));

const bodyTables = (sections: readonly Section[]): GoldTable[] =>
  sections.flatMap((section) => [
    ...tablesOf("body", section.blocks),
    ...bodyTables(section.children),
  ]);

/** Annotations list the acts that the body names; the record lists those of appendices after them. */
function isOfBody(citation: Citation, appendices: readonly Appendix[]): boolean {
  const [first] = citation.at ?? [];
  if (first === undefined) return true;
  return !appendices.some(({ at = [] }) =>
    at.some(({ start, end }) => start <= first.start && first.end <= end),
  );
}

/** The part of a plan that annotations speak of, in their form. */
export function viewPlan(plan: Plan): Gold {
  const { document } = plan;
  const issuer = document.issuer?.inferred === true ? null : document.issuer;
  return {
    header: {
      issuer: issuer?.raw ?? null,
      ...(document.coIssuers === undefined
        ? {}
        : { coIssuers: document.coIssuers.map((body) => body.raw) }),
      parent: document.parent?.raw ?? null,
      number: document.number.sequence,
      symbol: document.number.symbol,
      place: document.place,
      date: document.date.edtf,
      type: document.type.code,
      subject: document.subject,
    },
    signers: plan.signatures.map((signature) => ({
      authority: signature.authority.map(({ code }) => code),
      position: signature.position,
      name: signature.name,
    })),
    recipients: plan.recipients.map(({ text }) => text),
    citations: plan.citations
      .filter((citation) => isOfBody(citation, plan.appendices))
      .map(({ number, title, date }) => (number === null ? { title, date } : { number, date })),
    purpose: flatten(plan.purpose),
    requirements: flatten(plan.requirements),
    outline: viewOutline(plan.sections),
    responsibilities: plan.responsibilities.map(({ actor, duties }) => ({
      actor: actor.raw,
      duties: duties.length,
    })),
    appendices: plan.appendices.map(({ label, title }) => ({ label, title })),
    tables: [
      ...bodyTables(plan.sections),
      ...plan.appendices.flatMap((appendix) =>
        tablesOf(appendix.label ?? appendix.title ?? "", appendix.blocks),
      ),
    ],
  };
}
