//! Two windows at once.

use crate::support::forms::{BACK, LEG, NOTE, REACH};
use crate::support::site::Site;
use crate::support::stage::story_alone;
use crate::support::stored::{logs, sessions};
use legwork_core::record::{End, Entry};
use serde_json::json;
use std::collections::BTreeSet;

const EACH: usize = 200;

/// Presses the real controls, check-in after check-in, as fast as the page goes on.
const LOOP: &str = "
    const [name, times, leg, back, reach, note] = arguments;
    const changed = () => new Promise((done) => {
      const watching = new MutationObserver(() => (watching.disconnect(), done()));
      watching.observe(document.body, { childList: true, subtree: true });
    });
    const there = async (...wanted) => {
      for (;;) {
        const [found] = findAll(...wanted);
        if (found) return found;
        await changed();
      }
    };
    const all = async () => {
      for (let n = 0; n < times; n += 1) {
        (await there('radio', String(n % 11), leg)).closest('label').click();
        (await there('radio', '2', back)).closest('label').click();
        (await there('radio', 'Thigh', reach)).closest('label').click();
        document.querySelector('details').open = true;
        const field = await there('field', note);
        field.value = `${name} ${n}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        (await there('button', 'Save check-in')).click();
        (await there('button', 'Check in again')).click();
        await there('button', 'Save check-in');
      }
      return times;
    };
    window.storyLoop = all();";

#[test]
fn of_two_hundred_check_ins_in_each_of_two_windows_none_is_lost() {
    story_alone(|stage| async move {
        let site = Site::new();
        let one = stage.app(&site).await;
        let two = one.another_window().await;
        for (app, name) in [(&one, "one"), (&two, "two")] {
            let words = [name, LEG, BACK, REACH, NOTE].map(|word| json!(word));
            let [name, leg, back, reach, note] = words;
            app.run(LOOP, &[name, json!(EACH), leg, back, reach, note])
                .await;
        }
        for app in [&two, &one] {
            let done = app.run_async("return await window.storyLoop;", &[]).await;
            assert_eq!(done, json!(EACH));
            app.status_is("Saved").await;
        }
        one.open("#/diary").await;
        one.sees("400 entries on 1 day.").await;
        let record = one.stored_record().await;
        let day = record.days().next().unwrap();
        let words: BTreeSet<&str> = record.of_day(day).map(|(_, entry)| entry.words()).collect();
        assert_eq!(words.len(), 2 * EACH);
        let check_ins = record
            .of_day(day)
            .filter(|(_, e)| matches!(e, Entry::CheckIn(_)));
        assert_eq!(check_ins.count(), 2 * EACH);
    });
}

#[test]
fn a_session_that_another_window_has_finished_loses_nothing_and_counts_once() {
    story_alone(|stage| async move {
        let site = Site::new();
        let one = stage.app(&site).await;
        one.at_the_first_exercise("7 minutes").await;
        one.status_is("Saved").await;
        let two = one.another_window().await;
        two.open("#/session").await;
        two.has("heading", "You have begun a session today").await;
        two.press("Go on").await;
        two.press("Done").await;
        two.press("Same or better").await;
        two.status_is("Saved").await;
        two.open("#/session").await;
        two.press("Finish it now").await;
        two.saves_the_session().await;
        one.press("Done").await;
        one.press("Same or better").await;
        one.status_is("Saved").await;
        let record = one.stored_record().await;
        assert_eq!(sessions(&record).len(), 1);
        assert_eq!(logs(&record).len(), 1);
        assert_eq!(sessions(&record)[0].end, Some(End::Done));
    });
}
