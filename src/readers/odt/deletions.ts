import type { Attributes } from "../shared/xml.js";

/** Tells which words of the text itself are tracked as deleted. */
export interface Deletions {
  /** Takes the elements of `text:tracked-changes` and the marks in the text. */
  open(name: string, attributes: Attributes): void;
  /** True where the words that come now are deleted. */
  isDeleted(): boolean;
}

/**
 * A deletion keeps its words in `text:tracked-changes`, or leaves them in the text between two marks
 * (ODF 1.3 Part 3, 5.5.3 and 5.5.7), as LibreOffice does where it shows them.
 */
export function createDeletions(): Deletions {
  const deleted = new Set<string>();
  const open = new Set<string>();
  let region = "";
  return {
    open(name, attributes) {
      const id = attributes["text:change-id"] ?? "";
      if (name === "text:changed-region")
        region = attributes["text:id"] ?? attributes["xml:id"] ?? "";
      else if (name === "text:deletion") deleted.add(region);
      else if (name === "text:change-start" && deleted.has(id)) open.add(id);
      else if (name === "text:change-end") open.delete(id);
    },
    isDeleted: () => open.size > 0,
  };
}
