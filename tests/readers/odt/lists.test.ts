import { describe, expect, it } from "vitest";
import { p, readBody, readFlat } from "./build-odt.js";

const number = (level: number, format: string, rest = 'style:num-suffix="."'): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${rest}/>`;
const bullet = (level: number, character: string, font = ""): string =>
  `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${character}">` +
  `<style:text-properties ${font}/></text:list-level-style-bullet>`;
const listStyle = (name: string, ...levels: string[]): string =>
  `<text:list-style style:name="${name}">${levels.join("")}</text:list-style>`;

const styles =
  listStyle(
    "L1",
    number(1, "1"),
    number(2, "a", 'style:num-suffix=")"'),
    number(3, "1", 'style:num-suffix="." text:display-levels="3"'),
  ) + listStyle("L2", number(1, "I"), number(2, "1"));

const list = (attributes: string, ...items: string[]): string =>
  `<text:list ${attributes}>${items.join("")}</text:list>`;
const item = (content: string, attributes = ""): string =>
  `<text:list-item ${attributes}>${content}</text:list-item>`;
const L1 = 'text:style-name="L1"';
const L2 = 'text:style-name="L2"';
const read = (body: string, more = ""): string[] => readBody(body, { styles: styles + more });

describe("numbers of lists", () => {
  it("stand at the first paragraph of an item, on every level", () => {
    const sub = list("", item(p("b") + list("", item(p("c")), item(p("d")))), item(p("e")));
    const body = list(L1, item(p("a") + p("tiếp") + sub + p("hết")), item(p("g")));
    expect(read(body)).toEqual([
      "1. a",
      "tiếp",
      "a) b",
      "1.a.1. c",
      "1.a.2. d",
      "b) e",
      "hết",
      "2. g",
    ]);
  });

  it("begin anew in a list of its own and go on where the list is continued", () => {
    const body =
      list(`${L1} xml:id="x"`, item(p("a")), item(p("b"))) +
      p("giữa") +
      list(`${L1} text:continue-numbering="true"`, item(p("c"))) +
      list(L2, item(p("d"))) +
      list(`${L1} text:continue-list="x" xml:id="y"`, item(p("e"))) +
      list(`${L1} text:continue-list="y"`, item(p("f"))) +
      list(L1, item(p("g")));
    expect(read(body)).toEqual(["1. a", "2. b", "giữa", "3. c", "I. d", "4. e", "5. f", "1. g"]);
  });

  it("do not go on after a list of another style, nor in a list that is not there", () => {
    const body =
      list(L1, item(p("a"))) +
      list(L2, item(p("b"))) +
      list(`${L1} text:continue-numbering="true"`, item(p("c"))) +
      list(`${L1} text:continue-list="nowhere"`, item(p("d")));
    expect(read(body)).toEqual(["1. a", "I. b", "1. c", "1. d"]);
  });

  it("count a deeper level that is written as a list of its own under the item before", () => {
    const body =
      list(`${L1} xml:id="x"`, item(p("a"))) +
      list(`${L1} text:continue-numbering="true"`, item(list("", item(p("b")), item(p("c"))))) +
      list(`${L1} text:continue-numbering="true"`, item(p("d"))) +
      list(`${L1} text:continue-numbering="true"`, item(list("", item(p("e")))));
    expect(read(body)).toEqual(["1. a", "a) b", "b) c", "2. d", "a) e"]);
  });

  it("count a level that is skipped over as its first item", () => {
    const deep = list("", item(list("", item(p("sâu")))));
    expect(read(list(L1, item(deep), item(p("sau"))))).toEqual(["1.a.1. sâu", "2. sau"]);
  });

  it("start where the level or the item says, and again in a second list inside an item", () => {
    const more = listStyle("L5", number(1, "1", 'text:start-value="5" style:num-suffix=")"'));
    const body =
      list(
        'text:style-name="L5"',
        item(p("a")),
        item(p("b"), 'text:start-value="9"'),
        item(p("c")),
      ) + list(L1, item(p("d") + list("", item(p("e"))) + list("", item(p("f")))));
    expect(read(body, more)).toEqual(["5) a", "9) b", "10) c", "1. d", "a) e", "a) f"]);
  });

  it("are not given to list headers", () => {
    const body = list(L1, `<text:list-header>${p("đầu")}</text:list-header>`, item(p("a")));
    expect(read(body)).toEqual(["đầu", "1. a"]);
  });

  it("are drawn by the style that overrides for one item", () => {
    const body = list(L1, item(p("a")), item(p("b"), 'text:style-override="L2"'), item(p("c")));
    expect(read(body)).toEqual(["1. a", "II. b", "3. c"]);
  });

  it("follow the style of the paragraph where the list has none", () => {
    const more =
      '<style:style style:name="Base" style:family="paragraph" style:list-style-name="L2"/>' +
      '<style:style style:name="Item" style:family="paragraph" style:parent-style-name="Base"/>';
    expect(read(list("", item(p("a", "Item"))), more)).toEqual(["I. a"]);
  });

  it("are not drawn for a paragraph outside of lists", () => {
    const more =
      '<style:style style:name="Base" style:family="paragraph" style:list-style-name="L2"/>';
    expect(read(p("a", "Base"), more)).toEqual(["a"]);
  });

  it("count numbered paragraphs by the id of their list", () => {
    const numbered = (level: number, content: string, more = ""): string =>
      `<text:numbered-paragraph text:list-id="n" ${L1} text:level="${level}" ${more}>${content}</text:numbered-paragraph>`;
    const body =
      numbered(1, p("a")) +
      numbered(2, p("b")) +
      p("giữa") +
      numbered(1, p("c")) +
      numbered(1, p("d"), 'text:start-value="7"');
    expect(read(body)).toEqual(["1. a", "a) b", "giữa", "2. c", "7. d"]);
  });

  it("number empty paragraphs in the cells of a table and count on from row to row", () => {
    const row = (id: number): string =>
      "<table:table-row><table:table-cell>" +
      list(
        `${L1} xml:id="c${id}" ${id > 1 ? `text:continue-list="c${id - 1}"` : ""}`,
        item(p("")),
      ) +
      `</table:table-cell><table:table-cell>${list(L2, item(p("việc")))}</table:table-cell></table:table-row>`;
    expect(read(`<table:table>${row(1)}${row(2)}${row(3)}</table:table>`)).toEqual([
      "1. | I. việc",
      "2. | I. việc",
      "3. | I. việc",
    ]);
  });

  it("do not reach from a list into a text box inside it", () => {
    const box = `<draw:frame><draw:text-box>${p("khung")}</draw:text-box></draw:frame>`;
    const [block] = readFlat({ styles, body: list(L1, item(p(`a${box}`))) }).blocks;
    expect(block).toMatchObject({ label: "1.", boxes: [{ runs: [{ text: "khung" }] }] });
    expect(JSON.stringify(block)).not.toContain('"label":"2."');
  });
});

