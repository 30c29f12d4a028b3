import { findNumbers, type ParsedNumber } from "../document-number.js";
import { matchLawName } from "./law-names.js";
import { type DatePart, readDate } from "./parts.js";

export interface Law {
  readonly start: number;
  readonly end: number;
  /** Luật, Bộ luật, Pháp lệnh, Hiến pháp as written. */
  readonly kind: string;
  readonly titleEnd: number;
  readonly number: ParsedNumber | null;
  readonly year: number | null;
  readonly date: string | null;
}

const lawWord = /(?<![A-Za-zÀ-ỹ])(Bộ [Ll]uật|Luật|Pháp lệnh|Hiến pháp)(?=\s[A-Za-zÀ-ỹ])/gu;
// "Đại học Luật", "Hội Luật gia": the word is part of another name.
const otherName = /(?:học|Đại|Khoa|khoa|Hội|hội|ngành|Viện|Pháp|Khoá|Ngày)\s$/;
const notLaw =
  /\s(?:này|gia|hóa|hoá|của|sư(?![A-Za-zÀ-ỹ])|số\s*:?\s*\d|và|có|được|liên quan|quốc tế|nêu trên|hiện hành)/uy;
const amending =
  /\s[Ss]ửa đổi(?:, bổ sung)?(?: một số)?(?: (?:điều|nội dung))?(?: của)?(?: các)?\s/y;
