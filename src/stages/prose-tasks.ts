import { createAgencyContext, findAgencies } from "../interpret/agency-list.js";
import { interpretDeadline } from "../interpret/deadline.js";
import { findTargets } from "../interpret/target.js";
import type { Agency, Block, Place, Section, Target, TaskRow } from "../model/index.js";
import {
  extentOf,
  joinWordings,
  placesOf,
  type SourceDocument,
  sliceWording,
  type Wording,
  wordingAt,
} from "../source/index.js";
import { endBefore, hasWord } from "../text/index.js";
import { type Carrier, findInlineTasks, type OpenTask } from "./prose-tasks/inline-tasks.js";
import { readSlots, type Slot } from "./prose-tasks/slots.js";
import { isBullet, readLabel } from "./shared/labels.js";

const taskEnd = /[\s(;,–-]/;

/** The end of a line of slots that was torn: a few words in lower case, closed. */
const isRest = (text: string): boolean => text.length <= 120 && /^\p{Ll}.*[.;]$/u.test(text);

const placesIn = ({ at, parts = [] }: Carrier): Place[] => [
  ...at,
  ...parts.flatMap((part) => part.at),
];

/** How often slots follow paragraphs that have none, in a list. */
function countGroups(blocks: readonly Block[]): number {
  let groups = 0;
  let inside = false;
  for (const block of blocks) {
    const has =
      block.type !== "table" && readSlots(wordingAt(block.text, block.at ?? [])).length > 0;
    if (has && !inside) groups += 1;
    inside = has;
  }
  return groups;
}

const isPlain = ({ marker }: Carrier): boolean => {
  const label = marker === null ? null : readLabel(`${marker} x`);
  return label === null || isBullet(label.kind);
};

/**
 * What slots on lines of their own belong to: the paragraph before them; where several stand there that have none, and
 * nothing numbered tells them apart, all of them, under the title that they explain.
 */
function chooseCarrier(before: Carrier[], owner: Carrier, groups: number): Carrier {
  const last = before.at(-1);
  if (last === undefined) return owner;
  if (before.length === 1 || owner.text === "") return last;
  const shared = groups === 1 && (before.every(isPlain) || !before.some(isPlain));
  return shared ? { ...owner, parts: before } : last;
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
    const groups = countGroups(section.blocks);
    /** Reads a list: slots belong to what stands before them in it, or to the one that the list stands under. */
    const visit = (blocks: readonly Block[], owner: Carrier): void => {
      let before: Carrier[] = [];
      for (const block of blocks) {
        if (block.type === "table") {
          flush();
          before = [];
          continue;
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
          continue;
        }
        let carrier: Carrier | null = null;
        if (first === undefined) {
          if (open !== null) before = [];
          flush();
          carrier = { text: block.text, at: block.at ?? [], marker };
          before.push(carrier);
          const inline = inTasks ? findInlineTasks(this.#tree, wording, carrier) : [];
          for (const task of inline.slice(0, -1)) tasks.push(this.#build(task, own));
          open = inline.at(-1) ?? null;
        } else {
          const head = wording.text.slice(0, first.from);
          const said = head.slice(0, endBefore(head, taskEnd));
          if (said.length > 3) {
            flush();
            const task = sliceWording(wording, 0, said.length);
            carrier = { text: task.text, at: placesOf(this.#tree, task), marker };
            before = [carrier];
          }
          if (open === null) {
            const chosen = chooseCarrier(before, owner, groups);
            open = { carrier: chosen, slots: [], places: [...placesIn(chosen)] };
          }
          for (const slot of slots) open.slots.push(slot);
          for (const place of block.at ?? []) open.places.push(place);
        }
        if (block.type === "item") visit(block.children, carrier ?? before.at(-1) ?? owner);
      }
    };
    visit(section.blocks, title);
    flush();
    if (tasks.length > 0) section.tasks = tasks;
    for (const child of section.children) this.read(child, own, inTasks);
  }

  #build(open: OpenTask, path: readonly string[]): TaskRow {
    const { annotations } = this.#tree;
    const { carrier, slots } = open;
    const pieces = [carrier, ...(carrier.parts ?? [])];
    const whole = joinWordings(pieces.map((piece) => wordingAt(piece.text, piece.at)));
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
      taskText: whole.text,
    });
    const text = (slot: Slot): string | null => pick(slot)?.text || null;
    const fields: Record<string, Place[]> = {};
    for (const slot of ["requirement", "output", "budget"] as const) {
      const value = pick(slot);
      if (value !== null && value.text !== "") fields[slot] = placesOf(this.#tree, value);
    }
    const label = carrier.marker?.replace(/^[\s(]+|[\s.)(:/-]+$/g, "") ?? "";
    const ordinal = hasWord(label) ? label : null;
    const targets = findTargets(whole.text).map(
      ({ start, end, target }): Target => ({
        ...target,
        at: placesOf(this.#tree, sliceWording(whole, start, end)),
      }),
    );
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
      task: {
        text: whole.text,
        leadIn: carrier.parts === undefined ? null : carrier.text,
        bullets: carrier.parts?.map((part) => part.text) ?? [],
        at: placesIn(carrier),
      },
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
