import type { Extraction } from "../src/index.js";
import type { Matching } from "./board.js";
import { type Field, fieldNames, fields, type Group, groupNames } from "./fields.js";
import type { Gold } from "./gold.js";
import { viewPlan } from "./plan-view.js";
import { type Score, scoreFailure, scorePlan } from "./score.js";
import { addTallies, type Figures, figuresOf, isEmpty, isRight, type Tally } from "./tally.js";

export type ByMatching<Value> = Readonly<Record<Matching, Value>>;

/** One document, read and held against its annotation. */
export interface Reading {
  readonly name: string;
  /** null where the document is not annotated. */
  readonly scores: ByMatching<Score> | null;
  /** Code of the error that the extraction ended in. */
  readonly failure: string | null;
  readonly coverage: { readonly share: number; readonly unmapped: readonly string[] } | null;
}

export function readScores(
  name: string,
  gold: Gold | null,
  outcome: Pick<Extraction, "plan" | "coverage"> | { readonly failure: string },
): Reading {
  if ("failure" in outcome) {
    const failed = gold === null ? null : scoreFailure(gold);
    return {
      name,
      scores: failed === null ? null : { strict: failed, soft: failed },
      failure: outcome.failure,
      coverage: null,
    };
  }
  const { plan, coverage } = outcome;
  const view = viewPlan(plan);
  return {
    name,
    scores:
      gold === null
        ? null
        : { strict: scorePlan(gold, view, "strict"), soft: scorePlan(gold, view, "soft") },
    failure: null,
    coverage: { share: coverage.share, unmapped: coverage.unmapped.map(({ text }) => text) },
  };
}

export interface FieldReport extends ByMatching<Figures & { readonly macroF1: number }> {
  /** Values to be found, and blanks rightly left blank. */
  readonly support: number;
  /** Values that the plans give. */
  readonly given: number;
  /** Of these, soft: values where the annotation has another or none. */
  readonly wrong: number;
  /** Soft: values in whose place the plans give nothing. */
  readonly left: number;
}

export interface DocumentReport {
  readonly failure: string | null;
  readonly coverage: Reading["coverage"];
  /** null where the document is not annotated. */
  readonly scores:
    | (ByMatching<{ readonly f1: number; readonly right: boolean; readonly header: boolean }> & {
        readonly fields: Readonly<Partial<Record<Field, ByMatching<number>>>>;
      })
    | null;
}

export interface Report {
  readonly form: 1;
  readonly fields: Readonly<Record<Field, FieldReport>>;
  readonly groups: Readonly<Record<Group, FieldReport>>;
  readonly all: FieldReport;
  readonly documents: Readonly<Record<string, DocumentReport>>;
  /** Shares of the annotated documents. */
  readonly right: ByMatching<number>;
  readonly headerRight: ByMatching<number>;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;

type Scored = Reading & { readonly scores: ByMatching<Score> };

const sumOf = ({ tallies }: Score, names: readonly Field[]): Tally =>
  addTallies(names.map((name) => tallies[name]));

function reportFields(readings: readonly Scored[], names: readonly Field[]): FieldReport {
  const under = (matching: Matching) => {
    const each = readings.map(({ scores }) => sumOf(scores[matching], names));
    const all = addTallies(each);
    return {
      all,
      figures: {
        ...figuresOf(all),
        macroF1: mean(each.filter((tally) => !isEmpty(tally)).map((tally) => figuresOf(tally).f1)),
      },
    };
  };
  const [strict, soft] = [under("strict"), under("soft")];
  return {
    support: soft.all.right + soft.all.missed,
    given: soft.all.given,
    wrong: soft.all.wrong,
    left: soft.all.left,
    strict: strict.figures,
    soft: soft.figures,
  };
}

const headerFields = fieldNames.filter((name) => fields[name] === "header");

function reportDocument({ failure, coverage, scores }: Reading): DocumentReport {
  if (scores === null) return { failure, coverage, scores: null };
  const under = (matching: Matching) => ({
    f1: figuresOf(sumOf(scores[matching], fieldNames)).f1,
    right: isRight(sumOf(scores[matching], fieldNames)),
    header: isRight(sumOf(scores[matching], headerFields)),
  });
  const present = fieldNames.filter((name) => !isEmpty(scores.soft.tallies[name]));
  return {
    failure,
    coverage,
    scores: {
      strict: under("strict"),
      soft: under("soft"),
      fields: Object.fromEntries(
        present.map((name) => [
          name,
          {
            strict: figuresOf(scores.strict.tallies[name]).f1,
            soft: figuresOf(scores.soft.tallies[name]).f1,
          },
        ]),
      ),
    },
  };
}

export function buildReport(readings: readonly Reading[]): Report {
  const scored = readings.filter((reading): reading is Scored => reading.scores !== null);
  const documents = Object.fromEntries(
    readings.map((reading) => [reading.name, reportDocument(reading)]),
  );
  const shareOf = (matching: Matching, of: "right" | "header"): number =>
    mean(scored.map(({ name }) => (documents[name]?.scores?.[matching][of] === true ? 1 : 0)));
  return {
    form: 1,
    fields: Object.fromEntries(
      fieldNames.map((name) => [name, reportFields(scored, [name])]),
    ) as Report["fields"],
    groups: Object.fromEntries(
      groupNames.map((group) => [
        group,
        reportFields(
          scored,
          fieldNames.filter((name) => fields[name] === group),
        ),
      ]),
    ) as Report["groups"],
    all: reportFields(scored, fieldNames),
    documents,
    right: { strict: shareOf("strict", "right"), soft: shareOf("soft", "right") },
    headerRight: { strict: shareOf("strict", "header"), soft: shareOf("soft", "header") },
  };
}
