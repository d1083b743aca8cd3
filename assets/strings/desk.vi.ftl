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
teacher-nothing-kept = Trang này không hỏi tên ai, không gửi gì đi và không tự lưu gì trên máy. Đóng trang là hết, trừ tệp thầy cô tự lưu.

room-assign = Giao bài
room-collect = Thu kết quả
room-lessons = Giáo án
room-tells = Khi có em kể

assign-heading = Giao bài cho lớp
assign-lead = Chọn lớp là có ngay mã để phát. Những mục khác đã chọn sẵn, cần thì đổi.
assign-class = Lớp nào?
assign-lang = Lớp chơi bằng tiếng nào?
assign-what = Chơi chuyện nào?
assign-how = Chơi để làm gì?
assign-more = Thêm, nếu cần
assign-until = Hạn cuối (có thể để trống)
assign-cave = Hang Sáng có những chuyện khó kể. Em nào không muốn chơi thì bỏ qua, không cần nêu lí do; kết quả chỉ ghi là đã mở. Thầy cô nên chơi thử trước và đọc mục “Khi có em kể”.
age-band_6_8 = 6–8 tuổi
age-band_9_11 = 9–11 tuổi
age-band_12_15 = 12–15 tuổi
class-lang-vi = Tiếng Việt
class-lang-en = Tiếng Anh

pick-adapt = Để Sao chọn vừa sức từng em
pick-adapt-how = Mỗi em một lối đi, dễ trước, khó sau.
pick-adapt-in = Vừa sức, chỉ ở { $world }
about-ben_song = Lên mạng an toàn: thông tin, chiêu trò, ảnh giả.
about-luy_tre = Giữ điều riêng tư: tài khoản, ảnh, quyền ứng dụng.
about-hang_sang = Nhận ra chuyện không ổn, kể ra, tìm người giúp.
pick-levels = Tự chọn từng chuyện
pick-levels-how = Xếp theo nơi chơi hoặc theo kĩ năng.
pick-band-first = Chọn lớp ở trên trước, rồi các chuyện sẽ hiện ra ở đây.
pick-by-world = Theo nơi chơi
pick-by-skill = Theo kĩ năng

mode-practice = Luyện tập
mode-practice-how = Có đèn soi gợi ý.
mode-check = Xem đã biết gì
mode-check-how = Không có đèn soi gợi ý, để cả lớp cùng nhìn lại. Không chấm điểm.

closed = Chỉ chơi chuyện được giao
closed-how = Những chuyện khác tạm đóng trên máy mở bằng mã này.
silent = Tắt tiếng máy của các em
silent-how = Chỉ máy của thầy cô phát tiếng. Mở bằng mã QR hoặc đường dẫn thì máy các em tắt tiếng; gõ mã 12 kí tự thì máy vẫn có tiếng.

missing-band = Chọn lớp trước. Mã QR sẽ hiện ra ở đây.
missing-levels = Chọn ít nhất một chuyện. Mã QR sẽ hiện ra ở đây.
missing-day = Ngày chưa đúng. Chọn lại, hoặc để trống.
missing-day-early = Ngày này đã qua. Chọn ngày khác, hoặc để trống.
missing-day-late = Mã chỉ ghi được ngày đến giữa tháng 5 năm 2029. Chọn ngày gần hơn, hoặc để trống.

sheet-heading = Phiếu giao bài
sheet-see = Xem phiếu: { $code }
sheet-qr = Mã QR mở bài của lớp
sheet-code = Mã bài
sheet-link = Đường dẫn
sheet-silent = Muốn máy tắt tiếng thì quét mã QR hoặc dùng đường dẫn; gõ mã 12 kí tự thì máy vẫn có tiếng.
sheet-copy = Sao chép đường dẫn
sheet-copy-code = Sao chép mã
sheet-copied = Đã sao chép.
sheet-not-copied = Máy này không cho sao chép tự động. Bôi đen hoặc nhấn giữ dòng chữ, rồi chọn “Sao chép”.
sheet-label = Tên lớp trên phiếu (có thể để trống)
sheet-label-how = Chỉ hiện trên giấy in, không lưu lại. Xin đừng ghi tên học sinh.
sheet-print = In phiếu giao bài
sheet-collect = Thu kết quả của bài này

