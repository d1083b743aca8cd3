//! A picture of error against decisions, as SVG.

use std::fmt::Write as _;

use crate::report::Report;

const WIDTH: f64 = 860.0;
const HEIGHT: f64 = 460.0;
const LEFT: f64 = 60.0;
const TOP: f64 = 48.0;
const RIGHT: f64 = 250.0;
const BOTTOM: f64 = 50.0;
/// The axis of error.
const LOW: f64 = 0.4;
const HIGH: f64 = 1.0;
/// Okabe and Ito (2008): told apart by colour-blind eyes too.
const COLOURS: [&str; 8] =
    ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#000000", "#999999"];
/// Dashes for the second round of colours.
const DASHES: [&str; 2] = ["", "6 4"];

/// The picture of a report.
#[must_use]
pub fn svg(report: &Report) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = draw(report, &mut out);
    out
}

fn draw(report: &Report, out: &mut String) -> std::fmt::Result {
    let turns = report.engines.iter().map(|it| it.figures.rmse.len()).max().unwrap_or(1);
    let x = |turn: f64| LEFT + (WIDTH - LEFT - RIGHT) * turn / turns as f64;
    let y = |rmse: f64| TOP + (HEIGHT - TOP - BOTTOM) * (HIGH - rmse) / (HIGH - LOW);
    writeln!(
        out,
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13" fill="#222">
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>
<text x="{LEFT}" y="26" font-size="16">Error of the estimates: {} items, {:?}, {} pupils, seed {}</text>"##,
        report.items, report.knowledge, report.pupils, report.seed,
    )?;
    for step in 0_u8..=6 {
        let rmse = LOW + 0.1 * f64::from(step);
        let (at, label) = (y(rmse), y(rmse) + 4.0);
        writeln!(
            out,
            r##"<path d="M{LEFT} {at:.1}H{:.1}" stroke="#ddd"/><text x="26" y="{label:.1}">{rmse:.1}</text>"##,
            WIDTH - RIGHT
        )?;
    }
    for turn in (0..=turns).step_by(10) {
        let at = x(turn as f64);
        writeln!(
            out,
            r#"<text x="{at:.1}" y="{:.1}" text-anchor="middle">{turn}</text>"#,
            HEIGHT - BOTTOM + 20.0
        )?;
    }
    writeln!(
        out,
        r#"<text x="{:.1}" y="{:.1}" text-anchor="middle">decisions in all three topics</text>"#,
        x(turns as f64 / 2.0),
        HEIGHT - 10.0
    )?;
    for (at, engine) in report.engines.iter().enumerate() {
        let colour = COLOURS[at % COLOURS.len()];
        let dash = DASHES[(at / COLOURS.len()).min(DASHES.len() - 1)];
        let width = if engine.ours { 3.0 } else { 1.5 };
        let mut path = format!("M{:.1} {:.1}", x(0.0), y(1.0));
        for (turn, rmse) in engine.figures.rmse.iter().enumerate() {
            write!(path, "L{:.1} {:.1}", x(turn as f64 + 1.0), y(rmse.clamp(LOW, HIGH)))?;
        }
        let style = format!(
            r#"fill="none" stroke="{colour}" stroke-width="{width}" stroke-dasharray="{dash}""#
        );
        let row = TOP + 20.0 * at as f64;
        writeln!(out, r#"<path d="{path}" {style}/>"#)?;
        writeln!(
            out,
            r#"<path d="M{:.1} {row:.1}h24" {style}/><text x="{:.1}" y="{:.1}">{}</text>"#,
            WIDTH - RIGHT + 16.0,
            WIDTH - RIGHT + 48.0,
            row + 4.0,
            engine.name
        )?;
    }
    writeln!(out, "</svg>")
}
