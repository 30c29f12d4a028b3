import { execFileSync } from "node:child_process";
import { fromLatin1, runQpdf, toLatin1 } from "./settle-pdf.js";

/** One page as qpdf lays it open: its dictionary and what it draws. */
export interface OpenPage {
  readonly dictionary: string;
  readonly content: string;
}

const pagePart = /(%% Page (\d+)\n\d+ 0 obj\n)(<<\n.*?\n>>)(\nendobj)/gs;
const contentPart =
  /(%% Contents for page (\d+)\n\d+ 0 obj\n<<\n.*?\n>>\nstream\n)(.*?)(\nendstream)/gs;

/** Lays the pages open (qpdf's QDF form), lets each be changed, and closes the file again. */
export function editPages(pdf: Uint8Array, change: (page: OpenPage) => OpenPage): Uint8Array {
  const open = toLatin1(
    runQpdf(pdf, ["--qdf", "--object-streams=disable", "--no-original-object-ids"]),
  );
  const contents = new Map([...open.matchAll(contentPart)].map(([, , page, text]) => [page, text]));
  const pages = new Map<string, OpenPage>();
  for (const [, , page = "", dictionary = ""] of open.matchAll(pagePart)) {
    const content = contents.get(page);
    if (content === undefined) throw new Error(`Page ${page} draws nothing.`);
    pages.set(page, change({ dictionary, content }));
  }
  const edited = open
    .replace(pagePart, (_, head, page, __, tail) => `${head}${pages.get(page)?.dictionary}${tail}`)
    .replace(contentPart, (_, head, page, __, tail) => `${head}${pages.get(page)?.content}${tail}`);
  const fixed = execFileSync("fix-qdf", { input: fromLatin1(edited), maxBuffer: 1 << 26 });
  return new Uint8Array(fixed);
}
