//! "Saved", as long as that is so.

use crate::keeper::SaveStatus;
use crate::ui::el::{El, dynamic};
use crate::ui::here::here;
use crate::wording::shell;

/// These words, which say that something is saved; in their place that it is not, while the browser keeps nothing
/// or Legwork is only tried.
pub fn saved_or_not(saved: &'static str) -> El {
    let store = here().store;
    dynamic(move || match store.status() {
        SaveStatus::NotKept => shell::status(SaveStatus::NotKept),
        _ => saved,
    })
}
