//! The authoring rules, the meshes and the files, on small drawings.
#![allow(clippy::unwrap_used)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use art::{Pack, Part, Picture};
use art_build::{ArtBuildError, Cut, Finding, build, picture_from_svg, stills};

fn svg(body: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">{body}</svg>")
}

fn picture(body: &str) -> Picture {
    picture_from_svg("test", &svg(body), Cut::default()).unwrap()
}

fn findings(text: &str) -> Vec<Finding> {
    match picture_from_svg("test", text, Cut::default()) {
        Err(ArtBuildError::Findings(findings)) => findings,
        other => panic!("no findings but {other:?}"),
    }
}

fn ids(picture: &Picture) -> Vec<&str> {
    picture.parts.iter().map(|part| part.id.as_str()).collect()
}

#[test]
fn every_breach_is_found_with_its_cure() {
    let cases = [
        ("<rect width='9' height='9'/>", "no fill is stated"),
        ("<rect width='9' height='9' fill='red'/>", "the colour red"),
        ("<rect width='9' height='9' fill='url(#a)'/>", "the colour url(#a)"),
        ("<rect width='9' height='9' fill='#00f' style='x:y'/>", "attribute style"),
        ("<rect width='9' height='9' fill='#00f' stroke-dasharray='2'/>", "stroke-dasharray"),
        ("<rect width='9' height='9' fill='#00f' filter='url(#a)'/>", "attribute filter"),
        ("<g opacity='.5'><rect width='9' height='9' fill='#00f'/></g>", "attribute opacity"),
        ("<g clip-path='url(#a)'/>", "attribute clip-path"),
        ("<linearGradient/>", "<linearGradient>"),
        ("<filter/>", "<filter>"),
        ("<clipPath/>", "<clipPath>"),
        ("<mask/>", "<mask>"),
        ("<text>a</text>", "<text>"),
        ("<image/>", "<image>"),
        ("<use/>", "<use>"),
        ("<style>a{}</style>", "<style>"),
        ("<path d='M0 0L9' fill='#00f'/>", "do not parse"),
        ("<rect width='0' height='9' fill='#00f'/>", "no extent"),
        ("<rect width='9' height='9' fill='#00f' transform='spin(3)'/>", "transform"),
        ("<rect id='a' width='9' height='9' fill='#00f'/>", "a shape has an id"),
        ("<g id='a'/><g id='a'/>", "two elements have this id"),
        ("<g id='Ab'/>", "not a plain name"),
        ("<g id='a__2'/>", "not a plain name"),
        ("<g id='root'/>", "not a plain name"),
        ("<g id='spot_a'/>", "mark circles"),
        ("<rect id='glow_a' width='9' height='9' fill='#00f'/>", "a glow_ is"),
        ("<circle id='pivot_arm' r='1'/>", "there is no part arm"),
    ];
    for (body, what) in cases {
        let found = findings(&svg(body));
        let hit = found.iter().any(|f| f.what.contains(what) && !f.cure.is_empty());
        assert!(hit, "{body}: {found:?}");
    }
    assert!(findings("<svg").iter().any(|f| f.what.contains("not XML")));
    let no_view = "<svg xmlns='http://www.w3.org/2000/svg'/>";
    assert!(findings(no_view).iter().any(|f| f.what.contains("viewBox")));
}

#[test]
fn a_finding_names_the_place() {
    let text = svg("\n<g id='arm'>\n<rect width='9' height='9' fill='red'/></g>");
    let found = findings(&text);
    assert_eq!((found[0].line, found[0].element.as_str()), (3, "<rect> in arm"));
}

