/** How the bytes of a font are read. */
export type Encoding =
  /** One byte a character. */
  | { readonly kind: "table"; readonly codes: Uint16Array }
  /** One or several bytes a character: gathered first, then decoded together. */
  | { readonly kind: "stream"; readonly label: string };

/** 80–9F of Windows-1252; where it has no character the byte keeps its value, as browsers have it. */
const western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** 80–FF of the code pages of DOS, which TextDecoder does not know. */
const dos: Record<number, string> = {
  437: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  850: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
};

/** Code page of a font's \fcharset (RTF 1.9.1, "Font Table"); charset 1 is the default of the document. */
const charsets: Record<number, number> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};
const streams: Record<number, string> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  54936: "gb18030",
  65001: "utf-8",
};
const tables: Record<number, string> = {
  866: "ibm866",
  874: "windows-874",
  10000: "macintosh",
  20866: "koi8-r",
  28592: "iso-8859-2",
};

/** \fcharset of fonts that draw signs, whose bytes are no letters. */
export const symbolCharset = 2;

export const codePageOf = (charset: number): number | null => charsets[charset] ?? null;

const tableOf = (upper: string): Encoding => {
  const codes = Uint16Array.from({ length: 256 }, (_, byte) => byte);
  for (let at = 0; at < upper.length; at += 1) codes[0x80 + at] = upper.charCodeAt(at);
  return { kind: "table", codes };
};

const decodeUpper = (label: string): Encoding => {
  const decoder = new TextDecoder(label);
  const codes = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? byte : decoder.decode(Uint8Array.of(byte)).charCodeAt(0),
  );
  return { kind: "table", codes };
};

/** Windows-1252, written out here: some versions of Node decode it as Latin-1. */
export const westernEncoding = tableOf(western);

/** Bytes of symbol fonts stand in the private use area at F000, as Word has them. */
export const symbolEncoding: Encoding = {
  kind: "table",
  codes: Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x20 ? byte : 0xf000 + byte)),
};

const known = new Map<number, Encoding>([[1252, westernEncoding]]);

/** The encoding of a code page; Windows-1252 for one that nobody knows. */
export function encodingOf(codePage: number): Encoding {
  let encoding = known.get(codePage);
  if (encoding === undefined) {
    encoding = buildEncoding(codePage);
    // Numbers that mean nothing are not kept: a file may name any number of them.
    if (encoding !== westernEncoding) known.set(codePage, encoding);
  }
  return encoding;
}

function buildEncoding(codePage: number): Encoding {
  const upper = dos[codePage];
  if (upper !== undefined) return tableOf(upper);
  const label = streams[codePage];
  if (label !== undefined) return { kind: "stream", label };
  if (codePage > 1249 && codePage < 1259 && codePage !== 1252)
    return decodeUpper(`windows-${codePage}`);
  const name = tables[codePage];
  return name === undefined ? westernEncoding : decodeUpper(name);
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** The characters of gathered bytes in an encoding of several bytes a character. */
export function decodeBytes(bytes: Uint8Array, label: string): string {
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    decoder = new TextDecoder(label);
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}
