//! What the pages of the safety check, First steps and a session say and offer.

use crate::support::app::App;
use crate::support::first_steps::Told;
use crate::support::site::Site;
use crate::support::stage::story;
use legwork_core::library::{ITEMS, Tier, item, signs_of};
use serde_json::{Value, json};

const WET: &str =
    "I have trouble with peeing: I cannot start or stop, I leak, or I do not feel it.";
const NEW: &str = "New, worse, or I am not sure";

/// Proves start-first-screen-says, check-cope-card, check-cope-links, check-card-always-readable.
#[test]
fn the_first_screen_and_the_safety_page_say_what_they_must() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.sees("Legwork helps you look after back pain that goes down your leg.")
            .await;
        app.sees("It does not tell you what is wrong, and it does not take the place of a doctor")
            .await;
        app.sees("What you enter stays in this browser, on this device.")
            .await;
        app.follow("Safety").await;
        app.has("heading", "If you feel that you cannot cope").await;
        let cope = "const title = [...document.querySelectorAll('h2')].find((h) => h.textContent.includes('cannot cope'));
            return title.parentElement.textContent;";
        let cope = app.run(cope, &[]).await.to_string();
        assert!(
            cope.contains("Call a crisis line in your country."),
            "{cope}"
        );
        assert!(cope.contains("call your emergency number now"), "{cope}");
        assert!(!cope.contains("appointment"), "{cope}");
        // The page as the server gives it, without any script.
        let plain = "const text = await (await fetch('./index.html')).text();
            const page = new DOMParser().parseFromString(text, 'text/html');
            return page.documentElement.textContent;";
        let plain = app.run_async(plain, &[]).await;
        let plain = plain.as_str().expect("the page");
        let mut signs = 0;
        for tier in [Tier::Call, Tier::Go, Tier::Today] {
            for sign in signs_of(tier) {
                assert!(plain.contains(sign.text), "{}", sign.text);
                signs += 1;
            }
        }
        assert!(signs > 10, "{signs}");
    });
}

/// Proves check-list-form, check-seat-and-weakness-words, check-emergency-number, check-emergency-country.
/// Proves gate-always-there.
#[test]
fn the_list_the_emergency_page_and_what_stays_open_while_exercises_are_stopped() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.go_to_address("#/safety/check").await;
        app.has("heading", "Where you sit, and on the toilet").await;
        app.sees("The part that touches a bike seat (saddle area)")
            .await;
        let form = "const boxes = [...document.querySelectorAll('.check-list .tick')];
            const size = (box) => parseFloat(getComputedStyle(box).fontSize);
            const last = boxes.at(-1);
            return { drawn: !!document.querySelector('.seat svg path'),
              ticked: boxes.filter((box) => box.querySelector('input').checked).length,
              last: last.textContent,
              larger: boxes.some((box) => size(last) > size(box)
                || last.getBoundingClientRect().height > box.getBoundingClientRect().height),
              count: boxes.length };";
        let form = app.run(form, &[]).await;
        assert_eq!(form["drawn"], json!(true));
        assert_eq!(
            (&form["ticked"], &form["last"]),
            (&json!(0), &json!("None of these"))
        );
        assert_eq!(form["larger"], json!(false));
        assert!(form["count"].as_u64() > Some(3), "{form}");
        let weak = item("weakness").expect("weakness").text;
        assert!(weak.starts_with("Have you noticed") && weak.ends_with("Do not test it now."));
        app.tick(WET).await;
        app.press(NEW).await;
        app.has("heading", "Emergency: Go to an emergency department now")
            .await;
        let number = "return document.querySelector('.number a[href^=\"tel:\"]')?.href ?? '';";
        assert_eq!(
            app.run(number, &[]).await,
            json!("tel:911"),
            "guessed from the language"
        );
        app.sees("This is a guess from your browser's language.")
            .await;
        app.has("button", "Print this page").await;
        let large = "const call = document.querySelector('.number a');
            return parseFloat(getComputedStyle(call).fontSize) >= 18
              && call.getBoundingClientRect().height >= 44;";
        assert_eq!(app.run(large, &[]).await, json!(true));
        // The countries are on the page itself, and nothing has to be opened first.
        app.choose("Where are you?", "United Kingdom").await;
        app.until(
            "the number of the United Kingdom",
            "return document.querySelector('.number a')?.href === 'tel:999';",
        )
        .await;
        app.sees_no("This is a guess").await;
        // Exercises are stopped; all else stays.
        app.go_to_address("#/session").await;
        app.has("heading", "Exercises are stopped").await;
        app.go_to_address("#/learn/walking").await;
        app.is_on("Walking").await;
        app.go_to_address("#/goals").await;
        app.is_on("Goals").await;
        app.go_to_address("#/check-in").await;
        app.check_in(3, 2, "Thigh").await;
        app.go_to_address("#/exercises/bridge").await;
        app.write("Sets", "1").await;
        app.write("Times in each set", "5").await;
        app.press("Save exercise").await;
        app.has("heading", "Saved.").await;
        app.diary().await;
        app.sees("Bridge").await;
        app.go_to_address("#/safety").await;
        app.has("heading", "Emergency: Go to an emergency department now")
            .await;
    });
}

