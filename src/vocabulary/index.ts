export * from "./abbreviations.js";
export * from "./agencies.js";
export * from "./column-roles.js";
export * from "./document-types.js";
export * from "./heading-roles.js";
export * from "./provinces.js";
export * from "./set-phrases.js";
