import { capitalise } from "../../text/index.js";
import { type Edge, findKnownBodies } from "./bodies.js";
import type { AgencyContext, AgencyReading } from "./context.js";
import { findGroups } from "./groups.js";
import { findHead } from "./heads.js";
import { afterTitles, endsPart, isFamilyName, isUnsureTitle, nameEnds } from "./person-names.js";
import { type Tokens, textBetween, type Word } from "./tokens.js";
import { readUnitPhrases } from "./unit-phrase.js";

const postCost = 10;
const addressedCost = 10;
const bareCost = 16;
const longestPosts = 30;

/** Every person that begins at a word: a post (Chủ tịch UBND xã), an address (Đ/c …), a personal name. */
export function findPersons(
  tokens: Tokens,
  at: number,
  context: AgencyContext,
  bullet = false,
): Edge[] {
  const edges = findPersonsAt(tokens, at, context);
  if (bullet) return edges;
  return edges.flatMap((edge) =>
    edge.named === true ? [edge, ...withUnit(tokens, edge, context)] : [edge],
  );
}

/** “TS. Nguyễn Văn A - Trung tâm B”: one unit behind a dash is where the person works. Bullets may begin with dashes. */
function withUnit(tokens: Tokens, person: Edge, context: AgencyContext): Edge[] {
  const next = tokens.words[person.to];
  if (next?.before !== "dash" || findHead(tokens, person.to, true)?.head.kind !== "unit") return [];
  const gap = tokens.text.slice((tokens.words[person.to - 1] as Word).end, next.start);
  if (!/^\s[-–—]\s$/.test(gap)) return [];
  let to = person.to + 1;
  while (to < tokens.words.length && !endsPart(tokens, to)) to += 1;
  for (const { to: end } of findKnownBodies(tokens, person.to, context)) to = Math.max(to, end);
  const behind = tokens.words[to];
  if (behind !== undefined && behind.before === "dash") return [];
  return [{ ...person, to, cost: person.cost + 1 }];
}

function findPersonsAt(tokens: Tokens, at: number, context: AgencyContext): Edge[] {
  const found = findHead(tokens, at, false);
  if (found?.head.kind === "post") return findPosts(tokens, at, found.to, found.head.name, context);
  if (found?.head.kind === "group") {
    const post = findHead(tokens, found.to, false);
    if (post?.head.kind !== "post") return [];
    const opener = capitalise(textBetween(tokens, at, found.to).toLowerCase());
    return findPosts(tokens, found.to, post.to, post.head.name, context).map((edge) => ({
      ...edge,
      read: () => {
        const { name, ...reading } = edge.read();
        return { ...reading, name: name === null ? null : `${opener} ${name}`, kind: "group" };
      },
    }));
  }
  if (found?.head.kind === "address") {
    const edges: Edge[] = [];
    for (const to of nameEnds(tokens, found.to, 1)) {
      edges.push(...withPost(tokens, personEdge(tokens, found.to, to, addressedCost), context));
    }
    for (const post of findPersonsAt(tokens, found.to, context)) edges.push(post);
    return edges;
  }
  const name = afterTitles(tokens, at);
  if (name > at) {
    if (tokens.allCapitals || !isFamilyName(tokens, name)) return [];
    return nameEnds(tokens, name, isUnsureTitle(tokens, at, name) ? 3 : 2).flatMap((to) =>
      withPost(tokens, personEdge(tokens, name, to, addressedCost), context),
    );
  }
  if (tokens.allCapitals || !isFamilyName(tokens, at)) return [];
  return nameEnds(tokens, at, 2)
    .filter((to) => endsPart(tokens, to))
    .flatMap((to) => withPost(tokens, personEdge(tokens, at, to, bareCost), context));
}

function personEdge(tokens: Tokens, from: number, to: number, cost: number): Edge {
  return {
    to,
    cost: cost - Math.min(to - from, 4),
    known: true,
    person: true,
    named: true,
    read: () => ({
      name: textBetween(tokens, from, to),
      level: null,
      kind: "person",
      confidence: cost === addressedCost ? "high" : "medium",
    }),
  };
}

