/**
 * Compiles `schemas/plan.schema.json` to a function, so that extracting a plan loads neither zod nor a schema
 * compiler (docs/adr/0006-compiled-validation.md). With `--check` it writes nothing and fails when it is stale.
 */
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { fromRoot, keepFresh } from "./generated-file.js";

/** What only readers need, and would be carried into the code. */
const annotations = new Set(["$schema", "description", "title"]);

/** The schema in the words of draft 7, whose compiled form is half as long; a tuple is `items` there. */
function simplify(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplify);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) => !(annotations.has(key) && typeof inner === "string"),
  );
  return Object.fromEntries(
    entries.map(([key, inner]) => [key === "prefixItems" ? "items" : key, simplify(inner)]),
  );
}

const schema = simplify(JSON.parse(readFileSync(fromRoot("schemas/plan.schema.json"), "utf8")));
const ajv = new Ajv({
  code: { source: true, esm: true, optimize: 2 },
  inlineRefs: false,
  strict: false,
  logger: false,
});
const code = standalone.default(ajv, ajv.compile(schema as object));
if (/\brequire\(/.test(code)) throw new Error("The validator needs a helper at run time");
const name = /export default (\w+);/.exec(code)?.[1];
if (name === undefined) throw new Error("The compiled code has no default export");

keepFresh([
  {
    path: "src/assemble/generated/validate-plan.ts",
    content: `// @ts-nocheck
// Generated from schemas/plan.schema.json by \`npm run generate\`; do not edit.
${code.replace('"use strict";', "").replace(/export (?:default \w+|const validate = \w+);/g, "")}
/** Tells whether a value is a Plan record; \`validatePlan.errors\` says where it is not. */
export const validatePlan: {
  (value: unknown): boolean;
  errors?: { instancePath: string; message?: string }[] | null;
} = ${name};
`,
  },
]);
