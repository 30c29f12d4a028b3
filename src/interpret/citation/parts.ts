import { findDates } from "../date.js";
import { actNames } from "./act-types.js";

/** A piece of a citation; `end` is exclusive. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

export interface DatePart extends Part {
  readonly edtf: string | null;
}

const dateLead = /\s{0,3},?\s{0,3}(?:ngày|tháng)(?![A-Za-zÀ-ỹ])/iuy;
const beforeDate = /^\s{0,3},?\s{0,3}(?:ngày\s{0,3})?$/i;
// Longer than any date in words: "ngày 19 tháng 12 năm 2015".
const dateReach = 44;

/** The date that stands at `at`, behind a comma or not; null when none does. */
export function readDate(text: string, at: number): DatePart | null {
  dateLead.lastIndex = at;
  if (!dateLead.test(text)) return null;
  const slice = text.slice(at, at + dateReach);
  const date = findDates(slice)[0];
  if (date === undefined || !beforeDate.test(slice.slice(0, date.start))) return null;
  const start = at + slice.search(/[^\s,]/);
  return { start, end: at + date.end, edtf: date.impossible ? null : date.edtf };
}

const issuedAhead =
  /(?:^|[.;:]\s)(?:vào\s)?ngày\s([^,.;:]{8,30}),\s\p{Lu}[^,.;:]{2,80}\s(?:đã\s)?(?:ban hành|ký ban hành|ký|phê duyệt|thông qua)\s(?:các\s)?$/iu;

/** “Ngày 22/12/2024, Bộ Chính trị đã ban hành …”: the day of the act that the sentence says is issued; null otherwise. */
export function readDateAhead(text: string, start: number): string | null {
  const match = issuedAhead.exec(text.slice(Math.max(0, start - 140), start));
  if (match === null) return null;
  const [date, ...more] = findDates(match[1] as string);
  return date === undefined || more.length > 0 || date.impossible ? null : date.edtf;
}

/** First words of bodies and posts. */
export const bodyHeads =
  "UBND|HĐND|UBMTTQ|MTTQ|UBKT|UBBC|BCĐ|BCH|BTV|Ủy\\s+ban|Uỷ\\s+ban|Hội\\s+đồng|Hội|Sở|Phòng|Ban|Bộ|Cục|Chi\\s+cục|Tổng\\s+cục|Vụ|" +
  "Văn\\s+phòng|Thanh\\s+tra|Trung\\s+tâm|Trường|Học\\s+viện|Viện|Bệnh\\s+viện|Trạm|Đảng|Đoàn|Tỉnh\\s+ủy|Thành\\s+ủy|Huyện\\s+ủy|Quận\\s+ủy|" +
  "Thị\\s+ủy|Chi\\s+bộ|Công\\s+an|Quân\\s+khu|Tòa\\s+án|Chính\\s+phủ|Thủ\\s+tướng|Quốc\\s+hội|Chủ\\s+tịch|Phó|Giám\\s+đốc|Hiệu\\s+trưởng|" +
  "Tiểu\\s+ban|Tổ|Liên\\s+đoàn|Công\\s+đoàn|Mặt\\s+trận|Thường\\s+trực|Bảo\\s+hiểm|Kho\\s+bạc|Ngân\\s+hàng|Tổng\\s+công\\s+ty|Công\\s+ty|Tập\\s+đoàn|BQL";

const issuerLead = /\s{0,3},?\s{0,3}của\s{1,3}/y;
const issuerStart =
  /[\p{Lu}]|(?:tỉnh|thành|huyện|quận|thị|đảng|quân)\s+ủy|(?:ủy|uỷ)\s+ban|ban\s+[A-Za-zÀ-ỹ]|bộ\s+[A-Za-zÀ-ỹ]|sở\s+[A-Za-zÀ-ỹ]|phòng\s+[A-Za-zÀ-ỹ]|hội\s+đồng/uy;
const word = /[A-Za-zÀ-ỹ\d&./–-]+/uy;
const gap = /[ \t\u00a0\n]{1,3}/y;
const bodyHead = new RegExp(`(?:${bodyHeads})(?![A-Za-zÀ-ỹ])`, "uy");
const actName = new RegExp(`(?:${actNames})(?![A-Za-zÀ-ỹ])`, "uy");
// "Bộ Văn hóa, Thể thao và Du lịch": the fields of one body, the last behind "và".
const moreFields =
  /,\s{1,2}\p{Lu}\p{Ll}*(?:\s\p{Ll}+){0,3}(?:,\s\p{Lu}\p{Ll}*(?:\s\p{Ll}+){0,3}){0,2}\svà\s\p{Lu}/uy;
const fieldBody =
  /^(?:Bộ|Sở|Phòng|Ban|Ủy ban|Uỷ ban|Vụ|Cục|Chi cục|Trung tâm|Trường|Bộ trưởng|Giám đốc)\s/;
