import { foldText } from "../../text/index.js";

// Laws, codes and ordinances by name, without the word Luật. Only a closed list can tell where a name ends that holds
// commas, "và" and prepositions ("Luật Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp").
const names = `An ninh mạng|An ninh quốc gia|An toàn thông tin|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động
Bảo hiểm xã hội|Bảo hiểm y tế|Bảo hiểm tiền gửi|Bảo vệ bí mật nhà nước|Bảo vệ môi trường|Bảo vệ và phát triển rừng
Bảo vệ và kiểm dịch thực vật|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ dữ liệu cá nhân|Ban hành văn bản quy phạm pháp luật
Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|Bình đẳng giới
Bưu chính|Các công cụ chuyển nhượng|Các tổ chức tín dụng|Cán bộ, công chức|Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh vệ
Căn cước|Căn cước công dân|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chứng khoán|Chuyển giao công nghệ|Công an nhân dân|Công chứng
Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số|Công nghiệp quốc phòng, an ninh và động viên công nghiệp
Cư trú|Cơ yếu|Cạnh tranh|Dân quân tự vệ|Dân số|Di sản văn hóa|Doanh nghiệp|Dược|Dữ liệu|Du lịch|Dẫn độ|Dự trữ quốc gia|Đa dạng sinh học
Đặc xá|Đất đai|Đấu giá tài sản|Đấu thầu|Đầu tư|Đầu tư công|Đầu tư theo phương thức đối tác công tư|Đê điều|Địa chất và khoáng sản
Điện ảnh|Điện lực|Điều ước quốc tế|Đo đạc và bản đồ|Đường bộ|Đường sắt|Giá|Giám định tư pháp|Giao dịch điện tử
Giao thông đường bộ|Giao thông đường thủy nội địa|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh
Hải quan|Hàng không dân dụng Việt Nam|Hàng hải Việt Nam|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Hóa chất
Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hoạt động chữ thập đỏ|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân
Hôn nhân và gia đình|Hộ tịch|Hỗ trợ doanh nghiệp nhỏ và vừa|Hỗ trợ doanh nghiệp vừa và nhỏ|Hợp tác xã|Kế toán|Khám bệnh, chữa bệnh|Khí tượng thủy văn|Khiếu nại
Khoa học và Công nghệ|Khoa học, Công nghệ và Đổi mới sáng tạo|Khoáng sản|Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc
Kinh doanh bảo hiểm|Kinh doanh bất động sản|Lâm nghiệp|Lao động|Lực lượng dự bị động viên|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở
Luật sư|Lưu trữ|Lý lịch tư pháp|Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|Người cao tuổi
Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nghĩa vụ quân sự|Nhà giáo|Nhà ở
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Nuôi con nuôi|Phá sản|Phòng bệnh|Phòng cháy và chữa cháy
Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng không nhân dân|Phòng thủ dân sự|Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm
Phòng, chống khủng bố|Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia
Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai|Phổ biến, giáo dục pháp luật|Phục hồi, phá sản
Quản lý ngoại thương|Quản lý nợ công|Quản lý thuế|Quản lý, sử dụng tài sản công|Quản lý và sử dụng tài sản công
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|Quảng cáo|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch
Quy hoạch đô thị|Quy hoạch đô thị và nông thôn|Sĩ quan Quân đội nhân dân Việt Nam|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả
Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Tài sản công|Thanh niên|Thanh tra|Thể dục, thể thao
Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam|Thống kê|Thủ đô|Thủy lợi|Thủy sản|Thú y|Thư viện
Thuế bảo vệ môi trường|Thuế giá trị gia tăng|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế tài nguyên
Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thuế xuất khẩu, nhập khẩu
Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở|Thương mại|Tiếp cận thông tin|Tiếp công dân|Tiêu chuẩn và Quy chuẩn kỹ thuật
Tín ngưỡng, tôn giáo|Tố cáo|Tổ chức Chính phủ|Tổ chức chính quyền địa phương|Tổ chức cơ quan điều tra hình sự|Tổ chức Quốc hội
Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tố tụng hành chính|Tố tụng dân sự|Tố tụng hình sự|Dân sự|Hình sự
Trách nhiệm bồi thường của Nhà nước|Trẻ em|Trật tự, an toàn giao thông đường bộ|Trí tuệ nhân tạo|Trọng tài thương mại|Trồng trọt|Trợ giúp pháp lý
Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Tương trợ tư pháp|Việc làm|Viên chức|Viễn thông|Xây dựng
Xuất cảnh, nhập cảnh của công dân Việt Nam|Xuất bản|Xử lý vi phạm hành chính|Báo chí|Thỏa thuận quốc tế
Ưu đãi người có công với cách mạng|Cựu chiến binh|Thực hiện dân chủ ở xã, phường, thị trấn|Chi phí tố tụng|Quản lý thị trường`;

let byFirst: Map<string, string[]> | null = null;

function namesFrom(first: string): readonly string[] {
  if (byFirst === null) {
    byFirst = new Map();
    for (const name of foldText(names.replace(/\n/g, "|")).split("|")) {
      const key = name.split(/[ ,]/, 1)[0] as string;
      const list = byFirst.get(key);
      if (list === undefined) byFirst.set(key, [name]);
      else list.push(name);
    }
    for (const list of byFirst.values()) list.sort((one, other) => other.length - one.length);
  }
  return byFirst.get(first) ?? [];
}

/** End of a name at the front of a text that may leave out its commas (Luật Thi đua khen thưởng); null when it is another. */
function endOfName(text: string, name: string): number | null {
  let end = 0;
  for (const sign of name) {
    if (text[end] === sign) end += 1;
    else if (sign !== ",") return null;
  }
  return /^[a-zà-ỹ\d]/u.test(text.slice(end, end + 1)) ? null : end;
}

/** Length of the longest known name of a law that `text` begins with; 0 when there is none. */
export function matchLawName(text: string): number {
  const folded = foldText(text.slice(0, 140));
  const first = folded.split(/[ ,]/, 1)[0] ?? "";
  for (const name of namesFrom(first)) {
    const end = endOfName(folded, name);
    if (end !== null) return end;
  }
  return 0;
}
