import { describe, expect, it } from "vitest";
import { readDocBlocks } from "../../../src/readers/doc/read-doc.js";
import { defaultLimits } from "../../../src/readers/limits.js";
import type { RichDocument } from "../../../src/readers/rich/rich-blocks.js";
import { buildDoc, type DocSpec, le16, le32, type ParagraphSpec, sprm } from "./build-doc.js";
import { showBlocks } from "./show-blocks.js";

const read = (spec: DocSpec): RichDocument => readDocBlocks(buildDoc(spec), defaultLimits);
const show = (spec: DocSpec): unknown[] => showBlocks(read(spec).blocks);
const line = (text: string, more: Partial<ParagraphSpec> = {}): ParagraphSpec => ({
  runs: [{ text }],
  ...more,
});
const runsOf = (spec: DocSpec): unknown => {
  const [block] = read(spec).blocks;
  return block?.type === "paragraph"
    ? block.runs.map(({ text, bold }) => (bold ? `*${text}*` : text))
    : block;
};

const bold = (value: number): number[] => sprm(0x0835, value);
const deleted = sprm(0x0800, 1);
const hidden = sprm(0x083c, 1);
const font = (index: number): number[] => sprm(0x4a4f, ...le16(index));
const inTable = sprm(0x2416, 1);

describe("characters", () => {
  it("keeps 8-bit text of an old encoding as it is, with its font", () => {
    const { blocks } = read({
      narrow: true,
      fonts: ["Times New Roman", ".VnTime"],
      paragraphs: [{ runs: [{ text: "Ph\xad\xacng \x80 \x93x\x94 \xb9", chpx: font(1) }] }],
    });
    expect(blocks).toEqual([
      {
        type: "paragraph",
        runs: [{ text: "Ph\xad\xacng \x80 “x” \xb9", bold: false, font: ".VnTime" }],
      },
    ]);
  });

  it("lays the modifiers of a fast save over its pieces", () => {
    expect(
      runsOf({
        paragraphs: [line("một hai ba")],
        groups: [deleted],
        pieces: [{ length: 4, prm: (0x55 << 1) | (1 << 8) }, { length: 4, prm: 1 }, { length: 3 }],
      }),
    ).toEqual(["*một *", "ba"]);
  });

  it("takes toggles for what they change in the style", () => {
    const styles = [
      { kind: 1 as const, chpx: bold(1) },
      { kind: 2 as const, chpx: bold(0x81) },
    ];
    const runs = [
      { text: "a" },
      { text: "b", chpx: bold(0x81) },
      { text: "c", chpx: bold(0x80) },
      { text: "d", chpx: sprm(0x4a30, ...le16(1)) },
      { text: "e", chpx: [...sprm(0x4a30, ...le16(1)), ...bold(0x81)] },
      { text: "f", chpx: bold(0) },
    ];
    expect(runsOf({ styles, paragraphs: [{ runs }] })).toEqual([
      "*a*",
      "b",
      "*c*",
      "d",
      "*e*",
      "f",
    ]);
  });

  it("shows a symbol in place of the character that carries it", () => {
    const fonts = ["Times New Roman", "Wingdings", "Symbol"];
    const runs = [
      { text: "(", chpx: [...sprm(0x0855, 1), ...sprm(0x6a09, ...le16(1), ...le16(0xf0fc))] },
      { text: " x \uf0a3 \uf061", chpx: font(2) },
    ];
    expect(show({ fonts, paragraphs: [{ runs }] })).toEqual(["✓ x ≤ α"]);
  });

  it("shows nothing of pictures and other marks", () => {
    expect(show({ paragraphs: [line("a\x01b\x05c\x08d\x1e\x1fe\x0bf\x0eg")] })).toEqual([
      "abcd\u2011\u00ade\nf\fg",
    ]);
  });
});

