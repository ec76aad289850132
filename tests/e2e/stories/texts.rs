//! Texts that are very long, or look like something else.

use crate::support::forms::{LEG, NOTE};
use crate::support::site::Site;
use crate::support::stage::{story, story_alone};
use serde_json::json;

const LENGTH: &str = "return findAll('field', arguments[0])[0].value.length;";

#[test]
fn ten_megabytes_pasted_into_a_note_give_a_clear_message_and_stay_there() {
    story_alone(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.choose(LEG, "3").await;
        app.unfold("Add a note").await;
        app.paste_times(NOTE, "ten words!", 1_000_000).await;
        app.press("Save check-in").await;
        app.sees("Your text is too long. It has 10000000 characters, and 4000 fit.")
            .await;
        let focus = "return document.activeElement.getAttribute('role') === 'alert';";
        app.until("the focus on the message", focus).await;
        let length = app.run(LENGTH, &[json!(NOTE)]).await;
        assert_eq!(length, json!(10_000_000));
        assert_eq!(app.stored_record().await.count(), 0);
    });
}

#[test]
fn four_thousand_characters_fit_and_one_more_does_not() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.choose(LEG, "3").await;
        app.unfold("Add a note").await;
        app.paste(NOTE, &"é".repeat(4_001)).await;
        app.press("Save check-in").await;
        app.sees("It has 4001 characters, and 4000 fit. Your text is still here")
            .await;
        app.paste(NOTE, &"é".repeat(4_000)).await;
        app.save().await;
        app.open("#/diary").await;
        assert_eq!(app.entries().await[0].words, "é".repeat(4_000));
    });
}

#[test]
fn words_are_words_whatever_they_look_like() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let words = "<img src=x onerror=alert(1)> & \"quotes\" =1+1 \u{202e} 👩‍🦽\n</script>";
        app.choose(LEG, "3").await;
        app.unfold("Add a note").await;
        app.paste(NOTE, words).await;
        app.save().await;
        app.status_is("Saved").await;
        app.open("#/diary").await;
        assert_eq!(app.shown_entries().await[0].words, words);
        assert_eq!(
            app.run("return document.images.length;", &[]).await,
            json!(0)
        );
    });
}

#[test]
fn an_empty_form_is_not_saved_and_says_what_to_do() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.press("Save check-in").await;
        app.sees("Nothing is filled in yet. Choose one answer or write some words.")
            .await;
        assert_eq!(app.stored_record().await.count(), 0);
    });
}