const otherLaw = /(?:Bộ [Ll]uật|[Ll]uật|Pháp lệnh)\s/y;
const alsoLaw = /(?:,|,?\svà)\s(?=(?:Bộ [Ll]uật|[Ll]uật|Pháp lệnh)\s[A-Za-zÀ-ỹ])/uy;
const republic = /\snước (?:Cộng hòa|Cộng hoà) xã hội chủ nghĩa Việt Nam|\snước CHXHCN Việt Nam/y;
const nameWord = /\s([A-Za-zÀ-ỹ\d-]+)/uy;
const tailAhead =
  /^\s(?:số\s*\d+\/\d{4}\/|ngày\s|năm\s(?:19|20)\d\d|\((?:19|20)\d\d\)|(?:19|20)\d\d(?!\d|[/.-]\d)|\(sửa đổi)/;
const nameStops: ReadonlySet<string> = new Set(
  (
    "được đã để nhằm này trình phải sẽ hoặc là thì khi nếu bao hiện quy đối trong theo tại trên cho từ đến với về của có do số ngày năm " +
    "đang gồm như nêu sửa bổ hướng"
  ).split(" "),
);
const yearTail = /,?\s(?:năm\s)?((?:19|20)\d{2})(?!\d|[/.–-]\d)|\s\(((?:19|20)\d{2})\)/y;
// " số 63/2025/UBTVQH15", with room for slips of spacing.
const numberReach = 44;
const numberLead = /^,?\s(?:số\s*:?\s*)?$/;

/** End of an unknown name: where its words run into something that no name holds; null when it has no capital or no end. */
function readUnknownName(text: string, at: number): number | null {
  const capital = /^\s\p{Lu}/u.test(text.slice(at, at + 2));
  let end = at;
  for (let count = 0; count < 30; count += 1) {
    if (tailAhead.test(text.slice(end, end + 24))) return count > 0 ? end : null;
    nameWord.lastIndex = end;
    const found = nameWord.exec(text);
    if (found === null || found[1] === "và" || nameStops.has(found[1] as string)) {
      // A comma or "và" may go on with the name: only a number, a day or a year behind it can tell.
      return readToTail(text, end) ?? (capital && count > 0 ? end : null);
    }
    end += found[0].length;
  }
  return null;
}

const tail = /\s(?:số\s*\d+\/\d{4}\/(?:QH|UBTVQH)|ngày\s\d|năm\s(?:19|20)\d\d)/g;

/** Where a number, day or year follows with no other act, sentence or bracket between; null when none does. */
function readToTail(text: string, at: number): number | null {
  if (!/^(?:,|\svà)\s/.test(text.slice(at, at + 4))) return null;
  const reach = text.slice(at, at + 100);
  tail.lastIndex = 0;
  const found = tail.exec(reach);
  if (found === null) return null;
  const between = reach.slice(0, found.index);
  if (
    /[;.:()“”"]|(?:Luật|Nghị|Thông tư|Quyết|Chỉ thị|Kế hoạch|các|để|được|theo|UBND|Ủy)(?![A-Za-zÀ-ỹ])/u.test(
      between,
    )
  )
    return null;
  return at + found.index;
}

function readName(text: string, at: number): number | null {
  const known = matchLawName(text.slice(at + 1, at + 160));
  if (known > 0 && /\S/.test(text[at + 1] ?? "")) {
    const end = at + 1 + known;
    // In lower case a short name may be plain words ("Luật giá …"), a long one is a name.
    const named =
      /\p{Lu}/u.test(text[at + 1] as string) || text.slice(at, end).split(" ").length > 4;
    if (named || tailAhead.test(text.slice(end, end + 24))) return end;
  }
  return readUnknownName(text, at);
}

function readTitle(text: string, kind: string, at: number): number | null {
  if (kind === "Hiến pháp") {
    republic.lastIndex = at;
    const found = republic.exec(text);
    return found !== null
      ? at + found[0].length
      : tailAhead.test(text.slice(at, at + 24))
        ? at
        : null;
  }
  amending.lastIndex = at;
  const change = amending.exec(text);
  if (change === null) {
    notLaw.lastIndex = at;
    if (notLaw.test(text)) return null;
    return readName(text, at);
  }
  let end = at + change[0].length;
  otherLaw.lastIndex = end;
  let other = otherLaw.exec(text);
  if (other === null) return null;
  // "sửa đổi … của Luật A và Luật B" is the name of one law.
  for (;;) {
    const name = readName(text, end + other[0].length - 1);
    if (name === null) return null;
    end = name;
    alsoLaw.lastIndex = end;
    const more = alsoLaw.exec(text);
    if (more === null) return end;
    otherLaw.lastIndex = end + more[0].length;
    other = otherLaw.exec(text);
    if (other === null || readName(text, otherLaw.lastIndex - 1) === null) return end;
    end += more[0].length;
  }
}

function readLaw(text: string, kind: string, start: number): Law | null {
  const titleEnd = readTitle(text, kind, start + kind.length);
  if (titleEnd === null) return null;
  let end = titleEnd;
  let number: ParsedNumber | null = null;
  let year: number | null = null;
  let date: string | null = null;
  for (let step = 0; step < 3; step += 1) {
    const next: ParsedNumber | undefined =
      number === null ? findNumbers(text.slice(end, end + numberReach))[0] : undefined;
    if (next !== undefined && numberLead.test(text.slice(end, end + next.start))) {
      number = next;
      end += next.end;
      continue;
    }
    const day: DatePart | null = date === null ? readDate(text, end) : null;
    if (day !== null) {
      date = day.edtf;
      end = day.end;
      continue;
    }
    yearTail.lastIndex = end;
    const named: RegExpExecArray | null =
      number === null && date === null && year === null ? yearTail.exec(text) : null;
    if (named === null) break;
    year = Number(named[1] ?? named[2]);
    end += named[0].length;
  }
  return { start, end, kind, titleEnd, number, year, date };
}

/** Laws, codes, ordinances and the Constitution by name, in order; "pháp luật", "Luật này", "luật sư" are none. */
export function findLaws(text: string): Law[] {
  const laws: Law[] = [];
  lawWord.lastIndex = 0;
  for (let match = lawWord.exec(text); match !== null; match = lawWord.exec(text)) {
    const start = match.index;
    if (otherName.test(text.slice(Math.max(0, start - 6), start))) continue;
    const law = readLaw(text, match[1] as string, start);
    if (law === null) continue;
    laws.push(law);
    lawWord.lastIndex = law.end;
  }
  return laws;
}
