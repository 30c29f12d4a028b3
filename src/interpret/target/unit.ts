// Counting words that make a quantity by themselves: "01 hội nghị", "02 lớp". Events, things produced and people;
// words that count the paper's own parts (mục, nhiệm vụ, cấp, cửa) are left out.
const countingWords =
  "hội nghị|hội thảo|hội thi|cuộc thi|tọa đàm|cuộc họp|cuộc|lớp|buổi|đợt|lần|lượt người|lượt|khóa|phiên|kỳ họp|chuyên đề|chuyên mục|" +
  "tin, bài|tin bài|tin|bài viết|bài|phóng sự|video|clip|tờ rơi|tờ gấp|băng rôn|pano|áp phích|mô hình|đoàn kiểm tra|đoàn|" +
  "người|học viên|đại biểu|cán bộ|công chức|hộ gia đình|hộ|doanh nghiệp|hợp tác xã|cụm công nghiệp|công trình|căn hộ|sản phẩm|km2|km²|km|ha";
// Measures: a bare "05 ngày" or "30 phút" is a time, with an operator it is a limit.
const measures =
  "ngày làm việc|ngày|giờ|phút|tháng(?! tuổi)|tuần(?! tuổi)|bậc|điểm phần trăm|điểm|tiêu chí|thủ tục|hồ sơ|văn bản|đơn vị|cơ quan|trường|xã|phường|thôn|" +
  "nhiệm vụ|giải pháp|sáng kiến|dịch vụ|chỉ tiêu|m2|m²|mét|kg|tấn|đồng chí|thành viên|phòng|điểm cầu|năm(?! tuổi)|mức";

const unit = (words: string) => new RegExp(`\\s{1,3}(${words})(?![A-Za-zÀ-ỹ\\d])`, "uy");
const counting = unit(countingWords);
const measure = unit(measures);
const percent = /\s{0,3}(?:%|phần trăm(?![A-Za-zÀ-ỹ]))/uy;
// "đồng bộ", "đồng thời" …: the syllable is no money there.
const money =
  /\s{1,3}(?:đồng(?!\s(?:bộ|thời|chí|loạt|đều|ý|hành|thuận|tình|lòng|bào|dân)(?![A-Za-zÀ-ỹ]))|vnđ|vnd)(?![A-Za-zÀ-ỹ])/uy;

export type UnitKind = "percent" | "money" | "count" | "measure";

export interface Unit {
  readonly kind: UnitKind;
  readonly start: number;
  readonly end: number;
}

function match(pattern: RegExp, text: string, at: number, kind: UnitKind): Unit | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return null;
  const end = at + found[0].length;
  return { kind, start: end - found[0].trimStart().length, end };
}

export function readPercent(text: string, at: number): Unit | null {
  return match(percent, text, at, "percent");
}

/** The unit behind a number in folded text; null when none of the known ones follows. */
export function readUnit(text: string, at: number): Unit | null {
  return (
    readPercent(text, at) ??
    match(money, text, at, "money") ??
    match(counting, text, at, "count") ??
    match(measure, text, at, "measure")
  );
}
