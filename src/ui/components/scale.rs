//! A rating from 0 to 10 as eleven buttons of one group. No slider: each value is one tap.

use crate::ui::el::{El, el};
use crate::wording::check_in as words;
use legwork_core::record::Score;

/// What is rated. Leg and back always have the same colour and marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rated {
    /// Leg pain, asked in these words.
    Leg(&'static str),
    /// Back pain.
    Back(&'static str),
    /// How well an activity goes.
    Function(&'static str),
    /// How hard an exercise was.
    Effort(&'static str),
}

impl Rated {
    fn class(self) -> &'static str {
        match self {
            Rated::Leg(_) => "scale leg",
            Rated::Back(_) => "scale back",
            Rated::Function(_) | Rated::Effort(_) => "scale plain",
        }
    }

    fn question(self) -> &'static str {
        match self {
            Rated::Leg(asked)
            | Rated::Back(asked)
            | Rated::Function(asked)
            | Rated::Effort(asked) => asked,
        }
    }

    /// What 0 and 10 mean.
    fn ends(self) -> (&'static str, &'static str) {
        match self {
            Rated::Leg(_) | Rated::Back(_) => (words::LOW_END, words::HIGH_END),
            Rated::Function(_) => (words::CANNOT, words::AS_BEFORE),
            Rated::Effort(_) => (words::NO_EFFORT, words::MOST_EFFORT),
        }
    }
}

/// The eleven buttons; `name` is the group's name, unique in the page.
pub fn scale(
    rated: Rated,
    name: &str,
    value: impl Fn() -> String + Copy + Send + 'static,
    choose: impl Fn(String) + Copy + 'static,
) -> El {
    let ends = format!("{name}-ends");
    let step = |number: u8| {
        let input = el("INPUT")
            .attr("type", "radio")
            .attr_own("name", name.to_owned())
            .checked(move || value() == number.to_string())
            .on_change(move || choose(number.to_string()));
        el("LABEL")
            .class("step")
            .child(input)
            .child(el("SPAN").child(number.to_string()))
    };
    let (low, high) = rated.ends();
    el("FIELDSET")
        .class(rated.class())
        .attr_own("aria-describedby", ends.clone())
        .child(el("LEGEND").child(rated.question()))
        .child(
            el("DIV")
                .class("steps")
                .children((0..=Score::MAX).map(step)),
        )
        .child(
            el("P")
                .class("ends")
                .attr_own("id", ends)
                .child(el("SPAN").child(low))
                .child(el("SPAN").child(high)),
        )
}
