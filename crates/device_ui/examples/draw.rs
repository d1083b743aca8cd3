//! Draws Frames with a plain rasteriser, to look at them without a GPU or a browser; writes PPM files.
//!
//! Samples: `cargo run -p device_ui --example draw -- ICONS.pack FOLDER NAME-PART [WIDTH HEIGHT]`. A node of a level:
//! `… -- ICONS.pack FOLDER LEVEL.ron:NODE:VARIANT:SEED:LANG[:TARGET,TARGET] [WIDTH HEIGHT]`, after these targets were
//! activated. What lies beside ICONS.pack (`cast.pack`, `photos.pack`) is drawn too.

use std::{error::Error, fs, path::PathBuf};

use device_ui::{Assets, Playback, samples, text};
use egui::{Color32, Context, ImageData, Mesh, Pos2, RawInput, Rect, epaint::Primitive, vec2};
use port::{Band, Frame, Lang};

/// The texture of the fonts.
#[derive(Default)]
struct Glyphs {
    size: [usize; 2],
    pixels: Vec<Color32>,
}

impl Glyphs {
    fn take(&mut self, delta: &egui::TexturesDelta) {
        for part in delta.set.values().flatten() {
            let ImageData::Color(image) = &part.image;
            let [w, h] = image.size;
            let [x0, y0] = part.pos.unwrap_or_else(|| {
                self.size = [w, h];
                self.pixels = vec![Color32::TRANSPARENT; w * h];
                [0, 0]
            });
            for (row, line) in image.pixels.chunks(w).enumerate() {
                let from = (y0 + row) * self.size[0] + x0;
                if let Some(to) = self.pixels.get_mut(from..from + w) {
                    to.copy_from_slice(line);
                }
            }
        }
    }

    fn at(&self, uv: Pos2) -> [f32; 4] {
        let x = (uv.x * self.size[0] as f32) as usize;
        let y = (uv.y * self.size[1] as f32) as usize;
        let color = self.pixels.get(y * self.size[0] + x).copied().unwrap_or(Color32::WHITE);
        color.to_array().map(|it| f32::from(it) / 255.0)
    }
}

struct Sheet {
    size: [usize; 2],
    pixels: Vec<[f32; 3]>,
}

impl Sheet {
    fn mesh(&mut self, mesh: &Mesh, clip: Rect, glyphs: &Glyphs) {
        for corners in mesh.indices.chunks_exact(3) {
            let v = [0, 1, 2].map(|at| mesh.vertices[corners[at] as usize]);
            let area = (v[1].pos - v[0].pos).rot90().dot(v[2].pos - v[0].pos);
            if area == 0.0 {
                continue;
            }
            let bounds = Rect::from_points(&v.map(|it| it.pos)).intersect(clip);
            for y in bounds.top().max(0.0) as usize
                ..(bounds.bottom().ceil().max(0.0) as usize).min(self.size[1])
            {
                for x in bounds.left().max(0.0) as usize
                    ..(bounds.right().ceil().max(0.0) as usize).min(self.size[0])
                {
                    let at = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                    let share = |a: usize, b: usize| {
                        (v[b].pos - v[a].pos).rot90().dot(at - v[a].pos) / area
                    };
                    let w = [share(1, 2), share(2, 0), share(0, 1)];
                    if clip.contains(at) && w.iter().all(|it| *it >= 0.0) {
                        let uv =
                            (0..3).fold(vec2(0.0, 0.0), |sum, i| sum + v[i].uv.to_vec2() * w[i]);
                        let glyph = glyphs.at(uv.to_pos2());
                        let color = |c: usize| {
                            (0..3)
                                .map(|i| f32::from(v[i].color.to_array()[c]) / 255.0 * w[i])
                                .sum::<f32>()
                                * glyph[c]
                        };
                        let alpha = color(3);
                        if let Some(pixel) = self.pixels.get_mut(y * self.size[0] + x) {
                            for (c, to) in pixel.iter_mut().enumerate() {
                                *to = color(c) + *to * (1.0 - alpha);
                            }
                        }
                    }
                }
            }
        }
    }
}

fn font(name: &str) -> Option<Vec<u8>> {
    fs::read(format!("{}/../../assets/fonts/{name}", env!("CARGO_MANIFEST_DIR"))).ok()
}

