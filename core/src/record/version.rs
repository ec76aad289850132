//! Which of two lines of one entry is the later: a counter and a writer, never a clock.

use super::id::base36;
use std::fmt;

/// The page load that wrote a line: six random characters of `a-z0-9`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer([u8; 6]);

impl Writer {
    /// A writer from the caller's random number.
    #[must_use]
    pub fn new(chance: u64) -> Writer {
        Writer(base36(chance))
    }

    /// Reads six characters of `a-z0-9`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Writer> {
        let bytes: [u8; 6] = text.as_bytes().try_into().ok()?;
        let plain = |b: &u8| b.is_ascii_digit() || b.is_ascii_lowercase();
        bytes.iter().all(plain).then_some(Writer(bytes))
    }
}

impl fmt::Display for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).unwrap_or_default())
    }
}

/// The version of an entry. The greater pair wins: first the counter, then the writer, so that
/// every device comes to the same answer in any order and with any clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// One above the highest that its writer had seen for this entry; starts at 1.
    pub counter: u32,
    /// Who wrote it.
    pub writer: Writer,
}

impl Version {
    /// The version that `writer` gives to what follows this one.
    #[must_use]
    pub fn next(self, writer: Writer) -> Version {
        Version {
            counter: self.counter.saturating_add(1),
            writer,
        }
    }

    /// Reads `counter.writer`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Version> {
        let (counter, writer) = text.split_once('.')?;
        let plain = !counter.starts_with(['0', '+']);
        Some(Version {
            counter: counter.parse().ok().filter(|_| plain)?,
            writer: Writer::parse(writer)?,
        })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.counter, self.writer)
    }
}

#[cfg(test)]
mod tests {
    use super::{Version, Writer};

    #[test]
    fn the_counter_orders_before_the_writer() {
        let parse = |text| Version::parse(text).unwrap();
        assert!(parse("10.aaaaaa") > parse("9.zzzzzz"));
        assert!(parse("9.b00000") > parse("9.a99999"));
    }

    #[test]
    fn what_is_not_a_version_is_refused() {
        for text in [
            "",
            "1",
            "0.aaaaaa",
            "01.aaaaaa",
            "+1.aaaaaa",
            "1.aaaaa",
            "1.AAAAAA",
            "99999999999.aaaaaa",
        ] {
            assert_eq!(Version::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_writer_is_six_plain_characters() {
        let writer = Writer::new(u64::MAX);
        assert_eq!(Writer::parse(&writer.to_string()), Some(writer));
    }
}
