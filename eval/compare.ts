import type { Report } from "./report.js";

/** How much a figure may fall before it counts as worse. */
const tolerance = 0.02;

/** Every F1 of a report by the name it is spoken of. */
function figuresByName(report: Report): Map<string, number> {
  const figures = new Map<string, number>();
  for (const [name, field] of Object.entries(report.fields)) {
    figures.set(`${name}, strict`, field.strict.f1);
    figures.set(`${name}, soft`, field.soft.f1);
  }
  for (const [name, { scores }] of Object.entries(report.documents)) {
    if (scores === null) continue;
    figures.set(`${name}, strict`, scores.strict.f1);
    figures.set(`${name}, soft`, scores.soft.f1);
    for (const [field, values] of Object.entries(scores.fields)) {
      figures.set(`${name}: ${field}, strict`, values.strict);
      figures.set(`${name}: ${field}, soft`, values.soft);
    }
  }
  return figures;
}

/** One line for each figure that fell by more than 0.02, or is not measured any more. */
export function findWorse(previous: Report, current: Report): string[] {
  const now = figuresByName(current);
  return [...figuresByName(previous)].flatMap(([name, before]) => {
    const after = now.get(name);
    // What only a part of a document was measured by goes with it; a document that is gone is said once.
    if (after === undefined) {
      const isWhole = !name.includes(": ");
      return isWhole ? [`${name}: ${before.toFixed(3)} before, not measured now`] : [];
    }
    return before - after > tolerance
      ? [`${name}: ${before.toFixed(3)} before, ${after.toFixed(3)} now`]
      : [];
  });
}
