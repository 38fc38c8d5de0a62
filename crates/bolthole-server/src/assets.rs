//! Style sheet, script, font and mark: compiled in, served with a tag of their bytes.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bolthole_pages::{Asset, assets};
use sha2::{Digest, Sha256};

use crate::notice::Notice;
use crate::secret::hex;
use crate::server::Server;

/// Every asset by its name, with its tag.
#[derive(Debug)]
pub(crate) struct Assets(BTreeMap<&'static str, (Asset, String)>);

impl Assets {
    pub(crate) fn of_the_pages() -> Assets {
        let tagged = |asset: &Asset| {
            (
                asset.name,
                (
                    *asset,
                    format!("\"{}\"", &hex(&Sha256::digest(asset.bytes))[..16]),
                ),
            )
        };
        Assets(assets().iter().map(tagged).collect())
    }
}

/// Always asked for again, and answered "unchanged" as long as it is: a new version shows at once.
pub(crate) async fn serve(
    State(server): State<Server>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some((asset, tag)) = server.assets.0.get(name.as_str()) else {
        let notice = Notice::new(StatusCode::NOT_FOUND, "Not here", "There is no such file here.");
        return notice.page(&headers, &format!("assets/{name}"));
    };
    let caching = [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, "no-cache")];
    if headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known == tag.as_str())
    {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    (
        caching,
        [(header::CONTENT_TYPE, asset.content_type)],
        Body::from(asset.bytes),
    )
        .into_response()
}