sum-adapt = Sao chọn vừa sức từng em
sum-adapt-in = vừa sức ở { $world }
sum-until = đến hết ngày { $day }
sum-day = { $day }/{ $month }/{ $year }
sum-closed = chỉ chuyện được giao

beside-heading = Dùng kèm trong lớp
beside-screen = Mở màn hình lớp
beside-screen-how = Chỉ có một máy chiếu? Màn hình lớp phóng to chữ, để cả lớp giơ thẻ bình chọn, và không hiện kết quả của riêng em nào.
beside-print-how = In thêm để phát:
beside-voting = Thẻ bình chọn A, B, C, D
beside-home = Phiếu mang về nhà

## Thu kết quả

collect-heading = Thu kết quả
collect-lead = Chơi xong, máy của mỗi em hiện một mã. Thầy cô hỏi em trước khi nhận mã; em không muốn đưa thì thôi. Trang chỉ đếm chung cả lớp, không biết mã nào của em nào.

which-now = Bài vừa giao
which-now-take = Thu kết quả của bài này
which-code = Bài đã giao hôm trước
which-code-how = Gõ mã bài có 12 kí tự trên phiếu giao bài, hoặc dán cả đường dẫn.
which-code-label = Mã bài
which-code-take = Tìm bài
which-files = Hoặc mở ảnh, mở tệp
given-heading = Đang thu kết quả của bài này
given-other = Đổi sang bài khác

take-typed = Gõ hoặc dán mã
take-typed-label = Mã kết quả
take-typed-how = Mỗi mã có 26 kí tự, chữ hoa hay chữ thường đều được. Có thể dán nhiều mã một lúc, cách nhau bằng gì cũng được. Đừng ghi kèm tên em.
take-typed-add = Thêm vào bảng
take-full = Bảng đã đủ 60 kết quả. Lưu thành tệp, rồi bấm “Làm bảng mới” để thu tiếp.
take-files = Hoặc mở ảnh, mở tệp
take-photos = Chọn ảnh có mã QR
take-photos-how = Một ảnh chụp nhiều màn hình cũng được, nhưng đừng chụp mặt các em. Ảnh được đọc ngay trên máy này, không gửi đi đâu.
take-opened = Mở tệp đã lưu
take-opened-how = Tệp “thap-sao-…txt” thầy cô đã lưu từ trang này.

came-heading = Đã nhận
came-results = kết quả trong bảng
came-nothing = Mã nào đọc được, mã nào cần xem lại sẽ hiện ở đây.
came-new = Thêm { $many } kết quả mới.
came-later = { $many } máy đã chơi thêm: mã mới thay mã cũ, không đếm hai lần.
came-again = { $many } mã đã có trong bảng nên không đếm lại.
came-other = { $many } mã thuộc bài khác. Thầy cô xem lại các em có mở đúng phiếu không.
came-full = { $many } mã chưa thêm được vì bảng đã đủ 60 kết quả. Lưu bảng này, rồi bấm “Làm bảng mới”.
came-assigned = Đã tìm thấy bài. Giờ thêm mã kết quả vào nhé.
came-another-code = Đây là mã của bài khác. Muốn thu bài ấy, thầy cô lưu bảng này rồi bấm “Làm bảng mới”.
came-no-assignment = Mã kết quả đã đúng, nhưng trang chưa biết là của bài nào. Gõ mã bài trên phiếu trước, rồi thêm lại.
came-empty = Chưa thấy mã nào. Gõ hoặc dán mã vào ô rồi thử lại.
came-saved = Đã lưu thành tệp trên máy này.

photo-empty = Chưa thấy mã QR trong ảnh thứ { $number }. Chụp lại gần hơn, đủ sáng, thẳng màn hình, tránh bóng đèn; hoặc gõ mã.
photo-no-picture = Tệp thứ { $number } không phải ảnh. Chọn ảnh chụp màn hình có mã QR.
photo-large = Ảnh thứ { $number } nặng quá 30 MB. Chụp lại ở cỡ nhỏ hơn.
photo-unopened = Trình duyệt không mở được ảnh thứ { $number }. Lưu lại thành JPEG hoặc PNG, hoặc chụp màn hình của ảnh ấy.
photo-looking = Đang xem ảnh: xong { $number } trên { $of }…

