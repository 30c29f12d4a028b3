// Types and light values only: whoever wants the zod schemas imports `schema.ts`, so that the rest does not load zod.
export type * from "./agency.js";
export type * from "./block.js";
export type * from "./citation.js";
export type * from "./deadline.js";
export * from "./diagnostic-codes.js";
export type * from "./extraction.js";
export * from "./input-encoding.js";
export type * from "./place.js";
export type * from "./plan.js";
export * from "./plan-error.js";
export * from "./schema-version.js";
export type * from "./target.js";
