import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PlanError } from "../../../src/model/index.js";
import { readDocBlocks } from "../../../src/readers/doc/read-doc.js";
import { defaultLimits, resolveLimits } from "../../../src/readers/limits.js";
import { buildCompound, buildDoc, le16, le32, sprm } from "./build-doc.js";

const sound = new Uint8Array(readFileSync(new URL("files/features.doc", import.meta.url)));
const plain = { paragraphs: [{ runs: [{ text: "Kế hoạch" }] }] };

/** The code and detail of the error, or null when there is none; anything but a PlanError goes on. */
function failure(bytes: Uint8Array, limits = defaultLimits): string | null {
  try {
    readDocBlocks(bytes, limits);
    return null;
  } catch (error) {
    if (error instanceof PlanError) return [error.code, error.detail, error.limit].join(" ").trim();
    throw error;
  }
}

/** Numbers that look random and are the same each time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
}

describe("files that are no Word document of today", () => {
  it("are told as locked where a flag says so", () => {
    expect(failure(buildDoc({ ...plain, flags: 0x0100 }))).toBe("encrypted");
    expect(failure(buildDoc({ ...plain, flags: 0x8100 }))).toBe("encrypted");
    expect(failure(buildCompound({ EncryptedPackage: [0], EncryptionInfo: [0] }))).toBe(
      "encrypted",
    );
  });

  it("are told as Word 6 or 95", () => {
    const older = "unsupported-format format doc (Word 6/95)";
    expect(failure(buildDoc({ ...plain, ident: 0xa5dc, nFib: 101 }))).toBe(older);
    expect(failure(buildDoc({ ...plain, nFib: 104 }))).toBe(older);
    expect(failure(Uint8Array.from([0xdb, 0xa5, 0x2d, 0, 0, 0]))).toBe(older);
  });

  it("are told by what they are, or as damaged", () => {
    expect(failure(buildCompound({ Workbook: [0] }))).toBe("unsupported-format format xls");
    expect(failure(buildCompound({ Other: [0] }))).toBe("malformed missing-part WordDocument");
    expect(failure(buildCompound({ WordDocument: [1] }))).toBe(
      "malformed broken-part WordDocument",
    );
    expect(failure(new Uint8Array())).toBe("malformed not-unpacked");
    expect(failure(sound.slice(0, 600))).toBe("malformed cut-short");
  });
});

describe("damaged files", () => {
  it("cut off anywhere give what is sound or a typed error", () => {
    for (let length = 0; length < sound.length; length += 97) failure(sound.slice(0, length));
  });

  it("with bytes changed anywhere give what is sound or a typed error", () => {
    const random = createRandom(20260101);
    for (let round = 0; round < 500; round += 1) {
      const bytes = sound.slice();
      for (let changes = 1 + random(20); changes > 0; changes -= 1) {
        const at = random(3) === 0 ? random(2048) : random(bytes.length);
        bytes[at] = random(2) === 0 ? 255 : random(256);
      }
      failure(bytes);
    }
  });

  it("whose sectors form circles end", () => {
    const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer);
    const bytes = buildDoc(plain);
    const fat = (view(bytes).getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 64; sector += 1) {
      const copy = bytes.slice();
      view(copy).setUint32(fat + sector * 4, sector, true);
      failure(copy);
      view(copy).setUint32(fat + sector * 4, 0, true);
      failure(copy);
    }
    const circle = bytes.slice();
    view(circle).setUint32(72, 0xffffffff, true);
    view(circle).setUint32(68, 0, true);
    expect(failure(circle)).toBeNull();
  });

  it("that count far more than they hold are read for what they hold", () => {
    const huge = [0xff, 0xff, 0xff, 0x7f];
    for (const part of [1, 2, 3, 6, 11, 12, 13, 15, 40, 41, 46, 47, 50, 56, 58, 73, 74]) {
      const bytes = buildDoc({ ...plain, parts: { [part]: [...huge, ...huge, ...huge, ...huge] } });
      failure(bytes);
      const long = buildDoc(plain);
      long.set(huge, 512 + 158 + part * 8);
      failure(long);
    }
    expect(failure(buildDoc({ ...plain, pieces: [{ length: 0x7fffffff }] }))).toBe(
      "malformed broken-part Clx",
    );
    expect(failure(buildDoc({ ...plain, pieces: [{ length: 4000 }] }))).toBe("malformed cut-short");
  });

  it("with styles based on one another in a circle are read", () => {
    const styles = Array.from({ length: 3000 }, (_, index) => ({
      kind: 1 as const,
      base: (index + 1) % 3000,
    }));
    expect(failure(buildDoc({ ...plain, styles }))).toBeNull();
  });

  it("with tables told to be endlessly deep are read", () => {
    const papx = [...sprm(0x2416, 1), ...sprm(0x6649, ...le32(0x7fffffff))];
    expect(failure(buildDoc({ paragraphs: [{ runs: [{ text: "a" }], papx }] }))).toBeNull();
  });

  it("with paragraphs that all share long modifiers are stopped", () => {
    const paragraphs = Array.from({ length: 2000 }, () => ({
      runs: [{ text: "a" }],
      papx: sprm(0x6646, ...le32(0)),
    }));
    const data = [...le16(0x3fa2), ...new Array<number>(0x3fa2).fill(0)];
    expect(failure(buildDoc({ paragraphs, data }))).toBe("malformed broken-part grpprl");
  });
});

describe("limits", () => {
  it("stop a file with too many paragraphs, cells of a row, or cells", () => {
    expect(failure(sound, resolveLimits({ maxBytes: 1000 }))).toMatch(/^resource-limit too-large/);
    expect(failure(sound, resolveLimits({ maxBlocks: 20 }))).toBe(
      "resource-limit too-many-blocks 20",
    );
    expect(failure(sound, resolveLimits({ maxCells: 2 }))).toBe("resource-limit too-many-cells 2");
    expect(failure(sound, resolveLimits({ maxTableCells: 9 }))).toBe(
      "resource-limit too-many-table-cells 9",
    );
  });
});
