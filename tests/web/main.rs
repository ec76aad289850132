//! The thin walls of `src/platform/` in a real browser: each does what its documentation says.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod facilities;
mod frames;
mod mirror;
mod shelf;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
