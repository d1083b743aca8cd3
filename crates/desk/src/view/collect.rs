//! Collecting: which assignment, how results come in, what they say together.

use classroom::{ClassTable, CodeError, MAX_RESULTS};
use markup::{Element, el};

use super::{
    assign::{label_field, summary},
    parts::{button, room_heading, row},
    table,
};
use crate::{Desk, Note, PhotoProblem, Words, code_error, file_error};

/// The room.
pub fn room(desk: &Desk) -> Element {
    let words = &desk.words;
    let main = el("main")
        .child(room_heading(words, "collect-heading"))
        .child(el("p").class("lead").text(words.say("collect-lead")));
    let Some(class) = desk.collect.table() else {
        let split = el("div").class("split").child(which(desk)).child(notes(desk));
        return main.child(split);
    };
    let left = el("div").class("choices").child(given(desk, class)).child(take(desk, class));
    let right = el("div").class("came").child(notes(desk)).children(keep(desk, class));
    let main = main.child(el("div").class("split").child(left).child(right));
    if class.is_empty() { main } else { main.child(table::whole(desk, class)) }
}

/// Which assignment the results are of, while none is known.
fn which(desk: &Desk) -> Element {
    let words = &desk.words;
    let now = desk.link().map(|(assignment, _)| {
        el("div")
            .class("panel ask")
            .child(el("h3").text(words.say("which-now")))
            .child(el("p").text(summary(desk, &assignment)))
            .child(row([button("collect", "main").text(words.say("which-now-take"))]))
    });
    let wrong = desk.code_error.as_ref().map(|error| code_error(words, error));
    let field = el("input")
        .attr("id", "code")
        .attr("data-in", "code")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .attr("placeholder", "XXXX-XXXX-XXXX")
        .attr("value", &desk.code)
        .attr_if("aria-invalid", wrong.is_some().then_some("true"))
        .attr_if("aria-describedby", wrong.is_some().then_some("code-wrong"));
    let wrong = el("div")
        .attr("id", "code-wrong")
        .attr("role", "alert")
        .children(wrong.map(|wrong| el("p").class("wrong").text(wrong)))
        .children(fixes(words, desk.code_error.as_ref(), "code"));
    let form = el("form")
        .key("code")
        .class("panel ask")
        .attr("data-do", "code")
        .child(el("h3").text(words.say("which-code")))
        .child(el("p").class("below").text(words.say("which-code-how")))
        .child(
            el("div")
                .key(format!("code-{}", desk.fresh))
                .class("field")
                .child(el("label").attr("for", "code").text(words.say("which-code-label")))
                .child(field),
        )
        .child(wrong)
        .child(row([send(words.say("which-code-take"))]));
    el("div").class("choices").children(now).child(form).child(files(words, "which-files"))
}

fn send(text: String) -> Element {
    el("button").attr("type", "submit").class("button main").text(text)
}

/// The assignment that the results are of.
fn given(desk: &Desk, class: &ClassTable) -> Element {
    let words = &desk.words;
    let assignment = class.assignment();
    let code = el("span").class("mono").text(assignment.code());
    el("div")
        .key("given")
        .class("panel ask")
        .child(el("h3").text(words.say("given-heading")))
        .child(el("p").text(summary(desk, assignment)))
        .child(el("p").class("below").text(words.say("sheet-code")).text(" ").child(code))
        .children(
            desk.collect
                .is_empty()
                .then(|| row([button("anew:yes", "quiet").text(words.say("given-other"))])),
        )
}

/// How results come in.
fn take(desk: &Desk, class: &ClassTable) -> Element {
    let words = &desk.words;
    let field = el("textarea")
        .attr("id", "typed")
        .attr("data-in", "typed")
        .attr("rows", "3")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "characters")
        .attr("aria-describedby", "typed-how");
    let full = class.len() >= MAX_RESULTS;
    let form = el("form")
        .key("typed")
        .class("panel ask")
        .attr("data-do", "add")
        .child(el("h3").text(words.say("take-typed")))
        .child(
            el("div")
                .key(format!("typed-{}", desk.fresh))
                .class("field")
                .child(el("label").attr("for", "typed").text(words.say("take-typed-label")))
                .child(field),
        )
        .child(el("p").attr("id", "typed-how").class("below").text(words.say("take-typed-how")))
        .children(full.then(|| el("p").class("wrong").text(words.say("take-full"))))
        .child(row([send(words.say("take-typed-add"))]));
    el("div").class("takes").child(form).child(files(words, "take-files"))
}

/// Photos, and a file that was saved.
fn files(words: &Words, key: &str) -> Element {
    let file = |id: &'static str, accept: &'static str, many: bool| {
        let input = el("input")
            .attr("type", "file")
            .attr("id", id)
            .attr("data-files", id)
            .attr("accept", accept)
            .attr_if("multiple", many.then_some(""))
            .attr("aria-describedby", format!("{id}-how"));
        let label = el("label")
            .class("button second")
            .attr("for", id)
            .text(words.say(&format!("take-{id}")));
        el("div").class("file").child(input).child(label).child(
            el("p")
                .attr("id", format!("{id}-how"))
                .class("below")
                .text(words.say(&format!("take-{id}-how"))),
        )
    };
    el("div")
        .key("files")
        .class("panel ask")
        .child(el("h3").text(words.say(key)))
        .child(file("photos", "image/*", true))
        .child(file("opened", ".txt,text/plain", false))
}

