//! Theme and text size, and how often to check in.

use crate::ui::appearance::{TEXT_SIZE, THEME};
use crate::ui::components::choices::{Choice, choices};
use crate::ui::el::{El, p};
use crate::ui::here::here;
use crate::wording::settings as words;
use legwork_core::care::rhythm::RHYTHM;
use legwork_core::record::Command;

/// The choices of how Legwork looks.
pub fn section() -> El {
    super::section(words::LOOKS)
        .child(group(words::THEME, THEME, &words::THEMES))
        .child(group(words::TEXT_SIZE, TEXT_SIZE, &words::TEXT_SIZES))
}

/// How often the person wants to check in.
pub fn rhythm() -> El {
    super::section(words::RHYTHM)
        .child(p(words::RHYTHM_TEXT))
        .child(group(words::RHYTHM_ASK, RHYTHM, &words::RHYTHMS))
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
