import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { resolveLimits } from "../../../src/readers/index.js";
import { unpack } from "../../../src/readers/shared/zip-package.js";

const limits = resolveLimits();
const all = () => true;
const small = zipSync({ "a.xml": strToU8("<a/>"), "media/b.png": new Uint8Array(9) });

/** Offsets at which the directory entries of a package begin. */
function entriesOf(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
      found.push(at);
  }
  return found;
}

/** The package with a number in its first directory entry set otherwise. */
function patched(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32((entriesOf(copy)[0] as number) + field, value, true);
  return copy;
}

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return "none";
};

describe("unpack", () => {
  it("gives the parts asked for and no other", () => {
    const parts = unpack(small, (name) => name.endsWith(".xml"), limits);
    expect(Object.keys(parts)).toEqual(["a.xml"]);
    expect(new TextDecoder().decode(parts["a.xml"])).toBe("<a/>");
  });

  it("stops at a package that is small and unpacks large, before it grows", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(20 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    const tight = resolveLimits({ maxUnpackedBytes: 1024 * 1024 });
    expect(codeOf(() => unpack(bomb, all, tight))).toBe("resource-limit");
    expect(codeOf(() => unpack(patched(small, 24, 0xfffffff0), all, limits))).toBe(
      "resource-limit",
    );
  });

  it("unpacks no more of a part than it says", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(5 * 1024 * 1024).fill(65) });
    const tight = resolveLimits({ maxUnpackedBytes: 1024 * 1024 });
    expect(unpack(patched(bomb, 24, 100), all, tight)["a.xml"]?.length).toBe(100);
  });

  it("takes a part once, and a stored part for as large as it is", () => {
    const stored = zipSync({ "a.xml": strToU8("x".repeat(2000)) }, { level: 0 });
    const tight = resolveLimits({ maxUnpackedBytes: 1000 });
    expect(codeOf(() => unpack(patched(stored, 24, 0), all, tight))).toBe("resource-limit");
    const twice = zipSync({ "a.xml": strToU8("<a/>"), "b.xml": strToU8("<b/>") });
    const [, second] = entriesOf(twice);
    twice[(second as number) + 46] = 0x61;
    expect(new TextDecoder().decode(unpack(twice, all, limits)["a.xml"])).toBe("<a/>");
  });

  it("counts only what is asked for", () => {
    const heavy = zipSync({ "a.xml": strToU8("<a/>"), "media/b.bmp": new Uint8Array(9_000_000) });
    const tight = resolveLimits({ maxUnpackedBytes: 1_000_000 });
    expect(Object.keys(unpack(heavy, (name) => name === "a.xml", tight))).toEqual(["a.xml"]);
  });

  it("tells a locked package", () => {
    const locked = small.slice();
    for (const at of entriesOf(locked)) locked[at + 8] = (locked[at + 8] as number) | 1;
    expect(codeOf(() => unpack(locked, all, limits))).toBe("encrypted");
  });

  it("tells a package that is cut short at any byte", () => {
    for (let length = 0; length < small.length; length += 1) {
      expect(codeOf(() => unpack(small.slice(0, length), all, limits))).toBe("malformed");
    }
  });

  it("tells a package whose bytes are damaged, or reads what is sound in it", () => {
    for (let at = 0; at < small.length; at += 1) {
      const damaged = small.slice();
      damaged[at] = (damaged[at] as number) ^ 0xff;
      expect(["none", "malformed", "encrypted", "resource-limit"]).toContain(
        codeOf(() => unpack(damaged, all, limits)),
      );
    }
  });
});
