import { describe, expect, test } from "vitest";
import { withoutFields } from "../../src/assemble/plan.js";
import { extractPlan, type Plan } from "../../src/index.js";
import { readExpected, readFixture, sources } from "../support/fixtures.js";

/** Fields that tell of the pages of a file, not of the plan: rows torn by a page break, heads printed again. */
const pageFields = new Set(["continued", "joined", "repeatedHeads"]);

/** The record without them: a text keeps the tears of the pages that it was copied from, a Word file has whole rows. */
const withoutTears = (plan: Plan | null) => withoutFields(plan, pageFields);

const flow = new Set(["text", "markdown"]);

// One plan, whatever the file: every source of a fixture gives the same record; only places differ.
describe.each(sources)("%s/%s", (slug, name) => {
  test("gives the record of its fixture", async () => {
    const { plan, source } = await extractPlan(readFixture(slug, name), {
      name,
      provenance: false,
    });
    const expected = readExpected(slug) as Plan | null;
    expect(expected, "expected.json is missing").not.toBeNull();
    if (flow.has(source.format)) expect(plan).toEqual(expected);
    else expect(withoutTears(plan)).toEqual(withoutTears(expected));
  });
});
