import { describe, expect, it } from "vitest";
import { showBody } from "./rtf.js";

const row = (definition: string, cells: readonly string[]): string =>
  `\\trowd${definition}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join("")}\\row`;

describe("Tables in RTF", () => {
  it("reads rows whose definition stands before or behind the cells, or only before the first", () => {
    const definition = "\\trowd\\cellx100\\cellx2000";
    expect(
      showBody(`${definition}\\pard\\intbl a\\cell b\\cell\\row c\\cell d\\cell\\row\\pard x\\par`),
    ).toEqual(["<a | b ; c | d>", "x"]);
    expect(showBody(`\\pard\\intbl{a\\cell b\\cell}{${definition}\\row}\\pard x\\par`)).toEqual([
      "<a | b>",
      "x",
    ]);
  });

  it("reads rows without a definition and cells without \\intbl", () => {
    expect(showBody("\\intbl a\\cell b\\cell\\row\\pard x\\par")).toEqual(["<a | b>", "x"]);
    expect(showBody("\\trowd\\cellx1000\\cellx2000 a\\cell b\\cell\\row x\\par")).toEqual([
      "<a | b>",
      "x",
    ]);
  });

  it("keeps the paragraphs of a cell apart", () => {
    expect(showBody(row("\\cellx1000", ["a\\par b\\line c"]))).toEqual(["<a / b\nc>"]);
  });

  it("finds spans from the edges of all rows", () => {
    const body =
      row("\\cellx1000\\cellx2000\\cellx3000", ["a", "b", "c"]) +
      row("\\cellx2010\\cellx3000", ["d", "e"]) +
      row("\\cellx2990", ["g"]);
    expect(showBody(body)).toEqual(["<a | b | c ; d[2x1] | e ; g[3x1]>"]);
  });

  it("leaves out cells that are merged across or down", () => {
    const body =
      row("\\clmgf\\cellx1000\\clmrg\\cellx2000\\clvmgf\\cellx3000", ["a", "", "b"]) +
      row("\\cellx1000\\cellx2000\\clvmrg\\cellx3000", ["c", "d", ""]) +
      row("\\cellx1000\\cellx2000\\clvmrg\\cellx3000", ["e", "f", ""]) +
      row("\\cellx1000\\cellx2000\\cellx3000", ["g", "h", "i"]);
    expect(showBody(body)).toEqual(["<a[2x1] | b[1x3] ; c | d ; e | f ; g | h | i>"]);
  });

  it("keeps the words of a cell merged across, and a cell merged down from nowhere", () => {
    const body = row("\\clmgf\\cellx1000\\clmrg\\cellx2000\\clvmrg\\cellx3000", ["a", "b", "c"]);
    expect(showBody(body)).toEqual(["<a / b[2x1] | c>"]);
  });

  it("sets a row in that begins at an edge of other rows", () => {
    const body =
      row("\\trleft-108\\cellx1000\\cellx2000", ["a", "b"]) + row("\\trleft1000\\cellx2000", ["c"]);
    expect(showBody(body)).toEqual(["<a | b ;  | c>"]);
  });

  it("tells rows that are repeated on each page", () => {
    const body = row("\\trhdr\\cellx1000", ["a"]) + row("\\cellx1000", ["b"]);
    expect(showBody(body)).toEqual(["<# a ; b>"]);
  });

  it("reads nested tables as Word writes them", () => {
    const nested =
      "\\pard\\intbl\\itap2 x\\nestcell{\\nonesttables\\par}y\\nestcell{\\*\\nesttableprops\\trowd\\cellx300\\cellx600\\nestrow}{\\nonesttables\\par}";
    const body = `\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\par${nested}\\pard\\intbl b\\cell c\\cell\\row`;
    expect(showBody(body)).toEqual(["<a / <x | y> / b | c>"]);
  });

  it("passes over empty cells that LibreOffice adds behind a nested table", () => {
    const nested =
      "\\pard\\intbl\\itap2 x\\nestcell{\\*\\nesttableprops\\trowd\\cellx300\\nestrow}";
    const body = `\\trowd\\cellx1000\\cellx2000${nested}\\pard\\intbl\\cell\\trowd\\cellx1000\\cellx2000\\pard\\intbl\\cell\\cell\\cell\\row`;
    expect(showBody(body)).toEqual(["<<x> | >"]);
  });

  it("divides tables that stand against each other", () => {
    const body =
      row("\\irow0\\lastrow\\cellx1000", ["a"]) +
      row("\\irow0\\cellx1000", ["b"]) +
      row("\\irow1\\lastrow\\cellx1000", ["c"]);
    expect(showBody(body)).toEqual(["<a>", "<b ; c>"]);
  });

  it("keeps a row that the file does not end", () => {
    expect(showBody("\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell b")).toEqual(["<a | b>"]);
  });

  it("breaks the page before a table, not in it", () => {
    expect(showBody(`a\\par\\sect\\sectd${row("\\cellx1000", ["b"])}`)).toEqual(["a", "\f", "<b>"]);
  });
});
