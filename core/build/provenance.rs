//! What every piece of content must say of itself.

use std::error::Error;

/// Refuses an empty name or text.
pub fn filled(id: &str, texts: &[&str]) -> Result<(), Box<dyn Error>> {
    if id.is_empty() || texts.iter().any(|text| text.trim().is_empty()) {
        return Err(format!("{id:?}: an id, text or source is empty").into());
    }
    Ok(())
}

/// A source as code.
pub fn source(text: &str) -> String {
    match text {
        "usual practice" => "Source::UsualPractice".into(),
        other => format!("Source::Published({other:?})"),
    }
}

/// Who wrote and reviewed it, as code.
pub fn provenance(written: &str, reviewed: &str) -> Result<String, Box<dyn Error>> {
    let parts: Vec<_> = written.split('-').map(str::len).collect();
    if parts != [4, 2, 2] {
        return Err(format!("written must be YYYY-MM-DD, not {written:?}").into());
    }
    let reviewed = match reviewed {
        "" => return Err("reviewed must be \"none\" or who and when".into()),
        "none" => "None".into(),
        who => format!("Some({who:?})"),
    };
    Ok(format!(
        "Provenance {{ written: {written:?}, reviewed: {reviewed} }}"
    ))
}
