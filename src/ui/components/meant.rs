//! What stands in a form, for whoever says what it means.

use crate::ui::drafts::Fields;
use crate::wording::check_in as words;
use legwork_core::record::{Day, Entry, Id};

/// What a person has filled in.
pub struct Meant {
    /// The fields.
    pub fields: Fields,
    /// What the form's `of` says.
    pub of: Option<Id>,
    /// The entry that is edited, as it is now.
    pub held: Option<Entry>,
    /// Today.
    pub today: Day,
}

impl Meant {
    /// The text of a field.
    pub fn text(&self, at: usize) -> String {
        self.fields.get(at).cloned().unwrap_or_default()
    }

    /// The text of a field, if there is more in it than spaces.
    pub fn filled(&self, at: usize) -> Option<String> {
        let text = self.text(at);
        (!text.trim().is_empty()).then_some(text)
    }

    /// The number in a field, if there is one.
    pub fn number<T: std::str::FromStr>(&self, at: usize) -> Option<T> {
        self.fields.get(at)?.trim().parse().ok()
    }

    /// The day in the field 0.
    pub fn day(&self) -> Result<Day, &'static str> {
        Day::parse(&self.text(0)).ok_or(words::NO_DAY)
    }
}
