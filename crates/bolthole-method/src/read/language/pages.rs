//! Pages beside pages: the same title, sections, paragraphs and lists, in other words.

use super::super::check::About;
use super::super::draft::Draft;
use super::super::fault::Faults;
use super::super::{ladder, page};
use super::{Putting, folder, rules};
use crate::{Block, RungWords, Words};

impl Putting<'_, '_> {
    /// Every page of the draft.
    pub(super) fn pages(&mut self, draft: &mut Draft) {
        let Draft {
            tips,
            handling,
            procedures,
            environment,
            introductions,
            cards,
            causes,
            rungs,
            ..
        } = draft;
        let cards = [tips, handling, procedures, environment, introductions, cards];
        for card in cards.into_iter().flatten() {
            if let Some(words) = self.page(&card.file, &card.value.words) {
                card.value.words = words;
            }
        }
        for cause in causes {
            if let Some(words) = self.page(&cause.file, &cause.value.words) {
                cause.value.words = words;
            }
        }
        for rung in rungs {
            if let Some(words) = self.rung(&rung.file) {
                rung.value.words = words;
            }
        }
    }

    /// The page of a card or cause; none where there is none, or none of the same shape.
    fn page(&mut self, beside: &str, english: &Words) -> Option<Words> {
        let (file, mut words) = self.read_page(beside)?;
        if !is_same_shape(&file, english, &words, self.faults) {
            return None;
        }
        for (section, other) in words.sections.iter_mut().zip(&english.sections) {
            section.in_english.clone_from(&other.heading);
        }
        self.check_page(&file, &words, About::AnyRat);
        Some(words)
    }

    /// A step's page, which is taken apart as the English one is.
    fn rung(&mut self, beside: &str) -> Option<RungWords> {
        let (file, mut words) = self.read_page(beside)?;
        let english = page::read(self.files, &format!("{}/en.md", folder(beside)), self.faults)?;
        if !is_same_shape(&file, &english, &words, self.faults) {
            return None;
        }
        self.check_page(&file, &words, About::OneRat);
        for (section, other) in words.sections.iter_mut().zip(english.sections) {
            section.heading = other.heading;
        }
        ladder::words(words, &file, self.faults)
    }

    fn read_page(&mut self, beside: &str) -> Option<(String, Words)> {
        let file = format!("{}/{}", folder(beside), super::page(self.language));
        let is_there = self.is_there(&file);
        self.missing.count(&file, "", is_there);
        if !is_there {
            return None;
        }
        let words = page::read(self.files, &file, self.faults)?;
        Some((file, words))
    }

    fn check_page(&mut self, file: &str, words: &Words, about: About) {
        let headings = words.sections.iter().map(|section| section.heading.clone());
        let blocks = words.sections.iter().flat_map(|section| &section.blocks);
        let lines = blocks.flat_map(Block::lines).map(crate::Line::text);
        let texts = [words.title.clone(), words.lead.text()]
            .into_iter()
            .chain(headings)
            .chain(lines);
        for text in texts {
            rules::check(self.language, file, 1, &text, about, self.faults);
        }
    }
}

/// A fault at the first place where a page goes another way than the English one.
fn is_same_shape(file: &str, english: &Words, words: &Words, faults: &mut Faults<'_>) -> bool {
    let Some((needle, what)) = other_shape(english, words) else {
        return true;
    };
    faults.near(file, 1, &needle, what);
    false
}

/// The words to look for, and what is wrong there.
fn other_shape(english: &Words, words: &Words) -> Option<(String, String)> {
    if english.lead.is_empty() != words.lead.is_empty() {
        let what = "the English page has a first paragraph and this one none, or the other way round; make them alike";
        return Some((words.title.clone(), what.to_owned()));
    }
    for (section, other) in words.sections.iter().zip(&english.sections) {
        let (ours, theirs) = (shapes(&section.blocks), shapes(&other.blocks));
        if ours != theirs {
            let what = format!(
                "here stand {}; `## {}` has {}; make them alike",
                ours.join(", "),
                other.heading,
                theirs.join(", ")
            );
            return Some((format!("## {}", section.heading), what));
        }
    }
    let (ours, theirs) = (words.sections.len(), english.sections.len());
    (ours != theirs).then(|| {
        let what = format!("this page has {ours} sections and the English one {theirs}; make them alike");
        (words.title.clone(), what)
    })
}

fn shapes(blocks: &[Block]) -> Vec<String> {
    let shape = |block: &Block| match block {
        Block::Paragraph(_) => "a paragraph".to_owned(),
        Block::Bullets(lines) => format!("a list of {}", lines.len()),
        Block::Steps(lines) => format!("{} numbered lines", lines.len()),
    };
    blocks.iter().map(shape).collect()
}
