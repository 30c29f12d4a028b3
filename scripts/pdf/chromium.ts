import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Prints a web page with the Chromium on the PATH. */
export function printWebPage(html: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "pdf-chromium-"));
  try {
    const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
    writeFileSync(page, html);
    const options = [
      "--headless",
      // Chromium refuses to run as root inside its sandbox; the page is our own.
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${join(folder, "profile")}`,
      "--no-pdf-header-footer",
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ];
    execFileSync("chromium", options, { stdio: "ignore", timeout: 120_000 });
    return new Uint8Array(readFileSync(pdf));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
