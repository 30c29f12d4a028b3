import { SaxesParser } from "saxes";
import { PlanError } from "../../model/index.js";

/** An element as its start tag gives it. Attribute names are prefixed like element names: `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Elements inside one another, more than any document has and fewer than the stack of a recursive reader bears. */
export const maxDepth = 400;

/**
 * Reads one part of a package. Namespaces are told by the prefixes of `namespaces` (URI → prefix) whatever prefix the
 * file uses; those it does not name keep their own. Throws `malformed` where the XML is not well-formed, and
 * `resource-limit` for a part that declares entities (ECMA-376 Part 2, 8.1.4 forbids DTDs in packages) or is
 * nested too deep.
 */
export function readXml(
  xml: string,
  part: string,
  namespaces: ReadonlyMap<string, string>,
  handlers: XmlHandlers,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = new Map<string, string>();
  /** What the prefixes of the file stand for, in our prefixes; those of namespaces that nobody asks for are left out. */
  let prefixes = new Map<string, string>();
  /** Prefixes as they were outside the elements that declare others. */
  const outer: { depth: number; prefixes: Map<string, string> }[] = [];
  const ours = new Set(namespaces.values());
  let depth = 0;

  const declare = (attributes: Record<string, string>): void => {
    for (const key in attributes) {
      if (!key.startsWith("xmlns")) continue;
      const own = key === "xmlns" ? "" : key.slice(6);
      const known = namespaces.get(attributes[key] as string);
      // Another namespace under one of our prefixes must not be taken for ours.
      const prefix = known ?? (ours.has(own) ? `other-${own}` : undefined);
      if (prefix === undefined ? !prefixes.has(own) : prefixes.get(own) === prefix) continue;
      if (outer.at(-1)?.depth !== depth) {
        outer.push({ depth, prefixes });
        prefixes = new Map(prefixes);
      }
      if (prefix === undefined) prefixes.delete(own);
      else prefixes.set(own, prefix);
      names.clear();
    }
  };
  const resolve = (name: string, isElement: boolean): string => {
    const colon = name.indexOf(":");
    // An attribute without a prefix has no namespace.
    if (colon < 0 && !isElement) return name;
    const prefix = prefixes.get(colon < 0 ? "" : name.slice(0, colon));
    if (prefix === undefined) return name;
    const local = name.slice(colon + 1);
    return prefix === "" ? local : `${prefix}:${local}`;
  };
  const nameOf = (name: string): string => {
    let known = names.get(name);
    if (known === undefined) {
      known = resolve(name, true);
      names.set(name, known);
    }
    return known;
  };
  const rename = (attributes: Record<string, string>): Attributes => {
    for (const key in attributes) {
      const name = resolve(key, false);
      if (name === key) continue;
      const renamed: Record<string, string> = {};
      for (const own in attributes) renamed[resolve(own, false)] = attributes[own] as string;
      return renamed;
    }
    return attributes;
  };

  parser.on("doctype", (doctype) => {
    if (doctype.includes("<!ENTITY")) throw new PlanError("resource-limit", "xml-entities");
  });
  parser.on("error", () => {
    throw new PlanError("malformed", "broken-part", part);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > maxDepth) throw new PlanError("resource-limit", "too-deep", maxDepth);
    const attributes = tag.attributes as Record<string, string>;
    declare(attributes);
    handlers.open(nameOf(tag.name), rename(attributes));
  });
  parser.on("closetag", (tag) => {
    handlers.close(nameOf(tag.name));
    if (outer.at(-1)?.depth === depth) {
      prefixes = outer.pop()?.prefixes ?? prefixes;
      names.clear();
    }
    depth -= 1;
  });
  if (handlers.text !== undefined) {
    const text = handlers.text.bind(handlers);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

const decoder = new TextDecoder("utf-8");

/** The XML of a part: UTF-8 or UTF-16, as its byte order mark tells (ECMA-376 Part 2, 8.1.4). */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return decoder.decode(bytes);
}
