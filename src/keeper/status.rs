//! How well what was entered is kept, in one word.

/// How well everything that was entered in this page is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SaveStatus {
    /// Kept in both places.
    #[default]
    Saved,
    /// On its way.
    Saving,
    /// Kept in one of the two places only.
    OnePlace,
    /// Only in memory: it is gone when the page closes.
    NotKept,
}
