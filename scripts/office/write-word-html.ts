import {
  isTable,
  type LaidCell,
  type LaidParagraph,
  type LaidSection,
  type LaidTable,
  typedText,
} from "./layout.js";

/** Word's "Web Page" keeps its own marks for the way back; "Web Page, Filtered" leaves them out. */
export type WordHtml = "full" | "filtered";

/**
 * Writes the document as Word saves it for the web: numbers drawn as words in front of the paragraph with a small
 * gap of no-break spaces behind them, source lines broken in mid-sentence. The full form has the marks that other
 * programs must not show (`mso-list:Ignore`, conditional comments, `<o:p>`), and is UTF-8; the filtered one has
 * labels typed and is windows-1258, with character references for what that code page lacks.
 */
export function writeWordHtml(sections: readonly LaidSection[], form: WordHtml): Uint8Array {
  const body = sections
    .map(
      (section, index) =>
        `<div class=WordSection${index + 1}>\n\n${section.blocks
          .map((block) =>
            isTable(block) ? writeTable(block, form) : writeParagraph(block, form, wrapWords),
          )
          .join("\n\n")}\n\n</div>`,
    )
    .join(`\n\n${sectionBreak}\n\n`);
  const html = `${form === "full" ? fullHead : filteredHead}\n\n<body lang=VI style='tab-interval:36.0pt;word-wrap:break-word'>\n\n${body}\n\n</body>\n\n</html>\n`;
  const text = html.replaceAll("\n", "\r\n");
  return form === "full" ? new TextEncoder().encode(text) : encodeWindows1258(text);
}

const sectionBreak =
  "<span style='font-size:14.0pt;font-family:\"Times New Roman\",serif'><br clear=all style='page-break-before:always'></span>";

const styles = `p.MsoNormal, li.MsoNormal, div.MsoNormal
	{margin:0cm;margin-bottom:3.0pt;font-size:14.0pt;font-family:"Times New Roman",serif;}
h1
	{margin-top:6.0pt;margin-bottom:3.0pt;font-size:14.0pt;font-family:"Times New Roman",serif;}
h2
	{margin-top:6.0pt;margin-bottom:3.0pt;font-size:14.0pt;font-family:"Times New Roman",serif;}
p.MsoListParagraph, li.MsoListParagraph, div.MsoListParagraph
	{margin-left:18.0pt;text-indent:-18.0pt;font-size:14.0pt;font-family:"Times New Roman",serif;}`;

const filteredHead = `<html>

<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1258">
<meta name=Generator content="Microsoft Word 15 (filtered)">
<title>K\u1ebf ho\u1ea1ch</title>
<style>
<!--
 /* Style Definitions */
 ${styles}
@page WordSection1
	{size:595.3pt 841.9pt;}
div.WordSection1
	{page:WordSection1;}
-->
</style>

</head>`;

const fullHead = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<meta name=Originator content="Microsoft Word 15">
<title>Kế hoạch</title>
<!--[if gte mso 9]><xml>
 <o:DocumentProperties>
  <o:Author>Văn phòng</o:Author>
  <o:Pages>9</o:Pages>
  <o:Company>UBND</o:Company>
 </o:DocumentProperties>
</xml><![endif]-->
<!--[if gte mso 9]><xml>
 <w:WordDocument>
  <w:TrackMoves>false</w:TrackMoves>
  <w:Compatibility><w:BreakWrappedTables/></w:Compatibility>
 </w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 ${styles}
 /* List Definitions */
 @list l0
	{mso-list-id:1;mso-list-type:hybrid;}
@list l0:level1
	{mso-level-number-format:roman-upper;mso-level-text:"%1\\.";}
-->
</style>
<!--[if gte mso 10]>
<style>
 /* Style Definitions */
 table.MsoNormalTable
	{mso-style-name:"Table Normal";mso-padding-alt:0cm 5.4pt 0cm 5.4pt;}
