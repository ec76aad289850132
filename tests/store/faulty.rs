//! A shelf that fails when it is told to, counts what is asked of it, and can lose its last writes.

use legwork::keeper::{Shelf, ShelfError};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What browsers give: UTF-16 units of names and texts together.
pub const BROWSER_QUOTA: usize = 5_242_880;

/// What goes wrong. Each counts only the operations that it can happen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A write is refused for want of room.
    Full,
    /// Any operation is refused.
    Forbidden,
    /// Half of the text is stored, and success reported.
    Truncate,
    /// The text is stored with one character changed, and success reported.
    Flip,
    /// Nothing is written or removed, and success reported.
    Forget,
    /// The process dies before the operation.
    Kill,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Operation {
    Read,
    Write,
    Remove,
}

impl Fault {
    fn happens_to(self, operation: Operation) -> bool {
        match self {
            Fault::Full | Fault::Truncate | Fault::Flip => operation == Operation::Write,
            Fault::Forget => operation != Operation::Read,
            Fault::Forbidden | Fault::Kill => true,
        }
    }
}

struct Plan {
    at: usize,
    fault: Fault,
    lasting: bool,
    counted: usize,
    met: bool,
}

type Meanwhile = Box<dyn FnOnce()>;

#[derive(Default)]
struct Inner {
    values: BTreeMap<String, String>,
    quota: usize,
    operations: usize,
    plan: Option<Plan>,
    meanwhile: Option<(usize, Meanwhile)>,
    forbidden: bool,
    history: Vec<(String, Option<String>)>,
}

/// The fake. Its clones are windows on the same storage.
#[derive(Clone)]
pub struct FakeShelf {
    inner: Rc<RefCell<Inner>>,
    dead: Rc<Cell<bool>>,
}

impl FakeShelf {
    pub fn with_quota(quota: usize) -> FakeShelf {
        let inner = Inner {
            quota,
            ..Inner::default()
        };
        FakeShelf {
            inner: Rc::new(RefCell::new(inner)),
            dead: Rc::default(),
        }
    }

    /// Lets the `at`-th operation (from 1) that the fault can happen to fail, or also all after it.
    pub fn break_at(&self, at: usize, fault: Fault, lasting: bool) {
        self.inner.borrow_mut().plan = Some(Plan {
            at,
            fault,
            lasting,
            counted: 0,
            met: false,
        });
    }

    /// Lets something happen just before the `at`-th operation from now.
    pub fn meanwhile(&self, at: usize, happens: impl FnOnce() + 'static) {
        let mut inner = self.inner.borrow_mut();
        let at = inner.operations + at;
        inner.meanwhile = Some((at, Box::new(happens)));
    }

    /// Whether what was to happen meanwhile is still to come.
    pub fn still_waits(&self) -> bool {
        self.inner.borrow_mut().meanwhile.take().is_some()
    }

    pub fn forbid(&self, forbidden: bool) {
        self.inner.borrow_mut().forbidden = forbidden;
    }

    pub fn resize(&self, quota: usize) {
        self.inner.borrow_mut().quota = quota;
    }

    /// Whether the fault has happened.
    pub fn met_fault(&self) -> bool {
        self.inner.borrow().plan.as_ref().is_some_and(|p| p.met)
    }

    /// The life of the process, shared with its mirror.
    pub fn death(&self) -> Rc<Cell<bool>> {
        self.dead.clone()
    }

    /// The browser starts again: whatever was wrong is over.
    pub fn revive(&self) {
        self.inner.borrow_mut().plan = None;
        self.dead.set(false);
    }

    /// Forgets the last writes and removals, as a killed browser does that had them in memory only.
    pub fn lose_last(&self, writes: usize) {
        let mut inner = self.inner.borrow_mut();
        for _ in 0..writes {
            match inner.history.pop() {
                Some((key, Some(before))) => inner.values.insert(key, before),
                Some((key, None)) => inner.values.remove(&key),
                None => None,
            };
        }
    }

