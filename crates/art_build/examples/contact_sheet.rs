//! Draws the built meshes on one sheet with a plain rasteriser, to look at them and their edges.
//!
//! `contact_sheet ART_DIR OUT.png [NAME[.MOOD[+PART…]] …] [--scale N] [--bg RRGGBB] [--grey]
//! [--columns N] [--margin UNITS] [--pad PIXELS]`. Without names: all pictures.

use std::{error::Error, fs::File, io::BufWriter, path::Path};

use art::{Pack, Picture};

struct Sheet {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 3]>,
}

impl Sheet {
    fn new(width: usize, height: usize, colour: [f32; 3]) -> Self {
        Self { width, height, pixels: vec![colour; width * height] }
    }

    fn blend(&mut self, x: usize, y: usize, color: [f32; 4]) {
        if let Some(pixel) = self.pixels.get_mut(y * self.width + x) {
            for (to, from) in pixel.iter_mut().zip(color) {
                *to += (from - *to) * color[3];
            }
        }
    }

    fn triangle(&mut self, p: [[f32; 2]; 3], c: [[f32; 4]; 3], frame: [f32; 4]) {
        let (mut p, mut c) = (p, c);
        if cross(p[0], p[1], p[2]) < 0.0 {
            p.swap(1, 2);
            c.swap(1, 2);
        }
        let area = cross(p[0], p[1], p[2]);
        if area == 0.0 {
            return;
        }
        let low = |axis: usize| p.iter().map(|v| v[axis]).fold(f32::MAX, f32::min);
        let high = |axis: usize| p.iter().map(|v| v[axis]).fold(f32::MIN, f32::max);
        let x0 = low(0).max(frame[0]).floor().max(0.0) as usize;
        let y0 = low(1).max(frame[1]).floor().max(0.0) as usize;
        let x1 = (high(0).min(frame[2]).ceil().max(0.0) as usize).min(self.width);
        let y1 = (high(1).min(frame[3]).ceil().max(0.0) as usize).min(self.height);
        for y in y0..y1 {
            for x in x0..x1 {
                let at = [x as f32 + 0.5, y as f32 + 0.5];
                let w0 = cross(p[1], p[2], at) / area;
                let w1 = cross(p[2], p[0], at) / area;
                let w2 = cross(p[0], p[1], at) / area;
                // A pixel on a shared edge belongs to one of its two triangles.
                let edge = |w: f32, a: [f32; 2], b: [f32; 2]| {
                    w > 0.0 || (w == 0.0 && (a[1] < b[1] || (a[1] == b[1] && a[0] < b[0])))
                };
                if edge(w0, p[1], p[2]) && edge(w1, p[2], p[0]) && edge(w2, p[0], p[1]) {
                    let mix = |i: usize| c[0][i] * w0 + c[1][i] * w1 + c[2][i] * w2;
                    self.blend(x, y, [mix(0), mix(1), mix(2), mix(3)]);
                }
            }
        }
    }

    fn save(&self, path: &Path, grey: bool) -> Result<(), Box<dyn Error>> {
        let file = BufWriter::new(File::create(path)?);
        let mut encoder =
            png::Encoder::new(file, u32::try_from(self.width)?, u32::try_from(self.height)?);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::Fast);
        let mut writer = encoder.write_header()?;
        let bytes: Vec<u8> = self.pixels.iter().flat_map(|p| tone(*p, grey)).collect();
        writer.write_image_data(&bytes)?;
        Ok(())
    }
}

fn tone([r, g, b]: [f32; 3], grey: bool) -> [u8; 3] {
    let byte = |v: f32| (v * 255.0).round().clamp(0.0, 255.0) as u8;
    if grey {
        return [byte(0.299 * r + 0.587 * g + 0.114 * b); 3];
    }
    [byte(r), byte(g), byte(b)]
}

fn cross(a: [f32; 2], b: [f32; 2], c: [f32; 2]) -> f32 {
    let [a, b, c] = [a, b, c].map(|p| p.map(f64::from));
    ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) as f32
}

struct Options {
    names: Vec<String>,
    scale: f32,
    bg: [f32; 3],
    grey: bool,
    list: bool,
    columns: usize,
    margin: f32,
    pad: f32,
}

