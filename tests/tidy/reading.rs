//! Texts without their comments, and without what stands in strings; lines stay where they are.

/// What stands between two marks.
type Span = (&'static str, &'static str, Kind);

#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Comment,
    /// A literal in which nothing is escaped.
    Raw,
    /// A literal in which `\` escapes.
    Escaped,
}
use Kind::{Comment, Escaped, Raw};

/// The characters that would be taken for the start of a string are literals of their own.
pub const RUST: &[Span] = &[
    ("//", "\n", Comment),
    ("/*", "*/", Comment),
    ("r##\"", "\"##", Raw),
    ("r#\"", "\"#", Raw),
    ("r\"", "\"", Raw),
    ("'\"", "'", Raw),
    ("'\\", "'", Raw),
    ("\"", "\"", Escaped),
];
pub const CSS: &[Span] = &[
    ("/*", "*/", Comment),
    ("\"", "\"", Escaped),
    ("'", "'", Escaped),
    ("url(", ")", Raw),
];
pub const HTML: &[Span] = &[("<!--", "-->", Comment)];
/// The inside of a tag.
pub const TAG: &[Span] = &[("\"", "\"", Raw), ("'", "'", Raw)];

/// The length of the span at the start of the text, its closing mark included.
fn len_of((open, close, kind): &Span, text: &str) -> usize {
    let mut len = open.len();
    while let Some(c) = text[len..].chars().next() {
        if text[len..].starts_with(close) {
            return len + close.len();
        }
        len += c.len_utf8();
        if c == '\\' && *kind == Escaped {
            len += text[len..].chars().next().map_or(0, char::len_utf8);
        }
    }
    len
}

fn blanked(mut text: &str, spans: &[Span], blanks: impl Fn(Kind) -> bool) -> String {
    let mut out = String::new();
    while let Some(c) = text.chars().next() {
        let span = spans.iter().find(|(open, ..)| text.starts_with(open));
        let len = span.map_or(c.len_utf8(), |span| len_of(span, text));
        let (part, rest) = text.split_at(len);
        match span.filter(|(.., kind)| blanks(*kind)) {
            // The marks of a string stay, so that one can see that there was one.
            Some((open, close, Raw | Escaped)) => {
                let inside = part[open.len()..].strip_suffix(close).unwrap_or_default();
                out.push_str(open);
                out.extend(inside.chars().map(blank));
                out.push_str(close);
            }
            Some(_) => out.extend(part.chars().map(blank)),
            None => out.push_str(part),
        }
        text = rest;
    }
    out
}

fn blank(c: char) -> char {
    if c == '\n' { '\n' } else { ' ' }
}

/// The text without comments.
pub fn bare(text: &str, spans: &[Span]) -> String {
    blanked(text, spans, |kind| kind == Comment)
}

/// The text without comments and without what stands in strings.
pub fn code(text: &str, spans: &[Span]) -> String {
    blanked(text, spans, |_| true)
}

pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// What follows each time that this word stands in the text by itself, with what stands before.
pub fn around<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let parts = text.match_indices(word);
    let parts = parts.map(move |(at, _)| (&text[..at], &text[at + word.len()..]));
    parts.filter(|(before, after)| !before.ends_with(is_word) && !after.starts_with(is_word))
}

pub fn has_word(text: &str, word: &str) -> bool {
    around(text, word).next().is_some()
}

/// Whether one of these words stands in the text by itself.
pub fn has_any(text: &str, words: &str) -> bool {
    words.split_whitespace().any(|word| has_word(text, word))
}

/// The attributes in code, each with its line.
pub fn attributes(code: &str) -> Vec<(usize, &str)> {
    let starts = ["#[", "#!["].map(|mark| code.match_indices(mark));
    let attribute = |(at, _): (usize, _)| {
        let end = code[at..].find(']').unwrap_or(code.len() - at);
        (line_at(code, at), &code[at..at + end])
    };
    starts.into_iter().flatten().map(attribute).collect()
}

/// The line of this place.
pub fn line_at(text: &str, at: usize) -> usize {
    1 + text[..at].matches('\n').count()
}

#[test]
fn comments_and_strings_are_taken_out_and_nothing_else() {
    let text = "f(\"a \\\" // b\", '\"', '\\'', r#\"\"\\\"#, 'x') /* \"\n */ + 1 // y\nz";
    let with = "f(\"a \\\" // b\", '\"', '\\'', r#\"\"\\\"#, 'x')     \n    + 1     \nz";
    let without = "f(\"         \", '\"', '\\'', r#\"  \"#, 'x')     \n    + 1     \nz";
    assert_eq!(bare(text, RUST), with);
    assert_eq!(code(text, RUST), without);
}
