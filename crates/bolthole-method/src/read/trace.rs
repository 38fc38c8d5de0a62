//! Which file carries which number of the inventory: a table that a machine keeps and people can read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::Deserialize;

use super::draft::Draft;
use super::fault::{Faults, Located};
use super::{Fault, Files};

/// The inventory is numbered 1 to this.
pub(crate) const LAST_ITEM: u8 = 117;

/// One number of the inventory, in our own words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Item {
    /// 1 to 117.
    pub(crate) n: u8,
    /// What it asks for, short.
    pub(crate) asks: String,
}

/// A number that code carries.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Carried {
    /// 1 to 117.
    pub(crate) item: u8,
    /// The file, from the project's root.
    pub(crate) by: String,
    /// What there carries it: "the gate", "the page", "the test …".
    pub(crate) how: String,
}

/// Every number of the inventory and what carries it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traceability {
    /// By number.
    pub rows: Vec<TraceRow>,
}

/// One number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraceRow {
    /// 1 to 117.
    pub n: u8,
    /// What it asks for.
    pub asks: String,
    /// Files of `method/` that carry it, from the project's root, with what in each: "sign freezes, cowers".
    pub method: Vec<(String, String)>,
    /// Other files that carry it, from the project's root, with what there does.
    pub elsewhere: Vec<(String, String)>,
}

impl Traceability {
    /// Reads the table from a method's files.
    ///
    /// # Errors
    /// Every fault of these files: a table of a faulty method would lie.
    pub fn read(files: &Files) -> Result<Traceability, Vec<Fault>> {
        let mut faults = Faults::new(files);
        let draft = Draft::read(files, &mut faults);
        super::check::across(&draft, &mut faults);
        let faults = faults.sorted();
        if !faults.is_empty() {
            return Err(faults);
        }
        let named = named(&draft);
        let row = |item: &Located<Item>| TraceRow {
            n: item.value.n,
            asks: item.value.asks.clone(),
            method: named.get(&item.value.n).map(by_file).unwrap_or_default(),
            elsewhere: draft
                .carried
                .iter()
                .filter(|carried| carried.value.item == item.value.n)
                .map(|carried| (carried.value.by.clone(), carried.value.how.clone()))
                .collect(),
        };
        let mut rows: Vec<TraceRow> = draft.inventory.iter().map(row).collect();
        rows.sort_by_key(|row| row.n);
        Ok(Traceability { rows })
    }

    /// The page for people, as it stands in `docs/traceability.md`.
    pub fn to_markdown(&self) -> String {
        let mut page = String::from(HEAD);
        for row in &self.rows {
            let method = row
                .method
                .iter()
                .map(|(file, what)| format!("[{what}](../{file})"));
            let elsewhere = row
                .elsewhere
                .iter()
                .map(|(file, how)| format!("[{how}](../{file})"));
            let carried: Vec<String> = method.chain(elsewhere).collect();
            writeln!(page, "| {} | {} | {} |", row.n, row.asks, carried.join(", "))
                .expect("a String takes every write");
        }
        page
    }
}

const HEAD: &str = "\
# What carries what

What the article and its answers ask of a program is numbered 1 to 117. Each number is carried by at least one card, rule, step, screen or test.
This table is made by `cargo xtask traceability` from `method/`; a test fails where it is out of date, where a number has no carrier, or where a carrier is gone.

| n | what it asks | carried by |
|---|---|---|
";

/// What names a number: the file, its kind of thing, and the thing.
type Carrier = (String, &'static str, String);

/// One line a file: each kind once, with its things behind it.
fn by_file(carriers: &BTreeSet<Carrier>) -> Vec<(String, String)> {
    let mut files: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for (file, kind, id) in carriers {
        files.entry(file).or_default().entry(kind).or_default().push(id);
    }
    let told = |kinds: BTreeMap<&str, Vec<&str>>| {
        let kinds = kinds
            .into_iter()
            .map(|(kind, ids)| format!("{kind} {}", ids.join(", ")));
        kinds.collect::<Vec<_>>().join("; ")
    };
    files
        .into_iter()
        .map(|(file, kinds)| (file.to_owned(), told(kinds)))
        .collect()
}

/// A thing that names numbers, and where it stands.
pub(crate) struct Naming<'d> {
    pub(crate) file: &'d str,
    pub(crate) line: usize,
    kind: &'static str,
    id: &'d str,
    pub(crate) items: &'d [u8],
}

