import type { Place } from "../model/index.js";
import type { SourceDocument } from "./document.js";
import { firstAfter } from "./search.js";
import type { Wording } from "./wording.js";

/** Offsets at which the lines of a text begin; the first is 0. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The place of a stretch of the canonical text. */
export function placeOf(document: SourceDocument, start: number, end: number): Place {
  const place: Place = { start, end, line: firstAfter(document.lineStarts, start) };
  return document.locate === undefined ? place : Object.assign(place, document.locate(start, end));
}

/** The places of a wording, one for each run of the canonical text that it comes from. */
export function placesOf(document: SourceDocument, wording: Wording): Place[] {
  const { segments } = wording;
  const places: Place[] = [];
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index] as (typeof segments)[number];
    places.push(placeOf(document, segment.start, segment.end));
  }
  return places;
}

/** One place from the first to the last of several: the extent of a container. */
export function extentOf(document: SourceDocument, places: readonly Place[]): Place[] {
  if (places.length === 0) return [];
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const place of places) {
    if (place.start < start) start = place.start;
    if (place.end > end) end = place.end;
  }
  return [placeOf(document, start, end)];
}
