//! The lines that the shelf still lacks, word for word, sorted by entry and version.
//!
//! Must never lose a line that was not written, nor hold words that were deleted since.

use legwork_core::record::{Id, Line, Version};

/// A line as it is to be written.
pub(super) struct LineText {
    pub(super) id: Id,
    pub(super) version: Version,
    pub(super) text: String,
}

impl From<&Line> for LineText {
    fn from(line: &Line) -> LineText {
        LineText {
            id: line.id,
            version: line.version,
            text: line.text(),
        }
    }
}

impl LineText {
    fn place(&self) -> (Id, Version) {
        (self.id, self.version)
    }
}

/// What is owed to the shelf.
#[derive(Default)]
pub(super) struct OwedLines(Vec<LineText>);

impl OwedLines {
    /// Owes a line; one with its version is replaced. Quick if lines come in their order.
    pub(super) fn add(&mut self, line: LineText) {
        let from = self.0.partition_point(|owed| owed.place() < line.place());
        match self.0.get_mut(from) {
            Some(owed) if owed.place() == line.place() => *owed = line,
            _ => self.0.insert(from, line),
        }
    }

    /// Drops what this version of an entry replaces.
    pub(super) fn drop_up_to(&mut self, id: Id, version: Version) {
        let from = self.0.partition_point(|owed| owed.id < id);
        let to = self.0.partition_point(|owed| owed.place() <= (id, version));
        self.0.drain(from..to);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &LineText> {
        self.0.iter()
    }

    /// Everything that is owed, to be written; what cannot be is added again.
    pub(super) fn take(&mut self) -> Vec<LineText> {
        std::mem::take(&mut self.0)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
