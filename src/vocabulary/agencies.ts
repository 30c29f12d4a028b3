import type { AgencyLevel } from "../model/index.js";
import { foldKey, foldText } from "../text/index.js";
import { agencies } from "./data/agencies.js";
import { agencyFields } from "./data/agency-fields.js";
import { familyNames } from "./data/family-names.js";
import { groupNouns } from "./data/group-nouns.js";
import { headNouns } from "./data/head-nouns.js";
import { levelWords } from "./data/level-words.js";

/** A body, post or group that the vocabulary knows. */
export interface AgencyEntry {
  /** Canonical name; `~` stands where the unit of government goes (Ủy ban nhân dân ~). */
  readonly name: string;
  /** any: the same name on every level; null: the level is not in the name. */
  readonly level: AgencyLevel | "any" | null;
  /** post: a commune post, which takes no unit word; named: a name of its own may follow. */
  readonly kind: "unit" | "post" | "named" | "group" | "person";
  /** Days between which the name was in use, ISO 8601, inclusive; empty when open. */
  readonly from: string;
  readonly to: string;
}

/** One way of writing a body. */
export interface AgencyForm {
  readonly entry: AgencyEntry;
  /** False for a short form that could mean something else. */
  readonly sure: boolean;
  /** The one spelling that is sure all the same, folded; null when there is none. */
  readonly sureSpelling: string | null;
  /** True for the bare field of a ministry, department or office (Nội vụ). */
  readonly field: boolean;
}

/** A word that names of bodies, posts or persons begin with. */
export interface AgencyHead {
  readonly kind: "unit" | "post" | "address" | "group";
  readonly level: AgencyLevel | null;
  /** Full wording of a short form; empty when it is written in full. */
  readonly name: string;
  /** Keys of words that make something else of it (Ban hành, Hội nghị). */
  readonly unless: ReadonlySet<string>;
}

export interface AgencyLexicon {
  readonly forms: ReadonlyMap<string, readonly AgencyForm[]>;
  /** Longest key of `forms`. */
  readonly longestForm: number;
  readonly heads: ReadonlyMap<string, AgencyHead>;
  readonly groupNouns: ReadonlySet<string>;
  /** First words of `groupNouns`, folded: a cheap test. */
  readonly groupOpeners: ReadonlySet<string>;
  readonly levelWords: ReadonlyMap<string, AgencyLevel | "city">;
  /** First words of `levelWords`, folded. */
  readonly levelOpeners: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string>;
}

const otherSigns = /[^A-Za-zÀ-ỹ\d|\n]+/gu;

/** Letters and digits of a folded text, `và` left out: the keys of the lexicon. */
export function agencyKey(text: string): string {
  return squeeze(foldText(text));
}

function squeeze(folded: string): string {
  return folded.replace(/(?<![A-Za-zÀ-ỹ])và(?![A-Za-zÀ-ỹ])/gu, "").replace(otherSigns, "");
}

/** Folds a whole column in one go: folding keeps the length of every cell. */
function squeezeRows(cells: readonly string[]): string[] {
  return squeeze(foldText(cells.join("|\u2028|")).replaceAll("\u2028", "\n")).split("|\n|");
}

let lexicon: AgencyLexicon | null = null;

/** The lexicon of bodies, built at first use. */
export function loadAgencyLexicon(): AgencyLexicon {
  lexicon ??= buildLexicon();
  return lexicon;
}

function buildLexicon(): AgencyLexicon {
  const forms = new Map<string, AgencyForm[]>();
  addAgencies(forms);
  addFields(forms);
  let longestForm = 0;
  for (const key of forms.keys()) longestForm = Math.max(longestForm, key.length);
  return {
    forms,
    longestForm,
    heads: readHeads(),
    groupNouns: new Set(squeezeRows(groupNouns)),
    groupOpeners: readFirstWords(groupNouns),
    levelWords: readLevelWords(),
    levelOpeners: readFirstWords(levelWords),
    familyNames: new Set(squeezeRows(familyNames)),
  };
}

