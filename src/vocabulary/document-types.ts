import { foldText } from "../text/index.js";
import { documentTypes } from "./data/document-types.js";

export interface DocumentType {
  /** Abbreviation of Nghị định 30/2020/NĐ-CP, Phụ lục III, or of common use; null where there is none. */
  code: string | null;
  name: string;
}

interface TypeTable {
  /** Folded names without spaces. */
  byName: Map<string, DocumentType>;
  byCode: Map<string, DocumentType>;
  /** Folded first words. */
  firstWords: Set<string>;
}

let table: TypeTable | null = null;

function loadTypes(): TypeTable {
  if (table !== null) return table;
  table = { byName: new Map(), byCode: new Map(), firstWords: new Set() };
  const names = documentTypes.map((row) => row.slice(0, row.indexOf("\t")));
  const foldedNames = foldText(names.join("|")).split("|");
  for (const [index, row] of documentTypes.entries()) {
    const name = names[index] as string;
    const code = row.slice(name.length + 1);
    const type = { code: code === "" ? null : code, name };
    const folded = foldedNames[index] as string;
    table.byName.set(folded.replaceAll(" ", ""), type);
    table.firstWords.add(folded.split(" ", 1)[0] as string);
    if (code !== "" && !table.byCode.has(code)) table.byCode.set(code, type);
  }
  return table;
}

const longestName = 4;
const letterSpaced = /^[A-Za-zÀ-ỹ](?: +[A-Za-zÀ-ỹ](?![A-Za-zÀ-ỹ])){3,}\s*:?\s*$/u;

/**
 * The type of document that a line names at its beginning: in capitals (a subject may follow on the line),
 * or as the whole line in any case. `length` counts the characters of the type in the line.
 */
export function findDocumentType(line: string): (DocumentType & { length: number }) | null {
  const { byName, firstWords } = loadTypes();
  const head = line.slice(0, 80);
  if (line.length <= 80 && line[1] === " " && letterSpaced.test(line)) {
    const found = byName.get(foldText(line).replace(/[\s:]+/g, ""));
    return found === undefined
      ? null
      : { ...found, length: line.trimEnd().replace(/\s*:$/, "").length };
  }
  const words = [...head.matchAll(/[A-Za-zÀ-ỹ]+/gu)].slice(0, longestName);
  const first = words[0];
  if (first === undefined || first.index !== 0 || !firstWords.has(foldText(first[0]))) return null;
  for (let count = words.length; count >= 1; count -= 1) {
    const last = words[count - 1] as RegExpExecArray;
    const length = last.index + last[0].length;
    const name = head.slice(0, length);
    const found = byName.get(foldText(name).replace(/\s+/g, ""));
    if (found === undefined) continue;
    const whole =
      line
        .slice(length)
        .trim()
        .replace(/^[:.]$/, "") === "";
    const capitals = name === name.toUpperCase();
    return whole || capitals ? { ...found, length } : null;
  }
  return null;
}

/** The type with this abbreviation, as written (QĐ, TTr); null when there is none. */
export function findTypeByCode(code: string): DocumentType | null {
  return loadTypes().byCode.get(code) ?? null;
}
