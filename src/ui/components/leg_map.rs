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
        Reach::Back => "M250 0C270 350 330 600 300 1000L700 1000C720 600 730 300 700 0Z",
        Reach::Buttock => {
            "M300 1000M300 0C170 250 150 650 270 1000L690 1000C720 650 720 300 700 0Z"
        }
        Reach::Thigh => "M270 0C300 350 360 650 390 1000L640 1000C680 650 700 350 690 0Z",
        Reach::BelowKnee => "M390 0C310 250 330 500 430 1000L560 1000C580 600 640 300 640 0Z",
        Reach::Foot => "M430 0C420 300 380 500 390 800L860 800C850 600 620 450 560 0Z",
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
