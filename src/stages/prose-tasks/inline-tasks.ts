import { isDeadlineText } from "../../interpret/deadline.js";
import type { Place } from "../../model/index.js";
import { placesOf, type SourceDocument, sliceWording, type Wording } from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { findActorClause } from "../shared/actor-clause.js";
import type { Filled } from "./slots.js";

/** Between the lead and the bodies it works with. */
const together =
  /^[\s,]*chủ trì[\s,]*(?:thực hiện[\s,]*)?(?:và )?phối hợp (?:chặt chẽ )?(?:với |cùng )?/iu;
const dueClause =
  /(?:[,;(]\s*|\s(?=(?:thực hiện|hoàn thành|xong)\s(?:trước|chậm nhất|trong (?:tháng|quý))))((?:(?:và )?(?:hoàn thành|xong|thực hiện)\s+)?(?:trước|chậm nhất|muộn nhất|trong (?:tháng|quý|năm)|vào (?:tháng|quý)|đến hết)\s[^,;.()]{2,60}(?:, ?(?:quý|tháng) [^,;.()]{1,20}){0,3})/u;

/** The wording that says what is to be done. */
export interface Carrier {
  text: string;
  at: readonly Place[];
  marker: string | null;
  /** The paragraphs under a title that share its slots. */
  parts?: Carrier[];
}

/** A task with the parts of it found so far. */
export interface OpenTask {
  carrier: Carrier;
  slots: Filled[];
  places: Place[];
}

/** The tasks that the sentences of a paragraph assign; the only one takes the whole paragraph for its wording. */
export function findInlineTasks(
  tree: SourceDocument,
  wording: Wording,
  carrier: Carrier,
): OpenTask[] {
  const { text } = wording;
  if (!/chủ trì/iu.test(text)) return [];
  const whole = readSentence(tree, wording, carrier);
  const starts = [...text.matchAll(/(?<=[\p{L}\d)”]{2}[.;]\s)(?=\p{Lu})/gu)].map(
    ({ index }) => index,
  );
  if (starts.length === 0) return whole === null ? [] : [whole];
  const found = [0, ...starts].flatMap((start, index) => {
    const sentence = sliceWording(wording, start, (starts[index] ?? text.length + 1) - 1);
    const at = placesOf(tree, sentence);
    const task = readSentence(tree, sentence, { ...carrier, text: sentence.text, at });
    return task === null ? [] : [task];
  });
  const [only] = found;
  if (found.length > 1 || only === undefined) return found;
  // A bracket behind the last sentence speaks of all of them.
  return [whole ?? { ...only, carrier, places: [...carrier.at] }];
}

/** “Giao Sở A chủ trì, phối hợp với Sở B …, hoàn thành trước …” among tasks: its slots stand in the sentence. */
function readSentence(tree: SourceDocument, wording: Wording, carrier: Carrier): OpenTask | null {
  const { text } = wording;
  const bracket = /\(([^()]{3,200}\schủ trì[^()]{0,120})\)[.;]?$/u.exec(text);
  if (bracket !== null) {
    // “… (Phòng Kinh tế chủ trì, hoàn thành trước 30/4)”: the sentence is the task, the bracket its slots.
    const inner = sliceWording(
      wording,
      bracket.index + 1,
      bracket.index + 1 + (bracket[1] as string).length,
    );
    const task = sliceWording(wording, 0, bracket.index);
    const carried = { ...carrier, text: task.text, at: placesOf(tree, task) };
    return task.text === "" ? null : readSentence(tree, inner, carried);
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
