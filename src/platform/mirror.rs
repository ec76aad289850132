//! IndexedDB as the keeper's mirror: one store of names and texts.
//!
//! Its version is never raised: what is kept carries its own format.

use crate::keeper::MirrorWork;
use js_sys::{Array, Promise};
use std::future::Future;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbRequest, IdbTransaction, IdbTransactionMode};

const DATABASE: &str = "legwork";
const STORE: &str = "lines";

/// The mirror could not do what was asked; nothing of it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MirrorError;

impl From<JsValue> for MirrorError {
    fn from(_: JsValue) -> MirrorError {
        MirrorError
    }
}

/// The open mirror.
#[derive(Clone, Debug)]
pub struct Mirror {
    database: IdbDatabase,
}

impl Mirror {
    /// Opens the mirror, and makes it on the first visit.
    ///
    /// # Errors
    /// [`MirrorError`] if the browser has none or allows none here.
    pub async fn open() -> Result<Mirror, MirrorError> {
        let factory = super::window()
            .ok_or(MirrorError)?
            .indexed_db()?
            .ok_or(MirrorError)?;
        let request = factory.open_with_u32(DATABASE, 1)?;
        let create = Closure::<dyn FnMut(web_sys::Event)>::new(|event: web_sys::Event| {
            let request = event.target().and_then(|t| t.dyn_into::<IdbRequest>().ok());
            let database = request.and_then(|r| r.result().ok());
            if let Some(database) = database.and_then(|d| d.dyn_into::<IdbDatabase>().ok()) {
                let _ = database.create_object_store(STORE);
            }
        });
        request.set_onupgradeneeded(Some(create.as_ref().unchecked_ref()));
        let opened = answer(&request).await;
        request.set_onupgradeneeded(None);
        let database: IdbDatabase = opened?.dyn_into()?;
        Ok(Mirror { database })
    }

    /// Everything that the mirror holds: names and texts.
    ///
    /// # Errors
    /// [`MirrorError`] if it cannot be read.
    pub async fn contents(&self) -> Result<Vec<(String, String)>, MirrorError> {
        let transaction = self.database.transaction_with_str(STORE)?;
        let store = transaction.object_store(STORE)?;
        let (names, texts) = (store.get_all_keys()?, store.get_all()?);
        close(&transaction);
        finished(&transaction).await?;
        let (names, texts): (Array, Array) = (names.result()?.into(), texts.result()?.into());
        let pairs = names.iter().zip(texts.iter());
        Ok(pairs
            .filter_map(|(name, text)| Some((name.as_string()?, text.as_string()?)))
            .collect())
    }

    /// Starts the work at once and gives a future that ends when all of it is done.
    ///
    /// # Errors
    /// [`MirrorError`] if nothing of it was done.
    pub fn carry_out(
        &self,
        work: &MirrorWork,
    ) -> impl Future<Output = Result<(), MirrorError>> + use<> {
        let started = self.start(work);
        async move {
            let transaction = started?;
            finished(&transaction).await?;
            Ok(())
        }
    }

    fn start(&self, work: &MirrorWork) -> Result<IdbTransaction, MirrorError> {
        let transaction = self
            .database
            .transaction_with_str_and_mode(STORE, IdbTransactionMode::Readwrite)?;
        let store = transaction.object_store(STORE)?;
        for prefix in &work.clear {
            // Names are plain ASCII, so this upper end is above all that start with the prefix.
            let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{7f}").into())?;
            store.delete(&range)?;
        }
        for name in &work.remove {
            store.delete(&name.into())?;
        }
        for (name, text) in &work.put {
            store.put_with_key(&text.into(), &name.into())?;
        }
        close(&transaction);
        Ok(transaction)
    }
}

/// Nothing more comes: it may end without waiting for this page. Otherwise it ends only once the page has heard of each
/// request, and a page in the background hears late; until then a window in front could write nothing.
fn close(transaction: &IdbTransaction) {
    // By its name: what web-sys has of it counts as out of date, as not every browser knew it. One that does not ends it
    // by itself.
    let commit = js_sys::Reflect::get(transaction, &"commit".into());
    if let Some(commit) = commit.ok().and_then(|commit| commit.dyn_into().ok()) {
        let commit: js_sys::Function = commit;
        let _ = commit.call0(transaction);
    }
}

async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await?;
    request.result()
}

fn finished(transaction: &IdbTransaction) -> JsFuture {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onerror(Some(&reject));
        transaction.set_onabort(Some(&reject));
    });
    JsFuture::from(promise)
}
