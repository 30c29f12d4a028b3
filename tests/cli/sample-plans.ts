import { fileURLToPath } from "node:url";

/** The seed's plan: 31 tasks in two appendices, notes and two warnings, no error. */
export const seedPath = fileURLToPath(
  new URL("../../fixtures/thanh-liet-sipas-papi-2024/source.txt", import.meta.url),
);

const head = `UBND XÃ SUỐI MƠ
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 12/KH-UBND

Suối Mơ, ngày 05 tháng 02 năm 2024
`;

const body = `
KẾ HOẠCH
Chăm sóc cây xanh năm 2024

I. MỤC ĐÍCH, YÊU CẦU

- Giữ cho đường làng luôn xanh, sạch.

II. NHIỆM VỤ

STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian hoàn thành
1\tTrồng cây ven đường\tVăn phòng\tCông an xã\tTrước ngày 30/6/2024
2\tTưới cây\tVăn phòng\tCông an xã\tThường xuyên

Trên đây là Kế hoạch chăm sóc cây xanh năm 2024./.

Nơi nhận:
- UBND huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Mẫu
`;

/** A small plan with two tasks and nothing to warn about. */
export const cleanPlan = head + body;

/** The same plan under a secrecy stamp. */
export const secretPlan = `${head}\nMẬT\n${body}`;

/** Reads as a plan, but calls itself a report: an error. */
export const notAPlan = cleanPlan.replace("KẾ HOẠCH\n", "BÁO CÁO\n");

/** A row without a body in charge: a warning. */
export const planWithWarning = cleanPlan.replace("Tưới cây\tVăn phòng", "Tưới cây\t");
