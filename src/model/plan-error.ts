import type { Language } from "./diagnostic-codes.js";

/** Why an input gave no plan at all. */
export type PlanErrorCode =
  | "unsupported-format"
  | "malformed"
  | "encrypted"
  | "empty"
  | "no-text-layer"
  | "resource-limit"
  | "classified"
  | "aborted";

const sentences: Record<PlanErrorCode, Record<Language, string>> = {
  "unsupported-format": {
    en: "This kind of file cannot be read ({detail}). Save it as a Word document (.docx) or as plain text (.txt, UTF-8) and give that file.",
    vi: "Không đọc được loại tệp này ({detail}). Hãy lưu thành tệp Word (.docx) hoặc văn bản thuần (.txt, UTF-8) rồi đọc lại.",
  },
  malformed: {
    en: "The file is damaged ({detail}). Get a sound copy of it.",
    vi: "Tệp bị hỏng ({detail}). Hãy lấy lại bản đầy đủ.",
  },
  encrypted: {
    en: "The file is locked with a password. Remove the password in the program it was written with first.",
    vi: "Tệp được đặt mật khẩu. Hãy mở bằng phần mềm soạn thảo và bỏ mật khẩu trước.",
  },
  empty: {
    en: "The file holds no text.",
    vi: "Tệp không có chữ nào.",
  },
  "no-text-layer": {
    en: "No page of the file has text that can be read; it is a scan or its text layer is broken.",
    vi: "Không trang nào của tệp có lớp chữ đọc được; đây là bản quét hoặc lớp chữ bị hỏng.",
  },
  "resource-limit": {
    en: "The file is over a limit ({detail}). Split it, or raise the limit.",
    vi: "Tệp vượt quá giới hạn ({detail}). Hãy chia nhỏ tệp hoặc nâng giới hạn.",
  },
  classified: {
    en: "The document carries a secrecy stamp ({detail}). Reading stopped there and nothing was written. Handle state secrets only on machines that the law allows for them.",
    vi: "Văn bản có dấu chỉ độ mật ({detail}). Chương trình đã dừng đọc và không ghi ra bất cứ nội dung nào. Chỉ xử lý tài liệu bí mật nhà nước trên thiết bị được pháp luật cho phép.",
  },
  aborted: {
    en: "Stopped on request.",
    vi: "Đã dừng theo yêu cầu.",
  },
};

/** Details of a `PlanError`: a code of its own for each, so that they can be told in both languages. */
const details: Record<string, Record<Language, string>> = {
  binary: { en: "it is not text", vi: "nội dung không phải là chữ" },
  "too-large": {
    en: "it is larger than {limit} MB",
    vi: "dung lượng lớn hơn {limit} MB",
  },
  "too-many-cells": {
    en: "a table row has more than {limit} cells",
    vi: "một dòng của bảng có hơn {limit} ô",
  },
  "too-many-table-cells": {
    en: "its tables have more than {limit} cells in all",
    vi: "các bảng trong tệp có tổng cộng hơn {limit} ô",
  },
  "too-many-blocks": {
    en: "it has more than {limit} paragraphs and table rows",
    vi: "tệp có hơn {limit} đoạn văn và dòng bảng",
  },
  "too-many-lines": {
    en: "it has more than {limit} lines of text",
    vi: "tệp có hơn {limit} dòng chữ",
  },
  "unpacked-too-large": {
    en: "unpacked, it is larger than {limit} MB",
    vi: "sau khi giải nén, dung lượng lớn hơn {limit} MB",
  },
  "too-deep": {
    en: "its parts are nested more than {limit} levels deep",
    vi: "các phần trong tệp lồng nhau quá {limit} cấp",
  },
  "xml-entities": {
    en: "it declares entities, which no document of this kind does",
    vi: "tệp khai báo thực thể XML, điều không có ở văn bản thông thường",
  },
  "missing-part": {
    en: "the part {limit} is missing",
    vi: "thiếu thành phần {limit}",
  },
  "broken-part": {
    en: "the part {limit} cannot be read",
    vi: "không đọc được thành phần {limit}",
  },
  "not-unpacked": {
    en: "the package cannot be opened",
    vi: "không mở được gói tệp",
  },
  "too-many-pages": {
    en: "it has more than {limit} pages",
    vi: "tệp có hơn {limit} trang",
  },
  "too-many-operators": {
    en: "a page draws more than {limit} signs and lines",
    vi: "một trang có hơn {limit} nét vẽ và ký tự",
  },
  "not-opened": {
    en: "it cannot be opened as a PDF",
    vi: "không mở được tệp PDF",
  },
  "cut-short": { en: "it ends too early", vi: "tệp kết thúc sớm" },
  stamp: { en: "{limit}", vi: "{limit}" },
  format: { en: "{limit}", vi: "{limit}" },
};

/** Names of parts come from the file and may be of any length. */
const longestLimit = 120;

export type PlanErrorDetail =
  | "binary"
  | "too-large"
  | "too-many-cells"
  | "too-many-table-cells"
  | "too-many-blocks"
  | "too-many-lines"
  | "unpacked-too-large"
  | "too-deep"
  | "xml-entities"
  | "missing-part"
  | "broken-part"
  | "not-unpacked"
  | "not-opened"
  | "too-many-pages"
  | "too-many-operators"
  | "cut-short"
  | "stamp"
  | "format";

/** Thrown for misuse and for input that gives no plan; trouble inside a document is a diagnostic instead. */
export class PlanError extends Error {
  readonly code: PlanErrorCode;
  readonly detail: PlanErrorDetail | null;
  readonly limit: string;

  constructor(
    code: PlanErrorCode,
    detail: PlanErrorDetail | null = null,
    limit: string | number = "",
  ) {
    super();
    this.name = "PlanError";
    this.code = code;
    this.detail = detail;
    this.limit = String(limit).slice(0, longestLimit);
    this.message = this.explain("en");
  }

  /** The whole sentence for a user: what happened and what to do. */
  explain(language: Language): string {
    const detail = this.detail === null ? "" : (details[this.detail]?.[language] ?? "");
    return sentences[this.code][language]
      .replace("{detail}", detail)
      .replace("{limit}", this.limit);
  }
}
