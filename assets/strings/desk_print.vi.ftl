### Chữ trên các trang giấy. Mỗi khoá ở đây có một khoá cùng tên trong desk_print.en.ftl.
### Không viết số điện thoại ở đây: số lấy từ assets/help.ron.

print-help = Cần giúp thì tìm ai?
print-help-unknown = đường dây giúp trẻ em
print-qr-label = Mã QR mở bài của lớp
print-qr-label-game = Mã QR mở trò chơi
print-qr-caption = Quét để mở bài
print-qr-none = Địa chỉ dài quá, không vẽ được mã QR. Em mở trò chơi rồi gõ mã bài nhé.

## Phiếu giao bài

print-assignment-title = Phiếu giao bài
print-assignment-class = Lớp
print-assignment-play = Chuyện được giao
print-assignment-mode = Cách chơi
print-assignment-until = Chơi đến hết ngày
print-assignment-adapt = Sao chọn chuyện vừa sức từng em
print-assignment-adapt-in = Sao chọn chuyện vừa sức từng em, ở { $world }
print-assignment-check = Xem mình đã biết gì, không chấm điểm
print-assignment-link = Địa chỉ
print-assignment-code = Mã bài
print-assignment-steps = Em làm thế này
print-assignment-step-1 = Quét mã QR, hoặc gõ địa chỉ vào trình duyệt. Trò chơi hỏi mã bài thì gõ mã ở trên.
print-assignment-step-2 = Chọn một chiếc đèn cho mình. Không cần ghi tên.
print-assignment-step-3 = Chơi. Chơi xong, màn hình hiện mã kết quả: em cho thầy cô xem, hoặc chép ra giấy.

print-notice = Gửi các em và gia đình
print-notice-nothing = Trò chơi không hỏi tên và không tự gửi gì ra khỏi máy.
print-notice-result = Mã kết quả chỉ cho biết: chuyện nào đã mở, phần nào đã vững, phần nào nên xem lại, điều gì hay nhầm. Thêm một số ngẫu nhiên để không đếm một mã hai lần. Không có tên, không có điểm.
print-notice-cave = Với các chuyện ở Hang Sáng, mã chỉ ghi là đã mở. Em chọn gì trong chuyện thì không ai biết.
print-notice-stop = Em dừng lại hoặc đổi sang chuyện khác lúc nào cũng được, không cần nói lí do.
print-notice-seven = Theo Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (Điều 24), từ đủ 7 tuổi, muốn công khai chuyện riêng của em thì phải được cả em lẫn người đại diện (thường là cha mẹ) đồng ý. Lớp mình cẩn thận hơn: mấy tuổi cũng hỏi em trước khi nhận mã; em hoặc gia đình không muốn thì thôi.

## Kế hoạch bài dạy

