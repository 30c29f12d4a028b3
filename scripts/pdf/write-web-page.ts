import {
  isTable,
  type LaidBlock,
  type LaidCell,
  type LaidParagraph,
  type LaidSection,
  type LaidTable,
  typedText,
} from "../office/layout.js";

const styles = `
@page { size: A4; margin: 20mm 20mm 20mm 30mm; @top-center { content: counter(page); font: 14pt "Liberation Serif"; } }
@page wide { size: A4 landscape; margin: 20mm 15mm; }
@page :first { @top-center { content: none; } }
body { font: 14pt/1.25 "Liberation Serif", serif; margin: 0; }
section + section { break-before: page; }
section.wide { page: wide; }
p, h1, h2 { font-size: 14pt; margin: 0 0 3pt; min-height: 1.25em; }
p.both { text-align: justify; text-indent: 1cm; }
td p.both { text-indent: 0; }
.center { text-align: center; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { padding: 0 5.4pt; vertical-align: top; font-weight: inherit; text-align: left; }
table.ruled td, table.ruled th { border: 1px solid black; }
`;

/** The laid-out document as a web page with a print stylesheet, labels typed. */
export function writeWebPage(sections: readonly LaidSection[]): string {
  const body = sections.map(
    ({ landscape, blocks }) =>
      `<section${landscape ? ' class="wide"' : ""}>\n${blocks.map(writeBlock).join("\n")}\n</section>`,
  );
  return `<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>Kế hoạch</title>\n<style>${styles}</style>\n</head>\n<body>\n${body.join("\n")}\n</body>\n</html>\n`;
}

const writeBlock = (block: LaidBlock): string =>
  isTable(block) ? writeTable(block) : writeParagraph(block);

function writeParagraph(laid: LaidParagraph): string {
  const { heading, align = "left", bold, italic } = laid;
  const tag = heading === undefined ? "p" : `h${heading}`;
  const words = escapeHtml(typedText(laid)).replaceAll("\n", "<br>");
  const sloped = italic === true ? `<i>${words}</i>` : words;
  const heavy = bold === true && heading === undefined ? `<b>${sloped}</b>` : sloped;
  return `<${tag} class="${align}">${heavy}</${tag}>`;
}

function writeTable({ rows, widths, ruled }: LaidTable): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map(
    (width) => `<col style="width:${((100 * width) / total).toFixed(2)}%">`,
  );
  const part = (head: boolean, tag: string, cell: string): string => {
    const own = rows.filter((row) => (row.head === true) === head);
    const lines = own.map(
      ({ cells }) => `<tr>${cells.map((one) => writeCell(one, cell)).join("")}</tr>`,
    );
    return own.length === 0 ? "" : `<${tag}>\n${lines.join("\n")}\n</${tag}>\n`;
  };
  return `<table${ruled ? ' class="ruled"' : ""}>\n<colgroup>${columns.join("")}</colgroup>\n${part(true, "thead", "th")}${part(false, "tbody", "td")}</table>`;
}

function writeCell({ paragraphs, span, rows }: LaidCell, tag: string): string {
  const across = span === undefined ? "" : ` colspan="${span}"`;
  const down = rows === undefined ? "" : ` rowspan="${rows}"`;
  return `<${tag}${across}${down}>${paragraphs.map(writeParagraph).join("")}</${tag}>`;
}

const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/ {2,}/g, (blanks) => `${"&nbsp;".repeat(blanks.length - 1)} `);
