// The agency cells of the seed's 31 tasks in order, lead before coordinating, with the gold reading:
// raw | name | level | kind | confidence, runTogether marked +.
export const seedCells: readonly (readonly [cell: string, expected: readonly string[]])[] = [
  [
    "- Các bộ phận chuyên môn",
    ["Các bộ phận chuyên môn | Các bộ phận chuyên môn thuộc UBND xã | commune | group | high"],
  ],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  [
    "- Văn hóa xã hội - Văn phòng",
    [
      "Văn hóa xã hội | Văn hóa - Xã hội | commune | unit | high",
      "Văn phòng | Văn phòng UBND xã | commune | unit | high",
    ],
  ],
  [
    "Các bộ phận chuyên môn",
    ["Các bộ phận chuyên môn | Các bộ phận chuyên môn thuộc UBND xã | commune | group | high"],
  ],
  ["- Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  [
    "Các bộ phận chuyên môn",
    ["Các bộ phận chuyên môn | Các bộ phận chuyên môn thuộc UBND xã | commune | group | high"],
  ],
  ["- Văn hóa - Thông tin", ["Văn hóa - Thông tin | Văn hóa - Thông tin | commune | unit | high"]],
  ["Đài truyền thanh", ["Đài truyền thanh | Đài truyền thanh xã | commune | unit | medium"]],
  ["- Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  [
    "Các bộ phận chuyên môn",
    ["Các bộ phận chuyên môn | Các bộ phận chuyên môn thuộc UBND xã | commune | group | high"],
  ],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  ["- Phòng Nội vụ huyện", ["Phòng Nội vụ huyện | Phòng Nội vụ huyện | district | unit | high"]],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  ["- Phòng Nội vụ huyện", ["Phòng Nội vụ huyện | Phòng Nội vụ huyện | district | unit | high"]],
  [
    '- Bộ phận "một cửa"',
    [
      'Bộ phận "một cửa" | Bộ phận Tiếp nhận và Trả kết quả (Bộ phận Một cửa) | commune | unit | high',
    ],
  ],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  [
    "Các bộ phận chuyên môn",
    ["Các bộ phận chuyên môn | Các bộ phận chuyên môn thuộc UBND xã | commune | group | high"],
  ],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  [
    "Các bộ phận chuyên môn",
    ["Các bộ phận chuyên môn | Các bộ phận chuyên môn thuộc UBND xã | commune | group | high"],
  ],
  ["- Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  [
    "Các bộ phận chuyên môn",
    ["Các bộ phận chuyên môn | Các bộ phận chuyên môn thuộc UBND xã | commune | group | high"],
  ],
  ["- Tư pháp", ["Tư pháp | Tư pháp - Hộ tịch | commune | unit | high"]],
  ["Văn hóa", ["Văn hóa | Văn hóa - Xã hội | commune | unit | medium"]],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  [
    "Các bộ phận chuyên môn",
    ["Các bộ phận chuyên môn | Các bộ phận chuyên môn thuộc UBND xã | commune | group | high"],
  ],
  [
    "Tài chính - Kế hoạch",
    ["Tài chính - Kế hoạch | Tài chính - Kế hoạch | commune | unit | medium"],
  ],
  ["Các thôn, tổ dân phố", ["Các thôn, tổ dân phố | Các thôn, tổ dân phố | hamlet | group | high"]],
  [
    "Lao động, Thương binh và Xã hội",
    ["Lao động, Thương binh và Xã hội | Lao động, Thương binh và Xã hội | commune | unit | high"],
  ],
  ["Các thôn, tổ dân phố", ["Các thôn, tổ dân phố | Các thôn, tổ dân phố | hamlet | group | high"]],
  [
    "Địa chính - Tài nguyên và Môi trường",
    [
      "Địa chính - Tài nguyên và Môi trường | Địa chính - Tài nguyên và Môi trường | commune | unit | medium",
    ],
  ],
  ["Tài chính kế toán", ["Tài chính kế toán | Tài chính - Kế toán | commune | unit | high"]],
  [
    "Địa chính xây dựng - Tài nguyên và Môi trường",
    [
      "Địa chính xây dựng - Tài nguyên và Môi trường | Địa chính - Xây dựng - Tài nguyên và Môi trường | commune | unit | medium",
    ],
  ],
  [
    "Địa chính xây dựng - Tài nguyên và Môi trường",
    [
      "Địa chính xây dựng - Tài nguyên và Môi trường | Địa chính - Xây dựng - Tài nguyên và Môi trường | commune | unit | medium",
    ],
  ],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  ["Tư pháp", ["Tư pháp | Tư pháp - Hộ tịch | commune | unit | high"]],
  ["Tư pháp", ["Tư pháp | Tư pháp - Hộ tịch | commune | unit | high"]],
  [
    "- Các bộ phận chuyên môn",
    ["Các bộ phận chuyên môn | Các bộ phận chuyên môn thuộc UBND xã | commune | group | high"],
  ],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  ["Các đơn vị liên quan", ["Các đơn vị liên quan | Các đơn vị liên quan | - | group | high"]],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  ["Tư pháp", ["Tư pháp | Tư pháp - Hộ tịch | commune | unit | high"]],
  ["Văn phòng", ["Văn phòng | Văn phòng UBND xã | commune | unit | high"]],
  [
    "Tư pháp Văn hóa",
    [
      "Tư pháp | Tư pháp - Hộ tịch | commune | unit | high+",
      "Văn hóa | Văn hóa - Xã hội | commune | unit | medium+",
    ],
  ],
  [
    "Tư pháp Địa chính",
    [
      "Tư pháp | Tư pháp - Hộ tịch | commune | unit | high+",
      "Địa chính | Địa chính - Xây dựng - Tài nguyên và Môi trường | commune | unit | medium+",
    ],
  ],
  [
    "Các bộ phận liên quan",
    ["Các bộ phận liên quan | Các bộ phận liên quan | commune | group | high"],
  ],
  ["- Lao động TBXH", ["Lao động TBXH | Lao động, Thương binh và Xã hội | commune | unit | high"]],
  [
    "Bảo hiểm xã hội huyện",
    ["Bảo hiểm xã hội huyện | Bảo hiểm xã hội huyện | district | unit | high"],
  ],
  [
    "Phòng Giáo dục và Đào tạo huyện",
    ["Phòng Giáo dục và Đào tạo huyện | Phòng Giáo dục và Đào tạo huyện | district | unit | high"],
  ],
  [
    "Phòng Tài chính - kế hoạch huyện",
    [
      "Phòng Tài chính - kế hoạch huyện | Phòng Tài chính - Kế hoạch huyện | district | unit | high",
    ],
  ],
  [
    "- Phòng Quản lý đô thị huyện - Địa chính xã",
    [
      "Phòng Quản lý đô thị huyện | Phòng Quản lý đô thị huyện | district | unit | high",
      "Địa chính xã | Địa chính - Xây dựng - Tài nguyên và Môi trường | commune | unit | high",
    ],
  ],
  [
    "Phòng Tài chính - kế hoạch huyện",
    [
      "Phòng Tài chính - kế hoạch huyện | Phòng Tài chính - Kế hoạch huyện | district | unit | high",
    ],
  ],
  ["Công an huyện", ["Công an huyện | Công an huyện | district | unit | high"]],
  ["Công an xã", ["Công an xã | Công an xã | commune | unit | high"]],
  [
    "Tài nguyên và Môi trường",
    ["Tài nguyên và Môi trường | Địa chính - Tài nguyên và Môi trường | commune | unit | medium"],
  ],
  [
    "Tài nguyên và Môi trường",
    ["Tài nguyên và Môi trường | Địa chính - Tài nguyên và Môi trường | commune | unit | medium"],
  ],
  [
    "Phòng Tài nguyên và Môi trường",
    [
      "Phòng Tài nguyên và Môi trường | Phòng Tài nguyên và Môi trường huyện | district | unit | high",
    ],
  ],
  [
    "<p>Văn hóa và Thông tin</p> <p>Văn phòng HĐND-UBND</p>",
    [
      "Văn hóa và Thông tin | Văn hóa - Thông tin | commune | unit | medium",
      "Văn phòng HĐND-UBND | Văn phòng HĐND và UBND xã | commune | unit | high",
    ],
  ],
  [
    "Các bộ phận liên quan",
    ["Các bộ phận liên quan | Các bộ phận liên quan | commune | group | high"],
  ],
];
