/**
 * Writes the seed plan again in other encodings and layouts, and with a letterhead in front, under `fixtures/`.
 * Run it by hand when the seed or a layout changes: `npx tsx scripts/make-variants.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { decompose, encodeUtf16Le, hardWrap, toMarkdown } from "../tests/readers/variants.js";
import { fromRoot } from "./generated-file.js";

const seed = "fixtures/thanh-liet-sipas-papi-2024";
const text = readFileSync(fromRoot(`${seed}/source.txt`), "utf8");
const crlf = (value: string): string => value.replace(/\r?\n/g, "\r\n");
const write = (path: string, content: string | Uint8Array): void =>
  writeFileSync(fromRoot(path), content);

write(`${seed}/source.md`, toMarkdown(text));
write(`${seed}/source.utf-16.txt`, encodeUtf16Le(text));
write(`${seed}/source.nfd.txt`, decompose(text));
write(`${seed}/source.wrapped.txt`, crlf(hardWrap(text, 80)));

const left = [
  "UBND HUYỆN THANH TRÌ",
  "ỦY BAN NHÂN DÂN",
  "XÃ THANH LIỆT",
  "-------",
  "Số:       /KH-UBND",
];
const right = [
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "---------------",
  "",
  "Thanh Liệt, ngày      tháng      năm 2024",
];
const sideBySide = left.map((line, index) => `${line.padEnd(36)}${right[index] ?? ""}`.trimEnd());
const tabs = left.map((line, index) => `${line}\t${right[index] ?? ""}`);
const interleaved = left
  .flatMap((line, index) => [line, right[index] ?? ""])
  .filter((line) => line !== "");
const body = text.replace(/^\s+/, "");
const withHead = "fixtures/thanh-liet-sipas-papi-2024--letterhead";
write(`${withHead}/source.txt`, `${sideBySide.join("\n")}\n\n${body}`);
write(`${withHead}/source.tabs.txt`, `${tabs.join("\n")}\n\n${body}`);
write(`${withHead}/source.interleaved.txt`, `${interleaved.join("\n")}\n\n${body}`);
write(
  `${withHead}/source.md`,
  `| ${left.join("<br>")} | ${right.filter((line) => line !== "").join("<br>")} |\n| --- | --- |\n\n${toMarkdown(body)}`,
);
