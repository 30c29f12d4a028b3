import type { Language } from "../model/diagnostic-codes.js";
import { archiveEnglish, archiveVietnamese } from "./archive-messages.js";

const en = {
  ...archiveEnglish,
  // Help
  usageTitle: "Usage:",
  argumentsTitle: "Arguments:",
  commandsTitle: "Commands:",
  globalTitle: "Options of the whole command:",
  usage: "[options] <file…>",
  description:
    "Reads Vietnamese administrative plans (Kế hoạch) from Word (.docx, .doc), PDF, OpenDocument, RTF, HTML, text and Markdown files and writes each as one JSON record. The record goes to standard output, remarks on the document to standard error. Nothing leaves this machine.",
  valueFile: "file",
  valueFolder: "folder",
  valueFormat: "form",
  valueLang: "code",
  valueEncoding: "name",
  argumentFile:
    "files to read (.docx, .doc, .pdf, .odt, .rtf, .html, .txt, .md); - reads standard input",
  commandSchema: "print the JSON Schema of the record",
  outputGroup: "What is written:",
  placeGroup: "Where it is written:",
  behaviourGroup: "Remarks and limits:",
  optionFormat:
    "json: the whole record; ndjson: one line for each task; md: a copy to read and print (default json)",
  optionCompact: "JSON on one line, without indentation",
  optionProvenance: "leave out the places of the values in the text (at, atFields, cellsAt)",
  optionText: "write only the text that the places point into",
  optionCensus: "write only the count of the rows read, one line for each table",
  optionOutput: "write to this file instead of standard output",
  optionOutDir:
    "write one file for each input into this folder, made if needed: ke-hoach.docx gives ke-hoach.json. Two inputs that would give the same name are refused",
  optionStrict: "give exit code 1 for warnings, too",
  optionQuiet: "show errors only",
  optionVerbose: "show remarks of level info, too, with advice under each remark",
  optionLang: "language of help, remarks and labels: en or vi (default {default})",
  optionSlips: "do not look for slips in the wording",
  optionFormatChecks: "do not compare the layout with Nghị định 30/2020/NĐ-CP",
  optionEncoding: "encoding of the words, when it is not found out rightly: tcvn3, vni, utf-8 …",
  defaultEncoding: "found out from the file",
  optionMaxSize: "largest file that is read, in megabytes (default {default})",
  optionVersion: "show the version",
  optionHelp: "show this help",
  epilogue: `Exit codes:
  0  every plan was read to the end
  1  a remark on a document is an error, or with --strict a warning
  2  the command was not used as it should be; nothing was read
  3  something could not be read or written; a document with a secrecy stamp
     ends here too, and nothing of it is written
  With several files the highest of their codes counts.

Examples:
  extract-plan plan.docx > plan.json
  extract-plan --format md --lang vi plan.doc -o plan.md
  extract-plan --out-dir records plans/*.docx
  extract-plan --format ndjson plans/*.docx > tasks.ndjson
  cat plan.txt | extract-plan --compact -

Environment:
  KEHOACH_LANG=vi   language when --lang is not given
  NO_COLOR=1        no colours (FORCE_COLOR=1: colours even into a file)
`,
  // Usage errors
  usageError: "Wrong usage: {reason}",
  seeHelp: "extract-plan --help shows all options.",
  unknownOption: "there is no option {option}.",
  unknownOptionSuggestion: "there is no option {option}; did you mean {suggestion}?",
  optionNeedsValue: "option {option} needs a value. Allowed: {allowed} (default: {default}).",
  optionNeedsFile: "option {option} needs a name after it (of a file or folder).",
  optionInvalid: "option {option} cannot be “{value}”. Allowed: {allowed} (default: {default}).",
  positiveNumber: "a number of megabytes above 0",
  missingFile: "no file is named. Name at least one, or - to read standard input.",
  tooManyArguments: "the command schema takes no file.",
  usageOther: "the arguments do not fit together.",
  excludes: "{first} and {second} cannot be used together.",
  compactNeedsJson: "--compact goes with --format json only.",
  severalFiles:
    "several files cannot be told apart in one output. Use --out-dir FOLDER, or --format ndjson for one line a task.",
  stdinTwice: "standard input (-) can be read only once.",
  sameOutput:
    "{first} and {second} would both be written to {output}. Rename one, or use another --out-dir for it.",
  overwritesInput: "{output} is one of the files to read; it would be overwritten.",
  // Input and output
  stdin: "<stdin>",
  readingTerminal: "Reading from the terminal; Ctrl-D ends the text.",
  notFound: "There is no such file.",
  notReadable: "No permission to read this file.",
  isFolder: "This is a folder. Name the files in it, as in FOLDER/*.docx.",
  cannotRead: "The file cannot be read ({code}).",
  cannotWrite: "Cannot write {output}: {reason}",
  noSpace: "the disk is full.",
  notWritable: "no permission to write there.",
  readOnly: "the disk is read-only.",
  noFolder: "the folder does not exist.",
  outputIsFolder: "it is a folder.",
  folderIsFile: "a part of the path is a file, not a folder.",
  nameTooLong: "the name is too long.",
  otherReason: "the system says {code}.",
  stdout: "standard output",
  unexpected:
    "The program met a fault of its own ({kind}). Please report it with the version ({version}) and, if you may share it, the document; KEHOACH_DEBUG=1 shows where it happened.",
  // Report
  hiddenNotes: "Remarks of level info not shown: {count} (--verbose shows them).",
  placeInTable: "Table {table}, row {row}, cell {cell}",
  placeInText: "Paragraph {paragraph}",
  placeOnPage: "Page {page}",
  labelError: "error",
  labelWarning: "warning",
  labelInfo: "info",
  labelNote: "note",
  errorsCount: "{count} errors",
  warningsCount: "{count} warnings",
  messagesCount: "{count} messages",
  batchSummary:
    "Files: {files}; complete: {complete}; partial: {partial}; not read: {failed}; not written: {unwritten}.",
  // Census
  censusTable: "Table",
  censusRows: "Rows",
  censusHeads: "Heads",
  censusRepeated: "Repeats",
  censusSections: "Sections",
  censusJoined: "Joined",
  censusTasks: "Tasks",
  censusOthers: "Others",
  censusInBody: "Table {number}",
  censusInAppendix: "Appendix",
  censusLayout: "Letterhead, signature",
  censusTotal: "Total",
  censusAddsUp: "{sum} = {rows} rows read: every row is counted once.",
  censusDiffers: "The figures add up to {sum}, but {rows} rows were read.",
  censusColumns:
    "Repeats: heads printed again after a page break.\nJoined: rows that go on from the row above.",
  censusNoTables: "No table was found.",
  censusProse: "Paragraphs: {paragraphs}. Tasks stated outside tables: {proseTasks}.",
} as const;

