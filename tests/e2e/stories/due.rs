//! A safety check that is due: it may be put off on two days, at every way to a session, and then it comes first.

use crate::support::app::App;
use crate::support::site::Site;
use crate::support::stage::{Stage, story};
use legwork_core::care::first_steps::{REACHED, STEPS};
use legwork_core::exchange::backup;
use legwork_core::record::{
    Content, Day, End, Entry, Extent, Id, Line, Place, Record, SafetyCheck, Session, Setting,
    Version, Writer, Written,
};

const FIRST: &str = "A safety check first";

/// What somebody has entered whose First steps, full check and first session were 35 days ago.
fn weeks_ago(today: Day) -> Record {
    let then = today.minus(35);
    let mut record = Record::default();
    let mut put = |id: Id, entry: Entry| {
        record.merge(Line {
            id,
            version: Version {
                counter: 1,
                writer: Writer::new(1),
            },
            content: Content::Entry(entry),
        });
    };
    let reached = (STEPS.len() - 1).to_string();
    let answers = ["risks", "limits", "first"].map(|name| (name, format!("{then} none")));
    let told = [("age", format!("{then} 18")), (REACHED, reached)];
    for (name, value) in answers.into_iter().chain(told) {
        let id = Id::of_setting(name).expect("the name of a setting");
        put(id, Entry::Setting(Setting { value }));
    }
    let written = |order| Written {
        order,
        minute: Some(600),
    };
    let check = SafetyCheck {
        day: then,
        written: written(1),
        extent: Extent::Full,
        found: None,
        locked: Vec::new(),
        checked: Vec::new(),
    };
    put(Id::new(then, 1), Entry::Check(check));
    let session = Session {
        day: then,
        written: written(2),
        minutes: 3,
        place: Place::Mat,
        leg: None,
        back: None,
        reach: None,
        end: Some(End::Done),
        stayed_down: None,
        effort: None,
        leg_after: None,
        next_day: None,
    };
    put(Id::new(then, 2), Entry::Session(session));
    record
}

/// The app on Today with such a record.
async fn back_after_weeks(stage: &Stage, site: &Site) -> App {
    let app = stage.app_at(site, "2026-11-24T10:00:00Z").await;
    let today = app.today().await;
    let file = backup::write(&weeks_ago(today), &[], today);
    let file = app.browser.place_file("backup.json", &file);
    app.restore(&file).await;
    app.go_to_address("#/").await;
    app
}

/// Proves check-put-off-twice, gate-check-cannot-wait, check-full-regularly.
#[test]
fn a_due_check_is_put_off_on_two_days_and_on_the_third_it_comes_first() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = back_after_weeks(&stage, &site).await;
        for next_day in ["2026-11-25T10:00:00Z", "2026-11-26T10:00:00Z"] {
            app.has("heading", FIRST).await;
            app.press("Later").await;
            app.has("heading", "Today's session").await;
            app.sees_no(FIRST).await;
            app.go_to_address("#/session").await;
            app.has("heading", "How is it now?").await;
            app.status_is("Saved").await;
            app.set_clock(next_day).await;
        }
        app.has("heading", FIRST).await;
        assert_eq!(app.count("button", "Later").await, 0);
        app.go_to_address("#/session").await;
        app.has("heading", FIRST).await;
        assert_eq!(app.count("heading", "How is it now?").await, 0);
        app.follow("Start the safety check").await;
        app.has("heading", "Where you sit, and on the toilet").await;
        app.pass_check().await;
        app.has("heading", "You have ticked no warning sign").await;
        app.go_to_address("#/session").await;
        app.has("heading", "How is it now?").await;
    });
}

/// Proves check-put-off-twice.
#[test]
fn a_bookmark_of_the_session_does_not_lead_past_a_due_check() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = back_after_weeks(&stage, &site).await;
        app.go_to_address("#/session").await;
        app.has("heading", FIRST).await;
        // Nor those of a walk and of the direction test.
        for other in ["#/session/walking", "#/session/direction"] {
            app.go_to_address(other).await;
            app.has("button", "Later").await;
            assert_eq!(app.count("heading", "How is it now?").await, 0, "{other}");
        }
        app.go_to_address("#/session").await;
        app.has("heading", FIRST).await;
        assert_eq!(app.count("heading", "How is it now?").await, 0);
        app.press("Later").await;
        app.has("heading", "How is it now?").await;
        let record = app.stored_record().await;
        assert_eq!(record.setting("putoff"), Some("2026-11-24"));
        app.go_to_address("#/").await;
        app.has("heading", "Today's session").await;
    });
}
