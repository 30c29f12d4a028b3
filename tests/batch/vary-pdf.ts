import { idOf, writeUpdate } from "../../bench/pdf-files.js";

/**
 * The PDF with its first page moved by some half points, another way for each number, as an incremental update behind
 * the file (ISO 32000-1 §7.5.6): words stand elsewhere, and the content is another one. A file whose table is itself a
 * stream takes no such update; it gets a comment.
 */
export function varyPdf(pdf: Uint8Array, number: number): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  if (!/trailer\s*<<(?:(?!trailer).)*startxref\n\d+\n%%EOF\n$/s.test(text)) {
    return Buffer.from(`${text}% kehoach ${number}\n`, "latin1");
  }
  const object = (id: number): string => {
    const start = text.indexOf(`\n${id} 0 obj\n`) + 1;
    return text.slice(text.indexOf("\n", start) + 1, text.indexOf("\nendobj\n", start));
  };
  const pages = object(idOf(/\/Pages (\d+) 0 R/, text));
  const first = idOf(/\/Kids \[\s*(\d+) 0 R/, pages);
  const added = idOf(/\/Size (\d+)/, text);
  const move = `1 0 0 1 ${(number % 13) / 2 - 3} ${(Math.floor(number / 13) % 11) / 2 - 2.5} cm`;
  const page = object(first);
  const moved = page.replace(/\/Contents (\d+ 0 R)/, `/Contents [ ${added} 0 R $1 ]`);
  if (moved === page) throw new Error("The first page of the PDF has no single content.");
  const content = `${move} % kehoach ${number}`;
  const stream = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const objects = [[first, moved] as const, [added, stream] as const];
  return Buffer.from(text + writeUpdate(text, objects, added + 1), "latin1");
}
