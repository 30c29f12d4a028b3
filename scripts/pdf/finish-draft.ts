import { closePackage, openPackage, patchParts } from "../office/package-parts.js";

const patchDocument = (docx: Uint8Array, patch: (xml: string) => string): Uint8Array =>
  closePackage(patchParts(openPackage(docx), { "word/document.xml": patch }));

/**
 * The Word file as a clerk leaves it before it is printed: changes accepted (a printed deletion would be words of the
 * page), letters of 13 pt so that no date is cut in its narrow column.
 */
export function finishDraft(docx: Uint8Array): Uint8Array {
  const smaller = patchParts(openPackage(docx), {
    "word/styles.xml": (xml) => xml.replaceAll('<w:sz w:val="28"/>', '<w:sz w:val="26"/>'),
  });
  return patchDocument(closePackage(smaller), (xml) =>
    xml.replace(/<w:del .*?<\/w:del>/gs, "").replace(/<\/?w:ins\b[^>]*>/g, ""),
  );
}

/** The file without the words that no page shows. */
export const dropHidden = (docx: Uint8Array): Uint8Array =>
  patchDocument(docx, (xml) =>
    xml.replace(/<w:r>(?:(?!<\/w:r>).)*<w:vanish\/>(?:(?!<\/w:r>).)*<\/w:r>/gs, ""),
  );

/** Words of every part of the file: notes, text boxes, what runs along the head and foot of the pages. */
export const partWords = (docx: Uint8Array): string =>
  Object.entries(openPackage(docx))
    .filter(([name]) => /^word\/[^/]+\.xml$/.test(name))
    .map(([, part]) =>
      new TextDecoder()
        .decode(part)
        .replace(/<(?:\/w:p|w:br|w:tab)\b[^>]*>/g, "\n")
        .replace(/<[^>]*>/g, ""),
    )
    .join("\n");
