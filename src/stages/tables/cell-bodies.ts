import {
  type AgencyContext,
  copyAgency,
  type FoundAgency,
  findAgencies,
} from "../../interpret/agency-list.js";
import type { Agency } from "../../model/index.js";
import { placesOf, type SourceDocument, sliceWording, type Wording } from "../../source/index.js";
import { foldText } from "../../text/index.js";
import type { HeadColumn } from "./head.js";

export interface Actors {
  lead: Agency[];
  coordinating: Agency[];
}

/** Reads the bodies of cells; each carries its own place. */
export interface BodyReader {
  readonly document: SourceDocument;
  readonly context: AgencyContext;
}

const find = (wording: Wording, { context }: BodyReader): FoundAgency[] =>
  wording.text === "" ? [] : findAgencies(wording.text, wording.breaks, context);

function locate(wording: Wording, found: FoundAgency, { document }: BodyReader): Agency {
  const agency = copyAgency(found.agency);
  agency.at = placesOf(document, sliceWording(wording, found.start, found.end));
  return agency;
}

function lowerConfidence(agency: Agency): Agency {
  const copy = copyAgency(agency);
  copy.confidence = "low";
  return copy;
}

/** The bodies of a cell, whatever it says that they do. */
export function readBodies(wording: Wording, reader: BodyReader): Agency[] {
  return find(wording, reader).map((found) => locate(wording, found, reader));
}

/** A column of bodies in charge; words inside the cell may still say that some of them only take part. */
export function readLeadCell(wording: Wording, reader: BodyReader): Actors {
  const actors: Actors = { lead: [], coordinating: [] };
  for (const found of find(wording, reader)) {
    actors[found.role ?? "lead"].push(locate(wording, found, reader));
  }
  return actors;
}

/** “CT:” in a column of both roles is no chairman, even where nobody takes part. */
const shortLead = /^(?:ct|c\.? ?trì)\s?:\s?/u;

const slashHead = /chủ trì[^/]{0,40}\/[^/]{0,40}phối hợp/u;

/**
 * A column for both roles. The words of the cell part it, else its first slash where the head has one between the
 * roles and it is not inside a name. Where nothing parts several bodies, all are in charge with low
 * confidence: a coordinator is never guessed.
 */
export function readSharedCell(
  wording: Wording,
  column: HeadColumn | undefined,
  reader: BodyReader,
): Actors {
  const found = find(wording, reader);
  if (found.some(({ role }) => role !== undefined)) {
    const rest = found.some(({ role }) => role === "lead") ? "coordinating" : "lead";
    const actors: Actors = { lead: [], coordinating: [] };
    for (const body of found) actors[body.role ?? rest].push(locate(wording, body, reader));
    return actors;
  }
  const label = shortLead.exec(foldText(wording.text));
  if (label !== null) {
    const lead = readBodies(sliceWording(wording, label[0].length), reader);
    return { lead, coordinating: [] };
  }
  const slash = wording.text.indexOf("/");
  const parts =
    slash > 0 &&
    column !== undefined &&
    slashHead.test(foldText(column.header)) &&
    !found.some(
      ({ start, end, agency }) => start < slash && end > slash + 1 && agency.kind !== "unknown",
    );
  if (parts) {
    const lead = readBodies(sliceWording(wording, 0, slash), reader);
    const coordinating = readBodies(sliceWording(wording, slash + 1), reader);
    if (lead.length > 0 && coordinating.length > 0) return { lead, coordinating };
  }
  const lead = found.map((body) => locate(wording, body, reader));
  return {
    lead: lead.length < 2 ? lead : lead.map(lowerConfidence),
    coordinating: [],
  };
}
