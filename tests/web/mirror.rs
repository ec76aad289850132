//! IndexedDB.

use legwork::keeper::MirrorWork;
use legwork::platform::mirror::Mirror;
use wasm_bindgen_test::wasm_bindgen_test;

fn put(names: &[&str]) -> MirrorWork {
    MirrorWork {
        put: names
            .iter()
            .map(|name| ((*name).to_owned(), format!("text of {name}")))
            .collect(),
        ..MirrorWork::default()
    }
}

async fn names(mirror: &Mirror) -> Vec<String> {
    let contents = mirror.contents().await.unwrap();
    contents.into_iter().map(|(name, _)| name).collect()
}

#[wasm_bindgen_test]
async fn removals_come_before_puts_and_clear_takes_only_its_own_names() {
    let mirror = Mirror::open().await.unwrap();
    let everything = MirrorWork {
        clear: vec![String::new()],
        ..MirrorWork::default()
    };
    mirror.carry_out(&everything).await.unwrap();
    let first = put(&["1/a.1", "1/a.2", "1/ab.1", "12/a.1", "end/1"]);
    mirror.carry_out(&first).await.unwrap();
    let work = MirrorWork {
        clear: vec!["1/a.".to_owned()],
        remove: vec!["end/1".to_owned()],
        put: vec![("1/a.3".to_owned(), "newer".to_owned())],
    };
    mirror.carry_out(&work).await.unwrap();
    assert_eq!(names(&mirror).await, ["1/a.3", "1/ab.1", "12/a.1"]);
    // A second handle, as another window has one, sees the same.
    let other = Mirror::open().await.unwrap();
    let contents = other.contents().await.unwrap();
    assert!(contents.contains(&("1/a.3".to_owned(), "newer".to_owned())));
}
