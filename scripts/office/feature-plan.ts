import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from "docx";
import { annexTable, bodyTable, letterheadTable, signatureTable } from "./feature-tables.js";
import { featureLists } from "./lists.js";
import { closePackage, openPackage, patchParts } from "./package-parts.js";
import { addTextBox, TEXT_BOX_MARK } from "./text-box.js";
import { settle } from "./write-docx.js";

/**
 * An invented plan with what offices do in Word: headings numbered through their styles, letters and dashes by lists, cells merged down and
 * across, a nested table, a list in a cell, a text box, a footnote, tracked changes, hidden words, capitals for the
 * eye only, a field in a sentence, page furniture.
 */
export async function writeFeaturePlan(): Promise<Uint8Array> {
  const document = new Document({
    title: "Kế hoạch chuyển đổi số ngành y tế năm 2025",
    creator: "Văn phòng Sở",
    lastModifiedBy: "Văn phòng Sở",
    customProperties: [{ name: "NamKeHoach", value: "2025" }],
    numbering: { config: featureLists },
    styles: {
      default: {
        document: {
          run: { font: "Times New Roman", size: 28 },
          paragraph: { spacing: { after: 60 } },
        },
        heading1: heading(0),
        heading2: heading(1),
        heading3: heading(2),
      },
    },
    footnotes: {
      1: {
        children: [
          new Paragraph(
            "Thông tư số 46/2018/TT-BYT ngày 28 tháng 12 năm 2018 của Bộ trưởng Bộ Y tế quy định hồ sơ bệnh án điện tử.",
          ),
        ],
      },
    },
    sections: [buildPlan(), buildAnnex()],
  });
  const parts = settle(openPackage(await Packer.toBuffer(document)));
  return closePackage(patchParts(parts, { "word/document.xml": addTextBox }));
}

const heading = (level: number) => ({
  run: { bold: true, color: "000000", size: 28 },
  paragraph: {
    outlineLevel: level,
    spacing: { before: 120, after: 60 },
    numbering: { reference: "plan", level },
  },
});

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const title = (level: 0 | 1 | 2, text: string): Paragraph =>
  new Paragraph({ heading: headings[level], children: [new TextRun(text)] });

type Look = Pick<IRunOptions, "bold" | "italics">;
const strong: Look = { bold: true };

const centre = (text: string, look: Look): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: text
      .split("\n")
      .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}) })),
  });

const body = (...children: readonly (string | ParagraphChild)[]): Paragraph =>
  new Paragraph({ alignment: AlignmentType.BOTH, children: children.map(asRun) });
const item = (reference: string, ...children: readonly (string | ParagraphChild)[]): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    numbering: { reference, level: 0 },
    children: children.map(asRun),
  });
const asRun = (child: string | ParagraphChild): ParagraphChild =>
  typeof child === "string" ? new TextRun(child) : child;

const change = { author: "Văn phòng Sở", date: "2025-02-10T08:00:00Z" } as const;

