import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { type Extraction, type ExtractOptions, extractPlan, PlanError } from "../src/index.js";
import { extractPlanFile } from "../src/node.js";
import { withFolder } from "./cli/run-command.js";
import { cleanPlan, notAPlan } from "./cli/sample-plans.js";
import { encodeUtf16Le } from "./readers/variants.js";
import { findUngrounded } from "./support/oracle.js";

type Input = Parameters<typeof extractPlan>[0];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const codesOf = ({ diagnostics }: Extraction): string[] => diagnostics.map(({ code }) => code);

async function errorOf(input: Input, options: ExtractOptions = {}): Promise<PlanError> {
  const error = await extractPlan(input, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PlanError);
  return error as PlanError;
}

/** Every letter is in the plan or listed, the rows add up, and every wording stands where its place says. */
function expectWhole(extraction: Extraction): void {
  const { coverage, census } = extraction;
  expect(coverage.share === 1).toBe(coverage.unmapped.length === 0);
  const { heads, repeatedHeads, sections, joined, tasks, others, layout, rows } = census;
  expect(heads + repeatedHeads + sections + joined + tasks + others + layout).toBe(rows);
  expect(findUngrounded(extraction)).toEqual([]);
}

describe("input without text", () => {
  it.each<[string, Input]>([
    ["nothing", ""],
    ["no bytes", new Uint8Array()],
    ["white space", " \n\t\r\n \u00a0\u3000"],
    ["white space in bytes", utf8(" \n\t\r\n \u00a0\u3000")],
    ["a byte order mark", "\ufeff"],
    ["the bytes of a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf])],
    ["a UTF-16 byte order mark", new Uint8Array([0xff, 0xfe])],
    ["zero bytes", new Uint8Array(100)],
    ["zero characters", "\0".repeat(100)],
    ["an empty Blob", new Blob([])],
    ["a VFile without a value", new VFile()],
    ["control characters", "\u0001\u0002\u001b"],
  ])("is empty: %s", async (_name, input) => {
    expect((await errorOf(input)).code).toBe("empty");
  });
});

describe("a file of another kind", () => {
  const zip = "PK\u0003\u0004\u0014\0\u0006\0";
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)];
  const compound = (entry: string) =>
    new Uint8Array([...ole, ...encodeUtf16Le(entry).subarray(2), 0, 0]);
  it.each([
    ["png", latin1("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")],
    ["jpeg", latin1("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")],
    ["tiff", latin1("II*\0\u0008\0\0\0")],
    ["xlsx", latin1(`${zip}........xl/workbook.xml\0\0`)],
    ["pptx", latin1(`${zip}........ppt/presentation.xml\0\0`)],
    ["zip", latin1(`${zip}........ke-hoach.txt\0\0`)],
    ["rar", latin1("Rar!\u001a\u0007\u0001\0")],
    ["7z", latin1("7z\u00bc\u00af\u0027\u001c\0\u0004")],
    ["gzip", latin1("\u001f\u008b\u0008\0\0\0\0\0")],
    ["xls", compound("Workbook")],
    ["ppt", compound("PowerPoint Document")],
    ["msg", compound("__substg1.0_0037001F")],
    ["WordPerfect", latin1("\u00ffWPC\u0010\0\0\0")],
    [
      "OpenDocument spreadsheet",
      latin1(`${zip}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`),
    ],
  ])("is refused by name: %s", async (format, bytes) => {
    expect(await errorOf(bytes)).toMatchObject({
      code: "unsupported-format",
      detail: "format",
      limit: format,
    });
    // The name of the file does not change what it is.
    expect((await errorOf(bytes, { name: "ke-hoach.txt" })).limit).toBe(format);
  });

  it("is refused as no text: bytes without a signature, UTF-32", async () => {
    const noise = Uint8Array.from({ length: 4096 }, (_none, index) => (index * 7919) % 251);
    const utf32 = new Uint8Array([
      0xff, 0xfe, 0, 0, 0x4b, 0, 0, 0, 0xbe, 0x1e, 0, 0, 0x20, 0, 0, 0,
    ]);
    for (const bytes of [noise, utf32]) {
      expect(await errorOf(bytes)).toMatchObject({ code: "unsupported-format", detail: "binary" });
    }
  });

  it("is told as locked: an encrypted package", async () => {
    expect((await errorOf(compound("EncryptedPackage"))).code).toBe("encrypted");
  });
});

