//! The invented phone in words: a chat is a log, a keypad is buttons, the star and the form are lists.

use port::{By, Call, Chat, Light, Message, Phone, Point, Reason, Report, Star};

use super::{Page, scene::picture, target};
use crate::{Element, el, words};

/// The phone.
pub fn phone(page: &Page<'_>, phone: &Phone) -> Element {
    let (class, name, parts) = match phone {
        Phone::Chat(chat) => {
            ("phone-chat", words::words(page.frame.lang).phone, self::chat(page, chat))
        }
        Phone::Call(call) => {
            ("phone-call", words::words(page.frame.lang).phone, self::call(page, call))
        }
        Phone::Star(star) => {
            ("phone-star", words::words(page.frame.lang).star, vec![self::star(page, star)])
        }
        Phone::Report(form) => {
            ("phone-form", words::words(page.frame.lang).phone, self::form(page, form))
        }
    };
    el("section")
        .key("device")
        .class(format!("device phone {class}"))
        .attr("aria-label", name)
        .child(el("div").key("screen").class("screen").children(parts))
}

fn chat(page: &Page<'_>, chat: &Chat) -> Vec<Element> {
    let about = format!("{} · {}", chat.app, chat.status);
    let mut parts = vec![head(page, &chat.icon, &chat.name, &about, &chat.clock)];
    parts.extend(banner(&chat.practice));
    parts.push(log(page, &chat.messages, &chat.name));
    parts
}

fn head(page: &Page<'_>, icon: &str, name: &str, about: &str, aside: &str) -> Element {
    let face = page.icons.url(icon).map(|url| picture(url).class("face"));
    let aside = (!aside.is_empty()).then(|| el("span").class("clock").text(aside.to_owned()));
    el("div")
        .key("head")
        .class("phone-head")
        .children(face)
        .child(
            el("p")
                .class("phone-name")
                .child(el("b").text(name.to_owned()))
                .child(el("span").class("about").text(about.to_owned())),
        )
        .children(aside)
}

fn banner(words: &str) -> Option<Element> {
    (!words.is_empty()).then(|| el("p").key("banner").class("practice").text(words.to_owned()))
}

fn log(page: &Page<'_>, messages: &[Message], name: &str) -> Element {
    el("ol")
        .key("log")
        .class("log")
        .attr("aria-label", format!("{}: {name}", words::words(page.frame.lang).log))
        .children(messages.iter().map(|it| message(page, it, name)))
}

fn message(page: &Page<'_>, message: &Message, name: &str) -> Element {
    let class = match message.by {
        By::Own => "message own",
        // Somebody else's words, passed on in this conversation.
        By::Other if message.who != name => "message other passed-on",
        By::Other => "message other",
        By::Day => "message day",
    };
    let who = (!message.who.is_empty())
        .then(|| el("b").class("who").text(message.who.clone()).text(": "));
    let line = message.line.as_ref();
    let said = el("p")
        .class(if line.is_some() { "line said" } else { "said" })
        .attr_if("id", line.map(|line| format!("line-{line}")))
        .attr_if("data-line", line.cloned())
        .children(who)
        .child(el("span").class("words").text(message.text.clone()));
    let about: Vec<&str> = [&message.time, &message.seen]
        .into_iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    let about = (!about.is_empty()).then(|| el("p").class("when").text(about.join(" · ")));
    let lead = || el("span").class("sr").text(format!("{}: ", words::words(page.frame.lang).light));
    let sign = (!message.sign.is_empty())
        .then(|| el("p").key("sign").class("reveal").child(lead()).text(message.sign.clone()));
    let point = message.target.as_deref().and_then(|id| page.frame.view.target(id));
    let flag = message.flagged.then(|| {
        let words = words::words(page.frame.lang).flagged;
        el("p").key("flag").class("flag").text(words)
    });
    el("li")
        .key(format!("message:{}", message.id))
        .class(class)
        .child(said)
        .children(point.map(|it| target::target(page, it)))
        .children(flag)
        .children(sign)
        .children(about)
}