function buildPlan(): ISectionOptions {
  return {
    properties: { titlePage: true, page: { margin: { left: 1701, right: 1134 } } },
    ...furniture(),
    children: [
      letterheadTable(),
      centre("KẾ HOẠCH", strong),
      centre("Chuyển đổi số ngành y tế\ntỉnh Trường Giang Bắc năm 2025", strong),
      body("Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023;"),
      body(
        "Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”;",
      ),
      body(
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 09/01/2025 của UBND tỉnh về chuyển đổi số năm 2025, Sở Y tế xây dựng Kế hoạch chuyển đổi số ngành y tế tỉnh Trường Giang Bắc năm 2025 như sau:",
      ),
      title(0, "MỤC ĐÍCH, YÊU CẦU"),
      title(1, "Mục đích"),
      item(
        "letters",
        "Tạo thuận lợi cho người dân khi khám bệnh, chữa bệnh; giảm giấy tờ, giảm thời gian chờ đợi.",
      ),
      item(
        "letters",
        "Từng bước thay hồ sơ giấy bằng bệnh án điện tử",
        new FootnoteReferenceRun(1),
        " tại các bệnh viện công lập.",
      ),
      title(1, "Yêu cầu"),
      item("dash", "Nhiệm vụ phải rõ đơn vị chủ trì, sản phẩm và thời gian hoàn thành."),
      item("dash", "Bảo đảm an toàn thông tin, bảo vệ dữ liệu cá nhân của người bệnh."),
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        children: [new TextRun({ text: "Nhiệm vụ trọng tâm", allCaps: true })],
      }),
      title(1, "Định hướng"),
      title(2, "Hạ tầng số"),
      body("Hạ tầng của ngành dùng chung nền tảng của tỉnh, không đầu tư trùng lặp."),
      title(2, "Dữ liệu số"),
      body("Dữ liệu được tạo lập một lần, dùng chung cho các cơ sở y tế trong tỉnh."),
      title(1, "Phân công nhiệm vụ"),
      body("Nhiệm vụ, đơn vị chủ trì và thời gian hoàn thành nêu tại bảng dưới đây:"),
      bodyTable(),
      title(0, "KINH PHÍ THỰC HIỆN"),
      body(
        new TextRun(TEXT_BOX_MARK),
        "Tổng kinh phí thực hiện Kế hoạch trong năm ",
        new SimpleField("DOCPROPERTY NamKeHoach \\* MERGEFORMAT", "2025"),
        " là 1.250 triệu đồng, từ dự toán chi thường xuyên của Sở; chi tiết tại Phụ lục.",
      ),
      title(0, "TỔ CHỨC THỰC HIỆN"),
      title(1, "Văn phòng Sở"),
      item("letters-again", "Là đầu mối theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch."),
      item(
        "letters-again",
        "Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện trước ngày 15 của tháng cuối quý.",
      ),
      title(1, "Trung tâm Kiểm soát bệnh tật tỉnh"),
      item("dash", "Quản lý, vận hành phần mềm tiêm chủng; hỗ trợ các trạm y tế xã nhập dữ liệu."),
      item(
        "dash",
        "Hoàn thành kết nối dữ liệu tiêm chủng trước ngày ",
        new DeletedTextRun({ id: 101, ...change, text: "30/6/2025" }),
        new InsertedTextRun({ id: 102, ...change, text: "31/7/2025" }),
        ".",
      ),
      title(1, "Các bệnh viện, trung tâm y tế"),
      body(
        "Bố trí nhân lực chuyên trách, tổ chức thực hiện các nhiệm vụ được giao",
        new TextRun({ text: " (xin thêm ý kiến Phòng Nghiệp vụ Y)", vanish: true }),
        " và chịu trách nhiệm về tiến độ.",
      ),
      title(1, "Đề nghị Sở Khoa học và Công nghệ"),
      body("Hướng dẫn các đơn vị kết nối trục liên thông, bảo đảm an toàn thông tin theo cấp độ."),
      body(
        "Trên đây là Kế hoạch chuyển đổi số ngành y tế năm 2025, yêu cầu các đơn vị nghiêm túc thực hiện. Quá trình thực hiện nếu có vướng mắc, phản ánh về Sở Y tế (qua Văn phòng Sở) để xem xét, giải quyết./.",
      ),
      signatureTable(),
    ],
  };
}

function buildAnnex(): ISectionOptions {
  return {
    properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
    ...furniture(),
    children: [
      centre("PHỤ LỤC", strong),
      centre("DANH MỤC ĐÀO TẠO, TRUYỀN THÔNG VỀ CHUYỂN ĐỔI SỐ NGÀNH Y TẾ NĂM 2025", strong),
      centre("(Kèm theo Kế hoạch số 87/KH-SYT ngày 14/02/2025 của Sở Y tế)", { italics: true }),
      annexTable(),
    ],
  };
}

/** A running line with the number of the page above, the name of the office below. */
const furniture = (): Pick<ISectionOptions, "headers" | "footers"> => ({
  headers: {
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            new TextRun({
              children: ["Kế hoạch chuyển đổi số ngành y tế - Trang ", PageNumber.CURRENT],
            }),
          ],
        }),
      ],
    }),
  },
  footers: {
    default: new Footer({ children: [new Paragraph("Sở Y tế tỉnh Trường Giang Bắc")] }),
  },
});
