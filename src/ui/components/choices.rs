//! One of a few, as buttons of one group.

use crate::ui::el::{El, Words, el};

/// One option of a group.
pub struct Choice {
    /// What is kept when it is chosen.
    pub value: &'static str,
    /// Its name.
    pub name: Words,
}

/// The buttons of one group: `legend` is the question, `name` the group's name, unique in the page.
pub fn choices(
    legend: &'static str,
    name: &str,
    options: impl IntoIterator<Item = Choice>,
    chosen: impl Fn(&str) -> bool + Copy + Send + 'static,
    choose: impl Fn(&'static str) + Copy + 'static,
) -> El {
    let option = |choice: Choice| {
        let value = choice.value;
        let input = el("INPUT")
            .attr("type", "radio")
            .attr_own("name", name.to_owned())
            .checked(move || chosen(value))
            .on_change(move || choose(value));
        el("LABEL")
            .class("choice")
            .child(input)
            .child(el("SPAN").child(choice.name))
    };
    el("FIELDSET")
        .class("choices")
        .child(el("LEGEND").child(legend))
        .child(
            el("DIV")
                .class("options")
                .children(options.into_iter().map(option)),
        )
}
