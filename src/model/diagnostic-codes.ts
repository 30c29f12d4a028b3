export type Severity = "info" | "warning" | "error";
export type Language = "en" | "vi";

interface CodeEntry {
  readonly severity: Severity;
  /** `{name}` is replaced by the parameter of that name. */
  readonly en: string;
  readonly vi: string;
  readonly helpEn: string;
  readonly helpVi: string;
}

/**
 * The closed table of what can be said about a document. A code never changes its meaning;
 * severity: error — part of the document could not be read as a plan (`partial`); warning — a person should look;
 * info — how something was read.
 */
export const diagnosticCodes = {
  "text/replaced-bytes": {
    severity: "warning",
    en: "{count} byte sequences are not valid {encoding}; each stands as U+FFFD",
    vi: "Có {count} chuỗi byte không hợp lệ trong bảng mã {encoding}; mỗi chuỗi được thay bằng ký tự U+FFFD",
    helpEn: "Open the file in its own program and save it as UTF-8.",
    helpVi: "Mở tệp bằng chương trình gốc rồi lưu lại với bảng mã UTF-8.",
  },
  "text/control-characters": {
    severity: "info",
    en: "{count} control characters were read as spaces",
    vi: "Có {count} ký tự điều khiển được đọc như khoảng trắng",
    helpEn: "Usually page breaks; nothing to do.",
    helpVi: "Thường là dấu ngắt trang; không cần xử lý.",
  },
  "text/cut-short": {
    severity: "warning",
    en: "The file ends inside a character or a table row; its end may be missing",
    vi: "Tệp kết thúc giữa một ký tự hoặc giữa một dòng của bảng; có thể thiếu phần cuối",
    helpEn: "Compare the last lines with the original.",
    helpVi: "Đối chiếu các dòng cuối với bản gốc.",
  },
  "head/not-a-plan": {
    severity: "error",
    en: "The document calls itself {type}, not a plan",
    vi: "Văn bản có tên loại là {type}, không phải kế hoạch",
    helpEn: "What has the shape of a plan was extracted; check whether this is the right file.",
    helpVi:
      "Những phần có bố cục như kế hoạch vẫn được trích xuất; kiểm tra lại có đúng tệp cần đọc không.",
  },
  "head/type-missing": {
    severity: "error",
    en: "No line names the type of document (KẾ HOẠCH)",
    vi: "Không có dòng nào ghi tên loại văn bản (KẾ HOẠCH)",
    helpEn: "Check whether the head was cut off or this is not a plan.",
    helpVi: "Kiểm tra xem phần đầu có bị cắt mất hoặc đây có phải là kế hoạch không.",
  },
  "head/subject-missing": {
    severity: "warning",
    en: "No subject stands under the type of document",
    vi: "Không thấy trích yếu nội dung dưới tên loại văn bản",
    helpEn: "Check the title of the plan.",
    helpVi: "Kiểm tra lại tiêu đề của kế hoạch.",
  },
  "head/issuer-missing": {
    severity: "warning",
    en: "The issuing body is neither printed nor to be inferred",
    vi: "Không thấy tên cơ quan ban hành và cũng không suy ra được từ văn bản",
    helpEn: "Add the issuing body by hand.",
    helpVi: "Bổ sung tên cơ quan ban hành bằng tay.",
  },
  "head/issuer-inferred": {
    severity: "info",
    en: "The issuing body is not printed in the head; inferred from the text: {issuer}",
    vi: "Phần đầu không ghi cơ quan ban hành; suy ra từ nội dung: {issuer}",
    helpEn: "Confirm it against the original.",
    helpVi: "Đối chiếu với bản gốc.",
  },
  "head/number-blank": {
    severity: "info",
    en: "The number slot is blank",
    vi: "Số văn bản còn để trống",
    helpEn: "Lawful before issue; number and date are given after signing.",
    helpVi: "Hợp lệ khi chưa phát hành; số và ngày được cấp sau khi ký.",
  },
  "head/number-missing": {
    severity: "info",
    en: "No number and symbol are printed",
    vi: "Không thấy số, ký hiệu văn bản",
    helpEn: "The head may have been lost when the file was copied.",
    helpVi: "Phần đầu có thể đã mất khi sao chép tệp.",
  },
  "head/date-blank": {
    severity: "info",
    en: "The date of issue is blank or filled in only in part",
    vi: "Ngày ban hành còn để trống hoặc ghi chưa đủ",
    helpEn: "Lawful before issue.",
    helpVi: "Hợp lệ khi chưa phát hành.",
  },
  "head/date-missing": {
    severity: "info",
    en: "No date of issue is printed",
    vi: "Không thấy ngày ban hành",
    helpEn: "The head may have been lost when the file was copied.",
    helpVi: "Phần đầu có thể đã mất khi sao chép tệp.",
  },
  "head/date-impossible": {
    severity: "warning",
    en: "There is no such day: {date}",
    vi: "Không có ngày này trong lịch: {date}",
    helpEn: "The date is kept as written; correct it in the original.",
    helpVi: "Ngày được giữ nguyên văn; cần sửa ở bản gốc.",
  },
  "head/draft": {
    severity: "info",
    en: "The document is marked as a draft",
    vi: "Văn bản được ghi là dự thảo",
    helpEn: "Make sure that the issued text is the one to use.",
    helpVi: "Kiểm tra xem có cần dùng bản đã ban hành không.",
  },
  "document/other-part": {
    severity: "info",
    en: "The file also holds another document: {title}",
    vi: "Tệp còn chứa một văn bản khác: {title}",
    helpEn: "Only the plan is extracted; the other part is listed under coverage.",
    helpVi: "Chỉ kế hoạch được trích xuất; phần còn lại được liệt kê trong mục coverage.",
  },
  "outline/label-gap": {
    severity: "info",
    en: "Heading {label} follows {previous}",
    vi: "Mục {label} đứng ngay sau mục {previous}",
    helpEn: "A heading may be missing or misnumbered in the source.",
    helpVi: "Bản gốc có thể thiếu mục hoặc đánh số nhầm.",
  },
  "recipients/missing": {
    severity: "info",
    en: "No list of recipients (Nơi nhận) was found",
    vi: "Không thấy phần Nơi nhận",
    helpEn: "The end of the document may have been cut off.",
    helpVi: "Phần cuối văn bản có thể đã bị cắt.",
  },
  "signature/missing": {
    severity: "warning",
    en: "No signature block was found",
    vi: "Không thấy phần ký",
    helpEn: "The end of the document may have been cut off.",
    helpVi: "Phần cuối văn bản có thể đã bị cắt.",
  },
  "signature/name-blank": {
    severity: "info",
    en: "The signer's name is blank",
    vi: "Chưa có họ tên người ký",
    helpEn: "Lawful before signing.",
    helpVi: "Hợp lệ khi chưa ký.",
  },
  "appendix/not-found": {
    severity: "warning",
    en: "The text refers to {label}, which is not in this file",
    vi: "Nội dung dẫn chiếu {label} nhưng tệp không có phụ lục này",
    helpEn: "Look for the appendix in a separate file.",
    helpVi: "Tìm phụ lục trong tệp đính kèm riêng.",
  },
  "table/roles-unknown": {
    severity: "warning",
    en: "No column of this table is known as a task column; its rows are kept as data",
    vi: "Không nhận ra cột nhiệm vụ trong bảng này; các dòng được giữ dưới dạng dữ liệu",
    helpEn: "Check whether the table assigns tasks.",
    helpVi: "Kiểm tra xem bảng có giao nhiệm vụ không.",
  },
  "table/head-repeated": {
    severity: "info",
    en: "A repeated table head was dropped",
    vi: "Đã bỏ một dòng tiêu đề bảng lặp lại",
    helpEn: "The head is printed again after a page break.",
    helpVi: "Tiêu đề bảng được in lại sau khi sang trang.",
  },
  "table/row-joined": {
    severity: "info",
    en: "The row goes on from the row above ({ordinal}) and was joined to it",
    vi: "Dòng này là phần tiếp theo của dòng trên ({ordinal}) và đã được nối lại",
    helpEn: "Check the joined cells if the row above was complete.",
    helpVi: "Kiểm tra lại các ô đã nối nếu dòng trên vốn đã đủ.",
  },
  "table/row-ragged": {
    severity: "warning",
    en: "The row has {found} cells where the head has {expected}",
    vi: "Dòng có {found} ô trong khi tiêu đề bảng có {expected} cột",
    helpEn: "Cells may stand in the wrong column; check this row against the original.",
    helpVi: "Nội dung có thể nằm sai cột; đối chiếu dòng này với bản gốc.",
  },
  "table/ordinal-gap": {
    severity: "warning",
    en: "Row {ordinal} follows row {previous}; a row may be missing",
    vi: "Dòng số {ordinal} đứng ngay sau dòng số {previous}; có thể thiếu dòng",
    helpEn: "Count the rows in the original.",
    helpVi: "Đếm lại số dòng trong bản gốc.",
  },
  "table/ordinal-repeated": {
    severity: "info",
    en: "Ordinal {ordinal} stands on more than one row",
    vi: "Số thứ tự {ordinal} xuất hiện ở nhiều dòng",
    helpEn: "The ids of the rows carry ~2, ~3 …",
    helpVi: "Mã của các dòng này có thêm ~2, ~3 …",
  },
  "table/ditto": {
    severity: "info",
    en: "“{text}” stands for the wording of the row above",
    vi: "“{text}” được hiểu là nội dung của dòng trên",
    helpEn: "The field holds the wording of the row above; the cell is kept as written.",
    helpVi: "Trường dữ liệu lấy nội dung của dòng trên; ô vẫn giữ nguyên văn.",
  },
  "task/lead-missing": {
    severity: "warning",
    en: "Task {id} names no body in charge",
    vi: "Nhiệm vụ {id} không ghi cơ quan chủ trì",
    helpEn: "Ask the drafting office.",
    helpVi: "Hỏi lại đơn vị soạn thảo.",
  },
  "task/deadline-missing": {
    severity: "info",
    en: "Task {id} states no deadline",
    vi: "Nhiệm vụ {id} không ghi thời hạn",
    helpEn: "Ask the drafting office.",
    helpVi: "Hỏi lại đơn vị soạn thảo.",
  },
  "deadline/unknown": {
    severity: "warning",
    en: "The deadline “{text}” was not understood",
    vi: "Chưa hiểu được thời hạn “{text}”",
    helpEn: "The wording is kept; no date was made up.",
    helpVi: "Nguyên văn được giữ lại; không tự đặt ra ngày.",
  },
  "deadline/impossible-date": {
    severity: "warning",
    en: "There is no such day: {text}",
    vi: "Không có ngày này trong lịch: {text}",
    helpEn: "The wording is kept; correct it in the original.",
    helpVi: "Nguyên văn được giữ lại; cần sửa ở bản gốc.",
  },
  "agency/unknown": {
    severity: "info",
    en: "“{text}” is not a known body",
    vi: "“{text}” chưa có trong danh mục cơ quan, đơn vị",
    helpEn: "The name is kept as written, without a canonical name.",
    helpVi: "Tên được giữ nguyên văn, không có tên chuẩn kèm theo.",
  },
  "agency/run-together": {
    severity: "warning",
    en: "Bodies run together in one cell were told apart: {text}",
    vi: "Các cơ quan viết liền trong một ô đã được tách ra: {text}",
    helpEn: "Confirm that these are separate bodies.",
    helpVi: "Kiểm tra xem đây có phải là các cơ quan riêng không.",
  },
  "agency/split-uncertain": {
    severity: "warning",
    en: "“{text}” was split at a dash without knowing all the names",
    vi: "“{text}” được tách tại dấu gạch ngang dù chưa biết hết các tên",
    helpEn: "Check whether this is one body or several.",
    helpVi: "Kiểm tra xem đây là một hay nhiều cơ quan.",
  },
  "coverage/unmapped": {
    severity: "warning",
    en: "This text has no place in the plan: “{text}”",
    vi: "Đoạn này không thuộc phần nào của kế hoạch: “{text}”",
    helpEn: "It is kept in coverage.unmapped; nothing is dropped.",
    helpVi: "Đoạn được giữ trong coverage.unmapped; không bị bỏ mất.",
  },
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof diagnosticCodes;

const fill = (template: string, params: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole));

/** The sentence of a code in a language, with its parameters filled in. */
export function renderDiagnostic(
  code: DiagnosticCode,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): { message: string; help: string } {
  const entry = diagnosticCodes[code];
  return language === "vi"
    ? { message: fill(entry.vi, params), help: entry.helpVi }
    : { message: fill(entry.en, params), help: entry.helpEn };
}
