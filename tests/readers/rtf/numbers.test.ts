import { describe, expect, it } from "vitest";
import { showBody } from "./rtf.js";

const level = (format: number, text: string, rest = ""): string =>
  `{\\listlevel\\levelnfc${format}\\levelfollow0\\levelstartat1${rest}{\\leveltext\\'${text};}{\\levelnumbers;}}`;

/** Lists with a number for each level: I., 1., a), 1.1.a. */
const lists =
  `{\\*\\listtable{\\list\\listtemplateid1${level(1, "02\\'00.")}${level(0, "02\\'01.")}${level(4, "02\\'02)")}` +
  `${level(0, "05\\'01.\\'03.")}{\\listname ;}\\listid7}` +
  `{\\list${level(23, "01\\u-3913 ?", "\\f2")}\\listid8}{\\list${level(22, "03(\\'00)", "\\levellegal1")}\\listid9}}` +
  "{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}{\\listoverride\\listid8\\ls2}{\\listoverride\\listid9\\ls3}" +
  "{\\listoverride\\listid7\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls4}}";

const item = (list: number, depth: number, words: string): string =>
  `\\pard\\ls${list}\\ilvl${depth} ${words}\\par`;

describe("Automatic numbers in RTF", () => {
  it("takes numbers that the file draws, in cells too, and counts none itself", () => {
    const body =
      `${lists}{\\listtext\\pard\\plain\\b\\f0 II.\\tab}\\ls1\\ilvl0 Muc\\par\\pard\\ls1 khong so\\par` +
      "\\trowd\\cellx100\\cellx200\\pard\\intbl{\\listtext\\pard\\plain 3\\tab}\\ls1\\cell viec\\cell\\row";
    expect(showBody(body)).toEqual(["[II.] Muc", "khong so", "<[3]  | viec>"]);
  });

  it("takes bullets of WordPad", () => {
    const body =
      "\\pard{\\pntext\\f2\\'B7\\tab}{\\*\\pn\\pnlvlblt\\pnf2\\pnindent0{\\pntxtb\\'B7}}\\fi-360 Mot\\par{\\pntext\\f2\\'B7\\tab}Hai\\par";
    expect(showBody(body)).toEqual(["[•] Mot", "[•] Hai"]);
  });

  it("counts the levels of lists where the file draws none", () => {
    const body =
      lists +
      [
        item(1, 0, "a"),
        item(1, 1, "b"),
        item(1, 2, "c"),
        item(1, 2, "d"),
        item(1, 1, "e"),
        item(1, 3, "f"),
        item(1, 0, "g"),
        item(1, 1, "h"),
      ].join("");
    expect(showBody(body)).toEqual([
      "[I.] a",
      "[1.] b",
      "[a)] c",
      "[b)] d",
      "[2.] e",
      "[2.1.] f",
      "[II.] g",
      "[1.] h",
    ]);
  });

  it("counts on over overrides of one list, and anew where an override says so", () => {
    const body = lists + item(1, 0, "a") + item(4, 0, "b") + item(4, 0, "c") + item(1, 0, "d");
    expect(showBody(body)).toEqual(["[I.] a", "[V.] b", "[VI.] c", "[VII.] d"]);
  });

  it("draws bullets, leading zeros and numbers of empty cells", () => {
    const body =
      `${lists}${item(2, 0, "a")}${item(3, 0, "b")}` +
      "\\trowd\\cellx100\\cellx200\\pard\\intbl\\ls3\\ilvl0\\cell\\pard\\intbl viec\\cell\\row";
    expect(showBody(body)).toEqual(["[•] a", "[(01)] b", "<[(02)]  | viec>"]);
  });

  it("takes the list of the style", () => {
    const body = `{\\stylesheet{Normal;}{\\s1\\ls1\\ilvl0 Muc;}}${lists}\\pard\\s1 a\\par\\pard b\\par`;
    expect(showBody(body)).toEqual(["[I.] a", "b"]);
  });

  it("counts numbers of Word 95 without a drawn text", () => {
    const pn = "{\\*\\pn\\pnlvlbody\\pnlcltr\\pnstart2{\\pntxtb (}{\\pntxta )}}";
    const body = `\\pard${pn}a\\par\\pard${pn}b\\par\\pard c\\par\\pard${pn}d\\par`;
    expect(showBody(body)).toEqual(["[(b)] a", "[(c)] b", "c", "[(b)] d"]);
  });

  it("draws no number in front of deleted words", () => {
    const body =
      "\\pard{\\listtext 1.\\tab}\\ls1{\\deleted cu\\par}{\\listtext 2.\\tab}moi\\par{\\listtext 3.\\tab}{\\deleted x\\par}\\pard thuong\\par";
    expect(showBody(body)).toEqual(["[2.] moi", "thuong"]);
  });
});
