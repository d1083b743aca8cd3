//! The reader's own words: what only those hear who do not see, and the names of regions. All other words
//! come with the Frame.

use port::{Channel, Happening, Lang, Mark, Role, SpreadKind, Volume, World};

/// The reader's own words in one language.
#[derive(Debug)]
pub struct Words {
    /// The name of the bar.
    pub bar: &'static str,
    /// Between a speaker and what is said.
    pub says: &'static str,
    /// The name of the pretend device that is a tablet.
    pub tablet: &'static str,
    /// The name of the pretend device that is a computer.
    pub computer: &'static str,
    /// Before the address.
    pub address: &'static str,
    /// A closed padlock.
    pub locked: &'static str,
    /// An open padlock.
    pub unlocked: &'static str,
    /// The battery, before the percent.
    pub battery: &'static str,
    /// The box over the page.
    pub popup: &'static str,
    /// The case around the screen.
    pub bezel: &'static str,
    /// Before what the lantern shows.
    pub light: &'static str,
    /// The name of the pretend device that is a phone with a photo.
    pub phone: &'static str,
    /// The list of what can be told apart on the photo.
    pub spots: &'static str,
    /// The list of stickers.
    pub stickers: &'static str,
    /// A spot that the child keeps.
    pub kept: &'static str,
    /// A spot under a sticker, before its name.
    pub covered: &'static str,
    /// The way that the pieces draw.
    pub map: &'static str,
    /// Before what is written on a spot.
    pub written: &'static str,
    /// The name of the mat with baskets.
    pub baskets: &'static str,
    /// Before the card in the hand.
    pub card: &'static str,
    /// Before how many cards lie in a basket.
    pub inside: &'static str,
    /// The name of a picture that is looked at closely.
    pub picture: &'static str,
    /// A message that was rightly pointed at.
    pub flagged: &'static str,
    /// The cards where there is no question.
    pub choices: &'static str,
    /// An answer that was tried.
    pub tried: &'static str,
    /// A lantern that is lit.
    pub lit: &'static str,
    /// The level that Sao would take next.
    pub suggested: &'static str,
    /// The name of the star of five points.
    pub star: &'static str,
    /// Before whom one speaks with.
    pub log: &'static str,
    /// Before the digits pressed.
    pub typed: &'static str,
    /// The keys of a telephone.
    pub keypad: &'static str,
    /// A point of the star that shines.
    pub point_lit: &'static str,
    /// A point of the star that is dim.
    pub point_dim: &'static str,
    /// A line of a form that was chosen.
    pub chosen: &'static str,
    /// What a QR code is, for who cannot see it.
    pub qr: &'static str,
    /// Before how many have voted.
    pub votes: &'static str,
    /// How the keyboard leaves at once; on the quick exit.
    pub exit_keys: &'static str,
}

static VI: Words = Words {
    bar: "Thanh nút",
    says: "nói",
    tablet: "Máy tính bảng trong truyện",
    computer: "Máy tính trong truyện",
    address: "Địa chỉ",
    locked: "Khoá đóng",
    unlocked: "Khoá mở",
    battery: "Pin",
    popup: "Hộp hiện lên trên trang",
    bezel: "Viền máy, ở ngoài trang",
    light: "Đèn soi thấy",
    phone: "Điện thoại trong truyện",
    spots: "Những chỗ trong ảnh",
    stickers: "Nhãn dán để che",
    kept: "để nguyên",
    covered: "đã che",
    map: "Các mảnh ghép lại",
    written: "có chữ",
    baskets: "Chiếu với những chiếc giỏ",
    card: "Thẻ trên tay",
    inside: "thẻ trong giỏ",
    picture: "Tấm ảnh để ngắm kĩ",
    flagged: "đã thắp đèn ở đây",
    choices: "Các thẻ để chọn",
    tried: "đã thử",
    lit: "đã thắp",
    suggested: "Sao gợi ý",
    star: "Ngôi sao năm cánh",
    log: "Cuộc trò chuyện",
    typed: "Đã bấm",
    keypad: "Bàn phím số",
    point_lit: "đang sáng",
    point_dim: "sáng mờ, chưa tắt",
    chosen: "đã chọn",
    qr: "Hình ô vuông (QR) chứa mã ghi bên cạnh",
    votes: "Số phiếu",
    exit_keys: "bấm phím Esc hai lần liền",
};