/** “Nguyễn Văn A - Phó Chủ tịch UBND xã”: the posts belong to the person, up to the next person or body. */
function withPost(tokens: Tokens, person: Edge, context: AgencyContext): Edge[] {
  const next = tokens.words[person.to];
  if (next === undefined || next.joint || next.before === "space" || next.before === "tight")
    return [person];
  const post = findHead(tokens, person.to, false);
  if (post?.head.kind !== "post") return [person];
  const to = readPosts(tokens, person.to, context);
  return [person, { ...person, to, cost: person.cost + 1 }];
}

/** Where the posts of a person end, each with its field or body: “Trưởng ban Tuyên giáo và Dân vận”. */
function readPosts(tokens: Tokens, at: number, context: AgencyContext): number {
  let to = endOfPost(tokens, at, context);
  while (to < tokens.words.length && to - at < longestPosts) {
    const next = tokens.words[to] as Word;
    const first = next.joint ? to + 1 : to;
    const head = findHead(tokens, first, false)?.head.kind;
    const parted = next.joint || (next.before !== "space" && next.before !== "tight");
    if (parted && head === "post") {
      if (isPersonAt(tokens, endOfHead(tokens, first))) break;
      to = endOfPost(tokens, first, context);
      continue;
    }
    if (next.before === "break" && tokens.words[first]?.capital === true) break;
    if (parted && (head !== undefined || isPersonAt(tokens, first))) break;
    if (next.before === "comma" || next.before === "bracket") break;
    to = Math.max(first, to) + 1;
  }
  return to;
}

function endOfHead(tokens: Tokens, at: number): number {
  return findHead(tokens, at, false)?.to ?? at;
}

/** The post and the body it is held in, where the body is known. */
function endOfPost(tokens: Tokens, at: number, context: AgencyContext): number {
  const to = endOfHead(tokens, at);
  const ends = findHeldBodies(tokens, at, to, context).map(({ edge }) => edge.to);
  return Math.max(to, ...ends);
}

interface HeldBody {
  readonly edge: Edge;
  /** The words of the post before the body. */
  readonly from: number;
}

/** The bodies that a post is held in; “Chánh Văn phòng HĐND và UBND” says the body in its own words. */
function findHeldBodies(
  tokens: Tokens,
  at: number,
  from: number,
  context: AgencyContext,
): HeldBody[] {
  const next = tokens.words[from];
  if (next === undefined || next.joint || (next.before !== "space" && next.before !== "tight"))
    return [];
  const held = findKnownBodies(tokens, from, context).map((edge) => ({ edge, from }));
  for (let inner = at + 1; inner < from; inner += 1) {
    if (!tokens.words[inner]?.capital || findHead(tokens, inner, true)?.to !== from) continue;
    for (const edge of findKnownBodies(tokens, inner, context)) {
      if (edge.to > from) held.push({ edge, from: inner });
    }
  }
  return held;
}

function isPersonAt(tokens: Tokens, at: number): boolean {
  return at < tokens.words.length && isFamilyName(tokens, at) && nameEnds(tokens, at, 2).length > 0;
}

