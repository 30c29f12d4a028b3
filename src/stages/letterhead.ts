import type { VFile } from "vfile";
import { resolveAgency } from "../interpret/agency-list.js";
import { type CoverageReason, PlanError } from "../model/index.js";
import {
  placesOf,
  report,
  type Segment,
  type SourceDocument,
  type Wording,
} from "../source/index.js";
import { foldText } from "../text/index.js";
import { HeadFields } from "./letterhead/head-fields.js";
import { isUnionHeading, readIssuers } from "./letterhead/issuers.js";
import { markSignatureNotes } from "./letterhead/signature-notes.js";
import { findSecrecyStamp } from "./letterhead/stamps.js";
import { readSubject } from "./letterhead/subject.js";
import { type HeadZone, planCodes, readHeadZone, type TypeLine } from "./letterhead/type-line.js";
import { type HeadUnit, stampLines } from "./shared/head/units.js";

/** Plans and programmes that several bodies issue together. */
const jointType = /liên tịch|liên ngành|phối hợp/u;

/** Marks a unit that the head used: the block is claimed; what of it is not in the record is furniture. */
function claim(unit: HeadUnit, furniture: CoverageReason | null): void {
  unit.block.claim = "letterhead";
  if (furniture !== null) unit.holder.furniture = furniture;
}

/** The units that a letterhead may fill: up to the type line, or up to the last sign of a letterhead. */
function letterheadUnits({ units, type }: HeadZone): HeadUnit[] {
  if (type !== null) return units;
  const signs = new Set(["national", "number", "date", "about"]);
  const last = units.findLastIndex((unit) => unit.pieces.some((piece) => signs.has(piece.kind)));
  const index = last < 0 ? -1 : (units[last] as HeadUnit).index;
  return units.filter((unit) => unit.index <= index);
}

/** What one unit says besides the names of bodies; the lines that may name bodies are given back. */
function takePieces(unit: HeadUnit, type: TypeLine | null, fields: HeadFields): Wording[] {
  const names: Wording[] = [];
  let used = false;
  let furniture: CoverageReason | null = null;
  let numbered = false;
  for (const piece of unit.pieces) {
    if (type?.unit === unit && piece.start >= type.start) break;
    if (piece.kind === "national") {
      furniture = "national-heading";
      if (piece.read !== undefined) fields.slip(piece.wording, piece.read);
    } else if (piece.kind === "ornament") furniture ??= "ornament";
    else if (fields.take(piece)) {
      used = true;
      numbered ||= piece.kind === "number";
    } else if (piece.kind === "text" && !numbered) names.push(piece.wording);
  }
  if (used || type?.unit === unit || unit.block.type === "table") {
    if (used || furniture !== null || type?.unit === unit) claim(unit, furniture);
  } else if (furniture !== null) {
    if (names.length > 0) claim(unit, furniture);
    else unit.holder.furniture = furniture;
  }
  return names;
}

/** The lines of one column of the letterhead that may name bodies; closed by the number. */
interface Column {
  lines: Wording[];
  units: { unit: HeadUnit; names: Wording[] }[];
  closed: boolean;
}

/** A superior body alone on the line above the two columns stands over their left one. */
function joinAbove(columns: Map<string, Column>): void {
  const above = columns.get("");
  const left = [...columns].find(([key, { lines }]) => key !== "" && lines.length > 0)?.[1];
  const [lastAbove, firstLeft] = [above?.units.at(-1)?.unit, left?.units[0]?.unit];
  if (above === undefined || left === undefined || lastAbove === undefined) return;
  if (firstLeft === undefined || lastAbove.index >= firstLeft.index) return;
  left.lines = [...above.lines, ...left.lines];
  left.units = [...above.units, ...left.units];
  columns.delete("");
}

function readBodies(units: readonly HeadUnit[], type: TypeLine | null, fields: HeadFields): void {
  const columns = new Map<string, Column>();
  for (const unit of units) {
    const key = unit.block.type === "table" ? `${unit.index}:${unit.column}` : "";
    const column = columns.get(key) ?? { lines: [], units: [], closed: false };
    columns.set(key, column);
    const names = takePieces(unit, type, fields);
    // Under the number stand stamps and “V/v”, never the issuer.
    if (!column.closed && names.length > 0) {
      column.lines = column.lines.concat(names);
      column.units.push({ unit, names });
    } else if (names.length > 0 && names.every(({ text }) => isUnionHeading(text))) {
      claim(unit, "national-heading");
    }
    column.closed ||= unit.pieces.some((piece) => piece.kind === "number");
  }
  const hasNational = units.some((unit) => unit.pieces.some((piece) => piece.kind === "national"));
  joinAbove(columns);
  const filled = [...columns.values()].filter((column) => column.lines.length > 0);
  const issuers = readIssuers(
    filled.map((column) => column.lines),
    {
      lenient:
        hasNational && filled.length === 1 && filled[0]?.units[0]?.unit.block.type === "table",
      jointType: type !== null && jointType.test(foldText(type.name)),
      hasNational,
      isOneBody: (name) =>
        resolveAgency(name, { issuerLevel: null, issueDate: null }).name !== null,
    },
  );
  fields.issuers(issuers);
  const named = [issuers.issuer, issuers.parent, ...issuers.coIssuers].flatMap(segmentsOf);
  const above = issuers.aside.flatMap(segmentsOf);
  const known = [...named, ...above];
  const union = issuers.aside.some(({ text }) => isUnionHeading(text));
  const reason = union && !hasNational ? "national-heading" : "label";
  for (const { unit, names } of filled.flatMap((column) => column.units)) {
    const lines = names.flatMap(segmentsOf);
    const { furniture } = unit.holder;
    const holdsAside = above.some((segment) => startsIn(segment, lines));
    if (!named.some((segment) => startsIn(segment, lines))) {
      if (holdsAside) claim(unit, reason);
    } else {
      // A body over the superior has no place in the record; a line that no rule knows must not hide behind it.
      const texts = unit.pieces.filter((piece) => piece.kind === "text").length;
      const whole =
        holdsAside && texts === names.length && lines.every((line) => startsIn(line, known));
      claim(unit, furniture ?? (whole ? reason : null));
    }
  }
}