</style>
<![endif]-->
</head>`;

type Wrap = (html: string) => string;

function writeParagraph(laid: LaidParagraph, form: WordHtml, wrap: Wrap): string {
  const { align, heading, level = 0 } = laid;
  const automatic = form === "full" && laid.list !== undefined && laid.label !== undefined;
  const tag = heading === undefined ? "p" : heading === 1 ? "h1" : "h2";
  const kind = automatic && heading === undefined ? "MsoListParagraph" : "MsoNormal";
  const css = [
    ...(align === undefined || align === "left" ? [] : [`text-align:${cssAlign(align)}`]),
    ...(automatic ? [`mso-list:l0 level${level + 1} lfo1`] : []),
  ];
  const attributes = [
    heading === undefined ? ` class=${kind}` : "",
    align === undefined || align === "left" ? "" : ` align=${cssAlign(align)}`,
    css.length === 0 ? "" : ` style='${css.join(";")}'`,
  ].join("");
  const number = automatic && laid.label !== undefined ? drawNumber(laid.label) : "";
  const words = escapeHtml(automatic ? laid.text : typedText(laid)).replaceAll("\n", "<br>\n");
  const mark = form === "full" ? "<o:p></o:p>" : "";
  const empty = words === "" && number === "" ? "&nbsp;" : "";
  const inner =
    empty !== "" && form === "full" ? "<o:p>&nbsp;</o:p>" : `${number}${words}${empty}${mark}`;
  return wrap(`<${tag}${attributes}>${emphasise(inner, laid)}</${tag}>`);
}

const cssAlign = (align: "center" | "both"): string => (align === "both" ? "justify" : align);

/** The number as Word draws it into the page; the condition is one that every browser shows. */
const drawNumber = (label: string): string =>
  `<![if !supportLists]><span style='mso-list:Ignore'>${escapeHtml(label)}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>`;

function emphasise(html: string, { bold, italic, heading }: LaidParagraph): string {
  const sloped = italic === true ? `<i>${html}</i>` : html;
  return bold === true && heading === undefined ? `<b>${sloped}</b>` : sloped;
}

function writeTable(table: LaidTable, form: WordHtml): string {
  const kind = table.ruled ? "border=1 style='border-collapse:collapse;border:none'" : "border=0";
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, index) => writeCell(cell, table.widths[index], form));
    const inner = `<tr>\n${cells.join("\n")}\n </tr>`;
    return row.head === true ? ` <thead>\n ${inner}\n </thead>` : ` ${inner}`;
  });
  return `<table class=MsoNormalTable cellspacing=0 cellpadding=0 ${kind}>\n${rows.join("\n")}\n</table>`;
}

function writeCell(cell: LaidCell, width: number | undefined, form: WordHtml): string {
  const span = [
    cell.span === undefined ? "" : ` colspan=${cell.span}`,
    cell.rows === undefined ? "" : ` rowspan=${cell.rows}`,
  ].join("");
  const paragraphs = cell.paragraphs.map((laid) => writeParagraph(laid, form, wrapWords));
  return `  <td width=${Math.round((width ?? 0) / 15)}${span} valign=top style='padding:0cm 5.4pt 0cm 5.4pt'>\n  ${paragraphs.join("\n  ")}\n  </td>`;
}

/** Breaks source lines at blanks outside of tags, as Word does; a run of blanks stays whole. */
function wrapWords(html: string): string {
  let column = 0;
  return html.replace(/<[^>]*>|\n|[^<\n ]+| +/g, (piece) => {
    if (piece === "\n") column = 0;
    else if (piece === " " && column > 74) {
      column = 0;
      return "\n";
    } else column += piece.length;
    return piece;
  });
}

/** More than one blank in a row would be folded: all but the last are no-break spaces. */
const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replace(/ {2,}/g, (blanks) => `${"&nbsp;".repeat(blanks.length - 1)} `);

/** One byte a character where windows-1258 has the letter whole, a reference for the others. */
function encodeWindows1258(text: string): Uint8Array {
  const bytes: number[] = [];
  const known = readWindows1258();
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const byte = code < 0x80 ? code : known.get(character);
    if (byte !== undefined) bytes.push(byte);
    else for (const digit of `&#${code};`) bytes.push(digit.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

function readWindows1258(): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const decoder = new TextDecoder("windows-1258");
  for (let byte = 0xa0; byte < 0x100; byte += 1) {
    const character = decoder.decode(Uint8Array.of(byte));
    // Tone marks of their own (0xCC, 0xD2, 0xDE, 0xEC, 0xF2) are left to references.
    if (!/\p{M}/u.test(character)) known.set(character, byte);
  }
  return known;
}
