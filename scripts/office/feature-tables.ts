import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

interface CellLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly centred?: boolean;
  readonly span?: number;
  readonly down?: number;
}

const words = (text: string, { bold, italics, centred }: CellLook = {}): Paragraph =>
  new Paragraph({
    ...(centred === true ? { alignment: AlignmentType.CENTER } : {}),
    children: text
      .split("\n")
      .filter((line) => line !== "")
      .map(
        (line, at) =>
          new TextRun({
            text: line,
            ...(bold === true ? { bold } : {}),
            ...(italics === true ? { italics } : {}),
            ...(at > 0 ? { break: 1 } : {}),
          }),
      ),
  });

const cell = (children: readonly (Paragraph | Table)[], { span, down }: CellLook = {}): TableCell =>
  new TableCell({
    children,
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(down === undefined ? {} : { rowSpan: down }),
  });

const says = (text: string, look: CellLook = {}): TableCell => cell([words(text, look)], look);

/** A cell that holds nothing but the number its list draws. */
const numbered = (reference: string, level = 0): TableCell =>
  cell([new Paragraph({ alignment: AlignmentType.CENTER, numbering: { reference, level } })]);

const row = (...children: readonly TableCell[]): TableRow => new TableRow({ children });
const headRow = (...titles: readonly string[]): TableRow =>
  new TableRow({
    tableHeader: true,
    children: titles.map((title) => says(title, { bold: true, centred: true })),
  });

function table(widths: readonly number[], ruled: boolean, rows: readonly TableRow[]): Table {
  const rule = { style: ruled ? BorderStyle.SINGLE : BorderStyle.NONE, size: ruled ? 4 : 0 };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows,
  });
}

const strong: CellLook = { bold: true, centred: true };

/** Three rows, the number in the last. */
export const letterheadTable = (): Table =>
  table([3600, 5400], false, [
    row(
      says("UBND TỈNH TRƯỜNG GIANG BẮC", { centred: true }),
      says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", strong),
    ),
    row(says("SỞ Y TẾ", strong), says("Độc lập - Tự do - Hạnh phúc", strong)),
    row(
      says("Số: 87/KH-SYT", { centred: true }),
      says("Trường Giang Bắc, ngày 14 tháng 02 năm 2025", { centred: true, italics: true }),
    ),
  ]);

/** Recipients in one paragraph with soft breaks; position, room to sign and name in paragraphs of their own. */
export const signatureTable = (): Table =>
  table([4500, 4500], false, [
    row(
      cell([
        words("Nơi nhận:", { bold: true, italics: true }),
        words(
          "- UBND tỉnh (để b/c);\n- Giám đốc Sở (để b/c);\n- Sở Khoa học và Công nghệ (để p/h);\n- Các đơn vị trực thuộc Sở (để t/h);\n- Lưu: VT, VP.",
        ),
      ]),
      cell([
        words("KT. GIÁM ĐỐC", strong),
        words("PHÓ GIÁM ĐỐC", strong),
        words(""),
        words(""),
        words("Đặng Thị Mai Quế", strong),
      ]),
    ),
  ]);

/** A group title over the whole row, its number drawn in front of the words. */
const group = (title: string): TableRow =>
  row(
    cell(
      [
        new Paragraph({
          numbering: { reference: "groups-dotted", level: 0 },
          children: [new TextRun({ text: title, bold: true })],
        }),
      ],
      { span: 6 },
    ),
  );

const dashes = (...texts: readonly string[]): TableCell =>
  cell(
    texts.map(
      (text) =>
        new Paragraph({
          numbering: { reference: "dash", level: 0 },
          children: [new TextRun(text)],
        }),
    ),
  );

