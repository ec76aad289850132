//! An address that leads nowhere.

use crate::ui::el::{El, link, p, page_title, several};
use crate::ui::route::Route;
use crate::wording::shell as words;

/// The page.
pub fn page() -> El {
    let out = link(Route::Today.href(), words::TO_TODAY).class("button main");
    several(vec![
        page_title(words::NOT_FOUND),
        p(words::NOT_FOUND_TEXT),
        p(out),
    ])
}
