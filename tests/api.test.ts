import { describe, expect, test } from "vitest";
import * as api from "../src/index.js";

describe("the public API", () => {
  test("exports these values and no others", () => {
    expect(Object.keys(api).sort()).toEqual([
      "PlanError",
      "PlanSchema",
      "SCHEMA_VERSION",
      "defaultLimits",
      "diagnosticCodes",
      "extractPlan",
      "listTasks",
      "pipeline",
      "renderDiagnostic",
    ]);
  });

  test("the pipeline is frozen and its copy takes further stages", async () => {
    expect(() => api.pipeline.use(() => undefined)).toThrow(/frozen/);
    let seen = "";
    const own = api.pipeline().use(() => (tree: unknown) => {
      seen = (tree as api.SourceDocument).annotations.head?.type.name ?? "";
    });
    await api.extractPlan("KẾ HOẠCH\nVề việc trồng cây\n\nI. MỤC ĐÍCH\n- Trồng cây.", {
      pipeline: own,
    });
    expect(seen).toBe("Kế hoạch");
  });
});
