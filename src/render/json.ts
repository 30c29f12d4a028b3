import type { Plan } from "../model/plan.js";

/** The plan as one JSON document that ends with a line break; indented by two spaces unless `compact`. */
export function renderJson(plan: Plan, options: { compact?: boolean } = {}): string {
  return `${JSON.stringify(plan, null, options.compact === true ? 0 : 2)}\n`;
}
