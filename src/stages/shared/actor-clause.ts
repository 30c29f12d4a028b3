import { findAgencies, isAgencyLike, stripActorOpener } from "../../interpret/agency-list.js";
import { foldText } from "../../text/index.js";
import { listsNames } from "./name-list.js";
import { isCapitals } from "./shape.js";
import { namesField } from "./unit-names.js";

export interface ActorClause {
  /** Offsets of the actor in the sentence, `end` exclusive. */
  start: number;
  end: number;
  mode: "assign" | "request";
  /** What ends the actor. */
  by: "verb" | "colon";
}

/** Verbs that say what a body does; the actor ends before one of them. */
const verb =
  /\s(?:(?:có\s+)?(?:chịu\s+)?trách nhiệm|chủ trì|chủ động|phối hợp|tổ chức|thực hiện|triển khai|xây dựng|(?<!cơ quan )tham mưu|hướng dẫn|theo dõi|đôn đốc|kiểm tra|báo cáo|tổng hợp|(?:cần )?c[ăầâ]n c[ứư]|bố trí|đảm bảo|bảo đảm|tuyên truyền|rà soát|cân đối|chỉ đạo|lãnh đạo|tăng cường|phổ biến|quán triệt|nghiêm túc|làm đầu mối|là (?:cơ quan|đơn vị|đầu mối|bộ phận)|tiếp tục|đẩy mạnh|lồng ghép|giám sát|vận động|cung cấp|định kỳ|thường xuyên|gửi|(?<!(?:công|chương|quy|quá|lộ|tờ|giáo|hành) )trình|(?<!(?:thành|độc|công|thiết|sáng) )lập|(?<!(?:cán bộ|công tác|cơ quan|đơn vị|tham mưu|nhà) )quản lý|nghiên cứu|đề xuất|hỗ trợ|tạo điều kiện|phân công|(?<!(?:bầu|ứng|đề) )cử|ban hành|đưa|theo chức năng|theo (?:nhiệm vụ|phân công|thẩm quyền)|với (?:chức năng|vai trò|trách nhiệm)|trong phạm vi|tùy theo|ngoài việc|(?<!(?:cấp trên|cấp dưới|quản lý|phụ trách) )trực tiếp|trên cơ sở|(?<!(?:tổng|giáo viên|cán bộ|người|lãnh đạo|công chức|viên chức|đơn vị|đồng chí) )phụ trách|nâng cao|cụ thể hóa|tập trung|kiện toàn|chuẩn bị|phát huy|huy động|bám sát|tham gia|đăng ký|duy trì|khẩn trương|kịp thời|cập nhật|giải quyết|phát động|thành lập|đánh giá|thẩm định|tích cực|quan tâm|lựa chọn|xem xét|hoàn thành|giữ|làm(?! (?:việc|công tác))|tiếp nhận|thông báo|vận hành|khảo sát|tiến hành|thống kê|mở|niêm yết|công khai|công bố|nắm|tuần tra|củng cố|khuyến khích|xác định|chấn chỉnh|khắc phục|cam kết|liên hệ|tham dự|kết nối|lắp đặt|thu thập|đấu mối|hoàn thiện|phê duyệt|quyết định|chấp hành|đổi mới|xử lý|ngăn chặn|điều tra|phòng ngừa|dành|ưu tiên|sắp xếp|sẵn sàng|nhân rộng|hưởng ứng|ký cam kết|cấp phát)(?=[\s,:;.]|$)/gu;
/** Head nouns that name nobody alone: the words behind them belong to the name (Ban Xây dựng Đảng). */
const bareHead =
  /^(?:các\s+)?(?:ban|phòng|sở|bộ|ủy ban|hội|hội đồng|cục|chi cục|tổ|đội|trung tâm|trường|đoàn|công ty|ban quản lý|ban chỉ đạo|liên đoàn|viện|trạm|vụ|khoa|bộ phận|trưởng đoàn|thành viên đoàn|tổ công tác|tiểu ban|hội đồng thi đua)$/u;
