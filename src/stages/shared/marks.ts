import { foldText } from "../../text/index.js";

const word = /[A-Za-zÀ-ỹ\d]/u;
const drawn = /^[-–—_=~.…*\s]*o\s*[0o]\s*o[-–—_=~.…*\s]*$/i;

/** The line holds marks only: `*`, `***`, `-----`, `____`, `-----o0o-----`. */
export const isOrnament = (text: string): boolean => !word.test(text) || drawn.test(text);

/**
 * Words that the name of a body begins with. `bộ`, `ban` and the like stand with what keeps them from being
 * an ordinary word; the text tested is folded.
 */
const bodyHead = new RegExp(
  `^(?:${[
    "ủy ban",
    "ubnd|ubmttq|ub mttq|ubbc|hđnd|mttq|bch|btv|btt|bcđ|bql|vphc|vp ",
    "hội đồng(?! thời)",
    "đảng (?:bộ|ủy|đoàn)|chi bộ|chi ủy|ban cán sự",
    "(?:tỉnh|thành|huyện|quận|thị|xã|phường|đặc khu|quân) (?:ủy|đoàn)(?![A-Za-zÀ-ỹ])",
    "ban(?! hành)|tiểu ban|tổ (?:công (?:tác|nghệ)|chỉ đạo|giúp việc|đề án|bầu|hòa giải|dân phố|chuyên môn|kiểm tra)|đội ",
    "bộ (?!phận|luật)|sở |phòng |chi cục|cục |tổng cục|vụ |viện |học viện|văn phòng|trung tâm|trạm |thanh tra",
    "trường(?! hợp)|đại học|nhà (?:trường|xuất bản|văn hóa|thiếu nhi)|khoa ",
    "công an|quân khu|bộ đội|đồn |trung đoàn|sư đoàn|lữ đoàn",
    "hội |liên (?:đoàn|minh|hiệp các|hiệp thanh)|lđlđ|công đoàn|đoàn |mặt trận|tổng (?:liên|công)",
    "tòa án|tand|viện kiểm sát|vksnd|kho bạc|ngân hàng|bảo hiểm|thuế |điện lực|bưu điện",
    "công ty|xí nghiệp|nhà máy|nông trường|tập đoàn|doanh nghiệp|hợp tác xã|quỹ |báo (?!cáo)|đài |tạp chí|bảo tàng|thư viện|bệnh viện|hạt ",
    "chính phủ|quốc hội|thủ tướng|chủ tịch nước|khối |cụm |thường trực",
  ].join("|")})`,
  "u",
);

/** The text begins as the name of a body does (Ủy ban, Sở, Phòng, Đảng ủy …). */
export const beginsBody = (text: string): boolean => bodyHead.test(foldText(text.slice(0, 40)));

const national =
  /^(?:cộng (?:hòa|hoà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do)/u;

/** The line is the national heading or motto, or the heading of a Party document (Nghị định 30/2020/NĐ-CP, Điều 8). */
export const isNationalLine = (text: string): boolean => national.test(foldText(text.slice(0, 40)));
