//! Things that lie side by side.

use port::{Device, Frame, LineKind, Mark, Piece, Place, Role, Spread, SpreadKind};

use super::{bar, level, line, target};

/// A trading window: a thing that is ready, one that the light shines on and that can be tapped, a button.
pub fn spread() -> Frame {
    let frog = Piece {
        id: "frog".into(),
        text: "Ếch cốm".into(),
        by: "Dưa".into(),
        own: true,
        mark: Mark::Ready,
        ..Piece::default()
    };
    let turtle = Piece {
        id: "turtle".into(),
        text: "Rùa ánh trứng".into(),
        by: "Cua Đá".into(),
        sign: "Cấp 1, vừa mua hôm nay".into(),
        target: Some("choice:a".into()),
        ..Piece::default()
    };
    let close = Piece {
        id: "close".into(),
        text: "Đóng".into(),
        button: true,
        target: Some("choice:b".into()),
        ..Piece::default()
    };
    let mut frame = level();
    frame.view.device = Some(Device::Spread(Spread {
        kind: SpreadKind::Trade,
        title: "Chợ thú".into(),
        pieces: vec![frog, turtle, close],
        about: "turtle".into(),
        ..Spread::default()
    }));
    frame.view.lines = vec![line("s06_d1_h1", LineKind::Hint, "Sao", "Tên nó viết thế nào?")];
    frame.view.targets = vec![
        target("choice:a", Role::Choice, Place::Device("turtle".into()), "Xem kĩ con rùa", ""),
        target("choice:b", Role::Choice, Place::Device("close".into()), "Đóng cửa sổ", ""),
    ];
    frame.view.targets.extend(bar(("back", "Bản đồ")));
    frame
}
