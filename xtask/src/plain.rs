//! The lessons as plain pages, which need neither WebAssembly nor JavaScript.

use crate::assemble::{POLICY, file_name, files, text, write};
use crate::run::Outcome;
use legwork_core::library::{LESSON_BODIES, LESSONS, Lesson, Piece, pieces};
use std::path::Path;

/// The name of a lesson's page. It carries no hash, so that it can be linked to from anywhere.
fn page_name(lesson: &Lesson) -> String {
    format!("lesson-{}.html", lesson.id)
}

/// Links to all plain pages.
#[must_use]
pub fn links() -> String {
    let link = |lesson: &Lesson| {
        format!(
            "<li><a href=\"./{}\">{}</a></li>",
            page_name(lesson),
            text(lesson.title)
        )
    };
    let links: String = LESSONS.iter().map(link).collect();
    format!("<p>Lessons that you can read without the app:</p><ul>{links}</ul>")
}

/// Writes the pages. Must come after the styles have got their name.
///
/// # Errors
/// If a file cannot be read or written.
pub fn pages(dist: &Path) -> Outcome<()> {
    let all = files(dist)?;
    let mut styles = all.iter().map(|file| file_name(file));
    let styles = styles
        .find(|name| name.starts_with("legwork-") && name.ends_with(".css"))
        .ok_or("there are no styles in dist")?;
    for lesson in LESSONS {
        write(
            &dist.join(page_name(lesson)),
            page(lesson, &styles).as_bytes(),
        )?;
    }
    Ok(())
}

fn page(lesson: &Lesson, styles: &str) -> String {
    let found: Vec<Piece> = pieces(LESSON_BODIES, lesson.id).collect();
    let title = text(lesson.title);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<meta name=\"referrer\" content=\"no-referrer\" />\n<title>{title} - Legwork</title>\n<link rel=\"stylesheet\" href=\"./{styles}\">\n</head>\n<body>\n<main class=\"plain-page prose\">\n<p><a href=\"./\">Open Legwork</a> <a href=\"./#/safety\">Safety</a></p>\n<h1>{title}</h1>\n{}\n{}\n</main>\n</body>\n</html>\n",
        body(&found),
        links()
    )
}

fn body(pieces: &[Piece]) -> String {
    let mut html = String::new();
    let mut list = "";
    let mut written = "";
    // No level of headings is left out: a lesson with two versions has its headings below theirs.
    let versions = pieces.iter().any(|piece| piece.tag == 'v');
    let level = if versions { "h3" } else { "h2" };
    for piece in pieces {
        let wanted = match piece.tag {
            '-' => "ul",
            's' => "ol",
            _ => "",
        };
        if list != wanted {
            if !list.is_empty() {
                html.push_str(&format!("</{list}>\n"));
            }
            if piece.tag == 's' {
                html.push_str("<h2>Sources</h2>\n");
            }
            if !wanted.is_empty() {
                html.push_str(&format!("<{wanted}>\n"));
            }
            list = wanted;
        }
        let said = text(piece.text);
        let told = match piece.more {
            "" => said.clone(),
            numbers => format!("{said} <sup>[{}]</sup>", numbers.replace(' ', ", ")),
        };
        html.push_str(&match piece.tag {
            'v' => format!("<h2>{said}</h2>\n"),
            'k' => format!("<p class=\"lead\">{told}</p>\n"),
            'p' => format!("<p>{told}</p>\n"),
            'h' => format!("<{level}>{said}</{level}>\n"),
            '-' => format!("<li>{told}</li>\n"),
            'd' => format!("<h2>One thing to do</h2>\n<p>{said}</p>\n"),
            'D' => format!("<p><a href=\"./{}\">{said}</a></p>\n", text(piece.more)),
            's' if piece.more.is_empty() => format!("<li>{said}</li>\n"),
            's' => format!("<li><a href=\"{}\" rel=\"noreferrer\">{said}</a></li>\n", text(piece.more)),
            'w' => {
                written = piece.text;
                String::new()
            }
            'r' => {
                let reviewed = match piece.text {
                    "none" => "Not yet reviewed by a clinician.".to_owned(),
                    who => format!("Reviewed by {}.", text(who)),
                };
                format!(
                    "<p class=\"quiet\">What has a number comes from that source. The rest is usual practice.</p>\n<p class=\"quiet\">Written on {}. {reviewed}</p>\n",
                    text(written)
                )
            }
            _ => String::new(),
        });
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lesson_is_whole_on_its_page() {
        for lesson in LESSONS {
            let html = page(lesson, "x.css");
            for piece in pieces(LESSON_BODIES, lesson.id) {
                if !"mwr".contains(piece.tag) {
                    assert!(html.contains(&text(piece.text)), "{}: {piece:?}", lesson.id);
                }
            }
            for tag in ["ul", "ol", "li", "p", "h2"] {
                let count = |mark: String| html.matches(&mark).count();
                let opened = count(format!("<{tag}>")) + count(format!("<{tag} "));
                assert_eq!(opened, count(format!("</{tag}>")), "{tag} of {}", lesson.id);
            }
        }
    }
}
