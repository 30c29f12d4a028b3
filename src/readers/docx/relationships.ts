import { readXml } from "../shared/xml.js";
import { namespaces } from "./namespaces.js";

/** A part that another part points to (ECMA-376 Part 2, 9.3). */
export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in transitional and strict files: "styles", "header". */
  readonly kind: string;
  /** Name of the part, without the slash in front, in small letters. */
  readonly part: string;
}

/** Relationships of a part to other parts of the package; what lies outside of it is never followed. */
export function readRelationships(xml: string | null, source: string): Relationship[] {
  const relationships: Relationship[] = [];
  if (xml === null) return relationships;
  readXml(xml, relationshipsPart(source), namespaces, {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (name !== "rel:Relationship" || TargetMode === "External") return;
      relationships.push({
        id: Id,
        kind: Type.slice(Type.lastIndexOf("/") + 1),
        part: resolvePart(Target, source),
      });
    },
    close: () => {},
  });
  return relationships;
}

/** Name of the part that holds the relationships of another. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** Part names are compared without regard to case (ECMA-376 Part 2, 6.2.2.3); some writers use backslashes. */
export function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function resolvePart(target: string, source: string): string {
  const name = target.replaceAll("\\", "/");
  const base = name.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const segments: string[] = base;
  for (const segment of name.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return partName(segments.join("/"));
}
