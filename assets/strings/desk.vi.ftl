### Chữ của trang cho giáo viên và trang cho gia đình. Mỗi khoá ở đây có một khoá cùng tên trong desk.en.ftl.
### Không viết số điện thoại ở đây: số lấy từ assets/help.ron.

ui-skip = Đến phần chính
ui-lang-vi = Tiếng Việt
ui-lang-en = English
ui-game = Vào trò chơi
ui-help = Cần người giúp?

## Trang cho giáo viên

teacher-title = Trang cho giáo viên
teacher-ways = Các phần của trang
teacher-nothing-kept = Trang này không hỏi tên ai, không gửi gì đi và không lưu gì trên máy. Đóng trang là hết, trừ tệp thầy cô tự lưu.

room-assign = Giao bài
room-collect = Thu kết quả
room-lessons = Giáo án
room-tells = Khi em kể chuyện buồn

assign-heading = Giao bài cho lớp
assign-lead = Chọn lớp là có ngay mã để phát. Những ô khác đã chọn sẵn, cần thì đổi.
assign-class = Lớp nào?
assign-lang = Lớp bắt đầu bằng tiếng nào?
assign-what = Chơi gì?
assign-how = Chơi để làm gì?
assign-more = Thêm nếu cần
assign-until = Hạn cuối (có thể để trống)
assign-cave = Hang Sáng nói về những chuyện khó nói. Em nào cũng được bỏ qua mà không cần nêu lí do, và kết quả chỉ cho biết bài đã mở. Nên xem trước mục “Khi em kể chuyện buồn”.
age-band_6_8 = 6–8 tuổi
age-band_9_11 = 9–11 tuổi
age-band_12_15 = 12–15 tuổi
class-lang-vi = Tiếng Việt
class-lang-en = Tiếng Anh

pick-adapt = Để trò chơi chọn vừa sức
pick-adapt-how = Mỗi em một đường, dễ trước khó sau.
pick-adapt-in = Vừa sức, chỉ ở { $world }
about-ben_song = Lên mạng an toàn: thông tin, chiêu trò, ảnh giả.
about-luy_tre = Giữ điều riêng tư: tài khoản, ảnh, quyền ứng dụng.
about-hang_sang = Nhận ra, kể ra, báo lên khi bị làm hại.
pick-levels = Tự chọn từng bài
pick-levels-how = Xếp theo thế giới hoặc theo kĩ năng.
pick-band-first = Chọn lớp ở trên trước, rồi các bài sẽ hiện ra ở đây.
pick-by-world = Theo thế giới
pick-by-skill = Theo kĩ năng

mode-practice = Luyện tập
mode-practice-how = Có gợi ý và ánh đèn.
mode-check = Xem đã biết gì
mode-check-how = Ít gợi ý hơn, để cả lớp nhìn lại.

closed = Chỉ chơi bài được giao
closed-how = Những bài khác tạm đóng trên máy đã mở mã này.
silent = Máy học sinh im lặng
silent-how = Chỉ máy của thầy cô phát tiếng. Điều này nằm trong đường dẫn và mã QR, không nằm trong mã 12 kí tự.

missing-band = Chọn lớp trước. Mã QR sẽ hiện ra ở đây.
missing-levels = Chọn ít nhất một bài. Mã QR sẽ hiện ra ở đây.
missing-day = Ngày chưa đúng. Chọn lại, hoặc để trống.
missing-day-early = Ngày này đã qua. Chọn ngày khác, hoặc để trống.
missing-day-late = Mã chỉ ghi được ngày đến giữa tháng 5 năm 2029. Chọn ngày gần hơn, hoặc để trống.

sheet-heading = Phiếu giao bài
sheet-qr = Mã QR mở bài được giao
sheet-code = Mã của bài
sheet-link = Đường dẫn
sheet-silent = Muốn máy học sinh im lặng thì quét mã QR hoặc dùng đường dẫn; gõ mã 12 kí tự thì máy vẫn có tiếng.
sheet-copy = Chép đường dẫn
sheet-copy-code = Chép mã
sheet-copied = Đã chép.
sheet-not-copied = Máy không cho chép. Giữ vào dòng chữ rồi chọn “Sao chép”.
sheet-label = Tên lớp trên phiếu (có thể để trống)
sheet-label-how = Chỉ hiện trên giấy in, không lưu lại. Đừng ghi tên học sinh.
sheet-print = In phiếu giao bài
sheet-collect = Thu kết quả của bài này

