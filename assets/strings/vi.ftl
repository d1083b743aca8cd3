### Chữ của giao diện. Mỗi khoá ở đây có một khoá cùng tên trong en.ftl.
### Không viết số điện thoại ở đây: số lấy từ assets/help.ron.

app-name = Thắp Sao
app-tagline = Cùng Sao soi đèn, lên mạng thật vui!

ui-start = Vào chơi
ui-next = Tiếp nào
ui-pull-string = Kéo dây đèn
ui-light = Soi đèn
ui-finish = Thắp đèn
ui-say = Nghe đọc
ui-say-again = Nghe lại
ui-back = Quay lại
ui-map = Về bản đồ
ui-map-sign = Bản đồ
ui-help = Cần giúp
ui-exit = Thoát nhanh
ui-settings = Cài đặt
ui-close = Đóng
ui-replay = Chơi lần nữa
ui-switch = Xong, đổi bạn
ui-loading = Đèn đang tới, đợi một chút nhé.

toggle-sound = Âm thanh
toggle-contrast = Chữ rõ hơn
toggle-calm = Ít chuyển động

volume-speech-off = Giọng đọc: tắt
volume-speech-quiet = Giọng đọc: nhỏ
volume-speech-normal = Giọng đọc: vừa
volume-effects-off = Tiếng động: tắt
volume-effects-quiet = Tiếng động: nhỏ
volume-effects-normal = Tiếng động: vừa
volume-music-off = Nhạc nền: tắt
volume-music-quiet = Nhạc nền: nhỏ
volume-music-normal = Nhạc nền: vừa

lang-vi = Tiếng Việt
lang-en = English

who-heading = Ai đang chơi?
who-body = Chọn đèn của mình nhé.
lantern-carp = Đèn cá chép
lantern-moon = Đèn mặt trăng
lantern-lotus = Đèn hoa sen
lantern-rabbit = Đèn con thỏ
lantern-butterfly = Đèn con bướm
lantern-buffalo = Đèn con trâu

band-heading = Học lớp mấy rồi nhỉ?
band-body = Chọn lớp để chơi cho vừa sức.
band-band_6_8 = Lớp 1, 2, 3
band-band_9_11 = Lớp 4, 5, 6
band-band_12_15 = Lớp 7, 8, 9

map-heading = Dòng sông đèn
map-body = Mình thắp đèn nào đây?
map-empty = Đèn cho lớp này chưa làm xong. Em chơi thử lớp khác nhé.
map-empty-older = Đèn cho lớp này chưa làm xong. Bạn chơi thử lớp khác nhé.
map-bands = Đổi lớp
world-ben_song = Bến Sông
world-luy_tre = Luỹ Tre
world-hang_sang = Hang Sáng
world-soon = Sắp mở

lit-heading = Đèn sáng rồi!
lit-kept = Hình này lên đèn rồi nhé.
lit-words = Trên đèn có câu: “{ $words }”

yard-heading = Sân đèn
yard-more = Xem thêm
yard-ask-shape = Đèn mang hình gì nhỉ?
yard-ask-paper = Dán giấy màu nào đây?
yard-ask-tail = Gắn đuôi nào đây?
yard-ask-handle = Treo đèn bằng gì nhỉ?
yard-ask-pattern = Vẽ gì lên đèn nhỉ?
yard-pick-shape = Chọn hình đèn.
yard-pick-paper = Chọn màu giấy.
yard-pick-tail = Chọn đuôi đèn.
yard-pick-handle = Chọn quai đèn.
yard-pick-pattern = Chọn hoa văn.
yard-at-ben_song = ở Bến Sông
yard-at-luy_tre = ở Luỹ Tre
yard-told = Đèn { $shape }, giấy { $paper }, đuôi { $tail }, treo bằng { $handle }, vẽ { $pattern }.
kind-shape = Hình
kind-paper = Giấy
kind-tail = Đuôi
kind-handle = Quai
kind-pattern = Hoa văn
part-shape-star = Ngôi sao
part-shape-carp = Cá chép
part-shape-lotus = Hoa sen
part-shape-rabbit = Con thỏ
part-shape-drum = Cái trống
part-paper-coral = Cam
part-paper-jade = Xanh lá
part-paper-river = Xanh dương
part-paper-pink = Hồng
part-tail-fringe = Tua rua
part-tail-ribbon = Dải lụa
part-tail-beads = Chuỗi hạt
part-tail-pompom = Quả bông
part-handle-cord = Sợi dây
part-handle-stick = Que tre
part-handle-bow = Cái nơ
part-pattern-scales = Vảy cá
part-pattern-bells = Chuông
part-pattern-waves = Sóng nước
part-pattern-leaves = Lá tre

settings-heading = Cài đặt
settings-body = Dùng chung máy? Chơi xong, bấm “Xong, đổi bạn” nhé.
settings-music = Nhạc nền đang tắt, để cả lớp dễ nghe nhau. Thích nghe thì bấm “Nhỏ” nhé.
clear-this = Xoá đèn này
clear-all = Xoá tất cả
clear-this-ask = Xoá hết những gì chiếc đèn này đã lưu?
clear-all-ask = Xoá hết các chiếc đèn và cài đặt trên máy này?
clear-yes = Xoá
clear-no = Giữ lại
clear-done = Đã xoá sạch rồi.

tabs-heading = Đèn này đang mở ở cửa sổ khác
tabs-body = Chơi tiếp ở đây, hay theo chỗ vừa chơi bên cửa sổ kia?
tabs-mine = Chơi tiếp ở đây
tabs-theirs = Theo cửa sổ kia

help-heading = Luôn có người giúp
help-care = Chuyện xảy ra không phải lỗi của em. Kể ra lúc nào cũng được.
help-care-older = Chuyện xảy ra không phải lỗi của bạn. Kể ra lúc nào cũng được.
help-call = Gọi { $number }
help-call-sure = Bấm lần nữa để gọi { $number }
help-ask = Người nghe máy có thể hỏi: có chuyện gì, đang ở đâu, có ai ở cạnh không. Chưa muốn nói thì im lặng cũng được. Muốn dừng thì cúp máy, lúc khác gọi lại.
help-adults = Vẽ bàn tay lên giấy. Mỗi ngón là một người lớn mình tin. Người này bận hay chưa nghe thì kể với người khác nhé.
help-private = Mở thẻ này, trò chơi không ghi lại đâu.

notice-storage-refused = Máy này không lưu được. Vẫn chơi được, nhưng lần sau mình thắp đèn lại từ đầu nhé.
notice-save-failed = Lần này chưa lưu được. Cứ chơi tiếp nhé.
notice-save-corrupt = Chưa đọc được phần đã lưu, máy cất riêng ra rồi. Đèn này thắp lại từ đầu nhé.
notice-save-newer = Đèn này được lưu từ bản trò chơi mới hơn, vẫn còn nguyên. Cứ chơi nhé, nhưng lần này không lưu thêm.
notice-stage-lost = Hình động nghỉ một lát. Mình chơi tiếp ở đây nhé.
notice-no-voice = Máy này chưa có giọng đọc tiếng Việt. Mình chơi tiếp nhé.
notice-level-failed = Chưa mở được màn này. Bấm thử lần nữa nhé.
notice-level-changed = Màn này vừa đổi cho hay hơn. Mình chơi tiếp từ gần chỗ cũ nhé.
