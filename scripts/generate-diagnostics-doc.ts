/**
 * Writes docs/diagnostics.md from the closed table of remarks and errors. With `--check` it writes nothing
 * and fails when the page is stale.
 */
import { diagnosticCodes, type Severity } from "../src/model/diagnostic-codes.js";
import { keepFresh } from "./generated-file.js";

const cell = (text: string): string => text.replaceAll("|", "\\|");

const severities: Record<Severity, string> = {
  error: "error / lỗi",
  warning: "warning / cảnh báo",
  info: "info / ghi chú",
};

const rows = Object.entries(diagnosticCodes).map(([code, { severity, en, vi, helpEn, helpVi }]) =>
  [`\`${code}\``, severities[severity], en, helpEn, vi, helpVi].map(cell).join(" | "),
);

keepFresh([
  {
    path: "docs/diagnostics.md",
    content: `<!-- Generated from src/model/diagnostic-codes.ts by \`npm run generate\`; do not edit. -->

# Remarks on a document / Các lưu ý về văn bản

Every remark that extracting a plan can make. The list is closed, and a code never changes its meaning.
Words in braces are filled in from the document.

- **error**: part of the document could not be read as a plan; the extraction is \`partial\` and the command ends with 1.
- **warning**: a person should look; with \`--strict\` the command ends with 1.
- **info**: how something was read; the command shows it with \`--verbose\`.

Đây là toàn bộ các lưu ý có thể gặp khi trích xuất một kế hoạch. Danh mục này khép kín, ý nghĩa của mỗi mã không thay đổi.
Chữ trong ngoặc nhọn được điền theo từng văn bản.

- **lỗi**: có phần không đọc được như một kế hoạch; kết quả là \`partial\`, lệnh trả về mã thoát 1.
- **cảnh báo**: cần người kiểm tra lại; khi dùng \`--strict\`, lệnh trả về mã thoát 1.
- **ghi chú**: cho biết một nội dung đã được đọc như thế nào; chỉ hiện khi dùng \`--verbose\`.

| Code / Mã | Severity / Mức | Remark | Advice | Lưu ý | Hướng xử lý |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join("\n")}
`,
  },
]);
