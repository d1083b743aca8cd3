//! Pretend devices: the things *in the story* that look like a phone, a tablet or a web page.

use serde::{Deserialize, Serialize};

use crate::{Phone, Spread, TargetId};

/// The pretend device on screen, one variant a mechanic that shows one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// A web browser on a tablet or a computer.
    Browser(Browser),
    /// A photo on its way into an app.
    Photo(Photo),
    /// A phone on which telling is rehearsed.
    Phone(Phone),
    /// A card in the hand, and baskets for it.
    Bins(Bins),
    /// A picture that is looked at closely.
    Picture(Picture),
    /// Things that lie side by side.
    Spread(Spread),
}

/// Baskets, and the card that is to be laid into one of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bins {
    /// The picture on the card in the hand, a name of the icons pack.
    pub icon: String,
    /// What stands on it.
    pub text: String,
    /// What the lantern's light shows on it, while it shines: a name of the icons pack, and the same in words.
    pub sign: Option<(String, String)>,
    /// The baskets, left to right.
    pub baskets: Vec<Basket>,
    /// What is playing out on them now.
    pub happening: Option<Happening>,
}

/// One basket.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Basket {
    /// Unique in the level.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// A picture of the icons pack.
    pub icon: String,
    /// The pictures of what was laid into it before, names of the icons pack.
    pub inside: Vec<String>,
    /// What becomes of the card in the hand now.
    pub landing: Landing,
    /// The target it stands for, while something can be laid into it.
    pub target: Option<TargetId>,
}

/// What becomes of the card at a basket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Landing {
    /// Nothing.
    #[default]
    None,
    /// It is laid in and stays.
    Stays,
    /// It is laid in and comes back out.
    ComesBack,
}

/// A picture that is looked at closely.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// The picture, a name of the cast pack or of the photos.
    pub art: String,
    /// The parts of it that are switched on.
    pub parts: Vec<String>,
    /// Where it comes from, as far as one knows; empty for nothing.
    pub from: String,
    /// What the lantern's light rings, while it shines.
    pub rings: Vec<Ring>,
}

/// A ringed place on a picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ring {
    /// Unique on the picture.
    pub id: String,
    /// Where, in shares of the picture: x, y, width, height.
    pub area: [f32; 4],
    /// What is to be seen there.
    pub text: String,
}

/// A photo on its way into an app: what lies on it, what covers it, what stands under it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Photo {
    /// The name of the app.
    pub app: String,
    /// Who posts.
    pub author: String,
    /// Their face, a name of the icons pack.
    pub author_icon: String,
    /// The photo, a name of the cast pack.
    pub art: String,
    /// The parts of it that are switched on.
    pub parts: Vec<String>,
    /// What can be told apart on it.
    pub spots: Vec<PhotoSpot>,
    /// The stickers, while a spot is open.
    pub stickers: Vec<PhotoSticker>,
    /// Whether the child works on it now; else it is only looked at.
    pub board: bool,
    /// The spot whose answer has just been given: its sticker lands now.
    pub fresh: String,
    /// The words under it; empty for none yet.
    pub caption: String,
    /// Words under it by someone else; empty for none.
    pub comment: String,
    /// Who wrote them.
    pub comment_by: String,
    /// Whether it is online.
    pub posted: bool,
    /// Pieces of it that lie together as a map.
    pub map: Option<PhotoMap>,
    /// Whether the lantern shines on it: letters and numbers glow.
    pub lit: bool,
    /// What is playing out on it now.
    pub happening: Option<Happening>,
}

/// One thing on the photo.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PhotoSpot {
    /// Unique on the photo.
    pub id: String,
    /// What it is called, in the current language.
    pub name: String,
    /// How it looks: `thing`, `board`, `enamel`, `plate`, `shirt`, `tag`, `mirror`.
    pub look: String,
    /// The letters on it; empty for none.
    pub words: String,
    /// A picture of the icons pack.
    pub icon: String,
    /// Where it is, in shares of the photo: x, y, width, height.
    pub area: [f32; 4],
    /// The picture of the sticker that covers it; empty: it can be seen.
    pub sticker: String,
    /// What that sticker is called.
    pub sticker_name: String,
    /// Whether the child has said to keep it.
    pub kept: bool,
    /// Whether it is the one being looked at.
    pub open: bool,
    /// The target it stands for, if it can be tapped.
    pub target: Option<TargetId>,
}

