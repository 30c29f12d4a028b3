/**
 * Compiles `schemas/plan.schema.json` to plain checks, so that extracting a plan loads neither zod nor a schema
 * compiler (docs/adr/0006-compiled-validation.md). With `--check` it writes nothing and fails when it is stale.
 *
 * Knows the keywords that zod writes for our model and refuses every other.
 */
import { readFileSync } from "node:fs";
import { fromRoot, keepFresh } from "./generated-file.js";

type Schema = Readonly<Record<string, unknown>>;

/** Keywords that tell readers something and constrain nothing. */
const annotations = new Set(["$schema", "$id", "$defs", "description", "title", "examples"]);
const safe = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

const root = JSON.parse(readFileSync(fromRoot("schemas/plan.schema.json"), "utf8")) as Schema;
const definitions = root.$defs as Readonly<Record<string, Schema>>;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const targetOf = (reference: unknown): string => String(reference).replace("#/$defs/", "");
const nameOf = (reference: unknown): string => `is${capital(targetOf(reference))}`;

const functions: string[] = [];
const constants: string[] = [];
/** Name of the function or constant written for a piece of code, so that none is written twice. */
const names = new Map(Object.keys(definitions).map((name) => [name, nameOf(name)]));

/** Takes the keywords read; what is left over is one this compiler does not know. */
function read(schema: Schema, ...known: readonly string[]): Schema {
  const unknown = Object.keys(schema).filter(
    (key) => !known.includes(key) && !annotations.has(key),
  );
  if (unknown.length > 0) throw new Error(`Keywords without a rule: ${unknown.join(", ")}`);
  return schema;
}

function declare(code: (name: string) => string, base: string, list: string[]): string {
  const key = code("");
  const known = names.get(key);
  if (known !== undefined) return known;
  const taken = new Set(names.values());
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
  names.set(key, name);
  list.push(code(name));
  return name;
}

/** Name of the function that checks a schema. */
function check(schema: Schema, hint: string): string {
  if (typeof schema.$ref === "string") return nameOf(read(schema, "$ref").$ref);
  const body = writeBody(schema, hint);
  return declare((name) => writeFunction(name, body), `is${capital(hint)}`, functions);
}

const writeFunction = (name: string, body: string): string =>
  `function ${name}(value: unknown): boolean {\n${body}\n}`;

const writeBody = (schema: Schema, hint: string): string =>
  schema.type === "object" && schema.properties !== undefined
    ? writeFields(schema)
    : `  return ${express(schema, "value", hint)};`;

const literal = (value: unknown): string => JSON.stringify(value);

function expressNumber(schema: Schema, at: string): string {
  const { type, minimum, exclusiveMinimum, maximum } = schema;
  const tests = [`Number.${type === "integer" ? "isSafeInteger" : "isFinite"}(${at})`];
  const bound = (sign: string, limit: unknown): void => {
    const told = type === "integer" && safe.includes(limit as number);
    if (limit !== undefined && !told) tests.push(`(${at} as number) ${sign} ${limit}`);
  };
  bound(">=", minimum);
  bound(">", exclusiveMinimum);
  bound("<=", maximum);
  return tests.join(" && ");
}

function expressString(schema: Schema, at: string): string {
  if (schema.const !== undefined) return `${at} === ${literal(schema.const)}`;
  if (Array.isArray(schema.enum)) {
    const values = schema.enum.map(literal).join(", ");
    const set = declare(
      (name) => `const ${name}: ReadonlySet<unknown> = new Set([${values}]);`,
      "values",
      constants,
    );
    return `${set}.has(${at})`;
  }
  if (schema.pattern === undefined) return `typeof ${at} === "string"`;
  const pattern = declare(
    (name) => `const ${name} = ${new RegExp(String(schema.pattern), "u")};`,
    "pattern",
    constants,
  );
  return `typeof ${at} === "string" && ${pattern}.test(${at})`;
}

function expressArray(schema: Schema, at: string, hint: string): string {
  const { items, prefixItems, minItems, maxItems } = schema;
  if (Array.isArray(prefixItems)) {
    const { length } = prefixItems;
    if (items !== false || minItems !== length || maxItems !== length) {
      throw new Error("Only tuples of a fixed length have a rule");
    }
    const entries = prefixItems.map((item: Schema, index) =>
      express(item, `${at}[${index}]`, hint),
    );
    return `Array.isArray(${at}) && ${at}.length === ${length} && ${entries.join(" && ")}`;
  }
  if (minItems !== undefined || maxItems !== undefined) throw new Error("Lengths have no rule");
  const single = hint.replace(/s$/, "");
  return `isEvery(${at}, ${check(items as Schema, single)})`;
}

