//! Making a backup, from wherever it is asked for, and how much is at risk.

use crate::platform::files::{self, Handed};
use crate::store::Store;
use legwork_core::exchange::backup;
use legwork_core::record::{Command, Record};

/// The setting that holds how much there was at the last backup.
const BACKUP: &str = "backup";

/// Changes since the last backup, and whether there ever was one.
pub fn at_risk(record: &Record) -> (u64, bool) {
    let backed_up = record.setting(BACKUP).and_then(|text| text.parse().ok());
    let writes = record.writes();
    (
        writes.saturating_sub(backed_up.unwrap_or(0)),
        backed_up.is_some(),
    )
}

/// Hands a backup of everything to the person.
pub async fn back_up(store: Store) -> Handed {
    store.read_rest();
    let today = store.today_now();
    let unread: Vec<String> = store
        .health_now()
        .unreadable
        .into_iter()
        .map(|line| line.text)
        .collect();
    let (text, writes) =
        store.now(|record| (backup::write(record, &unread, today), record.writes()));
    let name = backup::file_name(today);
    let handed = files::hand_over(&name, "application/json", &text).await;
    if handed == Handed::Done {
        // If this cannot be kept, the person is only reminded sooner.
        let _ = store.dispatch(Command::Choose {
            name: BACKUP,
            value: writes.to_string(),
        });
    }
    handed
}
