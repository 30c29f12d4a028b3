import { foldText } from "../../text/index.js";
import { loadAgencyLexicon } from "../../vocabulary/index.js";
import { findUnits } from "./bodies.js";
import type { AgencyContext } from "./context.js";
import { beginsGroup } from "./groups.js";
import { findHead } from "./heads.js";
import { keyBetween, readTokens } from "./tokens.js";

const longestActor = 400;
/** People whom a plan charges by what they are, with no word for all of them in front. */
const people =
  /^(?:học sinh|sinh viên|học viên|người dân|nhân dân|người lao động|hội viên|đoàn viên|đảng viên|phụ huynh|cha mẹ|hộ (?:dân|gia đình|kinh doanh)|cán bộ|(?:các )?(?:ông|bà) ?\((?:ông|bà)\)|(?:các )?(?:ông|bà),? (?:và )?(?:ông|bà))(?![A-Za-zÀ-ỹ])/u;
const noContext: AgencyContext = { issuerLevel: null, issueDate: null };

/**
 * Whether a heading names a body, group or person rather than a topic: it begins with a head noun or is as a
 * whole a known name. The bare field of an office (Giáo dục và Đào tạo) is a topic.
 */
export function isAgencyLike(text: string): boolean {
  if (text.length === 0 || text.length > longestActor) return false;
  const tokens = readTokens(text);
  const first = tokens.words[0];
  if (first === undefined || first.start > 2) return false;
  if (beginsGroup(tokens) || people.test(foldText(text.slice(0, 40)))) return true;
  const head = findHead(tokens, 0, false);
  if (head !== null) {
    const named = first.capital || head.to > 1 || tokens.words[head.to]?.capital === true;
    return head.head.kind !== "group" && named;
  }
  if (findUnits(tokens, 0, noContext).length > 0) return true;
  const forms = loadAgencyLexicon().forms.get(keyBetween(tokens, 0, tokens.words.length));
  return forms?.some(({ field, sure }) => !field && sure) ?? false;
}

const opener =
  /^\s*(?:(đề nghị|kính đề nghị|mời|trân trọng đề nghị|trân trọng kính mời|kính mời)|(giao nhiệm vụ cho|giao cho|giao|phân công|nhiệm vụ của|trách nhiệm của|trách nhiệm|đối với|yêu cầu))(?:\s+trách nhiệm(?: của)?)?\s+(?:cho\s+)?/u;

/**
 * The actor in a heading or sentence beginning, the opener left out: “Đề nghị …”, “Mời …” request,
 * “Giao …”, “Trách nhiệm của …”, “Đối với …”, “Yêu cầu …” assign. Offsets into the text, end exclusive;
 * a closing colon or stop is left out.
 */
export function stripActorOpener(text: string): {
  start: number;
  end: number;
  mode: "assign" | "request";
} {
  const found = opener.exec(foldText(text.slice(0, 120)));
  let end = text.length;
  while (end > 0 && /[\s:.;,]/.test(text[end - 1] as string)) end -= 1;
  const start = found?.[0].length ?? 0;
  const actor = text.slice(start, end);
  // “Giao thông”, “Yêu cầu về tiến độ” only begin like an opener.
  if (found === null || !(/^\p{Lu}/u.test(actor) || isAgencyLike(actor.slice(0, longestActor)))) {
    return { start: 0, end, mode: "assign" };
  }
  return { start, end, mode: found[1] === undefined ? "assign" : "request" };
}
