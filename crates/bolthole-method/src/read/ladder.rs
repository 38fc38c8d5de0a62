use super::draft::Draft;
use super::fault::Faults;
use crate::{Block, Ladder, LadderFault, Line, RungWords, Section, Words};

/// The headings that a rung's words may have.
const HEADINGS: [&str; 6] = ["Short", "Row", "How", "Calm", "Ends", "More"];
/// A keeper at the cage reads three lines and no more.
const LINES: usize = 3;
/// Look: three lines of at most eight words; a ninth is borne.
const WORDS_A_LINE: usize = 9;
/// The chart's row has room for these.
const WORDS_A_ROW: usize = 4;

/// The words to look for in the file, and what is wrong with them.
type Wrong = (String, String);

/// A page as a rung's words. None, with faults, where a section is missing or too long for its place.
pub(crate) fn words(words: Words, file: &str, faults: &mut Faults<'_>) -> Option<RungWords> {
    let mut wrong: Vec<Wrong> = Vec::new();
    for section in words
        .sections
        .iter()
        .filter(|section| !HEADINGS.contains(&section.heading.as_str()))
    {
        let heading = format!("## {}", section.heading);
        let what = format!(
            "`{heading}` is no section of a rung; use one of {}",
            HEADINGS.join(", ")
        );
        wrong.push((heading, what));
    }
    let short = one_line(&words, "Short", 1, &mut wrong);
    let row = one_line(&words, "Row", WORDS_A_ROW, &mut wrong);
    let calm = one_line(&words, "Calm", usize::MAX, &mut wrong);
    let how = how(&words, &mut wrong);
    let ends = match words.section("Ends").map(|section| section.blocks.as_slice()) {
        None => Vec::new(),
        Some([Block::Bullets(lines)]) => lines.clone(),
        Some(_) => {
            wrong.push((
                "## Ends".to_owned(),
                "`## Ends` must be one list of `-` points; or leave it out".to_owned(),
            ));
            Vec::new()
        }
    };
    let sound = wrong.is_empty();
    for (needle, what) in wrong {
        faults.near(file, 1, &needle, what);
    }
    let mut more: Vec<Block> = Vec::new();
    if !words.lead.is_empty() {
        more.push(Block::Paragraph(words.lead.clone()));
    }
    more.extend(
        words
            .section("More")
            .into_iter()
            .flat_map(|section| section.blocks.iter().cloned()),
    );
    sound.then(|| RungWords {
        title: words.title,
        short: short.text(),
        row: row.text(),
        how,
        calm,
        ends,
        more,
    })
}

fn one_line(words: &Words, heading: &str, most: usize, wrong: &mut Vec<Wrong>) -> Line {
    let Some([Block::Paragraph(line)]) = words.section(heading).map(|section| section.blocks.as_slice())
    else {
        let heading = format!("## {heading}");
        let what = format!("`{heading}` is missing or is not one paragraph; write it");
        wrong.push((heading, what));
        return Line::default();
    };
    let n_words = line.text().split_whitespace().count();
    if n_words > most {
        let heading = format!("## {heading}");
        let what = format!("`{heading}` has {n_words} words; there is room for {most}");
        wrong.push((heading, what));
    }
    line.clone()
}

fn how(words: &Words, wrong: &mut Vec<Wrong>) -> Vec<Line> {
    let Some(Section { blocks, .. }) = words.section("How") else {
        wrong.push((
            "## How".to_owned(),
            format!("`## How` is missing; write {LINES} numbered lines"),
        ));
        return Vec::new();
    };
    let [Block::Steps(lines)] = blocks.as_slice() else {
        wrong.push((
            "## How".to_owned(),
            format!("`## How` must be {LINES} numbered lines and nothing else"),
        ));
        return Vec::new();
    };
    if lines.len() != LINES {
        wrong.push((
            "## How".to_owned(),
            format!("`## How` has {} lines; it must have {LINES}", lines.len()),
        ));
    }
    for line in lines.iter().map(Line::text) {
        let n_words = line.split_whitespace().count();
        if n_words > WORDS_A_LINE {
            let what = format!("this line has {n_words} words; at the cage there is room for {WORDS_A_LINE}");
            wrong.push((line, what));
        }
    }
    lines.clone()
}

/// The ladder of these rungs; none, with every fault at the rung that has it.
pub(crate) fn built(draft: &Draft, faults: &mut Faults<'_>) -> Option<Ladder> {
    let rungs = &draft.rungs;
    let values = rungs.iter().map(|rung| rung.value.clone()).collect();
    let wrong = match Ladder::new(values) {
        Ok(ladder) => return Some(ladder),
        Err(wrong) => wrong,
    };
    for fault in wrong {
        if matches!(&fault, LadderFault::NotEarlier { after, .. } if draft.is_broken_thing(&after.0)) {
            continue;
        }
        // Of two rungs with one name the later is at fault.
        let at = rungs
            .iter()
            .rev()
            .find(|rung| Some(&rung.value.id) == fault.rung());
        match at {
            Some(rung) => faults.of(rung, fault.key(), fault.to_string()),
            None => faults.at("ladder", 1, fault.to_string()),
        }
    }
    None
}
