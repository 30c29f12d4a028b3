import { isAgencyLike } from "../../interpret/agency-list.js";
import { isDeadlineText } from "../../interpret/deadline.js";
import { sliceWording, type Wording } from "../../source/index.js";
import { endBefore, foldText } from "../../text/index.js";

/** What a labelled part of a task says. */
export type Slot =
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
    "(?:các\\s+)?(?:cơ quan|đơn vị|cơ quan,? đơn vị|bộ phận|phòng|sở|ngành|đồng chí|cá nhân)?\\s*(?:được giao\\s+)?chủ trì(?:,?\\s+(?:và\\s+)?(?:thực hiện|tham mưu|triển khai|soạn thảo|xây dựng|tổ chức|chính)){0,3}|(?:(?:cơ quan|đơn vị|người|bộ phận)\\s+)?thực hiện|phân công(?:\\s+(?:thực hiện|phụ trách))?|trách nhiệm thực hiện|(?:(?:cơ quan|đơn vị|bộ phận|người|cán bộ|cá nhân)\\s+)?phụ trách|(?:cơ quan|đơn vị) (?:đầu mối|chịu trách nhiệm)",
  ],
  [
    "coordinating",
    "(?:các\\s+)?(?:cơ quan|đơn vị|cơ quan,? đơn vị|bộ phận|phòng|sở|ngành|lực lượng)?\\s*phối hợp(?:\\s+(?:thực hiện|cùng|với))?",
  ],
  ["supervising", "lãnh đạo (?:phụ trách|chỉ đạo)|theo dõi, đôn đốc"],
  [
    "deadline",
    "thời gian(?:\\s+(?:thực hiện|hoàn thành|triển khai|dự kiến|tổ chức))?|(?:thời|kỳ) hạn(?:\\s+(?:thực hiện|hoàn thành))?|hạn hoàn thành|tiến độ(?:\\s+thực hiện)?|hoàn thành",
  ],
  ["output", "kết quả(?:\\s+(?:dự kiến|đầu ra))?|sản phẩm(?:\\s+(?:dự kiến|đầu ra|cần đạt))?"],
  ["requirement", "yêu cầu(?:\\s+cần đạt)?"],
  ["budget", "kinh phí(?:\\s+(?:thực hiện|dự kiến))?"],
  [
    "other",
    "địa điểm(?:\\s+tổ chức)?|thành phần(?:\\s+tham dự)?|đối tượng(?:\\s+\\p{L}+){0,3}|hình thức|nội dung|số lượng|quy mô|chủ đề|phạm vi",
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
  /(?:chủ trì|phối hợp|thực hiện|phân công|đầu mối|trách nhiệm|thời gian|thời hạn|tiến độ|hoàn thành|kết quả|sản phẩm|kinh phí|phụ trách|địa điểm|thành phần|đối tượng|hình thức|nội dung|số lượng|quy mô|chủ đề|phạm vi)[^:]{0,40}:/u;

const slotEnd = /[\s;.,]/;

/** A labelled part of a line, without its label. */
export interface Filled {
  slot: Slot;
  /** Where the label begins, with the mark before it. */
  from: number;
  value: Wording;
}

/** Splits “Cơ quan chủ trì: A; Cơ quan phối hợp: B; Thời gian: C” into its slots. */
export function readSlots(wording: Wording): Filled[] {
  const folded = foldText(wording.text);
  if (!slotHint.test(folded)) return [];
  const marks = [...folded.matchAll(slotMark)];
  const bracket = folded.indexOf("(");
  return marks.flatMap((mark, index) => {
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
    const filled = { slot, from: mark.index, value: sliceWording(wording, start, end) };
    // “Thực hiện: …” says who only where a body follows.
    if (words === "thực hiện" && !isAgencyLike(filled.value.text)) return [];
    return slot === "lead" || slot === "coordinating" ? partTime(filled) : [filled];
  });
}

const timeBehind =
  /[;,.]\s+(?=(?:(?:và )?(?:hoàn thành|xong|thực hiện)\s+)?(?:trước|chậm nhất|muộn nhất|trong|vào|từ|đến hết)\s)/giu;

/** “Chủ trì: Phòng Kinh tế; hoàn thành trước 20/7”: the time behind the bodies has no label of its own. */
function partTime(filled: Filled): Filled[] {
  const { text } = filled.value;
  for (const mark of text.matchAll(timeBehind)) {
    const start = mark.index + mark[0].length;
    if (!isDeadlineText(text.slice(start))) continue;
    return [
      { ...filled, value: sliceWording(filled.value, 0, mark.index) },
      { slot: "deadline", from: filled.from, value: sliceWording(filled.value, start) },
    ];
  }
  return [filled];
}