impl<'d> Naming<'d> {
    fn of<T>(thing: &'d Located<T>, kind: &'static str, id: &'d str, items: &'d [u8]) -> Naming<'d> {
        Naming {
            file: &thing.file,
            line: thing.line,
            kind,
            id,
            items,
        }
    }
}

/// Everything in the method that can name numbers, whether or not it does.
pub(crate) fn namings(draft: &Draft) -> impl Iterator<Item = Naming<'_>> {
    let cards = draft
        .all_cards()
        .map(|card| Naming::of(card, card.value.kind.name(), &card.value.id, &card.value.items));
    let asks = draft
        .audit
        .iter()
        .map(|ask| Naming::of(ask, "asks", &ask.value.id, &ask.value.items));
    let rungs = draft
        .rungs
        .iter()
        .map(|rung| Naming::of(rung, "step", &rung.value.id.0, &rung.value.items));
    let causes = draft
        .causes
        .iter()
        .map(|cause| Naming::of(cause, "cause", cause.value.cause.name(), &cause.value.items));
    let evidence = draft
        .evidence
        .iter()
        .map(|evidence| Naming::of(evidence, "cause", folder(&evidence.file), &evidence.value.items));
    let questions = draft
        .questions
        .iter()
        .map(|question| Naming::of(question, "question", &question.value.id, &question.value.items));
    let flags = draft
        .red_flags
        .iter()
        .map(|flag| Naming::of(flag, "red flag", &flag.value.id, &flag.value.items));
    let people = draft
        .people
        .iter()
        .map(|person| Naming::of(person, "in people", &person.value.id, &person.value.items));
    let foods = draft
        .foods
        .iter()
        .map(|food| Naming::of(food, "food", &food.value.id, &food.value.items));
    let signs = draft
        .ethogram
        .iter()
        .map(|sign| Naming::of(sign, "sign", &sign.value.id, &sign.value.items));
    cards
        .chain(asks)
        .chain(rungs)
        .chain(causes)
        .chain(evidence)
        .chain(questions)
        .chain(flags)
        .chain(people)
        .chain(foods)
        .chain(signs)
}

/// The folder that a file stands in.
fn folder(file: &str) -> &str {
    file.rsplit('/').nth(1).unwrap_or(file)
}

/// What names each number.
fn named(draft: &Draft) -> BTreeMap<u8, BTreeSet<Carrier>> {
    let mut named: BTreeMap<u8, BTreeSet<Carrier>> = BTreeMap::new();
    for naming in namings(draft) {
        for item in naming.items {
            let file = format!("method/{}", naming.file);
            let carrier = (file, naming.kind, naming.id.to_owned());
            named.entry(*item).or_default().insert(carrier);
        }
    }
    named
}

/// Every number once in the inventory, each with a carrier, and no carrier of a number that is none.
pub(crate) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    const INVENTORY: &str = "inventory.toml";
    let mut seen = BTreeSet::new();
    for item in &draft.inventory {
        let n = item.value.n;
        if !(1..=LAST_ITEM).contains(&n) {
            faults.of(
                item,
                "n =",
                format!("there is no item {n}; items are 1 to {LAST_ITEM}"),
            );
        } else if !seen.insert(n) {
            faults.of(item, "n =", format!("item {n} stands here twice; take one out"));
        }
    }
    if !draft.is_broken(INVENTORY) {
        for n in (1..=LAST_ITEM).filter(|n| !seen.contains(n)) {
            faults.at(
                INVENTORY,
                1,
                format!("item {n} is missing; add [[item]] with n and asks"),
            );
        }
    }
    for carried in &draft.carried {
        let Carried { item, by, .. } = &carried.value;
        if !(1..=LAST_ITEM).contains(item) {
            faults.of(
                carried,
                "item =",
                format!("there is no item {item}; items are 1 to {LAST_ITEM}"),
            );
        }
        if by.starts_with('/') || by.contains("..") || by.starts_with("method/") {
            let what = format!("`{by}` is no file outside method/; name it from the project's root");
            faults.of(carried, "by =", what);
        }
    }
    // A file that cannot be read whole may carry what seems missing.
    if draft.is_broken("") {
        return;
    }
    let named = named(draft);
    for item in &draft.inventory {
        let n = item.value.n;
        let elsewhere = draft.carried.iter().any(|carried| carried.value.item == n);
        if !named.contains_key(&n) && !elsewhere && seen.contains(&n) {
            let what = format!(
                "nothing carries item {n}; name it in `items` of what does, or in carried-elsewhere.toml"
            );
            faults.of(item, "n =", what);
        }
    }
}
