import { a4, buildPdf } from "./build-pdf.js";
import { line } from "./lay-out.js";
import { fromBytes, PdfObjects, type Reference, toBytes, writeStream } from "./pdf-objects.js";

const sentence = "Kế hoạch cải cách hành chính năm 2025 của xã Bình Minh";

/** One plain page, to be broken. */
const plainPdf = (): Uint8Array => buildPdf({ pages: [{ marks: [line(sentence, 85, 700)] }] });

/** A file whose one page stands in a tree that claims many more. */
export const manyPagesClaimed = (count = 100_000): Uint8Array =>
  toBytes(fromBytes(plainPdf()).replace(/\/Count 1 /, () => `/Count ${count} `));

/** No page at all. */
export const zeroPages = (): Uint8Array => buildPdf({ pages: [] });

/** A page tree whose node is its own child. */
export function cyclicPages(): Uint8Array {
  const objects = new PdfObjects();
  const tree = objects.reserve();
  const page = addPage(objects, tree, "");
  objects.set(tree, `<< /Type /Pages /Count 3 /Kids [${page} ${tree} ${tree}] >>`);
  return objects.write(objects.add(`<< /Type /Catalog /Pages ${tree} >>`));
}

/** A form that draws itself, twice. */
export function cyclicForm(): Uint8Array {
  const objects = new PdfObjects();
  const form = objects.reserve();
  objects.set(
    form,
    writeStream(
      `/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /XObject << /X1 ${form} >> >>`,
      "0 0 m 100 100 l S /X1 Do /X1 Do",
    ),
  );
  return writeOnePage(objects, "/X1 Do", `/Resources << /XObject << /X1 ${form} >> >>`);
}

/** Forms that each draw the next one ten times: 10 to the power of `depth` lines from a small file. */
export function nestedForms(depth = 8): Uint8Array {
  const objects = new PdfObjects();
  let form: Reference | null = null;
  for (let level = 0; level <= depth; level += 1) {
    const resources: string = form === null ? "" : `/Resources << /XObject << /X1 ${form} >> >>`;
    const drawn = form === null ? "0 0 m 100 100 l S" : "/X1 Do ".repeat(10);
    form = objects.addStream(
      `/Type /XObject /Subtype /Form /BBox [0 0 600 850] ${resources}`,
      drawn,
    );
  }
  return writeOnePage(objects, "/X1 Do", `/Resources << /XObject << /X1 ${form} >> >>`);
}

/** A page with a great many operators, packed to a small file: lines, or glyphs of a standard font. */
export function manyOperators(count = 1_000_000, what: "lines" | "glyphs" = "lines"): Uint8Array {
  const objects = new PdfObjects();
  const font = objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>");
  const content =
    what === "lines"
      ? "10 10 m 200 10 l S\n".repeat(Math.ceil(count / 3))
      : `BT /F1 12 Tf 1 0 0 1 50 700 Tm\n${"(a) Tj\n".repeat(count)}ET`;
  return writeOnePage(objects, content, `/Resources << /Font << /F1 ${font} >> >>`);
}

/** An outline whose entries follow one another in a ring. */
export function cyclicOutline(): Uint8Array {
  const objects = new PdfObjects();
  const [root, first, second] = [objects.reserve(), objects.reserve(), objects.reserve()];
  objects.set(root, `<< /First ${first} /Last ${second} /Count 2 >>`);
  objects.set(first, `<< /Title (A) /Parent ${root} /Next ${second} /First ${first} >>`);
  objects.set(second, `<< /Title (B) /Parent ${root} /Next ${first} /First ${root} >>`);
  return writeOnePage(objects, "", "", `/Outlines ${root}`);
}

/** A structure tree in which a table is its own row. */
export function cyclicStructure(): Uint8Array {
  const objects = new PdfObjects();
  const [root, table, row] = [objects.reserve(), objects.reserve(), objects.reserve()];
  objects.set(root, `<< /Type /StructTreeRoot /K [${table}] >>`);
  objects.set(table, `<< /Type /StructElem /S /Table /P ${root} /K [${row} ${table}] >>`);
  objects.set(row, `<< /Type /StructElem /S /TR /P ${table} /K [${table} ${row}] >>`);
  return writeOnePage(objects, "", "", `/MarkInfo << /Marked true >> /StructTreeRoot ${root}`);
}

/** The first part of a file, `share` of its bytes. */
export const truncated = (pdf: Uint8Array = plainPdf(), share = 0.6): Uint8Array =>
  pdf.slice(0, Math.floor(pdf.length * share));

/** A file without its xref table; the trailer points nowhere. */
export const withoutXref = (pdf: Uint8Array = plainPdf()): Uint8Array =>
  toBytes(
    fromBytes(pdf)
      .replace(/\nxref\n.*?\ntrailer\n/s, () => "\ntrailer\n")
      .replace(/startxref\n\d+/, () => "startxref\n0"),
  );

function addPage(objects: PdfObjects, tree: Reference, content: string, entries = ""): Reference {
  const stream = objects.addStream("", content, true);
  return objects.add(
    `<< /Type /Page /Parent ${tree} /MediaBox [0 0 ${a4.join(" ")}] /Contents ${stream} ${entries} >>`,
  );
}

function writeOnePage(
  objects: PdfObjects,
  content: string,
  entries = "",
  catalog = "",
): Uint8Array {
  const tree = objects.reserve();
  const page = addPage(objects, tree, content, entries);
  objects.set(tree, `<< /Type /Pages /Count 1 /Kids [${page}] >>`);
  return objects.write(objects.add(`<< /Type /Catalog /Pages ${tree} ${catalog} >>`));
}

/** The second page is named by a number that no object has. */
export function withoutPage(pdf: Uint8Array): Uint8Array {
  return toBytes(fromBytes(pdf).replace(/\/Kids \[(\d+ 0 R) \d+ 0 R/u, "/Kids [$1 9999 0 R"));
}
