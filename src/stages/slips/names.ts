import type { Wording } from "../../source/index.js";
import {
  findWords,
  foldText,
  isCapitalised,
  isSyllable,
  scoreSyllables,
} from "../../text/index.js";
import { stripDiacritics } from "../../text/slips.js";
import type { SlipCollector } from "./collector.js";

interface Sighting {
  readonly wording: Wording;
  readonly from: number;
  readonly to: number;
}

/** A name as it is written, how often, and the first places of it. */
interface Name {
  count: number;
  readonly sightings: Sighting[];
}

/** Names by how they are written. */
export type NameIndex = Map<string, Name>;

const longestName = 4;
const mostNames = 50_000;

/** Takes the names of a wording: two to four words with capitals in a row. */
export function gatherNames(wording: Wording, names: NameIndex): void {
  const { text } = wording;
  const { starts, ends } = findWords(text);
  for (let at = 0; at < starts.length; ) {
    let to = at;
    while (
      to < starts.length &&
      isCapitalised(text.slice(starts[to], ends[to])) &&
      (to === at || text.slice(ends[to - 1], starts[to]) === " ")
    )
      to += 1;
    if (to - at >= 2 && to - at <= longestName)
      add(names, wording, starts[at] as number, ends[to - 1] as number);
    at = Math.max(to, at + 1);
  }
}

function add(names: NameIndex, wording: Wording, from: number, to: number): void {
  const written = wording.text.slice(from, to);
  const name = names.get(written);
  if (name === undefined) {
    if (names.size < mostNames)
      names.set(written, { count: 1, sightings: [{ wording, from, to }] });
    return;
  }
  name.count += 1;
  if (name.count <= mostOfSlip) name.sightings.push({ wording, from, to });
}

/** A form that stands so often is no slip of the other. */
const mostOfSlip = 2;

/** Names by their words without diacritics, each with its forms: tone placement and i or y make no other form. */
function groupForms(names: NameIndex): Map<string, Map<string, Name>> {
  const groups = new Map<string, Map<string, Name>>();
  for (const [written, { count, sightings }] of names) {
    const form = foldText(written);
    const key = stripDiacritics(form);
    const forms = groups.get(key) ?? new Map<string, Name>();
    groups.set(key, forms);
    const known = forms.get(form);
    if (known === undefined) forms.set(form, { count, sightings: [...sightings] });
    else {
      known.count += count;
      known.sightings.push(...sightings);
    }
  }
  return groups;
}

const isVietnamese = (name: string): boolean => name.split(" ").every(isSyllable);

/** Names that the document writes otherwise in most places. */
export function findInconsistentNames(names: NameIndex, collector: SlipCollector): void {
  for (const forms of groupForms(names).values()) {
    if (forms.size < 2) continue;
    const sorted = [...forms.values()].sort((one, other) => other.count - one.count);
    const [usual, ...rare] = sorted as [Name, ...Name[]];
    const [first] = usual.sightings as [Sighting];
    const suggestion = first.wording.text.slice(first.from, first.to);
    for (const { count, sightings } of rare) {
      if (count > mostOfSlip || count >= usual.count) continue;
      for (const { wording, from, to } of sightings) {
        const written = wording.text.slice(from, to);
        // In a passage of another language names stand without diacritics.
        if (scoreSyllables(wording.text).marked === 0) continue;
        const isBroken = isVietnamese(suggestion) && !isVietnamese(written);
        if (!isBroken && usual.count < mostOfSlip * 2) continue;
        const confidence = isBroken ? "high" : "medium";
        collector.add(wording, { code: "slip/inconsistent", from, to, suggestion, confidence });
      }
    }
  }
}
