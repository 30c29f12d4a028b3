export * from "./annotations.js";
export * from "./builder.js";
export * from "./document.js";
export * from "./nodes.js";
export * from "./places.js";
export * from "./replace-blocks.js";
export * from "./report.js";
export * from "./wording.js";
