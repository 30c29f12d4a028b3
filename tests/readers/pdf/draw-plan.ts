import { type Extraction, type ExtractOptions, extractPlan } from "../../../src/index.js";
import { buildPdf, type PageInput, type PdfInput } from "./build-pdf.js";
import { centred, line, table } from "./lay-out.js";
import { bold, italic } from "./pdf-fonts.js";
import type { Mark } from "./pdf-marks.js";
import { body, setText } from "./set-text.js";

/** Middle of a page of A4 between its margins. */
export const middle = body.x + body.width / 2;

const around = (text: string, axis: number, y: number, size: number, more = {}): Mark =>
  centred(text, axis - 300, 600, y, size, more);

export interface LetterheadInput {
  /** First base line. */
  readonly y?: number;
  /** Middle of the columns. */
  readonly left?: number;
  readonly right?: number;
  /** How much lower the right column stands, in points. */
  readonly lag?: number;
  readonly issuer?: readonly string[];
  readonly number?: string;
  readonly date?: string;
  readonly size?: number;
}

/** Letterhead of Nghị định 30/2020/NĐ-CP: issuer and number, heading of the state, place and day. */
export function letterhead(input: LetterheadInput = {}): Mark[] {
  const {
    y = 770,
    left = 175,
    right = 410,
    lag = 0,
    issuer = ["UBND HUYỆN YÊN HÒA", "PHÒNG NỘI VỤ"],
    number = "Số: 14/KH-PNV",
    date = "Yên Hòa, ngày 05 tháng 3 năm 2025",
    size = 12,
  } = input;
  const step = size * 1.35;
  return [
    ...issuer.map((text, at) => around(text, left, y - at * step, size, { font: bold })),
    around("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right, y - lag, size, { font: bold }),
    around("Độc lập - Tự do - Hạnh phúc", right, y - step - lag, size + 1, { font: bold }),
    { kind: "rule", from: [right - 80, y - step - 5 - lag], to: [right + 80, y - step - 5 - lag] },
    around(number, left, y - 50, 13),
    around(date, right, y - 50 - lag, 13, { font: italic }),
  ];
}

/** Type of the document and what it is about. */
export const title = (
  subject: readonly string[] = ["Công tác văn thư, lưu trữ năm 2025"],
  y = 685,
  type = "KẾ HOẠCH",
): Mark[] => [
  around(type, middle, y, 14, { font: bold }),
  ...subject.map((text, at) => around(text, middle, y - 18 * (at + 1), 14, { font: bold })),
];

export interface EndingInput {
  readonly y?: number;
  readonly recipients?: readonly string[];
  readonly signers?: readonly string[];
  readonly name?: string;
  readonly right?: number;
  readonly lag?: number;
}

/** Recipients on the left, signature on the right. */
export function ending(input: EndingInput = {}): Mark[] {
  const {
    y = 250,
    recipients = ["- UBND huyện (b/c);", "- Các phòng, ban;", "- Lưu: VT."],
    signers = ["TRƯỞNG PHÒNG"],
    name = "Bùi Thị Nhàn",
    right = 430,
    lag = 0,
  } = input;
  return [
    line("Nơi nhận:", 85, y, 12, { font: italic }),
    ...recipients.map((text, at) => line(text, 85, y - 14 * (at + 1), 11)),
    ...signers.map((text, at) => around(text, right, y - lag - at * 17, 13, { font: bold })),
    around(name, right, y - lag - 17 * signers.length - 70, 13, { font: bold }),
  ];
}

/** Paragraphs of the body from `y` down; a first line is set in by half an inch. */
export function paragraphs(texts: readonly string[], y: number): readonly [Mark[], number] {
  const marks: Mark[] = [];
  let next = y;
  for (const text of texts) {
    const heading = /^[IVX]+\. /u.test(text);
    const own = setText(text, {
      ...body,
      y: next,
      indent: 36,
      justified: true,
      ...(heading ? { more: { font: bold } } : {}),
    });
    marks.push(...own.marks);
    next = own.next - 4;
  }
  return [marks, next];
}

export const purpose = [
  "I. MỤC ĐÍCH, YÊU CẦU",
  "- Nâng cao chất lượng công tác văn thư, lưu trữ của các phòng, ban thuộc huyện trong năm 2025.",
  "- Bảo đảm tài liệu được lập thành hồ sơ và nộp lưu trữ đúng thời hạn.",
] as const;

export const heads = [
  "TT",
  "Nhiệm vụ",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Thời gian hoàn thành",
] as const;
export const widths = [28, 150, 95, 97, 95] as const;
export const rows = [
  ["1", "Rà soát danh mục hồ sơ", "Văn phòng", "Phòng Tư pháp", "Tháng 6/2025"],
  ["2", "Tập huấn nghiệp vụ", "Phòng Nội vụ", "Phòng Tài chính", "Tháng 7/2025"],
  ["3", "Kiểm tra việc nộp lưu trữ", "Thanh tra huyện", "Văn phòng", "Tháng 9/2025"],
] as const;

/** A table of tasks as wide as the body. */
export const taskTable = (
  y: number,
  own: readonly (readonly string[])[] = [heads.map((head) => head), ...rows],
  rules: "stroked" | "filled" | "boxes" | "none" = "stroked",
) => table({ x: body.x, y, columns: widths, rows: own, rules, size: 11 });

/** A whole plan on one page: letterhead, purpose, a table of three tasks, recipients and signature. */
export function planPage(
  parts: {
    readonly letterhead?: LetterheadInput;
    readonly ending?: EndingInput;
    readonly rules?: "stroked" | "filled" | "boxes" | "none";
  } = {},
): Mark[] {
  const [text, next] = paragraphs([...purpose, "II. NHIỆM VỤ"], 630);
  const tasks = taskTable(next + 8, undefined, parts.rules);
  return [
    ...letterhead(parts.letterhead),
    ...title(),
    ...text,
    ...tasks.marks,
    ...ending({ y: tasks.bottom - 40, ...parts.ending }),
  ];
}

/** Extracts the plan of drawn pages. */
export const extractPages = (
  pages: readonly (readonly Mark[] | PageInput)[],
  more: Omit<PdfInput, "pages"> & { readonly options?: ExtractOptions } = {},
): Promise<Extraction> => {
  const { options, ...pdf } = more;
  const given = pages.map((page) => ("marks" in page ? page : { marks: page }));
  return extractPlan(buildPdf({ ...pdf, pages: given }), options);
};

/** Furniture as `reason: text`. */
export const furnitureOf = ({ coverage }: Extraction): string[] =>
  coverage.furniture.map(({ reason, text }) => `${reason}: ${text}`);