#[test]
fn groups_are_parts_in_painters_order() {
    let box_ = "<rect width='9' height='9' fill='#00f'/>";
    let picture = picture(&format!(
        "{box_}<g id='body'>{box_}<g><g id='arm'>{box_}</g></g>{box_}{box_}</g>{box_}\
         <circle id='spot_a' cx='70' cy='20' r='2'/><circle id='pivot_arm' cx='30' cy='40' r='1'/>"
    ));
    assert_eq!(ids(&picture), ["root", "body", "arm", "body__2", "root__2", "spot_a"]);
    let parents: Vec<_> = picture.parts.iter().map(|p| p.parent).collect();
    assert_eq!(parents, [None, Some(0), Some(1), Some(1), Some(0), Some(0)]);
    let pivots: Vec<_> = picture.parts.iter().map(|p| p.pivot).collect();
    assert_eq!(pivots[0], [50.0, 25.0]);
    assert_eq!(pivots[2], [30.0, 40.0]);
    assert_eq!(pivots[1], pivots[3]);
    assert_eq!(pivots[5], [70.0, 20.0]);
    assert_eq!(picture.parts[5].triangles(), 0);
}

/// The area of the opaque triangles and of those that fade.
fn areas(part: &Part) -> (f32, f32) {
    let mut sums = (0.0, 0.0);
    for t in part.indices.chunks_exact(3) {
        let [a, b, c] = [0, 1, 2].map(|i| part.positions[t[i] as usize]);
        let area = ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).abs() / 2.0;
        let fades = t.iter().any(|i| part.colors[*i as usize][3] == 0);
        if fades {
            sums.1 += area;
        } else {
            sums.0 += area;
        }
    }
    sums
}

#[test]
fn the_rim_lies_outside_whatever_the_direction() {
    for d in ["M20 10H40V30H20Z", "M20 10V30H40V10Z"] {
        let picture = picture(&format!("<path d='{d}' fill='#1B6CA8'/>"));
        let (full, rim) = areas(&picture.parts[0]);
        assert!((full - 400.0).abs() < 0.5, "{full}");
        assert!((rim - 84.0).abs() < 4.0, "{rim}");
        for (at, color) in picture.parts[0].positions.iter().zip(&picture.parts[0].colors) {
            let outside = at[0] < 20.0 || at[0] > 40.0 || at[1] < 10.0 || at[1] > 30.0;
            assert_eq!(*color, [0x1b, 0x6c, 0xa8, if outside { 0 } else { 255 }]);
        }
    }
}

#[test]
fn the_rim_of_a_hole_lies_in_the_hole() {
    for (rule, hole) in [("evenodd", "M25 15H35V25H25Z"), ("nonzero", "M25 15V25H35V15Z")] {
        let picture =
            picture(&format!("<path d='M20 10H40V30H20Z{hole}' fill='#000' fill-rule='{rule}'/>"));
        let part = &picture.parts[0];
        let (full, rim) = areas(part);
        assert!((full - 300.0).abs() < 0.5, "{rule} {full}");
        assert!(rim > 84.0 + 30.0, "{rule} {rim}");
        let in_hole = |at: &[f32; 2]| at.iter().zip([30.0, 20.0]).all(|(v, c)| (v - c).abs() < 4.9);
        let clear = part.positions.iter().zip(&part.colors).filter(|(at, _)| in_hole(at));
        let clear: Vec<_> = clear.map(|(_, color)| color[3]).collect();
        assert_eq!(clear, [0; 4], "{rule}");
    }
}

#[test]
fn the_rim_follows_the_usual_size() {
    let text = svg("<rect x='20' y='10' width='20' height='20' fill='#000'/>");
    let rim = |scale: f32| {
        let cut = Cut { scale, chord: 0.25 };
        areas(&picture_from_svg("t", &text, cut).unwrap().parts[0]).1
    };
    assert!((rim(1.0) / rim(4.0) - 4.0).abs() < 0.5);
}

#[test]
fn strokes_have_round_ends_when_asked() {
    let line = |cap: &str| {
        let picture = picture(&format!(
            "<path d='M20 20H60' fill='none' stroke='#000' stroke-width='10' stroke-linecap='{cap}'/>"
        ));
        areas(&picture.parts[0]).0
    };
    assert!((line("butt") - 400.0).abs() < 1.0);
    assert!((line("round") - 474.0).abs() < 6.0);
}

#[test]
fn crossing_outlines_are_filled_once() {
    let picture = picture("<path d='M20 10H40V30H20ZM30 20H50V40H30Z' fill='#000'/>");
    assert!((areas(&picture.parts[0]).0 - 700.0).abs() < 1.0);
}

