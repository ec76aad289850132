//! A session of exercise, led step by step.

use crate::ui::el::{El, page_title};
use crate::wording::session as words;

/// The page.
pub fn page() -> El {
    page_title(words::TITLE)
}