fn call(page: &Page<'_>, call: &Call) -> Vec<Element> {
    let mut parts = vec![head(page, &call.icon, &call.name, &call.status, "")];
    parts.extend(banner(&call.practice));
    if !call.keys.is_empty() {
        parts.push(keypad(page, call));
        return parts;
    }
    let rings =
        call.rings.then(|| el("p").key("rings").class("happening").text(call.ringing.clone()));
    parts.extend(rings);
    parts.push(log(page, &call.messages, &call.name));
    let end = call.hang_up.as_deref().and_then(|id| page.frame.view.target(id));
    parts.extend(
        end.map(|it| el("div").key("end").class("end-call").child(target::target(page, it))),
    );
    parts
}

fn keypad(page: &Page<'_>, call: &Call) -> Element {
    let typed = el("p")
        .key("typed")
        .class("typed")
        .attr("role", "status")
        .child(el("span").class("sr").text(format!("{}: ", words::words(page.frame.lang).typed)))
        .text(call.typed.clone());
    let keys = call.keys.iter().map(|key| key.target.as_str()).chain(call.dial.as_deref());
    let keys = keys.filter_map(|id| page.frame.view.target(id)).map(|it| target::target(page, it));
    el("div").key("pad").class("pad").child(typed).child(
        el("div")
            .key("keys")
            .class("keys")
            .attr("role", "group")
            .attr("aria-label", words::words(page.frame.lang).keypad)
            .children(keys),
    )
}

fn star(page: &Page<'_>, star: &Star) -> Element {
    el("ul")
        .key("points")
        .class("points")
        .attr("role", "list")
        .children(star.points.iter().map(|it| point(page, it)))
}

fn point(page: &Page<'_>, point: &Point) -> Element {
    let words = words::words(page.frame.lang);
    let (class, light) = match point.light {
        Light::Lit => ("point lit", words.point_lit),
        Light::Dim => ("point dim", words.point_dim),
        Light::Waits => ("point", ""),
    };
    let inner = match point.target.as_deref().and_then(|id| page.frame.view.target(id)) {
        Some(it) => target::target(page, it),
        None => {
            let icon = page.icons.url(&point.icon).map(|url| picture(url).class("icon"));
            el("p")
                .class("still")
                .children(icon)
                .child(el("span").class("label").text(point.label.clone()))
        }
    };
    let light = (!light.is_empty()).then(|| el("span").class("sr").text(format!(" ({light})")));
    el("li").key(format!("point:{}", point.id)).class(class).child(inner).children(light)
}

fn form(page: &Page<'_>, form: &Report) -> Vec<Element> {
    let why = el("p").key("why").class("why").text(form.why.clone());
    let reasons = el("ul")
        .key("reasons")
        .class("reasons")
        .attr("role", "list")
        .children(form.reasons.iter().map(|it| reason(page, it)));
    let sent =
        (!form.sent.is_empty()).then(|| el("p").key("sent").class("sent").text(form.sent.clone()));
    let mut parts = vec![head(page, &form.icon, &form.page, &form.title, ""), why, reasons];
    parts.extend(sent);
    parts
}

fn reason(page: &Page<'_>, reason: &Reason) -> Element {
    let inner = match reason.target.as_deref().and_then(|id| page.frame.view.target(id)) {
        Some(it) => target::target(page, it),
        None => {
            let chosen = reason.chosen.then(|| {
                el("span").class("sr").text(format!(" ({})", words::words(page.frame.lang).chosen))
            });
            el("p")
                .class("still")
                .child(el("span").class("label").text(reason.text.clone()))
                .children(chosen)
        }
    };
    let class = if reason.chosen { "reason chosen" } else { "reason" };
    el("li").key(format!("reason:{}", reason.id)).class(class).child(inner)
}
