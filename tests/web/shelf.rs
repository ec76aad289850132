//! Local and session storage.

use legwork::keeper::{Shelf, ShelfError};
use legwork::platform::{local::BrowserShelf, session};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_put_on_the_shelf_is_found_again_until_it_is_taken_away() {
    let shelf = BrowserShelf;
    shelf.set("legwork/test/a", "words, 言葉, 🙂").unwrap();
    assert_eq!(
        shelf.get("legwork/test/a").unwrap().as_deref(),
        Some("words, 言葉, 🙂")
    );
    assert!(shelf.keys().unwrap().contains(&"legwork/test/a".to_owned()));
    shelf.remove("legwork/test/a").unwrap();
    assert_eq!(shelf.get("legwork/test/a"), Ok(None));
    assert!(!shelf.keys().unwrap().contains(&"legwork/test/a".to_owned()));
}

#[wasm_bindgen_test]
fn a_full_shelf_says_so_and_keeps_what_it_has() {
    let shelf = BrowserShelf;
    shelf.set("legwork/test/full", "before").unwrap();
    let too_much = "x".repeat(6_000_000);
    assert_eq!(
        shelf.set("legwork/test/full", &too_much),
        Err(ShelfError::Full)
    );
    assert_eq!(
        shelf.get("legwork/test/full").unwrap().as_deref(),
        Some("before")
    );
    shelf.remove("legwork/test/full").unwrap();
}

#[wasm_bindgen_test]
fn a_draft_stays_in_its_window_until_it_is_forgotten() {
    session::set("legwork/draft/test", "half a sentence");
    assert_eq!(
        session::get("legwork/draft/test").as_deref(),
        Some("half a sentence")
    );
    session::remove("legwork/draft/test");
    assert_eq!(session::get("legwork/draft/test"), None);
}
