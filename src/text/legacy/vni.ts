import { surfaceByte } from "./surface.js";

/** Mark bytes with the tones and shapes that they lay on the letter before them, as combining marks. */
const marks: readonly (readonly [letters: string, byte: number, combining: string])[] = [
  ["aeo", 0xe0, "\u0302\u0300"],
  ["aeo", 0xe1, "\u0302\u0301"],
  ["aeo", 0xe2, "\u0302"],
  ["aeo", 0xe3, "\u0302\u0303"],
  ["aeo", 0xe4, "\u0302\u0323"],
  ["aeo", 0xe5, "\u0302\u0309"],
  ["a", 0xe8, "\u0306\u0300"],
  ["a", 0xe9, "\u0306\u0301"],
  ["a", 0xea, "\u0306"],
  ["a", 0xeb, "\u0306\u0323"],
  ["a", 0xfa, "\u0306\u0309"],
  ["a", 0xfc, "\u0306\u0303"],
  ["aeouôö", 0xef, "\u0323"],
  ["aeouyôö", 0xf5, "\u0303"],
  ["aeouyôö", 0xf8, "\u0300"],
  ["aeouyôö", 0xf9, "\u0301"],
  ["aeouyôö", 0xfb, "\u0309"],
];

const single: Readonly<Record<string, string>> = {
  æ: "ỉ",
  ì: "ì",
  í: "í",
  î: "ỵ",
  ñ: "đ",
  ò: "ị",
  ó: "ĩ",
  ô: "ơ",
  ö: "ư",
};

/** Bytes of capitals and small letters differ by this, marks too. */
const caseBit = 0x20;

/** What a letter byte and the mark byte behind it stand for, by `letter << 8 | mark`. */
const pairs = new Map<number, string>();
const letters = new Map<number, string>();

function addLetter(byte: number, letter: string): void {
  letters.set(byte, letter);
  letters.set(byte - caseBit, letter.toUpperCase());
}

for (const [surface, letter] of Object.entries(single)) addLetter(surface.charCodeAt(0), letter);
for (const [bases, mark, combining] of marks) {
  for (const base of bases) {
    const byte = base.charCodeAt(0);
    const small = ((single[base] ?? base) + combining).normalize("NFC");
    for (const [letterByte, letter] of [
      [byte, small],
      [byte - caseBit, small.toUpperCase()],
    ] as const) {
      // A mark of the other case is met where the letter was corrected by hand.
      pairs.set((letterByte << 8) | mark, letter);
      pairs.set((letterByte << 8) | (mark - caseBit), letter);
    }
  }
}

/** Text out of the surface of VNI for Windows: a letter, and behind it a byte that marks it. */
export function decodeVni(surface: string): string {
  let text = "";
  let done = 0;
  for (let at = 0; at < surface.length; at += 1) {
    const byte = surfaceByte(surface.charCodeAt(at));
    const next = at + 1 < surface.length ? surfaceByte(surface.charCodeAt(at + 1)) : 0;
    const pair = next < 0xc0 ? undefined : pairs.get((byte << 8) | next);
    const letter = pair ?? letters.get(byte);
    if (letter === undefined) continue;
    text += surface.slice(done, at) + letter;
    if (pair !== undefined) at += 1;
    done = at + 1;
  }
  return done === 0 ? surface : text + surface.slice(done);
}

/** True for a character that only marks the letter before it. */
export function isVniMark(sign: string): boolean {
  const byte = surfaceByte(sign.charCodeAt(0)) | caseBit;
  return marks.some(([, mark]) => mark === byte);
}
