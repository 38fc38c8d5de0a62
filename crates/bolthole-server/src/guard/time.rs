//! No request takes for ever.

use std::future::Future;
use std::time::Duration;

/// How long one request may take, its form's arrival included.
const LONGEST: Duration = Duration::from_secs(30);

/// What `answer` gives, or nothing once its time is up.
pub(crate) async fn within<T>(answer: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(LONGEST, answer).await.ok()
}