    /// How many values were written or removed so far.
    pub fn writes(&self) -> usize {
        self.inner.borrow().history.len()
    }

    /// The keys that were written or removed after the first so many.
    pub fn written_after(&self, writes: usize) -> Vec<String> {
        let inner = self.inner.borrow();
        let after = inner.history.iter().skip(writes);
        after.map(|(key, _)| key.clone()).collect()
    }

    pub fn values(&self) -> BTreeMap<String, String> {
        self.inner.borrow().values.clone()
    }

    /// Puts a value there as if another program had written it.
    pub fn plant(&self, key: &str, value: &str) {
        let mut inner = self.inner.borrow_mut();
        inner.values.insert(key.to_owned(), value.to_owned());
    }

    pub fn wipe(&self) {
        self.inner.borrow_mut().values.clear();
    }

    pub fn used(&self) -> usize {
        let inner = self.inner.borrow();
        inner.values.iter().map(|(k, v)| units(k) + units(v)).sum()
    }

    /// Counts an operation and gives what goes wrong with it.
    fn turn(&self, operation: Operation) -> Option<Fault> {
        let happens = {
            let mut inner = self.inner.borrow_mut();
            inner.operations += 1;
            let now = inner.operations;
            inner.meanwhile.take_if(|(at, _)| *at == now)
        };
        if let Some((_, happens)) = happens {
            happens();
        }
        if self.dead.get() {
            return Some(Fault::Kill);
        }
        let mut inner = self.inner.borrow_mut();
        if inner.forbidden {
            return Some(Fault::Forbidden);
        }
        let plan = inner.plan.as_mut()?;
        if !plan.fault.happens_to(operation) {
            return None;
        }
        plan.counted += 1;
        let now = plan.counted == plan.at || (plan.lasting && plan.counted > plan.at);
        plan.met |= now;
        if now && plan.fault == Fault::Kill {
            self.dead.set(true);
        }
        now.then_some(plan.fault)
    }

    fn store(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        let held = self.inner.borrow().values.get(key).cloned();
        let before = held.as_ref().map_or(0, |held| units(key) + units(held));
        let free = self.inner.borrow().quota + before - self.used().min(self.inner.borrow().quota);
        if units(key) + units(value) > free {
            return Err(ShelfError::Full);
        }
        let mut inner = self.inner.borrow_mut();
        inner.values.insert(key.to_owned(), value.to_owned());
        inner.history.push((key.to_owned(), held));
        Ok(())
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn flipped(value: &str) -> String {
    let middle = value.len() / 2;
    let flip = |(at, c): (usize, char)| if at == middle { '#' } else { c };
    value.char_indices().map(flip).collect()
}

impl Shelf for FakeShelf {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        match self.turn(Operation::Read) {
            Some(_) => Err(ShelfError::Forbidden),
            None => Ok(self.inner.borrow().values.keys().cloned().collect()),
        }
    }

    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        match self.turn(Operation::Read) {
            Some(_) => Err(ShelfError::Forbidden),
            None => Ok(self.inner.borrow().values.get(key).cloned()),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        match self.turn(Operation::Write) {
            Some(Fault::Full) => Err(ShelfError::Full),
            Some(Fault::Forbidden | Fault::Kill) => Err(ShelfError::Forbidden),
            Some(Fault::Forget) => Ok(()),
            Some(Fault::Truncate) => self.store(key, value.get(..value.len() / 2).unwrap()),
            Some(Fault::Flip) => self.store(key, &flipped(value)),
            None => self.store(key, value),
        }
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        match self.turn(Operation::Remove) {
            Some(Fault::Forget) => Ok(()),
            Some(_) => Err(ShelfError::Forbidden),
            None => {
                let mut inner = self.inner.borrow_mut();
                if let Some(held) = inner.values.remove(key) {
                    inner.history.push((key.to_owned(), Some(held)));
                }
                Ok(())
            }
        }
    }
}
