import {
  type AgencyContext,
  createAgencyContext,
  isAgencyLike,
  resolveAgency,
  stripActorOpener,
} from "../interpret/agency-list.js";
import type { Block, Item, Place, Responsibility, Section } from "../model/index.js";
import {
  extentOf,
  placesOf,
  type SourceDocument,
  sliceWording,
  wordingAt,
} from "../source/index.js";
import { foldText } from "../text/index.js";
import { type ActorClause, findActorClause, isGroupName } from "./shared/actor-clause.js";
import { blockPlaces } from "./shared/blocks.js";

interface Setting {
  tree: SourceDocument;
  context: AgencyContext;
  found: Responsibility[];
}

const placesIn = (
  tree: SourceDocument,
  text: string,
  at: readonly Place[] | undefined,
  start: number,
  end: number,
): Place[] =>
  at === undefined ? [] : placesOf(tree, sliceWording(wordingAt(text, at), start, end));

const isOrganisation = (section: Section): boolean =>
  section.roles.includes("organisation") ||
  section.roles.includes("responsibility") ||
  partsTasks(section);

/** “Nhiệm vụ của các thành viên” over “1.1. Trưởng ban”, “1.2. Sở Tài chính”: tasks told body by body. */
function partsTasks({ title, roles, children }: Section): boolean {
  if (!roles.includes("tasks") || !/nhiệm vụ/u.test(foldText(title))) return false;
  const bodies = children.filter(
    (child) =>
      child.title !== "" && isAgencyLike(child.title.slice(stripActorOpener(child.title).start)),
  );
  return bodies.length > 1 && bodies.length * 2 >= children.length;
}

/** “1. Văn phòng” with its duties below, or “3. Sở A: Chủ trì …” on one line. */
function fromHeading({ tree, context }: Setting, section: Section): Responsibility | null {
  const { title } = section;
  const { start, end: last, mode } = stripActorOpener(title);
  const clause = findActorClause(title);
  // “Các đơn vị tham gia tập huấn”: on a line of its own a verb behind a group tells which ones are meant.
  const whole = clause?.by === "verb" && isGroupName(title);
  const end = whole ? last : (clause?.end ?? last);
  const actor = title.slice(start, end);
  if (title === "" || !isAgencyLike(actor)) return null;
  const titleAt = section.atFields?.title;
  const duties = dutiesOf(section);
  if (duties.length === 0 || namesOthers(duties)) return null;
  const labelAt = section.atFields?.label?.[0];
  const titlePlace = titleAt?.[0];
  const heading =
    labelAt !== undefined && titlePlace !== undefined
      ? tree.text.slice(labelAt.start, titlePlace.start) + title
      : title;
  return {
    actor: {
      ...resolveAgency(actor, context),
      at: placesIn(tree, title, titleAt, start, end),
    },
    mode,
    heading,
    duties,
    at: section.at ?? [],
  };
}

/** Degrees before a name have stops of their own: “BS.CKI. …”. */
const runIn = /^(?:\p{Lu}[\p{L}]{0,5}\.\s?){0,4}[^:.;]{3,120}:\s/u;

/** Every bullet names a body of its own (“- Sở A: …”): the heading is no actor. */
function namesOthers(duties: readonly Item[]): boolean {
  if (duties.length < 2 || !duties.every((duty) => runIn.test(duty.text))) return false;
  const known = duties.filter((duty) => findActorClause(duty.text)?.by === "colon");
  return known.length * 2 >= duties.length;
}

/** “1. Cấp tỉnh” over “1.1. Sở Nội vụ: …”: a heading over headings of bodies only groups them. */
function headsActors(section: Section): boolean {
  const { children } = section;
  const actors = children.filter(
    ({ title, blocks }) =>
      (title !== "" && isAgencyLike(title.slice(stripActorOpener(title).start))) ||
      (title === "" && blocks[0]?.type === "paragraph" && findActorClause(blocks[0].text) !== null),
  );
  return actors.length > 0 && actors.length * 2 >= children.length;
}

