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
  const names = createNames(namespaces);
  let depth = 0;

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
    names.enter(attributes, depth);
    handlers.open(names.ofElement(tag.name), names.ofAttributes(attributes));
  });
  parser.on("closetag", (tag) => {
    handlers.close(names.ofElement(tag.name));
    names.leave(depth);
    depth -= 1;
  });
  if (handlers.text !== undefined) {
    const text = handlers.text.bind(handlers);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

/** Names with our prefixes for those with the prefixes of the file. */
interface Names {
  /** Takes the namespaces that a start tag declares; they hold until `leave` at the same depth. */
  enter(attributes: Attributes, depth: number): void;
  leave(depth: number): void;
  ofElement(name: string): string;
  ofAttributes(attributes: Attributes): Attributes;
}

function createNames(namespaces: ReadonlyMap<string, string>): Names {
  const ours = new Set(namespaces.values());
  /** What the prefixes of the file stand for, in our prefixes; those of namespaces that nobody asks for are left out. */
  let prefixes: ReadonlyMap<string, string> = new Map();
  /** Prefixes as they were outside the elements that declare others. */
  const outer: { depth: number; prefixes: ReadonlyMap<string, string> }[] = [];
  const known = new Map<string, string>();
  /** The file uses our prefixes and no other for what we ask for: most do. */
  let same = true;

  const set = (next: ReadonlyMap<string, string>): void => {
    prefixes = next;
    known.clear();
    same = true;
    for (const [own, prefix] of prefixes) same &&= own === prefix;
  };
  const resolve = (name: string): string => {
    const colon = name.indexOf(":");
    const prefix = prefixes.get(colon < 0 ? "" : name.slice(0, colon));
    if (prefix === undefined) return name;
    return prefix === "" ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  };
  const nameOf = (name: string): string => {
    let found = known.get(name);
    if (found === undefined) {
      found = resolve(name);
      known.set(name, found);
    }
    return found;
  };

  return {
    enter(attributes, depth) {
      let next: Map<string, string> | null = null;
      for (const key in attributes) {
        if (key.charCodeAt(0) !== 0x78 || !key.startsWith("xmlns")) continue;
        const own = key === "xmlns" ? "" : key.slice(6);
        // Another namespace under one of our prefixes must not be taken for ours.
        const foreign = ours.has(own) ? `other-${own}` : undefined;
        const prefix = namespaces.get(attributes[key] as string) ?? foreign;
        if ((next ?? prefixes).get(own) === prefix) continue;
        next ??= new Map(prefixes);
        if (prefix === undefined) next.delete(own);
        else next.set(own, prefix);
      }
      if (next === null) return;
      outer.push({ depth, prefixes });
      set(next);
    },
    leave(depth) {
      const last = outer.at(-1);
      if (last?.depth !== depth) return;
      outer.pop();
      set(last.prefixes);
    },
    ofElement: (name) => (same ? name : nameOf(name)),
    ofAttributes(attributes) {
      if (same) return attributes;
      const renamed: Record<string, string> = {};
      for (const key in attributes) {
        // An attribute without a prefix has no namespace.
        renamed[key.includes(":") ? nameOf(key) : key] = attributes[key] as string;
      }
      return renamed;
    },
  };
}

const decoder = new TextDecoder("utf-8");

/** The XML of a part: UTF-8 or UTF-16, as its byte order mark tells (ECMA-376 Part 2, 8.1.4). */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return decoder.decode(bytes);
}