describe("paragraphs", () => {
  it("goes on in the next one where the mark between them is deleted or hidden", () => {
    expect(
      show({
        paragraphs: [
          line("một ", { markChpx: deleted }),
          line("hai ", { markChpx: hidden }),
          line("ba"),
          { runs: [{ text: "bỏ cả đoạn", chpx: deleted }], markChpx: deleted },
          line("bốn"),
        ],
      }),
    ).toEqual(["một hai ba", "bốn"]);
  });

  it("reads properties that were too many for a page from the Data stream", () => {
    const papx = [...sprm(0x2640, 2), ...new Array<number[]>(30).fill(sprm(0x2403, 0)).flat()];
    const { blocks } = read({
      paragraphs: [line("Mục", { papx: sprm(0x6646, ...le32(4)) })],
      data: [0, 0, 0, 0, ...le16(papx.length), ...papx],
    });
    expect(blocks[0]).toMatchObject({ headingDepth: 3 });
  });

  it("takes the built-in heading styles for headings, and those that are based on them", () => {
    const styles = [
      { kind: 1 as const, builtIn: 0 },
      { kind: 1 as const, builtIn: 2, base: 0 },
      { kind: 1 as const, base: 1 },
    ];
    const { blocks } = read({ styles, paragraphs: [line("a", { style: 2 }), line("b")] });
    expect(blocks.map((block) => (block.type === "paragraph" ? block.headingDepth : null))).toEqual(
      [2, undefined],
    );
  });

  it("hides instructions of fields inside one another, and nothing where a mark is missing", () => {
    expect(
      show({
        paragraphs: [
          line("a \x13 IF \x13 X \x14y\x15 = 1 \x14kết \x13 REF b \x14quả\x15\x15 b"),
          line("trang \x13 PAGE \\* MERGEFORMAT \x1412\x15 của"),
          line("mất \x13 dấu"),
          line("thừa\x15 \x14dấu"),
          line("nút \x13 MACROBUTTON Trong [Ghi tên]\x15."),
        ],
      }),
    ).toEqual(["a kết quả b", "trang  của", "mất  dấu", "thừa dấu", "nút [Ghi tên]."]);
  });
});

interface LevelSpec {
  text: string;
  format?: number;
  start?: number;
  flags?: number;
  restart?: number;
}

const writeLevel = ({
  text,
  format = 0,
  start = 1,
  flags = 0,
  restart = 0,
}: LevelSpec): number[] => [
  ...le32(start),
  format,
  flags,
  ...new Array<number>(18).fill(0),
  0,
  0,
  restart,
  0,
  ...le16(text.length),
  ...[...text].flatMap((c) => le16(c.charCodeAt(0))),
];

/** A list of nine levels as the parts 73 and 74 of the table stream; the levels lie behind the told length. */
function withList(levels: LevelSpec[], uses: number[][] = [[]]): Pick<DocSpec, "parts"> {
  const all = Array.from({ length: 9 }, (_, i) => levels[i] ?? { text: "" });
  const head = [...le16(1), ...le32(77), ...le32(0), ...new Array<number>(18).fill(0xff), 0, 0];
  const lfos = uses.flatMap((use) => [
    ...le32(77),
    ...new Array<number>(8).fill(0),
    use.length > 0 ? 1 : 0,
    0,
    0,
    0,
  ]);
  const data = uses.flatMap((use) => [...le32(-1), ...use]);
  return {
    parts: {
      73: head,
      // Pairs are written in order of their numbers: the levels must follow their list.
      74: [...all.flatMap(writeLevel)],
      75: [...le32(uses.length), ...lfos, ...data],
    },
  };
}

/** The FIB pair of the list overrides is 74: the helper above wrote the levels there, the overrides behind. */
function moveOverrides(bytes: Uint8Array): Uint8Array {
  const word = 512;
  bytes.copyWithin(word + 154 + 74 * 8, word + 154 + 75 * 8, word + 154 + 76 * 8);
  return bytes;
}

const item = (text: string, level: number, use = 1): ParagraphSpec =>
  line(text, { papx: [...sprm(0x260a, level), ...sprm(0x460b, ...le16(use))] });

