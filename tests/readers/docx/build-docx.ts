import { strToU8, zipSync } from "fflate";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const declarations = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

/** Parts of a document by what they are; each is the inside of its root element. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  theme?: string;
  /** Headers by relationship id. */
  headers?: Readonly<Record<string, string>>;
  footers?: Readonly<Record<string, string>>;
  /** More relationships of the document, as XML. */
  relationships?: string;
  /** More parts, by name. */
  others?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a package, by name, which a test may change before they are packed. */
export function docxParts(given: DocxParts | string): Record<string, Uint8Array> {
  const parts: DocxParts = typeof given === "string" ? { body: given } : given;
  const files: Record<string, Uint8Array> = {};
  const links: string[] = [parts.relationships ?? ""];
  const add = (kind: string, root: string, inside: string | undefined, id: string = kind): void => {
    if (inside === undefined) return;
    files[`word/${id}.xml`] = strToU8(`<w:${root} ${declarations}>${inside}</w:${root}>`);
    links.push(`<Relationship Id="${id}" Type="${office}/${kind}" Target="${id}.xml"/>`);
  };
  add("styles", "styles", parts.styles);
  add("numbering", "numbering", parts.numbering);
  add("footnotes", "footnotes", parts.footnotes);
  add("endnotes", "endnotes", parts.endnotes);
  add("settings", "settings", parts.settings);
  for (const [id, inside] of Object.entries(parts.headers ?? {})) add("header", "hdr", inside, id);
  for (const [id, inside] of Object.entries(parts.footers ?? {})) add("footer", "ftr", inside, id);
  if (parts.theme !== undefined) {
    files["word/theme1.xml"] = strToU8(`<a:theme ${declarations}>${parts.theme}</a:theme>`);
    links.push(`<Relationship Id="theme" Type="${office}/theme" Target="theme1.xml"/>`);
  }
  files["word/document.xml"] = strToU8(documentXml(parts.body));
  files["word/_rels/document.xml.rels"] = strToU8(relationshipsXml(links.join("")));
  files["_rels/.rels"] = strToU8(
    relationshipsXml(
      `<Relationship Id="d" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
  );
  for (const [name, part] of Object.entries(parts.others ?? {}))
    files[name] = typeof part === "string" ? strToU8(part) : part;
  return files;
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${declarations}><w:body>${body}</w:body></w:document>`;
}

export function relationshipsXml(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

export function buildDocx(parts: DocxParts | string): Uint8Array {
  return zipSync(docxParts(parts), { level: 1 });
}

/** A run of words. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of words, or of what is XML already. */
export function paragraph(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.includes("<") ? content : run(content)}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, level = 0, numId = 1): string {
  return paragraph(
    text === "" ? "<w:r/>" : text,
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`,
  );
}

export function cell(content: string, properties = ""): string {
  const blocks = content.startsWith("<") ? content : paragraph(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

export function row(cells: string, properties = ""): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
}

export function table(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

/** A level of a list: format and text, and what else it says. */
export function level(at: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function abstractList(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
}

export function list(id: number, abstractId: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

export function field(code: string, result: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}
