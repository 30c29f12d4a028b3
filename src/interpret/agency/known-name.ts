import type { AgencyKind, Confidence } from "../../model/index.js";
import { foldKey } from "../../text/index.js";
import { type AgencyForm, loadAgencyLexicon } from "../../vocabulary/index.js";
import { type AgencyContext, type AgencyReading, unitWordFor } from "./context.js";
import type { UnitPhrase } from "./unit-phrase.js";

function isInUse(form: AgencyForm, date: string | null): boolean {
  if (date === null) return true;
  const { from, to } = form.entry;
  return (
    (from === "" || date.slice(0, from.length) >= from.slice(0, date.length)) &&
    (to === "" || date <= to)
  );
}

interface Choice {
  form: AgencyForm;
  /** How the choice lowers the trust in the reading. */
  doubt: Confidence;
}

const ranks: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

function lower(a: Confidence, b: Confidence): Confidence {
  return ranks[a] < ranks[b] ? a : b;
}

/** The body that fits the level: by its own words, else by the issuer's level, else the only one there is. */
function chooseForm(
  forms: readonly AgencyForm[],
  unit: UnitPhrase | null,
  context: AgencyContext,
): Choice | null {
  const inUse = forms.filter((form) => isInUse(form, context.issueDate));
  const candidates = inUse.length > 0 ? inUse : forms;
  const doubt: Confidence = inUse.length > 0 ? "high" : "medium";
  const level = unit === null ? context.issuerLevel : unit.level;
  const fits =
    candidates.find(({ entry }) => entry.level === level && level !== null) ??
    candidates.find(({ entry }) => entry.level === "any");
  if (fits !== undefined) return { form: fits, doubt };
  const first = candidates[0];
  if (first === undefined) return null;
  if (unit !== null) return { form: first, doubt: first.entry.level === null ? doubt : "medium" };
  const levels = new Set(candidates.map(({ entry }) => entry.level));
  if (levels.size === 1) return { form: first, doubt: first.field ? "medium" : doubt };
  const levelless = candidates.find(({ entry }) => entry.level === null);
  return levelless === undefined ? null : { form: levelless, doubt: "medium" };
}

/** The reading of a known name with the unit of government behind it, null when there is none. */
export function readBody(
  forms: readonly AgencyForm[],
  unit: UnitPhrase | null,
  key: string,
  written: string,
  context: AgencyContext,
): AgencyReading {
  const choice = chooseForm(forms, unit, context);
  if (choice === null) return readWithoutLevel(forms);
  const { entry, sureSpelling } = choice.form;
  const sure = choice.form.sure || (sureSpelling !== null && foldKey(written) === sureSpelling);
  const level = unit?.level ?? (entry.level === "any" ? context.issuerLevel : entry.level);
  const kind = readKind(entry.kind, unit);
  const own = context.ownNames?.get(key);
  const explicit = unit !== null && (entry.level === unit.level || entry.level === "any");
  const confidence = sure || explicit ? choice.doubt : lower("medium", choice.doubt);
  if (own !== undefined) {
    return { name: unit?.named ? `${own} ${unit.wording}` : own, level, kind, confidence };
  }
  if (unit === null) {
    const office = readOwnOffice(key, context);
    if (office !== null) return office;
  }
  const bareAny = unit === null && (entry.level === "any" || hasPlainName(forms, entry));
  // A unit word of another level is not the issuer's own; only the level above a commune is plain to it.
  const foreign = unit === null && entry.name.endsWith("~") && level !== context.issuerLevel;
  const inUse = isInUse(choice.form, context.issueDate);
  const ended = foreign && entry.level === "district" && !inUse;
  const above = context.issuerLevel === "commune" && entry.level === "district" && inUse;
  return {
    name:
      foreign && (ended || context.issuerLevel === null)
        ? entry.name.slice(0, -2)
        : writeName(entry, unit, level, context),
    level: ended || (bareAny && context.issuerLevel === "central") ? null : level,
    kind,
    // Whose body it is follows from the issuer alone.
    confidence: bareAny || (foreign && !above) ? lower("medium", confidence) : confidence,
  };
}

/** Bodies of several levels that bear one name: the name is known, the level is not. */
function readWithoutLevel(forms: readonly AgencyForm[]): AgencyReading {
  const names = new Set(
    forms.filter(({ sure }) => sure).map(({ entry }) => entry.name.replace(/ ~$/, "")),
  );
  const [name = null] = names;
  return names.size === 1 && !forms.some(({ field }) => field)
    ? { name, level: null, kind: "unit", confidence: "medium" }
    : { name: null, level: null, kind: "unit", confidence: "low" };
}

/** The same body also goes without a unit of government (Kho bạc Nhà nước): it is not every issuer's. */
function hasPlainName(forms: readonly AgencyForm[], entry: AgencyForm["entry"]): boolean {
  return (
    entry.name.endsWith(" ~") &&
    forms.some(({ entry: { name, level } }) => level === null && `${name} ~` === entry.name)
  );
}

/** Names of the office or board that any issuer has, by lexicon key. */
export const ownOffices: ReadonlyMap<string, string> = new Map([
  ["vănphòng", "Văn phòng"],
  ["vp", "Văn phòng"],
  ["bangiámđốc", "Ban Giám đốc"],
  ["bgđ", "Ban Giám đốc"],
]);

/** The office or board of an issuer that is no UBND or HĐND: a Sở has its own Văn phòng. */
function readOwnOffice(key: string, context: AgencyContext): AgencyReading | null {
  const office = context.issuerBody === undefined ? undefined : ownOffices.get(key);
  if (office === undefined) return null;
  const department = context.issuerBody === "department";
  return {
    name: department ? `${office} Sở` : office,
    level: department ? "province" : null,
    kind: "unit",
    confidence: "medium",
  };
}

function readKind(kind: AgencyForm["entry"]["kind"], unit: UnitPhrase | null): AgencyKind {
  if (kind === "group" || unit?.group === true) return "group";
  return kind === "person" ? "person" : "unit";
}

function writeName(
  entry: AgencyForm["entry"],
  unit: UnitPhrase | null,
  level: AgencyReading["level"],
  context: AgencyContext,
): string {
  const open = entry.name.endsWith("~");
  const base = open ? entry.name.slice(0, -1).trimEnd() : entry.name;
  // A bare unit word adds nothing to a commune post, nor to a group of them (Địa chính xã).
  if (!open && unit !== null && !unit.named && (entry.kind === "post" || entry.kind === "group"))
    return base;
  const phrase = unit?.wording ?? (open ? unitWordFor(level, context) : "");
  return phrase === "" ? base : `${base} ${phrase}`;
}

/** A body of a known sort with a name of its own: Trường Tiểu học An Phú. */
export function readNamed(
  forms: readonly AgencyForm[],
  own: string,
  context: AgencyContext,
): AgencyReading {
  const named = forms.filter(({ entry }) => entry.kind === "named");
  const choice = chooseForm(named, null, context);
  if (choice === null) return { name: null, level: null, kind: "unit", confidence: "low" };
  const { entry } = choice.form;
  const base = entry.name.replace(/ ~$/, "");
  return {
    name: `${base} ${own}`,
    level: entry.level === "any" ? null : entry.level,
    kind: "unit",
    confidence: lower("high", choice.doubt),
  };
}

/** A body by the key of its whole name, without a unit of government. */
export function readKnownBody(key: string, written: string, context: AgencyContext): AgencyReading {
  const forms = loadAgencyLexicon().forms.get(key) ?? [];
  return readBody(forms, null, key, written, context);
}
