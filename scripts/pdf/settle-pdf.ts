import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs qpdf over a document; its output is the document that it writes. */
export function runQpdf(pdf: Uint8Array, options: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "pdf-variants-"));
  try {
    const [input, output] = [join(folder, "in.pdf"), join(folder, "out.pdf")];
    writeFileSync(input, pdf);
    execFileSync("qpdf", [...options, input, output], { stdio: ["ignore", "inherit", "inherit"] });
    return new Uint8Array(readFileSync(output));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes as characters U+0000 to U+00FF and back, so that offsets of the file are offsets of the string. */
export const toLatin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
export const fromLatin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/**
 * Takes the hour of writing, the checksum and the id made from it out; the same document gives the same bytes.
 *
 * @param objects "streams" packs the many small objects of a tagged file (ISO 32000-1 §7.5.7)
 */
export function settlePdf(pdf: Uint8Array, objects: "plain" | "streams" = "plain"): Uint8Array {
  const settled = toLatin1(pdf)
    .replace(/\/(CreationDate|ModDate)(\s*)\(D:(\d{14})[^)]*\)/g, (all, key: string, gap: string) =>
      `/${key}${gap}(D:20240603080000Z)`.padEnd(all.length),
    )
    .replace(/\/DocChecksum \/[0-9A-F]+|\/ID\s*\[\s*<\w+>\s*<\w+>\s*\]/g, (all) =>
      " ".repeat(all.length),
    );
  return runQpdf(fromLatin1(settled), [
    "--deterministic-id",
    ...(objects === "streams" ? ["--object-streams=generate", "--recompress-flate"] : []),
  ]);
}
