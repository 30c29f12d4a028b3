import { findProvince, loadAgencyLexicon } from "../../vocabulary/index.js";
import type { AgencyReading } from "./context.js";
import { findHead } from "./heads.js";
import { afterTitles, isUnsureTitle } from "./person-names.js";
import type { Part } from "./split.js";
import { keyBetween, type Tokens, textBetween, type Word } from "./tokens.js";

const longestName = 5;
/** A syllable as Vietnamese writes it, folded: consonants, vowels, an ending. */
const syllable =
  /^(?:ngh?|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdđghklmnprstvx])?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;

/**
 * A column of persons by their given names or titles: “Lan, Hùng”, “BS. Hà, ĐD. Thu”; null where a piece is
 * anything else. Given names alone make a list only together.
 */
export function readNameList(tokens: Tokens): Part[] | null {
  if (tokens.allCapitals || tokens.words.length > 60) return null;
  const parts: Part[] = [];
  let titled = false;
  let at = 0;
  while (at < tokens.words.length) {
    if (tokens.words[at]?.joint) at += 1;
    const from = afterTitles(tokens, at);
    const to = readName(tokens, from, from > at);
    if (to !== null && isUnsureTitle(tokens, at, from) && from > at && isPlace(tokens, from, to))
      return null;
    if (to === null) return null;
    titled ||= from > at;
    parts.push({
      start: (tokens.words[at] as Word).start,
      end: (tokens.words[to - 1] as Word).end,
      known: true,
      reading: readPerson(textBetween(tokens, from, to)),
    });
    at = to;
  }
  return parts.length > 1 || titled ? parts : null;
}

const isPlace = (tokens: Tokens, from: number, to: number): boolean =>
  findProvince(textBetween(tokens, from, to)) !== null;

const readPerson = (name: string): AgencyReading => ({
  name,
  level: null,
  kind: "person",
  confidence: "medium",
});

/** Where a personal name ends; a full one begins with a family name unless a title stands before it. */
function readName(tokens: Tokens, from: number, titled: boolean): number | null {
  let to = from;
  while (to < tokens.words.length && to - from < longestName) {
    const word = tokens.words[to] as Word;
    if (!word.capital || word.joint || !syllable.test(word.text)) break;
    // A stop behind a title parts it from the name, as a comma does two names.
    if (to > from && word.before !== "space") break;
    if (tokens.text.slice(word.start + 1, word.end) !== word.text.slice(1)) return null;
    to += 1;
  }
  const next = tokens.words[to];
  if (to === from || (next !== undefined && !next.joint && next.before === "space")) return null;
  if (next !== undefined && !next.joint && next.before !== "comma" && next.before !== "break")
    return null;
  const { familyNames, forms } = loadAgencyLexicon();
  const first = tokens.words[from] as Word;
  if (to - from > 1) return titled || familyNames.has(first.text) ? to : null;
  if (titled) return to;
  const other = forms.has(keyBetween(tokens, from, to)) || findHead(tokens, from, true) !== null;
  return other || first.text.length < 2 || findProvince(textBetween(tokens, from, to)) !== null
    ? null
    : to;
}
