import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Parts of a packed document by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Files inside a package carry a day; a fixed one makes the same document the same bytes. */
const day = new Date(2024, 5, 3, 8, 0, 0);

export const openPackage = (bytes: Uint8Array): Parts => unzipSync(bytes);

const partText = (parts: Parts, name: string): string => {
  const part = parts[name];
  if (part === undefined) throw new Error(`The package has no ${name}.`);
  return strFromU8(part);
};

/** Puts a package together; `first` stands uncompressed in front, as ODF asks of `mimetype` (ODF 1.3 Part 2 §3.3). */
export function closePackage(parts: Parts, first?: string): Uint8Array {
  const names = Object.keys(parts).sort();
  const ordered = first === undefined ? names : [first, ...names.filter((name) => name !== first)];
  const entries: Zippable = {};
  for (const name of ordered) {
    const part = parts[name] as Uint8Array;
    entries[name] = [part, { level: name === first ? 0 : 9, mtime: day }];
  }
  return zipSync(entries);
}

/** The package with some of its text parts rewritten. */
export function patchParts(
  parts: Parts,
  patches: Readonly<Record<string, (text: string) => string>>,
): Parts {
  const patched: Record<string, Uint8Array> = { ...parts };
  for (const [name, patch] of Object.entries(patches))
    patched[name] = strToU8(patch(partText(parts, name)));
  return patched;
}

const xmlType = /(?:\.xml|\.rels)$/;

/** One XML file with every part inside ("Flat OPC", [MS-OFFCOLLAB] and Word's "XML Document"). */
export function flattenPackage(parts: Parts): string {
  const types = readContentTypes(partText(parts, "[Content_Types].xml"));
  const names = Object.keys(parts)
    .filter((name) => name !== "[Content_Types].xml" && xmlType.test(name))
    .sort();
  const packed = names.map((name) => {
    const type = name.endsWith(".rels")
      ? "application/vnd.openxmlformats-package.relationships+xml"
      : types.get(`/${name}`);
    if (type === undefined) throw new Error(`${name} has no content type.`);
    const xml = partText(parts, name).replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, "");
    return `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${packed.join("")}</pkg:package>\n`;
}

function readContentTypes(xml: string): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<Override [^>]*>/g)) {
    const name = /PartName="([^"]*)"/.exec(tag)?.[1];
    const type = /ContentType="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined && type !== undefined) types.set(name, type);
  }
  return types;
}
