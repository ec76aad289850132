//! "How far down does it go?" on a drawn leg: each place is one row of the drawing, so that a tap on the drawing
//! is a tap on its name. What lies between the back and the place that is chosen takes the colour of the leg.

use crate::ui::el::{El, drawing, el, picture};
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

/// The whole leg from its outer side, facing right.
const LEG: &str = "M120 0C110 150 130 330 165 430C130 520 135 640 175 800C178 850 165 880 165 950L345 950C345 905 290 890 255 850C262 760 275 640 262 520C262 470 270 440 272 410C300 280 310 120 300 0Z";

/// The side of that leg which this answer of the question names; `None` for what is no side.
fn path_of_side(answer: &str) -> Option<&'static str> {
    Some(match answer {
        "front" => {
            "M245 0L300 0C310 120 300 280 272 410C270 440 262 470 262 520C275 640 262 760 255 850L222 830C230 740 236 640 222 520C222 470 228 440 230 410C248 280 254 120 245 0Z"
        }
        "outside" => {
            "M182 0L240 0C245 150 236 320 222 430C226 560 222 700 218 830L200 830C206 700 200 560 194 430C190 320 178 150 182 0Z"
        }
        "behind" => {
            "M120 0L178 0C170 150 180 330 208 430C182 520 182 640 208 810L175 800C135 640 130 520 165 430C130 330 110 150 120 0Z"
        }
        _ => return None,
    })
}

/// A drawn leg with the side of it coloured that this answer of the question names; `None` for what is no side.
pub fn side_of_leg(answer: &str) -> Option<El> {
    let side = path_of_side(answer)?;
    let paths = vec![("body", LEG.to_owned()), ("side", side.to_owned())];
    let drawn = picture(String::new(), "60 -20 330 990".to_owned(), paths);
    Some(el("SPAN").class("side-of-leg").child(drawn))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The points of a path, as they are written.
    fn points(path: &str) -> Vec<(f32, f32)> {
        let numbers: Vec<f32> = path
            .split(|c: char| c != '.' && !c.is_ascii_digit())
            .filter_map(|text| text.parse().ok())
            .collect();
        numbers
            .chunks(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
            .collect()
    }

    /// The left and right ends of a slice at this height.
    fn ends(place: Reach, height: f32) -> (f32, f32) {
        let points = points(slice(place).unwrap_or_default());
        let at = points.iter().filter(|(_, y)| *y == height).map(|(x, _)| *x);
        at.fold((f32::MAX, f32::MIN), |(least, most), x| {
            (least.min(x), most.max(x))
        })
    }

    /// From the back down to the foot it is one leg: each slice begins as wide as the one above it ends.
    /// Proves start-part-1-where.
    #[test]
    fn each_slice_of_the_drawn_leg_goes_on_where_the_one_above_it_ends() {
        let drawn: Vec<Reach> = Reach::ALL
            .into_iter()
            .filter(|place| slice(*place).is_some())
            .collect();
        assert_eq!(drawn.len(), 5, "all but no pain");
        for pair in drawn.windows(2) {
            let [above, below] = pair else { continue };
            assert!(above < below, "from the back down");
            assert_eq!(ends(*above, 1000.0), ends(*below, 0.0), "{below:?}");
        }
    }

    /// The leg faces right: its front is drawn right of its outer side, and its back left of it, all inside the leg.
    /// Proves start-part-1-where.
    #[test]
    fn the_sides_of_the_drawn_leg_stand_where_they_are() {
        let at_the_hip = |path: &str| {
            let points = points(path);
            let top: Vec<f32> = points
                .iter()
                .filter(|(_, y)| *y == 0.0)
                .map(|(x, _)| *x)
                .collect();
            let inside = top.iter().all(|x| (120.0..=300.0).contains(x));
            assert!(top.len() >= 2 && inside, "{top:?}");
            top.iter().sum::<f32>() / top.len() as f32
        };
        let side = |answer: &str| {
            let drawn = path_of_side(answer);
            at_the_hip(drawn.unwrap_or_default())
        };
        assert!(side("behind") < side("outside") && side("outside") < side("front"));
        assert!(path_of_side("tingles").is_none());
    }
}
