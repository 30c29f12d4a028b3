import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  type IStylesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {
  isTable,
  type LaidParagraph,
  type LaidSection,
  type LaidTable,
  type ListName,
  typedText,
} from "./layout.js";
import { againName, numberingConfig } from "./lists.js";
import { closePackage, openPackage, type Parts, patchParts } from "./package-parts.js";

/**
 * How labels stand in the file: typed in front of the words, or drawn by the lists of the document. A list starts
 * again by an override of the same list, or ("own-lists") as a list of its own: LibreOffice cannot write an override
 * into a .doc, only the first paragraph behind it comes out right.
 */
export type Numbers = "typed" | "automatic" | "own-lists";

/** Font of the whole document, and its size in half points. */
export interface Look {
  readonly font: string;
  readonly size: number;
}

/** Writes the laid-out document as a Word file of fixed bytes. */
export async function writeDocx(
  sections: readonly LaidSection[],
  numbers: Numbers,
  { font = "Times New Roman", size = 28 }: Partial<Look> = {},
): Promise<Uint8Array> {
  const document = new Document({
    title: "Kế hoạch",
    creator: "Văn phòng",
    lastModifiedBy: "Văn phòng",
    styles: stylesFor(numbers, { font, size }),
    ...(numbers === "typed" ? {} : { numbering: { config: numberingConfig } }),
    sections: sections.map((section, index) => buildSection(section, index, numbers)),
  });
  return closePackage(settle(openPackage(await Packer.toBuffer(document))));
}

/**
 * Takes the day of writing out, and the override that docx gives to the first run of every list: Word writes one
 * only where a list starts again (ECMA-376 Part 1 §17.9.26).
 */
export function settle(parts: Parts): Parts {
  return patchParts(parts, {
    "docProps/core.xml": (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2024-06-03T08:00:00Z"),
    "word/numbering.xml": dropFirstOverrides,
  });
}

function dropFirstOverrides(xml: string): string {
  const started = new Set<string>();
  return xml.replace(/<w:num .*?<\/w:num>/gs, (num) => {
    const list = /<w:abstractNumId w:val="(\d+)"/.exec(num)?.[1] ?? "";
    if (started.has(list)) return num;
    started.add(list);
    return num.replace(/<w:lvlOverride .*?<\/w:lvlOverride>/gs, "");
  });
}

function stylesFor(numbers: Numbers, { font, size }: Look): IStylesOptions {
  const heading = (level: 0 | 1) => ({
    run: { bold: true, color: "000000", size },
    paragraph: {
      outlineLevel: level,
      spacing: { before: 120, after: 60 },
      ...(numbers === "typed" ? {} : { numbering: { reference: "outline", level } }),
    },
  });
  return {
    default: {
      document: {
        run: { font, size },
        paragraph: { spacing: { after: 60 } },
      },
      heading1: heading(0),
      heading2: heading(1),
    },
  };
}

function buildSection(section: LaidSection, index: number, numbers: Numbers): ISectionOptions {
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      // The first page carries no number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.7).
      titlePage: index === 0,
      page: {
        margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
        ...(section.landscape ? { size: { orientation: PageOrientation.LANDSCAPE } } : {}),
      },
    },
    headers: { default: new Header({ children: [pageNumber] }) },
    children: section.blocks.map((block) =>
      isTable(block) ? buildTable(block, numbers) : buildParagraph(block, numbers),
    ),
  };
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.BOTH,
} as const;

/** A short line in the middle of a cell of the letterhead. */
const underNames: IParagraphOptions = {
  border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "000000", space: 0 } },
  indent: { left: 1500, right: 1500 },
  spacing: { after: 120, line: 120, lineRule: LineRuleType.EXACT },
};

function buildParagraph(laid: LaidParagraph, numbers: Numbers): Paragraph {
  const { heading, align, list, level = 0, instance = 0 } = laid;
  const automatic = numbers !== "typed" && list !== undefined;
  const lines = (automatic ? laid.text : typedText(laid)).split("\n");
  const options: IParagraphOptions = {
    ...(heading === undefined
      ? {}
      : { heading: heading === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
    ...(align === undefined ? {} : { alignment: alignments[align] }),
    ...(laid.indent === true ? { indent: { firstLine: 567 } } : {}),
    ...(laid.rule === true ? underNames : {}),
    // The headings of the outline list get their numbers from the style alone.
    ...(automatic && list !== "outline"
      ? { numbering: { ...listOf(list, instance, numbers), level } }
      : {}),
    children: lines
      .filter((line) => line !== "")
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(index > 0 ? { break: 1 } : {}),
            ...(laid.bold === true && heading === undefined ? { bold: true } : {}),
            ...(laid.italic === true ? { italics: true } : {}),
          }),
      ),
  };
  return new Paragraph(options);
}

const listOf = (
  list: ListName,
  instance: number,
  numbers: Numbers,
): { reference: string; instance: number } =>
  numbers === "own-lists" && instance > 0
    ? { reference: againName(list), instance: 0 }
    : { reference: list, instance };

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

function buildTable(table: LaidTable, numbers: Numbers): Table {
  const rule = table.ruled ? line : none;
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: table.widths,
    width: { size: table.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: table.rows.map(
      (row) =>
        new TableRow({
          ...(row.head === true ? { tableHeader: true } : {}),
          ...(table.whole === true ? { cantSplit: true } : {}),
          children: row.cells.map(
            (cell) =>
              new TableCell({
                ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
                ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
                children: cell.paragraphs.map((paragraph) => buildParagraph(paragraph, numbers)),
              }),
          ),
        }),
    ),
  });
}