describe("damaged text", () => {
  it("with a stray zero byte is read", async () => {
    const extraction = await extractPlan(utf8(`${cleanPlan}\0`));
    expect(extraction.plan.document.subject).toBe("Chăm sóc cây xanh năm 2024");
    expect(codesOf(extraction)).toContain("text/control-characters");
  });

  it("in UTF-16 without a byte order mark is read, either way round", async () => {
    const little = encodeUtf16Le(cleanPlan).subarray(2);
    const big = Uint8Array.from(little, (_byte, index) => little[index ^ 1] as number);
    for (const bytes of [little, big]) {
      const { plan } = await extractPlan(bytes);
      expect(plan).toEqual((await extractPlan(cleanPlan)).plan);
    }
  });

  it("cut inside a character says so", async () => {
    const bytes = utf8(cleanPlan);
    const end = bytes.findLastIndex((byte) => byte >= 0xe0) + 2;
    const extraction = await extractPlan(bytes.subarray(0, end));
    expect(codesOf(extraction)).toContain("text/cut-short");
    expectWhole(extraction);
  });

  it("cut in a table row keeps the row, as far as it goes", async () => {
    const end = cleanPlan.indexOf("Tưới cây") + "Tưới cây\tVăn".length;
    const extraction = await extractPlan(cleanPlan.slice(0, end));
    expect(extraction.census.tasks).toBe(2);
    expect(codesOf(extraction)).toContain("signature/missing");
    expectWhole(extraction);
  });

  it.each([
    ["in UTF-8", new Uint8Array([...utf8("KẾ HOẠCH\nTrồng cây "), 0xff, 0xc0, ...utf8(" năm")]), 2],
    ["as lone surrogates", "KẾ HOẠCH\nTrồng cây \ud800 năm \udc00", 2],
  ])("%s is marked and reported", async (_name, input, count) => {
    const extraction = await extractPlan(input);
    const remark = extraction.diagnostics.find(({ code }) => code === "text/replaced-bytes");
    expect(remark?.params).toMatchObject({ count });
    expect(extraction.text.match(/\ufffd/g)).toHaveLength(count);
    expectWhole(extraction);
  });

  it("that is no plan is partial, with a remark that names its place", async () => {
    const report = await extractPlan(notAPlan);
    expect(report.status).toBe("partial");
    const remark = report.diagnostics.find(({ code }) => code === "head/not-a-plan");
    expect(report.text.slice(remark?.place?.start, remark?.place?.end)).toBe("BÁO CÁO");
    const letter = await extractPlan(
      "Số: 12/UBND-VP\nV/v trồng cây\n\nKính gửi: Sở Xây dựng\n\nĐề nghị quý Sở trồng cây.",
    );
    expect(letter.status).toBe("partial");
    expect(codesOf(letter)).toContain("head/not-a-plan");
    expectWhole(letter);
    const prose = await extractPlan("Hôm nay trời đẹp.\n\nChúng tôi đi chơi.");
    expect(prose.status).toBe("partial");
    expect(codesOf(prose)).toContain("head/type-missing");
    expectWhole(prose);
  });
});