const openEnd =
  /(?:^|\s)được (?:giao|phân công)$|(?:^|\s)(?:và|các|của|những|cùng|với|(?<!trực )thuộc|là|cho|được|bị|để|do|có|cần|phải|đã|đang|sẽ|tự|không|[-–])$|[,;]$/u;
const maxActor = 400;

/**
 * When or on what grounds: such words stand before the body and a comma (“Định kỳ, Sở A chủ trì …”). “Trong quá trình
 * thực hiện, …” opens the closing words of a plan and charges nobody.
 */
const adverbial =
  /^(?:trên cơ sở|căn cứ|định kỳ|hằng (?:năm|quý|tháng|tuần)|hàng (?:năm|quý|tháng|tuần)|theo (?:chức năng|nhiệm vụ|phân cấp|thẩm quyền)|trong (?:phạm vi|tháng|quý)|ngay sau khi|sau khi|trước (?:ngày|khi)|để|nhằm)(?![A-Za-zÀ-ỹ])/u;

/** Offsets behind the commas of an adverbial that a sentence begins with; none when it begins otherwise. */
function afterAdverbial(text: string): number[] {
  if (!adverbial.test(foldText(text.slice(0, 40)))) return [];
  const [sentence = ""] = /^[^.;:]*/.exec(text.slice(0, maxActor)) ?? [];
  return [...sentence.matchAll(/,\s+/g)].map((comma) => comma.index + comma[0].length);
}

/**
 * Finds who is charged in a sentence such as “Giao Sở B chủ trì …”, “Các thôn: phối hợp …” or “Định kỳ, Sở B tổng hợp
 * …”; null when nobody is.
 */
export function findActorClause(text: string): ActorClause | null {
  const direct = findDirectClause(text);
  if (direct !== null) return direct;
  for (const from of afterAdverbial(text)) {
    const clause = findDirectClause(text.slice(from));
    if (clause?.by !== "verb") continue;
    return { ...clause, start: from + clause.start, end: from + clause.end };
  }
  return null;
}

/** The first colon outside brackets: “(gồm các sở: …)” says more about the body. */
const firstColon = (text: string): number =>
  text.replace(/\([^()]*(?:\)|$)/gu, (inside) => "(".repeat(inside.length)).search(/:(?=\s)/u);

/** The colon behind the body; one that names of a group follow (“UBND các xã: An Sơn, Hòa Bình …”) belongs to it. */
function endOfHead(text: string): number {
  const colon = firstColon(text);
  if (colon < 0) return text.length;
  const names = text.slice(colon + 1);
  const verbAt = firstVerb(names);
  return listsNames(text.slice(0, colon), verbAt < 0 ? names : names.slice(0, verbAt))
    ? text.length
    : colon;
}

const firstVerb = (text: string): number => foldText(text).search(verb);

/** Verbs that tell which bodies of a group are meant, where another verb charges them further on. */
const telling = /^(?:tham gia|cung cấp|quản lý|hỗ trợ|tham mưu|đăng ký|thực hiện|phụ trách)$/u;
const charging =
  /^(?:(?:có\s+)?(?:chịu\s+)?trách nhiệm|chủ động|chủ trì|phối hợp|căn cứ|tổ chức|chuẩn bị|bố trí|nghiêm túc|báo cáo|xây dựng|tích cực)$/u;

/** “Các đơn vị tham gia hội thi chuẩn bị …”: the first verb belongs to the name of the group, the second charges it. */
function belongsToGroup(
  folded: string,
  verbs: readonly RegExpMatchArray[],
  index: number,
): boolean {
  const [first, second] = [verbs[index], verbs[index + 1]];
  if (first === undefined || second === undefined || !/^(?:các|những|mỗi)\s/u.test(folded))
    return false;
  const end = (first.index ?? 0) + first[0].length;
  const between = folded.slice(end, second.index);
  return (
    telling.test(first[0].trim()) &&
    charging.test(second[0].trim()) &&
    /^\s\S/u.test(between) &&
    !/[,;:.]/u.test(between)
  );
}

