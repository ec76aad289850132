//! The small drawings of the navigation. They are in `style/components/icon.css`.

use crate::ui::el::{El, el};

/// What a drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A sun over a line.
    Today,
    /// A person who bends.
    Exercises,
    /// A rising line.
    Progress,
    /// A lamp.
    Learn,
    /// Three dots.
    More,
    /// A tick in a circle.
    CheckIn,
    /// A book.
    Diary,
    /// A flag.
    Goals,
    /// Sliders.
    Settings,
    /// An i in a circle.
    About,
    /// A shield.
    Safety,
}

/// A drawing that says nothing by itself: the words beside it do.
pub fn icon(shape: Shape) -> El {
    el("SPAN").class(match shape {
        Shape::Today => "icon today",
        Shape::Exercises => "icon exercises",
        Shape::Progress => "icon progress",
        Shape::Learn => "icon learn",
        Shape::More => "icon more",
        Shape::CheckIn => "icon check-in",
        Shape::Diary => "icon diary",
        Shape::Goals => "icon goals",
        Shape::Settings => "icon settings",
        Shape::About => "icon about",
        Shape::Safety => "icon safety",
    })
}
