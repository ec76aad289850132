//! JSON for serde, as much of it as lines and backups need.
//!
//! Our own because `serde_json` explains what is wrong with a text, and for that brings the printing of
//! every kind of value along, about 10 kB of the download. Here a text is good or [`Broken`].
//!
//! Must never read what `serde_json` refuses, and never write a character beyond printable ASCII.
//! What `serde_json` reads and this does not: numbers with a fraction or an exponent (unless they are
//! ignored), more than 64 levels, a lone surrogate in what is ignored, a struct written as an array, a
//! variant written as an object, keys that are no strings, and `&str` borrowed from the text.

mod read;
mod scan;
mod write;

pub use read::from_str;
pub use write::to_string;

use serde::de::{Expected, Unexpected};
use std::fmt::{self, Display};

/// The text is not JSON, or not of the type that was asked for. It does not say where or why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the JSON that was expected")
    }
}

impl std::error::Error for Broken {}

/// Every message is dropped unread, so that nothing of what would print it is linked.
impl serde::de::Error for Broken {
    fn custom<T: Display>(_: T) -> Broken {
        Broken
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Broken {
        Broken
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Broken {
        Broken
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Broken {
        Broken
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Broken {
        Broken
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Broken {
        Broken
    }

    fn missing_field(_: &'static str) -> Broken {
        Broken
    }

    fn duplicate_field(_: &'static str) -> Broken {
        Broken
    }
}

impl serde::ser::Error for Broken {
    fn custom<T: Display>(_: T) -> Broken {
        Broken
    }
}
