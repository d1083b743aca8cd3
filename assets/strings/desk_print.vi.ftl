### Chữ trên các trang giấy. Mỗi khoá ở đây có một khoá cùng tên trong desk_print.en.ftl.
### Không viết số điện thoại ở đây: số lấy từ assets/help.ron.

print-help = Cần giúp thì tìm ai?
print-help-unknown = đường dây giúp trẻ em
print-qr-label = Mã vuông mở bài được giao
print-qr-label-game = Mã vuông mở trò chơi
print-qr-caption = Quét để mở bài
print-qr-none = Địa chỉ dài quá, không vẽ được mã vuông. Em mở trò chơi rồi gõ mã nhé.

## Phiếu giao bài

print-assignment-title = Phiếu giao bài
print-assignment-class = Lớp
print-assignment-play = Bài chơi
print-assignment-mode = Cách chơi
print-assignment-band = Dành cho
print-assignment-until = Chơi đến hết ngày
print-assignment-adapt = Sao chọn bài vừa sức từng em
print-assignment-adapt-in = Sao chọn bài vừa sức từng em, ở { $world }
print-assignment-practice = Luyện tập, có gợi ý và đèn soi
print-assignment-check = Xem mình đã biết những gì
print-assignment-link = Địa chỉ
print-assignment-code = Mã
print-assignment-steps = Em làm thế này
print-assignment-step-1 = Quét mã vuông, hoặc gõ địa chỉ vào trình duyệt. Trò chơi hỏi mã thì gõ mã ở trên.
print-assignment-step-2 = Chọn một chiếc đèn cho mình. Không cần ghi tên.
print-assignment-step-3 = Chơi bài. Chơi xong, màn hình hiện mã kết quả: em đưa thầy cô xem, hoặc chép lại.

print-notice = Gửi các em và gia đình
print-notice-nothing = Trò chơi không hỏi tên và không tự gửi gì ra khỏi máy.
print-notice-result = Mã kết quả chỉ cho biết: bài nào đã mở, kĩ năng nào đã ổn, kĩ năng nào nên xem lại, điều gì hay bị hiểu nhầm. Thêm một số ngẫu nhiên để không đếm một mã hai lần. Không có tên, không có điểm.
print-notice-cave = Với các chuyện ở Hang Sáng, mã chỉ cho biết chuyện đã được mở. Em chọn gì trong chuyện thì không ai biết.
print-notice-stop = Em dừng lại hoặc đổi sang chuyện khác lúc nào cũng được, không cần nói lí do.
print-notice-seven = Theo Luật 91/2025 (Điều 24), từ 7 tuổi, muốn công khai chuyện riêng của em thì phải được cả em lẫn bố mẹ hoặc người giám hộ đồng ý. Lớp mình làm chặt hơn: mấy tuổi cũng hỏi em trước khi nhận mã; em hoặc gia đình không muốn thì thôi.

## Kế hoạch bài dạy

print-lesson-title = Kế hoạch bài dạy
print-lesson-name = Tên bài học:
print-lesson-school = Trường:
print-lesson-teacher = Giáo viên:
print-lesson-group = Tổ:
print-lesson-subject = Môn học / Hoạt động giáo dục:
print-lesson-class = Lớp:
print-lesson-date = Ngày dạy:
print-lesson-periods = Số tiết:
print-lesson-skills = Kĩ năng luyện trong trò chơi:
print-lesson-asked = Liên hệ chương trình Tin học và quy tắc ứng xử
print-lesson-grade = Lớp { $grade }:
print-lesson-rule = Quy tắc { $number }:
print-lesson-paraphrase = nêu ý
print-lesson-activity = Hoạt động
print-lesson-min35 = Tiết 35 phút
print-lesson-min45 = Tiết 45 phút
print-lesson-total = Cộng
print-lesson-total-note = phút
print-lesson-closing = Lời kết của giáo viên
print-lesson-talk = Khi lớp cần xem lại: trò chuyện 5 phút
print-lesson-sources = Nguồn
print-lesson-sources-note = Chỗ ghi “nêu ý” là viết lại theo ý, không phải nguyên văn.
print-primary-aims = I. Yêu cầu cần đạt
print-primary-able = Sau bài học, HS:
print-primary-prepare = II. Đồ dùng dạy học
print-primary-course = III. Các hoạt động dạy học chủ yếu
print-primary-does = Hoạt động của GV và HS
print-primary-adjust = IV. Điều chỉnh sau bài dạy (nếu có)
print-primary-foot = Khung theo Công văn 2345/BGDĐT-GDTH. Bài chơi và bài dạy của Thắp Sao dùng giấy phép CC BY 4.0: thầy cô được chép, sửa, chia sẻ, chỉ cần ghi nguồn.
print-secondary-aims = I. Mục tiêu
print-secondary-able = 1–2. Về kiến thức và năng lực
print-secondary-character = 3. Về phẩm chất:
print-secondary-prepare = II. Thiết bị dạy học và học liệu
print-secondary-course = III. Tiến trình dạy học
print-secondary-fill = Thầy cô ghi theo lớp mình
print-secondary-aim = a) Mục tiêu
print-secondary-content = b) Nội dung
print-secondary-product = c) Sản phẩm
print-secondary-does = d) Tổ chức thực hiện
print-secondary-foot = Khung theo Công văn 5512/BGDĐT-GDTrH, phụ lục IV. Bài chơi và bài dạy của Thắp Sao dùng giấy phép CC BY 4.0: thầy cô được chép, sửa, chia sẻ, chỉ cần ghi nguồn.

