//! No request takes for ever.

use std::future::Future;
use std::time::Duration;

/// How long one request may take, its form's arrival included.
pub(crate) const A_FORM: Duration = Duration::from_secs(30);
/// The same for a file: the largest one over a slow home network. Ours.
pub(crate) const A_FILE: Duration = Duration::from_secs(300);
/// The same for a recording: gigabytes, over a slow home network. Ours.
pub(crate) const A_RECORDING: Duration = Duration::from_secs(2 * 3_600);

/// What `answer` gives, or nothing once its time is up.
pub(crate) async fn within<T>(longest: Duration, answer: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(longest, answer).await.ok()
}