function addForm(forms: Map<string, AgencyForm[]>, key: string, form: AgencyForm): void {
  const known = forms.get(key);
  if (known === undefined) forms.set(key, [form]);
  else {
    const index = known.findIndex(({ entry }) => entry === form.entry);
    if (index < 0) known.push(form);
    else if (!form.sure) known[index] = form;
  }
}

function addAgencies(forms: Map<string, AgencyForm[]>): void {
  const keys = squeezeRows(
    agencies.map((row) =>
      row.slice(0, row.indexOf("\t", row.indexOf("\t") + 1)).replace("\t", "|"),
    ),
  );
  for (const [index, row] of agencies.entries()) {
    const [name = "", written = "", level = "", kind, from = "", to = ""] = row.split("\t");
    const entry: AgencyEntry = {
      name,
      level: level === "" ? null : (level as AgencyLevel | "any"),
      kind: kind as AgencyEntry["kind"],
      from,
      to,
    };
    const spellings = written.split("|");
    const doubtful = written.includes("?") && !spellings.includes(`${name}?`);
    const sureSpelling = doubtful ? foldKey(name) : null;
    const unsure =
      written === "" ? [false] : [false, ...spellings.map((form) => form.endsWith("?"))];
    for (const [place, key] of (keys[index] as string).split("|").entries()) {
      if (key !== "")
        addForm(forms, key, {
          entry,
          sure: unsure[place] !== true,
          sureSpelling,
          field: false,
        });
    }
  }
}

const ladder = [
  { head: "Bộ", short: "b", level: "central" },
  { head: "Sở", short: "s", level: "province" },
  { head: "Phòng", short: "p", level: "district" },
] as const;

/** Ministries, departments and district offices share their fields: Bộ Nội vụ, Sở Nội vụ, Phòng Nội vụ. */
function addFields(forms: Map<string, AgencyForm[]>): void {
  const rowKeys = squeezeRows(
    agencyFields.map((row) => row.split("\t", 2).filter(Boolean).join("|")),
  );
  for (const [index, row] of agencyFields.entries()) {
    const [field = "", , ...periods] = row.split("\t");
    const keys = (rowKeys[index] as string).split("|");
    for (const [step, { head, short, level }] of ladder.entries()) {
      const period = periods[step] ?? "-";
      if (period === "-") continue;
      const [from = "", to = ""] = period === "*" ? [] : period.split("..");
      const name = level === "district" ? `${head} ${field} ~` : `${head} ${field}`;
      const entry: AgencyEntry = { name, level, kind: "unit", from, to };
      const headKey = foldText(head);
      for (const key of new Set(keys)) {
        addForm(forms, headKey + key, { entry, sure: true, sureSpelling: null, field: false });
        addForm(forms, key, { entry, sure: false, sureSpelling: null, field: true });
        if (key !== keys[0])
          addForm(forms, short + key, { entry, sure: true, sureSpelling: null, field: false });
      }
    }
  }
}

const nothing: ReadonlySet<string> = new Set();

function readFirstWords(rows: readonly string[]): Set<string> {
  return new Set(rows.map((row) => foldText(row.split(/[ \t]/, 1)[0] as string)));
}

function readHeads(): Map<string, AgencyHead> {
  const rows = headNouns.map((row) => row.split("\t"));
  const keys = squeezeRows(rows.map(([head = ""]) => head));
  const others = squeezeRows(rows.map(([, , , , unless = ""]) => unless));
  const heads = new Map<string, AgencyHead>();
  for (const [index, [, kind, level = "", name = ""]] of rows.entries()) {
    const unless = others[index] as string;
    heads.set(keys[index] as string, {
      kind: kind as AgencyHead["kind"],
      level: level === "" ? null : (level as AgencyLevel),
      name,
      unless: unless === "" ? nothing : new Set(unless.split("|")),
    });
  }
  return heads;
}

function readLevelWords(): Map<string, AgencyLevel | "city"> {
  const words = new Map<string, AgencyLevel | "city">();
  const keys = squeezeRows(levelWords.map((row) => row.slice(0, row.indexOf("\t"))));
  for (const [index, row] of levelWords.entries()) {
    words.set(keys[index] as string, row.slice(row.indexOf("\t") + 1) as AgencyLevel | "city");
  }
  return words;
}
