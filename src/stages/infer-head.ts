import type { VFile } from "vfile";
import { resolveAgency } from "../interpret/agency-list.js";
import { findPeriod } from "../interpret/period.js";
import type { Agency, DocumentHead, Place, Signature } from "../model/index.js";
import { placesOf, report, type SourceDocument, sliceWording, wordingAt } from "../source/index.js";
import { foldKey, foldText } from "../text/index.js";

/** “…, UBND xã X xây dựng Kế hoạch …”: the clause of the opening that names who issues the plan. */
const issuingClause =
  /(?:^|[,;.]\s+|\s)((?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy|ban thường vụ|ban chấp hành|sở|phòng|trường|ban|ủy ban|hội|liên đoàn|trung tâm|chi cục|cục|bộ|công an|văn phòng|đoàn)\s[^,;:.]{2,80}?)\s+(?:xây dựng|ban hành|lập|đề ra|triển khai)\s+(?:kế hoạch|chương trình)/u;

interface Evidence {
  raw: string;
  at: Place[];
}

function fromAppendices(tree: SourceDocument): Evidence[] {
  const found: Evidence[] = [];
  for (const { head } of tree.annotations.appendices) {
    const attached = head.attachedTo;
    if (attached?.issuer == null || attached.at === undefined) continue;
    const whole = wordingAt(attached.raw, attached.at);
    const start = attached.raw.lastIndexOf(attached.issuer);
    found.push({
      raw: attached.issuer,
      at: placesOf(tree, sliceWording(whole, start, start + attached.issuer.length)),
    });
  }
  return found;
}

function fromOpening(tree: SourceDocument): Evidence[] {
  const found: Evidence[] = [];
  const { bodyFrom, plan } = tree.annotations;
  for (let index = bodyFrom; index < Math.min(plan.to, bodyFrom + 12); index += 1) {
    const block = tree.children[index];
    if (block?.type !== "paragraph" || block.claim !== undefined) continue;
    const { wording } = block;
    const folded = foldText(wording.text);
    if (!/(kế hoạch|chương trình)/.test(folded)) continue;
    const tail = folded.slice(-400);
    const match = issuingClause.exec(tail);
    if (match === null) continue;
    const raw = match[1] as string;
    const start = folded.length - tail.length + match.index + match[0].indexOf(raw);
    const named = sliceWording(wording, start, start + raw.length);
    found.push({ raw: named.text, at: placesOf(tree, named) });
  }
  return found;
}

const onBehalf = (signatures: readonly Signature[]): Evidence[] =>
  signatures.flatMap((signature) =>
    signature.authority
      .filter((authority) => authority.code === "TM" && authority.of !== null)
      .map((authority) => ({ raw: authority.raw, at: authority.at ?? [] })),
  );

/**
 * Infers the issuer from the attached-to lines, the clause that issues the plan and the TM. line.
 * A full name with its place is needed; the signature alone (“TM. ỦY BAN NHÂN DÂN”) only supports it.
 */
function inferIssuer(tree: SourceDocument, issueDate: string | null): Agency | null {
  const named = [...fromAppendices(tree), ...fromOpening(tree)];
  const first = named[0];
  if (first === undefined) return null;
  const agency = resolveAgency(first.raw, { issuerLevel: null, issueDate });
  const key = foldKey(agency.name ?? first.raw);
  const agreeing = named.filter((evidence) => {
    const other = resolveAgency(evidence.raw, { issuerLevel: null, issueDate });
    return foldKey(other.name ?? evidence.raw) === key;
  });
  const signed = onBehalf(tree.annotations.signatures);
  return {
    ...agency,
    inferred: true,
    confidence: agreeing.length + signed.length > 1 ? "high" : "medium",
    at: [...agreeing, ...signed].flatMap((evidence) => evidence.at),
  };
}

/** Takes number and date from the attached-to line of an appendix, where the head has no slot for them. */
function inferSlots(tree: SourceDocument, head: DocumentHead): void {
  const attached = tree.annotations.appendices.find((range) => range.head.attachedTo !== null)?.head
    .attachedTo;
  if (attached == null) return;
  if (!/kế hoạch|chương trình/.test(foldText(attached.raw)) || attached.at === undefined) return;
  const whole = wordingAt(attached.raw, attached.at);
  if (head.number.status === "absent" && attached.number !== null) {
    const slot = /số\s*:?\s*([^\s,;)]*\s*[/-]\s*[^\s,;)]+)/iu.exec(attached.raw);
    const sequence = /^(\d+[A-Za-zÀ-ỹ]?)\s*[/-]/u.exec(attached.number)?.[1] ?? null;
    if (slot !== null) {
      const raw = slot[1] as string;
      const start = slot.index + slot[0].length - raw.length;
      head.number = {
        status: sequence === null ? "blank" : "value",
        raw,
        sequence,
        symbol: sequence === null ? attached.number : attached.number.slice(sequence.length + 1),
        year: null,
        at: placesOf(tree, sliceWording(whole, start, start + raw.length)),
      };
    }
  }
  if (head.date.status === "absent") {
    const slot = /ngày[\s\d./…_-]*(?:tháng[\s\d.…_-]*năm[\s\d.…_-]*)?/iu.exec(attached.raw);
    if (slot !== null) {
      const raw = slot[0].replace(/[\s.]+$/, "");
      const complete = attached.date !== null && attached.date.length === 10;
      head.date = {
        status: complete ? "value" : "blank",
        raw,
        edtf: attached.date,
        at: placesOf(tree, sliceWording(whole, slot.index, slot.index + raw.length)),
      };
    }
  }
}

/**
 * Completes the head from the rest of the document and tells what is missing: the issuer, the number and
 * the date are often lost when a letterhead is copied as text.
 */
export function inferHead() {
  return (tree: SourceDocument, file: VFile): void => {
    const { head } = tree.annotations;
    if (head === null) return;
    if (head.number.status === "absent" || head.date.status === "absent") inferSlots(tree, head);
    if (head.issuer === null) {
      head.issuer = inferIssuer(tree, head.date.edtf);
      if (head.issuer === null) report(file, "head/issuer-missing");
      else {
        report(file, "head/issuer-inferred", head.issuer.at?.[0] ?? null, {
          issuer: head.issuer.name ?? head.issuer.raw,
        });
      }
    }
    if (head.number.status === "blank")
      report(file, "head/number-blank", head.number.at?.[0] ?? null);
    else if (head.number.status === "absent") report(file, "head/number-missing");
    if (head.date.status === "blank") report(file, "head/date-blank", head.date.at?.[0] ?? null);
    else if (head.date.status === "absent") report(file, "head/date-missing");

    const subject = head.attachedPlan?.subject ?? head.subject;
    const places = head.attachedPlan === undefined ? head.atFields?.subject : undefined;
    const period = subject === null ? null : findPeriod(subject);
    if (subject !== null && period !== null) {
      const raw = subject.slice(period.start, period.end);
      tree.annotations.period = {
        raw,
        start: period.from,
        end: period.to,
        at:
          places === undefined
            ? []
            : placesOf(tree, sliceWording(wordingAt(subject, places), period.start, period.end)),
      };
    }
  };
}