const segmentsOf = (wording: Wording | null): readonly Segment[] => wording?.segments ?? [];

const startsIn = ({ start }: Segment, segments: readonly Segment[]): boolean =>
  segments.some((segment) => start >= segment.start && start < segment.end);

const isPlanType = ({ code, name }: TypeLine): boolean =>
  (code !== null && planCodes.has(code)) || foldText(name).startsWith("kế hoạch");

/** Type and subject; gives back the first block of the body. */
function readTitle(tree: SourceDocument, type: TypeLine, fields: HeadFields): number {
  const { head } = fields;
  const typeIndex = type.unit.index;
  head.type = {
    code: type.code,
    name: type.name,
    raw: type.raw.text,
    at: placesOf(tree, type.raw),
  };
  claim(type.unit, type.unit.holder.furniture ?? null);
  if (type.misspelt === true) fields.slip(type.raw, type.name.toUpperCase());
  const reading = readSubject(tree, typeIndex, type.rest, !isPlanType(type), (kind) =>
    fields.isMissing(kind),
  );
  const authority = reading.authority === null ? undefined : tree.children[reading.authority];
  if (authority !== undefined) authority.furniture = "decision";
  for (const { piece, index } of reading.late) {
    const block = tree.children[index];
    if (block === undefined) continue;
    if (fields.take(piece)) block.claim = "letterhead";
    else if (block.claim === undefined) {
      block.furniture = piece.kind === "ornament" ? "ornament" : "national-heading";
    }
  }
  if (reading.subject !== null) {
    // The subject under the type stands above a “V/v” beside the number.
    head.subject = null;
    fields.subject(reading.subject);
  }
  for (const index of reading.taken) {
    const block = tree.children[index];
    if (block !== undefined) block.claim = "letterhead";
  }
  for (const index of reading.notes) {
    const block = tree.children[index];
    if (block === undefined) continue;
    block.claim = "letterhead";
    block.furniture = "approval-note";
  }
  for (let index = typeIndex + 1; index < reading.next; index += 1) {
    const block = tree.children[index];
    if (block?.claim === undefined && block?.furniture === undefined && block !== undefined) {
      block.furniture = "ornament";
    }
  }
  return reading.next;
}

/** Says what the type is worth: nothing when it is a plan. */
function checkType(
  tree: SourceDocument,
  file: VFile,
  zone: HeadZone,
  fields: HeadFields,
  bodyFrom: number,
): void {
  const { head } = fields;
  const { type } = zone;
  if (type === null) {
    // A công văn has no type line: its subject stands behind “V/v” and it addresses someone.
    const next = tree.children[bodyFrom];
    const letter =
      head.subject !== null &&
      next?.type === "paragraph" &&
      foldText(next.wording.text.slice(0, 20)).startsWith("kính gửi");
    if (!letter) {
      report(file, "head/type-missing");
      return;
    }
    head.type = { code: null, name: "Công văn", raw: null };
    const at = head.atFields?.subject?.[0] ?? null;
    report(file, "head/not-a-plan", at, { type: "Công văn" });
    return;
  }
  // A Decision that carries its plan is the plan's own cover.
  if (tree.annotations.attached !== null) return;
  if (isPlanType(type)) return;
  report(file, "head/not-a-plan", placesOf(tree, type.raw)[0] ?? null, { type: type.name });
}

/**
 * Reads the head: national heading, bodies, number, place and date, stamps, type and subject
 * (Nghị định 30/2020/NĐ-CP, Điều 8). A stamp of secrecy stops everything before anything else is read.
 * Issuer, number and date that are not printed stay empty here.
 */
export function readLetterhead(): (tree: SourceDocument, file: VFile) => void {
  return (tree, file) => {
    const { annotations } = tree;
    markSignatureNotes(tree);
    const zone = readHeadZone(tree);
    const stamp = findSecrecyStamp(stampLines(tree, zone.type?.unit.index ?? null));
    if (stamp !== null && !annotations.allowClassified) {
      throw new PlanError("classified", "stamp", stamp);
    }
    const fields = new HeadFields(tree, file);
    const units = letterheadUnits(zone);
    readBodies(units, zone.type, fields);
    const last = units.at(-1);
    const bodyFrom =
      zone.type !== null
        ? readTitle(tree, zone.type, fields)
        : last === undefined
          ? annotations.plan.from
          : last.index + 1;
    if (fields.head.subject === null) report(file, "head/subject-missing");
    checkType(tree, file, zone, fields, bodyFrom);
    annotations.head = fields.head;
    annotations.bodyFrom = bodyFrom;
  };
}
