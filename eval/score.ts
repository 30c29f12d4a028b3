import {
  type Board,
  type Matching,
  type Same,
  sameBlank,
  sameSign,
  sameText,
  sameTitle,
  scoreList,
  scoreSlot,
} from "./board.js";
import { type Field, fieldNames } from "./fields.js";
import type { Gold, GoldCitation, GoldHeading, GoldSigner } from "./gold.js";
import { scoreTables } from "./score-tables.js";
import { addTallies, type Miss, nothing, type Tally } from "./tally.js";

export interface Score {
  readonly tallies: Readonly<Record<Field, Tally>>;
  readonly misses: readonly Miss[];
}

const sameSigner: Same<GoldSigner> = (gold, found, matching) =>
  gold.authority.join() === found.authority.join() &&
  sameBlank(sameTitle)(gold.position, found.position, matching) &&
  sameBlank(sameText)(gold.name, found.name, matching);

const sameCitation: Same<GoldCitation> = (gold, found, matching) =>
  gold.date === found.date &&
  sameBlank(sameSign)(gold.number ?? null, found.number ?? null, matching) &&
  sameBlank(sameTitle)(gold.title ?? null, found.title ?? null, matching);

const sameHeading: Same<GoldHeading> = (gold, found, matching) =>
  gold.level === found.level &&
  sameSign(gold.label, found.label, matching) &&
  sameTitle(gold.title, found.title, matching);

const sameResponsibility: Same<Gold["responsibilities"][number]> = (gold, found, matching) =>
  gold.duties === found.duties && sameTitle(gold.actor, found.actor, matching);

const sameAppendix: Same<Gold["appendices"][number]> = (gold, found, matching) =>
  sameBlank(sameTitle)(gold.label, found.label, matching) &&
  sameBlank(sameTitle)(gold.title, found.title, matching);

const sameExactly: Same<string> = (gold, found) => gold === found;

function scoreHeader(board: Board, gold: Gold["header"], found: Gold["header"]): void {
  scoreSlot(board, "issuer", gold.issuer, found.issuer, sameTitle);
  scoreList(board, "coIssuers", gold.coIssuers ?? [], found.coIssuers ?? [], sameTitle);
  scoreSlot(board, "parent", gold.parent, found.parent, sameTitle);
  scoreSlot(board, "number", gold.number, found.number, sameSign);
  scoreSlot(board, "symbol", gold.symbol, found.symbol, sameSign);
  scoreSlot(board, "place", gold.place, found.place, sameTitle);
  scoreSlot(board, "date", gold.date, found.date, sameExactly);
  scoreSlot(board, "type", gold.type, found.type, sameExactly);
  scoreSlot(board, "subject", gold.subject, found.subject, sameTitle);
}

/** Holds what a plan says against what a clerk reads, both in the form of the annotations. */
export function scorePlan(gold: Gold, found: Gold, matching: Matching): Score {
  const tallies = new Map<Field, Tally>();
  const misses: Miss[] = [];
  const board: Board = {
    matching,
    add(field, tally, wrong = []) {
      tallies.set(field, addTallies([tallies.get(field) ?? nothing, tally]));
      misses.push(...wrong.map((miss) => ({ field, ...miss })));
    },
  };
  scoreHeader(board, gold.header, found.header);
  scoreList(board, "signers", gold.signers, found.signers, sameSigner);
  scoreList(board, "recipients", gold.recipients, found.recipients, sameTitle);
  scoreList(board, "citations", gold.citations, found.citations, sameCitation);
  scoreList(board, "purpose", gold.purpose, found.purpose, sameText);
  scoreList(board, "requirements", gold.requirements, found.requirements, sameText);
  scoreList(board, "outline", gold.outline, found.outline, sameHeading);
  scoreList(
    board,
    "responsibilities",
    gold.responsibilities,
    found.responsibilities,
    sameResponsibility,
  );
  scoreList(board, "appendices", gold.appendices, found.appendices, sameAppendix);
  scoreTables(board, gold.tables, found.tables);
  return {
    tallies: Object.fromEntries(
      fieldNames.map((field) => [field, tallies.get(field) ?? nothing]),
    ) as Record<Field, Tally>,
    misses,
  };
}

/** A document that could not be read: every value of the annotation is missed, blanks too. */
export function scoreFailure(gold: Gold): Score {
  const { tallies } = scorePlan(gold, gold, "strict");
  return {
    tallies: Object.fromEntries(
      fieldNames.map((field) => {
        const { right } = tallies[field];
        return [field, { ...nothing, missed: right, left: right }];
      }),
    ) as Record<Field, Tally>,
    misses: [],
  };
}
