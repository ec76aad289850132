//! The guide for hosts says what the worker insists on.

use crate::tree::text_of;
use xtask::assemble::TYPES;

/// A host that follows the guide gives every file the type that the worker accepts.
#[test]
fn the_guide_for_hosts_names_the_type_of_every_file() {
    let guide = text_of("docs/hosting.md");
    let nginx = guide.split("types {").nth(1).unwrap();
    let nginx = nginx.split('}').next().unwrap();
    for (ending, types) in TYPES {
        let right = types.split('|').next().unwrap();
        assert!(
            guide.contains(&format!("| `.{ending}` | `{right}`")),
            "{ending}"
        );
        let named = |line: &str| line.split_whitespace().eq([right, &format!("{ending};")]);
        assert!(nginx.lines().any(named), "nginx: {ending}");
    }
}