#[test]
fn transforms_and_gradients_reach_the_mesh() {
    let picture = picture(
        "<g transform='translate(10 5) scale(2)' fill='#fff'>\
         <rect width='10' height='10' data-to='#000' data-to-opacity='0.5'/></g>",
    );
    let part = &picture.parts[0];
    let at = |x: f32, y: f32| {
        let found = part.positions.iter().position(|p| *p == [x, y]).unwrap();
        part.colors[found]
    };
    assert_eq!(at(10.0, 5.0), [255, 255, 255, 255]);
    assert_eq!(at(30.0, 25.0), [0, 0, 0, 128]);
}

#[test]
fn glows_fade_to_nothing() {
    let picture =
        picture("<circle id='glow_sun' cx='50' cy='25' r='20' fill='#FFE39A' fill-opacity='.6'/>");
    let part = picture.part("glow_sun").unwrap();
    let edge = |p: &[f32; 2]| (p[0] - 50.0).hypot(p[1] - 25.0);
    for (at, color) in part.positions.iter().zip(&part.colors) {
        if edge(at) < 0.1 {
            assert_eq!(color[3], 153);
        }
        if edge(at) > 19.5 {
            assert_eq!(color[3], 0);
        }
    }
    assert_eq!(part.pivot, [50.0, 25.0]);
}

#[test]
fn stills_show_one_face_and_no_marks() {
    let dot = "<circle r='4' fill='#00f'/>";
    let text = svg(&format!(
        "<circle id='glow_a' r='9' fill='#FFE39A'/><g id='eyes_open'>{dot}</g>\
         <g id='eyes_shut'>{dot}{dot}</g><g id='mood_happy'><rect width='3' height='3' fill='#0f0'/></g>\
         <g id='mood_cheer'><g id='eyes_of_cheer'>{dot}{dot}</g></g>\
         <g id='disguise_hat'><rect width='7' height='7' fill='#f00' data-to='#000'/></g>\
         <circle id='pivot_eyes_open' r='1'/>"
    ));
    let picture = picture_from_svg("box", &text, Cut::default()).unwrap();
    let stills = stills(&picture, &text);
    let names: Vec<_> = stills.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, [".happy", ".cheer", ".hat"]);
    let count = |at: usize, what: &str| stills[at].1.matches(what).count();
    assert_eq!([count(0, "#00f"), count(0, "#0f0"), count(0, "#f00")], [1, 1, 0]);
    assert_eq!([count(1, "#00f"), count(1, "#0f0")], [2, 0]);
    assert_eq!([count(2, "linearGradient"), count(2, "radialGradient")], [2, 2]);
    for (_, still) in &stills {
        assert!(!still.contains("style=") && !still.contains("pivot") && !still.contains("data-"));
    }
}

fn folder(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What an earlier run left behind would count as built already.
    if dir.exists() {
        fs::remove_dir_all(&dir).unwrap();
    }
    for sub in ["cast", "photos", "scenes", "icons"] {
        fs::create_dir_all(dir.join("art").join(sub)).unwrap();
    }
    dir
}

#[test]
fn a_folder_is_built_once() {
    let dir = folder("once");
    let (src, out) = (dir.join("art"), dir.join("out"));
    let rect = svg("<rect width='9' height='9' fill='#00f'/>");
    fs::write(src.join("icons/one.svg"), &rect).unwrap();
    fs::write(src.join("icons/two.svg"), &rect).unwrap();
    fs::write(src.join("scenes/river.svg"), &rect).unwrap();
    assert_eq!(build(&src, &out).unwrap().built(), 3);
    let before = fs::read(out.join("icons.pack")).unwrap();
    assert_eq!(build(&src, &out).unwrap().built(), 0);
    assert_eq!(fs::read(out.join("icons.pack")).unwrap(), before);

    fs::write(src.join("icons/two.svg"), rect.replace("#00f", "#0f0")).unwrap();
    fs::remove_file(src.join("icons/one.svg")).unwrap();
    let report = build(&src, &out).unwrap();
    assert_eq!((report.built(), report.pictures.len()), (1, 2));
    assert!(!out.join("svg/one.svg").exists() && out.join("svg/two.svg").exists());
    let pack = Pack::decode(&fs::read(out.join("icons.pack")).unwrap()).unwrap();
    assert_eq!(pack.get("two").unwrap().parts[0].colors[0], [0, 255, 0, 255]);
    let alone = fs::read(out.join("scenes/river.pic")).unwrap();
    assert_eq!(Picture::decode(&alone).unwrap().name, "river");

    fs::write(src.join("art.ron"), "(files: {\"icons/two\": (scale: 2.0)})").unwrap();
    assert_eq!(build(&src, &out).unwrap().built(), 1);
    fs::write(src.join("art.ron"), "(files: 3)").unwrap();
    assert!(matches!(build(&src, &out), Err(ArtBuildError::Table(_))));
}

