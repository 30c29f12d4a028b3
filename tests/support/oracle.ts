import type { Extraction, Place } from "../../src/index.js";

/** Joins the pieces of a value as the record does: one space, none after a hyphen or slash inside a name. */
function wordingAtPlaces(text: string, places: readonly Place[]): string {
  let joined = "";
  for (const { start, end } of places) {
    const piece = text.slice(start, end);
    const close = /\S[-/]$/.test(joined) && /^\p{L}/u.test(piece);
    joined += joined === "" || close ? piece : ` ${piece}`;
  }
  return joined;
}

/** Fields that hold the wording which `at` of the same object points to. */
const wordingFields = ["raw", "text"] as const;
/** Objects whose `at` is their extent, or evidence, not one wording. */
const isContainer = (value: Record<string, unknown>): boolean =>
  "columns" in value ||
  ("kind" in value && ("cells" in value || "path" in value)) ||
  "blocks" in value ||
  "duties" in value ||
  "authority" in value ||
  value.inferred === true ||
  ("note" in value && "subject" in value);

export interface OracleFinding {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Walks a record and holds every wording against the text at its places. */
export function findUngrounded(extraction: Extraction): OracleFinding[] {
  const { plan, text } = extraction;
  const findings: OracleFinding[] = [];
  const compare = (path: string, expected: string, places: readonly Place[]): void => {
    const found = wordingAtPlaces(text, places);
    if (found !== expected) findings.push({ path, expected, found });
  };
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, inner] of value.entries()) visit(inner, `${path}[${index}]`);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const record = value as Record<string, unknown>;
    const at = record.at as readonly Place[] | undefined;
    if (at !== undefined && !isContainer(record)) {
      const field = wordingFields.find((name) => typeof record[name] === "string");
      if (field !== undefined) compare(`${path}.${field}`, record[field] as string, at);
    }
    const fields = record.atFields as Record<string, readonly Place[]> | undefined;
    for (const [name, places] of Object.entries(fields ?? {})) {
      const wording = record[name];
      if (typeof wording === "string") compare(`${path}.${name}`, wording, places);
    }
    const cells = record.cellsAt as readonly (readonly Place[])[] | undefined;
    for (const [index, places] of (cells ?? []).entries()) {
      compare(`${path}.cells[${index}]`, (record.cells as string[])[index] ?? "", places);
    }
    for (const [name, inner] of Object.entries(record)) {
      if (name !== "at" && name !== "atFields" && name !== "cellsAt")
        visit(inner, `${path}.${name}`);
    }
  };
  visit(plan, "plan");
  return findings;
}

/** Strings of source wording in a record that carry no place, by path. */
export function findPlaceless(extraction: Extraction): string[] {
  const missing: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, inner] of value.entries()) visit(inner, `${path}[${index}]`);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const record = value as Record<string, unknown>;
    for (const name of wordingFields) {
      const wording = record[name];
      const at = record.at as readonly Place[] | undefined;
      const inherits =
        path.endsWith(".ordinal") ||
        path.endsWith(".impliedRecurrence") ||
        path.endsWith(".frequency");
      if (
        typeof wording === "string" &&
        wording !== "" &&
        !inherits &&
        (at === undefined || at.length === 0)
      ) {
        missing.push(`${path}.${name}`);
      }
    }
    for (const [name, inner] of Object.entries(record)) {
      if (name !== "at" && name !== "atFields" && name !== "cellsAt")
        visit(inner, `${path}.${name}`);
    }
  };
  visit(extraction.plan, "plan");
  return missing;
}

/** Lines of places that do not agree with the line breaks of the text. */
export function findWrongLines(extraction: Extraction): Place[] {
  const starts = [0];
  for (let at = 0; at < extraction.text.length; at += 1)
    if (extraction.text[at] === "\n") starts.push(at + 1);
  const wrong: Place[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const place = value as Partial<Place>;
    if (
      typeof place.start === "number" &&
      typeof place.end === "number" &&
      typeof place.line === "number"
    ) {
      const line = starts.findLastIndex((start) => start <= (place.start as number)) + 1;
      if (line !== place.line || place.end < place.start) wrong.push(place as Place);
      return;
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(extraction.plan);
  return wrong;
}