/// Proves check-nothing-found, check-has-this-changed, check-tier-today-and-see, check-what-is-shared.
#[test]
fn a_check_says_what_it_cannot_rule_out_what_to_do_and_keeps_signs_only_on_wish() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told {
            limits: &["I cannot kneel"],
            risks: &["I take steroid tablets, or took them for months"],
            first: &["Bones of my back are joined by surgery (fusion)"],
            ..Told::default()
        })
        .await;
        app.go_to_address("#/safety/check").await;
        app.unfold("Has any of this changed?").await;
        app.sees("18 to 54").await;
        app.sees("I take steroid tablets, or took them for months")
            .await;
        app.sees("Bones of my back are joined by surgery (fusion)")
            .await;
        app.sees("I cannot kneel").await;
        app.pass_check().await;
        app.has("heading", "You have ticked no warning sign").await;
        app.sees("This check cannot rule out a serious problem.")
            .await;
        app.sees("Watch for the warning signs. If one comes, stop and get help.")
            .await;
        let text = app.text().await.to_lowercase();
        assert!(!text.contains("you are safe") && !text.contains("all is well"));
        // One sign for a clinician, kept only once that is asked for.
        let see = |item: &&&'static legwork_core::library::Item| {
            item.tier == Tier::See && item.with.is_empty()
        };
        let sign = ITEMS
            .iter()
            .find(|item| see(&item))
            .expect("a sign for a clinician");
        let ticked = |app: App, sign: &'static legwork_core::library::Item| async move {
            app.go_to_address("#/").await;
            app.go_to_address("#/safety/check").await;
            for screen in 0..5 {
                match screen == sign.group {
                    true => app.tick(sign.text).await,
                    false => app.tick("None of these").await,
                }
                if screen == sign.group {
                    app.press(NEW).await;
                }
                let last = screen == 4;
                app.press(if last { "See what it means" } else { "Next" })
                    .await;
            }
            app
        };
        let app = ticked(app, sign).await;
        app.sees("See a clinician").await;
        app.diary().await;
        app.sees_no(sign.text).await;
        let app = ticked(app, sign).await;
        app.press("Keep these signs in my diary, to show my clinician")
            .await;
        app.sees("They are in your diary as a note.").await;
        app.diary().await;
        app.sees(sign.text).await;
        let today = |item: &&&'static legwork_core::library::Item| {
            item.tier == Tier::Today && item.with.is_empty() && item.text.contains("weaker")
        };
        let sign = ITEMS
            .iter()
            .find(|item| today(&item))
            .expect("a sign of today");
        let app = ticked(app, sign).await;
        app.sees("Contact a doctor or an urgent advice line today")
            .await;
    });
}

