//! The page Settings.

use super::diary::entries_in_words;
use legwork_core::exchange::backup::{NotABackup, Preview};

/// The page's name.
pub const TITLE: &str = "Settings";

/// How often to check in.
pub const RHYTHM: &str = "Check-ins";
/// What it does.
pub const RHYTHM_TEXT: &str = "Today shows how many you have made this week. Legwork never reminds you. A day without one costs nothing.";
/// The choice.
pub const RHYTHM_ASK: &str = "How often do you want to check in?";
/// Its answers.
pub const RHYTHMS: [(&str, &str); 3] = [
    ("daily", "Every day"),
    ("", "3 times a week"),
    ("weekly", "Once a week"),
];
/// Theme and text size.
pub const LOOKS: &str = "Looks";
/// The choice of the theme.
pub const THEME: &str = "Colours";
/// The values of the theme, with their names. The first is the default.
pub const THEMES: [(&str, &str); 4] = [
    ("", "Same as my device"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "More contrast"),
];
/// The choice of the text size.
pub const TEXT_SIZE: &str = "Text size";
/// The values of the text size, with their names. The first is the default.
pub const TEXT_SIZES: [(&str, &str); 3] =
    [("", "Normal"), ("large", "Large"), ("larger", "Larger")];

/// The choice of the country.
pub const COUNTRY: &str = "Country";
/// What it is for.
pub const COUNTRY_WHY: &str = "This sets the emergency number on the Safety page.";
/// While none was chosen.
pub const COUNTRY_GUESS: &str = "Guess from my browser";

/// Backups.
pub const BACKUP: &str = "Backup";
/// Why.
pub const BACKUP_WHY: &str = "Your entries are in this browser only. A backup is a file that you keep somewhere else. Anyone who opens this file can read it.";
/// The button.
pub const BACK_UP: &str = "Back up my data";
/// When it went well.
pub const BACKED_UP: &str = "Your backup is ready. Look for it in your downloads.";
/// When the share sheet was closed.
pub const BACKUP_CANCELLED: &str = "No backup was made.";
/// When it failed.
pub const BACKUP_FAILED: &str = "The browser did not take the file. Your entries are safe here. Try again, or try another browser.";

/// Restoring.
pub const RESTORE: &str = "Restore a backup";
/// The field.
pub const RESTORE_FILE: &str = "Backup file";
/// What it does.
pub const RESTORE_WHY: &str =
    "You see what the file would change before anything is changed. You can undo it.";
/// The button.
pub const RESTORE_NOW: &str = "Restore";
/// Leaves it.
pub const RESTORE_CANCEL: &str = "Do not restore";
/// The heading of the preview.
pub const PREVIEW: &str = "What this file would change";
/// When it went well.
pub const RESTORED: &str = "Restored.";
/// Takes it back.
pub const RESTORE_UNDO: &str = "Undo the last restore";
/// After that.
pub const RESTORE_UNDONE: &str = "The restore is undone.";
/// While it runs.
pub const WORKING: &str = "Working. Keep this page open.";

/// What is used.
pub const STORAGE: &str = "Storage in use";
/// When the browser has promised to keep it.
pub const PROTECTED: &str = "Your browser has agreed not to clear this by itself.";
/// When it has not.
pub const NOT_PROTECTED: &str = "Your browser may clear this when it needs room, or when you do not visit for a while. Back up now and then.";
/// Asks for it.
pub const PROTECT: &str = "Ask my browser to keep it";
/// When it says no.
pub const NOT_GRANTED: &str =
    "Your browser said no for now. It may say yes once you visit more often or install Legwork.";
/// Lines that cannot be used.
pub const UNREADABLE: &str = "Lines that cannot be read";
/// What happened to them.
pub const UNREADABLE_WHY: &str = "These lines are kept as they are. A backup holds them too.";

/// Deleting all.
pub const DELETE: &str = "Delete everything";
/// What it does.
pub const DELETE_WHY: &str = "This deletes every entry and setting in this browser, in all its windows. It cannot be undone. Back up first if you may want them again.";
/// The word that must be typed.
pub const DELETE_WORD: &str = "delete";
/// The field for it.
pub const DELETE_FIELD: &str = "Type the word: delete";
/// The button.
pub const DELETE_NOW: &str = "Delete everything now";
/// With another word.
pub const DELETE_MISTYPED: &str =
    "Nothing was deleted. To delete everything, type the word delete in the field.";