fn draw(frame: &Frame, assets: &Assets, size: [usize; 2]) -> Sheet {
    let ctx = Context::default();
    ctx.set_fonts(text::fonts(
        font("lexend-400.ttf"),
        font("lexend-700.ttf"),
        font("baloo2-700.ttf"),
    ));
    let (mut playback, mut glyphs) = (Playback::default(), Glyphs::default());
    let mut sheet = Sheet { size, pixels: vec![[0.1, 0.14, 0.32]; size[0] * size[1]] };
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(size[0] as f32, size[1] as f32));
    for now in [0.0, 20.0, 20.1] {
        let input = RawInput { screen_rect: Some(screen), time: Some(now), ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| {
            device_ui::screen(ui, frame, assets, &mut playback, now);
        });
        glyphs.take(&output.textures_delta);
        output.textures_delta.clear();
        if now > 20.0 {
            for part in ctx.tessellate(output.shapes, output.pixels_per_point) {
                if let Primitive::Mesh(mesh) = &part.primitive {
                    sheet.mesh(mesh, part.clip_rect, &glyphs);
                }
            }
        }
    }
    sheet
}

fn save(sheet: &Sheet, folder: &str, name: &str) -> Result<(), Box<dyn Error>> {
    let [w, h] = sheet.size;
    let mut out = format!("P6 {w} {h} 255\n").into_bytes();
    out.extend(sheet.pixels.iter().flatten().map(|it| (it.clamp(0.0, 1.0) * 255.0) as u8));
    fs::write(PathBuf::from(folder).join(format!("{name}.{w}x{h}.ppm")), out)?;
    Ok(())
}

/// The Frame of a node of a level, and a name for it.
fn of_level(what: &str) -> Result<(String, Frame), Box<dyn Error>> {
    let parts: Vec<&str> = what.split(':').collect();
    let [file, node, variant, seed, lang, ..] = parts.as_slice() else {
        return Err("LEVEL.ron:NODE:VARIANT:SEED:LANG".into());
    };
    let text = fs::read_to_string(file)?;
    let scenario = scenario::read(&text)?;
    let band = scenario.bands.first().copied().unwrap_or(Band::Six);
    let lang = if *lang == "en" { Lang::En } else { Lang::Vi };
    let id = scenario.id.clone();
    let jump = flow::Jump {
        screen: "level".into(),
        band: Some(band),
        level: id.clone(),
        variant: variant.parse()?,
        node: (*node).to_owned(),
    };
    let info = flow::LevelInfo::of(&scenario, String::new());
    let boot = flow::Boot {
        levels: vec![info],
        jump: Some(jump),
        seed: seed.parse()?,
        ..flow::Boot::default()
    };
    let (mut flow, _) = flow::Flow::new(boot);
    flow.apply(flow::Input::Level { id: id.clone(), level: Ok(Box::new(scenario)) });
    flow.apply(flow::Input::Intent(port::Intent::SetLang { lang }));
    let targets = parts.get(5).map_or_else(Vec::new, |it| it.split(',').collect());
    for target in &targets {
        // A choice is named by its letter alone.
        let target = if target.len() == 1 { format!("choice:{target}") } else { (*target).into() };
        let rev = flow.frame().rev;
        flow.apply(flow::Input::Intent(port::Intent::Activate { rev, target }));
    }
    let name = format!("{id}.{node}.{variant}.{seed}.{}.{}", lang.id(), targets.join("-"));
    Ok((name, flow.frame()))
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, or: usize| args.get(at).and_then(|it| it.parse().ok()).unwrap_or(or);
    let [pack, folder, part, ..] = args.as_slice() else {
        return Err("ICONS.pack FOLDER NAME-PART".into());
    };
    let mut cast = art::Pack::new();
    for name in ["cast.pack", "photos.pack"] {
        if let Ok(bytes) = fs::read(PathBuf::from(pack).with_file_name(name)) {
            for picture in art::Pack::decode(&bytes)?.iter() {
                cast.insert(picture.clone());
            }
        }
    }
    let icons = art::Pack::decode(&fs::read(pack)?)?;
    let assets = Assets { icons, cast, ..Assets::default() };
    let size = [number(3, 1280), number(4, 720)];
    fs::create_dir_all(folder)?;
    if part.contains(".ron:") {
        let (name, frame) = of_level(part)?;
        return save(&draw(&frame, &assets, size), folder, &name);
    }
    for band in Band::ALL {
        for lang in Lang::ALL {
            for (name, frame) in samples::all(*band, *lang) {
                let name = format!("{}.{}.{name}", band.id(), lang.id());
                if !name.contains(part.as_str()) {
                    continue;
                }
                save(&draw(&frame, &assets, size), folder, &name)?;
            }
        }
    }
    Ok(())
}