/** Time merged down over three rows, lead over two; a list in one cell, a table in another. */
export const bodyTable = (): Table =>
  table([600, 2400, 1500, 1700, 1600, 1300], true, [
    headRow(
      "TT",
      "Nhiệm vụ",
      "Đơn vị chủ trì",
      "Đơn vị phối hợp",
      "Sản phẩm",
      "Thời gian hoàn thành",
    ),
    headRow("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
    group("Hạ tầng số"),
    row(
      numbered("rows"),
      says("Nâng cấp mạng nội bộ, thiết bị bảo mật tại cơ quan Sở"),
      says("Văn phòng Sở", { down: 2 }),
      says("Phòng Kế hoạch - Tài chính"),
      says("Biên bản nghiệm thu"),
      says("Quý II/2025", { down: 3 }),
    ),
    row(
      numbered("rows"),
      says("Cấp chữ ký số cho viên chức y tế"),
      says("Các đơn vị trực thuộc Sở"),
      dashes("Danh sách thuê bao", "Báo cáo kết quả cấp"),
    ),
    row(
      numbered("rows"),
      says("Mở rộng phần mềm khám bệnh, chữa bệnh từ xa"),
      says("Phòng Nghiệp vụ Y"),
      says("Bệnh viện Đa khoa tỉnh;\nTrung tâm Y tế các huyện"),
      cell([
        table([700, 800], true, [
          row(says("Đợt 1"), says("10 điểm")),
          row(says("Đợt 2"), says("15 điểm")),
        ]),
        // A cell ends with a paragraph (ECMA-376 Part 1 §17.4.65).
        words(""),
      ]),
    ),
    group("Dữ liệu số"),
    row(
      numbered("rows"),
      says("Kết nối dữ liệu tiêm chủng với Hệ thống thông tin tiêm chủng quốc gia"),
      says("Trung tâm Kiểm soát bệnh tật tỉnh"),
      says("Trạm Y tế các xã"),
      says("Dữ liệu được kết nối"),
      says("Trước ngày 31/7/2025"),
    ),
    row(
      numbered("rows"),
      says("Lập hồ sơ sức khỏe điện tử cho người dân"),
      says("Trung tâm Y tế các huyện"),
      says("Công an tỉnh, Bảo hiểm xã hội tỉnh"),
      says("80% dân số có hồ sơ"),
      says("Tháng 11/2025"),
    ),
  ]);

const annexGroup = (title: string): TableRow =>
  row(numbered("annex"), says(title, { bold: true, span: 5 }));

/** Groups 1, 2 and tasks 1.1, 1.2 … drawn by one list of two levels. */
export const annexTable = (): Table =>
  table([900, 4600, 2600, 2600, 2000, 1500], true, [
    headRow(
      "TT",
      "Nội dung công việc",
      "Đơn vị chủ trì",
      "Đơn vị phối hợp",
      "Thời gian thực hiện",
      "Kinh phí\n(triệu đồng)",
    ),
    annexGroup("Đào tạo kỹ năng số"),
    annexTask(
      "Tập huấn sử dụng bệnh án điện tử cho bác sĩ, điều dưỡng",
      "Phòng Nghiệp vụ Y",
      "Trường Cao đẳng Y tế tỉnh",
      "Từ ngày 01/4/2025 đến ngày 30/5/2025",
      "350",
    ),
    annexTask(
      "Bồi dưỡng an toàn thông tin cho cán bộ chuyên trách",
      "Văn phòng Sở",
      "",
      "Tháng 8/2025",
      "120",
    ),
    annexGroup("Truyền thông"),
    annexTask(
      "Xây dựng chuyên mục “Y tế số” trên Cổng thông tin điện tử của Sở",
      "Trung tâm Kiểm soát bệnh tật tỉnh",
      "Đài Phát thanh - Truyền hình tỉnh",
      "Hằng tháng",
      "180",
    ),
    annexTask(
      "Tổ chức Ngày hội chuyển đổi số ngành y tế",
      "Văn phòng Sở",
      "Công đoàn ngành Y tế",
      "Ngày 10/10/2025",
      "600",
    ),
    row(says(""), says("Tổng cộng", { bold: true, span: 4 }), says("1.250", { bold: true })),
  ]);

function annexTask(...texts: readonly string[]): TableRow {
  return row(numbered("annex", 1), ...texts.map((text) => says(text)));
}
