import type { ByMatching, FieldReport, Reading, Report } from "./report.js";

const figure = (value: number): string => value.toFixed(3).padStart(6);
const count = (value: number): string => String(value).padStart(5);

const columns = ["P", "R", "F1"].map((name) => name.padStart(6)).join("");
const heads = [
  `${"".padEnd(26)}${"strict".padStart(18)}${"soft".padStart(18)}`,
  `${"".padEnd(21)}count${columns}${columns} macro wrong left`,
];

const row = (name: string, { strict, soft, ...counts }: FieldReport): string =>
  [
    name.padEnd(21),
    count(counts.support),
    figure(strict.precision),
    figure(strict.recall),
    figure(strict.f1),
    figure(soft.precision),
    figure(soft.recall),
    figure(soft.f1),
    figure(soft.macroF1),
    count(counts.wrong),
    count(counts.left),
  ].join("");

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const both = ({ strict, soft }: ByMatching<number>): string =>
  `${percent(strict)} strict, ${percent(soft)} soft`;

function documentLine(name: string, report: Report["documents"][string]): string {
  const { failure, coverage, scores } = report;
  const parts = [
    scores === null ? "  –     –  " : `${figure(scores.strict.f1)}${figure(scores.soft.f1)}`,
    failure === null ? "" : `failed: ${failure}`,
    coverage === null ? "" : percent(coverage.share),
    coverage === null || coverage.unmapped.length === 0
      ? ""
      : `${coverage.unmapped.length} unmapped`,
  ].filter((part) => part !== "");
  const short = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  return `${short.padEnd(41)}${parts.join("  ")}`;
}

/** The report as a table for a terminal of 80 columns. */
export function printReport(report: Report): string {
  const groups = Object.entries(report.groups);
  const groupNames = new Set(groups.map(([name]) => name));
  const lines = [
    ...heads,
    ...groups.map(([name, values]) => row(name, values)),
    row("all", report.all),
    "",
    ...Object.entries(report.fields).flatMap(([name, values]) =>
      groupNames.has(name) || values.support + values.given === 0 ? [] : [row(`  ${name}`, values)],
    ),
    "",
    `wrong but sure: ${percent(report.all.given === 0 ? 0 : report.all.wrong / report.all.given)} of ${report.all.given} values given`,
    `documents right as a whole: ${both(report.right)}`,
    `headers right as a whole: ${both(report.headerRight)}`,
    "",
    "document                                 strict  soft  coverage",
    ...Object.entries(report.documents).map(([name, document]) => documentLine(name, document)),
  ];
  return lines.join("\n");
}

const clip = (value: string | null): string =>
  value === null ? "(nothing)" : value.length > 300 ? `${value.slice(0, 300)}…` : value;

/** What was wrong, a line a value, for those who mend it. */
export const printMisses = (readings: readonly Reading[], matching: "strict" | "soft"): string =>
  readings
    .flatMap(({ name, scores, coverage }) => [
      ...(scores?.[matching].misses ?? []).map(
        ({ field, gold, found }) =>
          `${name} · ${field}\n  annotation: ${clip(gold)}\n  plan:       ${clip(found)}`,
      ),
      ...(coverage?.unmapped ?? []).map((text) => `${name} · unmapped\n  ${clip(text)}`),
    ])
    .join("\n");
