//! Puts the styles together: one file, in the order and layers that `style/main.css` names.

use crate::run::{Outcome, about, top};
use std::fs;
use std::path::Path;

/// Writes `target/legwork.css`, which `index.html` names.
///
/// # Errors
/// If a file is missing or an import is not of the one form that is understood.
pub fn styles() -> Outcome<()> {
    let out = top().join("target/legwork.css");
    let css = bundled(&top().join("style"))?;
    fs::create_dir_all(top().join("target")).map_err(about("target"))?;
    if fs::read_to_string(&out).is_ok_and(|held| held == css) {
        return Ok(());
    }
    fs::write(&out, css).map_err(about(out.display()))
}

fn bundled(folder: &Path) -> Outcome<String> {
    let main = folder.join("main.css");
    let text = fs::read_to_string(&main).map_err(about(main.display()))?;
    let mut css = String::new();
    for line in text.lines() {
        let Some(import) = line.strip_prefix("@import ") else {
            css.push_str(line);
            css.push('\n');
            continue;
        };
        let (file, layer) = parse_import(import)
            .ok_or_else(|| format!("style/main.css: not understood: {line}"))?;
        let path = folder.join(file);
        let part = fs::read_to_string(&path).map_err(about(path.display()))?;
        css.push_str(&format!("@layer {layer} {{\n{part}}}\n"));
    }
    Ok(css)
}

/// Reads `"file" layer(name);`.
fn parse_import(import: &str) -> Option<(&str, &str)> {
    let (file, rest) = import.strip_prefix('"')?.split_once('"')?;
    let layer = rest.trim().strip_prefix("layer(")?.strip_suffix(");")?;
    Some((file, layer))
}

#[cfg(test)]
mod tests {
    use super::parse_import;

    #[test]
    fn an_import_names_a_file_and_a_layer() {
        let import = "\"components/scale.css\" layer(components);";
        assert_eq!(
            parse_import(import),
            Some(("components/scale.css", "components"))
        );
        assert_eq!(parse_import("url(x.css);"), None);
    }
}