print-discloses-title = Khi một em kể

## Bảng của lớp

print-table-title = Bảng của lớp
print-table-class = Lớp:
print-table-day = In ngày { $day }
print-table-many = Số mã kết quả: { $many }
print-table-use = Bảng này giúp thầy cô chọn điều cần nói tiếp với cả lớp. Đây không phải điểm, không xếp hạng, và không cho biết em nào làm gì. Xin đừng dán lên tường.
print-table-few = Mới có ít mã kết quả, con số nhỏ dễ làm lộ một em. Xin thầy cô giữ riêng bảng này và đợi thêm.
print-table-skills = Từng kĩ năng
print-table-skill = Kĩ năng
print-table-done = Đã ổn
print-table-revisit = Nên xem lại
print-table-not-met = Chưa gặp
print-table-misconception = Điều hay hiểu nhầm nhất (số em)
print-table-none = không có
print-table-talks = Trò chuyện 5 phút với cả lớp
print-table-levels = Từng bài
print-table-level = Bài
print-table-opened = Số em đã mở
print-table-cave = Với các chuyện ở Hang Sáng, bảng chỉ cho biết chuyện đã được mở. Trò chơi không ghi lại em nào chọn gì ở đó, nên không có gì để xem thêm.

## Nếp nhà

print-family-title = Nếp nhà mình trên mạng
print-family-lead = Cả nhà cùng chọn, cùng giữ, người lớn cũng giữ. Ai lỡ quên thì nhắc nhau nhẹ nhàng; nếp nào không hợp thì cùng sửa.
print-family-ours = Nếp nhà mình tự nghĩ ra
print-family-sign = Cả nhà cùng kí, hoặc vẽ một hình của mình
print-family-child = Trẻ em
print-family-adult = Người lớn
print-family-place = Nhà mình treo tờ này ở:
print-family-again = Cùng xem lại vào ngày:
print-family-help = Có chuyện khó, kể ra lúc nào cũng được, kể với ai mình tin cũng được. Kể ra thì không ai bị mắng.

## Thẻ của người lớn

print-cards-title = Thẻ cho người lớn chơi cùng
print-cards-use = Cắt theo nét đứt. Chỉ người lớn cầm thẻ. Thẻ nào cũng là câu hỏi, không có đáp án: hỏi xong thì đợi, nghe, không chấm đúng sai.
print-cards-card = Thẻ { $number }
print-cards-guess = Đoán thầm xem con sẽ chọn gì. Con chọn xong thì kể cho con nghe mình đã đoán thế nào.
print-cards-sao = Khi Sao hỏi:
print-cards-ask = Mình hỏi tiếp:
print-cards-tip = Mẹo cho người lớn
print-cards-act = Chơi xong, cùng làm

## Thẻ giơ

print-shapes-title = Thẻ giơ để chọn
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
print-vote-again-how = Đổi ý là chuyện hay. Chọn theo số đông rồi chơi tiếp, xem chuyện đi tới đâu.
print-vote-cards = Chưa có thẻ thì giơ 1, 2, 3, 4 ngón tay. Thẻ chỉ có viền, các em tô màu tuỳ thích.
print-vote-nobody = Không gọi tên ai, không hỏi riêng em chọn khác. Em nào không muốn giơ thì ngồi nghe.
print-vote-cave = Với chuyện ở Hang Sáng: chỉ nói về bạn trong truyện, không hỏi em nào từng gặp. Có em muốn kể thì hẹn nghe riêng.

## Thẻ mang về nhà

print-home-title = Thắp Sao ở nhà
print-home-what = Thắp Sao là trò chơi giúp trẻ từ lớp 1 đến lớp 9 tập lên mạng an toàn: nhận ra trang lừa, giữ điều riêng tư, biết kể với người lớn mình tin. Trò chơi không hỏi tên, không tự gửi gì ra khỏi máy. Người lớn chơi cùng thì càng vui.
print-home-open = Mở trò chơi:
print-home-ask = Ba câu để hỏi con
print-home-ask-1 = Trong truyện hôm nay, lúc nào con phải nghĩ lâu nhất?
print-home-ask-2 = Nếu bạn trong truyện là bạn thân của con, con nói gì với bạn ấy?
print-home-ask-3 = Khi con gặp chuyện khó trên mạng, con muốn người lớn làm gì trước, và đừng làm gì?
print-home-tell = Khi con kể một chuyện khó
print-home-tell-1 = Dừng tay, nghe con nói hết. Nói: “Cảm ơn con đã kể. Con không có lỗi.”
print-home-tell-2 = Không mắng, không thu máy, không hỏi dồn. Chỉ hỏi: “Lúc này con có an toàn không?”
print-home-tell-3 = Giữ lại tin nhắn, chưa cần trả lời. Không xem, không gửi cho ai ảnh riêng tư của con. Lỡ xoá rồi vẫn được giúp.
print-home-tell-4 = Chưa biết làm gì thì gọi { $line } để hỏi; chuyện có người quen trong đó cũng hỏi trước. Đang nguy hiểm thì gọi { $police }.

## Kĩ năng của Hang Sáng; tên các kĩ năng khác lấy từ vi.ftl

print-skill-feelings = Lắng nghe cảm xúc của mình
print-skill-grooming = Nhận ra dấu hiệu dụ dỗ
print-skill-pressure = Ứng phó khi bị ép buộc, đe doạ
print-skill-bullying = Chặn bắt nạt, giúp bạn
print-skill-tell = Kể với người lớn mình tin
print-skill-report = Giữ bằng chứng và báo cáo
