//! The chart of a rat's way: higher is further from the hide, one shape a visit.
//!
//! Nothing is ever laid over anything else, at any number of visits:
//! - Each row has a line of its own for its name, above the line of its shapes. So a name never meets a shape.
//! - As long as every visit has room (about 28 of them), each has its own place, in time, moved aside no more than it
//!   must be. Beyond that the chart is dense: time is cut into columns, and a row shows in each column at most one calm
//!   or unsure shape (the most frequent) and, on a line above it, at most one fright (the worst). A fright is never
//!   hidden by calm, nor calm by a fright. How many visits a shape stands for is in its title and in the table.
//! - A change's line leaves out the names it would run through.
//! - Letters of changes that would touch are moved aside; the newest eight are kept.

mod place;
pub(crate) mod plot;

use bolthole_app::{Mark, Row, Way};
use bolthole_domain::{DayNumber, Outcome};
use bolthole_words::{Words, say};
use maud::{Markup, html};

use crate::icons::{group_class, shape};
use crate::words;
use place::{Density, Placed, place, spread};

/// The drawing's width; it scales with the page.
const WIDTH: f64 = 360.0;
/// Shapes keep this far from the edges.
const MARGIN: f64 = 10.0;
/// No two shapes of one line are nearer than this.
pub(crate) const APART: f64 = 12.0;
/// A row: its name's line and one line of shapes.
const ROW: f64 = 36.0;
/// In a dense chart a row has a second line of shapes.
const DENSE_ROW: f64 = 49.0;
/// From a row's top to its name's baseline.
const NAME: f64 = 13.0;
/// Names begin here.
const NAME_AT: f64 = 2.0;
/// Under a name's baseline; and how wide one of its letters is at the most, on average.
const UNDER_NAME: f64 = 4.0;
const NAME_LETTER: f64 = 7.5;
/// From a row's foot up to the middle of its line of calm and unsure shapes, and of frights in a dense chart.
const LINE: f64 = 10.0;
const FRIGHT_LINE: f64 = 23.0;
/// Room for the letters above the rows, and for dates below them.
const HEAD: f64 = 28.0;
const FOOT: f64 = 22.0;
/// Letters keep this far apart.
const LETTERS_APART: f64 = 22.0;
/// So many changes have letters.
pub(crate) const LETTERS: usize = 8;

/// The letter of the `nth` change that has one.
pub(crate) fn letter(nth: usize) -> char {
    char::from(b'A' + u8::try_from(nth).unwrap_or(25).min(25))
}

/// The changes that have letters: the newest, oldest first.
pub(crate) fn lettered(way: &Way) -> &[bolthole_app::Change] {
    &way.changes[way.changes.len().saturating_sub(LETTERS)..]
}

/// The chart, for `name`, up to `today`. A way without visits has none.
pub(crate) fn chart(words: &Words, way: &Way, name: &str, today: DayNumber) -> Markup {
    let Some(first) = way.marks.first() else {
        return html! {};
    };
    let time = Time {
        first: first.at.day(),
        today,
    };
    let (placed, density) = place(&way.marks, |mark| time.x(mark.at.day()));
    let (row, each) = match density {
        Density::Each => (ROW, say!(words, "chart-each")),
        Density::Gathered => (DENSE_ROW, say!(words, "chart-gathered")),
    };
    let grid = Grid {
        n_rows: way.rows.len(),
        row,
    };
    let height = HEAD + grid.rows_height() + FOOT;
    html! {
        svg.chart viewBox={ "0 0 " (WIDTH) " " (round(height)) } role="img" aria-labelledby="chart-title chart-words" {
            title id="chart-title" { (say!(words, "chart-title", name = name, day = words::short_date(words, time.first, today))) }
            desc id="chart-words" { (each) }
            (changes(words, way, &time, &grid))
            (line_of_calm(&placed, &grid))
            (names(words, way, &grid))
            @for one in &placed { (mark(words, one, &grid, density)) }
            (dates(words, &time, height))
        }
    }
}

/// Where a day lies between the first visit and today.
struct Time {
    first: DayNumber,
    today: DayNumber,
}

impl Time {
    fn x(&self, day: DayNumber) -> f64 {
        let span = f64::from(self.today.days_since(self.first).max(1));
        let at = f64::from(day.days_since(self.first)) / span;
        MARGIN + at.clamp(0.0, 1.0) * (WIDTH - 2.0 * MARGIN)
    }
}

/// Where rows lie; row 0 is nearest to the hide and lowest.
struct Grid {
    n_rows: usize,
    row: f64,
}

impl Grid {
    #[expect(clippy::cast_precision_loss, reason = "a ladder has a few dozen rungs")]
    fn rows_height(&self) -> f64 {
        self.n_rows as f64 * self.row
    }

