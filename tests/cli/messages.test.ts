import { describe, expect, it } from "vitest";
import { createTell, type MessageKey, messages } from "../../src/cli/messages.js";

const keys = Object.keys(messages.en) as MessageKey[];
const names = (text: string): string[] => Array.from(text.matchAll(/\{\w+\}/g), String).sort();

describe("messages of the command", () => {
  it("have the same keys in both languages", () => {
    expect(Object.keys(messages.vi)).toEqual(keys);
  });

  it.each(keys)("%s is told in Vietnamese in words of its own", (key) => {
    expect(messages.vi[key].trim()).not.toBe("");
    expect(messages.vi[key]).not.toBe(messages.en[key]);
    expect(messages.vi[key]).toBe(messages.vi[key].normalize("NFC"));
  });

  it.each(keys)("%s names the same parameters in both languages", (key) => {
    expect(new Set(names(messages.vi[key]))).toEqual(new Set(names(messages.en[key])));
  });

  it("are filled in with their parameters", () => {
    const tell = createTell("vi");
    expect(tell("unknownOption", { option: "--x" })).toBe("không có tùy chọn --x.");
  });
});
