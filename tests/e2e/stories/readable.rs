//! Every page reads easily: the Flesch-Kincaid grade of what is on it is 6 or lower.

use crate::support::site::Site;
use crate::support::stage::{say, story};
use xtask::sample;

/// The words of a page and what the grade is made of.
struct Reading {
    words: usize,
    sentences: usize,
    syllables: usize,
}

/// Counts a text. A line ends a sentence too: headings, list items and buttons carry no full stop.
fn reading(text: &str) -> Reading {
    let mut reading = Reading {
        words: 0,
        sentences: 0,
        syllables: 0,
    };
    for sentence in text.split(['.', '!', '?', ':', '\n']) {
        let words: Vec<&str> = sentence
            .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '-')
            .filter(|word| word.chars().any(char::is_alphabetic))
            .collect();
        if words.is_empty() {
            continue;
        }
        reading.sentences += 1;
        reading.words += words.len();
        reading.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
    }
    reading
}

/// Groups of vowels, without an e that is not spoken at the end; at least one.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut before = false;
    for c in word.chars() {
        groups += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") || word.ends_with("es");
    (groups - usize::from(silent && groups > 1)).max(1)
}

fn grade(reading: &Reading) -> f64 {
    let words = reading.words as f64;
    0.39 * words / reading.sentences as f64 + 11.8 * reading.syllables as f64 / words - 15.59
}

#[test]
fn the_counter_tells_easy_from_hard() {
    let easy = reading("The cat sat on the mat. It was warm. He had a nap in the sun.");
    assert!(grade(&easy) < 2.0, "{}", grade(&easy));
    let hard = reading(
        "Conservative rehabilitation necessitates individualised neurological reassessment \
         whenever radicular symptomatology demonstrates progressive deterioration.",
    );
    assert!(grade(&hard) > 15.0, "{}", grade(&hard));
    assert_eq!(syllables("exercise"), 3);
    assert_eq!(syllables("little"), 2);
    assert_eq!(syllables("the"), 1);
}

#[test]
fn every_page_of_fifty_words_or_more_is_at_grade_six_or_lower() {
    story(|stage| async move {
        let site = Site::new();
        let app = stage.app(&site).await;
        let words = "return document.querySelector('main').innerText;";
        let mut pages = vec![("Today for a newcomer", app.run(words, &[]).await)];
        let today = app.today().await;
        let file = sample::backup_file(20, today, 3);
        let file = app.browser.place_file("backup.json", &file);
        app.choose_backup(&file).await;
        pages.push(("a preview", app.run(words, &[]).await));
        app.press("Restore").await;
        app.sees("Restored.").await;
        for (route, heading) in [
            ("#/", "Good …"),
            ("#/check-in", "Check-in"),
            ("#/settings", "Settings"),
            ("#/safety", "Safety"),
            ("#/about", "About"),
        ] {
            app.go_to_address(route).await;
            app.has("heading", heading).await;
            pages.push((route, app.run(words, &[]).await));
        }
        let mut grades: Vec<(f64, &str)> = pages
            .iter()
            .map(|(name, text)| (reading(text.as_str().unwrap()), *name))
            .filter(|(reading, _)| reading.words >= 50)
            .map(|(reading, name)| (grade(&reading), name))
            .collect();
        grades.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (grade, name) in &grades {
            say(&format!("grade {grade:.1}: {name}"));
        }
        assert!(grades.len() >= 6, "{grades:?}");
        assert!(grades[0].0 <= 6.0, "{grades:?}");
    });
}
