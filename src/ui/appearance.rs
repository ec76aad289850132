//! Theme and text size, from the settings to the page.

use crate::platform::appearance;
use crate::store::Store;
use leptos::prelude::*;

/// The setting of the theme.
pub const THEME: &str = "theme";
/// The setting of the text size.
pub const TEXT_SIZE: &str = "textsize";
/// The setting of the country.
pub const COUNTRY: &str = "country";

/// Keeps the page's looks in step with the settings.
pub fn follow(store: Store) {
    let chosen = store.memo(|record, _| {
        let value = |name| record.setting(name).unwrap_or_default().to_owned();
        (value(THEME), value(TEXT_SIZE))
    });
    Effect::new(move |_| {
        // Until it is certain what is stored, the looks of the last visit stay.
        if store.known() {
            chosen.with(|(theme, text)| appearance::show(theme, text));
        }
    });
}
