import type { Citation, CitationRole } from "../model/index.js";
import { codeOfAct } from "./citation/act-types.js";
import { findHeads, type Head } from "./citation/heads.js";
import { readDate, readDateAhead, readIssuer } from "./citation/parts.js";
import { readRole } from "./citation/role.js";
import { readSubject } from "./citation/subject.js";

export { citationKey, uniqueCitations } from "./citation/identity.js";

/** An act named in a text; `start` inclusive, `end` exclusive, `raw` is the text between. */
export interface FoundCitation {
  readonly start: number;
  readonly end: number;
  readonly citation: Citation;
}

interface Details {
  end: number;
  date: string | null;
  issuer: string | null;
  subject: string | null;
}

/** Day and issuer in either order, then the subject. */
function readDetails(text: string, heads: readonly Head[], index: number, loose: boolean): Details {
  const head = heads[index] as Head;
  const limit = heads[index + 1]?.start ?? text.length;
  const details: Details = {
    end: head.end,
    date: head.law?.date ?? null,
    issuer: null,
    subject: null,
  };
  let dated = head.law !== null;
  for (let step = 0; step < 2; step += 1) {
    const date = dated ? null : readDate(text, details.end);
    if (date !== null) {
      dated = true;
      details.date = date.edtf;
      details.end = date.end;
    }
    const issuer = details.issuer === null ? readIssuer(text, details.end, limit) : null;
    if (issuer !== null) {
      details.issuer = text.slice(issuer.start, issuer.end);
      details.end = issuer.end;
    }
  }
  details.date ??= readDateAhead(text, head.start);
  if (head.law !== null) return details;
  const afterDetail = details.end > head.end;
  const subject = readSubject(text, details.end, heads, index + 1, { afterDetail, loose });
  if (subject !== null) {
    details.subject = text.slice(subject.start, subject.end);
    details.end = subject.end;
  }
  return details;
}

function describe(
  text: string,
  head: Head,
  typeName: string | null,
  role: CitationRole,
  { end, date, issuer, subject }: Details,
): Citation {
  const { law } = head;
  const number = head.number ?? law?.number ?? null;
  return {
    raw: text.slice(head.start, end),
    role,
    type: typeName === null ? null : { code: codeOfAct(typeName), name: typeName },
    number: number?.canonical ?? head.bareNumber,
    symbol: number?.symbol ?? null,
    year: number?.year ?? law?.year ?? null,
    date: date ?? (law?.year ? String(law.year) : null),
    issuer,
    subject,
    title: law === null || law === undefined ? null : text.slice(law.start, law.titleEnd),
  };
}

/** Whether an act goes on the list of the one before it, from the words between them. */
function continues(between: string, role: CitationRole): boolean {
  if (onlySeparator.test(between)) return true;
  // Grounds stand in one sentence, parted by semicolons, each with what is said of it.
  return role !== "mentions" && between.length < 200 && nextGround.test(between);
}

const nextGround = /^[^.:]*;\s*(?:và\s+)?$/;
const onlySeparator = /^[\s;,]*(?:(?:và|cùng|và các|các)\s+)?(?:số\s*:?\s*)?$/;

/**
 * Every act that a text names, in order, with what is said of it: day, issuer and subject (DOMAIN: type, number, day,
 * issuer, subject). An act named inside another's subject stands as a mention of its own. “Kế hoạch này” is none.
 */
export function findCitations(text: string): FoundCitation[] {
  const heads = findHeads(text);
  const found: FoundCitation[] = [];
  let typeName: string | null = null;
  let previousEnd = 0;
  let previousRole: CitationRole = "mentions";
  for (let index = 0; index < heads.length; index += 1) {
    const head = heads[index] as Head;
    const nested = head.start < previousEnd;
    let role: CitationRole = "mentions";
    if (!nested) {
      const continued: boolean =
        found.length > 0 && continues(text.slice(previousEnd, head.start), previousRole);
      role = continued ? previousRole : readRole(text, previousEnd, head.start);
      previousRole = role;
    }
    typeName = head.typeName ?? typeName;
    const loose = nested ? previousRole === "mentions" : role === "mentions";
    const details = readDetails(text, heads, index, loose);
    found.push({
      start: head.start,
      end: details.end,
      citation: describe(text, head, typeName, role, details),
    });
    previousEnd = Math.max(previousEnd, details.end);
  }
  return found;
}