static EN: Words = Words {
    bar: "Buttons",
    says: "says",
    tablet: "The tablet in the story",
    computer: "The computer in the story",
    address: "Address",
    locked: "Padlock closed",
    unlocked: "Padlock open",
    battery: "Battery",
    popup: "A box over the page",
    bezel: "The edge of the device, outside the page",
    light: "The light shows",
    phone: "The phone in the story",
    spots: "Things in the photo",
    stickers: "Stickers to cover with",
    kept: "kept",
    covered: "covered",
    map: "Pieces laid together",
    written: "it reads",
    baskets: "A mat with baskets",
    card: "The card in your hand",
    inside: "cards inside",
    picture: "A picture to look at closely",
    flagged: "a lantern hangs here",
    choices: "Cards to choose from",
    tried: "tried",
    lit: "lit",
    suggested: "Sao’s pick",
    star: "The star of five points",
    log: "Conversation",
    typed: "Pressed",
    keypad: "Number keys",
    point_lit: "shining",
    point_dim: "dim, not dark",
    chosen: "chosen",
    qr: "A QR code with the code beside it",
    votes: "Votes",
    exit_keys: "press the Esc key twice",
};

/// The words in this language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

impl Words {
    /// What "done" means on a target of this role.
    pub const fn done(&self, role: Role) -> &'static str {
        match role {
            Role::Item => self.lit,
            _ => self.tried,
        }
    }
}

/// The name of a world, as on the map.
pub const fn world(lang: Lang, world: World) -> &'static str {
    match (lang, world) {
        (Lang::Vi, World::BenSong) => "Bến Sông",
        (Lang::Vi, World::LuyTre) => "Luỹ Tre",
        (Lang::Vi, World::HangSang) => "Hang Sáng",
        (Lang::En, World::BenSong) => "The Landing",
        (Lang::En, World::LuyTre) => "The Bamboo Hedge",
        (Lang::En, World::HangSang) => "The Bright Cave",
    }
}

/// The name of a volume, before its steps.
pub const fn channel(lang: Lang, channel: Channel) -> &'static str {
    match (lang, channel) {
        (Lang::Vi, Channel::Speech) => "Giọng đọc",
        (Lang::Vi, Channel::Effects) => "Tiếng động",
        (Lang::Vi, Channel::Music) => "Nhạc nền",
        (Lang::En, Channel::Speech) => "Voice",
        (Lang::En, Channel::Effects) => "Sounds",
        (Lang::En, Channel::Music) => "Music",
    }
}

/// A step of a volume, as it stands on its button under the name of the volume.
pub const fn volume(lang: Lang, volume: Volume) -> &'static str {
    match (lang, volume) {
        (Lang::Vi, Volume::Off) => "Tắt",
        (Lang::Vi, Volume::Quiet) => "Nhỏ",
        (Lang::Vi, Volume::Normal) => "Vừa",
        (Lang::En, Volume::Off) => "Off",
        (Lang::En, Volume::Quiet) => "Quiet",
        (Lang::En, Volume::Normal) => "Normal",
    }
}

/// The name of things that lie side by side.
pub const fn spread(lang: Lang, kind: SpreadKind) -> &'static str {
    match (lang, kind) {
        (Lang::Vi, SpreadKind::Doll) => "Búp bê vải",
        (Lang::Vi, SpreadKind::Trade) => "Cửa sổ trao đổi trong trò chơi",
        (Lang::Vi, SpreadKind::Faces) => "Tấm ảnh và những người trong ảnh",
        (Lang::Vi, SpreadKind::Feed) => "Bảng tin trong truyện",
        (Lang::Vi, SpreadKind::Form) => "Tờ đơn trong truyện",
        (Lang::En, SpreadKind::Doll) => "The cloth doll",
        (Lang::En, SpreadKind::Trade) => "The trading window of the game",
        (Lang::En, SpreadKind::Faces) => "The photo and who is on it",
        (Lang::En, SpreadKind::Feed) => "The feed in the story",
        (Lang::En, SpreadKind::Form) => "The form in the story",
    }
}

