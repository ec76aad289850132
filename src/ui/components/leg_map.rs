//! "How far down does it go?" on a drawn leg: each place is one row of the drawing, so that a tap on the drawing
//! is a tap on its name. What lies between the back and the place that is chosen takes the colour of the leg.

use crate::ui::el::{El, drawing, el};
use crate::wording::entries;
use legwork_core::record::Reach;

/// A slice of the body from the side, facing right: it goes on where the slice above it ends. The numbers are
/// thousandths of the row.
fn slice(place: Reach) -> Option<&'static str> {
    Some(match place {
        Reach::None => return None,
        Reach::Back => "M190 0C180 350 250 600 190 1000L800 1000C830 650 850 300 800 0Z",
        Reach::Buttock => "M190 0C20 250 20 700 170 1000L790 1000C810 650 790 300 800 0Z",
        Reach::Thigh => "M170 0C190 350 250 650 290 1000L660 1000C700 700 770 350 790 0Z",
        Reach::BelowKnee => "M290 0C180 300 230 600 350 1000L560 1000C590 600 640 300 660 0Z",
        Reach::Foot => "M350 0C340 300 270 500 290 820L930 820C930 600 680 500 560 0Z",
    })
}

/// The places as the rows of a drawing; `name` is the group's name, unique in the page.
pub fn leg_map(
    question: &'static str,
    name: &str,
    chosen: impl Fn() -> Option<Reach> + Copy + Send + 'static,
    choose: impl Fn(Reach) + Copy + 'static,
) -> El {
    let row = |place: Reach| {
        let input = el("INPUT")
            .attr("type", "radio")
            .attr_own("name", name.to_owned())
            .checked(move || chosen() == Some(place))
            .on_change(move || choose(place));
        let drawn = slice(place).map(|path| drawing(vec![("body", path.to_owned())]));
        let reached = move || {
            let hurts = chosen().is_some_and(|to| to != Reach::None && place <= to);
            if hurts && place != Reach::None {
                "place hurts"
            } else {
                "place"
            }
        };
        el("LABEL")
            .class_of(reached)
            .child(input)
            .child(el("SPAN").class("slice").child(drawn))
            .child(el("SPAN").class("name").child(entries::reach(place)))
    };
    el("FIELDSET")
        .class("leg-map")
        .child(el("LEGEND").child(question))
        .child(
            el("DIV")
                .class("places-of-pain")
                .children(Reach::ALL.map(row)),
        )
}