fn options(args: &[String]) -> Result<Options, Box<dyn Error>> {
    let mut options = Options {
        names: Vec::new(),
        scale: 1.0,
        bg: [1.0, 0.973, 0.918],
        grey: false,
        list: false,
        columns: 6,
        margin: 0.0,
        pad: 8.0,
    };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or("a value is missing");
        match arg.as_str() {
            "--scale" => options.scale = value()?.parse()?,
            "--columns" => options.columns = value()?.parse()?,
            "--margin" => options.margin = value()?.parse()?,
            "--pad" => options.pad = value()?.parse()?,
            "--grey" => options.grey = true,
            "--list" => options.list = true,
            "--bg" => {
                let hex = u32::from_str_radix(value()?, 16)?;
                options.bg = [16, 8, 0].map(|shift| (hex >> shift & 0xff) as f32 / 255.0);
            }
            _ => options.names.push(arg.clone()),
        }
    }
    Ok(options)
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [src, out, rest @ ..] = args.as_slice() else {
        return Err("give the art folder and the PNG to write".into());
    };
    let options = options(rest)?;
    let built = std::env::temp_dir().join("art_contact_sheet");
    let report = art_build::build(Path::new(src), &built)?;
    let mut all = Pack::new();
    for pack in &report.packs {
        println!("{} {} bytes, {} pictures", pack.path.display(), pack.bytes, pack.pictures);
        for picture in Pack::decode(&std::fs::read(&pack.path)?)?.iter() {
            all.insert(picture.clone());
        }
    }
    println!("{} triangles", report.triangles());
    let names = if options.names.is_empty() {
        all.iter().map(|p| p.name.clone()).collect()
    } else {
        options.names.clone()
    };
    for part in names
        .first()
        .and_then(|n| all.get(n.split('.').next()?))
        .filter(|_| options.list)
        .iter()
        .flat_map(|p| &p.parts)
    {
        println!("{:5} {} {:?}", part.triangles(), part.id, part.pivot);
    }
    sheet(&all, &names, &options).save(Path::new(out), options.grey)
}

fn sheet(all: &Pack, names: &[String], options: &Options) -> Sheet {
    let wanted: Vec<(&Picture, &str)> = names
        .iter()
        .filter_map(|n| {
            Some((all.get(n.split('.').next()?)?, n.split_once('.').map_or("", |x| x.1)))
        })
        .collect();
    let side = |axis: usize| {
        let most = wanted.iter().map(|(p, _)| p.size[axis]).fold(1.0, f32::max);
        (most + 2.0 * options.margin) * options.scale + options.pad
    };
    let (w, h) = (side(0), side(1));
    let columns = options.columns.min(wanted.len()).max(1);
    let rows = wanted.len().div_ceil(columns);
    let mut sheet =
        Sheet::new((w * columns as f32) as usize, (h * rows as f32) as usize, options.bg);
    for (at, (picture, state)) in wanted.iter().enumerate() {
        let frame = [(at % columns) as f32 * w, (at / columns) as f32 * h];
        draw(&mut sheet, picture, state, frame, [w, h], options);
    }
    sheet
}

fn draw(
    sheet: &mut Sheet,
    picture: &Picture,
    state: &str,
    at: [f32; 2],
    size: [f32; 2],
    options: &Options,
) {
    let mut words = state.split('+');
    let mood = words.next().filter(|m| !m.is_empty());
    let mood = mood.or_else(|| picture.moods().next()).unwrap_or_default();
    let shown: Vec<&str> = words.collect();
    let frame = [at[0], at[1], at[0] + size[0], at[1] + size[1]];
    let place = |p: [f32; 2]| {
        [0, 1].map(|i| at[i] + options.pad / 2.0 + (p[i] + options.margin) * options.scale)
    };
    for (part, seen) in picture.parts.iter().zip(picture.visible(mood, &shown)) {
        for t in part.indices.chunks_exact(3).filter(|_| seen) {
            let p = [0, 1, 2].map(|i| place(part.positions[t[i] as usize]));
            let c = [0, 1, 2].map(|i| part.colors[t[i] as usize].map(|v| f32::from(v) / 255.0));
            sheet.triangle(p, c, frame);
        }
    }
}