print-lesson-title = Kế hoạch bài dạy
print-lesson-name = Tên bài:
print-lesson-school = Trường:
print-lesson-teacher = Giáo viên:
print-lesson-group = Tổ:
print-lesson-subject = Môn học / Hoạt động giáo dục:
print-lesson-class = Lớp:
print-lesson-date = Thời gian thực hiện:
print-lesson-periods = Số tiết:
print-lesson-skills = Kĩ năng luyện trong trò chơi:
print-lesson-asked = Liên hệ với Chương trình môn Tin học và Bộ Quy tắc ứng xử
print-lesson-grade = Lớp { $grade }:
print-lesson-rule = Quy tắc { $number }:
print-lesson-paraphrase = nêu ý
print-lesson-activity = Hoạt động
print-lesson-min35 = Tiết 35 phút
print-lesson-min45 = Tiết 45 phút
print-lesson-total = Cộng (phút)
print-lesson-closing = Lời kết của giáo viên
print-lesson-talk = Khi lớp cần xem lại: trò chuyện năm phút
print-lesson-sources = Nguồn
print-lesson-sources-note = Chỗ ghi “nêu ý” là viết lại theo ý. Lời trong ngoặc kép lấy từ các bản chép khớp nhau, chúng tôi chưa đọc bản gốc: khi trích dẫn, thầy cô xem lại văn bản.
print-primary-aims = I. Yêu cầu cần đạt
print-primary-able = Sau bài học, HS:
print-primary-prepare = II. Đồ dùng dạy học
print-primary-course = III. Các hoạt động dạy học chủ yếu
print-primary-does = Hoạt động của GV và HS
print-primary-adjust = IV. Điều chỉnh sau bài dạy (nếu có)
print-primary-foot = Khung theo Công văn 2345/BGDĐT-GDTH. Các chuyện và giáo án của Thắp Sao dùng giấy phép CC BY 4.0: thầy cô được chép, sửa, chia sẻ, chỉ cần ghi nguồn.
print-secondary-aims = I. Mục tiêu
print-secondary-able = 1–2. Về kiến thức và năng lực
print-secondary-character = 3. Về phẩm chất:
print-secondary-prepare = II. Thiết bị dạy học và học liệu
print-secondary-course = III. Tiến trình dạy học
print-secondary-fill = GV ghi thêm cho lớp mình
print-secondary-aim = a) Mục tiêu
print-secondary-content = b) Nội dung
print-secondary-product = c) Sản phẩm
print-secondary-does = d) Tổ chức thực hiện
print-secondary-foot = Khung theo Công văn 5512/BGDĐT-GDTrH, Phụ lục IV. Các chuyện và giáo án của Thắp Sao dùng giấy phép CC BY 4.0: thầy cô được chép, sửa, chia sẻ, chỉ cần ghi nguồn.

print-discloses-title = Khi có em kể chuyện khó nói

## Bảng của lớp

print-table-title = Bảng của lớp
print-table-class = Lớp:
print-table-day = In ngày { $day }
print-table-many = Số mã kết quả: { $many }
print-table-use = Bảng này giúp thầy cô chọn điều cần nói tiếp với cả lớp. Đây không phải điểm, không xếp hạng, và không cho biết em nào làm gì. Xin đừng dán lên tường, đừng gửi vào nhóm lớp.
print-table-few = Mới có ít mã kết quả, con số nhỏ dễ để lộ một em. Thầy cô giữ riêng bảng này và đợi thêm mã.
print-table-skills = Từng kĩ năng
print-table-skill = Kĩ năng
print-table-done = Đã vững
print-table-revisit = Nên xem lại
print-table-not-met = Chưa gặp
print-table-misconception = Điều hay nhầm nhất (số em)
print-table-none = không có
print-table-talks = Trò chuyện năm phút với cả lớp
print-table-levels = Từng chuyện
print-table-level = Chuyện
print-table-opened = Số em đã mở
print-table-cave = Với các chuyện ở Hang Sáng, bảng chỉ cho biết chuyện đã được mở. Trò chơi không ghi lại em nào chọn gì ở đó, nên không có gì để xem thêm.

## Nếp nhà

print-family-title = Nếp nhà mình trên mạng
print-family-lead = Cả nhà cùng chọn, cùng giữ, người lớn cũng giữ. Ai lỡ quên thì nhắc nhau nhẹ nhàng; nếp nào không hợp thì cùng sửa.
print-family-ours = Nếp nhà mình tự nghĩ ra
print-family-sign = Cả nhà cùng kí, hoặc mỗi người vẽ một hình
print-family-child = Con, cháu
print-family-adult = Người lớn
print-family-place = Nhà mình treo tờ này ở:
print-family-again = Cùng xem lại vào ngày:
print-family-help = Có chuyện khó nói, kể lúc nào cũng được, kể với ai mình tin cũng được. Kể ra thì không ai bị mắng.

## Thẻ của người lớn

print-cards-title = Thẻ cho người lớn chơi cùng
print-cards-use = Cắt theo nét đứt. Chỉ người lớn cầm thẻ. Thẻ có câu hỏi, không có đáp án: hỏi xong thì đợi và nghe, không chấm đúng sai.
print-cards-card = Thẻ { $number }
print-cards-guess = Đoán thầm xem con, cháu sẽ chọn câu nào. Chọn xong rồi hai người cùng so.
print-cards-sao = Khi Sao hỏi:
print-cards-ask = Giờ người lớn hỏi:
print-cards-tip = Gợi ý cho người lớn
print-cards-act = Chơi xong, cùng làm một việc

