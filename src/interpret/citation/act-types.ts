/** Names of kinds of act and their abbreviations (Nghị định 30/2020/NĐ-CP, Phụ lục III; normative and Party acts). */
const actTypes: readonly (readonly [name: string, code: string | null])[] = [
  ["Thông tư liên tịch", "TTLT"],
  ["Nghị quyết liên tịch", "NQLT"],
  ["Kế hoạch liên tịch", "KHLT"],
  ["Kế hoạch phối hợp", "KHPH"],
  ["Chương trình phối hợp", "CTPH"],
  ["Quy chế phối hợp", "QCPH"],
  ["Hướng dẫn liên tịch", "HDLT"],
  ["Hướng dẫn liên ngành", "HDLN"],
  ["Chương trình hành động", "CTr"],
  ["Thông báo kết luận", "TB"],
  ["Văn bản hợp nhất", "VBHN"],
  ["Nghị quyết", "NQ"],
  ["Nghị định", "NĐ"],
  ["Quyết định", "QĐ"],
  ["Chỉ thị", "CT"],
  ["Quy chế", "QC"],
  ["Quy định", "QyĐ"],
  ["Thông cáo", "TC"],
  ["Thông báo", "TB"],
  ["Thông tư", "TT"],
  ["Thông tri", "TTri"],
  ["Hướng dẫn", "HD"],
  ["Chương trình", "CTr"],
  ["Kế hoạch", "KH"],
  ["Kết luận", "KL"],
  ["Phương án", "PA"],
  ["Đề án", "ĐA"],
  ["Dự án", "DA"],
  ["Báo cáo", "BC"],
  ["Biên bản", "BB"],
  ["Tờ trình", "TTr"],
  ["Hợp đồng", "HĐ"],
  ["Công văn", null],
  ["Văn bản", null],
  ["Công điện", "CĐ"],
  ["Giấy ủy quyền", "GUQ"],
  ["Giấy mời", "GM"],
  ["Giấy giới thiệu", "GGT"],
  ["Lệnh", "LCT"],
  ["Sắc lệnh", "SL"],
  ["Bộ luật", "Bộ luật"],
  ["Luật", "Luật"],
  ["Pháp lệnh", "PL"],
  ["Hiến pháp", "Hiến pháp"],
];

const codes = new Map(actTypes.map(([name, code]) => [name.toLowerCase(), code]));

const known: ReadonlySet<string> = new Set(actTypes.flatMap(([, code]) => code ?? []));

/** Abbreviation of a kind of act; null when it has none (công văn). Takes the name as written. */
export function codeOfAct(name: string): string | null {
  const key = name.toLowerCase().replace(/\s+/g, " ").replace("uỷ", "ủy");
  return codes.get(key) ?? (known.has(name) ? name : null);
}

function alternatives(names: readonly string[]): string {
  // A blank may be any white space: a line break tears a name.
  return names.map((name) => name.replace(/ /g, "\\s+").replace("ủy", "(?:ủy|uỷ)")).join("|");
}

/** The names as one alternation, longer ones first. */
export const actNames = alternatives(actTypes.map(([name]) => name));

/** Words that may stand between the name of the kind and the number. */
export const actQualifiers =
  "liên\\s+tịch|kết\\s+luận|hành\\s+động|công\\s+tác|hỏa\\s+tốc|hoả\\s+tốc|khẩn";
