import { applyToLook, type CharacterLook, plainLook } from "./character-look.js";
import { findRun } from "./format-pages.js";
import { findPiece } from "./piece-table.js";
import type { WordDocument } from "./word-document.js";

/** Finds the look of characters, best asked for in reading order. */
export interface LookFinder {
  /** Sets the look of the paragraph's style, which the formatting of its characters is laid over. */
  setBase(look: CharacterLook): void;
  find(cp: number): CharacterLook;
  /** Behind the last character of the look last found. */
  readonly end: number;
}

export function createLookFinder(document: WordDocument): LookFinder {
  const { info, pieces, characterRuns, styles } = document;
  const { word } = info;
  let base = plainLook;
  let piece = 0;
  let run = 0;
  let end = 0;
  let found: CharacterLook | null = null;

  const resolve = (inRun: boolean): CharacterLook => {
    let look = base;
    if (inRun) {
      const start = characterRuns.modifierStarts[run] as number;
      const stop = characterRuns.modifierEnds[run] as number;
      if (stop > start) {
        look = applyToLook(look, { bytes: word, start, end: stop }, styles.character);
      }
    }
    const modifiers = pieces.modifiers[piece] ?? null;
    if (modifiers === null) return look;
    document.share(modifiers.end - modifiers.start);
    return applyToLook(look, modifiers, styles.character);
  };

  return {
    get end() {
      return end;
    },
    setBase(look) {
      if (look !== base) found = null;
      base = look;
    },
    find(cp) {
      const { starts, offsets, widths } = pieces;
      let known = piece;
      if (cp < (starts[piece] as number) || cp >= (starts[piece + 1] as number)) {
        known = findPiece(pieces, cp);
      }
      const width = widths[known] as number;
      const offset = (offsets[known] as number) + (cp - (starts[known] as number)) * width;
      const nearest = findRun(characterRuns, offset, Math.max(run, 0));
      const inRun = nearest >= 0 && offset < (characterRuns.ends[nearest] as number);
      const stop = inRun
        ? (characterRuns.ends[nearest] as number)
        : (characterRuns.starts[nearest + 1] ?? Number.POSITIVE_INFINITY);
      const length = Math.max(1, Math.ceil((stop - offset) / width));
      end = Math.min(starts[known + 1] as number, cp + length);
      if (found === null || !inRun || nearest !== run || known !== piece) {
        run = nearest;
        piece = known;
        found = resolve(inRun);
      }
      return found;
    },
  };
}
