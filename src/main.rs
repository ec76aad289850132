//! Starts Legwork in the page.

fn main() {
    legwork::platform::recovery::watch_for_panics();
    legwork::ui::app::mount();
}
