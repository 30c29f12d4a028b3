import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import {
  cyclicForm,
  cyclicPages,
  manyOperators,
  nestedForms,
  truncated,
} from "../readers/pdf/hostile-pdfs.js";
import { readFixture, sources } from "../support/fixtures.js";
import { varyPdf } from "./vary-pdf.js";

/** A small generator of numbers that always gives the same ones for a seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const hostileKinds = [
  "truncated",
  "encrypted",
  "empty",
  "blank",
  "bomb",
  "binary",
  "entities",
  "pdf-truncated",
  "pdf-encrypted",
  "pdf-round",
  "pdf-nested",
  "pdf-operators",
] as const;
export type Hostile = (typeof hostileKinds)[number];

/** Extensions whose bytes are text in UTF-8. */
const textual = /\.(?:txt|md|html|fodt|xml|rtf)$/;

function joinBytes(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** The same plan with a number of its own, or with bytes that nobody reads: the content is another one. */
export function varyContent(name: string, bytes: Uint8Array, number: number): Uint8Array {
  const mark = strToU8(`kehoach ${number}`);
  if (name.endsWith(".rtf")) {
    const text = Buffer.from(bytes).toString("latin1");
    return Buffer.from(text.replace(/^\{\\rtf1/, `{\\rtf1{\\*\\kehoach ${number}}`), "latin1");
  }
  if (textual.test(name) && !name.includes("utf-16")) {
    const text = Buffer.from(bytes).toString("utf8");
    return strToU8(text.replace("/KH-UBND", `${number}/KH-UBND`));
  }
  if (/\.(?:docx|odt)$/.test(name)) {
    // The comment at the end of a package (APPNOTE.TXT, 4.3.16), whose length stands before it.
    const whole = joinBytes(bytes, mark);
    new DataView(whole.buffer).setUint16(bytes.length - 2, mark.length, true);
    return whole;
  }
  if (name.endsWith(".pdf")) return varyPdf(bytes, number);
  if (name.includes("utf-16")) return joinBytes(bytes, Buffer.from(`\n${number}\n`, "utf16le"));
  return joinBytes(bytes, mark);
}

const lockedPdf = fileURLToPath(new URL("../readers/pdf/files/user-password.pdf", import.meta.url));

let operators: Uint8Array | null = null;

let bomb: Uint8Array | null = null;

/** A package of some kilobytes that unpacks to 160 MB. */
function makeBomb(): Uint8Array {
  bomb ??= zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    "word/document.xml": [new Uint8Array(160 * 1024 * 1024).fill(32), { level: 9 }],
  });
  return bomb;
}

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A file that gives no plan, with its extension. */
export function makeHostile(kind: Hostile, number: number): readonly [string, Uint8Array] {
  switch (kind) {
    case "truncated": {
      const whole = readFixture("office-layout", number % 2 === 0 ? "source.docx" : "source.odt");
      return [number % 2 === 0 ? "docx" : "odt", whole.subarray(0, Math.floor(whole.length * 0.6))];
    }
    case "encrypted":
      return [
        "docx",
        joinBytes(
          new Uint8Array(ole),
          new Uint8Array(512),
          Buffer.from("EncryptedPackage", "utf16le"),
          strToU8(String(number)),
        ),
      ];
    case "empty":
      return ["txt", new Uint8Array()];
    case "blank":
      return ["txt", strToU8(" \n".repeat(1 + (number % 50)))];
    case "bomb":
      return ["docx", makeBomb()];
    case "binary":
      return ["doc", new Uint8Array(2000).map((_, index) => (index * number) & 0xff)];
    case "entities":
      return [
        "fodt",
        strToU8(
          `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${number}"><!ENTITY c "&b;&b;">]><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">&c;</office:document>`,
        ),
      ];
    case "pdf-truncated":
      return ["pdf", truncated(readFixture("office-layout", "source.pdf"), 0.05)];
    case "pdf-encrypted":
      return ["pdf", joinBytes(readFileSync(lockedPdf), strToU8(`% ${number}\n`))];
    case "pdf-round":
      return ["pdf", number % 2 === 0 ? cyclicPages() : cyclicForm()];
    case "pdf-nested":
      return ["pdf", nestedForms()];
    case "pdf-operators":
      operators ??= manyOperators(1_000_000, "glyphs");
      return ["pdf", operators];
  }
}

export interface ArchiveForm {
  readonly files: number;
  readonly seed: number;
  /** Share of files that give no plan, 0 to 1. */
  readonly hostile: number;
  /** Which sources to draw from; all unless told. */
  readonly accepts?: (name: string, slug: string) => boolean;
  /** Files in one folder. */
  readonly folderSize?: number;
}

/** Fills a folder with plans of all formats and some files that are none; always the same for a seed. */
export async function makeArchive(folder: string, form: ArchiveForm): Promise<void> {
  const random = createRandom(form.seed);
  const accepts = form.accepts ?? (() => true);
  const usable = sources.filter(([slug, name]) => accepts(name, slug));
  const folderSize = form.folderSize ?? 250;
  for (let number = 1; number <= form.files; number += 1) {
    const below = String(Math.floor((number - 1) / folderSize)).padStart(3, "0");
    const isHostile = random() < form.hostile;
    const pick = random();
    let name: string;
    let content: Uint8Array;
    if (isHostile) {
      const kind = hostileKinds[Math.floor(pick * hostileKinds.length)] as Hostile;
      const [extension, bytes] = makeHostile(kind, number);
      [name, content] = [`${kind}.${extension}`, bytes];
    } else {
      const [slug, source] = usable[Math.floor(pick * usable.length)] as readonly [string, string];
      name = `${slug.slice(0, 20)}.${source.replace(/^source\./, "")}`;
      content = varyContent(source, readFixture(slug, source), number);
    }
    const path = join(folder, below, `${String(number).padStart(6, "0")}-${name}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
