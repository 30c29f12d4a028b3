import type { Language } from "../model/diagnostic-codes.js";

const en = {
  // Help
  usageTitle: "Usage:",
  argumentsTitle: "Arguments:",
  commandsTitle: "Commands:",
  usage: "[options] <file…>",
  description:
    "Reads Vietnamese administrative plans (Kế hoạch) and writes each as one JSON record. The plan goes to standard output, remarks on the document to standard error. Everything stays on this machine.",
  valueFile: "file",
  valueFolder: "folder",
  valueFormat: "form",
  valueLang: "code",
  argumentFile: "files to read; - reads standard input",
  commandSchema: "print the JSON Schema of the record",
  outputGroup: "What is written:",
  placeGroup: "Where it is written:",
  behaviourGroup: "Remarks and limits:",
  optionFormat:
    "json: the whole plan; ndjson: one line a task; md: the plan for reading (one of json, ndjson, md; default json)",
  optionCompact: "JSON on one line, without indentation",
  optionProvenance: "leave out the places of the values (at)",
  optionText: "write only the text that the places point into",
  optionCensus: "write only the count of the rows read, a line a table",
  optionOutput: "write to this file instead of standard output",
  optionOutDir:
    "write one file for each input into this folder, made if needed: ke-hoach.txt gives ke-hoach.json. Two inputs that would give the same name are refused",
  optionStrict: "warnings, too, give exit code 1",
  optionQuiet: "print errors only",
  optionVerbose: "print notes as well, and advice under each remark",
  optionLang: "language of help, remarks and labels: en or vi (default {default})",
  optionMaxSize: "largest file that is read, in megabytes (default {default})",
  optionVersion: "print the version",
  optionHelp: "print this help",
  epilogue: `Exit codes:
  0  every plan was read to the end
  1  a remark passed the threshold: an error, or with --strict a warning
  2  wrong usage
  3  something could not be read or written; a document with a secrecy stamp
     ends here too, and nothing of it is written

Examples:
  extract-plan plan.txt > plan.json
  extract-plan --format md --lang vi plan.txt -o plan.md
  extract-plan --out-dir records plans/*.txt
  extract-plan --format ndjson plans/*.txt > tasks.ndjson
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
  optionNeedsFile: "option {option} needs the name of a file or folder.",
  optionInvalid: "option {option} cannot be “{value}”. Allowed: {allowed} (default: {default}).",
  positiveNumber: "a number of megabytes above 0",
  missingFile: "no file is named. Name at least one, or - for standard input.",
  tooManyArguments: "schema takes no file.",
  usageOther: "the arguments do not fit together.",
  excludes: "{first} and {second} cannot stand together.",
  compactNeedsJson: "--compact goes with --format json only.",
  severalFiles:
    "several files would run into one another in one output. Use --out-dir FOLDER, or --format ndjson for one line a task.",
  stdinTwice: "standard input (-) can be read only once.",
  sameOutput:
    "{first} and {second} would both be written to {output}. Rename one, or use another --out-dir for it.",
  overwritesInput: "{output} is one of the files to read; it would be overwritten.",
  // Input and output
  stdin: "<stdin>",
  readingTerminal: "Reading from the terminal; Ctrl-D ends the text.",
  notFound: "There is no such file.",
  notReadable: "No permission to read this file.",
  isFolder: "This is a folder. Name the files in it.",
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
    "The program met a fault of its own ({kind}). Please report it with the version ({version}); KEHOACH_DEBUG=1 shows where it happened.",
  // Report
  hiddenNotes: "Notes not shown: {count} (--verbose shows them).",
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
    "Repeats: heads printed again after a page break. Joined: rows that go on from the row above.",
  censusProse: "Paragraphs: {paragraphs}. Tasks stated in prose: {proseTasks}.",
} as const;

export type MessageKey = keyof typeof en;

const vi: Record<MessageKey, string> = {
  usageTitle: "Cách dùng:",
  argumentsTitle: "Tham số:",
  commandsTitle: "Lệnh:",
  usage: "[tùy chọn] <tệp…>",
  description:
    "Đọc kế hoạch của cơ quan, đơn vị và ghi mỗi kế hoạch thành một bản ghi JSON. Kế hoạch được ghi ra đầu ra chuẩn, các lưu ý về văn bản được ghi ra đầu ra lỗi. Mọi dữ liệu chỉ được xử lý trên máy này.",
  valueFile: "tệp",
  valueFolder: "thư mục",
  valueFormat: "dạng",
  valueLang: "mã",
  argumentFile: "các tệp cần đọc; dấu - nghĩa là đọc từ đầu vào chuẩn",
  commandSchema: "in lược đồ JSON Schema của bản ghi",
  outputGroup: "Nội dung ghi ra:",
  placeGroup: "Nơi ghi:",
  behaviourGroup: "Lưu ý và giới hạn:",
  optionFormat:
    "json: toàn bộ kế hoạch; ndjson: mỗi nhiệm vụ một dòng; md: bản để đọc (chọn json, ndjson hoặc md; mặc định json)",
  optionCompact: "ghi JSON trên một dòng, không thụt lề",
  optionProvenance: "không ghi vị trí của các giá trị (at)",
  optionText: "chỉ ghi phần chữ mà các vị trí tham chiếu đến",
  optionCensus: "chỉ ghi bảng thống kê số dòng đã đọc, mỗi bảng một dòng",
  optionOutput: "ghi vào tệp này thay cho đầu ra chuẩn",
  optionOutDir:
    "ghi mỗi tệp đầu vào thành một tệp trong thư mục này (tự tạo nếu chưa có): ke-hoach.txt cho ra ke-hoach.json. Nếu hai tệp cho ra cùng một tên thì lệnh dừng lại, không ghi",
  optionStrict: "có cảnh báo cũng trả về mã thoát 1",
  optionQuiet: "chỉ in lỗi",
  optionVerbose: "in cả ghi chú và hướng xử lý dưới mỗi lưu ý",
  optionLang: "ngôn ngữ của phần trợ giúp, lưu ý và nhãn: en hoặc vi (mặc định {default})",
  optionMaxSize: "dung lượng tệp lớn nhất được đọc, tính bằng megabyte (mặc định {default})",
  optionVersion: "in số phiên bản",
  optionHelp: "in phần trợ giúp này",
  epilogue: `Mã thoát:
  0  mọi kế hoạch đều được đọc đầy đủ
  1  có lưu ý vượt ngưỡng: có lỗi, hoặc có cảnh báo khi dùng --strict
  2  dùng lệnh sai cách
  3  có tệp không đọc được hoặc không ghi được; văn bản có dấu chỉ độ mật
     cũng dừng ở đây và không ghi ra bất cứ nội dung nào

Ví dụ:
  extract-plan ke-hoach.txt > ke-hoach.json
  extract-plan --format md --lang vi ke-hoach.txt -o ke-hoach.md
  extract-plan --out-dir ket-qua van-ban/*.txt
  extract-plan --format ndjson van-ban/*.txt > nhiem-vu.ndjson
  cat ke-hoach.txt | extract-plan --compact -

Biến môi trường:
  KEHOACH_LANG=vi   ngôn ngữ khi không dùng --lang
  NO_COLOR=1        không dùng màu (FORCE_COLOR=1: luôn dùng màu)
`,
  usageError: "Lệnh chưa đúng: {reason}",
  seeHelp: "Xem mọi tùy chọn bằng lệnh: extract-plan --lang vi --help",
  unknownOption: "không có tùy chọn {option}.",
  unknownOptionSuggestion: "không có tùy chọn {option}; có phải ý bạn là {suggestion}?",
  optionNeedsValue:
    "tùy chọn {option} cần có giá trị kèm theo. Giá trị cho phép: {allowed} (mặc định: {default}).",
  optionNeedsFile: "tùy chọn {option} cần có tên tệp hoặc thư mục kèm theo.",
  optionInvalid:
    "tùy chọn {option} không nhận giá trị “{value}”. Giá trị cho phép: {allowed} (mặc định: {default}).",
  positiveNumber: "số megabyte lớn hơn 0",
  missingFile: "chưa nêu tên tệp. Hãy nêu ít nhất một tệp, hoặc dấu - để đọc từ đầu vào chuẩn.",
  tooManyArguments: "lệnh schema không nhận tên tệp.",
  usageOther: "các tham số không khớp với nhau.",
  excludes: "không dùng đồng thời {first} và {second}.",
  compactNeedsJson: "--compact chỉ dùng được với --format json.",
  severalFiles:
    "nội dung của nhiều tệp sẽ lẫn vào nhau trong cùng một đầu ra. Hãy dùng --out-dir THƯ_MỤC, hoặc --format ndjson để mỗi nhiệm vụ là một dòng.",
  stdinTwice: "đầu vào chuẩn (-) chỉ đọc được một lần.",
  sameOutput:
    "{first} và {second} cùng được ghi vào {output}. Hãy đổi tên một tệp, hoặc dùng --out-dir khác cho tệp đó.",
  overwritesInput: "{output} là một trong các tệp cần đọc; nội dung của tệp sẽ bị ghi đè.",
  stdin: "<đầu vào chuẩn>",
  readingTerminal: "Đang đọc từ bàn phím; nhấn Ctrl-D để kết thúc.",
  notFound: "Không có tệp này.",
  notReadable: "Không có quyền đọc tệp này.",
  isFolder: "Đây là thư mục. Hãy nêu tên các tệp trong thư mục.",
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
    "Chương trình gặp lỗi nội bộ ({kind}). Đề nghị báo lại kèm số phiên bản ({version}); đặt KEHOACH_DEBUG=1 để xem vị trí lỗi.",
  hiddenNotes: "Số ghi chú chưa hiển thị: {count} (dùng --verbose để xem).",
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
    "Lặp lại: tiêu đề in lại sau khi sang trang. Nối: dòng là phần tiếp theo của dòng trên.",
  censusProse: "Số đoạn văn: {paragraphs}. Nhiệm vụ nêu trong lời văn: {proseTasks}.",
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
