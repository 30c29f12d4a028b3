import { readXml } from "../shared/xml.js";
import { escapeXml } from "./escape-xml.js";
import { declarations, namespaces } from "./namespaces.js";
import type { PartSource } from "./part-source.js";
import { partName } from "./relationships.js";

/** Takes the parts out of a package that is one XML file (`pkg:package`, "Word XML Document"). */
export function readFlatPackage(xml: string): PartSource {
  const parts = new Map<string, string>();
  let name: string | null = null;
  let pieces: string[] | null = null;
  let depth = 0;
  let isBinary = false;
  readXml(xml, "package", namespaces, {
    open: (element, attributes) => {
      if (pieces !== null) {
        pieces.push(`<${element}${depth === 0 ? declarations : ""}`);
        for (const [key, value] of Object.entries(attributes)) {
          if (!key.startsWith("xmlns")) pieces.push(` ${key}="${escapeXml(value)}"`);
        }
        pieces.push(">");
        depth += 1;
      } else if (element === "pkg:part") {
        name = partName(attributes["pkg:name"] ?? "");
      } else if (element === "pkg:xmlData" && name !== null) {
        pieces = [];
      } else if (element === "pkg:binaryData") {
        isBinary = true;
      }
    },
    close: (element) => {
      if (pieces !== null && depth > 0) {
        pieces.push(`</${element}>`);
        depth -= 1;
      } else if (pieces !== null && name !== null) {
        if (!parts.has(name)) parts.set(name, pieces.join(""));
        pieces = null;
      } else if (element === "pkg:binaryData") {
        isBinary = false;
      }
    },
    text: (text) => {
      if (pieces !== null && !isBinary) pieces.push(escapeXml(text));
    },
  });
  return () => parts;
}
