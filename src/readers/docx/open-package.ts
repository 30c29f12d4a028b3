import { PlanError } from "../../model/index.js";
import type { Limits } from "../limits.js";
import { decodeXml, readXml } from "../shared/xml.js";
import { unpack } from "../shared/zip-package.js";
import { readFlatPackage } from "./flat-package.js";
import { namespaces } from "./namespaces.js";
import type { PartSource } from "./part-source.js";
import {
  partName,
  type Relationship,
  readRelationships,
  relationshipsPart,
} from "./relationships.js";

/** The parts of a Word document that the reader reads, as XML. */
export interface WordPackage {
  /** Name of the part with the body. */
  readonly main: string;
  readonly relationships: readonly Relationship[];
  /** XML of a part by its name; null where there is none. */
  read(part: string): string | null;
  /** Name of the first part of a kind that the body points to; null where it points to none. */
  find(kind: string): string | null;
}

const contentTypes = "[content_types].xml";
const packageRelationships = "_rels/.rels";

/** Parts that hold words or tell how they look; nothing else is unpacked. */
const readKinds: ReadonlySet<string> = new Set([
  "styles",
  "numbering",
  "footnotes",
  "endnotes",
  "header",
  "footer",
  "theme",
  "settings",
]);

/** Opens a packed document (.docx, .docm, .dotx) or the same in one XML file (Flat OPC). */
export function openPackage(bytes: Uint8Array, limits: Limits): WordPackage {
  const source = bytes[0] === 0x50 ? zipSource(bytes, limits) : readFlatPackage(decodeXml(bytes));
  const head = source(new Set([contentTypes, packageRelationships]));
  const main = findMainPart(head);
  const linked = source(new Set([relationshipsPart(main)]));
  const relationships = readRelationships(linked.get(relationshipsPart(main)) ?? null, main);
  const wanted = relationships.filter(({ kind }) => readKinds.has(kind)).map(({ part }) => part);
  const parts = source(new Set([main, ...wanted]));
  if (!parts.has(main)) throw new PlanError("malformed", "missing-part", main);
  return {
    main,
    relationships,
    read: (part) => parts.get(part) ?? null,
    find: (kind) =>
      relationships.find((other) => other.kind === kind && parts.has(other.part))?.part ?? null,
  };
}

/** The body is found by the relationships of the package, else by its content type, else by its usual name. */
function findMainPart(head: ReadonlyMap<string, string>): string {
  const related = readRelationships(head.get(packageRelationships) ?? null, "").find(
    ({ kind }) => kind === "officeDocument",
  );
  if (related !== undefined) return related.part;
  let typed: string | null = null;
  const types = head.get(contentTypes);
  if (types !== undefined) {
    readXml(types, contentTypes, namespaces, {
      open: (name, { PartName = "", ContentType = "" }) => {
        if (
          name === "ct:Override" &&
          /(?:document|template)\.(?:macroEnabled\w*\.)?main\+xml$/i.test(ContentType)
        )
          typed ??= partName(PartName);
      },
      close: () => {},
    });
  }
  return typed ?? "word/document.xml";
}

function zipSource(bytes: Uint8Array, limits: Limits): PartSource {
  return (names) => {
    const unpacked = unpack(bytes, (name) => names.has(partName(name)), limits);
    const parts = new Map<string, string>();
    for (const [name, part] of Object.entries(unpacked)) {
      const key = partName(name);
      if (!parts.has(key)) parts.set(key, decodeXml(part));
    }
    return parts;
  };
}
