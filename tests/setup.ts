// The library reports through diagnostics, never through the console: a test that prints fails.
import { afterEach, expect } from "vitest";

const methods = ["debug", "error", "info", "log", "trace", "warn"] as const;

let printed: string[] = [];

for (const method of methods) {
  console[method] = (...values: unknown[]) => {
    const call = `console.${method}(${values.map(String).join(", ")})`;
    printed.push(call);
    throw new Error(`${call}: tests must not print.`);
  };
}

// The thrown error may have been caught on its way, so what was printed is looked at again.
afterEach(() => {
  const calls = printed;
  printed = [];
  expect(calls, "tests must not print").toEqual([]);
});