/// When it went well.
pub const DELETED: &str = "Everything is deleted.";
/// When it failed.
pub const DELETE_FAILED: &str = "Not everything could be deleted. The browser did not let us. Try again, or clear the data of this site in your browser.";

/// How much is at risk.
#[must_use]
pub fn since_backup(writes: u64, ever: bool) -> String {
    match (ever, writes) {
        (false, 0) => "There is nothing to back up yet.".to_owned(),
        (false, _) => "You have not made a backup yet.".to_owned(),
        (true, 0) => "Nothing is new since your last backup.".to_owned(),
        (true, 1) => "1 change since your last backup.".to_owned(),
        (true, n) => format!("{n} changes since your last backup."),
    }
}

/// How much room is used: characters of the 5,242,880 that browsers allow.
#[must_use]
pub fn in_use(entries: usize, characters: usize) -> String {
    const ROOM: usize = 5_242_880;
    let percent = characters.saturating_mul(100).div_ceil(ROOM);
    format!(
        "{}. They use {percent} % of the room that a browser gives.",
        entries_in_words(entries)
    )
}

/// What a file would change, a line each.
#[must_use]
pub fn preview(preview: &Preview) -> Vec<String> {
    let part = |n: usize, what: &str| (n > 0).then(|| format!("{} {what}", entries_in_words(n)));
    let mut lines: Vec<String> = [
        part(preview.new, "will be added."),
        part(preview.changed, "will change to what the file says."),
        part(preview.deleted, "will be deleted, as in the file."),
        part(preview.same, "will stay as now."),
    ]
    .into_iter()
    .flatten()
    .collect();
    match preview.settings {
        0 => {}
        1 => lines.push("1 setting will change.".to_owned()),
        n => lines.push(format!("{n} settings will change.")),
    }
    match preview.unread {
        0 => {}
        1 => lines
            .push("1 line of the file cannot be read. It is left out. Keep the file.".to_owned()),
        n => lines.push(format!(
            "{n} lines of the file cannot be read. They are left out. Keep the file."
        )),
    }
    if !preview.changes_something() && preview.deleted_here == 0 {
        lines.insert(0, "Nothing would change. All of it is here.".to_owned());
    }
    lines
}

/// The question about entries that were deleted since.
#[must_use]
pub fn bring_back(deleted: usize) -> String {
    match deleted {
        1 => "1 entry of this file was deleted here. Bring it back".to_owned(),
        n => format!("{n} entries of this file were deleted here. Bring them back"),
    }
}

/// Why a file cannot be restored.
#[must_use]
pub fn not_a_backup(why: NotABackup) -> &'static str {
    match why {
        NotABackup::TooLarge => {
            "This file is too large to be a Legwork backup. Nothing was changed. Choose another file."
        }
        NotABackup::Unreadable => {
            "This is not a Legwork backup, or only a part of one. Nothing was changed. Choose another file."
        }
        NotABackup::Newer => {
            "A newer version of Legwork made this file. Nothing was changed. Load this page again to get the new version, then try again."
        }
        NotABackup::Empty => {
            "This backup holds nothing that can be read. Nothing was changed. Choose another file."
        }
    }
}

/// The file could not even be opened.
pub const FILE_UNREADABLE: &str =
    "The browser could not open this file. Nothing was changed. Try again.";

/// Why nothing was restored.
pub mod failed {
    /// No copy for undoing.
    pub const NO_SAFETY_COPY: &str = "Nothing was restored: no copy could be made first. Everything is as it was. Leave private browsing if you use it, then try again.";
    /// No room.
    pub const FULL: &str =
        "Nothing was restored: the browser has no room for it. Everything is as it was.";
    /// No storage.
    pub const FORBIDDEN: &str = "Nothing was restored: this browser lets Legwork keep nothing. Allow site data, then try again.";
    /// Newer lines.
    pub const NEWER: &str = "Nothing was restored: a newer version of Legwork has been here. Load this page again, then try again.";
    /// Deleted elsewhere.
    pub const ENDED: &str = "Nothing was restored: everything was deleted in another window.";
}
