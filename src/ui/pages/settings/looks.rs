//! Theme and text size.

use crate::ui::appearance::{TEXT_SIZE, THEME};
use crate::ui::components::choices::{Choice, choices};
use crate::ui::el::El;
use crate::ui::here::here;
use crate::wording::settings as words;
use legwork_core::record::Command;

/// The choices of how Legwork looks.
pub fn section() -> El {
    super::section(words::LOOKS)
        .child(group(words::THEME, THEME, &words::THEMES))
        .child(group(words::TEXT_SIZE, TEXT_SIZE, &words::TEXT_SIZES))
}

fn group(
    legend: &'static str,
    name: &'static str,
    options: &'static [(&'static str, &'static str)],
) -> El {
    let store = here().store;
    let options = options.iter().map(|(value, name)| Choice {
        value,
        name: (*name).into(),
    });
    let chosen =
        move |value: &str| store.read(|record| record.setting(name).unwrap_or_default() == value);
    choices(legend, name, options, chosen, move |value| {
        // Refused only when everything was deleted elsewhere, and the page says so then.
        let _ = store.dispatch(Command::Choose {
            name,
            value: value.to_owned(),
        });
    })
}
