use serde::{Deserialize, Serialize};

/// A page of words: a title, a lead and sections, as typed text and never as markup.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Words {
    /// The heading.
    pub title: String,
    /// The first paragraph; may be empty.
    pub lead: Line,
    /// What follows, under its headings.
    pub sections: Vec<Section>,
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The heading as written.
    pub heading: String,
    /// What the English page calls it, where this one is in another language; empty in English.
    #[serde(default)]
    pub in_english: String,
    /// Paragraphs and lists.
    pub blocks: Vec<Block>,
}

/// A paragraph or a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// One paragraph.
    Paragraph(Line),
    /// A list in which order does not matter.
    Bullets(Vec<Line>),
    /// A list in which order matters.
    Steps(Vec<Line>),
}

/// A run of text with strong parts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Line(pub Vec<Inline>);

/// Plain or strong text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// As it is.
    Plain(String),
    /// Strong.
    Strong(String),
}

impl Block {
    /// Its lines; a paragraph is one.
    pub fn lines(&self) -> &[Line] {
        match self {
            Block::Paragraph(line) => std::slice::from_ref(line),
            Block::Bullets(lines) | Block::Steps(lines) => lines,
        }
    }
}

impl Line {
    /// A line of plain text.
    pub fn plain(text: &str) -> Line {
        Line(vec![Inline::Plain(text.to_owned())])
    }

    /// The text alone.
    pub fn text(&self) -> String {
        self.0
            .iter()
            .map(|part| match part {
                Inline::Plain(text) | Inline::Strong(text) => text.as_str(),
            })
            .collect()
    }

    /// Nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Section {
    /// Its heading in English, by which it is found in every language: "Do this".
    pub fn name(&self) -> &str {
        if self.in_english.is_empty() {
            &self.heading
        } else {
            &self.in_english
        }
    }
}

impl Words {
    /// The section that the English page calls that.
    pub fn section(&self, name: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.name() == name)
    }
}
