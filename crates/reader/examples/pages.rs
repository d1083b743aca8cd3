//! Writes every sample screen as a page, to be looked at without a browser build:
//! `cargo run -p reader --example pages -- FOLDER [HEAD-HTML] [SVG-FOLDER-URL NAME…]`.

#[path = "../src/render/sample.rs"]
mod sample;

use std::{env, fs, io, path::PathBuf};

use port::{Band, Frame};
use reader::{Icons, render, to_html};

fn main() -> io::Result<()> {
    let mut args = env::args().skip(1);
    let folder = PathBuf::from(args.next().unwrap_or_else(|| "pages".to_owned()));
    let head = args.next().unwrap_or_default();
    let svg = args.next().unwrap_or_default();
    let icons = Icons::new(args.map(|name| (format!("svg/{name}"), format!("{svg}/{name}"))));
    fs::create_dir_all(&folder)?;
    let names =
        ["title", "who", "band", "map", "level", "device", "outcome", "lit", "help", "settings"];
    for band in Band::ALL {
        for (name, frame) in names.iter().zip(sample::all()) {
            let mut frame: Frame = frame;
            frame.look.band = frame.look.band.and(Some(*band));
            let page = to_html(&render(&frame, &icons));
            let page =
                page.replacen("<div id=\"reader\"", "<div id=\"reader\" data-mode=\"alone\"", 1);
            let html = format!(
                "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{name}</title>\
                 <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">{head}</head><body>{page}</body></html>"
            );
            fs::write(folder.join(format!("{name}-{}.html", band.id())), html)?;
        }
    }
    Ok(())
}