## Thẻ giơ

print-shapes-title = Thẻ bình chọn
print-shape-triangle = Tam giác
print-shape-circle = Hình tròn
print-shape-square = Hình vuông
print-shape-diamond = Hình thoi
print-vote-title = Cả lớp cùng chọn
print-vote-think = Nghĩ thầm.
print-vote-think-how = Đến câu phải chọn thì dừng, đọc to từng câu trả lời. Mỗi em nghĩ một mình chừng nửa phút, chưa nói gì.
print-vote-show = Giơ thẻ.
print-vote-show-how = Đếm “một, hai, ba”, cả lớp giơ cùng lúc. Thầy cô nhìn nhanh cả lớp, chưa nói câu nào an toàn.
print-vote-talk = Nói với bạn bên cạnh.
print-vote-talk-how = Hai phút: mình chọn gì, vì sao? Nghe bạn nói hết rồi mới nói.
print-vote-again = Giơ lại lần nữa.
print-vote-again-how = Đổi ý là chuyện hay. Chọn theo số đông rồi chơi tiếp, xem câu chuyện đi tới đâu.
print-vote-cards = Chưa có thẻ thì giơ 1, 2, 3, 4 ngón tay. Thẻ chỉ có viền, các em tô màu tuỳ thích.
print-vote-nobody = Không gọi tên em nào, không hỏi riêng em chọn khác các bạn. Em nào không muốn giơ thì ngồi nghe.
print-vote-cave = Với chuyện ở Hang Sáng: chỉ nói về người trong truyện, không hỏi em nào từng gặp. Em nào muốn kể thì hẹn nghe riêng ngay trong buổi.

## Thẻ mang về nhà

print-home-title = Thắp Sao ở nhà
print-home-what = Thắp Sao là trò chơi giúp trẻ từ lớp 1 đến lớp 9 tập lên mạng an toàn: nhận ra trang lừa, giữ điều riêng tư, biết kể với người lớn mình tin. Trò chơi không hỏi tên, không tự gửi gì ra khỏi máy. Có người lớn chơi cùng thì càng vui.
print-home-open = Mở trò chơi:
print-home-ask = Ba câu để hỏi con, cháu
print-home-ask-1 = Trong chuyện con chơi hôm nay, lúc nào con phải nghĩ lâu nhất?
print-home-ask-2 = Nếu bạn trong truyện là bạn thân của con, con nói gì với bạn ấy?
print-home-ask-3 = Khi gặp chuyện khó trên mạng, con muốn người lớn làm gì trước, và đừng làm gì?
print-home-tell = Khi con, cháu kể chuyện khó nói
print-home-tell-1 = Dừng tay, nghe con kể hết. Nói: “Cảm ơn con đã kể. Con không có lỗi.”
print-home-tell-2 = Không mắng, không thu máy, không gặng hỏi, không hứa giữ kín. Chỉ hỏi: “Lúc này con có an toàn không?”
print-home-tell-3 = Giữ lại tin nhắn, không cần trả lời. Không xem, không chụp lại, không chuyển ảnh riêng tư. Lỡ xoá rồi vẫn được giúp.
print-home-tell-4 = Đang nguy hiểm thì gọi { $police } ngay. Chưa biết làm gì thì gọi { $line } để hỏi. Chuyện liên quan đến người nhà hay người quen thì khoan hỏi người ấy, gọi tổng đài hỏi trước.

## Kĩ năng của Hang Sáng; tên các kĩ năng khác lấy từ vi.ftl

print-skill-feelings = Lắng nghe cảm xúc của mình
print-skill-grooming = Nhận ra dấu hiệu dụ dỗ
print-skill-pressure = Ứng phó khi bị ép buộc, đe doạ
print-skill-bullying = Ngăn bắt nạt, giúp bạn
print-skill-tell = Kể với người lớn mình tin
print-skill-report = Giữ bằng chứng và báo cáo
