import { findCitations, uniqueCitations } from "../interpret/citation.js";
import type { Citation, Place } from "../model/index.js";
import { placesOf, type SourceDocument, sliceWording, type Wording } from "../source/index.js";

/** Most words of a text cite nothing: a citation needs a number with a slash or a hyphen, or the name of a law. */
const hint = /[\dđ]\s*[/-]\s*(?:\d|[A-ZĐ])|luật|pháp lệnh|hiến pháp|\ssố\s|đề án|công điện/iu;
const withoutCitations = new Set([
  "letterhead",
  "recipients",
  "signature",
  "appendix-head",
  "other-document",
]);

const placed = (field: string, mention: Citation | undefined): Record<string, Place[]> =>
  mention?.at === undefined ? {} : { [field]: mention.at };

/** Finds every act that the plan names, once each, in order of first mention. */
export function readCitations() {
  return (tree: SourceDocument): void => {
    const { annotations } = tree;
    const { head } = annotations;
    const sequence = head?.number.sequence ?? null;
    const own =
      sequence === null ? null : `${sequence}/${head?.number.symbol ?? ""}`.replaceAll("-", "/");
    const found: Citation[] = [];
    const scan = (wording: Wording): void => {
      if (!hint.test(wording.text)) return;
      for (const { start, end, citation } of findCitations(wording.text)) {
        // The plan naming itself (“Kèm theo Kế hoạch số 5/KH-UBND”) cites nothing.
        if (citation.number !== null && citation.number.replaceAll("-", "/") === own) continue;
        found.push({ ...citation, at: placesOf(tree, sliceWording(wording, start, end)) });
      }
    };
    for (const block of tree.children.slice(annotations.bodyFrom, annotations.plan.to)) {
      if (block.furniture !== undefined) continue;
      if (block.claim !== undefined && withoutCitations.has(block.claim)) continue;
      if (block.type === "paragraph") scan(block.wording);
      else for (const row of block.children) for (const cell of row.children) scan(cell.wording);
    }
    for (const block of tree.children) {
      if (block.type === "paragraph" && block.note === true) scan(block.wording);
    }
    annotations.citations = uniqueCitations(found, (citation) => citation).map(
      ({ item, citation, from }) => {
        const elsewhere = { ...placed("date", from.date), ...placed("number", from.number) };
        return {
          ...citation,
          ...(item.at === undefined ? {} : { at: item.at }),
          ...(Object.keys(elsewhere).length === 0 ? {} : { atFields: elsewhere }),
        };
      },
    );
  };
}