    #[expect(clippy::cast_precision_loss, reason = "a ladder has a few dozen rungs")]
    fn foot(&self, row: usize) -> f64 {
        HEAD + self.rows_height() - row as f64 * self.row
    }
}

fn name_of(words: &Words, step: &Row) -> String {
    if step.is_now {
        say!(words, "chart-now", step = step.says)
    } else {
        step.says.clone()
    }
}

/// Where a row's name ends, at the most.
#[expect(clippy::cast_precision_loss, reason = "a name has a few dozen letters")]
fn name_end(words: &Words, step: &Row) -> f64 {
    NAME_AT + name_of(words, step).chars().count() as f64 * NAME_LETTER
}

fn names(words: &Words, way: &Way, grid: &Grid) -> Markup {
    html! {
        @for (row, step) in way.rows.iter().enumerate() {
            line.grid x1="0" x2=(WIDTH) y1=(round(grid.foot(row))) y2=(round(grid.foot(row))) {}
            text.here[step.is_now] x=(NAME_AT) y=(round(grid.foot(row) - grid.row + NAME)) { (name_of(words, step)) }
        }
    }
}

/// Down through all rows at `x`, leaving out the names that reach so far.
fn down(words: &Words, way: &Way, grid: &Grid, x: f64) -> String {
    let mut path = String::new();
    for (row, step) in way.rows.iter().enumerate().rev() {
        let foot = grid.foot(row);
        let top = foot - grid.row;
        let from = if x <= name_end(words, step) {
            top + NAME + UNDER_NAME
        } else {
            top
        };
        path.push_str(&format!("M{} {}V{}", round(x), round(from), round(foot)));
    }
    path
}

/// A dotted line for each change, its letter above the rows.
fn changes(words: &Words, way: &Way, time: &Time, grid: &Grid) -> Markup {
    let changes = lettered(way);
    let wanted: Vec<f64> = changes.iter().map(|change| time.x(change.at.day())).collect();
    let letters =
        spread(&wanted, LETTERS_APART, MARGIN + 1.0, WIDTH - MARGIN - 1.0).unwrap_or_else(|| wanted.clone());
    html! {
        @for (nth, (x, at)) in wanted.iter().zip(&letters).enumerate() {
            path.event d={ "M" (round(*at)) " 24L" (round(*x)) " " (HEAD) (down(words, way, grid, *x)) } {}
            circle.tag cx=(round(*at)) cy="13" r="10" {}
            text.tag-t x=(round(*at)) y="17.5" { (letter(nth)) }
        }
    }
}

/// A quiet line through the calm shapes: the way itself.
fn line_of_calm(placed: &[Placed], grid: &Grid) -> Markup {
    let mut points = String::new();
    for one in placed.iter().filter(|one| one.outcome.is_calm()) {
        points.push_str(&format!("{},{} ", round(one.x), round(grid.foot(one.row) - LINE)));
    }
    html! { @if points.contains(' ') { polyline.way points=(points.trim_end()) {} } }
}

fn mark(words: &Words, one: &Placed, grid: &Grid, density: Density) -> Markup {
    let line = if density == Density::Gathered && one.outcome.is_fright() {
        FRIGHT_LINE
    } else {
        LINE
    };
    let at = format!("translate({} {})", round(one.x), round(grid.foot(one.row) - line));
    html! {
        g class={ "mark " (group_class(one.outcome.group())) } transform=(at) {
            @if 1 < one.n { title { (say!(words, "chart-most", n = one.n, outcome = one.outcome.name())) } }
            (shape(one.outcome))
        }
    }
}

/// The first day, today, and what fits between them.
fn dates(words: &Words, time: &Time, height: f64) -> Markup {
    let days = time.today.days_since(time.first);
    let y = round(height - 6.0);
    let between = if days < 8 { 0 } else { 2 };
    html! {
        @if 0 < days { text x="0" y=(y) { (words::short_date(words, time.first, time.today)) } }
        @for nth in 1..=between {
            @let day = DayNumber(time.first.0 + days * nth / (between + 1));
            text x=(round(time.x(day))) y=(y) text-anchor="middle" { (words::short_date(words, day, time.today)) }
        }
        text x=(WIDTH) y=(y) text-anchor="end" { (say!(words, "today")) }
    }
}

/// One decimal is finer than any screen.
fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// Whether `mark` counts among frights when a dense chart gathers visits.
fn worse(one: Outcome, other: Outcome) -> Outcome {
    one.max(other)
}

/// For the gathering: a mark's outcome and row.
fn key(mark: &Mark) -> (usize, bool) {
    (mark.row, mark.outcome.is_fright())
}

#[cfg(test)]
mod tests;
