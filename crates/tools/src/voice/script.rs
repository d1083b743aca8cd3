//! `voice script`: sheets to record from, a table a level, in order of play; Markdown to read on a screen and a
//! page to print.

use std::{fmt::Write as _, path::Path, process::ExitCode};

use port::Lang;
use steps::Failure;

use super::{
    lines::{self, Line, Sheet},
    manifest::Manifest,
    recorded,
};
use crate::{files, place::Place};

/// The words of a sheet in one language.
struct Words {
    heading: &'static str,
    how: [&'static str; 2],
    to_child: &'static str,
    to_adult: &'static str,
    numbers: &'static str,
    columns: [&'static str; 4],
    narrator: &'static str,
    answer: &'static str,
    moods: &'static [(&'static str, &'static str)],
}

const VI: Words = Words {
    heading: "Bảng lời đọc",
    to_child: "Đọc chậm và rõ, như đang kể chuyện cho một em lớp 1.",
    to_adult: "Đọc chậm, ấm và bình tĩnh, như đang ngồi nói chuyện với một phụ huynh.",
    numbers: "Số điện thoại đọc từng chữ số: 111 là “một một một”.",
    how: [
        "Thu ở chỗ yên tĩnh, điện thoại cách miệng chừng một gang tay. Mỗi dòng thu một tệp, đặt tên như ở cột đầu; tệp nào điện thoại thu được cũng dùng được.",
        "Người đọc đồng ý trước khi thu. Giọng được phát cùng trò chơi theo giấy phép CC BY 4.0, không ghi tên. Muốn thôi thì báo, bản sau sẽ bỏ giọng ấy; những bản đã phát ra thì không thu hồi hết được.",
    ],
    columns: ["Tên tệp", "Ai nói", "Giọng", "Lời"],
    narrator: "Người dẫn chuyện",
    answer: "(thẻ trả lời)",
    moods: &[
        ("happy", "vui"),
        ("cheer", "reo vui"),
        ("think", "ngẫm nghĩ"),
        ("worry", "hơi lo"),
        ("brave", "mạnh dạn"),
        ("shy", "ngại ngùng"),
        ("listen", "ân cần"),
    ],
};

const EN: Words = Words {
    heading: "Sheet of lines",
    to_child: "Speak slowly and clearly, as if telling a story to a child of six.",
    to_adult: "Speak slowly, warmly and calmly, as if sitting with a parent.",
    numbers: "Say telephone numbers digit by digit: 111 is “one one one”.",
    how: [
        "Record in a quiet room, the phone a hand's length from the mouth. One file for each row, named as in the first column; any kind of file that a phone makes will do.",
        "Who speaks has agreed before recording. The voice is shipped with the game under CC BY 4.0, without a name. Whoever no longer wants it says so, and the next version leaves it out; copies that are out already cannot all be called back.",
    ],
    columns: ["File name", "Who speaks", "How", "Words"],
    narrator: "Narrator",
    answer: "(answer card)",
    moods: &[
        ("happy", "happy"),
        ("cheer", "full of joy"),
        ("think", "wondering"),
        ("worry", "a little worried"),
        ("brave", "brave"),
        ("shy", "shy"),
        ("listen", "caring"),
    ],
};

/// One row: file name, who, how, words.
type Row = [String; 4];

/// Writes the sheets; with `missing`, only what has no recording yet.
///
/// # Errors
/// When the lines cannot be read or the sheets cannot be written.
pub fn script(place: &Place, lang: Lang, out: &Path, missing: bool) -> Result<ExitCode, Failure> {
    let words = match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    };
    let done = Manifest::read(&recorded(place, lang))?;
    let folder = out.join(lang.id());
    let wanted =
        |line: &Line, text: &str| !missing || done.find(&line.id, &lines::hash(text)).is_none();
    for sheet in lines::sheets(place, lang)? {
        let rows = rows(&sheet, words, wanted);
        if rows.is_empty() {
            continue;
        }
        for (kind, text) in
            [("md", markdown(&sheet, words, &rows)), ("html", page(&sheet, words, lang, &rows))]
        {
            files::write(&folder.join(format!("{}.{kind}", sheet.id)), text.as_bytes())?;
        }
        let path = folder.join(format!("{}.html", sheet.id));
        println!("{}: {} recordings", place.show(&path), rows.len());
    }
    Ok(ExitCode::SUCCESS)
}

/// A row for each text: a line with drawn words has several.
fn rows(sheet: &Sheet, words: &Words, wanted: impl Fn(&Line, &str) -> bool) -> Vec<Row> {
    let mut rows = Vec::new();
    for line in &sheet.lines {
        for text in line.texts.iter().filter(|text| wanted(line, text)) {
            let who = match (line.kind, line.who.as_str()) {
                ("answer", _) => words.answer,
                (_, "") => words.narrator,
                (_, who) => who,
            };
            let mood = words.moods.iter().find(|(id, _)| *id == line.mood);
            let how = mood.map(|(_, how)| *how).unwrap_or_default();
            rows.push([line.name(text), who.to_owned(), how.to_owned(), text.clone()]);
        }
    }
    rows
}

/// What to know before recording a sheet.
fn how(sheet: &Sheet, words: &Words) -> [String; 3] {
    let [first, last] = words.how;
    let tone = if sheet.id == lines::FAMILY { words.to_adult } else { words.to_child };
    [first.to_owned(), format!("{tone} {}", words.numbers), last.to_owned()]
}

fn markdown(sheet: &Sheet, words: &Words, rows: &[Row]) -> String {
    let cell = |text: &String| text.replace('|', "\\|");
    let mut out = format!("# {}: {} ({})\n\n", words.heading, sheet.title, sheet.id);
    for how in how(sheet, words) {
        let _ = writeln!(out, "{how}\n");
    }
    let _ = writeln!(out, "| {} |\n|---|---|---|---|", words.columns.join(" | "));
    for [name, who, how, text] in rows {
        let _ = writeln!(out, "| `{name}` | {} | {} | {} |", cell(who), cell(how), cell(text));
    }
    out
}

const STYLE: &str = "body{font:16px/1.5 sans-serif;margin:2em;color:#1B2440}table{border-collapse:collapse;width:100%}\
    th,td{border:1px solid #46506E;padding:.35em .6em;text-align:left;vertical-align:top}td:last-child{font-size:1.25em}\
    code{white-space:nowrap}thead{display:table-header-group}tr{break-inside:avoid}@media print{body{margin:0}}";

fn page(sheet: &Sheet, words: &Words, lang: Lang, rows: &[Row]) -> String {
    let title = format!("{}: {} ({})", words.heading, escaped(&sheet.title), sheet.id);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n",
        lang.id()
    );
    for how in how(sheet, words) {
        let _ = writeln!(out, "<p>{}</p>", escaped(&how));
    }
    out.push_str("<table><thead><tr>");
    for column in words.columns {
        let _ = write!(out, "<th>{column}</th>");
    }
    out.push_str("</tr></thead><tbody>\n");
    for [name, who, how, text] in rows {
        let _ = writeln!(
            out,
            "<tr><td><code>{name}</code></td><td>{}</td><td>{how}</td><td>{}</td></tr>",
            escaped(who),
            escaped(text)
        );
    }
    out.push_str("</tbody></table></body></html>\n");
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let line = |id: &str, kind, who: &str, texts: &[&str]| Line {
            id: id.into(),
            kind,
            who: who.into(),
            mood: "think",
            texts: texts.iter().map(|&text| text.to_owned()).collect(),
            ..Line::default()
        };
        Sheet {
            id: "s04".into(),
            title: "Hộp <quà>".into(),
            lines: vec![
                line("s04_d1_q", "question", "Sao", &["Phim vịt con?", "Phim dê con?"]),
                line("s04_d1_a", "answer", "", &["Hình | vịt"]),
                line("s04_0_n1", "line", "", &["Nắng lên!"]),
            ],
        }
    }

    #[test]
    fn every_text_has_a_row_with_its_own_file_name() {
        let rows = rows(&sheet(), &VI, |_, _| true);
        let shown: Vec<_> =
            rows.iter().map(|[_, who, how, text]| (&**who, &**how, &**text)).collect();
        assert_eq!(
            shown,
            [
                ("Sao", "ngẫm nghĩ", "Phim vịt con?"),
                ("Sao", "ngẫm nghĩ", "Phim dê con?"),
                ("(thẻ trả lời)", "ngẫm nghĩ", "Hình | vịt"),
                ("Người dẫn chuyện", "ngẫm nghĩ", "Nắng lên!"),
            ]
        );
        assert_ne!(rows[0][0], rows[1][0]);
        assert_eq!(rows[2][0], "s04_d1_a");
    }

    #[test]
    fn who_reads_to_parents_is_told_so() {
        let family = Sheet { id: lines::FAMILY.into(), ..sheet() };
        assert!(markdown(&family, &VI, &[]).contains("phụ huynh"));
        assert!(!markdown(&sheet(), &VI, &[]).contains("phụ huynh"));
    }

    #[test]
    fn what_is_recorded_can_be_left_out() {
        let rows = rows(&sheet(), &VI, |line, _| line.id == "s04_0_n1");
        assert_eq!(rows.len(), 1);
    }

    #[test]
    fn signs_of_the_markup_are_words() {
        let sheet = sheet();
        let rows = rows(&sheet, &VI, |_, _| true);
        assert!(markdown(&sheet, &VI, &rows).contains("Hình \\| vịt"));
        let page = page(&sheet, &VI, Lang::Vi, &rows);
        assert!(page.contains("Hộp &lt;quà&gt;") && !page.contains("<quà>"));
    }
}
