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

const formHelpEn =
  "A matter of form only; nothing was read otherwise for it. `formatChecks: false` or --no-format-checks switches these remarks off.";
const formHelpVi =
  "Chỉ là vấn đề thể thức, không ảnh hưởng đến kết quả trích xuất. Có thể tắt bằng `formatChecks: false` hoặc --no-format-checks.";
const slipHelpEn =
  "A suggestion only: the wording is kept as written. Correct it in the original if it is a slip.";
const slipHelpVi =
  "Chỉ là gợi ý: văn bản trích xuất vẫn giữ nguyên văn. Nếu đúng là lỗi thì sửa ở bản gốc.";

/**
 * The closed table of what can be said about a document. A code never changes its meaning;
 * severity: error — part of the document could not be read as a plan (`partial`); warning — a person should look;
 * info — how something was read.
 */
export const diagnosticCodes = {
  "text/replaced-bytes": {
    severity: "warning",
    en: "Byte sequences that are not valid {encoding}: {count}; each stands as U+FFFD",
    vi: "Có {count} chuỗi byte không hợp lệ trong bảng mã {encoding}; mỗi chuỗi được thay bằng ký tự U+FFFD",
    helpEn: "Open the file in the program it was written with and save it as UTF-8.",
    helpVi: "Mở tệp bằng phần mềm đã soạn ra nó rồi lưu lại với bảng mã UTF-8.",
  },
  "text/control-characters": {
    severity: "info",
    en: "Control characters read as spaces: {count}",
    vi: "Có {count} ký tự điều khiển được đọc như khoảng trắng",
    helpEn: "Usually page breaks; nothing to do.",
    helpVi: "Thường là dấu ngắt trang; không cần xử lý gì.",
  },
  "text/invisible-characters": {
    severity: "info",
    en: "Characters without width, which split words unseen, were left out: {count}",
    vi: "Đã bỏ {count} ký tự không có độ rộng, không nhìn thấy, chen giữa các chữ",
    helpEn: "Usually left over from a web page; nothing to do.",
    helpVi: "Thường còn sót lại khi chép từ trang web; không cần xử lý gì.",
  },
  "text/cut-short": {
    severity: "warning",
    en: "The file ends inside a character or a table row; its end may be missing",
    vi: "Tệp kết thúc giữa một ký tự hoặc giữa một dòng của bảng; có thể bị mất phần cuối",
    helpEn: "Compare the last lines with the original.",
    helpVi: "Đối chiếu các dòng cuối với bản gốc.",
  },
  "text/encoding-restored": {
    severity: "info",
    en: "Words in the old encoding {encoding} were turned into Unicode; words with a diacritic: {count}",
    vi: "Đã chuyển sang Unicode phần văn bản dùng bảng mã cũ {encoding}; số từ có dấu: {count}",
    helpEn:
      "Compare a few lines with the original. If they are wrong, name the encoding with the option --encoding (`encoding`).",
    helpVi:
      "Đối chiếu vài dòng với bản gốc. Nếu chuyển sai, chỉ định bảng mã bằng tùy chọn --encoding (`encoding`).",
  },
  "text/composed": {
    severity: "info",
    en: "Letters and their diacritics were stored apart (NFD) and were put together (NFC)",
    vi: "Chữ và dấu được lưu rời (Unicode tổ hợp); đã ghép lại thành Unicode dựng sẵn",
    helpEn: "Nothing to do; searching in the file itself may fail for the same reason.",
    helpVi:
      "Không cần xử lý gì; việc tìm kiếm trong chính tệp gốc có thể không ra kết quả vì lý do này.",
  },
  "text/references-decoded": {
    severity: "info",
    en: "Character references of HTML (&#7871;, &agrave;) were read as the characters: {count}",
    vi: "Đã đọc {count} mã ký tự HTML (&#7871;, &agrave;) thành ký tự tương ứng",
    helpEn: "Usual in text copied from the source of a web page; nothing to do.",
    helpVi: "Thường gặp khi sao chép từ mã nguồn trang web; không cần xử lý gì.",
  },
  "text/not-vietnamese": {
    severity: "warning",
    en: "Only {share}% of the words read as Vietnamese: the text is damaged, or in an encoding that was not recognised",
    vi: "Chỉ {share}% số từ đọc được là tiếng Việt: văn bản bị hỏng hoặc dùng bảng mã chưa nhận ra được",
    helpEn:
      "Name the encoding with the option --encoding (`encoding`), or get another copy of the document.",
    helpVi:
      "Chỉ định bảng mã bằng tùy chọn --encoding (`encoding`), hoặc tìm một bản khác của văn bản.",
  },
  "text/keyword-slip": {
    severity: "info",
    en: "“{text}” was read as “{read}”",
    vi: "“{text}” được hiểu là “{read}”",
    helpEn: "The wording is kept as written; correct it in the original.",
    helpVi: "Văn bản trích xuất vẫn giữ nguyên văn; cần sửa ở bản gốc.",
  },
  "pdf/no-text-layer": {
    severity: "error",
    en: "Pages that are pictures only and could not be read: {pages}",
    vi: "Các trang chỉ có hình ảnh, không có lớp chữ nên không đọc được: {pages}",
    helpEn: "Run text recognition (OCR) on the file, or get the file that it was printed from.",
    helpVi: "Nhận dạng chữ (OCR) cho tệp, hoặc lấy tệp gốc đã dùng để in.",
  },
  "pdf/broken-text-layer": {
    severity: "error",
    en: "Pages whose text layer is not Vietnamese and were left out: {pages}",
    vi: "Các trang có lớp chữ hỏng (không ra tiếng Việt) nên không được đọc: {pages}",
    helpEn:
      "The fonts of the file name the wrong letters. Print the pages and run text recognition (OCR), or get the file that it was made from.",
    helpVi:
      "Phông chữ trong tệp khai báo sai ký tự. Hãy nhận dạng chữ (OCR) các trang này, hoặc lấy tệp gốc đã dùng để tạo ra nó.",
  },
  "pdf/doubtful-text-layer": {
    severity: "warning",
    en: "Pages with many words that are not Vietnamese; their letters may not be those that are seen: {pages}",
    vi: "Các trang có nhiều chữ không phải tiếng Việt, có thể không đúng với chữ nhìn thấy: {pages}",
    helpEn:
      "The fonts of the file may name some letters wrongly. Check what was read against the pages, or have them read by text recognition (OCR).",
    helpVi:
      "Phông chữ trong tệp có thể khai báo sai một số ký tự. Cần đối chiếu kết quả với trang in, hoặc nhận dạng chữ (OCR) các trang này.",
  },
  "pdf/page-unreadable": {
    severity: "error",
    en: "Pages that are damaged and could not be read: {pages}",
    vi: "Các trang bị hỏng, không đọc được: {pages}",
    helpEn: "Get a sound copy of the file.",
    helpVi: "Lấy lại bản đầy đủ của tệp.",
  },
  "pdf/scanned-text": {
    severity: "warning",
    en: "Pages read from the words that text recognition laid under a scan: {pages}",
    vi: "Các trang được đọc từ lớp chữ do nhận dạng (OCR) đặt dưới ảnh quét: {pages}",
    helpEn: "Recognition makes mistakes; check names, numbers and dates against the picture.",
    helpVi: "Nhận dạng chữ có thể sai; cần đối chiếu tên, số và ngày với hình ảnh.",
  },
  "pdf/table-by-rules": {
    severity: "info",
    en: "A table was read by its ruling lines (pages {pages})",
    vi: "Bảng được đọc theo đường kẻ (trang {pages})",
    helpEn: "Nothing to do.",
    helpVi: "Không cần xử lý gì.",
  },
  "pdf/table-by-tags": {
    severity: "info",
    en: "A table without ruling lines was read by the structure that the file states (pages {pages})",
    vi: "Bảng không có đường kẻ, được đọc theo cấu trúc khai báo trong tệp (trang {pages})",
    helpEn: "Nothing to do.",
    helpVi: "Không cần xử lý gì.",
  },
  "pdf/table-by-columns": {
    severity: "warning",
    en: "A table without ruling lines was read by how its words are aligned (pages {pages})",
    vi: "Bảng không có đường kẻ, được đọc theo cách căn cột của các chữ (trang {pages})",
    helpEn: "Check that each row and column holds what the original has there.",
    helpVi: "Đối chiếu từng dòng, từng cột với bản gốc.",
  },
  "head/not-a-plan": {
    severity: "error",
    en: "The document calls itself {type}, not a plan",
    vi: "Văn bản có tên loại là {type}, không phải kế hoạch",
    helpEn:
      "What has the shape of a plan was read all the same; check whether this is the right file.",
    helpVi:
      "Những phần có bố cục như kế hoạch vẫn được trích xuất; cần kiểm tra xem có đúng tệp cần đọc không.",
  },
  "head/type-missing": {
    severity: "error",
    en: "No line names the type of document (KẾ HOẠCH)",
    vi: "Không có dòng nào ghi tên loại văn bản (KẾ HOẠCH)",
    helpEn: "Check whether the head was cut off, or whether this is a plan at all.",
    helpVi: "Kiểm tra xem phần đầu văn bản có bị cắt mất không, hoặc đây không phải là kế hoạch.",
  },
  "head/subject-missing": {
    severity: "warning",
    en: "No subject stands under the type of document",
    vi: "Không thấy trích yếu nội dung dưới tên loại văn bản",
    helpEn: "Compare the title with the original.",
    helpVi: "Đối chiếu tên kế hoạch với bản gốc.",
  },
  "head/issuer-missing": {
    severity: "warning",
    en: "The issuing body is not printed, and the text does not tell it either",
    vi: "Không thấy tên cơ quan ban hành và nội dung văn bản cũng không cho biết",
    helpEn: "Add the issuing body by hand, from the original.",
    helpVi: "Bổ sung tên cơ quan ban hành theo bản gốc.",
  },
  "head/issuer-inferred": {
    severity: "info",
    en: "The head does not name the issuing body; inferred from the text: {issuer}",
    vi: "Phần đầu văn bản không ghi cơ quan ban hành; suy ra từ nội dung: {issuer}",
    helpEn: "Confirm it against the original.",
    helpVi: "Đối chiếu với bản gốc.",
  },
  "head/number-blank": {
    severity: "info",
    en: "The number slot is blank",
    vi: "Số văn bản còn để trống",
    helpEn: "Normal before issue: number and date are given after signing.",
    helpVi: "Bình thường với văn bản chưa phát hành: số và ngày được ghi sau khi ký.",
  },
  "head/number-missing": {
    severity: "info",
    en: "No number and symbol are printed",
    vi: "Không thấy số, ký hiệu văn bản",
    helpEn: "The head may have been lost when the file was copied.",
    helpVi: "Phần đầu văn bản có thể đã bị mất khi sao chép.",
  },
  "head/date-blank": {
    severity: "info",
    en: "The date of issue is blank or filled in only in part",
    vi: "Ngày ban hành còn để trống hoặc chưa ghi đủ",
    helpEn: "Normal before issue.",
    helpVi: "Bình thường với văn bản chưa phát hành.",
  },
  "head/date-missing": {
    severity: "info",
    en: "No date of issue is printed",
    vi: "Không thấy ngày ban hành",
    helpEn: "The head may have been lost when the file was copied.",
    helpVi: "Phần đầu văn bản có thể đã bị mất khi sao chép.",
  },
  "head/date-impossible": {
    severity: "warning",
    en: "There is no such day: {date}",
    vi: "Ngày này không có trong lịch: {date}",
    helpEn: "The date is kept as written; correct it in the original.",
    helpVi: "Ngày được giữ nguyên như văn bản ghi; cần sửa ở bản gốc.",
  },
  "head/draft": {
    severity: "info",
    en: "The document is marked as a draft",
    vi: "Văn bản được ghi là dự thảo",
    helpEn: "If the plan has been issued since, read the issued text instead.",
    helpVi: "Nếu đã có bản ban hành chính thức thì nên dùng bản đó.",
  },
  "document/other-part": {
    severity: "info",
    en: "The plan is carried by another document in this file: {title}",
    vi: "Kế hoạch được ban hành kèm theo một văn bản khác trong cùng tệp: {title}",
    helpEn: "Head, opening, recipients and signature are that document's; the body is the plan's.",
    helpVi:
      "Phần đầu, phần mở đầu, nơi nhận và phần ký là của văn bản đó; phần nội dung là của kế hoạch.",
  },
  "document/other-document": {
    severity: "info",
    en: "Another document stands in this file and was left out: {title}",
    vi: "Trong tệp còn có văn bản khác, không trích xuất: {title}",
    helpEn:
      "Its words are listed in coverage.furniture; put it in a file of its own to have it read.",
    helpVi:
      "Nguyên văn được liệt kê trong coverage.furniture; muốn trích xuất thì tách ra tệp riêng.",
  },
  "outline/label-gap": {
    severity: "info",
    en: "Heading {label} follows heading {previous}",
    vi: "Mục {label} đứng ngay sau mục {previous}",
    helpEn: "A heading may be missing or misnumbered in the original.",
    helpVi: "Bản gốc có thể thiếu mục hoặc đánh số mục nhầm.",
  },
  "recipients/missing": {
    severity: "info",
    en: "No list of recipients (Nơi nhận) was found",
    vi: "Không thấy phần Nơi nhận",
    helpEn: "The end of the document may have been cut off.",
    helpVi: "Phần cuối văn bản có thể đã bị cắt mất.",
  },
  "signature/missing": {
    severity: "warning",
    en: "No signature block was found",
    vi: "Không thấy phần ký",
    helpEn: "The end of the document may have been cut off.",
    helpVi: "Phần cuối văn bản có thể đã bị cắt mất.",
  },
  "signature/name-blank": {
    severity: "info",
    en: "The signer's name is blank",
    vi: "Chưa ghi họ tên người ký",
    helpEn: "Normal before signing.",
    helpVi: "Bình thường với văn bản chưa ký.",
  },
  "appendix/not-found": {
    severity: "warning",
    en: "The text refers to {label}, which is not in this file",
    vi: "Văn bản có dẫn chiếu {label} nhưng không thấy trong tệp này",
    helpEn: "Look for the appendix in a separate file.",
    helpVi: "Tìm phụ lục trong tệp đính kèm riêng (nếu có).",
  },
  "table/roles-unknown": {
    severity: "warning",
    en: "No column of this table is known as a task column; its rows are kept as data",
    vi: "Không nhận ra cột nhiệm vụ trong bảng này; các dòng được giữ nguyên dưới dạng dữ liệu",
    helpEn: "Check whether the table assigns tasks.",
    helpVi: "Kiểm tra xem bảng này có giao nhiệm vụ không.",
  },
  "table/column-unknown": {
    severity: "warning",
    en: "This table has tasks, but what these columns hold is not known: {text}",
    vi: "Bảng này có nhiệm vụ nhưng chưa rõ nội dung các cột: {text}",
    helpEn:
      "Body in charge or deadline may stand in one of them; `cells` keeps the words of every column.",
    helpVi:
      "Cơ quan chủ trì hoặc thời hạn có thể nằm ở một trong các cột đó; `cells` giữ nguyên văn mọi cột.",
  },
  "table/not-read": {
    severity: "warning",
    en: "A table seems to begin here with one cell a line, but its cells could not be put back into columns; it stays text",
    vi: "Có vẻ từ đây là một bảng mà mỗi ô nằm trên một dòng, nhưng không xếp lại được thành cột; nội dung được giữ dưới dạng đoạn văn",
    helpEn:
      "Blank cells have left no line, as in copies of web pages. Take the tasks from the original, or give the original file.",
    helpVi:
      "Các ô trống không để lại dòng nào, thường gặp khi sao chép từ trang web. Cần lấy nhiệm vụ từ bản gốc hoặc dùng tệp gốc.",
  },
  "table/head-slip": {
    severity: "info",
    en: "The head “{text}” was read as “{read}”",
    vi: "Tiêu đề cột “{text}” được đọc là “{read}”",
    helpEn: "Its diacritics look wrong; the head is kept as written. Check the original.",
    helpVi: "Có thể đã gõ sai dấu; tiêu đề vẫn được giữ nguyên. Đối chiếu với bản gốc.",
  },
  "table/head-repeated": {
    severity: "info",
    en: "The head of the table is printed again here; it was read once",
    vi: "Tiêu đề bảng được in lại ở đây; chỉ tính một lần",
    helpEn: "Usual after a page break; the repeat is listed in coverage.furniture.",
    helpVi: "Thường gặp sau khi sang trang; phần in lại được liệt kê trong coverage.furniture.",
  },
  "table/row-joined": {
    severity: "info",
    en: "This row goes on from the row above ({ordinal}) and was joined to it",
    vi: "Dòng này là phần tiếp theo của dòng trên ({ordinal}) và đã được nối lại",
    helpEn: "If the row above was complete already, check the joined cells.",
    helpVi: "Nếu dòng trên vốn đã trọn vẹn, cần kiểm tra lại các ô đã nối.",
  },
  "table/task-inherited": {
    severity: "warning",
    en: "This row names a body and a time but no task; it was read as the task of the row above ({ordinal})",
    vi: "Dòng này có cơ quan và thời hạn riêng nhưng không ghi nhiệm vụ; được hiểu là cùng nhiệm vụ với dòng trên ({ordinal})",
    helpEn: "The cell may have been merged in the original; check it there.",
    helpVi: "Có thể ô nhiệm vụ được gộp trong bản gốc; cần đối chiếu lại.",
  },
  "table/row-ragged": {
    severity: "warning",
    en: "Cells in this row: {found}; columns in the head: {expected}",
    vi: "Dòng này có {found} ô, trong khi tiêu đề bảng có {expected} cột",
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
    en: "The number {ordinal} stands on more than one row",
    vi: "Số thứ tự {ordinal} được ghi ở nhiều dòng",
    helpEn: "The ids of the later rows end in ~2, ~3 …",
    helpVi: "Mã của các dòng sau có thêm ~2, ~3 …",
  },
  "table/ditto": {
    severity: "info",
    en: "“{text}” stands for the wording of the row above",
    vi: "“{text}” được hiểu là giống nội dung của dòng trên",
    helpEn: "The field holds the wording of the row above; `cells` keeps what is written here.",
    helpVi: "Trường dữ liệu lấy nội dung của dòng trên; `cells` vẫn giữ nguyên văn ô này.",
  },
  "task/lead-missing": {
    severity: "warning",
    en: "Task {id} names no body in charge",
    vi: "Nhiệm vụ {id} không ghi cơ quan chủ trì",
    helpEn: "Ask the drafting office.",
    helpVi: "Hỏi lại đơn vị soạn thảo kế hoạch.",
  },
  "task/deadline-missing": {
    severity: "info",
    en: "Task {id} states no deadline",
    vi: "Nhiệm vụ {id} không ghi thời hạn",
    helpEn: "Ask the drafting office.",
    helpVi: "Hỏi lại đơn vị soạn thảo kế hoạch.",
  },
  "deadline/unknown": {
    severity: "warning",
    en: "The deadline “{text}” was not understood",
    vi: "Chưa xác định được thời hạn “{text}”",
    helpEn: "The wording is kept; no date was made up.",
    helpVi: "Nguyên văn được giữ lại; chương trình không tự đặt ra ngày.",
  },
  "deadline/impossible-date": {
    severity: "warning",
    en: "There is no such day: {text}",
    vi: "Ngày này không có trong lịch: {text}",
    helpEn: "The wording is kept; correct it in the original.",
    helpVi: "Nguyên văn được giữ lại; cần sửa ở bản gốc.",
  },
  "agency/unknown": {
    severity: "info",
    en: "“{text}” is not in the list of known bodies",
    vi: "“{text}” chưa có trong danh mục cơ quan, đơn vị",
    helpEn: "The name is kept as written; there is no full name beside it.",
    helpVi: "Tên được giữ nguyên văn, không kèm tên đầy đủ chuẩn.",
  },
  "agency/run-together": {
    severity: "warning",
    en: "Bodies written without a mark between them were told apart: {text}",
    vi: "Các cơ quan viết liền, không có dấu ngăn cách, đã được tách ra: {text}",
    helpEn: "Confirm that these are separate bodies.",
    helpVi: "Kiểm tra xem đây có đúng là các cơ quan riêng không.",
  },
  "agency/split-uncertain": {
    severity: "warning",
    en: "“{text}” was split at a dash although not all the names are known",
    vi: "“{text}” được tách tại dấu gạch ngang dù chưa nhận ra hết các tên",
    helpEn: "Check whether this is one body or several.",
    helpVi: "Kiểm tra xem đây là một hay nhiều cơ quan.",
  },
  "format/number-zero": {
    severity: "info",
    en: "“{text}”: a number below 10 is written with a zero, “{suggestion}” (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c)",
    vi: "“{text}”: số nhỏ hơn 10 phải ghi thêm số 0 phía trước, “{suggestion}” (điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP)",
    helpEn: formHelpEn,
    helpVi: formHelpVi,
  },
  "format/symbol-spacing": {
    severity: "info",
    en: "“{text}”: no spaces or dashes stand inside a number and symbol, “{suggestion}” (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c)",
    vi: "“{text}”: số, ký hiệu không cách chữ và dùng dấu gạch nối, “{suggestion}” (điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP)",
    helpEn: formHelpEn,
    helpVi: formHelpVi,
  },
  "format/date-zero": {
    severity: "info",
    en: "“{text}”: days below 10 and the months 1 and 2 are written with a zero, “{suggestion}” (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, điểm b)",
    vi: "“{text}”: ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước, “{suggestion}” (điểm b khoản 4 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP)",
    helpEn: formHelpEn,
    helpVi: formHelpVi,
  },
  "format/part-order": {
    severity: "info",
    en: "“{text}” stands below “{before}”; number, place and date belong above it (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục IV)",
    vi: "“{text}” nằm dưới “{before}”; số, ký hiệu, địa danh và thời gian phải ở phía trên (Mục IV Phần I Phụ lục I Nghị định 30/2020/NĐ-CP)",
    helpEn: formHelpEn,
    helpVi: formHelpVi,
  },
  "format/list-letter": {
    severity: "info",
    en: "The point {label} follows {previous}: points go by the Vietnamese alphabet, a b c d đ e g (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ)",
    vi: "Điểm {label} đứng sau {previous}: các điểm theo thứ tự bảng chữ cái tiếng Việt, a b c d đ e g (điểm đ khoản 6 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP)",
    helpEn: formHelpEn,
    helpVi: formHelpVi,
  },
  "format/closing-mark": {
    severity: "info",
    en: "The text does not end with “./.” (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục II, Mẫu 1.4)",
    vi: "Phần nội dung không kết thúc bằng “./.” (Mẫu 1.4 Mục II Phụ lục III Nghị định 30/2020/NĐ-CP)",
    helpEn: formHelpEn,
    helpVi: formHelpVi,
  },
  "format/appendix-numeral": {
    severity: "info",
    en: "“{text}”: where there are several appendices they are numbered in Roman numerals, “{suggestion}” (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, điểm a)",
    vi: "“{text}”: văn bản có từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã, “{suggestion}” (điểm a khoản 1 Mục III Phần I Phụ lục I Nghị định 30/2020/NĐ-CP)",
    helpEn: formHelpEn,
    helpVi: formHelpVi,
  },
  "format/attachment-blank": {
    severity: "info",
    en: "Number or date is blank in “{text}”; that is allowed on electronic documents only (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, điểm c)",
    vi: "“{text}” còn để trống số hoặc ngày; chỉ văn bản điện tử mới được để trống (điểm c khoản 1 Mục III Phần I Phụ lục I Nghị định 30/2020/NĐ-CP)",
    helpEn: formHelpEn,
    helpVi: formHelpVi,
  },
  "slip/diacritic": {
    severity: "info",
    en: "“{text}” looks like “{suggestion}” with a wrong diacritic (lines: {lines})",
    vi: "“{text}” có thể sai dấu, nên là “{suggestion}” (dòng: {lines})",
    helpEn: slipHelpEn,
    helpVi: slipHelpVi,
  },
  "slip/spelling": {
    severity: "info",
    en: "“{text}” is no Vietnamese syllable; “{suggestion}” may be meant (lines: {lines})",
    vi: "“{text}” sai chính tả, có thể là “{suggestion}” (dòng: {lines})",
    helpEn: slipHelpEn,
    helpVi: slipHelpVi,
  },
  "slip/capitals": {
    severity: "info",
    en: "“{text}” is usually written “{suggestion}” (lines: {lines})",
    vi: "“{text}” thường viết hoa là “{suggestion}” (dòng: {lines})",
    helpEn: slipHelpEn,
    helpVi: slipHelpVi,
  },
  "slip/hyphen-in-name": {
    severity: "info",
    en: "“{text}” lacks the hyphen of “{suggestion}” (lines: {lines})",
    vi: "“{text}” thiếu dấu gạch nối, nên là “{suggestion}” (dòng: {lines})",
    helpEn: slipHelpEn,
    helpVi: slipHelpVi,
  },
  "slip/punctuation": {
    severity: "info",
    en: "The punctuation of “{text}” looks wrong; “{suggestion}” may be meant (lines: {lines})",
    vi: "Dấu câu ở “{text}” có thể sai, nên là “{suggestion}” (dòng: {lines})",
    helpEn: slipHelpEn,
    helpVi: slipHelpVi,
  },
  "slip/missing-word": {
    severity: "info",
    en: "“{text}” looks like “{suggestion}” with a word left out (lines: {lines})",
    vi: "“{text}” có thể thiếu chữ, nên là “{suggestion}” (dòng: {lines})",
    helpEn: slipHelpEn,
    helpVi: slipHelpVi,
  },
  "slip/run-together": {
    severity: "info",
    en: "“{text}” looks like items of a list written in one line: “{suggestion}” (lines: {lines})",
    vi: "“{text}” có vẻ là nhiều mục bị dồn vào một dòng: “{suggestion}” (dòng: {lines})",
    helpEn: slipHelpEn,
    helpVi: slipHelpVi,
  },
  "slip/inconsistent": {
    severity: "info",
    en: "“{text}” is written “{suggestion}” elsewhere in the document (lines: {lines})",
    vi: "“{text}” ở chỗ khác trong văn bản viết là “{suggestion}” (dòng: {lines})",
    helpEn: slipHelpEn,
    helpVi: slipHelpVi,
  },
  "coverage/unmapped": {
    severity: "warning",
    en: "This text was not assigned to any part of the plan: “{text}”",
    vi: "Đoạn này chưa được xếp vào phần nào của kế hoạch: “{text}”",
    helpEn: "It is kept in coverage.unmapped; nothing is dropped.",
    helpVi: "Đoạn này được giữ trong coverage.unmapped, không bị bỏ mất.",
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