describe("labels", () => {
  const label = (style: string, depth = 1, count = 1): string | undefined => {
    const items = Array.from({ length: count }, () => item(p("x")));
    let inner = list("", ...items);
    for (let level = 2; level < depth; level += 1) inner = list("", item(p("y") + inner));
    const body =
      depth === 1
        ? list('text:style-name="S"', ...items)
        : list('text:style-name="S"', item(p("z") + inner));
    const blocks = readFlat({ styles: style, body }).blocks;
    const last = blocks.at(-1);
    return last?.type === "paragraph" ? last.label : undefined;
  };

  it("are drawn in the formats of ODF", () => {
    const at = (format: string, count: number, sync = ""): string | undefined =>
      label(listStyle("S", number(1, format, sync)), 1, count);
    expect([at("1", 12), at("I", 14), at("i", 9), at("A", 2), at("a", 28)]).toEqual([
      "12",
      "XIV",
      "ix",
      "B",
      "ab",
    ]);
    expect(at("a", 28, 'style:num-letter-sync="true"')).toBe("bb");
    expect(at("01, 02, 03, ...", 3)).toBe("03");
  });

  it("take prefix, suffix and the levels above, those without number left out", () => {
    const style = listStyle(
      "S",
      number(1, "I"),
      number(2, ""),
      number(3, "1", 'style:num-prefix="(" style:num-suffix=")" text:display-levels="3"'),
    );
    expect(label(style, 3)).toBe("(I.1)");
  });

  it("follow a list format, ahead of prefix and suffix", () => {
    const format =
      'text:display-levels="2" style:num-suffix="." loext:num-list-format="Mục %1%.%2%:"';
    expect(label(listStyle("S", number(1, "1"), number(2, "1", format)), 2, 3)).toBe("Mục 1.3:");
  });

  it("may be words alone or nothing", () => {
    expect(label(listStyle("S", number(1, "", 'style:num-suffix="Bài"')))).toBe("Bài");
    expect(label(listStyle("S", number(1, "", 'loext:num-list-format="%1%-"')))).toBe("-");
    expect(label(listStyle("S", number(1, "", "")))).toBeUndefined();
  });

  it("tell bullets as they are drawn, those of symbol fonts in Unicode", () => {
    expect(label(listStyle("S", bullet(1, "-")))).toBe("-");
    expect(label(listStyle("S", bullet(1, "\uf0b7", 'fo:font-family="Symbol"')))).toBe("•");
    expect(label(listStyle("S", bullet(1, "\uf0a7", 'fo:font-family="Wingdings"')))).toBe("▪");
    expect(label(listStyle("S", bullet(1, "l", 'fo:font-family="Wingdings"')))).toBe("●");
    expect(label(listStyle("S", bullet(1, "l", 'fo:font-family="Arial"')))).toBe("l");
    expect(label(listStyle("S", bullet(1, "\ue123")))).toBe("•");
  });

  it("take the number that the program wrote where the format is not known", () => {
    const body = list('text:style-name="S"', item(`<text:number>第一</text:number>${p("x")}`));
    expect(readBody(body, { styles: listStyle("S", number(1, "一, 二, 三, ...")) })).toEqual([
      "第一 x",
    ]);
    expect(readBody(body, { styles: listStyle("S", number(1, "1")) })).toEqual(["1. x"]);
  });
});