sum-adapt = trò chơi chọn vừa sức
sum-adapt-in = vừa sức ở { $world }
sum-until = đến hết ngày { $day }
sum-day = { $day }/{ $month }/{ $year }
sum-closed = chỉ bài được giao

beside-heading = Dùng kèm trong lớp
beside-screen = Mở màn hình lớp
beside-screen-how = Chỉ có một máy chiếu? Màn hình lớp phóng to chữ, cho cả lớp giơ thẻ bình chọn, và không hiện kết quả của riêng em nào.
beside-print-how = In thêm để phát:
beside-voting = Thẻ bình chọn A, B, C, D
beside-home = Phiếu mang về nhà

## Thu kết quả

collect-heading = Thu kết quả
collect-lead = Chơi xong, máy của mỗi em hiện một mã. Thầy cô gõ, dán hay chụp các mã ấy vào đây; trang chỉ đếm chung cả lớp, không biết mã nào của em nào.

which-now = Bài vừa giao
which-now-take = Thu kết quả của bài này
which-code = Bài đã giao hôm trước
which-code-how = Gõ mã 12 kí tự trên phiếu giao bài, hoặc dán cả đường dẫn.
which-code-label = Mã của bài
which-code-take = Tìm bài
which-files = Hoặc mở từ ảnh, từ tệp
given-heading = Đang thu bài
given-other = Đổi sang bài khác

take-typed = Gõ hoặc dán mã
take-typed-label = Mã kết quả
take-typed-how = Mỗi mã có 26 kí tự. Dán nhiều mã một lúc cũng được, cách nhau thế nào cũng được. Chữ hoa hay chữ thường đều như nhau.
take-typed-add = Thêm vào bảng
take-full = Bảng đã đủ 60 kết quả. Lưu thành tệp rồi mở bảng mới cho lớp khác.
take-files = Hoặc chụp ảnh, mở tệp
take-photos = Chọn ảnh có mã QR
take-photos-how = Mỗi ảnh có thể chụp nhiều màn hình. Ảnh được đọc ngay trên máy này và không gửi đi đâu.
take-opened = Mở tệp đã lưu
take-opened-how = Tệp “thap-sao-…txt” lưu từ trang này.

came-heading = Đã nhận
came-results = kết quả trong bảng
came-nothing = Mã nào đọc được, mã nào cần xem lại sẽ hiện ở đây.
came-new = Thêm { $many } kết quả mới.
came-later = { $many } máy đã chơi thêm: mã mới thay cho mã cũ, không đếm hai lần.
came-again = { $many } mã đã có trong bảng nên không đếm lại.
came-other = { $many } mã thuộc bài khác. Thầy cô kiểm tra lại phiếu giao bài của các em ấy.
came-full = { $many } mã chưa thêm được vì bảng đã đủ 60 kết quả. Lưu bảng này rồi mở bảng mới.
came-assigned = Đã biết bài được giao. Giờ thêm mã kết quả vào nhé.
came-another-code = Đây là mã của bài khác. Muốn thu bài ấy, thầy cô lưu bảng này rồi chọn “Làm bảng mới”.
came-no-assignment = Mã kết quả đã đúng, nhưng trang chưa biết đó là bài nào. Gõ mã của bài trên phiếu trước, rồi thêm lại.
came-empty = Chưa thấy mã nào. Gõ hoặc dán mã vào ô rồi thử lại.
came-saved = Đã lưu thành tệp trên máy này.

photo-empty = Ảnh thứ { $number } không thấy mã QR. Chụp gần hơn, đủ sáng, thẳng màn hình; tránh bóng đèn phản chiếu.
photo-no-picture = Tệp thứ { $number } không phải ảnh. Chọn tệp ảnh chụp màn hình có mã QR.
photo-large = Ảnh thứ { $number } nặng quá 30 MB. Chụp lại ở cỡ nhỏ hơn.
photo-unopened = Trình duyệt không mở được ảnh thứ { $number }. Lưu lại dưới dạng JPEG hoặc PNG, hoặc chụp màn hình của ảnh ấy.
photo-looking = Đang xem ảnh: xong { $number } trên { $of }…