/** “Thời gian hoàn thành: …” behind a bullet says when that duty is due. */
const isTime = (text: string): boolean =>
  /^(?:thời gian|thời hạn|tiến độ)(?: [^:]{2,20})?:\s/u.test(foldText(text.slice(0, 60)));

/**
 * “UBND xã đề nghị các đơn vị …” behind the bullets of the last body: the issuer speaks to all of them, as in the closing
 * words, and gives that body no further duty.
 */
function asksAll(text: string): boolean {
  const asking =
    /\s(?:đề nghị|yêu cầu|giao)\s(?:các|toàn thể|tất cả|giám đốc|thủ trưởng|chủ tịch)\s/iu.exec(
      text.slice(0, 160),
    );
  return asking !== null && isAgencyLike(text.slice(0, asking.index));
}

/** Items and paragraphs below a heading; a paragraph that only leads in to bullets is no duty of its own. */
function dutiesOf(section: Section): Item[] {
  const duties: Item[] = [];
  const { blocks } = section;
  for (const [index, block] of blocks.entries()) {
    if (block.type === "item") duties.push(block);
    else if (block.type === "paragraph") {
      const leadsIn = block.text.endsWith(":") && blocks[index + 1]?.type === "item";
      const aside = /^\(.*\)\.?$/.test(block.text) || (duties.length > 0 && isTime(block.text));
      if (!leadsIn && !aside && !(duties.length > 0 && asksAll(block.text))) {
        duties.push({
          type: "item",
          marker: null,
          text: block.text,
          children: [],
          ...(block.at === undefined ? {} : { at: block.at }),
        });
      }
    }
  }
  for (const child of section.children) {
    duties.push({
      type: "item",
      marker: child.label,
      text: child.title,
      children: dutiesOf(child),
      ...(child.atFields?.title === undefined ? {} : { at: child.atFields.title }),
    });
  }
  return duties;
}

/** A sentence that charges a body: “4. Giao Sở B chủ trì …”, “- Các thôn phối hợp …”, “Sở C: Tham mưu …”. */
function fromSentence(setting: Setting, block: Block, listed: boolean): Responsibility | null {
  if (block.type === "table") return null;
  const clause = findActorClause(block.text) ?? (listed ? readListedActor(block.text) : null);
  if (clause === null) return null;
  const { tree, context } = setting;
  const duty: Item =
    block.type === "item"
      ? block
      : {
          type: "item",
          marker: null,
          text: block.text,
          children: [],
          ...(block.at === undefined ? {} : { at: block.at }),
        };
  const duties =
    block.type === "item" && block.children.length > 0 && block.text.endsWith(":")
      ? block.children
      : [duty];
  return {
    actor: {
      ...resolveAgency(block.text.slice(clause.start, clause.end), context),
      at: placesIn(tree, block.text, block.at, clause.start, clause.end),
    },
    mode: clause.mode,
    heading: block.text.slice(0, clause.end),
    duties,
    at: extentOf(tree, blockPlaces([block])),
  };
}

/** The body before the colon, in a list whose other bullets name bodies that way. */
function readListedActor(text: string): ActorClause | null {
  const colon = text.indexOf(":");
  return runIn.test(text) ? { start: 0, end: colon, mode: "assign", by: "colon" } : null;
}

