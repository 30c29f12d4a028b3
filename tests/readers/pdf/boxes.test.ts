import { getResolvedPDFJS } from "unpdf";
import { describe, expect, test } from "vitest";
import { listTasks, type Place } from "../../../src/index.js";
import { extractFixture, fixtures, readFixture } from "../../support/fixtures.js";

/** A run of text as pdf.js tells it by itself, in points from the top left of the upright page. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** The text of every page by way of `getTextContent`, which the reader does not use. */
async function readRuns(bytes: Uint8Array): Promise<Run[][]> {
  const { getDocument, Util } = await getResolvedPDFJS();
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  const document = await task.promise;
  const pages: Run[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(
      items.flatMap((item) => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [, , , , left, baseline] = Util.transform(transform, item.transform) as number[];
        const width = item.width;
        return [
          {
            text: item.str,
            left: left as number,
            right: (left as number) + width,
            baseline: baseline as number,
          },
        ];
      }),
    );
  }
  await task.destroy();
  return pages;
}

const letters = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

/** Letters differ in width; their places in a run are only known this well, in points. */
const slack = 7;

/** Letters of the runs whose base line lies in the box, as far as they stand in it. */
function lettersIn(runs: readonly Run[], box: readonly [number, number, number, number]): string {
  const [x, y, width, height] = box;
  let found = "";
  for (const { text, left, right, baseline } of runs) {
    if (baseline < y || baseline > y + height) continue;
    const step = (right - left) / text.length;
    const from = Math.max(0, Math.floor((x - slack - left) / step));
    const to = Math.min(text.length, Math.ceil((x + width + slack - left) / step));
    if (to > from) found += text.slice(from, to);
  }
  return letters(found);
}

/** Every letter of the wording stands in the box as often as in the wording. */
function holdsLetters(found: string, wanted: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of found) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of wanted) {
    const count = counts.get(letter) ?? 0;
    if (count === 0) return false;
    counts.set(letter, count - 1);
  }
  return true;
}

/** Lines are no higher than this, in points. */
const oneLine = 20;
/** Letters that the slack may take in at each side. */
const mostBeside = 4;

const pdfs = fixtures.flatMap(({ slug, sources }) =>
  sources.filter((name) => name.endsWith(".pdf")).map((name) => [slug, name] as const),
);

describe("every place in a PDF", () => {
  test.each(pdfs)(
    "names the page and the box that the words stand in: %s/%s",
    async (slug, name) => {
      const [{ plan, text }, pages] = await Promise.all([
        extractFixture(slug, name),
        readRuns(readFixture(slug, name)),
      ]);
      const wrong: unknown[] = [];
      let checked = 0;
      const check = (field: string, places: readonly Place[] | undefined): void => {
        for (const { start, end, page, box } of places ?? []) {
          const wording = text.slice(start, end);
          const runs = page === undefined ? undefined : pages[page - 1];
          const found = box === undefined || runs === undefined ? "" : lettersIn(runs, box);
          const wanted = letters(wording);
          // A box over several lines takes in what stands before and behind the words on them.
          const isLine = box !== undefined && box[3] < oneLine;
          const tooMuch = isLine && found.length > wanted.length + 2 * mostBeside;
          checked += 1;
          if (!holdsLetters(found, wanted) || tooMuch) {
            wrong.push({ field, wording, page, box, found });
          }
        }
      };
      for (const { task } of listTasks(plan)) {
        check(`${task.id} task`, task.task.at);
        check(`${task.id} deadline`, task.deadline.at);
        for (const { at } of task.lead) check(`${task.id} lead`, at);
        for (const { at } of task.coordinating) check(`${task.id} coordinating`, at);
      }
      const { number, date, issuer } = plan.document;
      check("number", number.at);
      check("date", date.at);
      check("issuer", issuer?.at);
      for (const { at } of plan.recipients) check("recipient", at);
      expect(wrong).toEqual([]);
      expect(checked).toBeGreaterThan(5);
    },
  );

  test.each(pdfs)("lies on its page: %s/%s", async (slug, name) => {
    const extraction = await extractFixture(slug, name);
    const sizes = await readSizes(readFixture(slug, name));
    expect(extraction.source.pages).toBe(sizes.length);
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("start" in value && "line" in value) {
        const { page, box } = value as Place;
        expect(box).toBeDefined();
        const [x, y, width, height] = box as [number, number, number, number];
        const [pageWidth, pageHeight] = sizes[(page as number) - 1] as [number, number];
        expect(width).toBeGreaterThan(0);
        expect(height).toBeGreaterThan(0);
        expect(x).toBeGreaterThanOrEqual(-1);
        expect(y).toBeGreaterThanOrEqual(-1);
        expect(x + width).toBeLessThanOrEqual(pageWidth + 1);
        expect(y + height).toBeLessThanOrEqual(pageHeight + 1);
        return;
      }
      for (const inner of Object.values(value)) visit(inner);
    };
    visit(extraction.plan);
  });
});

async function readSizes(bytes: Uint8Array): Promise<[number, number][]> {
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const sizes: [number, number][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    sizes.push([width, height]);
  }
  await task.destroy();
  return sizes;
}