describe("numbers of headings", () => {
  const outline =
    '<text:outline-style style:name="Outline">' +
    '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>' +
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix=")"/>' +
    "</text:outline-style>";
  const heading = (level: number, words: string, attributes = ""): string =>
    `<text:h text:outline-level="${level}" ${attributes}>${words}</text:h>`;

  it("come from the outline", () => {
    const body =
      heading(1, "A") +
      heading(2, "B") +
      heading(2, "C") +
      p("x") +
      heading(1, "D") +
      heading(3, "E");
    expect(read(body, outline)).toEqual(["I. A", "I.1) B", "I.2) C", "x", "II. D", "E"]);
  });

  it("start again where the heading says and are not given to list headers", () => {
    const body =
      heading(1, "A") +
      heading(1, "B", 'text:is-list-header="true"') +
      heading(1, "C", 'text:restart-numbering="true" text:start-value="7"');
    expect(read(body, outline)).toEqual(["I. A", "B", "VII. C"]);
  });

  it("are not given to a heading whose own style takes it out of the outline", () => {
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:list-style-name=""/>';
    const body = heading(1, "A", 'text:style-name="P1"') + heading(1, "B");
    expect(readBody(body, { styles: outline, automatic })).toEqual(["A", "I. B"]);
  });

  it("come from the list that a heading stands in", () => {
    const body = list(L1, item(heading(1, "A"))) + heading(1, "B");
    expect(read(body, outline)).toEqual(["1. A", "I. B"]);
  });
});
