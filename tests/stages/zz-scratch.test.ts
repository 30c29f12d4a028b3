import { readFileSync, writeFileSync } from "node:fs";
import { VFile } from "vfile";
import { it } from "vitest";
import { DocumentBuilder } from "../../src/source/index.js";
import { findAppendices } from "../../src/stages/appendices.js";
import { readEnding } from "../../src/stages/ending.js";
import { markFurniture } from "../../src/stages/furniture.js";
import { findParts } from "../../src/stages/parts.js";
import { readLetterhead } from "../../src/stages/letterhead.js";

it("seed and dump", () => {
  const out: string[] = [];
  for (const name of ["seed", "bacninh", "cantho","hatinh","quangngai","dangdoan","chinhphu","ocr"]) {
    const path = { seed: "/work/shared/seed/000_f4982183be0e612a.txt",
    bacninh:"/work/shared/corpus/dev/bacninh-kh141-nang-luc-canbo-phap-luat-2025.md",
    cantho:"/work/shared/corpus/dev/cantho-kh157-thi-dua-khong-tien-mat-2025.md",
    hatinh:"/work/shared/corpus/dev/hatinh-kh624-giao-duc-mam-non-2025.md",
    quangngai:"/work/shared/corpus/dev/quangngai-qd1627-kh-kiem-ke-tai-san-2025.md",
    dangdoan:"/work/shared/corpus/dev/dangdoan-qh-kh3260-nq57-2025.md",
    chinhphu:"/work/shared/corpus/dev/chinhphu-nq03-cthd-nq57-full-2025.md",
    ocr:"/work/shared/corpus/dev/laocai-sct-kh1105-kiemtra-vlncn-ocr.txt"}[name]!;
    const b = new DocumentBuilder("text", "utf-8");
    const text = readFileSync(path, "utf8").replace(/\*\*|^\s*#+ /gm, "").replace(/^\*|\*$/gm, "");
    if (name === "seed" ) for (const line of text.split("\n")) {
      if (line.includes("\t")) { b.table("tabs"); b.row({ cells: line.split("\t").map((c) => ({ lines: [c] })) }); }
      else b.paragraph({ lines: [line] });
    } else for (const para of text.split(/\n\s*\n/)) b.paragraph({ lines: name==="ocr"? para.split("\n"): /nơi nhận|^\||^- /i.test(para.trim()) ? para.split("\n") : [para.replace(/\n/g," ")] });
    const tree = b.finish({ allowClassified: false });
    const file = new VFile();
    markFurniture()(tree);
    findParts()(tree, file);
    readLetterhead()(tree, file);
    findAppendices()(tree, file);
    readEnding()(tree, file);
    const a = tree.annotations;
    const strip = (k: string, v: unknown) => (k === "at" || k === "atFields" ? undefined : v);
    out.push(`=== ${name}`, JSON.stringify({ head: a.head, bodyFrom: a.bodyFrom, body: tree.children[a.bodyFrom]?.type === "paragraph" ? (tree.children[a.bodyFrom] as any).wording.text.slice(0, 80) : "table", closing: a.closing, recipients: a.recipients.map((r) => r.text), signatures: a.signatures, messages: file.messages.map(String),
     blocks: tree.children.slice(0, a.bodyFrom).map((x) => `${x.claim ?? "-"}/${x.furniture ?? "-"}`).join(" ") }, strip, 1));
  }
  writeFileSync("/tmp/le/out.txt", out.join("\n"));
});