// Words of closed classes and verbs that no name of a body holds: what follows is said of the act.
const stopWords: ReadonlySet<string> = new Set(
  (
    "về ngày số đã đang sẽ được bị có là để nhằm theo trong tại trên cho đến từ khi nếu như này nêu trình gửi cần phải không " +
    "với bằng do vào ra hoặc gồm cùng kèm kết phê sửa bổ thay bãi giao đề yêu xác chỉ ký thông quy năm tháng nên cũng thì mà nói một"
  ).split(" "),
);
const stopPairs =
  /(?:ban hành|quy định|phê duyệt|phê chuẩn|sửa đổi|bổ sung|thay thế|bãi bỏ|hướng dẫn|thực hiện|triển khai|công bố|công nhận|thành lập|kiện toàn|phân công|phân cấp|điều chỉnh|tiếp tục|tăng cường|đẩy mạnh|nâng cao|tổ chức|phát động|xây dựng|kết luận|thông qua|đề nghị|yêu cầu|chấp thuận|cụ thể|trên địa|năm \d|V\/v)(?![A-Za-zÀ-ỹ])/iuy;
// These begin names as well (Bộ Giao thông vận tải, Ban Chỉ đạo, Bộ Thông tin, Sở Kế hoạch): part of a name behind such a word.
const nameAfter: Readonly<Record<string, RegExp>> = {
  giao: /^\s+(?:thông|dịch)(?![A-Za-zÀ-ỹ])/u,
  thông: /^\s+tin(?![A-Za-zÀ-ỹ])/u,
  chỉ: /^\s+(?:đạo|huy)(?![A-Za-zÀ-ỹ])/u,
  có: /^\s+công(?![A-Za-zÀ-ỹ])/u,
  không: /^\s+quân(?![A-Za-zÀ-ỹ])/u,
  tại: /^\s+chức(?![A-Za-zÀ-ỹ])/u,
};

function isStop(text: string, at: number, first: string, afterHead: boolean): boolean {
  stopPairs.lastIndex = at;
  const pair = stopPairs.exec(text);
  if (pair !== null) {
    // "Ban Tổ chức", "Sở Xây dựng": behind the head noun or with a capital a verb is a name.
    const capital = /^\p{Lu}/u.test(pair[0]);
    const titled =
      /^(?:ban hành|quy định|phê duyệt|kết luận|sửa đổi|v\/v|triển khai|hướng dẫn)/i.test(pair[0]);
    if (!afterHead && (!capital || titled)) return true;
  }
  if (!stopWords.has(first)) {
    return /^Về$/.test(text.slice(at, at + 2)) && !/[A-Za-zÀ-ỹ]/u.test(text[at + 2] ?? "");
  }
  // "Ban Chỉ đạo Chuyển đổi số tỉnh": only before a figure is the word "number".
  if (first === "số") return /^\s*:?\s*\d/.test(text.slice(at + 2, at + 8));
  const allowed = nameAfter[first];
  const rest = text.slice(at + first.length, at + first.length + 12);
  return allowed === undefined || !allowed.test(rest);
}

/** The issuing body that "của" names at `at`; null when none does. `limit` is where the next act begins. */
export function readIssuer(text: string, at: number, limit: number): Part | null {
  issuerLead.lastIndex = at;
  const lead = issuerLead.exec(text);
  if (lead === null) return null;
  const start = at + lead[0].length;
  issuerStart.lastIndex = start;
  if (!issuerStart.test(text)) return null;
  let end = start;
  let next = start;
  for (let count = 0; count < 30 && next < limit; count += 1) {
    word.lastIndex = next;
    const found = word.exec(text)?.[0];
    if (found === undefined) break;
    if (count > 0) {
      if (isStop(text, next, found, count === 1)) break;
      if (found === "và" || found === "-" || found === "–") {
        const after = next + found.length + 1;
        bodyHead.lastIndex = after;
        actName.lastIndex = after;
        if (found === "và" && (bodyHead.test(text) || actName.test(text))) break;
        if (
          !/[\p{Lu}\p{Ll}]/u.test(text[after] ?? "") ||
          /^(?:các|những|cả)\s/.test(text.slice(after, after + 6))
        )
          break;
        if (found === "và" && !/\p{Lu}/u.test(text[after] ?? "")) break;
      }
    }
    const closes = /[.]$/.test(found) && !/^(?:TP|Tp|TX|TT|Q|P|H|X)\.$/.test(found);
    if (found !== "và" && found !== "-" && found !== "–") {
      end = next + found.length - (closes ? (found.match(/[.]+$/)?.[0].length ?? 0) : 0);
    }
    if (closes) break;
    next += found.length;
    if (text[next] === ",") {
      moreFields.lastIndex = next;
      bodyHead.lastIndex = next + 2;
      if (!fieldBody.test(text.slice(start, end)) || !moreFields.test(text) || bodyHead.test(text))
        break;
      next += 1;
    }
    gap.lastIndex = next;
    const space = gap.exec(text)?.[0];
    if (space === undefined) break;
    next += space.length;
  }
  return end > start ? { start, end } : null;
}