function visit(setting: Setting, section: Section, inside: boolean): void {
  const organisation = inside || isOrganisation(section);
  if (!organisation) {
    for (const child of section.children) visit(setting, child, false);
    return;
  }
  const own = headsActors(section)
    ? null
    : inside || /trách nhiệm của/.test(foldText(section.title))
      ? fromHeading(setting, section)
      : null;
  if (own !== null) {
    if (!section.roles.includes("responsibility")) section.roles = ["responsibility"];
    setting.found.push(own);
    return;
  }
  // “1. Tuyên truyền” over bullets: the heading names the work, and its bullets are that work, whoever does it.
  const listed = namesOthers(section.blocks.filter((block) => block.type === "item"));
  if (inside && !listed && namesTopic(section)) return;
  const onOther = section.title !== "" && isOnOther(section);
  const led = fromLeadIn(setting, section.blocks);
  if (led !== null) setting.found.push(led);
  else {
    for (const [index, block] of section.blocks.entries()) {
      const sentence = fromSentence(setting, block, listed);
      if (sentence === null || (onOther && !charges(block))) continue;
      const below = belowLeadIn(section.blocks, index);
      if (below === null) setting.found.push(sentence);
      else if (below.length > 0) {
        const at = extentOf(setting.tree, blockPlaces([block, ...below]));
        setting.found.push({ ...sentence, duties: [...below], at });
      }
    }
  }
  for (const child of section.children) visit(setting, child, true);
}

/** “3. Chế độ báo cáo”, “4. Kinh phí” among the bodies: what stands there is not charged to one of them, unless it says so. */
const isOnOther = ({ roles }: Section): boolean =>
  roles.length > 0 && roles.every((role) => role === "reporting" || role === "budget");

const charges = (block: Block): boolean =>
  block.type !== "table" && /^(?:giao|phân công|đề nghị|yêu cầu)\s/u.test(foldText(block.text));

/**
 * The items that a sentence ending in a colon leads in to; none when they name bodies of their own, null when it leads
 * in to nothing.
 */
function belowLeadIn(blocks: readonly Block[], index: number): readonly Item[] | null {
  const block = blocks[index];
  if (block?.type !== "paragraph" || !block.text.endsWith(":")) return null;
  const below: Item[] = [];
  for (const next of blocks.slice(index + 1)) {
    if (next.type !== "item") break;
    below.push(next);
  }
  if (below.length === 0) return null;
  return below.some((item) => findActorClause(item.text) !== null) ? [] : below;
}

/** A heading that names neither a body nor a part of the organisation, with bullets and nothing numbered below. */
const namesTopic = ({ title, roles, blocks, children }: Section): boolean =>
  title !== "" &&
  roles.length === 0 &&
  children.length === 0 &&
  blocks.length > 0 &&
  blocks.every((block) => block.type === "item" && block.marker !== null) &&
  !/(?:đơn vị|cơ quan|tổ chức|cá nhân|bộ phận|thành viên|cấp|khác)(?![A-Za-zÀ-ỹ])/u.test(
    foldText(title),
  );

/**
 * “1. Giao phòng A thực hiện các công việc sau:” with nothing below, then “2. …”, “3. …” that name nobody: slips of
 * numbering, they are what the first item gives to that body.
 */
function fromLeadIn(setting: Setting, blocks: readonly Block[]): Responsibility | null {
  const [opening, ...rest] = blocks;
  if (opening?.type !== "item" || opening.children.length > 0 || rest.length === 0) return null;
  if (opening.marker === null || !/^\d/.test(opening.marker) || !opening.text.endsWith(":"))
    return null;
  const duties = rest.flatMap((block) =>
    block.type === "item" && findActorClause(block.text) === null ? [block] : [],
  );
  const charge = duties.length < rest.length ? null : fromSentence(setting, opening, false);
  return charge === null
    ? null
    : { ...charge, duties, at: extentOf(setting.tree, blockPlaces(blocks)) };
}

/**
 * Finds the blocks that say what one body must do: headings that name a body, run-in headings, and
 * full sentences in the sections on organisation.
 */
export function readResponsibilities() {
  return (tree: SourceDocument): void => {
    const { annotations } = tree;
    const setting: Setting = {
      tree,
      context: createAgencyContext(
        annotations.head?.issuer ?? null,
        annotations.head?.date.edtf ?? null,
        annotations.head?.parent ?? null,
      ),
      found: [],
    };
    for (const section of annotations.sections) visit(setting, section, false);
    annotations.responsibilities = setting.found;
  };
}
