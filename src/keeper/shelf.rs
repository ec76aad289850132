//! What the keeper asks of local storage: names and texts, and an honest answer when it fails.

/// A plain store of names and texts, such as the browser's local storage.
pub trait Shelf {
    /// All names, in one call.
    ///
    /// # Errors
    /// [`ShelfError`] if the store cannot be read.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
    /// The text under a name, if there is one.
    ///
    /// # Errors
    /// [`ShelfError`] if the store cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// Puts a text under a name.
    ///
    /// # Errors
    /// [`ShelfError`] if it was not stored.
    fn set(&self, key: &str, value: &str) -> Result<(), ShelfError>;
    /// Takes a name and its text away.
    ///
    /// # Errors
    /// [`ShelfError`] if the store cannot be written.
    fn remove(&self, key: &str) -> Result<(), ShelfError>;
}

/// Why a store did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// There is no room left.
    Full,
    /// The browser allows no storage here.
    Forbidden,
}
