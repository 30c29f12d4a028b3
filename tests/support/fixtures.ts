import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Gold } from "../../eval/gold.js";
import { type Extraction, extractPlan } from "../../src/index.js";

const root = fileURLToPath(new URL("../../fixtures/", import.meta.url));

export interface Fixture {
  readonly slug: string;
  /** Names of the source files: source.txt, source.md, source.nfd.txt … */
  readonly sources: readonly string[];
}

/** The file that the others of a fixture were made from comes first. */
const originals = ["source.txt", "source.md", "source.docx"];
const byOrigin = (one: string, other: string): number => {
  const [first, second] = [one, other].map((name) => originals.indexOf(name) >>> 0) as [
    number,
    number,
  ];
  return first === second ? (one < other ? -1 : 1) : first - second;
};

/** Every fixture folder with its source files, the original first. */
export const fixtures: readonly Fixture[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => ({
    slug: entry.name,
    sources: readdirSync(`${root}${entry.name}`)
      .filter((name) => name.startsWith("source."))
      .sort(byOrigin),
  }))
  .filter(({ sources }) => sources.length > 0);

/** Every source file of every fixture. */
export const sources: readonly (readonly [slug: string, name: string])[] = fixtures.flatMap(
  ({ slug, sources: names }) => names.map((name) => [slug, name] as const),
);

const fixturePath = (slug: string, name: string): string => `${root}${slug}/${name}`;

export const readFixture = (slug: string, name: string): Uint8Array =>
  new Uint8Array(readFileSync(fixturePath(slug, name)));

const readJson = (slug: string, name: string): unknown =>
  existsSync(fixturePath(slug, name))
    ? JSON.parse(readFileSync(fixturePath(slug, name), "utf8"))
    : null;

/** What a clerk reads in the fixture. */
export const readFacts = (slug: string): Gold | null => readJson(slug, "facts.json") as Gold | null;

/** The whole record, without places. */
export const readExpected = (slug: string): unknown => readJson(slug, "expected.json");

const cache = new Map<string, Promise<Extraction>>();

/** Extracts a fixture once a run. */
export function extractFixture(slug: string, name: string): Promise<Extraction> {
  const key = `${slug}/${name}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const extraction = extractPlan(readFixture(slug, name), { name });
  cache.set(key, extraction);
  return extraction;
}