error-empty = Chưa có mã. Gõ hoặc dán mã vào ô rồi thử lại.
error-foreign = Chữ thứ { $at } là “{ $found }”, mà trong mã không có chữ này. Đếm cả chữ lẫn số, nhìn lại chỗ thứ { $at }.
error-short = Còn thiếu { $missing } chữ hoặc số. Nhìn lại xem có bỏ sót nhóm nào không.
error-long = Thừa { $extra } chữ hoặc số. Nhìn lại xem có chỗ nào gõ hai lần, hay hai mã dính vào nhau không.
error-slip = Có hơn một chỗ chưa đúng. Gõ lại cả mã, từng nhóm một.
error-slip-one = Có một chỗ chưa đúng. Đếm cả chữ lẫn số, nhìn lại { $where }.
error-slip-some = Có một chỗ chưa đúng. Đếm cả chữ lẫn số, nhìn lại { $where }.
error-or = , hoặc
error-at = chữ thứ { $at }
error-at-swapped = chữ thứ { $at } và { $next }, có thể bị đổi chỗ cho nhau
error-newer = Mã này do bản trò chơi mới hơn tạo ra. Tải lại trang rồi thử lại; chưa được thì nhờ người phụ trách máy của trường chép bản mới.
error-is-assignment = Đây là mã bài, không phải mã kết quả. Mã kết quả có 26 kí tự, hiện ra khi chơi xong.
error-is-result = Đây là mã kết quả, không phải mã bài. Mã bài có 12 kí tự, nằm trên phiếu giao bài.
error-unknown-levels = Mã này có { $unknown } chuyện mà trò chơi ở đây chưa có. Tải lại trang; chưa được thì nhờ người phụ trách máy của trường chép bản mới.
error-no-levels = Mã này không giao chuyện nào cả. Giao lại bài để có mã mới.
fix-is-it = Mã đúng có phải là mã này không? So lại, đúng thì bấm để nhận:

file-large = Tệp quá lớn nên không phải tệp của trang này. Chọn tệp “thap-sao-…txt”.
file-foreign = Đây không phải tệp lưu từ trang này. Chọn tệp “thap-sao-…txt”.
file-newer = Tệp do bản mới hơn của trang lưu lại. Tải lại trang rồi mở tệp.
file-code = Dòng { $line } của tệp chưa đúng. { $why } Nếu có bản sao khác của tệp, thầy cô mở bản ấy.
file-changed = Tệp đã bị sửa ở dòng { $line } nên không chắc còn đúng. Thầy cô mở bản sao khác của tệp.
file-unfinished = Tệp bị mất phần cuối. Thầy cô mở bản sao khác của tệp, hoặc chép lại từ máy đã lưu.
file-other = Tệp này của bài khác. Thầy cô lưu bảng đang mở, bấm “Làm bảng mới”, rồi mở tệp.

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
table-lead = Bảng chỉ đếm, không xếp hạng và không có dòng nào của riêng một em. Dùng bảng để chọn điều cần nói lại với cả lớp.
table-caption = Số em theo từng kĩ năng
table-skill = Kĩ năng
table-done = Đã vững
table-revisit = Nên xem lại
table-not-met = Chưa gặp
talks-heading = Trò chuyện năm phút với cả lớp
talks-lead = Nói với cả lớp, không hỏi em nào đã chọn gì.
talks-revisit = { $many } em nên xem lại.
talks-believed = Hay nhầm nhất ({ $many } em): { $believed }
table-level = Chuyện
table-opened = Số em đã mở
opened-heading = Chuyện đã mở
opened-cave = Với các chuyện ở Hang Sáng, trang chỉ biết chuyện đã được mở. Chơi hết hay bỏ qua, ở đây trông như nhau.

csv-name = Kĩ năng hoặc chuyện
csv-not-met = Chưa gặp
csv-done = Đã vững
csv-revisit = Nên xem lại
csv-opened = Số em đã mở
csv-misconception = Điều hay nhầm nhất
csv-how-many = Số em nhầm

