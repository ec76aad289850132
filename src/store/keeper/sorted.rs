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
