import { isTable, type LaidSection, typedText } from "./layout.js";

/** The words of the document in reading order, numbers drawn. */
export function wordsOf(sections: readonly LaidSection[]): string {
  const lines = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      isTable(block)
        ? block.rows.flatMap((row) =>
            row.cells.flatMap((cell) => cell.paragraphs.map((paragraph) => typedText(paragraph))),
          )
        : [typedText(block)],
    ),
  );
  return lines.join("\n");
}

/** Throws where a made file, turned back into text, has other words than the document. */
export function checkWords(name: string, expected: string, found: string): void {
  const wanted = splitWords(expected);
  const got = splitWords(found);
  const at = wanted.findIndex((word, index) => word !== got[index]);
  if (at < 0 && wanted.length === got.length) return;
  const from = at < 0 ? wanted.length : at;
  const near = (words: readonly string[]): string =>
    words.slice(Math.max(0, from - 4), from + 6).join(" ");
  throw new Error(`${name} differs at word ${from}:\n  ${near(wanted)}\n  ${near(got)}`);
}

/**
 * The words of a page of ours. LibreOffice is no judge of these: it takes `&#204;` for the byte 0xCC of the page's
 * encoding, while it is U+00CC in every encoding (HTML Standard §13.2.5.80).
 */
export function wordsOfHtml(bytes: Uint8Array): string {
  const encoding = /charset=([\w-]+)/.exec(new TextDecoder("latin1").decode(bytes))?.[1];
  return new TextDecoder(encoding)
    .decode(bytes)
    .replace(/^.*<body[^>]*>/s, "")
    .replace(/<(?:\/p|\/h\d|br|\/td)[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&quot;", '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

/** LibreOffice writes every bullet into plain text as “•”. */
const splitWords = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .replaceAll("\uFEFF", "")
    .replaceAll("•", "-")
    .split(/[\s\u00A0]+/)
    .filter((word) => word !== "");
