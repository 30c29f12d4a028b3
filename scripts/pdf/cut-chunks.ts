/** Lines without a blank one between them, and how many blank ones stand in front. */
export interface Chunk {
  readonly lines: readonly string[];
  readonly gap: number;
}

/** Cuts a text at its blank lines; page numbers that it keeps from a copy are left out. */
export function cutChunks(text: string): readonly Chunk[] {
  const chunks: { lines: string[]; gap: number }[] = [];
  let gap = 1;
  for (const line of dropPageNumbers(text.split(/\r?\n/))) {
    if (line.trim() === "") {
      gap += 1;
      continue;
    }
    if (gap > 0) chunks.push({ lines: [], gap });
    chunks.at(-1)?.lines.push(line);
    gap = 0;
  }
  return chunks;
}

const pageNumber = /^\f? {20,}\d+$/;

/** Leaves out a lone number that the text keeps from the page it was copied from, and the blank line behind it. */
const dropPageNumbers = (lines: readonly string[]): readonly string[] =>
  lines.filter(
    (line, at) => !pageNumber.test(line) && !(line === "" && pageNumber.test(lines[at - 1] ?? "")),
  );
