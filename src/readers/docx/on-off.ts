import type { Attributes } from "../shared/xml.js";

/** A property that stands or falls with its element (ECMA-376 Part 1, 17.17.4 ST_OnOff). */
export function isOn(attributes: Attributes): boolean {
  const value = attributes["w:val"];
  return value !== "0" && value !== "false" && value !== "off";
}

/** A whole number, or null where there is none. */
export function readInteger(value: string | undefined): number | null {
  if (value === undefined) return null;
  const number = Number.parseInt(value, 10);
  return Number.isSafeInteger(number) ? number : null;
}
