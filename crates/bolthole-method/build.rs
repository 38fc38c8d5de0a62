//! Embedding alone does not notice a new file in `method/`; this makes Cargo look.

fn main() {
    println!("cargo::rerun-if-changed=../../method");
}
