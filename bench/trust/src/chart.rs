//! Plots as SVG, drawn with shapes and plain letters so that they read in light and dark.

use std::fmt::Write;

use super::{Lived, Measure, Policy};

const CELL: f64 = 230.0;
const PAD: f64 = 40.0;
const COLUMNS: usize = 3;

/// A small plot for each world: frights a rat across, share in the gown by day 120 upwards, a mark for each policy.
pub fn frights_and_gowns(all: &[Lived]) -> String {
    let rows = all.len().div_ceil(COLUMNS);
    let mut svg = begin(
        COLUMNS,
        rows,
        "Frights a rat in 120 days (across) and rats calm in the gown by day 120 (upwards)",
    );
    for (number, lived) in all.iter().enumerate() {
        let (x, y) = corner(number);
        frame(&mut svg, x, y, lived.world.name());
        let points: Vec<(Policy, f64, f64)> = lived
            .by_policy
            .iter()
            .map(|(policy, lives)| {
                (
                    *policy,
                    Measure::Frights(120).mean(lives),
                    Measure::Gown(120).mean(lives),
                )
            })
            .collect();
        let most = points.iter().map(|point| point.1).fold(1.0, f64::max);
        put(
            &mut svg,
            x + CELL - PAD - 8.0,
            y + CELL - 24.0,
            "end",
            &format!("{most:.0}"),
        );
        for (place, (_, frights, gown)) in points.iter().enumerate() {
            let at = (
                x + PAD + (CELL - 2.0 * PAD) * frights / most,
                y + CELL - PAD - (CELL - 2.0 * PAD) * gown,
            );
            mark(&mut svg, place, at);
        }
    }
    let below = 40.0 + as_f64(rows) * CELL;
    for (place, (policy, _)) in all
        .first()
        .map_or(&[][..], |lived| &lived.by_policy)
        .iter()
        .enumerate()
    {
        let (column, row) = (place % 4, place / 4);
        let (x, y) = (24.0 + as_f64(column) * 175.0, below + 16.0 + as_f64(row) * 22.0);
        mark(&mut svg, place, (x, y - 4.0));
        put(&mut svg, x + 14.0, y, "start", &policy.name());
    }
    svg.push_str("</svg>\n");
    svg
}

/// What was said against what came, calm beside fright.
pub fn reliability(of: &[(&str, &bolthole_plan::Figures)]) -> String {
    let mut svg = begin(
        of.len(),
        1,
        "What was said (across) and how often it came (upwards), in ten equal groups",
    );
    for (number, (name, figures)) in of.iter().enumerate() {
        let (x, y) = corner(number);
        frame(&mut svg, x, y, name);
        let most = figures
            .groups
            .iter()
            .map(|group| group.said.max(group.came))
            .fold(0.05, f64::max);
        let at = |said: f64, came: f64| {
            let side = CELL - 2.0 * PAD;
            (x + PAD + side * said / most, y + CELL - PAD - side * came / most)
        };
        let (from, to) = (at(0.0, 0.0), at(most, most));
        line(&mut svg, from, to, "stroke-dasharray='3 4'");
        put(
            &mut svg,
            x + CELL - PAD,
            y + CELL - 24.0,
            "end",
            &format!("{most:.2}"),
        );
        for group in &figures.groups {
            mark(&mut svg, 0, at(group.said, group.came));
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn begin(columns: usize, rows: usize, title: &str) -> String {
    let (width, height) = (20.0 + as_f64(columns) * CELL, 110.0 + as_f64(rows) * CELL);
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' font-family='sans-serif' font-size='12' role='img'>\n\
         <title>{title}</title>\n<rect width='{width}' height='{height}' fill='#fbf8f1'/>\n\
         <text x='16' y='24' fill='#2b2620'>{title}</text>\n"
    )
}

fn corner(number: usize) -> (f64, f64) {
    (
        10.0 + as_f64(number % COLUMNS) * CELL,
        34.0 + as_f64(number / COLUMNS) * CELL,
    )
}

fn frame(svg: &mut String, x: f64, y: f64, name: &str) {
    let (left, bottom) = (x + PAD, y + CELL - PAD);
    line(svg, (left, y + PAD), (left, bottom), "");
    line(svg, (left, bottom), (x + CELL - PAD, bottom), "");
    put(svg, left, y + PAD - 10.0, "start", name);
}

fn line(svg: &mut String, from: (f64, f64), to: (f64, f64), more: &str) {
    let _ = writeln!(
        svg,
        "<line x1='{:.1}' y1='{:.1}' x2='{:.1}' y2='{:.1}' stroke='#8a8175' {more}/>",
        from.0, from.1, to.0, to.1
    );
}

fn put(svg: &mut String, x: f64, y: f64, anchor: &str, words: &str) {
    let _ = writeln!(
        svg,
        "<text x='{x:.1}' y='{y:.1}' text-anchor='{anchor}' fill='#2b2620'>{words}</text>"
    );
}

/// A mark that differs in shape as well as in color.
fn mark(svg: &mut String, number: usize, (x, y): (f64, f64)) {
    const COLORS: [&str; 5] = ["#b3402a", "#1f6f6b", "#7a4fa3", "#8a6d1b", "#3b5ba5"];
    let color = COLORS[number % COLORS.len()];
    let _ = match number % 4 {
        0 => writeln!(svg, "<circle cx='{x:.1}' cy='{y:.1}' r='6' fill='{color}'/>"),
        1 => writeln!(
            svg,
            "<rect x='{:.1}' y='{:.1}' width='10' height='10' fill='{color}'/>",
            x - 5.0,
            y - 5.0
        ),
        2 => writeln!(
            svg,
            "<path d='M{x:.1} {:.1} l6 11 h-12 z' fill='{color}'/>",
            y - 6.0
        ),
        _ => writeln!(
            svg,
            "<path d='M{:.1} {:.1} l10 10 m0 -10 l-10 10' stroke='{color}' stroke-width='3'/>",
            x - 5.0,
            y - 5.0
        ),
    };
}

#[expect(clippy::cast_precision_loss, reason = "few")]
fn as_f64(n: usize) -> f64 {
    n as f64
}