describe("odd characters", () => {
  const plan = (words: string, lineEnd = "\n"): string =>
    [
      "KẾ HOẠCH",
      `Trồng ${words} năm 2024`,
      "",
      "I. MỤC ĐÍCH",
      "",
      `- Giữ ${words} luôn xanh.`,
    ].join(lineEnd);

  it.each([
    ["bidi controls", "\u202ecây\u202c \u2067xanh\u2069"],
    ["soft hyphens", "cây\u00adxanh"],
    ["emoji", "🌳🐀👩‍🌾 cây 🏳️‍🌈"],
    ["Chinese", "樹木"],
    ["Arabic and Thai", "شجرة ต้นไม้"],
    ["private-use characters", "\uf0b7 cây \ue000"],
    ["noncharacters", "cây \ufdd0 \uffff"],
    ["letters whose small form is longer", "İİİ cây"],
  ])("%s stay in the plan", async (_name, words) => {
    for (const name of ["a.txt", "a.md"]) {
      const extraction = await extractPlan(plan(words), { name });
      expect(extraction.plan.document.subject).toBe(`Trồng ${words} năm 2024`);
      expect(extraction.plan.purpose[0]?.text).toContain(words);
      expect(extraction.coverage.unmapped).toEqual([]);
      expectWhole(extraction);
    }
  });

  it("a pile of marks on one letter is kept, parted where Unicode's stream-safe form parts it", async () => {
    const extraction = await extractPlan(plan(`a${"\u0301\u0323".repeat(20_000)}`));
    const marks = extraction.plan.purpose[0]?.text.match(/[\u0301\u0323]/g) ?? [];
    // The first two of them compose with the letter, one after the other.
    expect(marks.length).toBeGreaterThan(39_990);
    expectWhole(extraction);
  });

  it.each(["\r", "\r\n", "\f", "\u2028", "\u0085"])("%j ends lines", async (lineEnd) => {
    const { plan: read } = await extractPlan(plan("cây", lineEnd), { provenance: false });
    expect(read).toEqual((await extractPlan(plan("cây"), { provenance: false })).plan);
  });
});

describe("names that every object has", () => {
  const names = ["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "prototype"];

  it.each(names)("%s is a word like any other in a task table", async (name) => {
    const cells = [name, name, name, name, `Khi ${name}`];
    const table = `STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\n${cells.join("\t")}`;
    const extraction = await extractPlan(
      `KẾ HOẠCH\nTrồng cây\n\nI. ${name}\n\n${table}\n\n${name}\n\nNơi nhận:\n- ${name};\n`,
    );
    expect(extraction.coverage.unmapped).toEqual([]);
    expectWhole(extraction);
    const rows = extraction.plan.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === "table" ? block.rows : [])),
    );
    expect(rows.flatMap((row) => (row.kind === "section" ? [] : row.cells))).toEqual(cells);
  });

  it.each(names)("%s heads a column and labels an appendix", async (name) => {
    expectWhole(
      await extractPlan(
        `KẾ HOẠCH\n${name}\n\nI. MỤC ĐÍCH\n\n${name}\t${name}\n1\tx\n\nPhụ lục ${name}\n${name}\n\n1. ${name}`,
      ),
    );
  });

  it.each(["valueOf", "toString", "isProto"])("&%s; is no character reference", async (name) => {
    const { plan } = await extractPlan(
      `# KẾ HOẠCH\n\nTrồng cây\n\n## I. MỤC ĐÍCH\n\n- <p>a &${name}; b`,
    );
    expect(plan.purpose[0]?.text).toBe(`a &${name}; b`);
  });
});

