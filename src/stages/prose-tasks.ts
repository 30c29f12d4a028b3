import { createAgencyContext, findAgencies } from "../interpret/agency-list.js";
import { interpretDeadline, isDeadlineText } from "../interpret/deadline.js";
import { findTargets } from "../interpret/target.js";
import type { Agency, Block, Place, Section, Target, TaskRow } from "../model/index.js";
import {
  extentOf,
  placesOf,
  type SourceDocument,
  sliceWording,
  type Wording,
  wordingAt,
} from "../source/index.js";
import { endBefore, foldText, hasWord } from "../text/index.js";
import { findActorClause } from "./shared/actor-clause.js";

type Slot =
  | "lead"
  | "coordinating"
  | "supervising"
  | "deadline"
  | "output"
  | "requirement"
  | "budget"
  | "other";

const slotWords: readonly (readonly [Slot, string])[] = [
  [
    "lead",
    "(?:các\\s+)?(?:cơ quan|đơn vị|bộ phận|phòng|sở|ngành|đồng chí|cá nhân)?\\s*(?:được giao\\s+)?chủ trì(?:,?\\s+(?:và\\s+)?(?:thực hiện|tham mưu|triển khai|soạn thảo|xây dựng|tổ chức|chính)){0,3}|(?:cơ quan|đơn vị|người|bộ phận)\\s+thực hiện|phân công(?:\\s+thực hiện)?|trách nhiệm thực hiện",
  ],
  [
    "coordinating",
    "(?:các\\s+)?(?:cơ quan|đơn vị|bộ phận|phòng|sở|ngành)?\\s*phối hợp(?:\\s+thực hiện)?",
  ],
  ["supervising", "lãnh đạo (?:phụ trách|chỉ đạo)|theo dõi, đôn đốc"],
  [
    "deadline",
    "thời gian(?:\\s+(?:thực hiện|hoàn thành|triển khai|dự kiến|tổ chức))?|thời hạn(?:\\s+(?:thực hiện|hoàn thành))?|tiến độ(?:\\s+thực hiện)?|hoàn thành",
  ],
  ["output", "kết quả(?:\\s+(?:dự kiến|đầu ra))?|sản phẩm(?:\\s+(?:dự kiến|đầu ra))?"],
  ["requirement", "yêu cầu(?:\\s+cần đạt)?"],
  ["budget", "kinh phí(?:\\s+(?:thực hiện|dự kiến))?"],
  [
    "other",
    "địa điểm(?:\\s+tổ chức)?|thành phần(?:\\s+tham dự)?|đối tượng(?:\\s+tham gia)?|hình thức|nội dung|số lượng|quy mô|chủ đề|phạm vi",
  ],
];
const slotMark = new RegExp(
  `(?:^|[;.,(]\\s*|\\s[-+–]\\s*|^[-+–]\\s*)(${slotWords.map(([, words]) => words).join("|")})\\s*:\\s*`,
  "gu",
);
const slotTests = slotWords.map(
  ([slot, words]) => [slot, new RegExp(`^(?:${words})$`, "u")] as const,
);
const slotHint =
  /(?:chủ trì|phối hợp|thực hiện|phân công|thời gian|thời hạn|tiến độ|hoàn thành|kết quả|sản phẩm|kinh phí|phụ trách|địa điểm|thành phần|đối tượng|hình thức|nội dung|số lượng|quy mô|chủ đề|phạm vi)[^:]{0,40}:/u;

/** Between the lead and the bodies it works with. */
const together =
  /^[\s,]*chủ trì[\s,]*(?:thực hiện[\s,]*)?(?:và )?phối hợp (?:chặt chẽ )?(?:với |cùng )?/iu;