## Giáo án

lessons-heading = Giáo án (kế hoạch bài dạy) để in
lessons-lead = Mỗi giáo án đi với một chuyện; nhiều giáo án có cả cách dạy khi không có máy. Thầy cô in ra, ghi thêm lớp và ngày dạy, sửa cho hợp lớp mình.
lessons-band = Lớp nào?
lessons-period = Tiết dài bao lâu?
period-own = Theo cấp học
period-35 = 35 phút
period-45 = 45 phút
lessons-open = Xem và in giáo án
lessons-open-of = Xem và in giáo án: { $title }
preview-heading = Xem trước khi in
preview-print = In giáo án
preview-close = Đóng

## Khi có em kể

tells-heading = Khi có em kể chuyện khó nói
tells-lead = Có em kể ngay trong giờ, có em mấy tuần sau mới kể; kể lúc nào cũng không muộn. Thầy cô làm lần lượt từng bước, và không phải lo một mình.
tells-print = In trang này để sẵn

## Trang cho gia đình

family-title = Góc gia đình
family-ways = Các phần của trang
family-nothing-kept = Trang này không hỏi tên ai, không gửi gì đi và không ghi gì vào máy. Ở đây không có điểm số.

place-cards = Thẻ chơi cùng
place-pages = Điều nên biết
place-tour = Xem nhanh 5 phút
place-rules = Nếp nhà mình

cards-heading = Chơi cùng con, cùng cháu
cards-lead = Trẻ chơi trên một máy; người lớn mở thẻ ở máy khác, ở cửa sổ khác, hoặc in ra giấy. Thẻ chỉ có câu để hỏi, không có đáp án.
cards-band = Con, cháu học lớp mấy?
cards-every-band = Lớp nào cũng được
cards-none = Các chuyện của lớp này chưa có thẻ. Mời chọn lớp khác, hoặc xem các phần khác.
cards-held-how = Chỉ người lớn đọc thẻ này. Đến câu hỏi nào trong chuyện thì lật đến thẻ ấy.
cards-count = Thẻ { $number } trên { $of }
cards-guess = Đoán thầm: lát nữa con, cháu sẽ chọn câu nào? Giữ trong lòng, chọn xong rồi hai người cùng so.
cards-sao = Sao hỏi trước, mời đọc to:
cards-ask = Giờ người lớn hỏi:
cards-tip = Gợi ý cho người lớn
cards-act = Chơi xong, cùng làm một việc
cards-rule = Nếp nhà mình
cards-back = Thẻ trước
cards-next = Thẻ sau
cards-print = In các thẻ này
cards-other = Chọn chuyện khác

pages-heading = Điều nên biết
pages-lead = Trang nào cũng ngắn, việc gấp để lên trước. Muốn nghe thì bấm “Nghe đọc”.
pages-contents = Các trang
pages-say = Nghe đọc
pages-hush = Dừng đọc
pages-no-voice = Máy này chưa có giọng đọc tiếng Việt, mời đọc chữ trên trang. Trang không dùng giọng đọc qua mạng, để không gửi gì ra ngoài.
pages-source = Nguồn: { $source }

tour-heading = Xem nhanh trong năm phút
tour-lead = Các con, các cháu đang tập những gì, và trên máy này đã chơi những chuyện nào.
tour-none = Trên máy này chưa thấy chuyện nào được chơi. Cũng có thể con, cháu chơi ở máy khác.
tour-played = Đã chơi trên máy này:
tour-cave = Trang không cho biết ai đã mở chuyện nào ở Hang Sáng. Đó là chỗ riêng của trẻ. Trẻ muốn kể lúc nào, mình lắng nghe lúc ấy.

rules-heading = Nếp nhà mình
rules-lead = Chọn vài nếp vừa sức, in ra, cả nhà cùng kí rồi treo lên. Người lớn cũng giữ nếp như trẻ.
rules-sheet = Tờ nếp nhà
rules-many = Đã chọn { $many } nếp
rules-none = Chưa chọn nếp nào. Vẫn in được: trên tờ có chỗ để nhà mình tự viết.
rules-of = Từ chuyện “{ $title }”
rules-print = In nếp nhà
