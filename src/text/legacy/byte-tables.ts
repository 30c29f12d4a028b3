import { fromUnits, surfaceByte } from "./surface.js";

/** Encodings of one byte a character: what each byte stands for; 0 for those that keep the character they came as. */
type ByteTable = Uint16Array;

const unset = "·";

/** Bytes from 80 on in a row, and single ones below. */
function buildTable(upper: string, lower: Readonly<Record<number, string>> = {}): ByteTable {
  const table = new Uint16Array(256);
  for (let at = 0; at < upper.length; at += 1) {
    if (upper.charAt(at) !== unset) table[0x80 + at] = upper.charCodeAt(at);
  }
  for (const [byte, letter] of Object.entries(lower)) table[Number(byte)] = letter.charCodeAt(0);
  return table;
}

/** TCVN 5712:1993 VN3, of the .Vn fonts. Capitals with tones have no code: the fonts ending in H draw capitals. */
export const tcvn3 = buildTable(
  "································" +
    "·ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·" +
    "······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò" +
    "·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ·",
);

/** VISCII 1.1 (RFC 1456). */
export const viscii = buildTable(
  "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" +
    "Õắằặấầẩậẽẹếềểễệốồổỗ" +
    "ỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
  { 2: "Ẳ", 5: "Ẵ", 6: "Ẫ", 20: "Ỷ", 25: "Ỹ", 30: "Ỵ" },
);

/** VPS, of the Vietnamese Professionals Society. */
export const vps = buildTable(
  "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ··ỀỂỄỐỒỔỖýỷỵỚỜỞ·ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự" +
    "ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ·àáâãảạă·èéêẽìí·ĩẴĐòóôõ·Ơụùúủ·ỶẼỳ",
  {
    2: "Ạ",
    3: "Ậ",
    4: "Ặ",
    5: "Ẹ",
    6: "Ệ",
    16: "Ị",
    17: "Ọ",
    18: "Ộ",
    19: "Ợ",
    20: "Ụ",
    21: "Ự",
    25: "Ỵ",
    28: "Ẫ",
    29: "Ữ",
  },
);

let vietnameseWindows: ByteTable | null = null;

/** Windows-1258, as the platform has it. Tone marks stand behind their vowel: what comes out must be composed. */
export function windows1258(): ByteTable {
  if (vietnameseWindows === null) {
    const bytes = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at);
    vietnameseWindows = buildTable(new TextDecoder("windows-1258").decode(bytes));
  }
  return vietnameseWindows;
}

/** Text out of its surface. Characters that stand for no byte of the table stay. */
export function decodeByTable(surface: string, table: ByteTable): string {
  const units = new Uint16Array(surface.length);
  for (let at = 0; at < surface.length; at += 1) {
    const code = surface.charCodeAt(at);
    units[at] = table[surfaceByte(code)] || code;
  }
  return fromUnits(units);
}
