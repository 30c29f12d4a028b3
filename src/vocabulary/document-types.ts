import { foldText } from "../text/index.js";
import { isPhraseOff, stripDiacritics } from "../text/slips.js";
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

interface PlainNames {
  /** Names without diacritics and spaces. */
  byLetters: Map<string, DocumentType | null>;
  byWords: { words: string[]; type: DocumentType }[];
}

let plainNames: PlainNames | null = null;
/** Letters of the shortest name that may be misspelt: “ĐÊ AN” is a place as well as a slip. */
const shortestMisspelt = 6;
/** “PHƯỜNG AN”, the ward, is not “PHƯƠNG ÁN”. */
const ward = /^phường /u;

function loadPlainNames(): PlainNames {
  if (plainNames !== null) return plainNames;
  plainNames = { byLetters: new Map(), byWords: [] };
  for (const type of loadTypes().byName.values()) {
    const words = stripDiacritics(foldText(type.name)).split(" ");
    const letters = words.join("");
    if (letters.length < shortestMisspelt) continue;
    // Two names that only their diacritics tell apart are told by none.
    plainNames.byLetters.set(letters, plainNames.byLetters.has(letters) ? null : type);
    plainNames.byWords.push({ words, type });
  }
  return plainNames;
}

/**
 * The type that a whole line names with a slip: other or missing diacritics (KẾ HOACH), in capitals one wrong
 * letter. Only for lines that `findDocumentType` does not know.
 */
export function findMisspeltType(line: string): (DocumentType & { length: number }) | null {
  const text = line.trimEnd().replace(/\s*[:.]$/, "");
  if (text.length > 60 || !/^[A-Za-zÀ-ỹ]+(?: +[A-Za-zÀ-ỹ]+)+$/u.test(text)) return null;
  const folded = foldText(text);
  if (ward.test(folded)) return null;
  const { byLetters, byWords } = loadPlainNames();
  const plain = stripDiacritics(folded);
  const words = plain.split(/ +/);
  const apart = words.every((word) => word.length === 1);
  const found =
    byLetters.get(words.join("")) ??
    (apart || text !== text.toUpperCase()
      ? undefined
      : onlyOne(byWords.filter((name) => isPhraseOff(words, name.words))));
  return found === undefined ? null : { ...found, length: text.length };
}

const onlyOne = (names: { type: DocumentType }[]): DocumentType | undefined =>
  names.length === 1 ? names[0]?.type : undefined;

/** The type with this abbreviation, as written (QĐ, TTr); null when there is none. */
export function findTypeByCode(code: string): DocumentType | null {
  return loadTypes().byCode.get(code) ?? null;
}
