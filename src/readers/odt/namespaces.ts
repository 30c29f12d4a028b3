const oasis = "urn:oasis:names:tc:opendocument:xmlns:";
const openOffice = "http://openoffice.org/2000/";
const shared = ["office", "style", "text", "table", "drawing", "form", "meta"];
const prefixOf = (name: string): string => (name === "drawing" ? "draw" : name);

/** Namespaces of ODF 1.0 to 1.4 (ODF 1.3 Part 3, 3.1) and of OpenOffice.org 1.x, whose names are mostly the same. */
export const odfNamespaces: ReadonlyMap<string, string> = new Map([
  ...shared.map((name): [string, string] => [`${oasis}${name}:1.0`, prefixOf(name)]),
  ...shared.map((name): [string, string] => [`${openOffice}${name}`, prefixOf(name)]),
  [`${oasis}xsl-fo-compatible:1.0`, "fo"],
  ["http://www.w3.org/1999/XSL/Format", "fo"],
  [`${oasis}svg-compatible:1.0`, "svg"],
  ["http://www.w3.org/2000/svg", "svg"],
  [`${oasis}manifest:1.0`, "manifest"],
  ["http://openoffice.org/2001/manifest", "manifest"],
  // Extensions of LibreOffice that later became ODF: list formats, headers of a first page.
  ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
]);
