//! Folding: many small values of one month become one, so that the store stays small and quick.
//!
//! Must never drop a line that cannot be read, and never rewrite one that can: lines are copied
//! word for word.

use super::{Content, Id, Month, Record, Unread, each_line, read};

/// Folding starts when there are more loose values than this.
pub const FOLD_ABOVE: usize = 300;

/// What folding one month writes and then removes. First `lines` and `kept` are written and read
/// back, and only then exactly the values in `remove` go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The month.
    pub month: Month,
    /// The winning lines, for one new shard.
    pub lines: Vec<String>,
    /// Lines that cannot be read, out of values that must go because they hold deleted words.
    pub kept: Vec<String>,
    /// The keys of the values that the new ones replace.
    pub remove: Vec<String>,
    /// Whether deleted words leave the store with it.
    pub frees_words: bool,
}

/// Plans the folding of one month out of all its values (key and text).
///
/// A value with a line that cannot be read stays where it is, unless it also holds the words of a
/// deleted entry: then those words go and the unreadable line is kept elsewhere. `None` if a newer
/// Legwork has written in this month, or if there is nothing to gain.
#[must_use]
pub fn plan_fold(month: Month, values: &[(String, String)]) -> Option<Fold> {
    let mut winners = Record::default();
    for (_, value) in values {
        for text in each_line(value) {
            match read(text) {
                Ok(line) => winners.merge(line),
                Err(Unread::Newer) => return None,
                Err(Unread::Damaged(_)) => false,
            };
        }
    }
    if winners.has_newer() {
        return None;
    }
    let gone = |id: Id| matches!(winners.stored(id), Some(s) if s.content == Content::Gone);
    let mut fold = Fold {
        month,
        lines: Vec::new(),
        kept: Vec::new(),
        remove: Vec::new(),
        frees_words: false,
    };
    let mut copied = Record::default();
    for (key, value) in values {
        let lines: Vec<_> = each_line(value).map(|text| (text, read(text))).collect();
        let unreadable = lines.iter().any(|(_, line)| line.is_err());
        let deleted_words = lines.iter().any(|(_, line)| {
            line.as_ref()
                .is_ok_and(|line| gone(line.id) && line.content != Content::Gone)
        });
        fold.frees_words |= deleted_words;
        if unreadable && !deleted_words {
            continue;
        }
        fold.remove.push(key.clone());
        for (text, line) in lines {
            match line {
                Err(_) => fold.kept.push(text.to_owned()),
                Ok(line) => {
                    let wins = winners
                        .stored(line.id)
                        .is_some_and(|w| w.version == line.version && w.content == line.content);
                    if wins && copied.merge(line) {
                        fold.lines.push(text.to_owned());
                    }
                }
            }
        }
    }
    (fold.remove.len() > 1 || fold.frees_words).then_some(fold)
}