/// What became of a thing.
pub const fn mark(lang: Lang, mark: Mark) -> &'static str {
    match (lang, mark) {
        (_, Mark::Plain) => "",
        (Lang::Vi, Mark::Yes) => "đã đồng ý",
        (Lang::Vi, Mark::No) => "không đồng ý",
        (Lang::Vi, Mark::Waits) => "chưa trả lời",
        (Lang::Vi, Mark::Covered) => "đã che",
        (Lang::Vi, Mark::Filled) => "đã điền",
        (Lang::Vi, Mark::Left) => "để trống",
        (Lang::Vi, Mark::Ready) => "đã sẵn sàng",
        (Lang::Vi, Mark::Gone) => "không còn ở đây",
        (Lang::Vi, Mark::Found) => "đã xem kĩ",
        (Lang::Vi, Mark::Spread) => "đang được chuyển đi",
        (Lang::Vi, Mark::Felt) => "thấy ở đây",
        (Lang::En, Mark::Yes) => "has said yes",
        (Lang::En, Mark::No) => "has said no",
        (Lang::En, Mark::Waits) => "no answer yet",
        (Lang::En, Mark::Covered) => "covered",
        (Lang::En, Mark::Filled) => "filled in",
        (Lang::En, Mark::Left) => "left blank",
        (Lang::En, Mark::Ready) => "ready",
        (Lang::En, Mark::Gone) => "no longer here",
        (Lang::En, Mark::Found) => "looked into",
        (Lang::En, Mark::Spread) => "being passed on",
        (Lang::En, Mark::Felt) => "felt here",
    }
}

/// How often a post was passed on, before the number.
pub const fn passed_on(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "Lượt chuyển",
        Lang::En => "Passed on",
    }
}

/// What plays out on the pretend screen, in words: the stage shows it.
pub const fn happening(lang: Lang, what: Happening) -> &'static str {
    match (lang, what) {
        (Lang::Vi, Happening::BoxLeaps) => "Hộp nhảy ra, che mất trang.",
        (Lang::Vi, Happening::BoxMultiplies) => "Một hộp đẻ ra mười hộp.",
        (Lang::Vi, Happening::PrizePeels) => "Món quà bong ra. Chỉ là tranh vẽ.",
        (Lang::Vi, Happening::BoxDeflates) => "Hộp xẹp xuống. Trang hiện ra.",
        (Lang::Vi, Happening::ButtonRuns) => "Cái nút mọc chân vịt, chạy mất.",
        (Lang::Vi, Happening::DisguiseFalls) => "Đồ hoá trang rơi xuống.",
        (Lang::Vi, Happening::Chorus) => "Cả đàn hộp tí hon cùng gọi.",
        (Lang::Vi, Happening::FilmPlays) => "Phim đang chiếu.",
        (Lang::Vi, Happening::ScreenDims) => "Màn hình ngáp dài rồi tối dần.",
        (Lang::Vi, Happening::CardLands) => "Tấm thẻ bay vào giỏ.",
        (Lang::En, Happening::CardLands) => "The card flies into the basket.",
        (Lang::Vi, Happening::CardComesBack) => "Tấm thẻ bay vào giỏ, rồi lại nhảy ra.",
        (Lang::En, Happening::CardComesBack) => "The card flies in, then hops out again.",
        (Lang::Vi, Happening::PieceChanges) => "Có một chỗ vừa đổi khác.",
        (Lang::En, Happening::PieceChanges) => "Something has changed.",
        (Lang::Vi, Happening::Rings) => "Chuông reo. Có người nhấc máy.",
        (Lang::En, Happening::Rings) => "It rings. Someone answers.",
        (Lang::Vi, Happening::LookTogether) => "Hai người cùng nhìn màn hình.",
        (Lang::Vi, Happening::MapDraws) => "Hai mảnh bay lại gần nhau. Một con đường hiện ra.",
        (Lang::Vi, Happening::PhotoPosts) => "Ảnh lên mạng. Nhiều con mắt cùng xem.",
        (Lang::Vi, Happening::CopiesSpread) => "Ba máy khác đã giữ lại tấm ảnh.",
        (Lang::En, Happening::MapDraws) => "The pieces fly together. A way appears.",
        (Lang::En, Happening::PhotoPosts) => "The photo is online. Many eyes look.",
        (Lang::En, Happening::CopiesSpread) => "Three other phones have kept the photo.",
        (Lang::En, Happening::BoxLeaps) => "The box leaps in front of the page.",
        (Lang::En, Happening::BoxMultiplies) => "One box lays ten boxes.",
        (Lang::En, Happening::PrizePeels) => "The prize peels off. Only a drawing.",
        (Lang::En, Happening::BoxDeflates) => "The box goes flat. The page is free.",
        (Lang::En, Happening::ButtonRuns) => "The button grows duck feet and runs.",
        (Lang::En, Happening::DisguiseFalls) => "The disguise falls off.",
        (Lang::En, Happening::Chorus) => "A choir of tiny boxes calls.",
        (Lang::En, Happening::FilmPlays) => "The film plays.",
        (Lang::En, Happening::ScreenDims) => "The screen yawns and dims.",
        (Lang::En, Happening::LookTogether) => "Two of you look at the screen.",
    }
}
