//! Midnight, and clocks that were wrong.

use crate::support::site::Site;
use crate::support::stage::story;

#[test]
fn a_form_that_is_open_over_midnight_keeps_its_day_and_says_so() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app(&site).await;
        app.set_clock("2026-11-23T23:59:54").await;
        app.sees("For today.").await;
        app.choose("Leg pain, on average", "7").await;
        app.sees("A new day has begun. These answers are for Monday 23 November.")
            .await;
        app.sees("For yesterday.").await;
        assert!(app.is_chosen("Leg pain, on average", "7").await);
        app.save().await;
        app.has("heading", "Saved: Yesterday, Monday 23 November")
            .await;
        app.open("#/diary/2026-11-23").await;
        app.sees("7 out of 10").await;
        app.open("#/").await;
        app.check_in(1, 1, "Back").await;
        app.has("heading", "Saved: Today, Tuesday 24 November")
            .await;
    });
}

#[test]
fn midnight_can_be_followed_on_the_persons_word() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app(&site).await;
        app.set_clock("2026-11-23T23:59:54").await;
        app.choose("Leg pain, on average", "7").await;
        app.sees("A new day has begun.").await;
        app.press("Make it for today").await;
        app.sees("For today.").await;
        app.save().await;
        app.has("heading", "Saved: Today, Tuesday 24 November")
            .await;
    });
}

#[test]
fn entries_made_while_the_clock_was_years_ahead_are_kept_and_can_be_moved() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app(&site).await;
        app.set_clock("2031-03-10T09:00:00").await;
        app.check_in_with(6, "in the wrong year").await;
        app.status_is("Saved").await;
        app.set_clock("2026-11-23T09:00:00").await;
        app.diary().await;
        app.sees("in the wrong year").await;
        app.follow("Monday 10 March 2031").await;
        app.is_on("Monday 10 March 2031").await;
        app.sees("This day has not come yet.").await;
        app.press("Edit Check-in…").await;
        let day = app.find("field", "Day", "").await;
        let set = "const field = findAll('field', 'Day')[0];
            field.value = '2026-11-22';
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        assert_eq!(
            day.prop("value").await.unwrap().as_deref(),
            Some("2031-03-10")
        );
        app.run(set, &[]).await;
        app.press("Save changes").await;
        app.sees("There is no entry for this day.").await;
        app.open("#/diary").await;
        let entries = app.shown_entries().await;
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].day, "Yesterday, Sunday 22 November");
        assert_eq!(entries[0].words, "in the wrong year");
        app.check_in_today_after_it().await;
    });
}

impl crate::support::app::App {
    /// The clock that was ahead does not hold later entries back.
    async fn check_in_today_after_it(&self) {
        self.open("#/check-in").await;
        self.check_in(2, 1, "Foot").await;
        self.has("heading", "Saved: Today, Monday 23 November")
            .await;
    }
}
