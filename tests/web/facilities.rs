//! Clock, chance, text, focus and the app as a whole.

use legwork::platform::{chance, clock, focus, page, text};
use wasm_bindgen_test::wasm_bindgen_test;

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

fn place(html: &str) {
    let host = document().create_element("div").unwrap();
    host.set_inner_html(html);
    document().body().unwrap().append_child(&host).unwrap();
}

#[wasm_bindgen_test]
fn the_clock_names_the_local_day() {
    let (day, minute) = clock::now();
    let date = js_sys::Date::new_0();
    assert_eq!(u32::try_from(day.year()).unwrap(), date.get_full_year());
    assert_eq!(day.month(), date.get_month() + 1);
    assert!(minute < 24 * 60);
    assert!((1_000..=3_600_000).contains(&clock::until_tomorrow()));
}

#[wasm_bindgen_test]
fn no_two_numbers_are_alike() {
    let numbers: std::collections::BTreeSet<u64> = (0..1_000).map(|_| chance::number()).collect();
    assert_eq!(numbers.len(), 1_000);
}

#[wasm_bindgen_test]
fn lower_case_knows_more_than_ascii() {
    assert_eq!(text::lower("MÜDE Ärger abc"), "müde ärger abc");
}

#[wasm_bindgen_test]
fn focus_goes_where_it_is_sent() {
    place("<h2 id='here' tabindex='-1'>Here</h2>");
    focus::show("#here");
    assert_eq!(document().active_element().unwrap().id(), "here");
    focus::show("#nowhere");
    assert_eq!(document().active_element().unwrap().id(), "here");
}

#[wasm_bindgen_test]
async fn the_app_fills_its_place_and_greets() {
    place("<div id='app'><p id='painted'>painted before</p></div><section id='/safety'></section>");
    legwork::ui::app::mount();
    assert!(document().get_element_by_id("painted").is_none());
    let signs = document().get_element_by_id("/safety").unwrap();
    assert!(signs.has_attribute("hidden"));
    let heading = document().query_selector("h1").unwrap().unwrap();
    assert!(!heading.text_content().unwrap().is_empty());
    assert!(page::app_root().is_some());
}
