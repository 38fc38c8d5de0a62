//! Scripts without the lines that are only there for people. Nothing else is touched, so a line still says what it said.

/// A script without its lines of comment.
pub(super) fn without_comments(script: &str) -> String {
    let mut bare = String::new();
    let mut is_comment = false;
    for line in script.lines() {
        let said = line.trim();
        let (begins, ends) = (said.starts_with("/**"), said.ends_with("*/"));
        if is_comment {
            is_comment = !ends;
        } else if begins && !said.contains("*/") {
            is_comment = true;
        } else if !(said.is_empty() || said.starts_with("//") || begins && ends) {
            bare.push_str(line);
            bare.push('\n');
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::root;

    #[test]
    fn lines_of_comment_go_and_all_others_stay() {
        let script = "// What it is.\n\n/** How long. */\nconst LONG = 3; // weeks\n/**\n * Asks.\n * @param {string} what\n */\n\
                      function ask(what) {\n  // One by one.\n  /** @type {Form} */ (what).send();\n  return `//${what}`;\n}\n";
        assert_eq!(
            without_comments(script),
            "const LONG = 3; // weeks\nfunction ask(what) {\n  /** @type {Form} */ (what).send();\n  return `//${what}`;\n}\n"
        );
    }

    /// A line within a text of several lines could look like a comment and be none.
    #[test]
    fn no_script_of_the_worker_holds_a_text_of_several_lines() {
        let web = root().join("web");
        let modules = std::fs::read_dir(web.join("phone"))
            .unwrap()
            .map(|entry| entry.unwrap().path());
        for path in modules.chain([web.join("sw.js")]) {
            let script = std::fs::read_to_string(&path).unwrap();
            for line in without_comments(&script).lines() {
                assert!(line.matches('`').count() % 2 == 0, "{}: {line}", path.display());
            }
        }
    }
}
