//! What the keeper asks of the mirror: a set of changes that happen together or not at all.

/// Changes to the mirror, carried out in one transaction: first removals, then puts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MirrorWork {
    /// Everything whose name starts with one of these goes.
    pub clear: Vec<String>,
    /// These names go.
    pub remove: Vec<String>,
    /// These names get these texts.
    pub put: Vec<(String, String)>,
}

impl MirrorWork {
    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clear.is_empty() && self.remove.is_empty() && self.put.is_empty()
    }
}
