import { foldKey } from "../text/index.js";
import { provinces } from "./data/provinces.js";

let cities: Map<string, boolean> | null = null;

function loadProvinces(): Map<string, boolean> {
  if (cities !== null) return cities;
  cities = new Map();
  for (const row of provinces) {
    const [title = "", former = "", kind] = row.split("\t");
    cities.set(foldKey(title.replace(titleWord, "")), kind === "city");
    for (const part of former.replace(/\(.*\)/, "").split(" + ")) {
      const key = foldKey(part);
      if (!cities.has(key)) cities.set(key, false);
    }
  }
  return cities;
}

const titleWord = /^(?:Thành phố|Tỉnh) /;

/** Names of the 34 province-level units (Nghị quyết 202/2025/QH15), without the word Tỉnh or Thành phố. */
export const provinceNames: readonly string[] = provinces.map((row) =>
  row.slice(0, row.indexOf("\t")).replace(titleWord, ""),
);

/** What kind of province-level unit bears this name, before or after 1 July 2025; null when none does. */
export function findProvince(name: string): "city" | "province" | null {
  const city = loadProvinces().get(foldKey(name));
  return city === undefined ? null : city ? "city" : "province";
}
