//! Theme and text size, from the settings to the page.

use super::el::whenever;
use crate::platform::appearance;
use crate::store::Store;

/// The setting of the theme.
pub const THEME: &str = "theme";
/// The setting of the text size.
pub const TEXT_SIZE: &str = "textsize";
/// The setting of the country.
pub const COUNTRY: &str = "country";

/// Keeps the page's looks in step with the settings.
pub fn follow(store: Store) {
    whenever(move || {
        // Until it is certain what is stored, the looks of the last visit stay.
        if store.known() {
            store.read(|record| {
                let value = |name| record.setting(name).unwrap_or_default();
                appearance::show(value(THEME), value(TEXT_SIZE));
            });
        }
    });
}
