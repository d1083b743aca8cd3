//! The pretend device: a labelled region with everything that the drawn one shows, in words.

use port::{Browser, BrowserElement, Device, DeviceFrame, Popup};

use super::{Page, scene::picture, target};
use crate::{Element, el, words};

/// The pretend device, if there is one.
pub fn device(page: &Page<'_>) -> Option<Element> {
    let device = page.frame.view.device.as_ref()?;
    Some(match device {
        Device::Browser(browser) => self::browser(page, browser),
        Device::Photo(photo) => super::photo::photo(page, photo),
        Device::Phone(phone) => super::phone::phone(page, phone),
        Device::Bins(bins) => super::things::bins(page, bins),
        Device::Picture(it) => super::things::closer(page, it),
        Device::Spread(it) => super::spread::spread(page, it),
    })
}

/// Whether the device shows the target with this id.
pub fn shows(page: &Page<'_>, id: &str) -> bool {
    match &page.frame.view.device {
        Some(Device::Browser(browser)) => {
            let popup = browser.popup.iter().flat_map(|popup| &popup.elements);
            browser
                .page
                .iter()
                .chain(&browser.bezel)
                .chain(popup)
                .any(|it| it.target.as_deref() == Some(id))
        }
        Some(Device::Photo(photo)) => super::photo::shows(photo, id),
        Some(Device::Phone(phone)) => phone.touchable().iter().any(|(_, target)| target == id),
        Some(Device::Bins(bins)) => {
            bins.baskets.iter().any(|basket| basket.target.as_deref() == Some(id))
        }
        Some(Device::Spread(spread)) => spread.touchable().any(|(_, target)| target == id),
        Some(Device::Picture(_)) | None => false,
    }
}

/// Whether the device itself says this line.
pub fn says(page: &Page<'_>, line: &str) -> bool {
    matches!(&page.frame.view.device, Some(Device::Phone(phone)) if phone.says(line))
}

fn browser(page: &Page<'_>, browser: &Browser) -> Element {
    let words = words::words(page.frame.lang);
    let (class, name) = match browser.frame {
        DeviceFrame::Tablet => ("tablet", words.tablet),
        DeviceFrame::Computer => ("computer", words.computer),
    };
    let lit = if browser.lit { " lit" } else { "" };
    let happening = browser.happening.map(|what| {
        el("p").key("happening").class("happening").text(words::happening(page.frame.lang, what))
    });
    let page_items = browser.page.iter().map(|it| element(page, browser, it));
    let screen = el("div")
        .key("screen")
        .class(if browser.popup.is_some() { "screen covered" } else { "screen" })
        .child(chrome(page, browser))
        .child(el("div").key("page").class("web-page").children(page_items))
        .children(browser.popup.as_ref().map(|it| popup(page, browser, it)))
        .children(happening);
    let bezel = (!browser.bezel.is_empty()).then(|| {
        el("div")
            .key("bezel")
            .class("bezel")
            .attr("role", "group")
            .attr("aria-label", words.bezel)
            .children(browser.bezel.iter().map(|it| element(page, browser, it)))
    });
    el("section")
        .key("device")
        .class(format!("device {class}{lit}"))
        .attr("aria-label", name)
        .child(screen)
        .children(bezel)
}

/// Tab, padlock, address, battery.
fn chrome(page: &Page<'_>, browser: &Browser) -> Element {
    let words = words::words(page.frame.lang);
    let (lock_icon, lock, lock_class) = if browser.secure {
        ("lock", words.locked, "lock closed")
    } else {
        ("lock_open", words.unlocked, "lock open")
    };
    let lock_picture = page.icons.url(lock_icon);
    let lock = el("span")
        .class(lock_class)
        .children(lock_picture.map(|url| picture(url).class("icon")))
        .child(el("span").text(lock));
    let address = el("span")
        .class("address")
        .child(el("span").class("sr").text(format!("{}: ", words.address)))
        .text(browser.address.clone());
    let battery =
        el("span").class("battery").text(format!("{} {} %", words.battery, browser.battery));
    el("div")
        .key("chrome")
        .class("chrome")
        .child(el("p").class("tab").text(browser.tab.clone()))
        .child(
            el("p")
                .class("address-row")
                .child(lock)
                .text(" ")
                .child(address)
                .text(" ")
                .child(battery),
        )
}

fn element(page: &Page<'_>, browser: &Browser, element: &BrowserElement) -> Element {
    let reveal = element.reveal.as_ref().filter(|_| browser.lit).map(|reveal| {
        let art = page.icons.figure(&reveal.art, "happy").map(|url| picture(url).class("shadow"));
        let lead =
            el("span").class("sr").text(format!("{}: ", words::words(page.frame.lang).light));
        el("p").key("reveal").class("reveal").children(art).child(lead).text(reveal.text.clone())
    });
    let own = match element.target.as_deref().and_then(|id| page.frame.view.target(id)) {
        Some(it) => {
            let mut it = it.clone();
            if page.icons.url(&it.icon).is_none() {
                it.icon.clone_from(&element.icon);
            }
            target::with_shown(page, &it, &element.text)
        }
        None => still(page, element),
    };
    el("div")
        .key(format!("element:{}", element.id))
        .class(format!("element look-{} {}", element.look, at(&element.at)))
        .child(own)
        .children(reveal)
}

/// Something that is only there to be seen.
fn still(page: &Page<'_>, element: &BrowserElement) -> Element {
    let icon = page.icons.url(&element.icon).map(|url| picture(url).class("icon"));
    let text =
        (!element.text.is_empty()).then(|| el("span").class("label").text(element.text.clone()));
    el("p").key("still").class("still").children(icon).children(text)
}

fn at(at: &str) -> String {
    if at.is_empty() { "in-row".to_owned() } else { format!("at-{}", at.replace('_', "-")) }
}

fn popup(page: &Page<'_>, browser: &Browser, popup: &Popup) -> Element {
    let figure = page
        .icons
        .disguised(&popup.art, &popup.wears)
        .map(|url| picture(url).key("art").class("figure"));
    let icon = page.icons.url(&popup.icon).map(|url| picture(url).key("icon").class("icon"));
    let text = (!popup.text.is_empty())
        .then(|| el("p").key("text").class("popup-text").text(popup.text.clone()));
    let buttons = popup.elements.iter().map(|it| element(page, browser, it));
    el("div")
        .key("popup")
        .class(if popup.ribbon { "popup ribbon" } else { "popup" })
        .attr("role", "group")
        .attr("aria-label", words::words(page.frame.lang).popup)
        .children(figure)
        .children(icon)
        .children(text)
        .child(el("div").key("buttons").class("popup-buttons").children(buttons))
}
