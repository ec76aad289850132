//! The small drawings of the navigation, drawn for Legwork on a grid of 24.

use crate::ui::el::{El, view_of};
use leptos::prelude::*;

/// What a drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A sun over a line.
    Today,
    /// A tick in a circle.
    CheckIn,
    /// A book.
    Diary,
    /// Sliders.
    Settings,
    /// An i in a circle.
    About,
    /// A shield.
    Safety,
}

/// A drawing that says nothing by itself: the words beside it do.
pub fn icon(shape: Shape) -> El {
    let path = match shape {
        Shape::Today => {
            "M4 19h16M6.5 15.5a5.5 5.5 0 0 1 11 0M12 4v2.5M4.2 8.2l1.8 1.8M19.8 8.2L18 10"
        }
        Shape::CheckIn => "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M8.2 12.2l2.6 2.6l5-5.4",
        Shape::Diary => "M6 4h11.5v16H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8 4v16M11 8.5h3.5M11 12h3.5",
        Shape::Settings => {
            "M4 7h8M17 7h3M4 17h3M12 17h8M14.500 4.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5M9.500 14.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5"
        }
        Shape::About => {
            "M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 1 0 0-17M12 11v5.500M12 7.600v.2"
        }
        Shape::Safety => "M12 3.5l7 2.6v5.400c0 4.300-2.900 7.400-7 9c-4.100-1.600-7-4.700-7-9V6.100zM12 8.500v4M12 15.600v.2",
    };
    let drawing = view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=path fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    };
    view_of(drawing.into_any())
}
