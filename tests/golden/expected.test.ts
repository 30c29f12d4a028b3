import { describe, expect, test } from "vitest";
import { extractPlan } from "../../src/index.js";
import { readExpected, readFixture, sources } from "../support/fixtures.js";

// One plan, whatever the file: every source of a fixture gives the same record; only places differ.
describe.each(sources)("%s/%s", (slug, name) => {
  test("gives the record of its fixture", async () => {
    const { plan } = await extractPlan(readFixture(slug, name), { name, provenance: false });
    expect(readExpected(slug), "expected.json is missing").not.toBeNull();
    expect(plan).toEqual(readExpected(slug));
  });
});
