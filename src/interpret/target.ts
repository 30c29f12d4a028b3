import type { Target } from "../model/index.js";
import { foldText } from "../text/index.js";
import { readCycle } from "./target/period.js";
import { type Quantity, readQuantity } from "./target/quantity.js";
import {
  type Phrase,
  readActivity,
  readActivityBefore,
  readMeasuredBefore,
  readNounPhrase,
} from "./target/subject.js";

/** A quantity found in a text; `start` inclusive, `end` exclusive, `raw` is the text between. */
export interface FoundTarget {
  readonly start: number;
  readonly end: number;
  readonly target: Target;
}

// A number that is a word of its own: not inside 30/5/2024, 12-KH/TU, 1.500.
const anchor =
  /(?<![A-Za-zÀ-ỹ\d.,/]|\d[-–])\d|(?<![A-Za-zÀ-ỹ])(?:định kỳ|một trăm phần trăm)(?![A-Za-zÀ-ỹ])/gu;
const wholly = "một trăm phần trăm";
const comparison =
  /\s{1,3}so với (?:cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?|năm (?:trước|ngoái|học trước|\d{4})|(?:quý|tháng) trước)(?![A-Za-zÀ-ỹ])/uy;
const frequency = /^(?:lần|lượt)$/;

interface Subject {
  readonly of: Phrase | null;
  /** Where the wording of the quantity ends. */
  readonly rawEnd: number;
}

/**
 * What the quantity is about and how far its wording goes: operator, number and unit; for a share or a measure the
 * first noun too, with a qualifier that names a level of government ("số đơn vị thuộc huyện"), not its other
 * modifiers; for a count its period; for a change what it is compared with.
 */
function readSubject(folded: string, quantity: Quantity): Subject {
  const { unit, start } = quantity;
  let { end } = quantity;
  if (unit.kind === "money") return { of: null, rawEnd: end };
  if (quantity.change) {
    comparison.lastIndex = end;
    const compared = comparison.exec(folded);
    if (compared !== null) {
      end += compared[0].length;
      return { of: readMeasuredBefore(folded, start), rawEnd: end };
    }
  }
  if (unit.kind === "count") {
    const often = quantity.per !== null || frequency.test(folded.slice(unit.start, unit.end));
    if (often)
      return { of: readActivity(folded, end) ?? readActivityBefore(folded, start), rawEnd: end };
    const counted = end === unit.end ? readNounPhrase(folded, end) : null;
    const of = counted && { start: unit.start, headEnd: counted.headEnd, end: counted.headEnd };
    return { of, rawEnd: end };
  }
  const noun = quantity.per === null ? readNounPhrase(folded, end) : null;
  if (noun !== null) return { of: noun, rawEnd: noun.headEnd };
  return { of: readMeasuredBefore(folded, start), rawEnd: end };
}

/**
 * Every quantity that a text sets, in order: shares (100% …), counts with a counting word of a closed list
 * (01 hội nghị), measures behind an operator (không quá 30 phút), money, and cycles (Định kỳ 6 tháng: once in P6M).
 * A change (tăng 5%) is the stated share of what changes. Numbers of dates, acts, levels and parts of the paper are none.
 */
export function findTargets(text: string): FoundTarget[] {
  if (!/\d|phần trăm/i.test(text)) return [];
  const folded = foldText(text);
  const found: FoundTarget[] = [];
  const slice = (phrase: Phrase | null) =>
    phrase === null ? null : text.slice(phrase.start, phrase.end);
  const add = (start: number, end: number, rest: Omit<Target, "raw" | "at">) => {
    found.push({ start, end, target: { raw: text.slice(start, end), ...rest } });
    anchor.lastIndex = end;
  };
  let done = 0;
  anchor.lastIndex = 0;
  for (let match = anchor.exec(folded); match !== null; match = anchor.exec(folded)) {
    const at = match.index;
    const cycle = readCycle(folded, at);
    if (cycle !== null) {
      const of = slice(readActivity(folded, cycle.end) ?? readActivityBefore(folded, at));
      add(at, cycle.end, { op: "=", value: 1, max: null, unit: "lần", of, per: cycle.duration });
    } else if (match[0] === wholly) {
      const noun = readNounPhrase(folded, at + wholly.length);
      const end = noun?.headEnd ?? at + wholly.length;
      add(at, end, { op: "=", value: 100, max: null, unit: "%", of: slice(noun), per: null });
    } else {
      const quantity = readQuantity(folded, at);
      if (quantity === null || quantity.start < done) continue;
      const { of, rawEnd } = readSubject(folded, quantity);
      const { op, value, max, unit, per } = quantity;
      const unitName =
        { percent: "%", money: "đồng" }[unit.kind as string] ?? text.slice(unit.start, unit.end);
      add(quantity.start, rawEnd, { op, value, max, unit: unitName, of: slice(of), per });
    }
    done = found.at(-1)?.end ?? 0;
  }
  return found;
}