/// A sticker in the tray.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PhotoSticker {
    /// Unique on the photo.
    pub id: String,
    /// A picture of the icons pack.
    pub icon: String,
    /// The target it stands for; none while no spot is open.
    pub target: Option<TargetId>,
}

/// Pieces of the photo laid together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PhotoMap {
    /// What is written on each piece, or its name, and its picture.
    pub pieces: Vec<(String, String)>,
    /// Whether they lead to the gate.
    pub found: bool,
}

/// The case that the pretend screen sits in; decides where its real buttons are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeviceFrame {
    /// A tablet with a home button on the bezel, outside the page.
    #[default]
    Tablet,
    /// A computer window with tabs, outside the page.
    Computer,
}

/// A pretend web browser.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Browser {
    /// The case around the screen.
    pub frame: DeviceFrame,
    /// The address shown, always a reserved `.example` name.
    pub address: String,
    /// Whether the padlock is closed.
    pub secure: bool,
    /// The tab's title.
    pub tab: String,
    /// Things on the page, in reading order.
    pub page: Vec<BrowserElement>,
    /// Things on the case itself (home button, tab close): never inside the page.
    pub bezel: Vec<BrowserElement>,
    /// A box that lies over the page.
    pub popup: Option<Popup>,
    /// Whether the lantern shines on the screen: reveals are drawn.
    pub lit: bool,
    /// What is playing out on the screen now, after a choice.
    pub happening: Option<Happening>,
    /// Battery charge shown, percent.
    pub battery: u8,
}

/// One thing on the pretend screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BrowserElement {
    /// Unique within the device.
    pub id: String,
    /// How it looks: `film`, `gift`, `big_red`, `small_red`, `small_grey`, `home`, `tab_close`, `text`, `notice`,
    /// `field` (a line of a form), `button` (a page's own).
    pub look: String,
    /// Where it lies in its container: `top_left`, `top_right`, `middle`, `bottom_left`, `bottom_right`, or empty: in a row.
    pub at: String,
    /// The picture on it, a name of the icons pack; empty for none.
    pub icon: String,
    /// The words on it in the current language; empty for none.
    pub text: String,
    /// The target it stands for, if it can be tapped.
    pub target: Option<TargetId>,
    /// What the lantern's light shows here.
    pub reveal: Option<Reveal>,
}

/// What the lantern's light makes visible; never the answer itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reveal {
    /// A picture of the cast pack (a shadow).
    pub art: String,
    /// The same in words, for those who do not see it.
    pub text: String,
}

/// A box over the page: the trick of the level, or an honest message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Popup {
    /// The figure it is drawn as, a name of the cast pack (`gift_box`), or empty for a plain message.
    pub art: String,
    /// The parts of that figure to switch on (a disguise).
    pub wears: Vec<String>,
    /// Whether it has a ribbon to look festive.
    pub ribbon: bool,
    /// The picture on it, a name of the icons pack.
    pub icon: String,
    /// What it says, in the current language.
    pub text: String,
    /// The buttons it offers.
    pub elements: Vec<BrowserElement>,
}

/// A short scene on the pretend screen: the consequence is seen before it is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// The box leaps in front of the page.
    BoxLeaps,
    /// One box lays ten boxes that waddle over the page.
    BoxMultiplies,
    /// The prize turns out to be a drawing; its parts peel off.
    PrizePeels,
    /// The box goes flat and the page is free.
    BoxDeflates,
    /// The fake button grows duck feet and runs away.
    ButtonRuns,
    /// The disguise falls off.
    DisguiseFalls,
    /// A chorus of tiny boxes calls.
    Chorus,
    /// The film plays.
    FilmPlays,
    /// The screen yawns and dims.
    ScreenDims,
    /// Someone looks at the screen together with the child.
    LookTogether,
    /// Pieces of the photo fly together and draw a map.
    MapDraws,
    /// The photo goes online.
    PhotoPosts,
    /// Other screens keep a copy of the photo.
    CopiesSpread,
    /// The rehearsed call rings, and someone answers.
    Rings,
    /// The card flies into its basket.
    CardLands,
    /// The card flies into a basket and hops out of it again.
    CardComesBack,
    /// Something becomes of a thing.
    PieceChanges,
}
