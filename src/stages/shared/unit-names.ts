/** Fields of work that units are named after: “Phòng Quản lý xây dựng”, “Phòng Kế hoạch tổng hợp”, “Tổ kiểm tra”. */
const field =
  /^(?:xây dựng|tổng hợp|quản lý|thẩm định|kiểm tra|giám sát|tổ chức|đánh giá|tuyên truyền|vận động|điều tra|khảo sát|thống kê|tiếp nhận|hỗ trợ|xử lý|hướng dẫn)$/u;
const unitHead =
  /(?:^|,\s|\svà\s)(?:các\s)?(?:phòng|ban|tổ|khoa|vụ|cục|chi cục|trung tâm|viện|đội|đoàn|bộ phận|công ty|xí nghiệp|hội đồng|trạm|sở)\s?[^,;:]*$/u;
const endsName = /^\s*(?:$|[:.]\s*$|:\s)/u;
const charging =
  /^\s(?:chủ trì|chủ động|phối hợp|(?:có |chịu )?trách nhiệm|căn cứ|là (?:cơ quan|đơn vị|đầu mối|bộ phận)|làm đầu mối)(?=[\s,:;.]|$)/u;
/** What may follow at once where the field is no first half of a double verb (“kiểm tra, theo dõi”, “tổng hợp, trình”). */
const chargingBehind: Readonly<Record<string, RegExp>> = {
  "tổng hợp":
    /^\s(?:tham mưu|theo dõi|đôn đốc|hướng dẫn|lập|bố trí|chuẩn bị|xây dựng|rà soát)(?=[\s,:;.]|$)/u,
  "xây dựng":
    /^\s(?:tham mưu|theo dõi|đôn đốc|hướng dẫn|kiểm tra|tổng hợp|rà soát|bố trí|cử|trình|thẩm định)(?=[\s,:;.]|$)/u,
  "quản lý":
    /^\s(?:tham mưu|đôn đốc|hướng dẫn|kiểm tra|tổng hợp|rà soát|bố trí|cử|trình|xây dựng|lập)(?=[\s,:;.]|$)/u,
};
/** Which unit of that field is meant. */
const which =
  /^(?:\s(?:huyện|tỉnh|xã|phường|thành phố|quận|thị xã|khu vực|số \d{1,2}|\p{Lu}[\p{Lu}\p{Ll}]*)){1,4}/u;
const nextUnit =
  /^(?:,|\svà)\s(?:các\s)?(?:phòng|ban|tổ|khoa|vụ|cục|chi cục|trung tâm|viện|văn phòng|đội|đoàn|trạm|trường|hội|công an|ủy ban|ubnd|sở)\s/u;

/** A verb found in a sentence, with its offsets in it. */
interface Verb {
  word: string;
  start: number;
  end: number;
}

/**
 * The verb is the field of work in the name of a unit: the name ends behind it, or what the unit is charged with
 * follows at once (“Phòng Quản lý xây dựng chủ trì …”), or another unit does. `folded` is `text` folded, letter by
 * letter; `next` the verb behind.
 */
export function namesField(
  text: string,
  folded: string,
  verb: Verb,
  next: Verb | undefined,
): boolean {
  if (!field.test(verb.word) || !unitHead.test(folded.slice(0, verb.start))) return false;
  const after = folded.slice(verb.end);
  if (endsName.test(after) || charging.test(after)) return true;
  if (chargingBehind[verb.word]?.test(after) === true) return true;
  const told = which.exec(text.slice(verb.end))?.[0].length ?? 0;
  const behind = after.slice(told);
  if (told > 0 && (endsName.test(behind) || charging.test(behind))) return true;
  if (!nextUnit.test(behind)) return false;
  // “Phòng Kế hoạch tổng hợp, Phòng Điều dưỡng: …”: a list of units up to the colon or the charge.
  const list = folded.slice(verb.end, next?.start ?? folded.length);
  if (/[;.]\s/u.test(list)) return false;
  // A line of names has no closing mark; a sentence has.
  if (next === undefined) return list.includes(": ") || !/[.;]\s*$/u.test(folded);
  return list.includes(": ") || charging.test(folded.slice(next.start));
}
