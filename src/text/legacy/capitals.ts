/** A word of letters in which a letter that TCVN3 has no capital for may stand. */
const word = /[a-zA-ZÀ-ỹ]+/g;
const toned = /[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/g;
const hasToned = new RegExp(toned.source);
const isCapital = (letters: string): boolean => letters === letters.toUpperCase();

/** A capital behind another letter that has none, or behind another capital. */
const mayHaveCapitals = new RegExp(`(?:[A-ZĂÂÊÔƠƯĐ]|${toned.source})[A-ZĂÂÊÔƠƯĐ]`);
const wholeLine = /[^\n\t\f]+/g;

/** The word in capitals only: what the writer saw was, with small letters where the font has no others. */
function readCase(found: string): "capitals" | "either" | "small" {
  const others = found.replace(toned, "");
  if (others === "") return found.length === 1 ? "either" : "small";
  if (!isCapital(others)) return "small";
  // "Kế" may be a word in small letters behind its capital; "kẾ" and "HOạCH" are none.
  const isInitial = others.length === 1 && isCapital(found.charAt(0));
  return hasToned.test(found) && isInitial ? "either" : "capitals";
}

/**
 * Capitals with a tone, which TCVN3 does not have: in a word of capitals they stand as small letters ("HOạCH"). A word
 * of one capital and toned letters ("Kế") is one of capitals when the words beside it are.
 */
export function restoreCapitals(text: string): string {
  return mayHaveCapitals.test(text)
    ? text.replace(wholeLine, (line) => (mayHaveCapitals.test(line) ? restoreLine(line) : line))
    : text;
}

function restoreLine(text: string): string {
  const found = [...text.matchAll(word)];
  const cases = found.map(([letters]) => readCase(letters));
  const pieces: string[] = [];
  let done = 0;
  for (const [index, match] of found.entries()) {
    const [letters] = match;
    if (cases[index] === "small" || !hasToned.test(letters)) continue;
    if (cases[index] === "either" && !standsInCapitals(found, cases, index)) continue;
    pieces.push(text.slice(done, match.index), letters.toUpperCase());
    done = match.index + letters.length;
  }
  return done === 0 ? text : pieces.join("") + text.slice(done);
}

/** True when the nearest word on each side that tells its case, on the same line, is one of capitals. */
function standsInCapitals(
  found: readonly RegExpExecArray[],
  cases: readonly string[],
  index: number,
): boolean {
  let hasNeighbour = false;
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const other = found[at];
      if (other === undefined) break;
      if (cases[at] === "small") return false;
      // A word of one capital letter is a label or an initial.
      if (cases[at] === "capitals" && other[0].length > 1) {
        hasNeighbour = true;
        break;
      }
    }
  }
  return hasNeighbour;
}
