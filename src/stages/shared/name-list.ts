/** A group whose members the words behind its colon name: “UBND các xã: …”, “các trường: …”. */
const plural = /(?:^|\s)(?:các|những)(?:\s\p{L}+){1,4}\s*$/iu;
/** A proper name: words with a capital, small words only between them (Cộng hòa Liên bang Nga). */
const properName =
  /^(?:(?:và|cùng)\s)?(?:(?:UBND|các|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|trường|TP\.?)\s)*["“]?\p{Lu}[\p{L}\d.]*(?:\s(?:[–-]\s)?[\p{L}\d.]+){0,5}["”]?$/u;
/** What a body does, not what it is called. */
const said =
  /(?:^|\s)(?:chủ trì|phối hợp|thực hiện|triển khai|tổ chức|tham mưu|xây dựng|hướng dẫn|báo cáo|tham gia|bố trí|có trách nhiệm|căn cứ|theo|để|được|trong|cho)(?=\s|$)/iu;
const separator =
  /\s*[,;]\s*|\s+và\s+(?=UBND|\p{Lu}|(?:các|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|trường)\s)/u;

/** “UBND các phường: Ba Đình, Tây Hồ”: the words behind the colon only name the members of the group before it. */
export function listsNames(group: string, names: string): boolean {
  if (!plural.test(group)) return false;
  const pieces = names
    .trim()
    .replace(/[.:;,]+$/, "")
    .split(separator);
  return pieces.length > 1 && pieces.every((piece) => properName.test(piece) && !said.test(piece));
}