export type MessageKey = keyof typeof en;

const vi: Record<MessageKey, string> = {
  ...archiveVietnamese,
  usageTitle: "Cách dùng:",
  argumentsTitle: "Tham số:",
  commandsTitle: "Lệnh:",
  globalTitle: "Tùy chọn chung:",
  usage: "[tùy chọn] <tệp…>",
  description:
    "Đọc kế hoạch của cơ quan, đơn vị từ tệp Word (.docx, .doc), PDF, OpenDocument, RTF, HTML, văn bản thuần và Markdown, ghi mỗi kế hoạch thành một bản ghi JSON. Bản ghi được đưa ra đầu ra chuẩn, các lưu ý về văn bản được đưa ra đầu ra lỗi. Không dữ liệu nào rời khỏi máy này.",
  valueFile: "tệp",
  valueFolder: "thư mục",
  valueFormat: "dạng",
  valueLang: "mã",
  valueEncoding: "tên",
  argumentFile:
    "các tệp cần đọc (.docx, .doc, .pdf, .odt, .rtf, .html, .txt, .md); dấu - là đọc từ đầu vào chuẩn",
  commandSchema: "in lược đồ JSON Schema của bản ghi",
  outputGroup: "Nội dung ghi ra:",
  placeGroup: "Nơi ghi:",
  behaviourGroup: "Lưu ý và giới hạn:",
  optionFormat:
    "json: toàn bộ bản ghi; ndjson: mỗi nhiệm vụ một dòng; md: bản để đọc và in (mặc định json)",
  optionCompact: "ghi JSON trên một dòng, không thụt lề",
  optionProvenance: "không ghi vị trí của các giá trị trong văn bản (at, atFields, cellsAt)",
  optionText: "chỉ ghi phần chữ mà các vị trí tham chiếu đến",
  optionCensus: "chỉ ghi bảng thống kê số dòng đã đọc, mỗi bảng một dòng",
  optionOutput: "ghi vào tệp này thay cho đầu ra chuẩn",
  optionOutDir:
    "ghi mỗi tệp đầu vào thành một tệp trong thư mục này (tự tạo nếu chưa có): ke-hoach.docx cho ra ke-hoach.json. Nếu hai tệp cho ra cùng một tên thì lệnh dừng lại, không ghi",
  optionStrict: "trả về mã thoát 1 cả khi chỉ có cảnh báo",
  optionQuiet: "chỉ hiện lỗi",
  optionVerbose: "hiện cả ghi chú, kèm hướng xử lý dưới mỗi lưu ý",
  optionLang: "ngôn ngữ của phần trợ giúp, lưu ý và nhãn: en hoặc vi (mặc định {default})",
  optionSlips: "không tìm lỗi gõ, lỗi chính tả trong văn bản",
  optionFormatChecks: "không đối chiếu thể thức với Nghị định 30/2020/NĐ-CP",
  optionEncoding: "bảng mã của văn bản, khi chương trình nhận ra chưa đúng: tcvn3, vni, utf-8 …",
  defaultEncoding: "tự nhận ra từ tệp",
  optionMaxSize: "dung lượng tệp lớn nhất được đọc, tính bằng megabyte (mặc định {default})",
  optionVersion: "hiện số phiên bản",
  optionHelp: "hiện phần trợ giúp này",
  epilogue: `Mã thoát:
  0  mọi kế hoạch đều được đọc đầy đủ
  1  có lưu ý là lỗi, hoặc là cảnh báo khi dùng --strict
  2  dùng lệnh chưa đúng; chưa đọc tệp nào
  3  có tệp không đọc được hoặc không ghi được; văn bản có dấu chỉ độ mật
     cũng dừng ở đây và không có nội dung nào được ghi ra
  Khi đọc nhiều tệp, mã lớn nhất được trả về.

Ví dụ:
  extract-plan ke-hoach.docx > ke-hoach.json
  extract-plan --format md --lang vi ke-hoach.doc -o ke-hoach.md
  extract-plan --out-dir ket-qua van-ban/*.docx
  extract-plan --format ndjson van-ban/*.docx > nhiem-vu.ndjson
  cat ke-hoach.txt | extract-plan --compact -

Biến môi trường:
  KEHOACH_LANG=vi   ngôn ngữ khi không dùng --lang
  NO_COLOR=1        không dùng màu (FORCE_COLOR=1: luôn dùng màu)
`,
  usageError: "Lệnh chưa đúng: {reason}",
  seeHelp: "Xem mọi tùy chọn bằng lệnh: extract-plan --lang vi --help",
  unknownOption: "không có tùy chọn {option}.",
  unknownOptionSuggestion: "không có tùy chọn {option}; có phải là {suggestion} không?",
  optionNeedsValue:
    "tùy chọn {option} cần có giá trị kèm theo. Giá trị cho phép: {allowed} (mặc định: {default}).",
  optionNeedsFile: "tùy chọn {option} cần có tên tệp hoặc thư mục kèm theo.",
  optionInvalid:
    "tùy chọn {option} không nhận giá trị “{value}”. Giá trị cho phép: {allowed} (mặc định: {default}).",
  positiveNumber: "số megabyte lớn hơn 0",
  missingFile: "chưa có tên tệp. Hãy ghi ít nhất một tệp, hoặc dấu - để đọc từ đầu vào chuẩn.",
  tooManyArguments: "lệnh schema không nhận tên tệp.",
  usageOther: "các tham số không phù hợp với nhau.",
  excludes: "không dùng đồng thời {first} và {second}.",
  compactNeedsJson: "--compact chỉ dùng được với --format json.",
  severalFiles:
    "không phân biệt được nhiều tệp trong cùng một đầu ra. Hãy dùng --out-dir THƯ_MỤC, hoặc --format ndjson để mỗi nhiệm vụ là một dòng.",
  stdinTwice: "đầu vào chuẩn (-) chỉ đọc được một lần.",
  sameOutput:
    "{first} và {second} cùng được ghi vào {output}. Hãy đổi tên một tệp, hoặc dùng --out-dir khác cho tệp đó.",
  overwritesInput: "{output} là một trong các tệp cần đọc; nội dung của tệp sẽ bị ghi đè.",
  stdin: "<đầu vào chuẩn>",
  readingTerminal: "Đang đọc từ bàn phím; nhấn Ctrl-D để kết thúc.",
  notFound: "Không tìm thấy tệp này.",
  notReadable: "Không có quyền đọc tệp này.",
  isFolder: "Đây là thư mục. Hãy ghi tên các tệp trong đó, ví dụ THƯ_MỤC/*.docx.",
  cannotRead: "Không đọc được tệp ({code}).",
  cannotWrite: "Không ghi được {output}: {reason}",
  noSpace: "ổ đĩa đã đầy.",
  notWritable: "không có quyền ghi vào đó.",
  readOnly: "ổ đĩa chỉ cho phép đọc.",
  noFolder: "thư mục không tồn tại.",
  outputIsFolder: "đó là một thư mục.",
  folderIsFile: "một phần của đường dẫn là tệp, không phải thư mục.",
  nameTooLong: "tên quá dài.",
  otherReason: "hệ thống báo {code}.",
  stdout: "đầu ra chuẩn",
  unexpected:
    "Chương trình gặp lỗi nội bộ ({kind}). Đề nghị báo lại kèm số phiên bản ({version}) và văn bản gây lỗi nếu được phép chia sẻ; đặt KEHOACH_DEBUG=1 để xem vị trí lỗi.",
  hiddenNotes: "Số ghi chú chưa hiện: {count} (dùng --verbose để xem).",
  placeInTable: "Bảng {table}, dòng {row}, ô {cell}",
  placeInText: "Đoạn {paragraph}",
  placeOnPage: "Trang {page}",
  labelError: "lỗi",
  labelWarning: "cảnh báo",
  labelInfo: "ghi chú",
  labelNote: "hướng xử lý",
  errorsCount: "{count} lỗi",
  warningsCount: "{count} cảnh báo",
  messagesCount: "{count} lưu ý",
  batchSummary:
    "Số tệp: {files}; đầy đủ: {complete}; chưa đầy đủ: {partial}; không đọc được: {failed}; không ghi được: {unwritten}.",
  censusTable: "Bảng",
  censusRows: "Số dòng",
  censusHeads: "Tiêu đề",
  censusRepeated: "Lặp lại",
  censusSections: "Nhóm",
  censusJoined: "Nối",
  censusTasks: "Nhiệm vụ",
  censusOthers: "Khác",
  censusInBody: "Bảng {number}",
  censusInAppendix: "Phụ lục",
  censusLayout: "Phần đầu, phần ký",
  censusTotal: "Tổng cộng",
  censusAddsUp: "{sum} = {rows} dòng đã đọc: mỗi dòng được tính đúng một lần.",
  censusDiffers: "Tổng các cột là {sum} nhưng số dòng đã đọc là {rows}.",
  censusColumns:
    "Lặp lại: tiêu đề in lại sau khi sang trang.\nNối: dòng là phần tiếp theo của dòng trên.",
  censusNoTables: "Không có bảng nào.",
  censusProse: "Số đoạn văn: {paragraphs}. Nhiệm vụ nêu ngoài bảng: {proseTasks}.",
};

/** What the command itself says; remarks on documents have their own table in the model. */
export const messages: Record<Language, Record<MessageKey, string>> = { en, vi };

export type Params = Readonly<Record<string, string | number>>;

/** Gives a message in one language with its `{name}`s filled in. */
export type Tell = (key: MessageKey, params?: Params) => string;

export function createTell(lang: Language): Tell {
  return (key, params = {}) =>
    messages[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(params[name] ?? whole),
    );
}
