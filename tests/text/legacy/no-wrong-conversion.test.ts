import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { restoreText, scoreSyllables } from "../../../src/text/index.js";
import { extractFixture, fixtures, readFixture, sources } from "../../support/fixtures.js";

const isText = (name: string): boolean => /^source\.(?:txt|md)$/.test(name);

/** Every line of every plan of ours that is text. */
const vietnamese = fixtures.flatMap(({ slug, sources }) =>
  sources
    .filter(isText)
    .flatMap((name) => new TextDecoder().decode(readFixture(slug, name)).split("\n"))
    .filter((line) => line.trim() !== ""),
);

const foreign = readFileSync(new URL("./foreign-strings.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "");

const change = (text: string): string | null => {
  const { text: restored } = restoreText(text, null);
  return restored === text ? null : `${text} → ${restored}`;
};

describe("a text in Unicode", () => {
  it("is looked at in some hundreds of pieces", () => {
    expect(vietnamese.length).toBeGreaterThan(300);
    expect(foreign.length).toBeGreaterThan(100);
  });

  it("is left as it is, line by line", () => {
    expect(vietnamese.map(change).filter((changed) => changed !== null)).toEqual([]);
  });

  it("is left as it is in NFD", () => {
    const lines = vietnamese.map((line) => line.normalize("NFD"));
    expect(lines.map(change).filter((changed) => changed !== null)).toEqual([]);
  });

  it("is left as it is as a whole", () => {
    expect(change(vietnamese.join("\n"))).toBeNull();
    expect(scoreSyllables(vietnamese.join("\n")).share).toBeGreaterThan(0.99);
  });

  it("is left as it is in another language, in numbers and in signs", () => {
    expect(foreign.map(change).filter((changed) => changed !== null)).toEqual([]);
    expect(change(foreign.join("\n"))).toBeNull();
    expect(change(Array(40).fill(foreign.join("\n")).join("\n"))).toBeNull();
  });

  it("is left as it is where words of other languages stand in Vietnamese", () => {
    const mixed = foreign.map((line, at) => `${vietnamese[at % vietnamese.length]} ${line}`);
    expect(mixed.map(change).filter((changed) => changed !== null)).toEqual([]);
    expect(change(mixed.join("\n"))).toBeNull();
  });
});

describe("a plan of ours", () => {
  it.each(sources)("is not taken for one in an old encoding: %s/%s", async (slug, name) => {
    const { diagnostics } = await extractFixture(slug, name);
    const told = diagnostics.filter(({ code }) =>
      ["text/encoding-restored", "text/not-vietnamese", "pdf/broken-text-layer"].includes(code),
    );
    expect(told).toEqual([]);
  });
});
