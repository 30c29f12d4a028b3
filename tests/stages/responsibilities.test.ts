import { describe, expect, test } from "vitest";
import { extractPlan } from "../../src/index.js";

const head =
  "KẾ HOẠCH\nPhòng cháy rừng năm 2024\n\nI. MỤC ĐÍCH\n\n- Giữ rừng.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n";
const read = async (...lines: string[]) => (await extractPlan(head + lines.join("\n\n"))).plan;

const brief = async (...lines: string[]) =>
  (await read(...lines)).responsibilities.map(
    ({ actor, mode, duties }) => `${mode} ${actor.raw}: ${duties.length}`,
  );

describe("responsibilities", () => {
  test("come from headings that name a body", async () => {
    expect(
      await brief(
        "1. Hạt Kiểm lâm huyện",
        "- Trực cháy.",
        "- Tuần tra.",
        "2. Trách nhiệm của Công an xã",
        "Bảo vệ hiện trường.",
      ),
    ).toEqual(["assign Hạt Kiểm lâm huyện: 2", "assign Công an xã: 1"]);
  });

  test("come from run-in headings and full sentences", async () => {
    expect(
      await brief(
        "1. Văn phòng UBND xã: Tổng hợp tình hình cháy rừng.",
        "2. Giao Công an xã chủ trì điều tra nguyên nhân cháy.",
        "3. Ban Chỉ huy Quân sự xã có trách nhiệm huy động lực lượng.",
      ),
    ).toEqual([
      "assign Văn phòng UBND xã: 1",
      "assign Công an xã: 1",
      "assign Ban Chỉ huy Quân sự xã: 1",
    ]);
  });

  test("come from persons in the list of a board, with degrees before their names", async () => {
    expect(
      await brief(
        "1. Ban Giám đốc",
        "- BS.CKII. Lò Văn Páo, Giám đốc: Phụ trách chung.",
        "- ThS. Vi Thị Ó - Phó Giám đốc: Theo dõi khối hậu cần.",
        "2. Phòng Hành chính: Chuẩn bị phương tiện.",
      ),
    ).toEqual([
      "assign BS.CKII. Lò Văn Páo, Giám đốc: 1",
      "assign ThS. Vi Thị Ó - Phó Giám đốc: 1",
      "assign Phòng Hành chính: 1",
    ]);
  });

  test("are charged to units whose names hold a verb", async () => {
    expect(
      await brief(
        "1. Phòng Quản lý xây dựng",
        "- Cấp phép.",
        "2. Phòng Kế hoạch tổng hợp, Trạm Y tế xã: Trực cấp cứu.",
        "3. Giao Ban Quản lý dự án đầu tư xây dựng huyện chủ trì làm đường băng cản lửa.",
        "4. Phòng Thẩm định chịu trách nhiệm về hồ sơ.",
        "5. Giao Phòng Kinh tế tổng hợp, báo cáo Ủy ban nhân dân huyện.",
        "6. Công an xã kiểm tra, xử lý vi phạm.",
        "7. Tổ kiểm tra: Tuần tra ban đêm.",
        "8. Đội cấp trên trực tiếp của xã",
        "- Canh lửa.",
        "9. Các hộ phụ trách tiểu khu chịu trách nhiệm báo cháy.",
      ),
    ).toEqual([
      "assign Phòng Quản lý xây dựng: 1",
      "assign Phòng Kế hoạch tổng hợp, Trạm Y tế xã: 1",
      "assign Ban Quản lý dự án đầu tư xây dựng huyện: 1",
      "assign Phòng Thẩm định: 1",
      "assign Phòng Kinh tế: 1",
      "assign Công an xã: 1",
      "assign Tổ kiểm tra: 1",
      "assign Đội cấp trên trực tiếp của xã: 1",
      "assign Các hộ phụ trách tiểu khu: 1",
    ]);
  });

  test("ask, and do not order, bodies outside the chain of command", async () => {
    expect(
      await brief(
        "1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã",
        "- Vận động hội viên.",
        "2. Đề nghị Hội Nông dân xã vận động hội viên ký cam kết.",
      ),
    ).toEqual(["request Ủy ban Mặt trận Tổ quốc Việt Nam xã: 1", "request Hội Nông dân xã: 1"]);
  });

  test("part a list whose bullets each name a body", async () => {
    expect(
      await brief(
        "1. Các đơn vị khác",
        "- Trạm Y tế xã: Trực cấp cứu.",
        "- Công an xã: Giữ trật tự.",
      ),
    ).toEqual(["assign Trạm Y tế xã: 1", "assign Công an xã: 1"]);
  });

  test("part the bullets of a body whose own units they name", async () => {
    expect(
      await brief(
        "1. Hội Nông dân huyện",
        "- Ban Kinh tế: Mở lớp ươm cây.",
        "- Văn phòng: Lo kinh phí.",
      ),
    ).toEqual(["assign Ban Kinh tế: 1", "assign Văn phòng: 1"]);
  });

  test("name a Party committee, and not the person that it charges in its turn", async () => {
    expect(await brief("1. Chi ủy: phân công đồng chí Phó Bí thư theo dõi.")).toEqual([
      "assign Chi ủy: 1",
    ]);
  });

  test("count bullets, not the line that leads in to them", async () => {
    expect(
      await brief("1. Công an xã", "Thực hiện các nhiệm vụ sau:", "- Giữ trật tự.", "- Điều tra."),
    ).toEqual(["assign Công an xã: 2"]);
  });

  test("find the body behind words on when and why", async () => {
    expect(
      await brief(
        "1. Định kỳ hằng quý, Hạt Kiểm lâm huyện tổng hợp tình hình cháy rừng.",
        "2. Trên cơ sở nội dung Kế hoạch, phương án của huyện, các xã, thị trấn xây dựng phương án của mình.",
        "3. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo UBND huyện.",
      ),
    ).toEqual(["assign Hạt Kiểm lâm huyện: 1", "assign các xã, thị trấn: 1"]);
  });

  test("keep the heading of a group whole, with the verb that tells which are meant", async () => {
    expect(
      await brief(
        "1. Các chủ rừng tham gia hợp đồng bảo vệ",
        "- Phát dọn thực bì.",
        "2. Các thôn có trách nhiệm:",
        "- Canh gác.",
      ),
    ).toEqual(["assign Các chủ rừng tham gia hợp đồng bảo vệ: 1", "assign Các thôn: 1"]);
  });

  test("keep a group and the names of its members behind a colon as one actor", async () => {
    expect(
      await brief(
        "1. UBND các xã: An Sơn, Bình Minh, Cộng Hòa và thị trấn Đại Lộc.",
        "- Canh gác.",
        "2. Mời các trường: Tiểu học An Sơn, Trung học cơ sở Bình Minh phối hợp tuyên truyền.",
        "3. Các đơn vị khác: Bố trí lực lượng, phương tiện.",
      ),
    ).toEqual([
      "assign UBND các xã: An Sơn, Bình Minh, Cộng Hòa và thị trấn Đại Lộc: 1",
      "request các trường: Tiểu học An Sơn, Trung học cơ sở Bình Minh: 1",
      "assign Các đơn vị khác: 1",
    ]);
  });

  test("give the items behind a charge that ends in a colon to its body, where they name none", async () => {
    expect(
      await brief(
        "1. Giao Hạt Kiểm lâm huyện thực hiện các công việc sau:",
        "2. Kiểm tra dụng cụ chữa cháy tại các chòi canh.",
        "3. Chuẩn bị nhiên liệu cho xe chữa cháy.",
      ),
    ).toEqual(["assign Hạt Kiểm lâm huyện: 2"]);
    expect(
      await brief(
        "1. Giao Hạt Kiểm lâm huyện thực hiện các công việc sau:",
        "2. Công an xã giữ trật tự.",
      ),
    ).toEqual(["assign Hạt Kiểm lâm huyện: 1", "assign Công an xã: 1"]);
  });

  test("are not the bullets below a heading that names the work", async () => {
    const { plan } = await extractPlan(
      "KẾ HOẠCH\nPhòng cháy rừng\n\nII. PHÂN CÔNG NHIỆM VỤ\n\n1. Tuyên truyền, phổ biến pháp luật\n\n- Công an xã phối hợp tuyên truyền.\n\n2. Hạt Kiểm lâm huyện\n\n- Tuần tra.\n",
    );
    expect(plan.responsibilities.map(({ actor }) => actor.raw)).toEqual(["Hạt Kiểm lâm huyện"]);
  });

  test("name persons by name and post, whatever verbs the post holds", async () => {
    expect(
      await brief(
        "1. Ông. Trần Văn Sỏi - Trưởng đoàn: Phụ trách chung.",
        "2. Đồng chí Phó Trưởng ban xây dựng phong trào - Ủy viên: Theo dõi các thôn.",
        "3. Cô Lê Thị Đá phụ trách tổ hậu cần.",
        "4. Kế toán: Lập dự toán kinh phí.",
      ),
    ).toEqual([
      "assign Ông. Trần Văn Sỏi - Trưởng đoàn: 1",
      "assign Đồng chí Phó Trưởng ban xây dựng phong trào - Ủy viên: 1",
      "assign Cô Lê Thị Đá: 1",
      "assign Kế toán: 1",
    ]);
  });

  test("charge people by what they are", async () => {
    expect(
      await brief(
        "1. Học sinh",
        "- Không mang lửa vào rừng.",
        "2. Cán bộ làm công tác khuyến lâm",
        "- Hướng dẫn người dân.",
        "3. Các ông (bà) Trưởng phòng, Trưởng thôn tổ chức thực hiện Kế hoạch này.",
        "4. Người dân báo cáo ngay khi thấy khói.",
      ),
    ).toEqual([
      "assign Học sinh: 1",
      "assign Cán bộ làm công tác khuyến lâm: 1",
      "assign Các ông (bà) Trưởng phòng, Trưởng thôn: 1",
      "assign Người dân: 1",
    ]);
  });

  test("keep the words that tell which bodies of a group are meant", async () => {
    expect(
      await brief(
        "1. Đề nghị các tổ chức cung cấp dịch vụ viễn thông",
        "- Nhắn tin cảnh báo.",
        "2. Các cơ quan tham mưu quản lý lâm nghiệp (gồm các Sở: Công Thương, Tài chính):",
        "- Hướng dẫn nghiệp vụ.",
        "3. Các hộ tham gia tổ bảo vệ rừng chuẩn bị dụng cụ chữa cháy.",
        "4. Các thôn trong phạm vi nhiệm vụ của mình tổ chức tuần tra.",
      ),
    ).toEqual([
      "request các tổ chức cung cấp dịch vụ viễn thông: 1",
      "assign Các cơ quan tham mưu quản lý lâm nghiệp (gồm các Sở: Công Thương, Tài chính): 1",
      "assign Các hộ tham gia tổ bảo vệ rừng: 1",
      "assign Các thôn: 1",
    ]);
  });

  test("stand in a section on tasks whose headings name the bodies one by one", async () => {
    const { plan } = await extractPlan(
      "KẾ HOẠCH\nPhòng cháy rừng\n\nIV. NHIỆM VỤ CỤ THỂ\n\n1. Nhiệm vụ của thành viên Ban Chỉ đạo\n\n1.1. Trưởng Ban Chỉ đạo:\n\n- Phụ trách chung.\n\n1.2. Hạt Kiểm lâm huyện:\n\n- Trực cháy.\n\nThời gian hoàn thành: Tháng 12/2025.\n\n- Tuần tra.\n",
    );
    expect(
      plan.responsibilities.map(({ actor, duties }) => `${actor.raw}: ${duties.length}`),
    ).toEqual(["Trưởng Ban Chỉ đạo: 1", "Hạt Kiểm lâm huyện: 2"]);
  });

  test("are the items that a sentence leads in to, whoever they name", async () => {
    expect(
      await brief(
        "Các đơn vị căn cứ nhiệm vụ triển khai, cụ thể:",
        "- Công an xã: Giữ trật tự.",
        "- Trạm Y tế xã: Trực cấp cứu.",
      ),
    ).toEqual(["assign Công an xã: 1", "assign Trạm Y tế xã: 1"]);
    expect(
      await brief("Giao Công an xã chủ trì các việc sau:", "- Giữ trật tự.", "- Điều tra."),
    ).toEqual(["assign Công an xã: 2"]);
  });

  test("are not what stands under reporting or money, unless a body is charged there", async () => {
    expect(
      await brief(
        "1. Công an xã",
        "- Giữ trật tự.",
        "2. Chế độ báo cáo",
        "Các thôn báo cáo UBND xã trước ngày 20 hằng tháng.",
        "3. Kinh phí",
        "Giao Văn phòng UBND xã lập dự toán.",
      ),
    ).toEqual(["assign Công an xã: 1", "assign Văn phòng UBND xã: 1"]);
  });

  test("do not give the issuer's word to all to the last body", async () => {
    expect(
      await brief(
        "1. Công an xã",
        "- Giữ trật tự.",
        "UBND xã yêu cầu các đơn vị cử đầu mối liên hệ gửi Hạt Kiểm lâm huyện.",
      ),
    ).toEqual(["assign Công an xã: 1"]);
  });

  test("keep the names of bodies whole that hold a verb", async () => {
    expect(
      await brief(
        "1. Ban Xây dựng Đảng phối hợp tuyên truyền.",
        "2. Ủy ban Kiểm tra Đảng ủy theo dõi việc chấp hành.",
      ),
    ).toEqual(["assign Ban Xây dựng Đảng: 1", "assign Ủy ban Kiểm tra Đảng ủy: 1"]);
  });

  test("are not read from sections on other matters", async () => {
    const { plan } = await extractPlan(
      "KẾ HOẠCH\nPhòng cháy rừng\n\nII. NỘI DUNG\n\n1. Công an xã\n\n- Có 05 người.\n",
    );
    expect(plan.responsibilities).toEqual([]);
  });
});

