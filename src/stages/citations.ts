import { citationKey, findCitations } from "../interpret/citation.js";
import type { Citation } from "../model/index.js";
import { placesOf, type SourceDocument, sliceWording, type Wording } from "../source/index.js";

/** Most words of a text cite nothing: a citation needs a number with a slash or a hyphen, or the name of a law. */
const hint = /[\dđ]\s*[/-]\s*(?:\d|[A-ZĐ])|[Ll]uật|LUẬT|[Pp]háp lệnh|[Hh]iến pháp|\ssố\s/u;

/** Finds every act that the plan names, once each, in order of first mention. */
export function readCitations() {
  return (tree: SourceDocument): void => {
    const { annotations } = tree;
    const { head } = annotations;
    const own =
      head?.number.sequence != null ? `${head.number.sequence}/${head.number.symbol ?? ""}` : null;
    const found = new Map<string, Citation>();
    const scan = (wording: Wording): void => {
      if (!hint.test(wording.text)) return;
      for (const { start, end, citation } of findCitations(wording.text)) {
        if (citation.number !== null && citation.number.replace("-", "/") === own?.replace("-", "/")) continue;
        const key = citationKey(citation);
        if (found.has(key)) continue;
        found.set(key, { ...citation, at: placesOf(tree, sliceWording(wording, start, end)) });
      }
    };
    const skipped = new Set(["letterhead", "recipients", "signature", "appendix-head", "other-document"]);
    for (const block of tree.children.slice(annotations.bodyFrom, annotations.plan.to)) {
      if (block.furniture !== undefined || (block.claim !== undefined && skipped.has(block.claim))) continue;
      if (block.type === "paragraph") scan(block.wording);
      else for (const row of block.children) for (const cell of row.children) scan(cell.wording);
    }
    annotations.citations = [...found.values()];
  };
}
