//! The drawn person.

/// The button that stops a picture.
pub const PAUSE: &str = "Pause the picture";
/// The button that lets it move again.
pub const PLAY: &str = "Let it move";

/// What the picture is, for who cannot see it: the steps say the rest.
#[must_use]
pub fn drawing(name: &str) -> String {
    format!("A drawn person does this: {name}. The steps say how.")
}
