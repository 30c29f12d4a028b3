import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { extractPages, planPage } from "./draw-plan.js";
import { line } from "./lay-out.js";
import type { SignatureInput } from "./pdf-signatures.js";
import { readPages } from "./set-text.js";

const certified = new Uint8Array(
  readFileSync(fileURLToPath(new URL("files/signature.cms", import.meta.url))),
);
const nowhere = [0, 0, 0, 0] as const;

const signaturesOf = async (...signed: readonly NonNullable<SignatureInput["signed"]>[]) =>
  (
    await readPages([[line("Phòng Nội vụ chủ trì.", 85, 700)]], {
      signatures: signed.map((own) => ({ page: 0, box: nowhere, signed: own })),
    })
  ).document.digitalSignatures;

describe("a digital signature", () => {
  test("states signer, time, reason and place, and is not verified", async () => {
    const { plan } = await extractPages([planPage()], {
      signatures: [
        {
          page: 0,
          box: nowhere,
          signed: {
            name: "Bùi Thị Nhàn",
            time: "D:20250305101230+07'00'",
            reason: "Phát hành văn bản",
            location: "Yên Hòa",
          },
        },
      ],
    });
    expect(plan.document.digitalSignatures).toEqual([
      {
        signer: "Bùi Thị Nhàn",
        signedAt: "2025-03-05T10:12:30+07:00",
        reason: "Phát hành văn bản",
        location: "Yên Hòa",
        verified: false,
      },
    ]);
  });

  test("names nobody where there is none", async () => {
    expect((await extractPages([planPage()])).plan.document.digitalSignatures).toBeUndefined();
  });

  test("takes its signer from the certificate where its dictionary names none", async () => {
    expect(await signaturesOf({ contents: certified })).toMatchObject([{ signer: "Bùi Thị Nhàn" }]);
  });

  test("takes its signer from its dictionary where both name one", async () => {
    expect(await signaturesOf({ name: "Văn thư huyện", contents: certified })).toMatchObject([
      { signer: "Văn thư huyện" },
    ]);
  });

  test.each([
    ["is cut short", certified.slice(0, 300)],
    ["is no CMS", Uint8Array.from({ length: 200 }, (_, at) => at)],
    ["is empty", new Uint8Array()],
  ])("has no signer where its certificate %s", async (_, contents) => {
    expect(await signaturesOf({ contents })).toMatchObject([{ signer: null }]);
  });

  test("is read at whatever byte its certificate is damaged", async () => {
    for (let at = 0; at < certified.length; at += 7) {
      const damaged = certified.slice();
      damaged[at] = 0xff;
      expect(await signaturesOf({ contents: damaged })).toHaveLength(1);
    }
  });

  test.each([
    ["UTF-16", "<FEFF1EE60079002000620061006E>", "Ủy ban"],
    ["little-endian UTF-16", "<FFFEE61E790020006200610 06E00>", "Ủy ban"],
    ["UTF-8 behind its mark", "<EFBBBFE1BBA67920 62616E>", "Ủy ban"],
    ["UTF-8 without a mark", "<E1BBA6792062616E>", "Ủy ban"],
    ["Latin letters", "(Nhan)", "Nhan"],
    ["brackets and escapes", "(Nhan \\(V\\303\\242n\\) \\\nThu (A))", "Nhan (Vân) Thu (A)"],
    ["white space alone", "(  )", null],
  ])("may be named in %s", async (_, name, signer) => {
    expect(await signaturesOf({ entries: `/Name ${name}` })).toMatchObject([{ signer }]);
  });

  test.each([
    ["D:20250305101230Z", "2025-03-05T10:12:30Z"],
    ["D:20250305101230+07", "2025-03-05T10:12:30+07:00"],
    ["D:20250305101230", "2025-03-05T10:12:30"],
    ["D:202503051012", "2025-03-05T10:12:00"],
    ["D:20250305", "2025-03-05"],
    ["D:202503", "2025-03"],
    ["D:2025", "2025"],
    ["khong ro", null],
  ])("at %s is dated as far as it says", async (time, signedAt) => {
    expect(await signaturesOf({ time })).toMatchObject([{ signedAt }]);
  });

  test("of a time service is left out", async () => {
    expect(
      await signaturesOf({ name: "Văn thư" }, { type: "DocTimeStamp", subFilter: "ETSI.RFC3161" }),
    ).toMatchObject([{ signer: "Văn thư" }]);
  });

  test("is one of several, in the order of the file", async () => {
    expect(
      await signaturesOf({ name: "Văn thư" }, { name: "Bùi Thị Nhàn" }, { name: "Lê Văn Tấm" }),
    ).toMatchObject([{ signer: "Văn thư" }, { signer: "Bùi Thị Nhàn" }, { signer: "Lê Văn Tấm" }]);
  });
});
