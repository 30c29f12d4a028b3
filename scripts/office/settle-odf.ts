import { closePackage, openPackage, type Parts, patchParts } from "./package-parts.js";

/** LibreOffice draws the ids of lists and changes and the number of the session by lot: here they are counted. */
export function settleFlatOdf(xml: string): string {
  const ids = new Map<string, string>();
  return xml
    .replace(idAttribute, (_, name: string, kind: string, id: string) => {
      const settled = ids.get(id) ?? `${kind}${ids.size + 1}`;
      ids.set(id, settled);
      return `${name}="${settled}"`;
    })
    .replace(/(config:name="Rsid(?:Root)?" config:type="int">)\d+/g, "$1100000");
}

const idAttribute =
  /(xml:id|text:id|text:continue-list|text:change-id)="((?:list|ct)(?=\d))(\d+)"/g;

const thumbnail = "Thumbnails/thumbnail.png";

/** Packs the file again: ids counted, fixed days, and without the picture of the first page, most of its size. */
export function settleOdt(bytes: Uint8Array): Uint8Array {
  const { [thumbnail]: _picture, ...parts }: Parts = openPackage(bytes);
  const settled = patchParts(parts, {
    "content.xml": settleFlatOdf,
    "settings.xml": settleFlatOdf,
    "META-INF/manifest.xml": (xml) =>
      xml.replace(/\s*<manifest:file-entry[^>]*Thumbnails\/thumbnail\.png[^>]*>/, ""),
  });
  return closePackage(settled, "mimetype");
}