#[test]
fn all_findings_come_at_once_with_their_files() {
    let dir = folder("findings");
    let src = dir.join("art");
    fs::write(src.join("icons/one.svg"), svg("<text/>")).unwrap();
    fs::write(src.join("cast/two.svg"), svg("<mask/>")).unwrap();
    let message = build(&src, &dir.join("out")).unwrap_err().to_string();
    assert!(message.contains("icons/one.svg:1 <text>"), "{message}");
    assert!(message.contains("cast/two.svg:1 <mask>"), "{message}");
    fs::write(src.join("cast/one.svg"), svg("")).unwrap();
    let same = build(&src, &dir.join("out"));
    assert!(matches!(same, Err(ArtBuildError::SameName(name)) if name == "one"));
}

#[test]
fn the_games_own_drawings_are_sound() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/art");
    let out = folder("own").join("out");
    let report = build(&src, &out).unwrap();
    assert!(report.pictures.len() > 80);
    let cast = Pack::decode(&fs::read(out.join("cast.pack")).unwrap()).unwrap();
    let moods = |name: &str| cast.get(name).unwrap().moods().collect::<Vec<_>>().join(" ");
    assert_eq!(moods("sao"), "happy cheer think worry brave shy");
    let children = ["child_com", "child_com_sit", "child_tep", "child_nghe"];
    let adults = ["ba", "ong", "me", "bo", "co_giao", "co_tu_van", "operator_111"];
    for name in children.into_iter().chain(adults) {
        let shy = if children.contains(&name) { " shy" } else { "" };
        assert_eq!(moods(name), format!("happy cheer worry listen think brave{shy}"), "{name}");
        for part in ["head", "body", "arm_l", "arm_r", "eyes_open", "eyes_shut"] {
            assert!(cast.get(name).unwrap().part(part).is_some(), "{name} {part}");
        }
    }
    for (name, option) in [("child_tep", "opt_lifejacket"), ("child_nghe", "opt_pomelo")] {
        let picture = cast.get(name).unwrap();
        let at = picture.part_index(option).unwrap();
        assert!(!picture.visible("happy", &[])[at], "{option} is worn unasked");
        assert!(picture.visible("happy", &[option])[at], "{option} is not worn when asked");
    }
    // A photo lies on a phone's screen, which cuts it at its rim: what reaches far over it was meant elsewhere.
    let photos = Pack::decode(&fs::read(out.join("photos.pack")).unwrap()).unwrap();
    assert!(photos.len() > 1 && cast.get("photo_fishing").is_none(), "photos come alone");
    let all_parts =
        photos.iter().flat_map(|photo| photo.parts.iter().map(move |part| (photo, part)));
    for (photo, part) in all_parts {
        let inside = |axis: usize, v: f32| (-40.0..=photo.size[axis] + 40.0).contains(&v);
        let all = part.positions.iter().all(|p| inside(0, p[0]) && inside(1, p[1]));
        assert!(all, "{} reaches over the rim", part.id);
    }
    let map = Picture::decode(&fs::read(out.join("scenes/map.pic")).unwrap()).unwrap();
    for spot in ["spot_ben_song", "spot_luy_tre", "spot_hang_sang"] {
        assert!(map.part(spot).is_some(), "{spot}");
    }
}