const labels = (spec: DocSpec): unknown[] =>
  readDocBlocks(moveOverrides(buildDoc(spec)), defaultLimits).blocks.map((block) =>
    block.type === "paragraph" ? block.label : null,
  );

describe("automatic numbers", () => {
  it("writes figures throughout where the level is legal", () => {
    const levels = [
      { text: "\0.", format: 1 },
      { text: "\0.\x01.", flags: 0x04 },
    ];
    expect(labels({ ...withList(levels), paragraphs: [item("a", 0), item("b", 1)] })).toEqual([
      "I.",
      "1.1.",
    ]);
  });

  it("goes on counting through the levels above where it is told not to restart", () => {
    const levels = [{ text: "\0." }, { text: "\x01)", flags: 0x08 }];
    const paragraphs = [item("a", 0), item("b", 1), item("c", 0), item("d", 1)];
    expect(labels({ ...withList(levels), paragraphs })).toEqual(["1.", "1)", "2.", "2)"]);
  });

  it("counts one list through all its uses, and starts anew once where a use says so", () => {
    const startAtFive = [...le32(5), 0x10, 0, 0, 0];
    const paragraphs = [
      item("a", 0),
      item("b", 0, 2),
      item("c", 0, 3),
      item("d", 0, 3),
      item("e", 0),
    ];
    expect(
      labels({ ...withList([{ text: "\0)", format: 4 }], [[], [], startAtFive]), paragraphs }),
    ).toEqual(["a)", "b)", "e)", "f)", "g)"]);
  });

  it("passes over a paragraph that holds nothing but marks of a field", () => {
    const paragraphs = [
      item("Mở\x13 REF a \x14 đầu", 0),
      item("\x15", 0),
      item("Thân bài", 0),
      item("", 0),
      item("Kết", 0),
    ];
    expect(show({ ...withList([{ text: "\0-", format: 1 }]), paragraphs })).toHaveLength(5);
    expect(labels({ ...withList([{ text: "\0-", format: 1 }]), paragraphs })).toEqual([
      "I-",
      undefined,
      "II-",
      "III-",
      "IV-",
    ]);
  });

  it("numbers the paragraphs of covered cells not at all", () => {
    const cell = (text: string, more: Partial<ParagraphSpec> = {}): ParagraphSpec =>
      line(text, {
        mark: "\x07",
        papx: [...inTable, ...sprm(0x260a, 0), ...sprm(0x460b, ...le16(1))],
        ...more,
      });
    const spec: DocSpec = {
      ...withList([{ text: "\0" }]),
      paragraphs: [
        cell("a"),
        row([0, 1000], [0x60]),
        cell(""),
        row([0, 1000], [0x20]),
        cell("c"),
        row([0, 1000], [0]),
      ],
    };
    expect(showBlocks(readDocBlocks(moveOverrides(buildDoc(spec)), defaultLimits).blocks)).toEqual([
      { rows: [[{ "1x2": "[1] a" }], [], ["[2] c"]] },
    ]);
  });
});

/** The paragraph that ends a row, with the edges of its cells and their flags. */
function row(edges: number[], flags: number[], more: number[] = []): ParagraphSpec {
  const cells = flags.flatMap((flag) => [...le16(flag), ...new Array<number>(18).fill(0)]);
  const operand = [flags.length, ...edges.flatMap(le16), ...cells];
  return {
    runs: [],
    mark: "\x07",
    papx: [
      ...inTable,
      ...sprm(0x2417, 1),
      ...sprm(0xd608, ...le16(operand.length + 1), ...operand),
      ...more,
    ],
  };
}
const cells = (...texts: string[]): ParagraphSpec[] =>
  texts.map((text) => line(text, { mark: "\x07", papx: inTable }));

