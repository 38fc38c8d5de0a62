//! A form is small, a message of sync is not large. Anything larger is read to its end and thrown away, so that the browser stays to read why.

use axum::body::{Body, HttpBody};
use std::pin::Pin;

/// The largest form: 64 KiB, some forty pages of notes.
pub(crate) const LARGEST_FORM: usize = 64 * 1024;
/// So much more than it may be is listened to and thrown away.
const PATIENCE: usize = 4 * 1024 * 1024;

/// A body that is too large, or that broke off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unread {
    /// More than it may be.
    TooLarge,
    /// The line went down.
    BrokeOff,
}

/// A whole form.
///
/// # Errors
/// Too large, or the line went down before its end.
pub(crate) async fn read(body: Body) -> Result<Vec<u8>, Unread> {
    read_up_to(LARGEST_FORM, body).await
}

/// A whole body of at most so many bytes.
///
/// # Errors
/// Too large, or the line went down before its end.
pub(crate) async fn read_up_to(largest: usize, mut body: Body) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    let mut seen = 0;
    while let Some(frame) = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let frame = frame.map_err(|_| Unread::BrokeOff)?;
        let Ok(data) = frame.into_data() else { continue };
        seen += data.len();
        if seen > largest.saturating_add(PATIENCE) {
            break;
        }
        if seen <= largest {
            bytes.extend_from_slice(&data);
        }
    }
    if seen > largest {
        Err(Unread::TooLarge)
    } else {
        Ok(bytes)
    }
}