error-empty = Chưa có mã. Gõ mã như trên màn hình của em.
error-foreign = Chữ thứ { $at } là “{ $found }”, mà trong mã không có chữ này. Nhìn lại chữ thứ { $at }.
error-short = Còn thiếu { $missing } chữ. Nhìn lại xem có bỏ sót nhóm nào không.
error-long = Thừa { $extra } chữ. Nhìn lại xem có chữ nào gõ hai lần, hay hai mã dính vào nhau không.
error-slip = Có hơn một chữ chưa đúng. Gõ lại cả mã, từng nhóm một.
error-slip-one = Có một chỗ chưa đúng: nhìn lại { $where }.
error-slip-some = Có một chỗ chưa đúng: nhìn lại { $where }.
error-or = , hoặc
error-at = chữ thứ { $at }
error-at-swapped = chữ thứ { $at } và { $next }, có thể bị đổi chỗ
error-newer = Mã này do bản mới hơn của trò chơi tạo ra. Tải lại trang này (hoặc chép bản mới vào máy chủ của trường) rồi thử lại.
error-is-assignment = Đây là mã của bài được giao, không phải mã kết quả. Mã kết quả dài 26 kí tự, hiện ra khi chơi xong.
error-is-result = Đây là mã kết quả của một em, không phải mã của bài. Mã của bài có 12 kí tự, nằm trên phiếu giao bài.
error-unknown-levels = Mã nhắc đến { $unknown } bài mà bản trò chơi ở đây chưa có. Tải lại trang, hoặc chép bản mới vào máy chủ của trường.
error-no-levels = Mã này không giao bài nào cả. Giao lại bài để có mã mới.
fix-is-it = Trên màn hình của em đúng là mã này? Bấm để nhận:

file-large = Tệp quá lớn nên không phải tệp của trang này. Chọn tệp “thap-sao-…txt”.
file-foreign = Đây không phải tệp lưu từ trang này. Chọn tệp “thap-sao-…txt”.
file-newer = Tệp do bản mới hơn của trang lưu lại. Tải lại trang rồi mở.
file-code = Dòng { $line } của tệp chưa đúng. { $why } Nếu có bản sao khác của tệp, thầy cô thử mở bản ấy.
file-changed = Tệp đã bị sửa ở dòng { $line } nên không chắc còn đúng. Mở bản sao khác của tệp.
file-unfinished = Tệp bị cắt mất phần cuối. Mở bản sao khác của tệp, hoặc chép lại từ máy đã lưu.
file-other = Tệp này của bài khác. Thầy cô lưu bảng đang mở, chọn “Làm bảng mới”, rồi mở tệp.

keep-heading = Giữ lại
keep-unsaved = Chưa lưu: đóng trang là mất các kết quả này.
keep-print = In bảng
keep-save = Lưu thành tệp
keep-csv = Tải bảng tính (CSV)
anew = Làm bảng mới
anew-ask = Bỏ hết kết quả trong bảng và làm bảng mới?
anew-yes = Bỏ hết, làm mới
anew-no = Thôi, giữ lại

## Bảng của lớp

table-heading = Cả lớp thế nào?
table-lead = Bảng chỉ đếm, không xếp hạng và không có dòng nào của riêng một em. Dùng để chọn chuyện cần nói lại với cả lớp.
table-caption = Số em theo từng kĩ năng
table-skill = Kĩ năng
table-done = Ổn
table-revisit = Nên xem lại
table-not-met = Chưa gặp
talks-heading = Năm phút nói chuyện với lớp
talks-lead = Nói với cả lớp, không hỏi em nào đã chọn gì.
talks-revisit = { $many } em nên xem lại.
talks-believed = Hay gặp nhất ({ $many } em): { $believed }
table-level = Bài
table-opened = Số em đã mở
opened-heading = Bài đã mở
opened-cave = Với các bài ở Hang Sáng, trang chỉ biết bài đã được mở. Em chơi hết hay bỏ qua, ở đây trông như nhau.

