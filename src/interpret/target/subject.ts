/** What a quantity is about. `headEnd` closes the first noun, `end` the whole phrase. */
export interface Phrase {
  readonly start: number;
  readonly headEnd: number;
  readonly end: number;
}

const word = /[A-Za-zÀ-ỹ\d&/%“”"–-]+/uy;
const gap = /[ \t\u00a0\n]{1,3}/y;
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

// What is said of the noun begins here: the noun phrase ends before.
const predicates = set(
  "được bị có đạt phải là hoàn tham thực sử nắm biết để nhằm bảo đảm hài đúng trước vào so không cần sẽ cam ký đều trở chưa cộng trừ chấm",
);
// A modifier of the noun begins here: the first noun ends before.
const modifiers = set(
  "của thuộc đã đang do trên tại trong với đối từ cho về ở theo và hoặc khi giữa gồm bằng qua sau như này đến",
);
// "sử dụng", "thực hiện" …: the second syllable that makes a predicate of these; without it they are part of a noun.
const pairs: Record<string, string> = {
  hoàn: "thành",
  tham: "gia",
  thực: "hiện",
  sử: "dụng",
  nắm: "",
  bảo: "đảm",
  đảm: "bảo",
  hài: "lòng",
  đúng: "hạn",
  trước: "hạn",
  so: "với",
  cam: "kết",
  trở: "lên",
};
// A comma that one of these follows opens another clause.
const clauseOpeners = set(
  "trong giảm tăng phấn đạt tỷ tỉ bảo đảm nhằm để góp không phải đồng từng nâng đưa hoàn đến",
);
const level =
  /(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|cấp xã|cấp huyện|cấp tỉnh|trung ương)(?![A-Za-zÀ-ỹ])/uy;
const levelLead = /^(?:thuộc|của|trên địa bàn)\s{1,3}$/;
const longest = 40;

/** "đối với" opens a modifier, "đối thoại" and "đối tượng" do not; nor does the second syllable of "nhà ở". */
function opens(words: ReadonlySet<string>, folded: string, at: number, found: string): boolean {
  if (found === "đối") return folded.startsWith("với", at + 4);
  return words.has(found) && (found !== "ở" || !folded.endsWith("nhà ", at));
}

function wordAfter(folded: string, at: number): string {
  return /^\s{1,3}([A-Za-zÀ-ỹ\d]+)/u.exec(folded.slice(at, at + 20))?.[1] ?? "";
}

function isPredicate(folded: string, at: number, found: string): boolean {
  if (!predicates.has(found)) return false;
  const second = pairs[found];
  return second === undefined || folded.startsWith(second, at + found.length + 1);
}

/** The qualifier behind the first noun that names a level of government ("thuộc huyện"): part of the first noun. */
function readLevel(folded: string, headEnd: number, end: number): number {
  const rest = folded.slice(headEnd, end).trimStart();
  const lead = /^(?:thuộc|của|trên địa bàn)\s{1,3}/.exec(rest);
  if (lead === null || !levelLead.test(lead[0])) return headEnd;
  const at = end - rest.length + lead[0].length;
  level.lastIndex = at;
  const found = level.exec(folded);
  return found !== null && at + found[0].length === end ? end : headEnd;
}

/** The noun phrase from `at` in folded text; null when no noun stands there. It holds commas of a list. */
export function readNounPhrase(folded: string, at: number): Phrase | null {
  gap.lastIndex = at;
  const lead = gap.exec(folded);
  if (lead === null) return null;
  const start = at + lead[0].length;
  let next = start;
  let end = start;
  let headEnd = -1;
  for (let count = 0; count < longest; count += 1) {
    word.lastIndex = next;
    const found = word.exec(folded)?.[0];
    if (found === undefined || isPredicate(folded, next, found)) break;
    if (count === 0 && (opens(modifiers, folded, next, found) || /^\d|^[–-]/.test(found)))
      return null;
    if (found === "và" && clauseOpeners.has(wordAfter(folded, next + 2))) break;
    if (headEnd < 0 && opens(modifiers, folded, next, found)) headEnd = end;
    next += found.length;
    end = next;
    if (folded[next] === ",") {
      if (headEnd < 0) headEnd = end;
      const following = wordAfter(folded, next + 1);
      if (/^\d?$/.test(following.slice(0, 1)) || clauseOpeners.has(following)) break;
      next += 1;
    }
    gap.lastIndex = next;
    const space = gap.exec(folded)?.[0];
    if (space === undefined) break;
    next += space.length;
  }
  const trimmed = folded
    .slice(start, end)
    .replace(/(?:\s(?:đã|và|của|thuộc|trên|trong|tại|theo|về|cho|từ))+$/, "");
  end = start + trimmed.length;
  if (end === start) return null;
  headEnd = headEnd < 0 ? end : Math.min(headEnd, end);
  return { start, headEnd: readLevel(folded, headEnd, end), end };
}

const prepositions = set(
  "với về cho tại trên theo để nhằm của trong đối giữa do bằng vào từ đến trước sau khi và hoặc kể",
);

/** What is done so often: the words from `at` up to a preposition or a stop; null when there are none. */
export function readActivity(folded: string, at: number): Phrase | null {
  gap.lastIndex = at;
  const lead = gap.exec(folded);
  if (lead === null) return null;
  const start = at + lead[0].length;
  let next = start;
  let end = start;
  for (let count = 0; count < 25; count += 1) {
    word.lastIndex = next;
    const found = word.exec(folded)?.[0];
    if (found === undefined || opens(prepositions, folded, next, found)) break;
    if (count === 0 && /^[\d–-]/.test(found)) break;
    next += found.length;
    end = next;
    gap.lastIndex = next;
    const space = gap.exec(folded)?.[0];
    if (space === undefined) break;
    next += space.length;
  }
  return end === start ? null : { start, headEnd: end, end };
}

const clauseStart = /[,;:.()–+]\s|\n|^/g;
const sentenceStart = /[;:.()+]\s|\n|^/g;
const measured =
  /(?<![A-Za-zÀ-ỹ])(?:tỷ lệ|tỷ trọng|chỉ số|chỉ tiêu|mức|tốc độ|tổng|giá trị|doanh thu|thu ngân sách|thu nhập|diện tích|sản lượng|năng suất|kim ngạch|độ che phủ|điểm)(?![A-Za-zÀ-ỹ])|^số(?![A-Za-zÀ-ỹ])/u;
const linking =
  /(?:\s(?:đạt|đạt được|là|còn|lên|xuống|với|ở mức|đạt mức|từ|có|bằng|tăng|giảm|tăng thêm|giảm còn|bình quân|hướng tới|phấn đấu))+$/;
const reach = 160;

function readBefore(folded: string, at: number, boundary: RegExp): Phrase | null {
  const from = Math.max(0, at - reach);
  const window = folded.slice(from, at).trimEnd();
  let begin = -1;
  for (const match of window.matchAll(boundary)) {
    if (match.index === 0 && match[0] === "" && from > 0) continue;
    begin = match.index + match[0].length;
  }
  if (begin < 0) return null;
  const clause = ` ${window.slice(begin)}`.replace(linking, "").slice(1);
  const end = from + begin + clause.length;
  const bare = clause.trimStart().replace(/^[-+*•]\s*/, "");
  return { start: end - bare.length, headEnd: end, end };
}

// One word is a preposition or a verb ("trước ít nhất 05 ngày"); a number belongs to something else.
function isPhrase(text: string): boolean {
  return /[A-Za-zÀ-ỹ]\s+[A-Za-zÀ-ỹ]/u.test(text) && !/\d/.test(text);
}

/** What is done, in the same clause before `at`; null when there are no such words or too many. */
export function readActivityBefore(folded: string, at: number): Phrase | null {
  const clause = readBefore(folded, at, clauseStart);
  return clause !== null && isPhrase(folded.slice(clause.start, clause.end)) ? clause : null;
}

/** What is measured, before `at` in the same sentence ("Tỷ lệ hài lòng đạt …"), linking verbs dropped; null when not said. */
export function readMeasuredBefore(folded: string, at: number): Phrase | null {
  const sentence = readBefore(folded, at, sentenceStart);
  if (sentence === null) return null;
  const words = folded.slice(sentence.start, sentence.end);
  const noun = measured.exec(words);
  // "đạt tỷ lệ 100%": the noun alone does not say of what.
  if (noun === null || noun.index + noun[0].length === words.length) return null;
  if (!isPhrase(words.slice(noun.index))) return null;
  return { ...sentence, start: sentence.start + noun.index };
}
