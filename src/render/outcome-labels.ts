import type { Language } from "../model/index.js";

const en = {
  "unsupported-format": "no kind of file that can be read",
  malformed: "damaged",
  encrypted: "locked with a password",
  empty: "holds no text",
  "no-text-layer": "a scan, or its text cannot be read",
  "resource-limit": "over a limit",
  classified: "carries a secrecy stamp",
  aborted: "stopped on request",
  unreadable: "cannot be opened",
  "name-too-long": "the name of its record would be too long",
  "name-not-allowed": "the output folder cannot hold a file of that name",
  "name-not-utf-8": "the name is not in UTF-8: rename it",
  "internal-error": "a fault of the program",
  time: "took longer than allowed, twice",
  memory: "needed more memory than allowed, twice",
  crash: "brought its process down, twice",
  "other-kind": "another kind of file",
  hidden: "hidden or a lock file",
  link: "a link to a folder",
  special: "not a file",
  "same-content": "the same content as {file}",
  "same-number": "the same issuer, number and year as {file}",
} as const;

export type OutcomeLabel = keyof typeof en;

const vi: Record<OutcomeLabel, string> = {
  "unsupported-format": "không phải loại tệp đọc được",
  malformed: "tệp bị hỏng",
  encrypted: "tệp đặt mật khẩu",
  empty: "không có chữ nào",
  "no-text-layer": "bản quét hoặc lớp chữ không đọc được",
  "resource-limit": "vượt quá giới hạn",
  classified: "có dấu chỉ độ mật",
  aborted: "đã dừng theo yêu cầu",
  unreadable: "không mở được tệp",
  "name-too-long": "tên tệp kết quả quá dài",
  "name-not-allowed": "thư mục kết quả không nhận tên tệp này",
  "name-not-utf-8": "tên tệp không phải mã UTF-8, cần đổi tên",
  "internal-error": "lỗi nội bộ của chương trình",
  time: "hai lần đọc quá thời gian cho phép",
  memory: "hai lần cần quá bộ nhớ cho phép",
  crash: "hai lần làm dừng tiến trình đọc",
  "other-kind": "loại tệp khác",
  hidden: "tệp ẩn hoặc tệp khóa tạm",
  link: "liên kết đến thư mục",
  special: "không phải là tệp",
  "same-content": "nội dung giống hệt {file}",
  "same-number": "trùng cơ quan ban hành, số, ký hiệu và năm với {file}",
};

export const outcomeLabels: Record<Language, Record<OutcomeLabel, string>> = { en, vi };

/** The words for the code of an outcome; the code itself when it is not known. */
export function describeOutcome(
  code: string,
  lang: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  const words = Object.hasOwn(en, code) ? outcomeLabels[lang][code as OutcomeLabel] : code;
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
