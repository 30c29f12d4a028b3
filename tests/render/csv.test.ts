import { describe, expect, it } from "vitest";
import { renderCsvLine } from "../../src/render/csv.js";

describe("a line of a CSV file", () => {
  it("quotes what would end a cell, and nothing else", () => {
    expect(renderCsvLine(["a;b", "c,d", 'e"f', "g\nh", "i"], ";", -1)).toBe(
      '"a;b";c,d;"e""f";"g\nh";i\r\n',
    );
    expect(renderCsvLine(["a;b", "c,d"], ",", -1)).toBe('a;b,"c,d"\r\n');
  });

  it.each(["- Văn phòng", "+84", "=1+1", "@SUM(A1)", "\tx", "＝1"])(
    "keeps a spreadsheet from computing %s",
    (cell) => {
      expect(renderCsvLine([cell], ";", -1)).toBe(`'${cell}\r\n`);
    },
  );

  it.each(["1/2", "30/5", "1.1", "02", "15/9/2025", "2025-09-14"])(
    "keeps a spreadsheet from turning %s into something else",
    (cell) => {
      expect(renderCsvLine([cell], ";", -1)).toBe(`'${cell}\r\n`);
    },
  );

  it.each(["12", "Quý IV", "50 %", "a-b", "1/2 số hộ", "0"])("leaves %s as it is", (cell) => {
    expect(renderCsvLine([cell], ";", -1)).toBe(`${cell}\r\n`);
  });

  it("lets the column of days be days", () => {
    expect(renderCsvLine(["15/9/2025", "15/9/2025"], ";", 1)).toBe("'15/9/2025;15/9/2025\r\n");
  });
});
