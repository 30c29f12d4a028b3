import { describe, expect, it } from "vitest";
import { blocksOf } from "./read.js";

describe("two columns set with tabs", () => {
  it("are told apart behind the tabs that set both in", async () => {
    const [layout] = await blocksOf(
      "\tUBND XÃ ĐỒI CỎ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\tSố: 41/KH-UBND\tĐồi Cỏ, ngày 09 tháng 02 năm 2025\n\nKẾ HOẠCH\n",
    );
    expect(layout).toEqual([
      ["UBND XÃ ĐỒI CỎ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["Số: 41/KH-UBND", "Đồi Cỏ, ngày 09 tháng 02 năm 2025"],
    ]);
  });

  it("leave the left column empty where a line has more tabs than that", async () => {
    const [layout] = await blocksOf(
      "\tNơi nhận:\tCHỦ TỊCH\n\t- UBND huyện;\tĐã ký\n\t\tBùi Văn Sậy\n\nHết\n",
    );
    expect(layout).toEqual([
      ["Nơi nhận:", "CHỦ TỊCH"],
      ["- UBND huyện;", "Đã ký"],
      ["", "Bùi Văn Sậy"],
    ]);
  });

  it("keep a line that only a tab begins on the right where the left column has none", async () => {
    const [layout] = await blocksOf("Nơi nhận:\tCHỦ TỊCH\n- Lưu: VT.\t\n\tBùi Văn Sậy\n\nHết\n");
    expect(layout).toEqual([["Nơi nhận:", "CHỦ TỊCH"], ["- Lưu: VT."], ["", "Bùi Văn Sậy"]]);
  });
});
