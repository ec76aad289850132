//! A rating from 0 to 10 as eleven buttons of one group. No slider: each value is one tap.

use crate::ui::el::{El, el};
use crate::wording::check_in as words;
use legwork_core::record::Score;

/// Which of the two pains is rated. They always have the same colour and marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pain {
    /// Leg pain.
    Leg,
    /// Back pain.
    Back,
}

impl Pain {
    fn class(self) -> &'static str {
        match self {
            Pain::Leg => "scale leg",
            Pain::Back => "scale back",
        }
    }
}

/// The eleven buttons: `legend` is the question, `name` the group's name, unique in the page.
pub fn scale(
    pain: Pain,
    legend: &'static str,
    name: &str,
    value: impl Fn() -> Option<u8> + Copy + Send + 'static,
    choose: impl Fn(u8) + Copy + 'static,
) -> El {
    let ends = format!("{name}-ends");
    let step = |number: u8| {
        let input = el("INPUT")
            .attr("type", "radio")
            .attr_own("name", name.to_owned())
            .checked(move || value() == Some(number))
            .on_change(move || choose(number));
        el("LABEL")
            .class("step")
            .child(input)
            .child(el("SPAN").child(number.to_string()))
    };
    el("FIELDSET")
        .class(pain.class())
        .attr_own("aria-describedby", ends.clone())
        .child(el("LEGEND").child(legend))
        .child(
            el("DIV")
                .class("steps")
                .children((0..=Score::MAX).map(step)),
        )
        .child(
            el("P")
                .class("ends")
                .attr_own("id", ends)
                .child(el("SPAN").child(words::LOW_END))
                .child(el("SPAN").child(words::HIGH_END)),
        )
}