function expressMap(schema: Schema, at: string, hint: string): string {
  const { additionalProperties } = schema;
  if (typeof additionalProperties !== "object") throw new Error("Maps need a type of value");
  return `isMap(${at}, ${check(additionalProperties as Schema, `${hint}Entry`)})`;
}

/** The body of a check of an object with named fields. */
function writeFields(schema: Schema): string {
  const { additionalProperties, properties, required } = schema;
  if (additionalProperties !== false) throw new Error("Only closed objects have a rule");
  const needed = new Set(required as readonly string[]);
  const fields = Object.entries(properties as Readonly<Record<string, Schema>>);
  const tests = fields.map(([key, inner]) => {
    const path = `value.${key}`;
    const test = express(inner, path, key);
    if (!needed.has(key)) return `(${path} === undefined || ${group(test)})`;
    return test.includes(" || ") ? `(${test})` : test;
  });
  const cases = fields.map(([key]) => `      case ${literal(key)}:`).join("\n");
  return `  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
${cases}
        continue;
      default:
        return false;
    }
  }
  return (
    ${tests.join(" &&\n    ")}
  );`;
}

/** The fixed value that tells the kinds of a union apart. */
function discriminatorOf(schema: Schema): string {
  const target = definitions[targetOf(schema.$ref)] ?? schema;
  const fields = (target.properties ?? {}) as Readonly<Record<string, Schema>>;
  const found = Object.entries(fields).find(([, field]) => field.const !== undefined);
  return found === undefined ? "" : `${found[0]}=${found[1].const}`;
}

function expressUnion(schemas: readonly Schema[], at: string, hint: string): string {
  const tests = schemas.map((option) => group(express(option, at, hint)));
  // Null is the cheapest to tell.
  const isNull = `${at} === null`;
  return [...tests].sort((a, b) => Number(b === isNull) - Number(a === isNull)).join(" || ");
}

const group = (test: string): string => (test.includes(" && ") ? `(${test})` : test);

/** Code that is true for the values of a schema. */
function express(schema: Schema, at: string, hint: string): string {
  if (schema.$ref !== undefined) return `${check(schema, hint)}(${at})`;
  if (Array.isArray(schema.anyOf))
    return expressUnion(read(schema, "anyOf").anyOf as Schema[], at, hint);
  if (Array.isArray(schema.oneOf)) {
    const options = read(schema, "oneOf").oneOf as Schema[];
    const kinds = new Set(options.map(discriminatorOf));
    // With a fixed value of its own in every kind, one that fits is the only one that fits.
    if (kinds.has("") || kinds.size !== options.length)
      throw new Error("The kinds of a union overlap");
    return expressUnion(options, at, hint);
  }
  const { type } = schema;
  if (Array.isArray(type)) {
    return expressUnion(
      type.map((one: unknown) => ({ ...schema, type: one })),
      at,
      hint,
    );
  }
  switch (type) {
    case "null":
      return `${at} === null`;
    case "boolean":
      read(schema, "type");
      return `typeof ${at} === "boolean"`;
    case "number":
    case "integer":
      return expressNumber(read(schema, "type", "minimum", "exclusiveMinimum", "maximum"), at);
    case "string":
      return expressString(read(schema, "type", "const", "enum", "pattern"), at);
    case "array":
      return expressArray(
        read(schema, "type", "items", "prefixItems", "minItems", "maxItems"),
        at,
        hint,
      );
    case "object":
      // Names of fields are strings, which is all that zod says of them.
      read(schema, "type", "properties", "required", "additionalProperties", "propertyNames");
      return schema.properties === undefined
        ? expressMap(schema, at, hint)
        : `${check(schema, hint)}(${at})`;
    default:
      throw new Error(`No rule for the type ${literal(type)}`);
  }
}

for (const [name, schema] of Object.entries(definitions)) {
  functions.push(writeFunction(nameOf(name), writeBody(schema, name)));
}

keepFresh([
  {
    path: "src/assemble/generated/validate-plan.ts",
    content: `// Generated from schemas/plan.schema.json by \`npm run generate\`; do not edit.
${constants.join("\n")}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isEvery(value: unknown, is: (entry: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (const entry of value) if (!is(entry)) return false;
  return true;
}

function isMap(value: unknown, is: (entry: unknown) => boolean): boolean {
  if (!isObject(value)) return false;
  for (const key in value) if (!is(value[key])) return false;
  return true;
}

${functions.join("\n\n")}

/** Tells whether a value is a Plan record, as \`PlanSchema\` does. */
export function isPlanRecord(value: unknown): boolean {
  return ${nameOf(root.$ref)}(value);
}
`,
  },
]);
