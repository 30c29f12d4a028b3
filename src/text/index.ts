export * from "./compose.js";
export * from "./decode.js";
export * from "./fold.js";
export * from "./labels.js";
export * from "./letters.js";
export * from "./replace.js";
export * from "./trim.js";
export * from "./white-space.js";
