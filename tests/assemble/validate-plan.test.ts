import { describe, expect, test } from "vitest";
import { isPlanRecord } from "../../src/assemble/generated/validate-plan.js";
import { extractPlan } from "../../src/index.js";
import { PlanSchema } from "../../src/model/schema.js";
import { readFixture, sources } from "../support/fixtures.js";

type Container = Record<string, unknown>;

const seen = new Set<string>();

/** The containers of a record whose shape, a field's name and the fields inside, no record before had. */
function findContainers(value: unknown, name: string): [shape: string, container: Container][] {
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  const shape = `${name} ${isList ? (value.length > 0 ? "list" : "empty list") : Object.keys(value)}`;
  const own: [string, Container][] = seen.has(shape) ? [] : [[shape, value as Container]];
  seen.add(shape);
  const inner = Object.entries(value);
  return own.concat(
    inner.flatMap(([key, entry]) => findContainers(entry, isList ? `${name}[]` : key)),
  );
}

const strangers = [null, "", "2026-13", 0, -1, 0.5, Number.NaN, 2 ** 53, true, [], [null], {}];

describe.each(sources)("%s/%s", (slug, name) => {
  test("passes the compiled validator, and every damage is judged as the zod schema judges it", async () => {
    const { plan } = await extractPlan(readFixture(slug, name), { name });
    const judge = (): readonly boolean[] => [
      isPlanRecord(plan),
      PlanSchema.safeParse(plan).success,
    ];
    expect(judge()).toEqual([true, true]);

    const disagreements: string[] = [];
    for (const [shape, container] of findContainers(plan, "")) {
      const tryValue = (key: string, value: unknown): void => {
        const had = Object.hasOwn(container, key);
        const before = container[key];
        container[key] = value;
        const [ours, zods] = judge();
        if (ours !== zods) disagreements.push(`${shape} ${key}: ${String(value)} ${ours} ${zods}`);
        if (had) container[key] = before;
        else delete container[key];
      };
      if (Array.isArray(container)) {
        if (container.length > 0) for (const value of strangers) tryValue("0", value);
        continue;
      }
      tryValue("stranger", 1);
      for (const key of Object.keys(container)) {
        for (const value of strangers) tryValue(key, value);
      }
    }
    expect(disagreements).toEqual([]);
  });
});
