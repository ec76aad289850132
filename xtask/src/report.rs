//! What ran, how it ended and how long it took.

use std::time::{Duration, Instant};

/// One part of the tests.
pub struct Part {
    name: String,
    passed: u32,
    failed: u32,
    took: Duration,
}

/// All parts that ran.
#[derive(Default)]
pub struct Report {
    parts: Vec<Part>,
}

impl Report {
    /// Runs a part; its work gives how many tests passed and failed.
    pub fn part(&mut self, name: &str, work: impl FnOnce() -> (u32, u32)) {
        println!("\n== {name}");
        let start = Instant::now();
        let (passed, failed) = work();
        self.parts.push(Part {
            name: name.to_owned(),
            passed,
            failed,
            took: start.elapsed(),
        });
    }

    /// Whether everything passed, and something ran at all.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.parts.iter().all(|part| part.failed == 0)
            && self.parts.iter().any(|part| part.passed > 0)
    }

    /// Prints the table and the closing line.
    pub fn print(&self) {
        println!(
            "\n{:<24} {:>8} {:>8} {:>9}",
            "part", "passed", "failed", "seconds"
        );
        for part in &self.parts {
            println!(
                "{:<24} {:>8} {:>8} {:>9.0}",
                part.name,
                part.passed,
                part.failed,
                part.took.as_secs_f64()
            );
        }
        let all: Duration = self.parts.iter().map(|part| part.took).sum();
        println!(
            "{:<24} {:>8} {:>8} {:>9.0}",
            "all",
            "",
            "",
            all.as_secs_f64()
        );
        let sum = |count: fn(&Part) -> u32| self.parts.iter().map(count).sum::<u32>();
        println!(
            "\n{} passed, {} failed",
            sum(|p| p.passed),
            sum(|p| p.failed)
        );
    }
}

/// Reads how many tests passed and failed out of one line of a test runner.
#[must_use]
pub fn counts(line: &str) -> Option<(u32, u32)> {
    let rest = line.trim().strip_prefix("test result: ")?;
    let number_before = |word: &str| -> Option<u32> {
        let before = rest.split(word).next()?;
        before.split_whitespace().last()?.parse().ok()
    };
    Some((number_before(" passed")?, number_before(" failed")?))
}

#[cfg(test)]
mod tests {
    use super::{Report, counts};

    #[test]
    fn the_counts_of_a_test_runner_are_read() {
        let line = "test result: ok. 31 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(counts(line), Some((31, 2)));
        assert_eq!(counts("running 3 tests"), None);
    }

    #[test]
    fn nothing_run_is_not_good() {
        assert!(!Report::default().is_good());
        let mut report = Report::default();
        report.part("a", || (1, 0));
        assert!(report.is_good());
        report.part("b", || (5, 1));
        assert!(!report.is_good());
    }
}
