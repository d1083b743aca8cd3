//! Who says what in one bubble: its tag names the first speaker, and where another goes on, the name stands before
//! the words, as in a printed dialogue.

use std::borrow::Cow;

use port::Line;

/// The words of the lines of one bubble, as they are shown.
pub(crate) fn said<'a>(lines: &[&'a Line]) -> Vec<Cow<'a, str>> {
    let first = tagged(lines).map(|line| line.id.as_str());
    let mut before = "";
    let words = lines.iter().map(|line| {
        let goes_on = line.who.is_empty() || line.who == before || first == Some(&line.id);
        before = &line.who;
        if goes_on {
            Cow::Borrowed(line.text.as_str())
        } else {
            format!("{}: {}", line.who, line.text).into()
        }
    });
    words.collect()
}

/// The line whose speaker the tag names: the first that anybody says.
pub(crate) fn tagged<'a>(lines: &[&'a Line]) -> Option<&'a Line> {
    lines.iter().copied().find(|line| !line.who.is_empty())
}

/// Whether more than one speaks.
pub(crate) fn several(lines: &[&Line]) -> bool {
    let one = tagged(lines).map(|line| line.who.as_str());
    lines.iter().any(|line| !line.who.is_empty() && Some(line.who.as_str()) != one)
}

#[cfg(test)]
mod tests {
    use port::LineKind;

    use super::*;

    fn line(id: &str, who: &str, text: &str) -> Line {
        Line {
            id: id.into(),
            kind: LineKind::Say,
            who: who.into(),
            actor: String::new(),
            text: text.into(),
            icons: Vec::new(),
        }
    }

    fn shown(lines: &[Line]) -> Vec<String> {
        said(&lines.iter().collect::<Vec<_>>()).into_iter().map(Cow::into_owned).collect()
    }

    #[test]
    fn the_tag_names_the_first_and_every_change_is_named() {
        let lines = [
            line("a", "", "Trời tối."),
            line("b", "Sao", "Tớ đây."),
            line("c", "Sao", "Đi nào."),
            line("d", "Bà", "Ừ."),
            line("e", "", "Hai người đi."),
            line("f", "Bà", "Tới rồi."),
        ];
        assert_eq!(
            shown(&lines),
            ["Trời tối.", "Tớ đây.", "Đi nào.", "Bà: Ừ.", "Hai người đi.", "Bà: Tới rồi."]
        );
        let all: Vec<&Line> = lines.iter().collect();
        assert_eq!(tagged(&all).map(|line| line.id.as_str()), Some("b"));
        assert!(several(&all) && !several(&all[..3]));
    }
}
