/** Builds small Word files ([MS-DOC]) byte by byte, for what no other program can be made to write. */

export interface RunSpec {
  text: string;
  /** Modifiers (grpprl) of the characters. */
  chpx?: number[];
}

export interface ParagraphSpec {
  runs: RunSpec[];
  /** The mark that ends it; a paragraph mark unless told. */
  mark?: string;
  markChpx?: number[];
  style?: number;
  /** Modifiers of the paragraph. */
  papx?: number[];
}

export interface DocSpec {
  paragraphs: ParagraphSpec[];
  /** Text kept in 8 bits. */
  narrow?: boolean;
  /** Pieces that the text is cut into, by their length; a Prm for each. */
  pieces?: { length: number; prm?: number }[];
  /** Groups of modifiers in front of the piece table. */
  groups?: number[][];
  fonts?: string[];
  styles?: StyleSpec[];
  /** Parts of the table stream by the number of their pair in the FIB. */
  parts?: Record<number, number[]>;
  /** Lengths of the stories behind the body, by their place in FibRgLw97. */
  stories?: Record<number, number>;
  data?: number[];
  flags?: number;
  ident?: number;
  nFib?: number;
}

export interface StyleSpec {
  kind: 1 | 2;
  base?: number;
  builtIn?: number;
  papx?: number[];
  chpx?: number[];
}

export const le16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const le32 = (value: number): number[] => [...le16(value), ...le16(value >>> 16)];
const utf16le = (text: string): number[] => [...text].flatMap((c) => le16(c.charCodeAt(0)));

/** A modifier with its operand. */
export const sprm = (number: number, ...operand: number[]): number[] => [
  ...le16(number),
  ...operand,
];

const textAt = 0x600;
const pageSize = 512;

const padTo = (bytes: number[], size: number): void => {
  while (bytes.length % size !== 0) bytes.push(0);
};

interface Entry {
  start: number;
  end: number;
  bytes: number[];
}

/** FKPs, eight entries each, and the PLC that finds them. */
function writePages(word: number[], entries: Entry[], isPapx: boolean): number[] {
  const starts: number[] = [];
  const pages: number[] = [];
  for (let i = 0; i < entries.length; i += 8) {
    const group = entries.slice(i, i + 8);
    padTo(word, pageSize);
    pages.push(word.length / pageSize);
    starts.push(group[0]!.start);
    const page = new Array<number>(pageSize).fill(0);
    const put = (at: number, bytes: number[]): void => void page.splice(at, bytes.length, ...bytes);
    let top = pageSize - 1;
    group.forEach((entry, index) => {
      put(index * 4, [...le32(entry.start), ...le32(entry.end)]);
      const entryAt = (group.length + 1) * 4 + index * (isPapx ? 13 : 1);
      if (entry.bytes.length === 0) return;
      const bytes = isPapx
        ? entry.bytes.length % 2 === 1
          ? [(entry.bytes.length + 1) / 2, ...entry.bytes]
          : [0, entry.bytes.length / 2, ...entry.bytes]
        : [entry.bytes.length, ...entry.bytes];
      top = (top - bytes.length) & ~1;
      put(top, bytes);
      page[entryAt] = top / 2;
    });
    page[pageSize - 1] = group.length;
    for (const byte of page) word.push(byte);
  }
  const last = entries.at(-1)!.end;
  return [...starts, last].flatMap(le32).concat(pages.flatMap(le32));
}

function writeStyles(styles: StyleSpec[]): number[] {
  const out = [...le16(18), ...le16(styles.length), ...le16(10), ...new Array<number>(14).fill(0)];
  styles.forEach((style, index) => {
    const upx = (bytes: number[]): number[] => [
      ...le16(bytes.length),
      ...bytes,
      ...(bytes.length % 2 ? [0] : []),
    ];
    const parts =
      style.kind === 1
        ? [upx([...le16(index), ...(style.papx ?? [])]), upx(style.chpx ?? [])]
        : [upx(style.chpx ?? [])];
    const std = [
      ...le16(style.builtIn ?? 0x0ffe),
      ...le16(style.kind | ((style.base ?? 0x0fff) << 4)),
      ...le16(parts.length),
      ...le16(0),
      ...le16(0),
      ...le16(1),
      ...utf16le("S"),
      ...le16(0),
      ...parts.flat(),
    ];
    out.push(...le16(std.length), ...std);
  });
  return out;
}

const writeFonts = (fonts: string[]): number[] => [
  ...le16(fonts.length),
  ...le16(0),
  ...fonts.flatMap((name) => {
    const ffn = [...new Array<number>(39).fill(0), ...utf16le(name), 0, 0];
    return [ffn.length, ...ffn];
  }),
];