csv-name = Tên
csv-not-met = Chưa gặp
csv-done = Ổn
csv-revisit = Nên xem lại
csv-opened = Đã mở
csv-misconception = Hiểu lầm hay gặp
csv-how-many = Số em hiểu lầm

## Giáo án

lessons-heading = Giáo án in sẵn
lessons-lead = Mỗi bài một giáo án, có cả cách dạy khi không có máy. In ra, ghi thêm tên lớp và ngày dạy bằng bút.
lessons-band = Lớp nào?
lessons-period = Tiết dài bao lâu?
period-own = Như cấp học
period-35 = 35 phút
period-45 = 45 phút
lessons-open = Xem và in giáo án
lessons-open-of = Xem và in giáo án: { $title }
preview-heading = Xem trước khi in
preview-print = In giáo án
preview-close = Đóng

## Khi em kể chuyện buồn

tells-heading = Khi một em kể chuyện buồn
tells-lead = Có em kể ngay trong giờ, có em mấy tuần sau mới kể. Làm lần lượt từng bước; không cần làm một mình.
tells-print = In trang này để sẵn

## Trang cho gia đình

family-title = Góc gia đình
family-ways = Các phần của trang
family-nothing-kept = Trang này không hỏi tên ai, không gửi gì đi và không ghi gì vào máy. Không có điểm số của trẻ ở đây.

place-cards = Thẻ chơi cùng
place-pages = Điều nên biết
place-tour = Xem nhanh 5 phút
place-rules = Lời hẹn cả nhà

cards-heading = Chơi cùng con, cùng cháu
cards-lead = Trẻ chơi trên một máy; người lớn mở thẻ ở máy khác hoặc cửa sổ khác. Thẻ chỉ có câu để hỏi, không có đáp án.
cards-band = Trẻ học lớp mấy?
cards-every-band = Lớp nào cũng được
cards-none = Thẻ cho các bài này chưa có. Mời ông bà, bố mẹ xem các phần khác.
cards-held-heading = Thẻ của người lớn
cards-held-how = Chỉ người lớn đọc thẻ này. Đến câu hỏi nào trong bài thì lật đến thẻ ấy.
cards-count = Thẻ { $number } trên { $of }
cards-guess = Đoán trước: theo ông bà, bố mẹ, trẻ sẽ chọn gì? Giữ trong lòng, xong rồi kể cho nhau nghe.
cards-sao = Sao hỏi trước, đọc to:
cards-ask = Giờ đến lượt người lớn hỏi:
cards-tip = Điều giúp được người lớn
cards-act = Chơi xong, cùng làm một việc
cards-rule = Lời hẹn của nhà mình
cards-back = Thẻ trước
cards-next = Thẻ sau
cards-print = In các thẻ này
cards-other = Chọn bài khác

pages-heading = Điều nên biết
pages-lead = Viết ngắn, việc gấp đứng trước. Mỗi dòng là một việc làm được ngay.
pages-contents = Các trang
pages-say = Nghe đọc
pages-hush = Dừng đọc
pages-no-voice = Máy này chưa có giọng đọc riêng cho tiếng Việt. Trang không dùng giọng đọc qua mạng, để không gửi gì ra ngoài.
pages-source = Nguồn: { $source }

tour-heading = Xem nhanh trong năm phút
tour-lead = Trẻ đang tập những gì, và trên máy này đã chơi những bài nào.
tour-none = Trên máy này chưa thấy bài nào được chơi, hoặc trẻ chơi ở máy khác.
tour-played = Đã chơi trên máy này:
tour-cave = Trang không cho biết trẻ đã mở bài nào ở Hang Sáng. Đó là chỗ riêng của trẻ; muốn biết, cách tốt nhất là hỏi han nhẹ nhàng và lắng nghe.

rules-heading = Lời hẹn cả nhà
rules-lead = Chọn vài lời hẹn vừa sức, in ra, cả nhà cùng kí rồi treo lên. Lời hẹn dành cho cả người lớn.
rules-sheet = Tờ lời hẹn
rules-many = { $many } lời hẹn đã chọn
rules-none = Chưa chọn lời hẹn nào. Vẫn in được: trên tờ có chỗ để nhà mình tự viết.
rules-of = Từ bài “{ $title }”
rules-print = In tờ lời hẹn
