import type { BlockWriter } from "../shared/block-writer.js";
import { joinLines } from "../shared/join-lines.js";
import { splitMarkup } from "../shared/markup.js";
import { opensTallHead, readColumnTable, type TableMemory } from "./column-tables.js";
import { readColumns } from "./columns.js";
import { hasFlag, hasGap, hasMarkup, hasWideGap, type Lines, lineText } from "./scan-lines.js";
import { opensStackedTable, readStackedTable } from "./stacked-tables.js";
import { isTabRow, readTabTable } from "./tab-tables.js";
import { continuesOverPage, continuesParagraph, estimateWraps } from "./wrap.js";

/** Reads lines into blocks, in order; used for plain stretches of other formats too. */
export function readBlocks(lines: Lines, writer: BlockWriter): void {
  const wrapAt = estimateWraps(lines);
  const memory: TableMemory = { head: [], top: false };
  for (let index = 0; index < lines.count; ) {
    if (isTabRow(lines, index)) {
      index = readTabTable(lines, index, writer);
      continue;
    }
    if (hasFlag(lines, index, hasGap)) {
      const after =
        readColumnTable(lines, index, memory, writer) ?? readColumns(lines, index, writer);
      if (after !== null) {
        index = after;
        continue;
      }
    }
    const below = opensTallHead(lines, index)
      ? readColumnTable(lines, index, memory, writer)
      : null;
    if (below !== null) {
      index = below;
      continue;
    }
    const behind = readStackedTable(lines, index, writer);
    if (behind !== null) {
      index = behind;
      continue;
    }
    const own = [index];
    const pageNumbers: number[] = [];
    index += 1;
    while (index < lines.count) {
      if (isProse(lines, index) && continuesParagraph(lines, index, wrapAt(index))) {
        own.push(index);
        index += 1;
      } else if (
        index + 1 < lines.count &&
        isProse(lines, index + 1) &&
        own.at(-1) === index - 1 &&
        continuesOverPage(lines, index, wrapAt(index))
      ) {
        pageNumbers.push(index);
        own.push(index + 1);
        index += 2;
      } else break;
    }
    writeParagraph(lines, own, writer);
    for (const number of pageNumbers) writeParagraph(lines, [number], writer);
  }
}

const isProse = (lines: Lines, index: number): boolean =>
  !isTabRow(lines, index) && !opensStackedTable(lines, index) && !hasFlag(lines, index, hasWideGap);

function writeParagraph(lines: Lines, own: readonly number[], writer: BlockWriter): void {
  const pieces: string[] = [];
  let markup = false;
  for (const index of own) {
    pieces.push(lineText(lines, index));
    markup ||= hasFlag(lines, index, hasMarkup);
  }
  const text = joinLines(pieces);
  const line = lines.numbers[own[0] as number] as number;
  if (!markup) {
    writer.paragraph({ lines: [text], line });
    return;
  }
  for (const part of splitMarkup(text)) writer.paragraph({ lines: [part], line });
}