describe("too much of one thing", () => {
  const wrap = (words: string): string =>
    `KẾ HOẠCH\nTrồng cây năm 2024\n\nI. MỤC ĐÍCH\n\n${words}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n`;
  const fill = (piece: string, size: number): string =>
    piece.repeat(Math.ceil(size / piece.length));
  const size = 24_000;

  it.each([
    "Các cơ quan, đơn vị triển khai thực hiện ",
    " ",
    "1",
    "(",
    "\u00a0",
    "1.",
    "1.1 ",
    "Căn cứ ",
    "Quyết định số ",
    "12/2020/NĐ-CP ",
    "- ",
    "05/01/2024 ",
    "ngày 05 tháng 01 năm 2024 ",
    "ngày ",
    "Nơi nhận:",
    "Phụ lục 1 ",
    "“",
    '"',
    "TM. ",
    "Sở Nội vụ, Sở Tài chính; ",
    "ít nhất 5 lượt/năm; ",
    "từ ngày 01/01/2024 đến ngày 30/6/2024; ",
    "&amp;",
    "&",
    "\ud800",
    "\u200b",
    "😀",
    "漢",
    "İ",
    "I. ",
    "KẾ HOẠCH ",
  ])("%j: in one line, in many, and in a cell", async (piece) => {
    const line = fill(piece, size);
    const lines = `${fill(piece, 60)}\n`.repeat(size / 60);
    const cell = `STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\tMục tiêu\n1${`\t${fill(piece, size / 5)}`.repeat(5)}`;
    for (const words of [line, lines, cell]) {
      expectWhole(await extractPlan(wrap(words)));
      expectWhole(await extractPlan(`${words}\n\n${wrap("- Trồng cây.")}`));
    }
  });

  it.each([
    ["quotes in quotes", "> ".repeat(size)],
    ["quotes in quotes, line by line", fill("> > > > > > > > > a\n", size)],
    ["open brackets", "[".repeat(size)],
    ["open links", "[a](".repeat(size / 4)],
    ["open images", "![a](b ".repeat(size / 8)],
    ["backticks", "`".repeat(size)],
    [
      "runs of backticks, each longer",
      Array.from({ length: 300 }, (_, n) => "`".repeat(n)).join("a"),
    ],
    ["stars", "*".repeat(size)],
    ["open stars", "**a ".repeat(size / 4)],
    ["mixed stars", "*a**b_".repeat(size / 6)],
    ["lines of stars", fill(`${"**a ".repeat(15)}\n`, size)],
    ["underscores", "__a".repeat(size / 3)],
    ["backslashes", "\\".repeat(size)],
    ["lines that end in a backslash", "a\\\n".repeat(3000)],
    ["pipes", "|".repeat(9000)],
    ["lines of pipes", "|\n".repeat(size / 2)],
    ["rows without an end", "| a\n".repeat(4000)],
    ["delimiter rows", "|---|---|\n".repeat(size / 10)],
    ["lists in lists", "- ".repeat(size / 2)],
    ["numbered lists in lists", "1. ".repeat(size / 3)],
    [
      "a list that steps in",
      Array.from({ length: 300 }, (_, n) => `${" ".repeat(2 * n)}- a`).join("\n"),
    ],
    ["tags in tags", "<div>".repeat(size / 5)],
    ["lines of tags", "<div>\n".repeat(size / 6)],
    ["tables in tables", "<table>\n".repeat(size / 8)],
    ["open cells", "<table><tr><td>a\n".repeat(size / 17)],
    [
      "cells over everything",
      `<table>${'<tr><td colspan="9999" rowspan="9999">a</td></tr>'.repeat(300)}</table>`,
    ],
    [
      "breaks in a cell",
      `<table><tr><td>TT</td><td>Nhiệm vụ</td></tr><tr><td>1</td><td>${"- a<br>".repeat(5000)}</td></tr></table>`,
    ],
    ["open comments", "<!-- a\n".repeat(size / 7)],
    ["references", "&amp;".repeat(size / 5)],
    ["marks by reference", `a${"&#769;&#803;".repeat(size / 12)}`],
    ["fences", "```\na\n".repeat(1500)],
    ["headings", "# a\n".repeat(2000)],
    ["rules", "---\n".repeat(2000)],
    ["footnotes", "[^1]: a\n\n".repeat(1500)],
  ])("Markdown of nothing but %s", async (_name, words) => {
    expectWhole(
      await extractPlan(`# KẾ HOẠCH\n\nTrồng cây năm 2024\n\n## I. MỤC ĐÍCH\n\n${words}`, {
        name: "a.md",
      }),
    );
  });

  it.each([
    ["short lines", "a\n", 20_000],
    ["bullets", "- a\n", 10_000],
    ["headings of one level", "1. Mục tiêu\n", 5000],
    ["headings of every level", "I. MỤC A\n1. Mục b\na) Mục c\n- mục d\n+ mục e\n", 1500],
    ["labels a thousand levels deep", `${"1.".repeat(1000)} Mục tiêu\n`, 30],
    ["tables", "TT\tNhiệm vụ\tChủ trì\n1\tTrồng cây\tVăn phòng\n\nĐoạn văn.\n\n", 700],
    ["appendices", "Phụ lục 1\nDANH MỤC\n\nTrồng cây.\n\n", 1000],
    ["signatures", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Mẫu\n\n", 1500],
    ["type lines", "KẾ HOẠCH\n", 5000],
    ["rows that go on", "TT\tNhiệm vụ\n1\ta\n\tb/\n\tc-\n", 1500],
  ])("%s without end", async (_name, piece, count) => {
    expectWhole(await extractPlan(wrap(piece.repeat(count))));
  });

  it("a line of ten megabytes of prose", async () => {
    const { census, coverage } = await extractPlan(
      wrap(
        fill("Các cơ quan, đơn vị tổ chức triển khai thực hiện nhiệm vụ được giao ", 10_000_000),
      ),
    );
    expect(census.paragraphs).toBeLessThan(12);
    expect(coverage.unmapped).toEqual([]);
  });
});

describe("limits", () => {
  it("refuse a file of 200 MB before reading it", async () => {
    await withFolder(async (folder) => {
      const path = join(folder, "large.txt");
      const handle = await open(path, "w");
      await handle.truncate(200 * 1024 * 1024);
      await handle.close();
      const { arrayBuffers } = process.memoryUsage();
      await expect(extractPlanFile(path)).rejects.toMatchObject({
        code: "resource-limit",
        detail: "too-large",
        limit: "64",
      });
      expect(process.memoryUsage().arrayBuffers - arrayBuffers).toBeLessThan(100 * 1024 * 1024);
    });
  });

  it("refuse 70 MB of text, of bytes and of a Blob", async () => {
    const text = "a".repeat(70 * 1024 * 1024);
    const expected = { code: "resource-limit", detail: "too-large" };
    expect(await errorOf(text)).toMatchObject(expected);
    expect(await errorOf(new Uint8Array(70 * 1024 * 1024))).toMatchObject(expected);
    expect(await errorOf(new Blob([text]))).toMatchObject(expected);
  });

  it.each([
    ["tabs", `${"a\t".repeat(1_000_000)}b`, "a.txt"],
    ["pipes", `${"| a ".repeat(1_000_000)}|`, "a.md"],
    ["cells of HTML", `<table><tr>${"<td>a".repeat(100_000)}</table>`, "a.md"],
  ])("refuse a row of a million cells: %s", async (_name, row, name) => {
    expect(await errorOf(`# KẾ HOẠCH\n\nTrồng cây\n\n${row}\n`, { name })).toMatchObject({
      code: "resource-limit",
      detail: "too-many-cells",
      limit: "10000",
    });
  });

  it("take ten thousand columns and no more", async () => {
    const head = `| ${"a | ".repeat(9999)}b |`;
    const table = `# KẾ HOẠCH\n\nTrồng cây\n\n${head}\n|${"---|".repeat(10_000)}\n`;
    expectWhole(await extractPlan(table, { name: "a.md" }));
    expect((await errorOf(table.replace("| a", "| a | a"), { name: "a.md" })).detail).toBe(
      "too-many-cells",
    );
  });

  it("refuse more paragraphs and rows than allowed", async () => {
    for (const piece of ["a\n\n", "a\tb\tc\n", "- a\n", "a\f"]) {
      const error = await errorOf(`KẾ HOẠCH\n${piece.repeat(200)}`, { limits: { maxBlocks: 100 } });
      expect(error).toMatchObject({ code: "resource-limit", detail: "too-many-blocks" });
    }
  });

  it.each<[object, ErrorConstructor]>([
    [{ limits: { maxBytes: -1 } }, RangeError],
    [{ limits: { maxBytes: 0 } }, RangeError],
    [{ limits: { maxBlocks: Number.NaN } }, RangeError],
    [{ limits: { maxCells: "100" } }, TypeError],
    [{ limits: { maxCells: null } }, TypeError],
    [{ limits: { maxRows: 5 } }, TypeError],
    [{ lang: "fr" }, RangeError],
    [{ lang: null }, RangeError],
  ])("and options that make no sense are told as misuse: %j", async (options, kind) => {
    const given = options as ExtractOptions;
    await expect(extractPlan(cleanPlan, given)).rejects.toThrow(kind);
    await expect(extractPlan(cleanPlan, given)).rejects.not.toBeInstanceOf(PlanError);
  });

  it("may be lifted, and left as they are", async () => {
    for (const limits of [{ maxBytes: Number.POSITIVE_INFINITY }, { maxCells: undefined }, {}]) {
      const options = { limits } as ExtractOptions;
      expect((await extractPlan(cleanPlan, options)).status).toBe("complete");
    }
  });
});

describe("any form of input", () => {
  it("gives the same plan: string, bytes, Buffer, Blob, VFile", async () => {
    const { plan } = await extractPlan(cleanPlan);
    const bytes = utf8(cleanPlan);
    const inputs: Input[] = [
      bytes,
      Buffer.from(cleanPlan),
      new Blob([bytes]),
      new VFile(cleanPlan),
      new VFile({ value: bytes, path: "ke-hoach.txt" }),
    ];
    for (const input of inputs) expect((await extractPlan(input)).plan).toEqual(plan);
  });

  it("is hashed and read by its own bytes only, whatever memory they lie in", async () => {
    const bytes = utf8(cleanPlan);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const place = (buffer: ArrayBufferLike): Uint8Array => {
      const whole = new Uint8Array(buffer).fill(0x41);
      whole.set(bytes, 100);
      return whole.subarray(100, 100 + bytes.length);
    };
    const views = [
      place(new ArrayBuffer(bytes.length + 200)),
      Buffer.from(place(new ArrayBuffer(bytes.length + 200)).buffer, 100, bytes.length),
      place(new SharedArrayBuffer(bytes.length + 200)),
    ];
    const { plan } = await extractPlan(cleanPlan);
    for (const view of views) {
      const extraction = await extractPlan(view);
      expect(extraction.source.sha256).toBe(sha256);
      expect(extraction.plan).toEqual(plan);
    }
  });

  it("keeps the messages of a VFile and adds its own", async () => {
    const file = new VFile({ value: notAPlan, path: "ke-hoach.txt" });
    file.message("one of the caller's");
    const { diagnostics } = await extractPlan(file);
    expect(file.messages.length).toBe(diagnostics.length + 1);
  });

  it.each([[null], [undefined], [12], [{}], [[]], [new ArrayBuffer(8)]])(
    "but nothing else: %j is a TypeError",
    async (input) => {
      await expect(extractPlan(input as unknown as string)).rejects.toThrow(TypeError);
    },
  );
});

describe("an abort signal", () => {
  it("stops before anything is read", async () => {
    const signal = AbortSignal.abort();
    expect((await errorOf(cleanPlan, { signal })).code).toBe("aborted");
    await expect(extractPlanFile("no-such-file", { signal })).rejects.toMatchObject({
      code: "aborted",
    });
  });

  it("is heard while the extraction goes on", async () => {
    const controller = new AbortController();
    const reading = errorOf(cleanPlan.repeat(20), { signal: controller.signal });
    setTimeout(() => controller.abort(), 0);
    expect((await reading).code).toBe("aborted");
  });

  it("that stays silent changes nothing", async () => {
    const { signal } = new AbortController();
    expect(await extractPlan(cleanPlan, { signal })).toEqual(await extractPlan(cleanPlan));
  });
});

describe("a secrecy stamp", () => {
  const stamp = "MẬT";
  const columns = (left: string, right: string): string => left.padEnd(40) + right;
  const nation = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"] as const;
  const rest = "\nKẾ HOẠCH\nDiễn tập năm 2024\n\nI. MỤC ĐÍCH\n\n- Trồng cây.\n";
  const markdown = "\n\n# KẾ HOẠCH\n\n**Diễn tập năm 2024**\n\n## I. MỤC ĐÍCH\n\n- Trồng cây.\n";

  it.each([
    ["alone", `UBND XÃ SUỐI MƠ\n\n${stamp}\n${rest}`],
    ["above everything", `TUYỆT MẬT\n\nUBND XÃ SUỐI MƠ\n${rest}`],
    ["in brackets", `UBND XÃ SUỐI MƠ\n\n(${stamp})\n${rest}`],
    ["with a label", `UBND XÃ SUỐI MƠ\n\nĐộ mật: Mật\n${rest}`],
    ["letters apart", `UBND XÃ SUỐI MƠ\n\nT Ố I  M Ậ T\n${rest}`],
    ["decomposed", `UBND XÃ SUỐI MƠ\n\n${stamp}\n${rest}`.normalize("NFD")],
    ["under the title", `KẾ HOẠCH\nDiễn tập năm 2024\n\nTỐI MẬT\n\nI. MỤC ĐÍCH\n\n- Trồng cây.`],
    [
      "in the left column",
      `${columns("UBND XÃ SUỐI MƠ", nation[0])}\n${columns(stamp, nation[1])}\n${rest}`,
    ],
    [
      "in the right column",
      `${columns("UBND XÃ SUỐI MƠ", nation[0])}\n${columns("-------", nation[1])}\n${columns("Số: 1/KH-UBND", stamp)}\n${rest}`,
    ],
    ["in a cell", `UBND XÃ SUỐI MƠ\t${nation[0]}\n${stamp}\t${nation[1]}\n${rest}`],
    [
      "on a line run together",
      `UBND XÃ SUỐI MƠ ${nation[0]}\n${stamp} Suối Mơ, ngày 05 tháng 02 năm 2024\n${rest}`,
    ],
    ["strong in Markdown", `**UBND XÃ SUỐI MƠ**\n\n**${stamp}**${markdown}`],
    [
      "in Markdown's cell",
      `| **UBND XÃ SUỐI MƠ**<br>**${stamp}** | **${nation[0]}** |\n|---|---|${markdown}`,
    ],
    [
      "in a cell of HTML",
      `<table><tr><td>UBND XÃ SUỐI MƠ<br>${stamp}</td><td>${nation[0]}</td></tr></table>${markdown}`,
    ],
    ["as a heading", `# UBND XÃ SUỐI MƠ\n\n# ${stamp}${markdown}`],
    ["as a quote", `UBND XÃ SUỐI MƠ\n\n> *${stamp}*${markdown}`],
    ["as an item", `UBND XÃ SUỐI MƠ\n\n- ${stamp}${markdown}`],
    ["with a label in strong", `UBND XÃ SUỐI MƠ\n\n**Độ mật:** Mật${markdown}`],
    [
      "on the Decision in front of the plan",
      `UBND XÃ SUỐI MƠ\n\n${stamp}\n\nQUYẾT ĐỊNH\nVề việc ban hành kế hoạch\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch diễn tập.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n${rest}`,
    ],
  ])("stops everything: %s", async (_name, text) => {
    const error = await errorOf(text);
    expect(error.code).toBe("classified");
    for (const lang of ["en", "vi"] as const) {
      expect(error.explain(lang)).toContain(error.limit);
      expect(error.explain(lang)).not.toMatch(/Suối Mơ|SUỐI MƠ|Diễn tập|Trồng/);
    }
    const { plan } = await extractPlan(text, { allowClassified: true });
    expect(plan.document.secrecy).toBe(error.limit);
  });

  it.each([
    ["the subject", "KẾ HOẠCH\nBảo vệ bí mật nhà nước năm 2024\n\nI. MỤC ĐÍCH\n\n- Trồng cây."],
    ["capitals of the subject", "KẾ HOẠCH\nBẢO VỆ BÍ MẬT NHÀ NƯỚC\n\nI. MỤC ĐÍCH\n\n- Trồng cây."],
    [
      "a subject broken before the word",
      "KẾ HOẠCH\nBẢO VỆ BÍ\nMẬT NHÀ NƯỚC NĂM 2024\n\nI. MỤC ĐÍCH\n\n- Trồng cây.",
    ],
    ["a sentence", `${cleanPlan}\n- Giữ bí mật. Tài liệu có dấu MẬT phải cất riêng.`],
    ["a cell of the task table", cleanPlan.replace("Tưới cây", "Lấy mật")],
    [
      "a heading far below",
      `${cleanPlan.replace("- Giữ cho", `${"- Trồng cây.\n".repeat(60)}MẬT\n- Giữ cho`)}`,
    ],
    ["an agency", "BAN CƠ YẾU\nCỤC MẬT MÃ\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\n- Trồng cây."],
  ])("is none: %s", async (_name, text) => {
    expect((await extractPlan(text)).plan.document.secrecy).toBeNull();
  });
});
