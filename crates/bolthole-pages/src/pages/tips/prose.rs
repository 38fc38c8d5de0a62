//! The method's words as markup: lines, paragraphs, lists.

use bolthole_method::{Block, Inline, Line};
use maud::{Markup, html};

/// A line with its strong parts.
pub(crate) fn line(line: &Line) -> Markup {
    html! {
        @for part in &line.0 {
            @match part {
                Inline::Plain(text) => (text),
                Inline::Strong(text) => strong { (text) },
            }
        }
    }
}

/// Paragraphs and lists.
pub(crate) fn blocks(blocks: &[Block]) -> Markup {
    html! {
        @for block in blocks {
            @match block {
                Block::Paragraph(text) => p { (line(text)) },
                Block::Bullets(lines) => ul.plain { @for text in lines { li { (line(text)) } } },
                Block::Steps(lines) => ol.how { @for text in lines { li { span { (line(text)) } } } },
            }
        }
    }
}
