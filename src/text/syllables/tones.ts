/** Letters of each vowel with its tones: level, huyền, sắc, hỏi, ngã, nặng. */
export const tonedVowels = [
  "aàáảãạ",
  "ăằắẳẵặ",
  "âầấẩẫậ",
  "eèéẻẽẹ",
  "êềếểễệ",
  "iìíỉĩị",
  "oòóỏõọ",
  "ôồốổỗộ",
  "ơờớởỡợ",
  "uùúủũụ",
  "ưừứửữự",
  "yỳýỷỹỵ",
] as const;

const vowelOf = new Map(tonedVowels.map((letters) => [letters.charAt(0), letters]));
const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && vowelOf.has(letter);
const marked = "ăâêôơư";
/** Syllables that end in a stop have one of two tones, sắc or nặng. */
const stop = /(?:c|ch|k|p|t)$/;
const allTones = [0, 1, 2, 3, 4, 5];
const stopTones = [2, 5];

/**
 * Where the tone may stand: on a vowel with a mark (the last), else on the second of two before a final consonant and
 * on the middle one of three; on the first of two that end the syllable, where oa, oe, uy take it on either
 * (hòa and hoà).
 */
function tonePlaces(rime: string): number[] {
  let vowels = 0;
  while (isVowel(rime[vowels])) vowels += 1;
  for (let at = vowels - 1; at >= 0; at -= 1) if (marked.includes(rime.charAt(at))) return [at];
  if (vowels === 1) return [0];
  if (vowels === 3 || vowels < rime.length) return [1];
  return rime === "oa" || rime === "oe" || rime === "uy" ? [0, 1] : [0];
}

/** A rime with each tone that it can have, in each placement. */
export function spellTones(rime: string): string[] {
  const spelled: string[] = [];
  for (const tone of stop.test(rime) ? stopTones : allTones) {
    for (const at of tone === 0 ? [0] : tonePlaces(rime)) {
      const letter = rime.charAt(at);
      const toned = tone === 0 ? letter : (vowelOf.get(letter) as string).charAt(tone);
      spelled.push(rime.slice(0, at) + toned + rime.slice(at + 1));
    }
  }
  return spelled;
}