const toVerb = (match: RegExpMatchArray) => ({
  word: match[0].trim(),
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

/** A person in front of a colon: the colon ends the name and post, whatever verbs the post holds. */
const person = /^(?:(?:các )?đồng chí|đ\/c|đ\.c|ông|bà|thầy|cô)[.:]?\s/u;

const nameAndPost = /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){1,6}(?:,|\s[-–])\s/u;

/** “BS. Lò Văn Páo, Trưởng khoa”: the name and post of one person, without “đồng chí” before them. */
function isPersonWithPost(head: string): boolean {
  if (!nameAndPost.test(head)) return false;
  const [only, ...others] = findAgencies(head, [], { issuerLevel: null, issueDate: null });
  return others.length === 0 && only?.agency.kind === "person" && only.agency.name !== null;
}

/** Words of a charge that no name or post holds. */
const duty = /\s(?:chủ trì|phối hợp|(?:có|chịu) trách nhiệm)(?:\s|$)/u;

/**
 * A group with words that tell which of its bodies are meant (“Các tổ chức cung cấp dịch vụ”), on a line of its own: the
 * whole line names it.
 */
export function isGroupName(text: string): boolean {
  const { start, end } = stripActorOpener(text);
  const name = foldText(text.slice(start, end));
  if (!/^(?:các|những|mỗi)\s/u.test(name) || /[;:]/u.test(name.replace(/\([^()]*\)/gu, "")))
    return false;
  const clause = findDirectClause(text);
  const said = clause === null ? null : firstWords.exec(foldText(text.slice(clause.end)))?.[0];
  return said != null && telling.test(said.trim()) && !/[.;]$/u.test(text.trim());
}

const firstWords =
  /^\s(?:tham gia|cung cấp|quản lý|hỗ trợ|tham mưu|đăng ký|thực hiện|phụ trách)(?=\s)/u;

function findDirectClause(text: string): ActorClause | null {
  const { start, mode } = stripActorOpener(text);
  const rest = text.slice(start, start + maxActor);
  const head = /^[^:]{2,120}(?=:\s)/u.exec(rest)?.[0];
  if (!isAgencyLike(rest) && (head === undefined || !isAgencyLike(head))) {
    return head !== undefined && isPersonWithPost(head)
      ? { start, end: start + head.length, mode, by: "colon" }
      : null;
  }
  const folded = foldText(rest);
  const found = (end: number, by: ActorClause["by"]): ActorClause | null => {
    const actor = folded.slice(0, end).trimEnd();
    if (
      actor === "" ||
      /(?<!^(?:ông|bà|đ\/c))[.]\s/u.test(actor) ||
      bareHead.test(actor) ||
      openEnd.test(actor)
    )
      return null;
    return { start, end: start + actor.length, mode, by };
  };
  const colon = endOfHead(rest);
  const shouted = isCapitals(rest);
  if (
    person.test(folded) &&
    head !== undefined &&
    colon === head.length &&
    !duty.test(foldText(head))
  ) {
    return found(colon, "colon");
  }
  const verbs = [...folded.matchAll(verb)].filter(
    // In “Vụ Tổ chức cán bộ” the capital says that the word belongs to the name.
    ({ index }) => index <= colon && (shouted || !/\p{Lu}/u.test(rest[index + 1] ?? "")),
  );
  for (const [index, match] of verbs.entries()) {
    if (belongsToGroup(folded, verbs, index)) continue;
    const following = verbs[index + 1];
    const field = toVerb(match);
    if (namesField(rest, folded, field, following && toVerb(following))) continue;
    const clause = found(match.index, "verb");
    if (clause !== null) return clause;
  }
  return colon < folded.length ? found(colon, "colon") : null;
}
