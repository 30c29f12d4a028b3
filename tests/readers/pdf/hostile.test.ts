import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractPlan, PlanError } from "../../../src/index.js";
import { buildPdf } from "./build-pdf.js";
import { extractPages, planPage } from "./draw-plan.js";
import {
  cyclicForm,
  cyclicOutline,
  cyclicPages,
  cyclicStructure,
  manyOperators,
  manyPagesClaimed,
  nestedForms,
  truncated,
  withoutPage,
  withoutXref,
  zeroPages,
} from "./hostile-pdfs.js";

const plan = (): Uint8Array => buildPdf({ pages: [{ marks: planPage() }] });
const stored = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

/** The code of the error that the bytes end in; the status of the record when they end in none. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    return (await extractPlan(bytes)).status;
  } catch (error) {
    if (error instanceof PlanError) return error.code;
    throw error;
  }
}

describe("an encrypted file", () => {
  test("with an empty password is read", async () => {
    const { text } = await extractPlan(stored("empty-user-password.pdf"));
    expect(text.length).toBeGreaterThan(20);
  });

  test("with a password is told to be one", async () => {
    expect(await outcomeOf(stored("user-password.pdf"))).toBe("encrypted");
  });
});

describe("a damaged file", () => {
  test("cut short anywhere ends in a record or a typed error", async () => {
    const whole = plan();
    for (let at = 1; at <= 20; at += 1) {
      const outcome = await outcomeOf(truncated(whole, at / 21));
      expect(["complete", "partial", "malformed", "unsupported-format", "empty"]).toContain(
        outcome,
      );
    }
  });

  test("without its table of objects is read all the same", async () => {
    const { text } = await extractPlan(withoutXref(plan()));
    expect(text).toContain("Tập huấn nghiệp vụ");
  });

  test("of a header alone is damaged", async () => {
    expect(await outcomeOf(new TextEncoder().encode("%PDF-1.7\n%%EOF\n"))).toBe("malformed");
  });

  test("without pages is damaged", async () => {
    expect(await outcomeOf(zeroPages())).toBe("malformed");
  });

  test("names the page that cannot be read, and gives the others", async () => {
    const two = buildPdf({ pages: [{ marks: planPage() }, { marks: planPage() }] });
    const { status, diagnostics } = await extractPlan(withoutPage(two));
    expect(status).toBe("partial");
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "pdf/page-unreadable", params: { pages: "2" } }),
    );
  });
});

describe("a hostile file", () => {
  test.each([
    ["whose pages hold themselves", cyclicPages()],
    ["whose form draws itself", cyclicForm()],
    ["whose outline runs in a circle", cyclicOutline()],
    ["whose structure runs in a circle", cyclicStructure()],
  ])("%s comes to an end", async (_, bytes) => {
    expect(["complete", "partial", "malformed", "empty"]).toContain(await outcomeOf(bytes));
  });

  test("that claims a hundred thousand pages gives those it has", async () => {
    const { source } = await extractPlan(manyPagesClaimed());
    expect(source.pages).toBe(1);
  });

  test("with a million signs and lines on a page comes to an end", async () => {
    expect(await outcomeOf(manyOperators(1_000_000, "lines"))).toBe("empty");
  });

  test("whose forms draw one another without end is refused", async () => {
    expect(await outcomeOf(nestedForms())).toBe("resource-limit");
  });

  test("with more pages than the limit is refused", async () => {
    const pages = Array.from({ length: 3 }, () => planPage());
    await expect(
      extractPages(pages, { options: { limits: { maxPages: 2 } } }),
    ).rejects.toMatchObject({ code: "resource-limit", detail: "too-many-pages" });
  });

  test("with scripts and attachments gives its plan and nothing of them", async () => {
    const { text, status } = await extractPages([planPage()], {
      script: "app.alert('xin chào')",
      attachments: [{ name: "mat.txt", content: "điều không nên thấy" }],
    });
    expect(status).toBe("complete");
    expect(text).not.toMatch(/xin chào|không nên thấy/u);
  });
});

describe("a signal", () => {
  test("given beforehand stops at once", async () => {
    await expect(
      extractPages([planPage()], { options: { signal: AbortSignal.abort() } }),
    ).rejects.toMatchObject({ code: "aborted" });
  });

  test("is heard between pages", async () => {
    const control = new AbortController();
    const pages = Array.from({ length: 40 }, () => planPage());
    const extraction = extractPages(pages, { options: { signal: control.signal } });
    setTimeout(() => control.abort(), 0);
    await expect(extraction).rejects.toMatchObject({ code: "aborted" });
  });
});

test("the bytes given stay as they were", async () => {
  const bytes = plan();
  const copy = bytes.slice();
  await extractPlan(bytes);
  expect(bytes).toEqual(copy);
});
