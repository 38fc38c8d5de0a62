use std::mem::take;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::fault::Faults;
use super::files::Files;
use super::lines::Lines;
use crate::{Block, Inline, Line, Section, Words};

/// One Markdown file as words. None, with faults, where there is none or it has more than words in it.
///
/// Known: one `#` title, a lead paragraph, `##` sections of paragraphs and flat lists, strong text.
/// Everything else (links, raw HTML, tables, code) is refused: pages are made of typed text and never of markup.
pub(crate) fn read(files: &Files, path: &str, faults: &mut Faults<'_>) -> Option<Words> {
    let Some(text) = files.text(path) else {
        faults.at(
            path,
            1,
            "there is no such file, or it is not UTF-8 text; add the words",
        );
        return None;
    };
    let mut reader = Reader::default();
    for (event, range) in Parser::new(text).into_offset_iter() {
        if let Err(what) = reader.take(event) {
            faults.at(path, Lines::of(text).at(range.start), what);
            reader.sound = Sound::No;
        }
    }
    if reader.words.title.is_empty() {
        faults.at(path, 1, "the words have no title; begin with a line `# Title`");
        return None;
    }
    (reader.sound == Sound::Yes).then_some(reader.words)
}

#[derive(Default, PartialEq)]
enum Sound {
    #[default]
    Yes,
    No,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Ordered {
    #[default]
    No,
    Yes,
}

#[derive(Default)]
struct Reader {
    words: Words,
    line: Vec<Inline>,
    list: Option<(Ordered, Vec<Line>)>,
    strong: u8,
    sound: Sound,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) -> Result<(), String> {
        match event {
            Event::Start(tag) => self.start(&tag)?,
            Event::End(end) => self.end(end)?,
            Event::Text(text) => self.push(&text),
            Event::SoftBreak => self.push(" "),
            Event::Html(_) | Event::InlineHtml(_) => {
                return Err("raw HTML is not read; write plain words".into());
            }
            Event::Code(_) => return Err("code marks are not read; write plain words".into()),
            _ => {
                return Err(
                    "only titles, paragraphs, flat lists and **strong** are read; write plain words".into(),
                );
            }
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>) -> Result<(), String> {
        match tag {
            Tag::Heading {
                level: HeadingLevel::H1,
                ..
            } if !self.words.title.is_empty() => {
                return Err("a second `#` title; use `##` for sections".into());
            }
            Tag::Heading {
                level: HeadingLevel::H1 | HeadingLevel::H2,
                ..
            }
            | Tag::Item => {}
            Tag::Paragraph => {
                if self.list.is_some() && !self.line.is_empty() {
                    self.push(" ");
                }
            }
            Tag::List(_) if self.list.is_some() => {
                return Err("a list inside a list; make it one flat list".into());
            }
            Tag::List(start) => {
                let ordered = if start.is_some() {
                    Ordered::Yes
                } else {
                    Ordered::No
                };
                self.list = Some((ordered, Vec::new()));
            }
            Tag::Strong => self.strong += 1,
            Tag::HtmlBlock => {}
            Tag::Link { .. } | Tag::Image { .. } => {
                return Err("links and pictures are not read; name a source in a [[claim]] instead".into());
            }
            Tag::Emphasis => return Err("there are no italics; use **strong** or plain words".into()),
            _ => {
                return Err(
                    "only titles, paragraphs, flat lists and **strong** are read; write plain words".into(),
                );
            }
        }
        Ok(())
    }

    fn end(&mut self, end: TagEnd) -> Result<(), String> {
        match end {
            TagEnd::Heading(HeadingLevel::H1) => self.words.title = self.line().text(),
            TagEnd::Heading(HeadingLevel::H2) => {
                if self.words.title.is_empty() {
                    return Err("a section before the title; begin with a line `# Title`".into());
                }
                let heading = self.line().text();
                if self.words.section(&heading).is_some() {
                    return Err(format!("a second section `{heading}`; put them together"));
                }
                self.words.sections.push(Section {
                    heading,
                    in_english: String::new(),
                    blocks: Vec::new(),
                });
            }
            TagEnd::Paragraph if self.list.is_none() => {
                let line = self.line();
                return self.paragraph(line);
            }
            TagEnd::Item => {
                let line = self.line();
                if let Some((_, lines)) = &mut self.list {
                    lines.push(line);
                }
            }
            TagEnd::List(_) => {
                let Some((ordered, lines)) = self.list.take() else {
                    return Ok(());
                };
                return self.block(if ordered == Ordered::Yes {
                    Block::Steps(lines)
                } else {
                    Block::Bullets(lines)
                });
            }
            TagEnd::Strong => self.strong -= 1,
            _ => {}
        }
        Ok(())
    }

    fn paragraph(&mut self, line: Line) -> Result<(), String> {
        if !self.words.sections.is_empty() {
            return self.block(Block::Paragraph(line));
        }
        if self.words.title.is_empty() {
            return Err("words before the title; begin with a line `# Title`".into());
        }
        if !self.words.lead.is_empty() {
            return Err("a second paragraph before the first `##`; put it under a heading".into());
        }
        self.words.lead = line;
        Ok(())
    }

    fn block(&mut self, block: Block) -> Result<(), String> {
        let section = self.words.sections.last_mut();
        section
            .ok_or("a list before the first `##`; put it under a heading")?
            .blocks
            .push(block);
        Ok(())
    }

    fn push(&mut self, text: &str) {
        let strong = self.strong > 0;
        match self.line.last_mut() {
            Some(Inline::Strong(last)) if strong => last.push_str(text),
            Some(Inline::Plain(last)) if !strong => last.push_str(text),
            _ if strong => self.line.push(Inline::Strong(text.to_owned())),
            _ => self.line.push(Inline::Plain(text.to_owned())),
        }
    }

    fn line(&mut self) -> Line {
        Line(take(&mut self.line))
    }
}
