import { interpretRecipient } from "../../interpret/recipient.js";
import type { Recipient } from "../../model/index.js";
import {
  joinWordings,
  placesOf,
  type SourceDocument,
  sliceWording,
  type Wording,
} from "../../source/index.js";
import { foldText } from "../../text/index.js";
import { beginsBody } from "../shared/marks.js";
import { beginsWithSurname, isPersonName } from "../shared/signers.js";
import { readBullet } from "./lines.js";
import type { EndLine } from "./region.js";

const itemMark = /(?<=^|[;.,:)]\s{0,2}|\s)[-–—+•*●]\s+(?=[A-Za-zÀ-ỹ\d(“"])/gu;
const finished = /[;.,:)]\s*$/;
const archive = /^lưu(?![A-Za-zÀ-ỹ])/u;
const grouped =
  /^(?:như |các |tt |ttr |thường trực|lưu(?![A-Za-zÀ-ỹ])|cvp|vp|lđ|ct,|chủ tịch|bí thư|giám đốc|đ\/c|đồng chí|tv |thành viên)/u;
/** A drafter's mark under the archive line: “NVA.05”, “15b” (Nghị định 30/2020/NĐ-CP, component 12). */
const drafter = /^(?=[^\d.]*[\d.])[A-Za-zÀ-ỹ\d.()/-]{1,16}$/u;
/** A name behind the archive mark, parted by a full stop, or right behind the code of a unit. */
const nameBehind =
  /(?:([.;])\s+|(?<=\p{Lu})\s+)(\p{Lu}[^\s,;.:()]*(?:\s\p{Lu}[^\s,;.:()]*){1,3})$/u;
const trailing = /[\s;.,:–}⎫⎬⎭-]/;

const beginsRecipient = (text: string): boolean =>
  beginsBody(text) || grouped.test(foldText(text.slice(0, 24)));

/** Parts recipients that ran together on one line. */
function splitRecipients(line: Wording): Wording[] {
  const { text } = line;
  const lead = readBullet(text);
  const marks = [...text.matchAll(itemMark)].filter((mark) => {
    if (mark.index < lead) return true;
    const before = text.slice(0, mark.index);
    if (before.trim() === "" || finished.test(before)) return true;
    // “Phòng Tài chính - Kế hoạch” holds a dash of its own.
    return beginsRecipient(text.slice(mark.index + mark[0].length));
  });
  if (marks.length > 0) {
    const parts: Wording[] = [];
    let from = 0;
    for (const mark of marks) {
      if (mark.index > from) parts.push(sliceWording(line, from, mark.index));
      from = mark.index;
    }
    parts.push(sliceWording(line, from));
    return parts.filter((part) => part.text !== "");
  }
  // No dashes at all, but the archive line behind others: the signs that part the items are the semicolons.
  if (!text.includes(";") || !/;\s*lưu(?![A-Za-zÀ-ỹ])/iu.test(text)) return [line];
  const parts: Wording[] = [];
  let from = 0;
  for (let at = text.indexOf(";"); at >= 0; at = text.indexOf(";", at + 1)) {
    parts.push(sliceWording(line, from, at + 1));
    from = at + 1;
  }
  parts.push(sliceWording(line, from));
  return parts.filter((part) => part.text !== "");
}

interface Item {
  lines: Wording[];
  /** Stands beside several lines at once. */
  purpose?: Wording;
}

/** Gathers the lines of “Nơi nhận”, top to bottom. */
export class RecipientList {
  readonly #items: Item[] = [];
  #bulleted = false;
  #started = false;

  start(): void {
    this.#started = true;
  }

  get isStarted(): boolean {
    return this.#started;
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** Takes a line, one or several recipients or the rest of one; false when the list has ended. */
  take({ wording, purpose }: Pick<EndLine, "wording" | "purpose">): boolean {
    if (!this.#started) return false;
    const before = this.#items.length;
    const parts = splitRecipients(wording);
    for (const [index, part] of parts.entries()) {
      if (readBullet(part.text) > 0) {
        this.#bulleted = true;
        this.#items.push({ lines: [part] });
      } else if (index > 0) this.#items.push({ lines: [part] });
      else if (!this.#plain(part)) return false;
    }
    if (purpose === undefined) return true;
    for (const item of this.#items.slice(before)) {
      if (purpose.shared) item.purpose = purpose.wording;
      else item.lines.push(purpose.wording);
    }
    return true;
  }

  /**
   * “- Lưu: VT. Lê Văn An”, where the columns ran together: takes the name behind the archive mark off the list;
   * null when none stands there.
   */
  takeNameBehindArchive(): Wording | null {
    const last = this.#items.at(-1);
    if (last === undefined) return null;
    const whole = joinWordings(last.lines);
    const { text } = whole;
    if (text.length > 120 || !archive.test(foldText(text.slice(readBullet(text))))) return null;
    const match = nameBehind.exec(text);
    const name = match?.[2];
    if (name === undefined || !isPersonName(name)) return null;
    // “Lưu VT Hồ Sơ”: without a full stop between, only the whole of a name tells it.
    const isWhole = beginsWithSurname(name) && name.split(" ").length > 2;
    if (match?.[1] === undefined && !isWhole) return null;
    const start = text.length - name.length;
    last.lines = [sliceWording(whole, 0, start)];
    return sliceWording(whole, start);
  }

  #plain(line: Wording): boolean {
    const { text } = line;
    const last = this.#items.at(-1);
    if (last === undefined) {
      if (text.length > 300) return false;
      this.#items.push({ lines: [line] });
      return true;
    }
    // The lines of one item may go on without end: its first words and its last line say enough.
    const opening = joinWordings(last.lines.slice(0, 3)).text;
    const first = opening.slice(readBullet(opening), 24);
    const closed = /[;.]$/.test(last.lines.at(-1)?.text ?? "");
    if (archive.test(foldText(first))) {
      if (closed && !drafter.test(text)) return false;
      if (text.length > 60) return false;
      last.lines.push(line);
      return true;
    }
    if (text.length > 200) return false;
    if (/^[\p{Ll}(]/u.test(text) || (this.#bulleted && !closed)) {
      last.lines.push(line);
      return true;
    }
    if (this.#bulleted && !(/[;.,]\s*$/.test(text) && beginsRecipient(text))) return false;
    this.#items.push({ lines: [line] });
    return true;
  }

  finish(tree: SourceDocument): Recipient[] {
    const recipients: Recipient[] = [];
    for (const item of this.#items) {
      const whole = joinWordings(item.lines);
      const start = readBullet(whole.text);
      let end = whole.text.length;
      while (end > start && trailing.test(whole.text[end - 1] as string)) end -= 1;
      const wording = sliceWording(whole, start, end);
      if (wording.text === "") continue;
      const { agencies, purpose } = interpretRecipient(wording.text);
      recipients.push({
        text: wording.text,
        agencies,
        purpose:
          purpose === null
            ? (item.purpose?.text.slice(1, -1).trim() ?? null)
            : wording.text.slice(purpose.start, purpose.end),
        at: placesOf(tree, wording),
      });
    }
    return recipients;
  }
}
