//! A clock that can be paused. It is told the time, in milliseconds of the device's clock.

/// What has passed, and since when it goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Clock {
    /// Seconds that had passed when it went on last.
    passed: f64,
    /// When it went on; `None` while it is paused.
    since: Option<f64>,
}

/// A clock that seems to have gone on for longer than so many seconds at once was set meanwhile, or the device
/// slept for a night: what passed then does not count.
pub const TOO_LONG: f64 = 3.0 * 3600.0;

impl Clock {
    /// Whether it goes on.
    #[must_use]
    pub fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Whether it has never gone on.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.since.is_none() && self.passed == 0.0
    }

    /// The seconds that have passed. A clock that was set back counts as standing still.
    #[must_use]
    pub fn seconds(&self, now: f64) -> f64 {
        let gone = self.since.map_or(0.0, |since| (now - since) / 1000.0);
        match (0.0..TOO_LONG).contains(&gone) {
            true => self.passed + gone,
            false => self.passed,
        }
    }

    /// It goes on.
    #[must_use]
    pub fn running(self, now: f64) -> Clock {
        Clock {
            passed: self.seconds(now),
            since: Some(now),
        }
    }

    /// It is paused.
    #[must_use]
    pub fn paused(self, now: f64) -> Clock {
        Clock {
            passed: self.seconds(now),
            since: None,
        }
    }

    /// It at another moment of the course; it goes on if it did.
    #[must_use]
    pub fn moved(self, now: f64, to: f64) -> Clock {
        Clock {
            passed: to.max(0.0),
            since: self.since.map(|_| now),
        }
    }
}
