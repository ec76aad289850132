//! Who an entry is: the month in which it was made, for ever, and a random tail.
//!
//! The month is in the identity because folding works month by month: a line finds its month's shard
//! without being decoded, also when the entry is later moved to another day.

use super::Day;
use std::fmt;

/// A month as `YYYYMM`; 0 for the entries that belong to no month (settings).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u32);

impl Month {
    /// The place of entries that have one fixed identity, such as settings.
    pub const NONE: Month = Month(0);

    /// The month of a day.
    #[must_use]
    pub fn of(day: Day) -> Month {
        Month(u32::try_from(day.year()).unwrap_or_default() * 100 + day.month())
    }

    /// Reads six digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Month> {
        if text.len() != 6 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        text.parse().ok().map(Month)
    }

    /// Year and month (1-12), unless this is [`Month::NONE`] or no real month.
    #[must_use]
    pub fn year_and_month(self) -> Option<(u32, u32)> {
        let (year, month) = (self.0 / 100, self.0 % 100);
        (1..=12).contains(&month).then_some((year, month))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

const TAIL: usize = 10;

/// The identity of an entry: `YYYYMM-` and 1 to 10 characters of `a-z0-9`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    month: Month,
    tail: [u8; TAIL],
}

impl Id {
    /// Not above any identity.
    pub(super) const LEAST: Id = Id {
        month: Month(0),
        tail: [0; TAIL],
    };
    /// Above every identity that can be: no month has so many digits.
    pub(super) const BEYOND: Id = Id {
        month: Month(u32::MAX),
        tail: [u8::MAX; TAIL],
    };

    /// A new identity in the month of `day`; `chance` is the caller's random number.
    #[must_use]
    pub fn new(day: Day, chance: u64) -> Id {
        Id {
            month: Month::of(day),
            tail: base36(chance),
        }
    }

    /// The fixed identity of a setting. Names longer than 10 characters or with others than
    /// `a-z0-9` have none.
    #[must_use]
    pub fn of_setting(name: &str) -> Option<Id> {
        Some(Id {
            month: Month::NONE,
            tail: tail(name)?,
        })
    }

    /// Reads what [`fmt::Display`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Id> {
        let (month, rest) = text.split_once('-')?;
        Some(Id {
            month: Month::parse(month)?,
            tail: tail(rest)?,
        })
    }

    /// The month in which the entry was made.
    #[must_use]
    pub fn month(self) -> Month {
        self.month
    }

    /// The part after the month: for a setting, its name.
    #[must_use]
    pub fn tail(&self) -> &str {
        let end = self.tail.iter().position(|b| *b == 0).unwrap_or(TAIL);
        self.tail
            .get(..end)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

/// The lowest characters of `number` in base 36, always ten.
pub(super) fn base36<const N: usize>(mut number: u64) -> [u8; N] {
    let mut out = [b'0'; N];
    for slot in &mut out {
        let digit = u8::try_from(number % 36).unwrap_or_default();
        *slot = if digit < 10 {
            b'0' + digit
        } else {
            b'a' + digit - 10
        };
        number /= 36;
    }
    out
}

fn tail(text: &str) -> Option<[u8; TAIL]> {
    let fits = (1..=TAIL).contains(&text.len());
    let plain = |b: u8| b.is_ascii_digit() || b.is_ascii_lowercase();
    if !fits || !text.bytes().all(plain) {
        return None;
    }
    let mut out = [0; TAIL];
    for (slot, byte) in out.iter_mut().zip(text.bytes()) {
        *slot = byte;
    }
    Some(out)
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.month, self.tail())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Id, Month};

    #[test]
    fn an_identity_reads_back_as_it_was_written() {
        let day = Day::parse("2026-11-23").unwrap();
        let id = Id::new(day, 987_654_321_012_345_678);
        assert_eq!(Id::parse(&id.to_string()), Some(id));
        assert_eq!(id.month(), Month::of(day));
        assert_eq!(id.to_string().len(), 17);
        assert_eq!(Id::of_setting("theme").unwrap().to_string(), "000000-theme");
    }

    #[test]
    fn what_is_not_an_identity_is_refused() {
        for text in [
            "",
            "202611",
            "202611-",
            "2026111-a",
            "202611-ABC",
            "202611-abcdefghijk",
            "20261a-abc",
        ] {
            assert_eq!(Id::parse(text), None, "{text}");
        }
    }
}
