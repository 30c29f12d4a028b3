export { PlanSchema } from "./plan.js";
