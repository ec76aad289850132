//! How easily a text reads: its words, sentences and syllables, and its Flesch-Kincaid grade.
//!
//! Counts as the Python package textstat does, against which `tests/reading/` compares it: what the two
//! do differently is told there. Must never look at anything but the text, and must never leave out what
//! stands there: numbers and fragments count too.

#[path = "syllables.rs"]
mod syllables;

use syllables::syllables;

/// What a text is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What stands between spaces and has a letter or a digit; `check-in` is one word.
    pub words: usize,
    /// Sentences of three words or more; 1 if there are only shorter ones, 0 for no words.
    pub sentences: usize,
    /// Syllables of all words.
    pub syllables: usize,
    /// Words of the longest sentence.
    pub longest_sentence: usize,
}

impl Reading {
    /// The Flesch-Kincaid grade: the years of school that it takes to read the text. 0 for no words; may
    /// be below 0 for very short ones.
    ///
    /// Source: Kincaid, Fishburne, Rogers and Chissom 1975, Navy Research Branch Report 8-75.
    pub fn grade(&self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let syllables_per_word = self.syllables as f64 / self.words as f64;
        0.39 * self.words_per_sentence() + 11.8 * syllables_per_word - 15.59
    }

    /// The mean length of a sentence, in words. 0 for no words.
    pub fn words_per_sentence(&self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }
}

/// Up to this many words are a fragment, such as a button, and no sentence. The words of fragments count:
/// a page full of buttons is not easier than its sentences.
const LONGEST_FRAGMENT: usize = 2;

/// Counts a text. A line ends a sentence too: headings, list items and buttons carry no full stop.
pub fn reading(text: &str) -> Reading {
    let mut reading = Reading::default();
    for sentence in text.lines().flat_map(sentences) {
        let words = sentence.len();
        reading.words += words;
        reading.sentences += usize::from(words > LONGEST_FRAGMENT);
        reading.syllables += sentence.into_iter().map(syllables).sum::<usize>();
        reading.longest_sentence = reading.longest_sentence.max(words);
    }
    reading.sentences = reading.sentences.max(usize::from(reading.words > 0));
    reading
}

/// What may stand between the end of a sentence and the next space: closing quotes, brackets, emphasis.
const CLOSING: [char; 8] = ['"', '\'', '”', '’', ')', ']', '*', '_'];

/// The sentences of a line, as their words. A full stop within a word ends none: 4.0 is one number.
fn sentences(line: &str) -> Vec<Vec<&str>> {
    let mut ended = Vec::new();
    let mut words = Vec::new();
    for token in line.split_whitespace() {
        if token.contains(char::is_alphanumeric) {
            words.push(token);
        }
        let last = token.trim_end_matches(CLOSING);
        if last.ends_with(['.', '!', '?']) {
            ended.push(std::mem::take(&mut words));
        }
    }
    ended.push(words);
    ended
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(text: &str) -> (usize, usize, usize) {
        let reading = reading(text);
        (reading.words, reading.sentences, reading.longest_sentence)
    }

    #[test]
    fn words_and_sentences_are_counted() {
        for (text, words, sentences, longest) in [
            ("", 0, 0, 0),
            (" \n – … \n", 0, 0, 0),
            ("Walk a little.", 3, 1, 3),
            ("Walk a little. Then rest a while! Are you well?", 10, 3, 4),
            (
                "Say \"I will.\" Then do it (or rest.) Smile at it.",
                11,
                3,
                5,
            ),
            // A line ends a sentence, with or without a full stop.
            ("What it is\nPain down the leg\n\nIt is common.", 10, 3, 4),
            ("Say how it goes:\r\nbetter than before", 7, 2, 4),
            // Fragments are no sentences, but their words count.
            ("Restore\nDo not restore\nBack up\nUndo", 7, 1, 3),
            ("Restore\nUndo", 2, 1, 1),
            ("No. It does not.", 4, 1, 3),
            // Numbers are words. A point in one ends nothing.
            ("Free under CC 4.0 for all 40 people.", 8, 1, 8),
            ("Hold for 5-10 seconds, 3 times.", 6, 1, 6),
            // Hyphens, apostrophes and slashes join; dashes between spaces do not count.
            ("Your check-in isn't late – and/or lost.", 6, 1, 6),
        ] {
            assert_eq!(counts(text), (words, sentences, longest), "{text:?}");
        }
    }

    #[test]
    fn the_grade_is_flesch_and_kincaids() {
        assert_eq!(reading("").grade(), 0.0);
        // 10 words, 2 sentences, 11 syllables: 0.39 * 5 + 11.8 * 1.1 - 15.59.
        let reading = reading("Walk a little more each day. Then rest a while.");
        assert_eq!((reading.words, reading.sentences), (10, 2));
        assert_eq!(reading.syllables, 11);
        assert!(
            (reading.grade() - -0.66).abs() < 1e-9,
            "{}",
            reading.grade()
        );
    }

    #[test]
    fn the_counter_tells_easy_from_hard() {
        let easy = reading("The cat sat on the mat. It was warm. He had a nap in the sun.");
        assert!(easy.grade() < 2.0, "{}", easy.grade());
        let hard = reading(
            "Conservative rehabilitation necessitates individualised neurological reassessment \
             whenever radicular symptomatology demonstrates progressive deterioration.",
        );
        assert!(hard.grade() > 15.0, "{}", hard.grade());
    }
}
