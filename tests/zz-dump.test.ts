import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { extractPages, planPage } from "/work/pdft/tests/readers/pdf/draw-plan.js";

test("x", async () => {
  const e = await extractPages([planPage()]);
  writeFileSync(
    "/tmp/dump.json",
    JSON.stringify(
      {
        plan: e.plan,
        census: e.census,
        diag: e.diagnostics.map((d) => d.code + " " + d.message),
        cov: e.coverage,
        text: e.text,
      },
      null,
      1,
    ),
  );
});