describe("reporting", () => {
  test.each([
    [
      "- Định kỳ hằng quý báo cáo UBND huyện (qua Hạt Kiểm lâm huyện) trước ngày 15 của tháng cuối quý.",
      { from: "Công an xã", to: "UBND huyện", via: "Hạt Kiểm lâm huyện" },
    ],
    [
      "- Tổng hợp kết quả gửi Văn phòng UBND xã trước ngày 20/12/2024 để báo cáo UBND huyện.",
      { from: "Công an xã", to: "Văn phòng UBND xã", via: null },
    ],
    [
      "- Mỗi quý giao ban một lần; báo cáo kết quả về UBND huyện trước ngày 15/6 và 15/12.",
      { to: "UBND huyện", frequency: { raw: "trước ngày 15/6 và 15/12", rrule: null } },
    ],
    [
      "- Định kỳ hằng tháng họp tổ công tác; gửi báo cáo UBND huyện theo quy định.",
      { to: "UBND huyện", frequency: null },
    ],
    [
      "- Hằng quý tổng hợp tình hình; báo cáo UBND huyện theo quy định.",
      { to: "UBND huyện", frequency: { raw: "Hằng quý", rrule: "FREQ=MONTHLY;INTERVAL=3" } },
    ],
  ])("%s", async (line, expected) => {
    const { reporting } = await read("1. Công an xã", "- Tuần tra.", line);
    expect(reporting).toHaveLength(1);
    expect(reporting[0]).toMatchObject(expected);
  });

  test("needs a time or a rule: a report that only happens is none", async () => {
    const { reporting } = await read(
      "1. Công an xã",
      "- Cử báo cáo viên tham gia tuyên truyền.",
      "- Khi có cháy báo cáo ngay.",
    );
    expect(reporting).toEqual([]);
  });
});