/// Proves gate-left-out-exercise, gate-asked-again, check-something-new, tailor-place, tailor-rest-offers.
/// Proves start-part-1-where, tailor-rest-no-position.
#[test]
fn an_exercise_left_out_the_place_that_is_remembered_rest_and_something_new() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        app.first_steps(Told {
            reach: "Foot",
            side: &[
                "It is in the front of my leg",
                "It is in the back of my leg",
                "It is on the outer side of my leg",
                "I have pins and needles",
            ],
            limits: &["My balance is poor"],
            ..Told::default()
        })
        .await;
        let record = app.stored_record().await;
        let told = |name: &str| record.setting(name).unwrap_or_default().to_owned();
        assert!(told("where").ends_with(" foot"), "{}", told("where"));
        for place in ["front", "behind", "outside", "tingles"] {
            assert!(told("side").contains(place), "{}", told("side"));
        }
        app.go_to_address("#/exercises/bird-dog").await;
        app.has("heading", "Left out for you").await;
        app.sees("You told us that your balance is poor.").await;
        for (role, name) in [
            ("button", "Start"),
            ("button", "Add"),
            ("button", "I like this one"),
            ("link", "Do it now"),
        ] {
            assert_eq!(app.count(role, name).await, 0, "{name}");
        }
        app.go_to_address("#/exercises/bridge").await;
        app.has("button", "I like this one").await;
        app.has("link", "Do it now").await;
        // By its address it is not led either.
        app.go_to_address("#/session/bird-dog").await;
        app.before_one("2", "Thigh", "On a mat").await;
        app.press("Show my exercises").await;
        app.has("heading", "Your exercises for now").await;
        assert_eq!(app.count("button", "Begin").await, 0);
        app.go_to_address("#/session").await;
        app.before_session("7", "Foot", "3 minutes", "On a firm bed")
            .await;
        app.choose(
            "Is there a position today in which your leg feels at ease?",
            "Yes",
        )
        .await;
        app.press("Show my exercises").await;
        app.sees(
            "Today is a day to rest your leg. See a clinician if it is no easier in a few days.",
        )
        .await;
        // Whether any position is at ease is asked and never kept.
        app.status_is("Saved").await;
        let record = app.stored_record().await;
        let kept = record
            .lines()
            .map(|line| format!("{line:?}").to_lowercase());
        let kept: Vec<String> = kept.filter(|line| line.contains("comfort")).collect();
        assert_eq!(kept, Vec::<String>::new());
        app.follow("Read about flare-ups").await;
        app.is_on("When it flares up").await;
        app.go_to_address("#/session").await;
        app.has("heading", "How is it now?").await;
        assert!(app.is_chosen("Where are you?", "On a firm bed").await);
        app.choose("Is anything new or worse?", "Yes").await;
        app.follow("Start the safety check").await;
        app.is_on("Safety check").await;
        // Until it is made nothing opens, also after going back.
        app.go_to_address("#/session").await;
        app.has("heading", "A safety check first").await;
        app.go_to_address("#/check-in").await;
        app.follow("Something new or worse?").await;
        let address: Value = app.run("return location.hash;", &[]).await;
        assert!(address.to_string().contains("#/safety"), "{address}");
    });
}

/// Proves adapt-reason-shown.
#[test]
fn what_was_adapted_is_said_with_its_reason_on_today_and_in_the_exercise() {
    story(|stage| async move {
        let site = Site::with_clock();
        let app = stage.app_at(&site, "2026-11-24T10:00:00Z").await;
        app.first_steps(Told::default()).await;
        app.begin_session("3 minutes", "On a mat").await;
        app.has("heading", "Cat-camel").await;
        app.does_the_last().await;
        app.saves_the_session().await;
        app.set_clock("2026-11-25T11:00:00Z").await;
        app.go_to_address("#/").await;
        app.press("Worse").await;
        app.press_of("Does it reach below the knee?", "Yes").await;
        app.press_of("Is it still worse?", "Yes").await;
        let said = "Cat-camel is one level easier now, as your leg was worse the day after.";
        app.sees(said).await;
        app.go_to_address("#/exercises/cat-camel").await;
        app.sees(said).await;
        app.go_to_address("#/exercises/bridge").await;
        app.sees_no(said).await;
    });
}
