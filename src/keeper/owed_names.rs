//! The names that the mirror has not confirmed yet, with their texts, sorted by name.
//!
//! Must never forget a name before the mirror has said that it is done.

/// How far a name is on its way to the mirror.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owed {
    /// The mirror has been asked.
    UnderWay,
    /// It was asked and could not.
    Failed,
    /// It is there.
    Done,
}

/// One name and its text.
pub(super) struct OwedName {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) how: Owed,
}

/// What is owed to the mirror.
#[derive(Default)]
pub(super) struct OwedNames(Vec<OwedName>);

impl OwedNames {
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|owed| owed.name.as_str().cmp(name))
    }

    /// Owes a name; what was owed under it is replaced. Quick if names come in their order.
    pub(super) fn add(&mut self, name: &str, text: &str, how: Owed) {
        let owed = OwedName {
            name: name.to_owned(),
            text: text.to_owned(),
            how,
        };
        match self.place(name) {
            Ok(place) => {
                if let Some(held) = self.0.get_mut(place) {
                    *held = owed;
                }
            }
            Err(place) => self.0.insert(place, owed),
        }
    }

    /// How far a name is, if it is owed.
    pub(super) fn how(&self, name: &str) -> Option<Owed> {
        let place = self.place(name).ok()?;
        self.0.get(place).map(|owed| owed.how)
    }

    /// Whether any name is so far.
    pub(super) fn any(&self, how: Owed) -> bool {
        self.0.iter().any(|owed| owed.how == how)
    }

    /// Hears how the mirror did with these names.
    pub(super) fn settle(&mut self, names: &[(String, String)], how: Owed) {
        for (name, _) in names {
            if let Ok(place) = self.place(name)
                && let Some(owed) = self.0.get_mut(place)
            {
                owed.how = how;
            }
        }
        self.0.retain(|owed| owed.how != Owed::Done);
    }

    /// Hears that nothing of it will be done.
    pub(super) fn fail_all(&mut self) {
        for owed in &mut self.0 {
            owed.how = Owed::Failed;
        }
    }

    /// What failed, which is under way again with it.
    pub(super) fn retry(&mut self) -> Vec<(String, String)> {
        let failed = self.0.iter_mut().filter(|owed| owed.how == Owed::Failed);
        let again = failed.map(|owed| {
            owed.how = Owed::UnderWay;
            (owed.name.clone(), owed.text.clone())
        });
        again.collect()
    }

    /// Drops all names that start so.
    pub(super) fn drop_all_of(&mut self, start: &str) {
        let from = self.0.partition_point(|owed| owed.name.as_str() < start);
        let these = self.0.iter().skip(from);
        let to = from + these.take_while(|o| o.name.starts_with(start)).count();
        self.0.drain(from..to);
    }

    /// Everything that is owed, in another's hands now.
    pub(super) fn take(&mut self) -> Vec<OwedName> {
        std::mem::take(&mut self.0)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
