//! What the live region says: every new line once, in reading order.

use port::{Device, Frame, Happening, Lang, Piece, Screen};

use crate::words::{happening, mark, words};

/// What is new to say when `next` follows `before`; empty when nothing is.
///
/// A line is new when the Frame before did not show it. A change of language alone says nothing: the same
/// lines are still there to be read.
#[must_use]
pub fn announcement(before: Option<&Frame>, next: &Frame) -> String {
    let old = before.filter(|before| before.screen == next.screen);
    let mut said: Vec<String> = Vec::new();
    // Other screens are read from their heading, which has the focus then.
    if before.is_some() && old.is_none() && next.screen == Screen::Level {
        said.push(format!("{}.", next.view.heading));
    }
    if let Some(notice) = &next.view.notice
        && before
            .and_then(|before| before.view.notice.as_ref())
            .is_none_or(|old| old.id != notice.id)
    {
        said.push(notice.text.clone());
    }
    if let Some(what) = happens(next)
        && old.and_then(happens) != Some(what)
    {
        said.push(happening(next.lang, what).to_owned());
    }
    // In the yard what changes is a picture: it is told.
    let spoken = old.filter(|old| old.lang == next.lang);
    for (actor, text) in &next.view.told {
        if spoken.and_then(|old| old.view.told(actor)).is_some_and(|before| before != text) {
            said.push(text.clone());
        }
    }
    let seen = spoken.map(to_be_seen).unwrap_or_default();
    let news = to_be_seen(next).into_iter().filter(|text| !seen.contains(text));
    if old.is_none() || spoken.is_some() {
        said.extend(news);
    }
    for line in &next.view.lines {
        if old.is_some_and(|old| old.view.lines.iter().any(|shown| shown.id == line.id)) {
            continue;
        }
        if line.who.is_empty() {
            said.push(line.text.clone());
        } else if line.actor.is_empty() {
            said.push(format!("{}: {}", line.who, line.text));
        } else {
            said.push(format!("{} {}: {}", line.who, words(next.lang).says, line.text));
        }
    }
    said.join(" ")
}

fn happens(frame: &Frame) -> Option<Happening> {
    match &frame.view.device {
        Some(Device::Browser(browser)) => browser.happening,
        Some(Device::Photo(photo)) => photo.happening,
        Some(Device::Bins(bins)) => bins.happening,
        Some(Device::Phone(_) | Device::Picture(_) | Device::Spread(_)) | None => None,
    }
}

/// What is to be seen on a device and stands in no line: the card in the hand, where a picture comes from,
/// what the lantern's light shows on them.
fn to_be_seen(frame: &Frame) -> Vec<String> {
    match &frame.view.device {
        Some(Device::Bins(bins)) => {
            let sign = bins.sign.as_ref().map(|(_, text)| text.clone());
            [bins.text.clone()].into_iter().chain(sign).collect()
        }
        Some(Device::Picture(picture)) => {
            let rings = picture.rings.iter().map(|ring| ring.text.clone());
            [picture.from.clone()].into_iter().chain(rings).filter(|it| !it.is_empty()).collect()
        }
        Some(Device::Spread(spread)) => {
            let buttons = spread.pieces.iter().filter(|piece| !piece.button);
            buttons.flat_map(|piece| piece_told(frame.lang, piece)).collect()
        }
        _ => Vec::new(),
    }
}

/// A post is read; of every thing, what became of it and what the light shows.
fn piece_told(lang: Lang, piece: &Piece) -> Vec<String> {
    let mark = mark(lang, piece.mark);
    let mark = if mark.is_empty() { String::new() } else { format!("{}: {mark}.", piece.text) };
    let post =
        if piece.count > 0 { format!("{}: {}", piece.by, piece.text) } else { String::new() };
    [post, mark, piece.sign.clone()].into_iter().filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    #[test]
    fn every_line_is_said_once() {
        let frame = sample::level();
        let first = announcement(None, &frame);
        assert_eq!(first, "Hộp quà nói: Chúc mừng! Bạn trúng xe đạp! Sao nói: Tớ mở nhé?");
        assert_eq!(announcement(Some(&frame), &frame), "");
    }

    #[test]
    fn a_level_says_its_name_when_it_begins() {
        assert!(
            announcement(Some(&sample::map()), &sample::level())
                .starts_with("Hộp quà biết chạy. Hộp quà nói:")
        );
    }

    #[test]
    fn a_new_part_of_the_lantern_is_told_but_not_for_a_new_language() {
        let before = sample::yard();
        let mut next = before.clone();
        next.view.told[0].1 = "Đèn hoa sen.".into();
        assert_eq!(announcement(Some(&before), &next), "Đèn hoa sen.");
        next.lang = port::Lang::En;
        assert_eq!(announcement(Some(&before), &next), "");
    }

    #[test]
    fn what_became_of_a_thing_is_said_once() {
        let before = sample::spread();
        let mut next = before.clone();
        next.view.lines.clear();
        if let Some(Device::Spread(spread)) = &mut next.view.device {
            spread.pieces[0].mark = port::Mark::Gone;
            spread.pieces[1].sign.clear();
        }
        assert_eq!(announcement(Some(&before), &next), "Ếch cốm: không còn ở đây.");
    }

    #[test]
    fn only_what_is_new_is_said() {
        let before = sample::level();
        let mut next = before.clone();
        next.view.lines[1].id = "s04_d2_h1".into();
        next.view.lines[1].text = "Ai gửi hộp này nhỉ?".into();
        assert_eq!(announcement(Some(&before), &next), "Sao nói: Ai gửi hộp này nhỉ?");
    }
}
