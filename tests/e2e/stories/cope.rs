//! "I cannot cope": a page of its own, and the ways to it.

use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::story;
use legwork_core::record::{Entry, Id, Setting};

const COPE: &str = "If you feel that you cannot cope";

/// Proves check-cope-card, check-cope-links, check-cope-crisis-line.
#[test]
fn the_card_has_a_page_of_its_own_with_the_number_of_the_country() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.go_to_address("#/safety").await;
        app.follow("Show only this, with the number").await;
        app.is_on(COPE).await;
        app.sees("Call a crisis line in your country.").await;
        app.sees("call your emergency number now").await;
        app.has("link", "Call 911").await;
        app.has("link", "Call 988").await;
        app.sees("988 Suicide and Crisis Lifeline, United States. You can call at any hour.")
            .await;
        app.sees("This is a guess from your browser's language.")
            .await;
        // Both numbers are reached with the keyboard, and where one is can be seen.
        app.tab_to("link", "Call 988", "").await;
        app.tab_to("link", "Call 911", "").await;
        // The countries are on the page itself.
        app.choose("Where are you?", "United Kingdom").await;
        app.has("link", "Call 999").await;
        app.has("link", "Call 116 123").await;
        app.sees("Where this number comes from: Samaritans").await;
        let called = app
            .run(
                "return document.querySelector('a[href=\"tel:116123\"]').textContent",
                &[],
            )
            .await;
        assert_eq!(called.as_str(), Some("Call 116 123"));
        app.choose("Where are you?", "Europe").await;
        app.has("link", "Call 112").await;
        app.sees("We know no crisis line for where you are.").await;
        app.choose("Where are you?", "Somewhere else").await;
        app.sees("Call your local emergency number.").await;
        app.sees("We know no crisis line for where you are.").await;
        let text = app.text().await.to_lowercase();
        for word in ["appointment", "book"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        app.go_to_address("#/learn/flare-ups").await;
        app.is_on("When it flares up").await;
        app.follow(COPE).await;
        app.is_on(COPE).await;
    });
}

/// Proves check-cope-links.
#[test]
fn who_tells_of_feeling_low_or_guilty_reads_a_kind_word_and_finds_the_card() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app_at(&site, "2026-11-24T10:00:00Z").await;
        app.first_steps(Told::default()).await;
        app.set_clock("2026-11-25T10:00:00Z").await;
        app.press("Leave this out").await;
        app.set_clock("2026-11-26T10:00:00Z").await;
        app.tick_of(
            "What gets in the way of your exercises?",
            "I feel low or guilty",
        )
        .await;
        app.press("Save").await;
        app.sees("Thank you for your answer.").await;
        app.sees("Pain makes plans hard. Nothing is lost.").await;
        app.follow(COPE).await;
        app.is_on(COPE).await;
        app.has("link", "Call 911").await;
    });
}

/// No address and no record changes a number: what is not in the list is no country.
/// Proves check-fixed-numbers.
#[test]
fn no_link_and_no_backup_changes_the_number() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let called = "return [...document.querySelectorAll('a[href^=\"tel:\"]')]
            .filter((a) => a.offsetParent !== null).map((a) => a.getAttribute('href'));";
        let known = serde_json::json!(["tel:988", "tel:911"]);
        app.go_to_address("#/safety/cope").await;
        app.has("link", "Call 911").await;
        assert_eq!(app.run(called, &[]).await, known);
        for address in [
            "#/safety/cope?number=0123456789",
            "#/safety/cope?country=0123456789&tel=0123456789",
            "#/safety/cope/0123456789",
        ] {
            app.go_to_address("#/").await;
            app.go_to_address(address).await;
            if app.says("If you feel that you cannot cope").await {
                assert_eq!(app.run(called, &[]).await, known, "{address}");
            }
            assert!(!app.text().await.contains("0123456789"), "{address}");
        }
        app.restore_entry(
            Id::of_setting("country").expect("a name"),
            Entry::Setting(Setting {
                value: "0123456789".to_owned(),
            }),
        )
        .await;
        app.go_to_address("#/safety/cope").await;
        app.sees("Call your local emergency number.").await;
        assert_eq!(app.run(called, &[]).await, serde_json::json!([]));
    });
}
