import { i16, u8, u16 } from "./little-endian.js";
import { forEachModifier, type Modifiers } from "./property-modifiers.js";

/** What the modifiers of a character say of it, as far as a reader of words needs it. */
export interface CharacterLook {
  readonly bold: boolean;
  readonly caps: boolean;
  readonly hidden: boolean;
  /** A tracked deletion. */
  readonly deleted: boolean;
  /** Number of the font for Latin letters. */
  readonly font: number;
  /** A character that stands for this one, as `font << 16 | character`; -1 for none. */
  readonly symbol: number;
}

type Draft = { -readonly [Key in keyof CharacterLook]: CharacterLook[Key] };

export const plainLook: CharacterLook = {
  bold: false,
  caps: false,
  hidden: false,
  deleted: false,
  font: 0,
  symbol: -1,
};

/** Character modifiers, [MS-DOC] 2.6.1. */
const deletion = 0x0800;
const bold = 0x0835;
const caps = 0x083b;
const hidden = 0x083c;
const allDefault = 0x2a32;
const plain = 0x2a33;
const style = 0x4a30;
const font = 0x4a4f;
const symbol = 0x6a09;

/**
 * Lays modifiers over a look. `styleLook` gives the look of a character style laid over this look; without it,
 * character styles are passed by (inside styles there are none).
 */
export function applyToLook(
  base: CharacterLook,
  modifiers: Modifiers,
  styleLook?: (istd: number, base: CharacterLook) => CharacterLook,
): CharacterLook {
  let under = base;
  let look: Draft | null = null;
  forEachModifier(modifiers, (sprm, at, _size, bytes) => {
    switch (sprm) {
      case deletion:
        look ??= { ...base };
        look.deleted = u8(bytes, at) !== 0;
        break;
      case bold:
        look ??= { ...base };
        look.bold = toggle(u8(bytes, at), look.bold, under.bold);
        break;
      case caps:
        look ??= { ...base };
        look.caps = toggle(u8(bytes, at), look.caps, under.caps);
        break;
      case hidden:
        look ??= { ...base };
        look.hidden = toggle(u8(bytes, at), look.hidden, under.hidden);
        break;
      case font:
        look ??= { ...base };
        look.font = u16(bytes, at);
        break;
      case symbol:
        look ??= { ...base };
        look.symbol = ((i16(bytes, at) & 0x7fff) << 16) | u16(bytes, at + 2);
        break;
      case allDefault:
        look ??= { ...base };
        look.bold = look.caps = look.hidden = false;
        break;
      case plain:
        look = restyle(look ?? base, under);
        break;
      case style:
        if (styleLook === undefined) break;
        under = styleLook(u16(bytes, at), base);
        look = restyle(look ?? base, under);
        break;
    }
  });
  return look ?? base;
}

/** The operand of a toggle (2.9.327 ToggleOperand): off, on, as the style has it, or the opposite of that. */
function toggle(operand: number, current: boolean, styled: boolean): boolean {
  if (operand === 0 || operand === 1) return operand === 1;
  if (operand === 0x80) return styled;
  return operand === 0x81 ? !styled : current;
}

const restyle = (look: CharacterLook, styled: CharacterLook): Draft => ({
  ...styled,
  deleted: look.deleted,
  symbol: look.symbol,
});
