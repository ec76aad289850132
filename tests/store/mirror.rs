//! A mirror that carries work out whole or not at all, and fails or dies when it is told to.

use legwork::keeper::MirrorWork;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What goes wrong with a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MirrorFault {
    /// It is refused.
    Fail,
    /// The process dies before it.
    DieBefore,
    /// It is done, but the process dies before it hears of that.
    DieAfter,
}

#[derive(Default)]
struct Inner {
    values: BTreeMap<String, String>,
    transactions: usize,
    plan: Option<(usize, MirrorFault, bool)>,
    met: bool,
}

/// The fake. Its clones are connections to the same database.
#[derive(Clone)]
pub struct FakeMirror {
    inner: Rc<RefCell<Inner>>,
    dead: Rc<Cell<bool>>,
}

impl FakeMirror {
    /// A mirror that dies with the process that `dead` tells of.
    pub fn beside(dead: Rc<Cell<bool>>) -> FakeMirror {
        FakeMirror {
            inner: Rc::default(),
            dead,
        }
    }

    /// Lets the `at`-th transaction (from 1) go wrong, or also all after it.
    pub fn break_at(&self, at: usize, fault: MirrorFault, lasting: bool) {
        let mut inner = self.inner.borrow_mut();
        inner.plan = Some((inner.transactions + at, fault, lasting));
        inner.met = false;
    }

    pub fn met_fault(&self) -> bool {
        self.inner.borrow().met
    }

    pub fn revive(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.plan = None;
        inner.met = false;
    }

    /// Everything in it, unless the process is dead.
    pub fn contents(&self) -> Option<Vec<(String, String)>> {
        let pairs = self.values().into_iter().collect();
        (!self.dead.get()).then_some(pairs)
    }

    pub fn values(&self) -> BTreeMap<String, String> {
        self.inner.borrow().values.clone()
    }

    pub fn plant(&self, name: &str, text: &str) {
        let mut inner = self.inner.borrow_mut();
        inner.values.insert(name.to_owned(), text.to_owned());
    }

    pub fn wipe(&self) {
        self.inner.borrow_mut().values.clear();
    }

    /// Carries out all of the work, or nothing; gives whether it did and lived to tell.
    pub fn carry_out(&self, work: &MirrorWork) -> bool {
        if self.dead.get() {
            return false;
        }
        let mut inner = self.inner.borrow_mut();
        inner.transactions += 1;
        let now = inner.transactions;
        let fault = inner.plan.filter(|p| now == p.0 || (p.2 && now > p.0));
        inner.met |= fault.is_some();
        match fault.map(|(_, fault, _)| fault) {
            Some(MirrorFault::Fail) => return false,
            Some(MirrorFault::DieBefore) => {
                self.dead.set(true);
                return false;
            }
            Some(MirrorFault::DieAfter) => self.dead.set(true),
            None => {}
        }
        let cleared = |name: &String| work.clear.iter().any(|start| name.starts_with(start));
        inner
            .values
            .retain(|name, _| !cleared(name) && !work.remove.contains(name));
        inner.values.extend(work.put.iter().cloned());
        !self.dead.get()
    }
}
