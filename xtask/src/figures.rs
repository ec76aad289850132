//! `cargo xtask figures`: a contact sheet of every figure, four pictures each, and what is wrong with it.

use crate::run::{Outcome, about, say, top};
use legwork_core::figure::{Clip, all, arrow, frame, shapes, sound};
use legwork_core::library::FIGURES;
use std::fmt::Write;

/// The colours of the sheet: as on light paper.
const STYLE: &str = "
svg{background:#f3eadb}text{font:40px sans-serif;fill:#14312d}
.prop{fill:#e0d2b8;stroke:#b9a888;stroke-width:8}.pillow{fill:#fffaf2;stroke:#b9a888;stroke-width:8}
.held{fill:#8a7c66}.floor{fill:none;stroke:#d9cdb4;stroke-width:16;stroke-linecap:round}
.shirt{fill:#2f7d74}.shirt.far{fill:#1d544d}.shirt.near{fill:#38897f}
.trousers{fill:#215c56}.trousers.far{fill:#153f3a}.trousers.near{fill:#276b64}
.skin{fill:#cb8d66}.skin.far{fill:#a56d4a}.hair,.eye{fill:#4a342b}
.near,.skin.trunk{stroke:#f3eadb;stroke-width:14;paint-order:stroke;stroke-linejoin:round}
.painful{fill:none;stroke:#a8371f;stroke-width:34;stroke-dasharray:60 40;stroke-linecap:round;stroke-linejoin:round}
.arrow{fill:none;stroke:#0b5d54;stroke-width:36;stroke-linecap:round;stroke-linejoin:round}
";

/// The width of one picture of the sheet.
const WIDTH: i32 = 480;
/// Its height.
const HEIGHT: i32 = 320;

/// A figure of the sheet.
pub struct Drawn {
    /// The name below the pictures.
    pub name: String,
    /// The figure on the ground.
    pub clip: Clip,
}

/// All figures of a text, those whose exercise has this name or all.
#[must_use]
pub fn drawn(text: &str, only: &str) -> Vec<Drawn> {
    let found = all(text)
        .filter(|(exercise, ..)| only.is_empty() || only.split(',').any(|o| o == *exercise));
    found
        .map(|(exercise, level, figure)| {
            let level = ["easier", "standard", "harder"]
                .get(usize::from(level))
                .unwrap_or(&"");
            Drawn {
                name: format!("{exercise}, {level}"),
                clip: Clip::new(figure),
            }
        })
        .collect()
}

/// What is wrong with these figures, a line each.
#[must_use]
pub fn faults(drawn: &[Drawn]) -> Vec<String> {
    let of_one = |one: &Drawn| {
        let faults = sound::faults(&one.clip).into_iter();
        faults
            .map(|fault| format!("{}: {fault}", one.name))
            .collect::<Vec<_>>()
    };
    drawn.iter().flat_map(of_one).collect()
}

/// The sheet as an SVG: a row for each figure, with the pose at each quarter of its movement. Without names, a
/// reader has to recognise the exercise.
#[must_use]
pub fn sheet(drawn: &[Drawn], named: bool) -> String {
    let row = HEIGHT + if named { 40 } else { 10 };
    let rows = i32::try_from(drawn.len()).unwrap_or_default();
    let mut svg = String::new();
    // Writing into a text cannot fail.
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\"><style>{STYLE}</style>",
        4 * (WIDTH + 8),
        rows * row
    );
    for (at, one) in drawn.iter().enumerate() {
        let top = i32::try_from(at).unwrap_or_default() * row;
        let moves = moments(&one.clip);
        for (column, (to, part)) in moves.into_iter().enumerate() {
            let left = i32::try_from(column).unwrap_or_default() * (WIDTH + 8);
            let picture = picture(&one.clip, to, part, column == 0);
            let (x, y, width, height) = frame(&one.clip);
            let _ = write!(
                svg,
                "<svg x=\"{left}\" y=\"{top}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"{x} {y} {width} {height}\"><rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"#f3eadb\"/>{picture}</svg>"
            );
        }
        if named {
            let _ = write!(
                svg,
                "<text x=\"8\" y=\"{}\" style=\"font-size:24px\">{}</text>",
                top + HEIGHT + 26,
                one.name
            );
        }
    }
    svg.push_str("</svg>");
    svg
}

/// Four moments: all keys if there are four, else the way between the first two as well.
fn moments(clip: &Clip) -> [(usize, f32); 4] {
    match clip.figure().keys.len() {
        0..=2 => [(0, 1.0), (1, 0.5), (1, 1.0), (0, 0.6)],
        3 => [(0, 1.0), (1, 1.0), (2, 0.5), (2, 1.0)],
        _ => [(0, 1.0), (1, 1.0), (2, 1.0), (3, 1.0)],
    }
}

fn picture(clip: &Clip, to: usize, part: f32, with_arrow: bool) -> String {
    let body = clip.between(to, part);
    let mut svg = String::new();
    let mut all = shapes(clip, &body);
    all.extend(arrow(clip).filter(|_| with_arrow));
    for shape in all {
        let _ = write!(
            svg,
            "<path class=\"{}\" d=\"{}\"/>",
            shape.class, shape.path
        );
    }
    svg
}

/// Writes the sheets, one for each exercise, and says what is wrong with any figure.
///
/// # Errors
/// If a sheet cannot be written.
pub fn figures(args: &[String]) -> Outcome<bool> {
    let only = args.first().map_or("", String::as_str);
    let folder = top().join("target/figures");
    std::fs::create_dir_all(&folder).map_err(about(folder.display()))?;
    let all = drawn(FIGURES, only);
    let mut names: Vec<&str> = Vec::new();
    for one in &all {
        let name = one.name.split(',').next().unwrap_or_default();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for name in &names {
        let path = folder.join(format!("{name}.svg"));
        let of_it = drawn(FIGURES, name);
        std::fs::write(&path, sheet(&of_it, true)).map_err(about(path.display()))?;
    }
    let whole = folder.join("all.svg");
    std::fs::write(&whole, sheet(&all, true)).map_err(about(whole.display()))?;
    let wrong = faults(&all);
    wrong.iter().for_each(|fault| say(fault));
    say(&format!(
        "{} figures of {} exercises in {}; {} faults",
        all.len(),
        names.len(),
        folder.display(),
        wrong.len()
    ));
    Ok(wrong.is_empty())
}