describe("tables", () => {
  it("finds the columns between the edges of all rows, near edges taken for one", () => {
    expect(
      show({
        paragraphs: [
          ...cells("a", "b"),
          row([-108, 1000, 5000], [0, 0]),
          ...cells("c", "d", "e"),
          row([-100, 1010, 3000, 4990], [0, 0, 0]),
          ...cells("f"),
          row([1000, 5000], [0]),
        ],
      }),
    ).toEqual([
      {
        rows: [
          ["a", { "2x1": "b" }],
          ["c", "d", "e"],
          [[], { "2x1": "f" }],
        ],
      },
    ]);
  });

  it.each([
    ["as Office 97 tells it", 1, 2],
    ["as [MS-DOC] tells it", 2, 1],
  ])("joins cells to the left %s, their words too", (_, first, joined) => {
    expect(
      show({
        paragraphs: [
          ...cells("a", "b", "c"),
          row([0, 1000, 2000, 3000], [first, joined, 0]),
          ...cells("d", "e", "f"),
          row([0, 1000, 2000, 3000], [0, 0, 0], sprm(0x5624, 1, 3)),
        ],
      }),
    ).toEqual([
      {
        rows: [
          [{ "2x1": ["a", "b"] }, "c"],
          ["d", { "2x1": ["e", "f"] }],
        ],
      },
    ]);
  });

  it("joins cells downwards, told by the cells or by a modifier of the row", () => {
    const edges = [0, 1000, 2000];
    expect(
      show({
        paragraphs: [
          ...cells("a", "b"),
          row(edges, [0, 0x60]),
          ...cells("c", ""),
          row(edges, [0, 0x20]),
          ...cells("d", ""),
          row(edges, [0, 0], sprm(0xd62b, 2, 1, 1)),
          ...cells("e", "f"),
          row(edges, [0, 0x60]),
        ],
      }),
    ).toEqual([{ rows: [["a", { "1x3": "b" }], ["c"], ["d"], ["e", "f"]] }]);
  });

  it("leaves out a row that was deleted", () => {
    const gone = cells("x").map((cell) => ({
      ...cell,
      runs: cell.runs.map((run) => ({ ...run, chpx: deleted })),
      markChpx: deleted,
    }));
    expect(
      show({
        paragraphs: [
          ...cells("a"),
          row([0, 1000], [0]),
          ...gone,
          { ...row([0, 1000], [0]), markChpx: deleted },
          line("b"),
        ],
      }),
    ).toEqual([{ rows: [["a"]] }, "b"]);
  });

  it("keeps the words of a row that is never ended", () => {
    expect(show({ paragraphs: [...cells("a", "b"), line("c")] })).toEqual([
      { rows: [["a", "b"]] },
      "c",
    ]);
  });
});

describe("text boxes", () => {
  const story = "trong hộp\r";
  const record = (version: number, kind: number, bytes: number[]): number[] => [
    ...le16(version),
    ...le16(kind),
    ...le32(bytes.length),
    ...bytes,
  ];
  const shape = (id: number): number[] =>
    record(0xf, 0xf004, record(2, 0xf00a, [...le32(id), ...le32(0)]));
  const box = (id: number): number[] => [...new Array<number>(14).fill(0), ...le32(id), ...le32(0)];
  const spec = (id: number, drawings: number[]): DocSpec => ({
    paragraphs: [line("đầu"), line("có \x08hình"), line(story.slice(0, -1))],
    stories: { 100: story.length },
    parts: {
      40: [...le32(7), ...le32(14), ...le32(1026), ...new Array<number>(22).fill(0)],
      50: drawings,
      56: [...le32(0), ...le32(story.length), ...box(id)],
    },
  });

  it("hang on the paragraph of their anchor, also inside a group of shapes", () => {
    const sheet = record(0xf, 0xf003, [
      ...shape(1024),
      ...record(0xf, 0xf003, [...shape(1026), ...shape(1027)]),
    ]);
    const drawings = [...record(0xf, 0xf000, []), 0, ...record(0xf, 0xf002, sheet)];
    for (const id of [1026, 1027]) {
      const [, anchor] = read(spec(id, drawings)).blocks;
      expect(anchor).toMatchObject({ boxes: [{ runs: [{ text: "trong hộp" }] }] });
    }
  });

  it("come behind the body where their place is not told", () => {
    expect(show(spec(4000, []))).toEqual(["đầu", "có hình", "trong hộp"]);
  });
});
