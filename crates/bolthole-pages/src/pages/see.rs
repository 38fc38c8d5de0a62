//! What stands beside what: every link of the method as an address and its words, and lists of them.

use bolthole_domain::RungId;
use bolthole_method::{Card, Link, LinkKind};
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;

use super::{signs, steps, tips};

/// Where a link of the method leads, as a path below the base; none for what has no page of its own.
pub(crate) fn address(context: &Context, link: &Link) -> Option<String> {
    let id = &link.id;
    match link.kind {
        LinkKind::Card(_) => context.method.card(id).map(tips::address),
        LinkKind::Rung => Some(format!("steps/{id}")),
        LinkKind::Sign => Some(format!("signs/{id}")),
        LinkKind::Flag => Some(format!("signs/vet#{id}")),
        LinkKind::Food => Some(format!("foods#{id}")),
        LinkKind::Person => Some("first-aid".to_owned()),
        LinkKind::Cause => None,
    }
}

/// Everything that the card names, and everything that names it, under one heading each.
pub(crate) fn beside(context: &Context, card: &Card) -> Markup {
    let own = Link::to(LinkKind::Card(card.kind), &card.id);
    let links = both_ways(&card.see, context.method.linked_from(&own));
    let of = |wanted: fn(LinkKind) -> bool| links.iter().filter(move |link| wanted(link.kind));
    html! {
        (shelf(context, &say!(context, "see-beside"), of(|kind| matches!(kind, LinkKind::Card(_)))))
        (shelf(context, &say!(context, "see-signs-and-foods"), of(|kind| matches!(kind, LinkKind::Sign | LinkKind::Flag | LinkKind::Food))))
        (shelf(context, &say!(context, "see-steps"), of(|kind| kind == LinkKind::Rung)))
    }
}

/// A heading and the links under it; nothing where none has a page.
pub(crate) fn shelf<'l>(context: &Context, heading: &str, links: impl Iterator<Item = &'l Link>) -> Markup {
    let lines: Vec<Markup> = links.filter_map(|link| line(context, link)).collect();
    html! {
        @if !lines.is_empty() {
            section.card.stack { h2 { (heading) } ul.links { @for line in lines { (line) } } }
        }
    }
}

/// The drawing that stands for a link.
pub(crate) fn drawing<'m>(context: &Context<'m>, link: &Link) -> &'m str {
    match link.kind {
        LinkKind::Card(_) => context
            .method
            .card(&link.id)
            .map_or("tips", |card| card.icon.as_str()),
        LinkKind::Rung => {
            let rung = context.method.ladder.get(&RungId::from(link.id.as_str()));
            rung.map_or("door", |rung| rung.icon.as_str())
        }
        LinkKind::Sign => {
            let sign = context.method.sign(&link.id);
            sign.map_or("open", |sign| signs::drawing(sign.kind))
        }
        LinkKind::Cause => "open",
        LinkKind::Flag => "vet",
        LinkKind::Food => "spoon",
        LinkKind::Person => "aid",
    }
}

fn line(context: &Context, link: &Link) -> Option<Markup> {
    let method = context.method;
    let says = match link.kind {
        LinkKind::Card(_) => method.card(&link.id)?.words.title.clone(),
        LinkKind::Rung => steps::title(method, method.ladder.get(&RungId::from(link.id.as_str()))?),
        LinkKind::Sign => method.sign(&link.id)?.says.clone(),
        LinkKind::Flag => method.red_flag(&link.id)?.says.clone(),
        LinkKind::Food => method.food(&link.id)?.name.clone(),
        LinkKind::Person => method
            .people
            .iter()
            .find(|person| person.id == link.id)?
            .says
            .clone(),
        LinkKind::Cause => return None,
    };
    let to = context.to(&address(context, link)?);
    Some(html! { li { a href=(to) { (icon(drawing(context, link))) span { (says) } } } })
}

/// Own links first; what stands in both is shown once.
fn both_ways(own: &[Link], from: Vec<Link>) -> Vec<Link> {
    let mut links = own.to_vec();
    for link in from {
        if !links.contains(&link) {
            links.push(link);
        }
    }
    links
}