const dueClause =
  /[,;(]\s*((?:(?:và )?(?:hoàn thành|xong)\s+)?(?:trước|chậm nhất|muộn nhất|trong (?:tháng|quý|năm)|vào (?:tháng|quý)|đến hết)\s[^,;.()]{2,60})/u;

const slotEnd = /[\s;.,]/;
const taskEnd = /[\s(;,–-]/;

interface Filled {
  slot: Slot;
  /** Where the label begins, with the mark before it. */
  from: number;
  value: Wording;
}

/** Splits “Cơ quan chủ trì: A; Cơ quan phối hợp: B; Thời gian: C” into its slots. */
function readSlots(wording: Wording): Filled[] {
  const folded = foldText(wording.text);
  if (!slotHint.test(folded)) return [];
  const marks = [...folded.matchAll(slotMark)];
  const bracket = folded.indexOf("(");
  return marks.map((mark, index) => {
    const words = mark[1] as string;
    const slot = slotTests.find(([, test]) => test.test(words))?.[0] ?? "other";
    const start = mark.index + mark[0].length;
    const next = marks[index + 1]?.index ?? wording.text.length;
    const value = wording.text.slice(start, next);
    const open = mark[0].includes("(") || (bracket >= 0 && bracket < mark.index);
    let end = start + endBefore(value, slotEnd);
    if (
      open &&
      wording.text[end - 1] === ")" &&
      !/\([^()]*\)$/.test(wording.text.slice(start, end))
    )
      end -= 1;
    return { slot, from: mark.index, value: sliceWording(wording, start, end) };
  });
}

/** The end of a line of slots that was torn: a few words in lower case, closed. */
const isRest = (text: string): boolean => text.length <= 120 && /^\p{Ll}.*[.;]$/u.test(text);

interface Carrier {
  text: string;
  at: readonly Place[];
  marker: string | null;
}

interface OpenTask {
  carrier: Carrier;
  slots: Filled[];
  places: Place[];
}

/** The part of a label below its section's: 1.2 under 1 is 2. */
function ownPart(label: string, path: readonly string[]): string {
  const above = `${path.at(-1) ?? ""}.`;
  return label.startsWith(above) && label.length > above.length ? label.slice(above.length) : label;
}

class ProseTasks {
  readonly #tree: SourceDocument;
  readonly #ids = new Map<string, number>();

  constructor(tree: SourceDocument) {
    this.#tree = tree;
  }

  read(section: Section, path: readonly string[], above: boolean): void {
    const inTasks = above || section.roles.includes("tasks");
    const own = section.label === null ? [...path] : [...path, section.label];
    const tasks: TaskRow[] = [];
    const title: Carrier = {
      text: section.title,
      at: section.atFields?.title ?? [],
      marker: null,
    };
    let open: OpenTask | null = null;
    const flush = (): void => {
      if (open?.slots.some(({ slot }) => slot === "lead") === true)
        tasks.push(this.#build(open, own));
      open = null;
    };
    let carrier = title;
    const visit = (block: Block): void => {
      if (block.type === "table") {
        flush();
        return;
      }
      const wording = wordingAt(block.text, block.at ?? []);
      const marker = block.type === "item" ? block.marker : null;
      const slots = readSlots(wording);
      const first = slots[0];
      if (
        first === undefined &&
        open !== null &&
        block.type === "paragraph" &&
        isRest(block.text)
      ) {
        // The rest of a line that was torn: what stood before it stays open for the next slot.
        for (const place of block.at ?? []) open.places.push(place);
        return;
      }
      if (first === undefined) {
        flush();
        carrier = { text: block.text, at: block.at ?? [], marker };
        const inline = inTasks ? this.#inline(wording, carrier) : null;
        if (inline !== null) open = inline;
      } else {
        const head = wording.text.slice(0, first.from);
        const before = head.slice(0, endBefore(head, taskEnd));
        if (before.length > 3) {
          flush();
          const task = sliceWording(wording, 0, before.length);
          carrier = { text: task.text, at: placesOf(this.#tree, task), marker };
        }
        open ??= { carrier, slots: [], places: [...carrier.at] };
        for (const slot of slots) open.slots.push(slot);
        for (const place of block.at ?? []) open.places.push(place);
      }
      if (block.type === "item") block.children.forEach(visit);
    };
    section.blocks.forEach(visit);
    flush();
    if (tasks.length > 0) section.tasks = tasks;
    for (const child of section.children) this.read(child, own, inTasks);
  }

  /** “Giao Sở A chủ trì, phối hợp với Sở B …, hoàn thành trước …” among tasks: its slots stand in the sentence. */
  #inline(wording: Wording, carrier: Carrier): OpenTask | null {
    const { text } = wording;
    if (!/chủ trì/iu.test(text)) return null;
    const bracket = /\(([^()]{3,200}\schủ trì[^()]{0,120})\)[.;]?$/u.exec(text);
    if (bracket !== null) {
      // “… (Phòng Kinh tế chủ trì, hoàn thành trước 30/4)”: the sentence is the task, the bracket its slots.
      const inner = sliceWording(
        wording,
        bracket.index + 1,
        bracket.index + 1 + (bracket[1] as string).length,
      );
      const task = sliceWording(wording, 0, bracket.index);
      const carried = { ...carrier, text: task.text, at: placesOf(this.#tree, task) };
      return task.text === "" ? null : this.#inline(inner, carried);
    }
    const clause = findActorClause(text);
    if (clause === null || !/^[\s,]*chủ trì/iu.test(text.slice(clause.end))) return null;
    const slots: Filled[] = [
      { slot: "lead", from: clause.start, value: sliceWording(wording, clause.start, clause.end) },
    ];
    const joint = together.exec(text.slice(clause.end));
    if (joint !== null) {
      const from = clause.end + joint[0].length;
      const partners = findActorClause(text.slice(from));
      if (partners !== null) {
        const [start, end] = [from + partners.start, from + partners.end];
        slots.push({ slot: "coordinating", from: start, value: sliceWording(wording, start, end) });
      }
    }
    const due = dueClause.exec(foldText(text));
    if (due !== null && isDeadlineText(due[1] as string)) {
      const end = due.index + due[0].length;
      const start = end - (due[1] as string).length;
      slots.push({ slot: "deadline", from: start, value: sliceWording(wording, start, end) });
    }
    return { carrier, slots, places: [...carrier.at] };
  }

  #build(open: OpenTask, path: readonly string[]): TaskRow {
    const { annotations } = this.#tree;
    const { carrier, slots } = open;
    const pick = (slot: Slot): Wording | null =>
      slots.find((filled) => filled.slot === slot)?.value ?? null;
    const context = createAgencyContext(
      annotations.head?.issuer ?? null,
      annotations.head?.date.edtf ?? null,
      annotations.head?.parent ?? null,
    );
    const agencies = (slot: Slot): Agency[] =>
      slots
        .filter((filled) => filled.slot === slot)
        .flatMap(({ value }) =>
          findAgencies(value.text, value.breaks, context).map(({ start, end, agency }) => ({
            ...agency,
            at: placesOf(this.#tree, sliceWording(value, start, end)),
          })),
        );
    const deadlineWording = pick("deadline");
    const year = annotations.period?.start.slice(0, 4);
    const deadline = interpretDeadline(deadlineWording?.text ?? null, {
      period: annotations.period,
      planYear:
        year !== undefined && year === annotations.period?.end.slice(0, 4) ? Number(year) : null,
      issueDate: context.issueDate,
      taskText: carrier.text,
    });
    const text = (slot: Slot): string | null => pick(slot)?.text || null;
    const fields: Record<string, Place[]> = {};
    for (const slot of ["requirement", "output", "budget"] as const) {
      const value = pick(slot);
      if (value !== null && value.text !== "") fields[slot] = placesOf(this.#tree, value);
    }
    const label = carrier.marker?.replace(/^[\s(]+|[\s.)(:/-]+$/g, "") ?? "";
    const ordinal = hasWord(label) ? label : null;
    const whole = wordingAt(carrier.text, carrier.at);
    const targets: Target[] = findTargets(carrier.text).map(({ start, end, target }) => ({
      ...target,
      at: placesOf(this.#tree, sliceWording(whole, start, end)),
    }));
    const supervising = agencies("supervising");
    return {
      kind: "task",
      id: this.#id(["S", ...path, ...(ordinal === null ? [] : [ownPart(ordinal, path)])].join(".")),
      ordinal:
        ordinal === null
          ? null
          : {
              raw: carrier.marker ?? ordinal,
              value: /^\d+$/.test(ordinal) ? Number(ordinal) : null,
            },
      path: [...path],
      task: { text: carrier.text, leadIn: null, bullets: [], at: [...carrier.at] },
      lead: agencies("lead"),
      coordinating: agencies("coordinating"),
      ...(supervising.length > 0 ? { supervising } : {}),
      requirement: text("requirement"),
      output: text("output"),
      targets,
      deadline:
        deadlineWording === null
          ? deadline
          : { ...deadline, at: placesOf(this.#tree, deadlineWording) },
      budget: text("budget"),
      notes: null,
      cells: [],
      continued: false,
      at: extentOf(this.#tree, open.places),
      atFields: fields,
    };
  }

  #id(id: string): string {
    const count = (this.#ids.get(id) ?? 0) + 1;
    this.#ids.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  }
}

/**
 * Reads tasks that the body states in prose: a task followed by “Cơ quan chủ trì: …; Cơ quan phối hợp: …;
 * Thời gian: …”, on lines of their own or in brackets, or with its lead inside the sentence.
 */
export function readProseTasks() {
  return (tree: SourceDocument): void => {
    const tasks = new ProseTasks(tree);
    for (const section of tree.annotations.sections) tasks.read(section, [], false);
  };
}
