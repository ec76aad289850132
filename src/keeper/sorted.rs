//! Small sets as sorted lists: what is looked up seldom needs no tree of its own.
//!
//! Must never hold what comes by the thousand in any order: putting one in shifts all that follow.

use legwork_core::record::Month;

/// Puts an item in its place, if it is not there yet.
pub(super) fn put<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}

/// These months, each once, the first of them first.
pub(super) fn months(all: impl Iterator<Item = Month>) -> Vec<Month> {
    let mut months = Vec::new();
    for month in all {
        put(&mut months, month);
    }
    months
}

/// Names that were met before.
#[derive(Default)]
pub(super) struct Names(Vec<String>);

impl Names {
    /// Puts a name in. Gives whether it is new.
    pub(super) fn insert(&mut self, name: String) -> bool {
        match self.0.binary_search(&name) {
            Ok(_) => false,
            Err(place) => {
                self.0.insert(place, name);
                true
            }
        }
    }

    pub(super) fn contains(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    pub(super) fn remove(&mut self, name: &str) {
        if let Ok(place) = self.place(name) {
            self.0.remove(place);
        }
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|held| held.as_str().cmp(name))
    }
}
