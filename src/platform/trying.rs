//! Whether Legwork is only tried out: then this page load writes nowhere.

use std::sync::atomic::{AtomicBool, Ordering};

static TRYING: AtomicBool = AtomicBool::new(false);

/// Whether nothing is to be written.
#[must_use]
pub fn is_on() -> bool {
    TRYING.load(Ordering::Relaxed)
}

/// Begins or ends it.
pub fn set(on: bool) {
    TRYING.store(on, Ordering::Relaxed);
}
