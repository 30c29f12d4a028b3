import type { Wording } from "../../source/index.js";
import { findWords, foldText, isSyllable } from "../../text/index.js";
import { stripDiacritics } from "../../text/slips.js";
import type { SlipCollector } from "./collector.js";

interface Sighting {
  readonly wording: Wording;
  readonly from: number;
  readonly to: number;
}

/** A name by its words without diacritics, in each way that the document writes it. */
export type NameIndex = Map<string, Map<string, Sighting[]>>;

const longestName = 4;
const mostNames = 50_000;

const isCapital = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase() && word !== word.toUpperCase();
};

/** Takes the names of a wording: two to four words with capitals in a row. */
export function gatherNames(wording: Wording, names: NameIndex): void {
  const { text } = wording;
  const { starts, ends } = findWords(text);
  for (let at = 0; at < starts.length; ) {
    let to = at;
    while (
      to < starts.length &&
      isCapital(text.slice(starts[to], ends[to])) &&
      (to === at || text.slice(ends[to - 1], starts[to]) === " ")
    )
      to += 1;
    if (to - at >= 2 && to - at <= longestName)
      add(names, wording, starts[at] as number, ends[to - 1] as number);
    at = Math.max(to, at + 1);
  }
}

function add(names: NameIndex, wording: Wording, from: number, to: number): void {
  const form = foldText(wording.text.slice(from, to));
  const key = stripDiacritics(form);
  let forms = names.get(key);
  if (forms === undefined) {
    if (names.size >= mostNames) return;
    forms = new Map();
    names.set(key, forms);
  }
  const sightings = forms.get(form);
  if (sightings === undefined) forms.set(form, [{ wording, from, to }]);
  else sightings.push({ wording, from, to });
}

/** A form that stands so often is no slip of the other. */
const mostOfSlip = 2;

/** Names that the document writes otherwise in most places. */
export function findInconsistentNames(names: NameIndex, collector: SlipCollector): void {
  for (const forms of names.values()) {
    if (forms.size < 2) continue;
    const sorted = [...forms.values()].sort((one, other) => other.length - one.length);
    const [usual, ...rare] = sorted as [Sighting[], ...Sighting[][]];
    const [first] = usual as [Sighting];
    const suggestion = first.wording.text.slice(first.from, first.to);
    for (const sightings of rare) {
      if (sightings.length > mostOfSlip || sightings.length >= usual.length) continue;
      for (const { wording, from, to } of sightings) {
        const written = wording.text.slice(from, to);
        const isBroken = written.split(" ").some((word) => !isSyllable(word));
        if (!isBroken && usual.length < mostOfSlip * 2) continue;
        const confidence = isBroken ? "high" : "medium";
        collector.add(wording, { code: "slip/inconsistent", from, to, suggestion, confidence });
      }
    }
  }
}
