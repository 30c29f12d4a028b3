import { foldText } from "../../text/index.js";
import { stripDiacritics } from "../../text/slips.js";
import { isOrnament } from "../shared/marks.js";
import { isCapitals } from "../shared/shape.js";
import { beginsPost, isPersonName, readAuthority } from "../shared/signers.js";

/** What a line of an ending says by its form alone. */
export type LineKind =
  | "label"
  | "bullet"
  | "authority"
  | "post"
  | "approval"
  | "approver"
  | "name"
  | "capitals"
  | "caption"
  | "ornament"
  | "date"
  | "other";

const label = /^[^A-Za-zÀ-ỹ\d]{0,4}nơi\s+(?:nhận|gửi)\s*(?:[:;.]|$|(?=[-–+•*]\s))\s*/u;
const misspeltLabel = /^[^a-z\d]{0,4}noi\s+nhan\s*[:;.]?\s*$/;
const bullet = /^[-–—+•*●]\s*(?=[A-Za-zÀ-ỹ\d(“"])/u;
const captionWords =
  /(?:đã ký|ký tên|chữ ký|họ tên|họ và tên|đóng dấu|ký số|ký, |ký và|^[([]\s*ký\s*[)\]]$|được ký)/u;
/** Says who approves, over the signature of the one who does: no part of a post. */
const approval = /^(?:phê duyệt|ký duyệt|duyệt|xác nhận)(?:$|\s+của(?:$|\s))/u;
const approvalOf = /^(?:phê duyệt|ký duyệt|duyệt|xác nhận)\s+của\s+/u;
const date = /(?:^|,\s*)ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*$/u;

/** Length of the recipients label at the start of a line; null when it has none. */
export function readRecipientsLabel(text: string): number | null {
  const start = foldText(text.slice(0, 40));
  const found = start.includes("nơi") ? label.exec(start) : null;
  if (found !== null) return found[0].length;
  return isMisspeltLabel(text) ? text.length : null;
}

/** A whole line that is the recipients label but for its diacritics (Nơi nhân:). */
export function isMisspeltLabel(text: string): boolean {
  if (text.length > 20) return false;
  const folded = foldText(text);
  return !label.test(folded) && misspeltLabel.test(stripDiacritics(folded));
}

export const readBullet = (text: string): number => bullet.exec(text)?.[0].length ?? 0;

/** Length of “DUYỆT CỦA” in front of the post of the one who approves; null where no post stands behind it. */
export function readApprovalOf(text: string): number | null {
  const length = approvalOf.exec(foldText(text.slice(0, 40)))?.[0].length;
  return length !== undefined && beginsPost(text.slice(length)) ? length : null;
}

/** A post set as words are, not in capitals: “Hiệu trưởng”. */
export const isWrittenPost = (text: string): boolean =>
  text.length <= 60 && /^\p{Lu}/u.test(text) && !/[;.:,]$/.test(text) && beginsPost(text);

const isCaption = (text: string): boolean =>
  text.length <= 80 &&
  (/^[([]/.test(text) || /^(?:đã )?ký(?![A-Za-zÀ-ỹ])/iu.test(text)) &&
  captionWords.test(foldText(text));

export function classifyLine(text: string): LineKind {
  if (isOrnament(text)) return "ornament";
  if (readRecipientsLabel(text) !== null) return "label";
  if (text.length <= 160 && readAuthority(text) !== null) return "authority";
  if (readBullet(text) > 0) return "bullet";
  if (isCaption(text)) return "caption";
  if (text.length > 120) return "other";
  const capitals = isCapitals(text);
  if (capitals && approval.test(foldText(text))) return "approval";
  if (capitals && beginsPost(text)) return "post";
  if (isPersonName(text)) return "name";
  if (date.test(foldText(text))) return "date";
  return capitals && !/[;:]$/.test(text) ? "capitals" : "other";
}
