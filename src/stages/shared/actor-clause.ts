import { isAgencyLike, stripActorOpener } from "../../interpret/agency-list.js";
import { foldText } from "../../text/index.js";

export interface ActorClause {
  /** Offsets of the actor in the sentence, `end` exclusive. */
  start: number;
  end: number;
  mode: "assign" | "request";
}

/** Verbs that say what a body does; the actor ends before the first of them. */
const verb =
  /\s(?:(?:có\s+)?(?:chịu\s+)?trách nhiệm|chủ trì|chủ động|phối hợp|tổ chức|thực hiện|triển khai|xây dựng|tham mưu|hướng dẫn|theo dõi|đôn đốc|kiểm tra|báo cáo|tổng hợp|căn cứ|bố trí|đảm bảo|bảo đảm|tuyên truyền|rà soát|cân đối|chỉ đạo|tăng cường|phổ biến|quán triệt|nghiêm túc|làm đầu mối|là cơ quan|tiếp tục|đẩy mạnh|lồng ghép|giám sát|vận động|cung cấp|định kỳ|thường xuyên|gửi|trình|lập|quản lý|nghiên cứu|đề xuất|hỗ trợ|tạo điều kiện|phân công|cử|theo chức năng|trên cơ sở)(?=[\s,:;.])/u;
const maxActor = 240;

/** Finds who is charged in a sentence such as “Giao Sở B chủ trì …” or “Các thôn: phối hợp …”; null when nobody is. */
export function findActorClause(text: string): ActorClause | null {
  const { start, mode } = stripActorOpener(text);
  const rest = text.slice(start, start + maxActor);
  if (!isAgencyLike(rest)) return null;
  const folded = foldText(rest);
  const colon = /:\s/.exec(folded)?.index ?? -1;
  const verbAt = verb.exec(folded)?.index ?? -1;
  const cuts = [colon, verbAt].filter((at) => at > 1);
  if (cuts.length === 0) return null;
  const end = Math.min(...cuts);
  const actor = rest.slice(0, end).replace(/[\s,;:]+$/, "");
  if (actor === "" || /[.]\s/.test(actor)) return null;
  return { start, end: start + actor.length, mode };
}