function findPosts(
  tokens: Tokens,
  at: number,
  from: number,
  full: string,
  context: AgencyContext,
): Edge[] {
  const written = textBetween(tokens, at, from);
  const post =
    full !== "" ? full : capitalise(tokens.allCapitals ? written.toLowerCase() : written);
  const bare: AgencyReading = { name: post, level: null, kind: "person", confidence: "medium" };
  const edges: Edge[] = [
    { to: from, cost: postCost + 2, known: true, person: true, read: () => bare },
  ];
  const next = tokens.words[from];
  if (next === undefined || next.before === "break" || next.before === "bracket") return edges;
  if (next.before === "comma" || next.before === "dash" || next.joint) {
    // “Chủ tịch, các Phó Chủ tịch UBND tỉnh”: parted like bodies.
    return edges;
  }
  const described = next.capital ? null : describedPost(tokens, at, from);
  if (described !== null) edges.push(described);
  const groups = findGroups(tokens, from).map((edge) => ({ edge, from }));
  for (const { edge, from: end } of [...findHeldBodies(tokens, at, from, context), ...groups]) {
    const held = end === from ? post : textBetween(tokens, at, end);
    edges.push({
      ...edge,
      person: true,
      known: true,
      read: () => holderOf(held, edge.read()),
    });
  }
  if (/phòng$/iu.test(written)) edges.push(...findOfficeHead(tokens, from, written));
  if (hamletPost.test(post)) edges.push(...findHamletPosts(tokens, from, post));
  for (const unit of readUnitPhrases(tokens, from, context)) {
    edges.push({
      to: unit.to,
      cost: postCost,
      known: true,
      person: true,
      read: () => ({
        name: post.endsWith("Chủ tịch")
          ? `${post} Ủy ban nhân dân ${unit.wording}`
          : `${post} ${unit.wording}`,
        level: unit.level,
        kind: unit.group ? "group" : "person",
        confidence: "medium",
      }),
    });
  }
  for (const to of nameEnds(tokens, from, 2)) {
    if (!isFamilyName(tokens, from) || !endsPart(tokens, to)) continue;
    const name = textBetween(tokens, from, to);
    edges.push({
      to,
      cost: postCost - 1,
      known: true,
      person: true,
      read: () => ({ ...bare, name, confidence: "high" }),
    });
  }
  return edges;
}

/** “Trưởng phòng Nội vụ - Lao động”: one dash joins two fields of the office, unless a body or person stands behind it. */
function findOfficeHead(tokens: Tokens, from: number, written: string): Edge[] {
  let to = from;
  while (tokens.words[to]?.before === "space" && tokens.words[to]?.joint === false) to += 1;
  const behind = tokens.words[to];
  if (to === from || behind?.before !== "dash" || !behind.capital) return [];
  if (findHead(tokens, to, true) !== null || isPersonAt(tokens, to)) return [];
  let end = to + 1;
  while (!endsPart(tokens, end)) end += 1;
  if (tokens.words[end]?.before === "dash") return [];
  const name = `${capitalise(written)} ${textBetween(tokens, from, end)}`;
  return [
    {
      to: end,
      cost: postCost,
      known: true,
      person: true,
      read: () => ({ name, level: null, kind: "person", confidence: "low" }),
    },
  ];
}

const hamletPost = /(?:thôn|bản|ấp|xóm|khu phố|khu)$/u;

/** “Trưởng thôn 2”, “Trưởng ấp Tân Tiến”: the post with the hamlet's own name. */
function findHamletPosts(tokens: Tokens, from: number, post: string): Edge[] {
  const number = /^\d{1,2}$/.test(tokens.words[from]?.text ?? "") ? [from + 1] : [];
  const ends = number.length > 0 ? number : nameEnds(tokens, from, 1);
  return ends
    .filter((to) => endsPart(tokens, to))
    .map((to) => ({
      to,
      cost: postCost,
      known: true,
      person: true,
      read: () => ({
        name: `${post} ${textBetween(tokens, from, to)}`,
        level: "hamlet",
        kind: "person",
        confidence: "medium",
      }),
    }));
}

const longestDescription = 6;

/** A post with words of its own: “giáo viên chủ nhiệm”, “chuyên viên phụ trách tài chính”. */
function describedPost(tokens: Tokens, at: number, from: number): Edge | null {
  let to = from;
  while (to < tokens.words.length && !endsPart(tokens, to)) to += 1;
  if (to - from > longestDescription || to === from) return null;
  const name = capitalise(textBetween(tokens, at, to));
  const read = (): AgencyReading => ({ name, level: null, kind: "person", confidence: "medium" });
  return { to, cost: postCost + 6, known: true, person: true, read };
}

function holderOf(post: string, body: AgencyReading): AgencyReading {
  return {
    name:
      body.name === null
        ? null
        : `${post} ${body.kind === "group" ? uncapitalise(body.name) : body.name}`,
    level: body.level,
    kind: body.kind === "group" ? "group" : "person",
    confidence: body.confidence,
  };
}

function uncapitalise(text: string): string {
  return /^Các /.test(text) ? `c${text.slice(1)}` : text;
}