/// What became of what came in last.
fn notes(desk: &Desk) -> Element {
    let words = &desk.words;
    let of = desk.collect.table().map_or(0, ClassTable::len);
    let count = desk.collect.table().is_some().then(|| {
        let many = el("b").text(of.to_string());
        el("p").class("count").child(many).text(" ").text(words.say("came-results"))
    });
    let each = desk.collect.notes.iter().enumerate();
    let each = each.map(|(at, it)| note(words, it).key(format!("{at} {it:?}")));
    el("section")
        .key("notes")
        .class("panel notes")
        .attr("aria-label", words.say("came-heading"))
        .child(el("h3").text(words.say("came-heading")))
        .children(count)
        .child(el("div").attr("role", "status").child(el("ul").children(each)))
        .children(
            desk.collect
                .notes
                .is_empty()
                .then(|| el("p").class("below").text(words.say("came-nothing"))),
        )
}

fn note(words: &Words, note: &Note) -> Element {
    let good = |text: String| el("li").class("good").text(text);
    let plain = |text: String| el("li").text(text);
    let wrong = |text: String| el("li").class("wrong").text(text);
    match note {
        Note::New(many) => good(words.number("came-new", "many", *many)),
        Note::Later(many) => plain(words.number("came-later", "many", *many)),
        Note::Again(many) => plain(words.number("came-again", "many", *many)),
        Note::OtherAssignment(many) => wrong(words.number("came-other", "many", *many)),
        Note::Full(many) => wrong(words.number("came-full", "many", *many)),
        Note::Assigned => good(words.say("came-assigned")),
        Note::AnotherCode => wrong(words.say("came-another-code")),
        Note::NoAssignment => wrong(words.say("came-no-assignment")),
        Note::Nothing => plain(words.say("came-empty")),
        Note::EmptyPhoto(at) => wrong(words.number("photo-empty", "number", *at)),
        Note::BadPhoto(at, problem) => {
            let key = match problem {
                PhotoProblem::NoPicture => "photo-no-picture",
                PhotoProblem::Large => "photo-large",
                PhotoProblem::Unopened => "photo-unopened",
            };
            wrong(words.number(key, "number", *at))
        }
        Note::Looking(at, of) => {
            let (at, of) = (at.to_string(), of.to_string());
            plain(words.with("photo-looking", &[("number", &at), ("of", &of)]))
        }
        Note::BadFile(None) => wrong(words.say("file-foreign")),
        Note::BadFile(Some(error)) => wrong(file_error(words, error)),
        Note::OtherFile => wrong(words.say("file-other")),
        Note::Saved => good(words.say("came-saved")),
        Note::Wrong(code, error) => el("li")
            .class("wrong")
            .child(el("span").class("mono").text(code))
            .text(" ")
            .child(el("span").text(code_error(words, error)))
            .children(fixes(words, Some(error), "fix")),
    }
}

/// Whole codes that one slip explains: to be looked at beside the child's machine, and taken only by a click.
fn fixes(words: &Words, error: Option<&CodeError>, act: &str) -> Option<Element> {
    let Some(CodeError::Slip { fixes }) = error else { return None };
    let each = fixes.iter().take(3).map(|fix| {
        let code = el("span").class("mono").text(&fix.code);
        let text = el("span").text(words.say("fix-is-it"));
        button(&format!("{act}:{}", fix.code), "quiet").child(text).text(" ").child(code)
    });
    (!fixes.is_empty()).then(|| row(each))
}

/// Keeping what has come: on paper, as a file, for a spreadsheet; or beginning anew.
fn keep(desk: &Desk, class: &ClassTable) -> Option<Element> {
    let words = &desk.words;
    if class.is_empty() {
        return None;
    }
    let unsaved = desk.is_unsaved().then(|| el("p").class("hint").text(words.say("keep-unsaved")));
    let anew = if desk.collect.asking {
        el("div")
            .class("asking")
            .attr("role", "group")
            .attr("aria-label", words.say("anew-ask"))
            .child(el("p").text(words.say("anew-ask")))
            .child(row([
                button("anew:no", "second").attr("id", "anew-no").text(words.say("anew-no")),
                button("anew:yes", "quiet").text(words.say("anew-yes")),
            ]))
    } else {
        row([button("anew", "quiet").attr("id", "anew").text(words.say("anew"))])
    };
    let keep = el("section")
        .key("keep")
        .class("panel keep")
        .attr("aria-label", words.say("keep-heading"))
        .child(el("h3").text(words.say("keep-heading")))
        .children(unsaved)
        .child(label_field(desk))
        .child(row([
            button("print:table", "main").text(words.say("keep-print")),
            button("save", "second").text(words.say("keep-save")),
            button("csv", "second").text(words.say("keep-csv")),
        ]))
        .child(anew);
    Some(keep)
}
