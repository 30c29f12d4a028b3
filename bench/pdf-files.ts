import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Pages of the seed's PDF before its appendices; these stand once. */
const bodyPages = 2;

/**
 * The PDF with the pages of its appendices repeated until it has `count` pages, as an incremental update behind the
 * file (ISO 32000-1 §7.5.6): page and content are copied each time, fonts stay shared. Reads the plain form that qpdf
 * writes: one object a line, a classic cross-reference table.
 */
export function repeatPdfPages(pdf: Uint8Array, count: number): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const object = (id: number): string => {
    const start = text.indexOf(`\n${id} 0 obj\n`) + 1;
    const end = text.indexOf("\nendobj\n", start);
    if (start === 0 || end < 0) throw new Error(`The PDF has no object ${id}.`);
    return text.slice(text.indexOf("\n", start) + 1, end);
  };
  const root = idOf(/\/Pages (\d+) 0 R/, text);
  const pages = [...(/\/Kids \[(.*?)\]/.exec(object(root))?.[1] ?? "").matchAll(/(\d+) 0 R/g)];
  const ids = pages.map(([, id]) => Number(id));
  let next = idOf(/\/Size (\d+)/, text);
  const added: [id: number, body: string][] = [];
  const appendices = ids.slice(bodyPages);
  const kids = Array.from({ length: count }, (_, at) => {
    if (at < ids.length) return ids[at] as number;
    const page = object(appendices[(at - bodyPages) % appendices.length] as number);
    const content = next;
    added.push([content, object(idOf(/\/Contents (\d+) 0 R/, page))]);
    added.push([content + 1, page.replace(/\/Contents \d+/, () => `/Contents ${content}`)]);
    next += 2;
    return content + 1;
  });
  const tree = object(root)
    .replace(/\/Kids \[.*?\]/, () => `/Kids [ ${kids.map((id) => `${id} 0 R`).join(" ")} ]`)
    .replace(/\/Count \d+/, () => `/Count ${count}`);
  return Buffer.from(text + writeUpdate(text, [[root, tree], ...added], next), "latin1");
}

export function idOf(pattern: RegExp, text: string): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The PDF has no ${pattern.source}.`);
  return Number(found);
}

/** Objects, their table and a trailer that leads back to the one before. */
export function writeUpdate(
  text: string,
  objects: readonly (readonly [id: number, body: string])[],
  size: number,
): string {
  const parts: string[] = [];
  let offset = text.length;
  const rows = objects.map(([id, body]) => {
    const part = `${id} 0 obj\n${body}\nendobj\n`;
    const row = `${id} 1\n${String(offset).padStart(10, "0")} 00000 n \n`;
    parts.push(part);
    offset += part.length;
    return row;
  });
  const catalog = idOf(/\/Root (\d+) 0 R/, text);
  const before = idOf(/startxref\n(\d+)\n%%EOF\n$/, text);
  return `${parts.join("")}xref\n${rows.join("")}trailer << /Size ${size} /Root ${catalog} 0 R /Prev ${before} >>\nstartxref\n${offset}\n%%EOF\n`;
}

/** Writes the PDF of one size into a folder; gives its path. */
export function writePdf(seed: string, folder: string, pages: number): string {
  const path = join(folder, `seed-${pages}-pages.pdf`);
  writeFileSync(path, repeatPdfPages(new Uint8Array(readFileSync(seed)), pages));
  return path;
}
