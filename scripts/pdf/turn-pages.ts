import type { OpenPage } from "./edit-pages.js";

const box = /\/MediaBox \[\s+0\s+0\s+([\d.]+)\s+([\d.]+)\s+\]/;

/**
 * A wide page as many printer drivers write it: an upright sheet, everything on it drawn sideways, and `/Rotate 90` for
 * the one who shows it (ISO 32000-1 §7.7.3.3). Upright pages stay.
 */
export function turnWidePage(page: OpenPage): OpenPage {
  const [whole, width, height] = box.exec(page.dictionary) ?? [];
  if (whole === undefined || Number(width) <= Number(height)) return page;
  const sheet = `/MediaBox [\n    0\n    0\n    ${height}\n    ${width}\n  ]\n  /Rotate 90`;
  return {
    dictionary: page.dictionary.replace(whole, sheet),
    content: `q 0 1 -1 0 ${height} 0 cm\n${page.content}\nQ`,
  };
}
