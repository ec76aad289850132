//! What happens when the app itself breaks: `boot.js` shows the static block of `index.html`.
//!
//! After a panic nothing of the app may run again, so the block works by `boot.js` alone.

use super::window;

/// Has the recovery block shown when the app panics, and says why on the console.
pub fn watch_for_panics() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let (Some(window), Ok(stopped)) = (window(), web_sys::Event::new("legwork:stopped")) {
            let _ = window.dispatch_event(&stopped);
        }
    }));
}
