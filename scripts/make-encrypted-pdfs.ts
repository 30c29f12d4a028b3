/**
 * Writes the encrypted files under `tests/readers/pdf/files` with qpdf, which is no dependency of the project. Run it by
 * hand when the builder of the tests changes: `npx tsx scripts/make-encrypted-pdfs.ts`. The same qpdf makes the same
 * bytes at every run.
 */
import { writeFileSync } from "node:fs";
import { buildPdf } from "../tests/readers/pdf/build-pdf.js";
import { line } from "../tests/readers/pdf/lay-out.js";
import { fromRoot } from "./generated-file.js";
import { runQpdf } from "./pdf/settle-pdf.js";

const folder = "tests/readers/pdf/files";
const plain = buildPdf({
  pages: [
    {
      marks: [
        line("ỦY BAN NHÂN DÂN XÃ BÌNH MINH", 85, 770),
        line("KẾ HOẠCH", 260, 730),
        line("Tổng vệ sinh môi trường năm 2025", 200, 710),
        line("Ủy ban nhân dân xã xây dựng Kế hoạch tổng vệ sinh môi trường như sau:", 85, 680),
      ],
    },
  ],
});

/** AES with 128 bits (ISO 32000-1 §7.6.2); a fixed id and vector, for a secret that is none. */
const encrypt = (name: string, userPassword: string): void =>
  writeFileSync(
    fromRoot(`${folder}/${name}`),
    runQpdf(plain, [
      "--static-id",
      "--static-aes-iv",
      ...["--encrypt", userPassword, "chu-so-huu", "128", "--use-aes=y", "--"],
    ]),
  );

encrypt("empty-user-password.pdf", "");
encrypt("user-password.pdf", "mat-khau");
