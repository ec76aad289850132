//! The browser: the only users of `web-sys`. Thin walls around one browser facility each.
//!
//! Must hold no rule and no sentence; what a facility cannot do comes back as an error or `None`.

pub mod address;
pub mod appearance;
pub mod chance;
pub mod clock;
pub mod data;
pub mod device;
pub mod events;
pub mod files;
pub mod focus;
pub mod frames;
pub mod install;
pub mod later;
pub mod local;
pub mod mirror;
pub mod page;
pub mod picture;
pub mod recovery;
pub mod session;
pub mod sound;
pub mod text;
pub mod trying;
pub mod voice;
pub mod wake;
pub mod worker;

/// The window. There is none outside a browser, for example in native tests.
fn window() -> Option<web_sys::Window> {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window();
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// The document of the window.
fn document() -> Option<web_sys::Document> {
    window()?.document()
}
