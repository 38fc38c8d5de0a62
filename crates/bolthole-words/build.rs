//! Reads `words/` and lays out every message in few bytes, so that no program carries a reader of Fluent.
//!
//! A fault in a file, a message that English lacks, and an argument that only a translation wants end the build with
//! one sentence each.

#[path = "src/code.rs"]
mod code;
#[path = "build/lay_out.rs"]
mod lay_out;
#[path = "build/read.rs"]
mod read;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::lay_out::{Index, lay_out};
use crate::read::{Messages, messages_in};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../words");
    println!("cargo::rerun-if-changed={}", root.display());
    let faults = match made(&root) {
        Ok(files) => {
            let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo gives every build a folder"));
            for (name, bytes) in files {
                std::fs::write(out.join(name), bytes).expect("the folder of the build can be written");
            }
            Vec::new()
        }
        Err(faults) => faults,
    };
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    if !faults.is_empty() {
        std::process::exit(1);
    }
}

/// The files that the crate takes in, by name.
fn made(root: &Path) -> Result<Vec<(&'static str, Vec<u8>)>, Vec<String>> {
    let first = messages_in(&root.join("en/first"))?;
    let further = messages_in(&root.join("en/further"))?;
    let mut german = messages_in(&root.join("de/first"))?;
    german.add(messages_in(&root.join("de/further"))?)?;

    let mut english = Messages::default();
    english.add(first.clone())?;
    english.add(further.clone())?;
    let index = Index::new(&first, &further);
    let mut faults = index.strangers(&german, "de");
    let wants: BTreeMap<String, Vec<String>> =
        index.ids().map(|id| (id.to_owned(), english.wants(id))).collect();
    let mut arguments: Vec<String> = wants.values().flatten().cloned().collect();
    arguments.sort();
    arguments.dedup();
    for id in index.ids() {
        for argument in german.wants(id) {
            if !arguments.contains(&argument) {
                faults.push(format!(
                    "words/de: `{id}` asks for ${argument}, which no English message has"
                ));
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let all_wants: BTreeMap<&str, Vec<String>> = index
        .ids()
        .map(|id| {
            let mut both = wants[id].clone();
            both.extend(german.wants(id));
            both.sort();
            both.dedup();
            (id, both)
        })
        .collect();
    let print = index.fingerprint(&arguments);
    Ok(vec![
        ("ids.rs", ids(&index, &all_wants, &arguments, print).into_bytes()),
        (
            "en.first.bin",
            lay_out(index.first(), &first, &english, &index, &arguments, print)?,
        ),
        (
            "en.further.bin",
            lay_out(index.further(), &further, &english, &index, &arguments, print)?,
        ),
        (
            "de.bin",
            lay_out(index.all(), &german, &german, &index, &arguments, print)?,
        ),
    ])
}

/// The table of ids that `find` looks into while the program is built.
fn ids(index: &Index, wants: &BTreeMap<&str, Vec<String>>, arguments: &[String], print: u32) -> String {
    let mut code = String::new();
    let n_first = index.first().len();
    writeln!(
        code,
        "const FINGERPRINT: u32 = {print};\nconst N_FIRST: u16 = {n_first};"
    )
    .expect("text");
    writeln!(code, "const ARGUMENTS: &[&str] = &{arguments:?};").expect("text");
    writeln!(code, "const IDS: &[(&str, u16, &[&str])] = &[").expect("text");
    for (id, wanted) in wants {
        writeln!(code, "    ({id:?}, {}, &{wanted:?}),", index.of(id)).expect("text");
    }
    code.push_str("];\n");
    code
}
