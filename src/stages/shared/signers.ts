import { foldText } from "../../text/index.js";
import { beginsBody } from "./marks.js";

/** Marks of authority (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7); Party documents write T/M, K/T, T/L. */
const markAt = /^(T\/?M|K\/?T|T\/?L|T\/?UQ|Q)(\s*\.\s*\/?\s*|\s*\/\s*|\s+)(?=\p{Lu})/u;
const posts = [
  "chủ tịch|giám đốc|bí thư|hiệu trưởng|hiệu phó|viện trưởng|thủ tướng|thống đốc|tổng biên tập|tổng thư ký",
  "trưởng (?:tiểu )?(?:ban|phòng|khoa|trạm|đoàn|công an|thôn|bộ phận|ấp|khối|đội|tổ|bộ môn|cụm)",
  "chánh (?:văn phòng|thanh tra|án)|chỉ huy (?:trưởng|phó)|chính (?:ủy|trị viên)|tư lệnh|chủ nhiệm|kế toán trưởng",
  "(?:bộ|thứ|cục|vụ|chi cục|tổng cục|hạt|đội|tổ|đồn|thủ|nhóm|cụm|khối) (?:trưởng|phó)(?![A-Za-zÀ-ỹ])",
].join("|");
const postAt = new RegExp(
  `^(?:(?:phó|p\\.|quyền|nguyên)\\s*)?(?:tổng )?(?:${posts})(?![A-Za-zÀ-ỹ])`,
  "u",
);
const postInside = new RegExp(
  `(?<=[\\s,-])(?:(?:phó|quyền)\\s+)?(?:tổng )?(?:${posts})(?![A-Za-zÀ-ỹ])`,
  "gu",
);
/** Words over a signature that name no post: the one who drew the plan up, or approved it. */
const dutyAt =
  /^(?:người (?:lập|soạn|xây dựng|viết|duyệt|thực hiện)|phê duyệt|ký duyệt|duyệt|xác nhận|đại diện|phụ trách|kế toán|giáo viên|thư ký|ủy viên)(?![A-Za-zÀ-ỹ])/u;

export interface AuthorityMark {
  code: "TM" | "KT" | "TL" | "TUQ" | "Q";
  /** Where the body or post after the mark begins. */
  end: number;
}

/** Reads the mark of authority that a line begins with; null when it has none. */
export function readAuthority(text: string): AuthorityMark | null {
  const match = markAt.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  const folded = foldText(rest.slice(0, 60));
  const plain = !/[./]/.test(match[0]);
  const code = (match[1] as string).replace("/", "") as AuthorityMark["code"];
  if (plain && !beginsBody(rest) && !postAt.test(folded)) return null;
  if (code === "Q" && (plain || !postAt.test(folded))) return null;
  return { code, end: match[0].length };
}

export const beginsPost = (text: string): boolean => {
  const folded = foldText(text.slice(0, 60));
  return postAt.test(folded) || dutyAt.test(folded);
};

/** Where posts begin inside a line, from `from` on. */
export function findPosts(text: string, from: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of foldText(text).matchAll(postInside)) {
    if (match.index >= from) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const rank =
  /^(?:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy)|ths|ts|tiến sĩ|thạc sĩ|pgs|gs|bs(?:ck[i12]{1,2})?|ks|cn|nsnd|nsưt|luật sư|bác sĩ|kỹ sư|ông|bà|đ\/c|đồng chí)\s*[.:]?\s*(?:[,-]\s*)?/u;
const nameWord = /^\p{Lu}[a-zß-ỹ]*(?:['’][A-Za-zÀ-ỹ]*)?$/u;
const capitalName = /^\p{Lu}+(?:['’]\p{Lu}+)?$/u;
const surnames = new Set(
  (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lưu đinh đoàn trịnh trương lâm mai tô cao " +
    "tạ hà thái châu đào phùng vương tăng quách chu triệu kiều lương la đàm nông vi lò giàng vàng sùng thào hoàng ma " +
    "khổng nghiêm thạch điểu tòng quàng cầm lường lù tẩn bế hứa tống từ tôn ninh mạc âu"
  ).split(" "),
);

/** The first word is a common surname. */
export const beginsWithSurname = (name: string): boolean =>
  surnames.has(foldText(name.split(" ", 1)[0] as string));

/** Đoàn is a surname as well as the Youth Union. */
const isDoan = (words: readonly string[]): boolean =>
  foldText(words[0] as string) === "đoàn" && foldText(words[1] as string) !== "thanh";

/** The line is the name of a person: 2 to 6 words, each with a capital; a rank or title may stand before it. */
export function isPersonName(line: string): boolean {
  if (line.length > 60) return false;
  let text = line.trim();
  for (let titles = 0; titles < 3; titles += 1) {
    const title = rank.exec(foldText(text))?.[0];
    if (title === undefined) break;
    text = text.slice(title.length);
  }
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  if (words.every((word) => nameWord.test(word))) {
    return (
      words.some((word) => word.length > 1) &&
      (!beginsBody(text) || isDoan(words)) &&
      !beginsPost(text) &&
      !foldText(text).startsWith("nơi ")
    );
  }
  // In capitals a name looks like a post or a body: only a surname tells it.
  return (
    words.length <= 5 &&
    words.every((word) => capitalName.test(word)) &&
    surnames.has(foldText(words[0] as string)) &&
    !beginsBody(text) &&
    !beginsPost(text)
  );
}
