import { describe, expect, test } from "vitest";
import type { Block, Item, Place, Plan, Section } from "../../src/index.js";
import { extractFixture, sources } from "../support/fixtures.js";
import { findPlaceless, findUngrounded, findWrongLines } from "../support/oracle.js";

/** A blank row has no wording and so no place: it cannot stand out of order. */
const first = (places: readonly Place[] | undefined): number | null => places?.[0]?.start ?? null;
const last = (places: readonly Place[] | undefined): number => places?.at(-1)?.end ?? 0;

/** Finds siblings out of order and children outside their parents. */
function findMisplaced(plan: Plan): string[] {
  const found: string[] = [];
  const order = (name: string, all: readonly (number | null)[]): void => {
    const starts = all.filter((start) => start !== null);
    for (let index = 1; index < starts.length; index += 1) {
      if ((starts[index] as number) < (starts[index - 1] as number))
        found.push(`${name}[${index}] out of order`);
    }
  };
  const inside = (
    name: string,
    outer: readonly Place[] | undefined,
    inner: readonly Place[] | undefined,
  ): void => {
    if (outer === undefined || inner === undefined || inner.length === 0) return;
    if ((first(inner) ?? 0) < (first(outer) ?? 0) || last(inner) > last(outer))
      found.push(`${name} outside its parent`);
  };
  const visitItem = (item: Item, name: string): void => {
    order(`${name}.children`, [first(item.at), ...item.children.map((child) => first(child.at))]);
    for (const child of item.children) visitItem(child, name);
  };
  const visitBlocks = (
    blocks: readonly Block[],
    name: string,
    outer: readonly Place[] | undefined,
  ): void => {
    order(
      `${name}.blocks`,
      blocks.map((block) => first(block.at)),
    );
    for (const block of blocks) {
      inside(`${name}.block`, outer, block.at);
      if (block.type === "item") visitItem(block, name);
      if (block.type === "table") {
        order(
          `${name}.rows`,
          block.rows.map((row) => first(row.at)),
        );
        for (const row of block.rows) {
          inside(`${name}.row`, block.at, row.at);
          if (row.kind === "task") {
            for (const agency of [...row.lead, ...row.coordinating])
              inside(`${name}.agency`, block.at, agency.at);
          }
        }
      }
    }
  };
  const visitSection = (section: Section, name: string): void => {
    visitBlocks(section.blocks, name, section.at);
    order(
      `${name}.children`,
      section.children.map((child) => first(child.at)),
    );
    for (const child of section.children) {
      inside(`${name}.child`, section.at, child.at);
      visitSection(child, `${name}.${child.label}`);
    }
  };
  order(
    "opening",
    plan.opening.map((paragraph) => first(paragraph.at)),
  );
  order(
    "citations",
    plan.citations.map((citation) => first(citation.at)),
  );
  order(
    "sections",
    plan.sections.map((section) => first(section.at)),
  );
  order(
    "recipients",
    plan.recipients.map((recipient) => first(recipient.at)),
  );
  order(
    "appendices",
    plan.appendices.map((appendix) => first(appendix.at)),
  );
  for (const section of plan.sections) visitSection(section, `section ${section.label}`);
  for (const appendix of plan.appendices)
    visitBlocks(appendix.blocks, `${appendix.label}`, appendix.at);
  return found;
}

describe.each(sources)("%s/%s", (slug, name) => {
  test("the text at the places of a value is the value", async () => {
    expect(findUngrounded(await extractFixture(slug, name))).toEqual([]);
  });

  test("every wording names its place", async () => {
    expect(findPlaceless(await extractFixture(slug, name))).toEqual([]);
  });

  test("lines agree with the line breaks of the text", async () => {
    expect(findWrongLines(await extractFixture(slug, name))).toEqual([]);
  });

  test("siblings stand in order and children inside their parents", async () => {
    expect(findMisplaced((await extractFixture(slug, name)).plan)).toEqual([]);
  });

  test("nothing of the source is lost and the table rows add up", async () => {
    const { coverage, census } = await extractFixture(slug, name);
    expect(coverage.unmapped).toEqual([]);
    expect(coverage.share).toBe(1);
    const { heads, repeatedHeads, sections, joined, tasks, others, layout, rows } = census;
    expect(heads + repeatedHeads + sections + joined + tasks + others + layout).toBe(rows);
  });
});