export function buildDoc(spec: DocSpec): Uint8Array {
  const width = spec.narrow ? 1 : 2;
  let text = "";
  const chpx: Entry[] = [];
  const papx: Entry[] = [];
  const place = (): number => textAt + text.length * width;
  const addRun = (run: RunSpec): void => {
    const start = place();
    text += run.text;
    if (place() > start) chpx.push({ start, end: place(), bytes: run.chpx ?? [] });
  };
  for (const paragraph of spec.paragraphs) {
    const start = place();
    paragraph.runs.forEach(addRun);
    addRun({
      text: paragraph.mark ?? "\r",
      ...(paragraph.markChpx ? { chpx: paragraph.markChpx } : {}),
    });
    papx.push({
      start,
      end: place(),
      bytes: [...le16(paragraph.style ?? 0), ...(paragraph.papx ?? [])],
    });
  }
  const word = new Array<number>(textAt).fill(0);
  for (const c of text)
    word.push(...(width === 1 ? [c.charCodeAt(0) & 0xff] : le16(c.charCodeAt(0))));
  const parts: Record<number, number[]> = {
    1: writeStyles(spec.styles ?? [{ kind: 1, builtIn: 0 }]),
    12: writePages(word, chpx, false),
    13: writePages(word, papx, true),
    15: writeFonts(spec.fonts ?? ["Times New Roman"]),
    ...spec.parts,
  };
  const pieces = spec.pieces ?? [{ length: text.length }];
  const cps = [0];
  for (const { length } of pieces) cps.push(cps.at(-1)! + length);
  const plc = cps.flatMap(le32);
  pieces.forEach(({ prm }, index) => {
    const at = textAt + cps[index]! * width;
    plc.push(...le16(0), ...le32(width === 1 ? (at * 2) | 0x40000000 : at), ...le16(prm ?? 0));
  });
  const groups = (spec.groups ?? []).flatMap((group) => [1, ...le16(group.length), ...group]);
  parts[33] = [...groups, 2, ...le32(plc.length), ...plc];

  const put = (at: number, bytes: number[]): void => void word.splice(at, bytes.length, ...bytes);
  put(0, [...le16(spec.ident ?? 0xa5ec), ...le16(spec.nFib ?? 0x00c1)]);
  put(10, le16(0x0200 | (spec.flags ?? 0)));
  put(32, le16(14));
  put(62, le16(22));
  put(152, le16(93));
  const stories = spec.stories ?? {};
  const rest = Object.values(stories).reduce((sum, length) => sum + length, 0);
  put(76, le32(text.length - rest));
  for (const [at, length] of Object.entries(stories)) put(Number(at), le32(length));
  const table: number[] = [];
  for (const [pair, bytes] of Object.entries(parts)) {
    put(154 + Number(pair) * 8, [...le32(table.length), ...le32(bytes.length)]);
    for (const byte of bytes) table.push(byte);
  }
  return buildCompound({ WordDocument: word, "1Table": table, Data: spec.data ?? [0] });
}

/** A compound file of streams in the root storage, each in sectors of 512 bytes one after the other. */
export function buildCompound(streams: Record<string, number[]>): Uint8Array {
  const names = Object.keys(streams);
  const body: number[] = [];
  const fat: number[] = [];
  const chain = (count: number): number => {
    const first = fat.length;
    for (let i = 1; i < count; i += 1) fat.push(first + i);
    fat.push(0xfffffffe);
    return first;
  };
  const placed = names.map((name) => {
    const bytes = [...streams[name]!];
    // Shorter streams would go to the mini stream.
    while (bytes.length < 4096) bytes.push(0);
    const size = bytes.length;
    padTo(bytes, 512);
    for (const byte of bytes) body.push(byte);
    return { name, size, start: chain(bytes.length / 512) };
  });
  const directory: number[] = [];
  const addEntry = (
    name: string,
    kind: number,
    start: number,
    size: number,
    right: number,
  ): void => {
    const entry = new Array<number>(128).fill(0);
    const put = (at: number, bytes: number[]): void =>
      void entry.splice(at, bytes.length, ...bytes);
    put(0, utf16le(name));
    put(64, le16(name.length * 2 + 2));
    entry[66] = kind;
    put(68, [...le32(-1), ...le32(right), ...le32(kind === 5 ? 1 : -1)]);
    put(116, [...le32(start), ...le32(size)]);
    directory.push(...entry);
  };
  addEntry("Root Entry", 5, 0xfffffffe, 0, -1);
  placed.forEach(({ name, start, size }, index) => {
    addEntry(name, 2, start, size, index + 1 < names.length ? index + 2 : -1);
  });
  padTo(directory, 512);
  const directoryStart = chain(directory.length / 512);
  const fatSectors = Math.ceil((fat.length + 8) / 128);
  const fatStart = fat.length;
  for (let i = 0; i < fatSectors; i += 1) fat.push(0xfffffffd);
  while (fat.length % 128 !== 0) fat.push(0xffffffff);
  const header = new Array<number>(512).fill(0);
  const put = (at: number, bytes: number[]): void => void header.splice(at, bytes.length, ...bytes);
  put(0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  put(26, [...le16(3), ...le16(0xfffe), ...le16(9), ...le16(6)]);
  put(44, [...le32(fatSectors), ...le32(directoryStart), ...le32(0), ...le32(4096)]);
  put(60, [...le32(0xfffffffe), ...le32(0), ...le32(0xfffffffe), ...le32(0)]);
  for (let i = 0; i < 109; i += 1) put(76 + i * 4, le32(i < fatSectors ? fatStart + i : -1));
  return Uint8Array.from([...header, ...body, ...directory, ...fat.flatMap(le32)]);
}
