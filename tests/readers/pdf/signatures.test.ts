import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSignerName } from "../../../src/readers/pdf/signatures/certificate-name.js";
import { readDigitalSignatures } from "../../../src/readers/pdf/signatures/read-signatures.js";
import { extractPages, letterhead, planPage } from "./draw-plan.js";
import { line } from "./lay-out.js";
import type { SignatureInput } from "./pdf-signatures.js";

const signed: SignatureInput = {
  page: 0,
  box: [400, 100, 120, 40],
  signed: {
    name: "Bùi Thị Nhàn",
    time: "D:20250305093012+07'00'",
    reason: "Ban hành văn bản",
    location: "Yên Hòa",
  },
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const dictionary = (entries: string): Uint8Array =>
  bytesOf(
    `%PDF-1.7\n5 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite ${entries} /ByteRange [0 10 20 30] /Contents <00> >>\nendobj\n`,
  );

describe("a digital signature", () => {
  test("tells signer, time, reason and place, and is not verified", async () => {
    const { plan } = await extractPages([planPage()], { signatures: [signed] });
    expect(plan.document.digitalSignatures).toEqual([
      {
        signer: "Bùi Thị Nhàn",
        signedAt: "2025-03-05T09:30:12+07:00",
        reason: "Ban hành văn bản",
        location: "Yên Hòa",
        verified: false,
      },
    ]);
  });

  test("that still waits to be made is none", async () => {
    const { plan } = await extractPages([planPage()], {
      signatures: [{ page: 0, box: [400, 100, 120, 40] }],
    });
    expect(plan.document.digitalSignatures).toBeUndefined();
  });

  test("is one of several, in the order of the file, but for the time stamps of services", async () => {
    const named = (name: string, type = "Sig"): SignatureInput => ({
      page: 0,
      box: [0, 0, 0, 0],
      signed: { name, type },
    });
    const { plan } = await extractPages([planPage()], {
      signatures: [
        named("Văn thư"),
        named("Dịch vụ cấp dấu thời gian", "DocTimeStamp"),
        named("Bùi Thị Nhàn"),
      ],
    });
    expect(plan.document.digitalSignatures?.map(({ signer }) => signer)).toEqual([
      "Văn thư",
      "Bùi Thị Nhàn",
    ]);
  });

  test("stamps number and day into their blanks", async () => {
    const head = letterhead({
      number: "Số:        /KH-PNV",
      date: "Yên Hòa, ngày       tháng       năm 2025",
    });
    const blank = head.find((mark) => mark.kind === "text" && String(mark.text).startsWith("Số"));
    const day = head.find((mark) => mark.kind === "text" && String(mark.text).startsWith("Yên"));
    if (blank?.kind !== "text" || day?.kind !== "text") throw new Error("no blanks");
    const stamp = (text: string, x: number, y: number): SignatureInput => ({
      page: 0,
      box: [x, y - 4, 30, 18],
      marks: [line(text, 2, 4, 13)],
      signed: { name: "Văn thư" },
    });
    const { plan } = await extractPages(
      [
        planPage({
          letterhead: {
            number: "Số:        /KH-PNV",
            date: "Yên Hòa, ngày       tháng       năm 2025",
          },
        }),
      ],
      {
        signatures: [
          stamp("14", blank.x + 22, blank.y),
          stamp("05", day.x + 80, day.y + 1),
          stamp("3", day.x + 134, day.y + 1),
        ],
      },
    );
    expect(plan.document.number).toMatchObject({ sequence: "14", symbol: "KH-PNV" });
    expect(plan.document.date.edtf).toBe("2025-03-05");
  });
});

describe("the dictionary of a signature", () => {
  test.each([
    ["in brackets, with escapes", "/Name (Bui \\(Nhan\\) \\101)", "Bui (Nhan) A"],
    ["in UTF-16", "/Name <FEFF004E006800E0006E>", "Nhàn"],
    ["in little-endian UTF-16", "/Name <FFFE4E006800E0006E00>", "Nhàn"],
    ["in UTF-8 behind its mark", "/Name <EFBBBF4E68C3A06E>", "Nhàn"],
    ["over two lines", "/Name (Bui\\\n Nhan)", "Bui Nhan"],
    ["as white space", "/Name (  )", null],
    ["in UTF-8 without a mark", "/Name (Nhàn)", "Nhàn"],
    ["not at all", "", null],
  ])("gives a name %s", (_, entry, signer) => {
    expect(readDigitalSignatures(dictionary(entry))).toMatchObject([{ signer }]);
  });

  test.each([
    ["D:20250305", "2025-03-05"],
    ["D:202503050930", "2025-03-05T09:30:00"],
    ["D:20250305093012Z", "2025-03-05T09:30:12Z"],
    ["D:20250305093012-05'30'", "2025-03-05T09:30:12-05:30"],
    ["D:202503", "2025-03"],
    ["D:2025", "2025"],
    ["D:20250305093012+07", "2025-03-05T09:30:12+07:00"],
    ["hôm qua", null],
  ])("gives the time %s as %s", (time, signedAt) => {
    expect(readDigitalSignatures(dictionary(`/M (${time})`))).toMatchObject([{ signedAt }]);
  });

  test("of a time stamp says nothing of a signer", () => {
    const stamp = bytesOf(
      "1 0 obj << /Type /DocTimeStamp /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >> endobj",
    );
    expect(readDigitalSignatures(stamp)).toEqual([]);
  });

  test.each(["/ByteRange", "obj /ByteRange", "obj << /ByteRange", "obj << /A << /ByteRange [0"])(
    "that is damaged (%s) is none",
    (damaged) => {
      expect(readDigitalSignatures(bytesOf(damaged))).toEqual([]);
    },
  );
});

describe("the certificate of a signature", () => {
  const signature = new Uint8Array(readFileSync(new URL("files/signature.p7s", import.meta.url)));

  test("names a signer who gives no name", () => {
    expect(readSignerName(signature)).toBe("Bùi Thị Nhàn");
    const hex = Buffer.from(signature).toString("hex");
    const file = bytesOf(
      `5 0 obj << /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <${hex}> >> endobj`,
    );
    expect(readDigitalSignatures(file)).toMatchObject([{ signer: "Bùi Thị Nhàn" }]);
  });

  test("is silent where the dictionary names the signer", async () => {
    const { plan } = await extractPages([planPage()], {
      signatures: [
        { page: 0, box: [0, 0, 0, 0], signed: { name: "Văn thư", contents: signature } },
        { page: 0, box: [0, 0, 0, 0], signed: { contents: signature } },
      ],
    });
    expect(plan.document.digitalSignatures?.map(({ signer }) => signer)).toEqual([
      "Văn thư",
      "Bùi Thị Nhàn",
    ]);
  });

  test("that is cut short or spoilt names nobody else, and never fails", () => {
    for (let at = 0; at < signature.length; at += 7) {
      const name = readSignerName(signature.subarray(0, at));
      if (name !== null) expect("Bùi Thị Nhàn".startsWith(name.replace("\ufffd", ""))).toBe(true);
      const spoilt = signature.slice();
      spoilt[at] = 0xff;
      expect(() => readSignerName(spoilt)).not.toThrow();
    }
  });
});
