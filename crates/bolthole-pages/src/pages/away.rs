//! What the household's server alone can answer (devices, codes, set-up links, files for other programs, the calendar, recordings), asked of a phone while nobody is there.

use bolthole_words::say;

use crate::context::Context;
use crate::pages::notice;
use crate::{Place, Reply, Status};

/// Whether that is the server's to answer, and this is not the server.
pub(crate) fn is_asked(context: &Context, parts: &[&str]) -> bool {
    let is_servers_own = matches!(
        parts,
        [
            "devices" | "join" | "setup" | "exports" | "calendar" | "recordings",
            ..
        ]
    );
    is_servers_own && context.asker.keeping.place != Place::Server
}

/// One sentence, and the way back to Today. Nothing that was sent there is kept: a code is the server's own to take.
pub(crate) fn page(context: &Context) -> Reply {
    let (title, says) = match context.asker.keeping.place {
        Place::Server | Place::PhoneOfServer => (say!(context, "away-title"), say!(context, "away-says")),
        Place::PhoneAlone => (
            say!(context, "away-alone-title"),
            say!(context, "away-alone-says"),
        ),
    };
    notice::page(context, Status::Away, &title, &says)
}
