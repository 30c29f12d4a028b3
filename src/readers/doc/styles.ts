import { applyToLook, type CharacterLook, plainLook } from "./character-look.js";
import { u16 } from "./little-endian.js";
import {
  applyToParagraph,
  type ParagraphProperties,
  plainProperties,
} from "./paragraph-properties.js";
import type { Modifiers } from "./property-modifiers.js";

export interface ParagraphStyle {
  readonly properties: ParagraphProperties;
  readonly look: CharacterLook;
}

export interface Styles {
  paragraph(istd: number): ParagraphStyle;
  /** A character style laid over the look of the paragraph. */
  character(istd: number, base: CharacterLook): CharacterLook;
}

interface Definition {
  readonly builtIn: number;
  readonly kind: number;
  readonly base: number;
  readonly paragraph: Modifiers | null;
  readonly character: Modifiers | null;
}

const paragraphKind = 1;
const characterKind = 2;
const noStyle = 0x0fff;
/** Character styles based on one another that are followed; Word allows fewer. */
const longestChain = 32;

/** Reads the style sheet (STSH, [MS-DOC] 2.9.271); styles are resolved along their bases when asked for. */
export function readStyles(part: Uint8Array): Styles {
  const definitions = readDefinitions(part);
  const root: ParagraphStyle = {
    properties: plainProperties,
    look: { ...plainLook, font: u16(part, 2 + 12) },
  };
  const resolved = new Map<number, ParagraphStyle>();

  const paragraph = (istd: number): ParagraphStyle => {
    const known = resolved.get(istd);
    if (known !== undefined) return known;
    const chain: number[] = [];
    const seen = new Set<number>();
    let id = istd;
    while (definitions[id]?.kind === paragraphKind && !resolved.has(id) && !seen.has(id)) {
      seen.add(id);
      chain.push(id);
      id = (definitions[id] as Definition).base;
    }
    let style = resolved.get(id) ?? root;
    for (const link of chain.reverse()) {
      style = deriveStyle(style, definitions[link] as Definition);
      resolved.set(link, style);
    }
    resolved.set(istd, style);
    return style;
  };

  /** The definitions of a character style, the root of its bases first. */
  const chains = new Map<number, readonly Definition[]>();
  const chainOf = (istd: number): readonly Definition[] => {
    let chain = chains.get(istd);
    if (chain !== undefined) return chain;
    const links = new Set<Definition>();
    let link = definitions[istd];
    while (link?.kind === characterKind && !links.has(link) && links.size < longestChain) {
      links.add(link);
      link = definitions[link.base];
    }
    chain = [...links].reverse();
    chains.set(istd, chain);
    return chain;
  };

  return {
    paragraph,
    character(istd, base) {
      let look = base;
      for (const { character } of chainOf(istd)) {
        if (character !== null) look = applyToLook(look, character);
      }
      return look;
    },
  };
}

function deriveStyle(base: ParagraphStyle, definition: Definition): ParagraphStyle {
  const { paragraph, character, builtIn } = definition;
  let properties = base.properties;
  // The built-in styles 1 to 9 are the headings (2.9.260 StdfBase, sti).
  if (builtIn >= 1 && builtIn <= 9) properties = { ...properties, heading: builtIn };
  if (paragraph !== null) properties = applyToParagraph(properties, [paragraph]);
  const look = character === null ? base.look : applyToLook(base.look, character);
  return { properties, look };
}

function readDefinitions(part: Uint8Array): readonly (Definition | null)[] {
  const definitions: (Definition | null)[] = [];
  const count = u16(part, 2);
  const baseSize = u16(part, 4);
  let at = 2 + u16(part, 0);
  while (definitions.length < count && at + 2 <= part.length) {
    const size = u16(part, at);
    at += 2;
    definitions.push(
      size < 10 ? null : readDefinition(part, at, Math.min(at + size, part.length), baseSize),
    );
    at += size;
  }
  return definitions;
}

/** An STD (2.9.258): the fixed part, the name, and a UPX for each kind of properties the style has. */
function readDefinition(
  part: Uint8Array,
  start: number,
  end: number,
  baseSize: number,
): Definition {
  const kind = u16(part, start + 2) & 0xf;
  const base = u16(part, start + 2) >> 4;
  const count = u16(part, start + 4) & 0xf;
  let at = start + baseSize;
  at += 2 + u16(part, at) * 2 + 2;
  const parts: Modifiers[] = [];
  while (parts.length < count && at + 2 <= end) {
    const size = u16(part, at);
    parts.push({ bytes: part, start: at + 2, end: Math.min(at + 2 + size, end) });
    at += 2 + size + (size & 1);
  }
  let paragraph: Modifiers | null = null;
  let character: Modifiers | null = null;
  if (kind === paragraphKind) {
    const [first, second] = parts;
    // An UpxPapx begins with the number of the style itself.
    if (first !== undefined) paragraph = { ...first, start: first.start + 2 };
    character = second ?? null;
  } else if (kind === characterKind) {
    character = parts[0] ?? null;
  }
  return {
    builtIn: u16(part, start) & 0x0fff,
    kind,
    base: base === noStyle ? -1 : base,
    paragraph,
    character,
  };
}
