//! Notices: at most one is shown at a time.

/// Nothing is kept at all.
pub const NOT_KEPT_TITLE: &str = "Nothing is kept";
/// Because the browser allows no storage.
pub const FORBIDDEN: &str = "This browser does not let Legwork keep anything. What you enter is gone when you close this page. Allow site data for this site, or use another browser.";
/// The same within a page of another site.
pub const FORBIDDEN_FRAMED: &str = "Inside this page your browser does not let Legwork keep anything. What you enter is gone when you close it. On the full page it can be kept.";
/// Because there is no room.
pub const FULL: &str = "The browser has no room left. What you enter now is gone when you close this page. Back up your data now.";
/// Kept in one place only.
pub const ONE_PLACE_TITLE: &str = "Saved in one place";
/// Why that matters.
pub const ONE_PLACE: &str =
    "What you enter is kept in one place and not in two. It is safe for now. Make a backup soon.";
/// To the backup.
pub const TO_BACKUP: &str = "Back up my data";

/// Lines of a newer version.
pub const NEWER_TITLE: &str = "A newer Legwork has been here";
/// What to do.
pub const NEWER: &str = "Some entries were made by a newer version. They are kept, but this version cannot show them. Load the page again.";
/// The button.
pub const RELOAD: &str = "Load again";

/// Damaged lines.
pub const DAMAGED_TITLE: &str = "Something cannot be read";
/// To them.
pub const TO_SETTINGS: &str = "See what it is";

/// How many damaged lines there are.
#[must_use]
pub fn damaged(lines: usize) -> String {
    match lines {
        1 => {
            "1 stored line is damaged. It is kept as it is. All other entries are here.".to_owned()
        }
        n => format!(
            "{n} stored lines are damaged. They are kept as they are. All other entries are here."
        ),
    }
}

/// A new version waits.
pub const UPDATE_TITLE: &str = "A new version is ready";
/// What happens.
pub const UPDATE: &str = "Your entries stay as they are. The page loads again, and that is all.";
/// The button.
pub const UPDATE_NOW: &str = "Use the new version";
/// While a form is not saved.
pub const UPDATE_LATER: &str = "Save or clear what you have begun first. Then you can change over.";
/// Another window has changed over.
pub const CHANGED_ELSEWHERE: &str =
    "Another window uses a new version of Legwork now. Load this page again when it suits you.";

/// Backups.
pub const BACKUP_TITLE: &str = "Time for a backup";

/// What is at risk.
#[must_use]
pub fn backup(changes: u64) -> String {
    format!("{changes} changes are in this browser only. A backup keeps them safe.")
}

/// Installing.
pub const INSTALL_TITLE: &str = "Keep Legwork at hand";
/// What it does.
pub const INSTALL: &str =
    "Put Legwork on your home screen. It then opens like an app, with no network too.";
/// The button.
pub const INSTALL_NOW: &str = "Install";
/// On an iPhone.
pub const INSTALL_IOS: &str = "Put Legwork on your home screen before your first entry. Tap Share, then Add to Home Screen. What you enter here does not move there by itself.";
/// Closes a notice.
pub const LATER: &str = "Not now";

/// Everything was deleted elsewhere.
pub const ENDED_TITLE: &str = "Everything was deleted";
/// What happened.
pub const ENDED: &str =
    "You deleted everything in another window. This window has let go of it too.";
/// What was not saved yet.
pub const ENDED_WORDS: &str = "You had not saved these words yet:";
/// Copies them.
pub const COPY: &str = "Copy my words";
/// After that.
pub const COPIED: &str = "Copied.";
/// When that failed.
pub const NOT_COPIED: &str =
    "The browser did not copy them. Select the words and copy them by hand.";
/// Goes on.
pub const START_ANEW: &str = "Start anew";

/// While Legwork is only tried out.
pub const TRYING_TITLE: &str = "You are trying Legwork";
/// What that means.
pub const TRYING_TEXT: &str =
    "Nothing is saved. When you leave or reload this page, all that you entered is gone.";
/// Keeping it after all.
pub const KEEP_IT: &str = "Save what I entered";
