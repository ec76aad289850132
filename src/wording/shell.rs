//! What stands around every page.

use crate::keeper::SaveStatus;

/// The name of the app.
pub const NAME: &str = "Legwork";
/// The first link.
pub const SKIP: &str = "Skip to the page";
/// The name of the navigation.
pub const PAGES: &str = "Pages";

/// How well everything is kept.
#[must_use]
pub fn status(status: SaveStatus) -> &'static str {
    match status {
        SaveStatus::Saved => "Saved",
        SaveStatus::Saving => "Saving",
        SaveStatus::OnePlace => "Saved in one place",
        SaveStatus::NotKept => "Not kept",
    }
}

/// Without a network.
pub const OFFLINE: &str = "You are offline. Legwork works as always.";

/// The title of the browser's window.
#[must_use]
pub fn title(page: &str) -> String {
    format!("{page} - {NAME}")
}

/// An address that leads nowhere.
pub const NOT_FOUND: &str = "Page not found";
/// What to do then.
pub const NOT_FOUND_TEXT: &str = "There is no page at this address. The link may be old or have a typing error. Your entries are safe.";
/// While a page or a text is on its way.
pub const OPENING: &str = "Opening.";
/// When a page did not come.
pub const NOT_LOADED: &str = "This page could not be loaded. You may be offline. Your entries are safe. If trying again does not help, load Legwork anew.";
/// Tries once more.
pub const TRY_AGAIN: &str = "Try again";
/// The way out.
pub const TO_TODAY: &str = "Go to Today";

/// The question of the first save in a frame.
pub const WHERE_TO_KEEP: &str = "Where shall your entries be kept?";
/// What hangs on the answer.
pub const WHERE_TO_KEEP_TEXT: &str = "You see Legwork inside another page. What you keep here stays with this page. Some browsers delete it when you close them. In the full page it is kept better.";
/// What has not happened yet.
pub const NOT_SAVED_YET: &str = "Your answers here are not saved yet.";
/// Keeps entries in the frame.
pub const KEEP_HERE: &str = "Keep them here";
/// The way out of the frame.
pub const FULL_PAGE: &str = "Open the full page";
