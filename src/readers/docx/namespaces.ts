/**
 * Namespaces of a Word document by the prefixes that the reader knows them by: the transitional ones of ECMA-376,
 * the strict ones of ISO/IEC 29500, and Word 2003's own, whose body has the same elements.
 */
const byPrefix: Readonly<Record<string, readonly string[]>> = {
  w: [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.microsoft.com/office/word/2003/wordml",
  ],
  r: [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  m: [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
  ],
  a: [
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
  ],
  mc: ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
  v: ["urn:schemas-microsoft-com:vml"],
  rel: ["http://schemas.openxmlformats.org/package/2006/relationships"],
  ct: ["http://schemas.openxmlformats.org/package/2006/content-types"],
  pkg: ["http://schemas.microsoft.com/office/2006/xmlPackage"],
  aml: ["http://schemas.microsoft.com/aml/2001/core"],
};

export const namespaces: ReadonlyMap<string, string> = new Map(
  Object.entries(byPrefix).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
);

/** Declarations of all prefixes, for XML that the reader writes itself. */
export const declarations: string = Object.entries(byPrefix)
  .map(([prefix, [uri]]) => ` xmlns:${prefix}="${uri}"`)
  .join("");
