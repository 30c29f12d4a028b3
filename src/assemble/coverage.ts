import type { VFile } from "vfile";
import type {
  Block,
  Coverage,
  CoverageEntry,
  CoverageReason,
  Item,
  Place,
  Plan,
  Section,
  Table,
} from "../model/index.js";
import { placeOf, report, type SourceDocument, type Wording } from "../source/index.js";
import { countWordCharacters, foldText, hasWord } from "../text/index.js";

/** Stretches of the text that do not touch, ascending. */
interface Spans {
  /** Inclusive. */
  readonly starts: readonly number[];
  /** Exclusive. */
  readonly ends: readonly number[];
}

/** Places of the leaves of the record: containers would hide what is missing inside them. */
function collectPlaces(plan: Plan): Place[] {
  const found: Place[] = [];
  const add = (places: readonly Place[] | undefined): void => {
    if (places !== undefined) for (const place of places) found.push(place);
  };
  const addFields = (fields: Readonly<Record<string, readonly Place[]>> | undefined): void => {
    for (const key in fields) add(fields[key]);
  };
  const addItem = (item: Item): void => {
    add(item.at);
    item.children.forEach(addItem);
  };
  const addTable = (table: Table): void => {
    for (const column of table.columns) add(column.at);
    for (const row of table.rows) {
      if (row.kind === "section") add(row.at);
      else for (const places of row.cellsAt ?? []) add(places);
    }
  };
  const addBlock = (block: Block): void => {
    if (block.type === "table") addTable(block);
    else if (block.type === "item") addItem(block);
    else add(block.at);
  };
  const addSection = (section: Section): void => {
    addFields(section.atFields);
    section.blocks.forEach(addBlock);
    section.children.forEach(addSection);
  };
  const { document } = plan;
  add(document.type.at);
  for (const agency of [document.issuer, document.parent, ...(document.coIssuers ?? [])])
    add(agency?.at);
  add(document.number.at);
  add(document.date.at);
  add(document.attachedPlan?.at);
  addFields(document.atFields);
  for (const paragraph of plan.opening) add(paragraph.at);
  plan.sections.forEach(addSection);
  add(plan.closing?.at);
  for (const recipient of plan.recipients) add(recipient.at);
  for (const signature of plan.signatures) {
    for (const authority of signature.authority) add(authority.at);
    addFields(signature.atFields);
  }
  for (const note of plan.notes ?? []) add(note.at);
  for (const appendix of plan.appendices) {
    addFields(appendix.atFields);
    add(appendix.attachedTo?.at);
    appendix.blocks.forEach(addBlock);
  }
  return found;
}

function mergePlaces(places: Place[]): Spans {
  places.sort((a, b) => a.start - b.start);
  const starts: number[] = [];
  const ends: number[] = [];
  let last = -1;
  for (const { start, end } of places) {
    if (start > last) {
      starts.push(start);
      ends.push(end);
      last = end;
    } else if (end > last) {
      ends[ends.length - 1] = end;
      last = end;
    }
  }
  return { starts, ends };
}

/** Marks and slot words whose meaning the record holds in another form (`marker`, `label`, `number`). */
const carried =
  /^\s*(?:[-–—+*•●○▪■◦✓·]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivxlcdm]{1,7}|[a-zđ])\)?\s*[.)\-–:/]{0,2}|(?:điều|phần|chương)\s+[a-zà-ỹ]{0,6}\d{0,3}\s*[.:]?|thứ\s+[a-zà-ỹ]{3,4}\s*,?|số\s*:?|v\s*\/\s*v\s*:?|nơi nhận\s*:?)\s*$/u;

/**
 * Holds the record against the source: every letter of every paragraph and cell stands in the record, is
 * furniture, or is listed as unmapped and reported.
 */
export function buildCoverage(tree: SourceDocument, plan: Plan, file: VFile): Coverage {
  const { starts, ends } = mergePlaces(collectPlaces(plan));
  const unmapped: CoverageEntry[] = [];
  const furniture: CoverageEntry[] = [];
  let next = 0;
  let total = 0;
  let lost = 0;

  const missing = (start: number, end: number): void => {
    const text = tree.text.slice(start, end);
    if (!hasWord(text) || carried.test(foldText(text))) return;
    const lead = text.length - text.trimStart().length;
    const trimmed = text.trim();
    const place = placeOf(tree, start + lead, start + lead + trimmed.length);
    lost += countWordCharacters(trimmed);
    unmapped.push({ text: trimmed, at: [place], reason: "unmapped" });
    report(file, "coverage/unmapped", place, { text: trimmed });
  };
  const check = (wording: Wording, reason: CoverageReason | undefined): void => {
    for (const { start, end } of wording.segments) {
      if (reason !== undefined) {
        const text = tree.text.slice(start, end);
        furniture.push({ text, at: [placeOf(tree, start, end)], reason });
        continue;
      }
      let at = start;
      while (next > 0 && (ends[next - 1] as number) > at) next -= 1;
      while (next < ends.length && (ends[next] as number) <= at) next += 1;
      for (let index = next; at < end; index += 1) {
        const from = starts[index] ?? end;
        if (from >= end) {
          missing(at, end);
          break;
        }
        if (from > at) missing(at, from);
        at = Math.max(at, ends[index] as number);
      }
    }
  };
  for (const block of tree.children) {
    if (block.type === "paragraph") {
      total += countWordCharacters(block.wording.text);
      check(block.wording, block.furniture);
      continue;
    }
    for (const row of block.children) {
      for (const cell of row.children) {
        total += countWordCharacters(cell.wording.text);
        check(cell.wording, block.furniture ?? row.furniture ?? cell.furniture);
      }
    }
  }
  return { unmapped, furniture, share: total === 0 ? 1 : (total - lost) / total };
}