describe("tasks in prose", () => {
  test("take their roles from the lines below them", async () => {
    const { plan } = await extractPlan(
      "KẾ HOẠCH\nPhòng cháy rừng năm 2024\n\nII. NHIỆM VỤ\n\n1. Làm đường băng cản lửa\n\n- Cơ quan chủ trì: Hạt Kiểm lâm huyện.\n\n- Cơ quan phối hợp: Công an xã; các thôn.\n\n- Thời gian thực hiện: Quý I/2024.\n\n2. Tập huấn\n\n- Cơ quan chủ trì: Công an xã.\n",
    );
    const tasks = plan.sections[0]?.children.flatMap((section) => section.tasks ?? []);
    expect(tasks).toMatchObject([
      {
        id: "S.II.1",
        task: { text: "Làm đường băng cản lửa" },
        lead: [{ raw: "Hạt Kiểm lâm huyện" }],
        coordinating: [{ raw: "Công an xã" }, { raw: "các thôn" }],
        deadline: { kind: "period", due: "2024-03-31" },
      },
      { id: "S.II.2", lead: [{ raw: "Công an xã" }], coordinating: [], deadline: { kind: "none" } },
    ]);
  });

  test("take their roles from brackets on the same line", async () => {
    const { plan } = await extractPlan(
      "KẾ HOẠCH\nPhòng cháy rừng năm 2024\n\nII. NHIỆM VỤ\n\n- Trực cháy 24/24 giờ (Cơ quan chủ trì: Công an xã; cơ quan phối hợp: các thôn; thời gian: thường xuyên).\n",
    );
    expect(plan.sections[0]?.tasks).toMatchObject([
      {
        task: { text: "Trực cháy 24/24 giờ" },
        lead: [{ raw: "Công an xã" }],
        coordinating: [{ raw: "các thôn" }],
        deadline: { kind: "ongoing", raw: "thường xuyên" },
      },
    ]);
  });

  test("go on behind the torn end of a line", async () => {
    const { plan } = await extractPlan(
      "KẾ HOẠCH\nPhòng cháy rừng năm 2024\n\nII. NHIỆM VỤ\n\n1. Tập huấn chữa cháy rừng\n\n- Đơn vị chủ trì: Hạt Kiểm lâm huyện.\n\n- Đơn vị phối hợp: Công an xã; các chủ rừng\n\nliên quan.\n\n- Thời gian: Hằng năm.\n",
    );
    expect(plan.sections[0]?.children[0]?.tasks).toMatchObject([
      { lead: [{ raw: "Hạt Kiểm lâm huyện" }], deadline: { raw: "Hằng năm", kind: "recurring" } },
    ]);
  });

  test("need a body in charge: a time alone makes no task", async () => {
    const { plan } = await extractPlan(
      "KẾ HOẠCH\nHội thi\n\nII. NỘI DUNG\n\n1. Hội thi\n\n- Thời gian: ngày 05/6/2024.\n\n- Địa điểm: Nhà văn hóa.\n",
    );
    expect(plan.sections[0]?.children[0]?.tasks).toBeUndefined();
  });
});
