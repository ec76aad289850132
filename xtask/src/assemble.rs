//! From what Trunk built to a folder that any static host can serve: hashed icons and manifest, the
//! warning signs in `index.html`, the policy, the service worker with its list, compressed copies.

use crate::run::{Outcome, about, top};
use crate::{bodies, plain};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use legwork_core::library::{CARD, NUMBERS, Tier, signs_of};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The strict policy. Hosts that can send headers add `frame-ancestors` (see `HOSTING.md`).
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The types that a host may give a file by its name's ending; the first is the right one. The worker
/// refuses any other: a page that says "not found" must not become part of a version.
pub const TYPES: [(&str, &str); 7] = [
    ("html", "text/html"),
    (
        "js",
        "text/javascript|application/javascript|application/x-javascript",
    ),
    ("css", "text/css"),
    ("wasm", "application/wasm"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
];
const MANIFEST_TYPES: &str =
    "application/manifest+json|application/json|text/plain|application/octet-stream";

/// Not part of a version: never kept by the worker.
const NOT_KEPT: [&str; 3] = ["sw.js", "embed.js", "HOSTING.md"];

/// The types that are accepted for a file.
#[must_use]
pub fn types_of(name: &str) -> &'static str {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let known = TYPES.iter().find(|(end, _)| *end == ending);
    known.map_or(MANIFEST_TYPES, |(_, types)| types)
}

/// Makes `dist` anew out of Trunk's folder.
///
/// # Errors
/// If a file cannot be read or written, or a place in `index.html` is missing.
pub fn assemble(built: &Path, dist: &Path) -> Outcome<()> {
    if dist.exists() {
        fs::remove_dir_all(dist).map_err(about(dist.display()))?;
    }
    fs::create_dir_all(dist).map_err(about(dist.display()))?;
    for file in files(built)? {
        let name = file_name(&file);
        if name != "index.html" {
            fs::copy(&file, dist.join(name)).map_err(about(file.display()))?;
        }
    }
    let links = icons_and_manifest(dist)? + &bodies::data_files(dist)?;
    let page = built.join("index.html");
    let html = fs::read_to_string(&page).map_err(about(page.display()))?;
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
    let html = put(&html, "<!-- xtask: icons and manifest -->", &links)?;
    let html = put(&html, "<!-- xtask: warning signs -->", &signs())?;
    let html = html.replace("<!-- xtask: lessons -->", &plain::links());
    let html = put_after(&html, "<meta charset=\"utf-8\" />", &policy)?;
    let html = without_comments(&html);
    write(&dist.join("index.html"), html.as_bytes())?;
    // What a clinic's page loads; the app itself does not.
    let embed = top().join("static/embed.js");
    fs::copy(&embed, dist.join("embed.js")).map_err(about(embed.display()))?;
    let hosting = top().join("docs/hosting.md");
    fs::copy(&hosting, dist.join("HOSTING.md")).map_err(about(hosting.display()))?;
    Ok(())
}

/// Lists what the version is made of in `sw.js`. Must come after every other change to `dist`.
///
/// # Errors
/// If a file cannot be read or written.
pub fn seal(dist: &Path) -> Outcome<()> {
    let mut list = Vec::new();
    let mut whole = Sha256::new();
    let worker = top().join("static/sw.js");
    let template = fs::read_to_string(&worker).map_err(about(worker.display()))?;
    whole.update(&template);
    for file in files(dist)? {
        let name = file_name(&file);
        // The browser takes the pictures of the home screen by itself, when it installs.
        if NOT_KEPT.contains(&name.as_str()) || is_compressed(&name) || name.ends_with(".png") {
            continue;
        }
        let body = fs::read(&file).map_err(about(file.display()))?;
        let hash = BASE64.encode(Sha256::digest(&body));
        whole.update(format!("{name} {hash}\n"));
        let (address, hashed) = match name.as_str() {
            "index.html" => ("./", false),
            plain if plain.ends_with(".html") => (plain, false),
            other => (other, true),
        };
        list.push(format!(
            "[{address:?}, {:?}, {hash:?}, {hashed}]",
            types_of(&name)
        ));
    }
    let version: String = hex(&whole.finalize()).chars().take(16).collect();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let code: Vec<&str> = template.lines().filter(is_code).collect();
    let text = put(&code.join("\n"), "@version@", &version)?;
    let text = put(&text, "[/* @files@ */]", &format!("[{}]", list.join(", ")))?;
    write(&dist.join("sw.js"), text.as_bytes())
}

/// Puts a `.br` and a `.gz` beside each file that gains by it.
///
/// # Errors
/// If a file cannot be read or written.
pub fn compress(dist: &Path) -> Outcome<()> {
    for file in files(dist)? {
        let name = file_name(&file);
        if is_compressed(&name) || name.ends_with(".png") {
            continue;
        }
        let body = fs::read(&file).map_err(about(file.display()))?;
        write(&dist.join(format!("{name}.br")), &brotli(&body)?)?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&body).map_err(about(&name))?;
        write(
            &dist.join(format!("{name}.gz")),
            &gzip.finish().map_err(about(&name))?,
        )?;
    }
    Ok(())
}

/// Changes `boot.js` of a finished site and renews names, integrity and list: another version of the
/// app, for the stories of updates.
///
/// # Errors
/// If there is no `boot.js`, or a file cannot be written.
pub fn change_boot(dist: &Path, change: impl FnOnce(&str) -> String) -> Outcome<()> {
    let all = files(dist)?;
    let is_boot = |file: &&PathBuf| {
        let name = file_name(file);
        name.starts_with("boot-") && name.ends_with(".js")
    };
    let boot = all.iter().find(is_boot).ok_or("no boot.js in dist")?;
    let old = fs::read_to_string(boot).map_err(about(boot.display()))?;
    let new = change(&old);
    replace(dist, &file_name(boot), "boot.js", new.as_bytes())?;
    for file in files(dist)? {
        if is_compressed(&file_name(&file)) {
            fs::remove_file(&file).map_err(about(file.display()))?;
        }
    }
    seal(dist)
}

/// Puts another file in the place of one that `index.html` names, under a name with its own hash.
///
/// # Errors
/// If a file cannot be read or written.
pub fn replace(dist: &Path, old: &str, plain: &str, body: &[u8]) -> Outcome<()> {
    for ending in ["", ".br", ".gz"] {
        let path = dist.join(format!("{old}{ending}"));
        if path.exists() {
            fs::remove_file(&path).map_err(about(path.display()))?;
        }
    }
    let name = hashed_name(plain, body);
    write(&dist.join(&name), body)?;
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).map_err(about(page.display()))?;
    write(&page, put(&html, old, &name)?.as_bytes())
}

/// Adds a script of the same origin before `boot.js`: what stories use to shift the clock or to make a
/// browser facility fail.
///
/// # Errors
/// If a file cannot be written.
pub fn add_script(dist: &Path, script: &str) -> Outcome<()> {
    let name = hashed_name("story.js", script.as_bytes());
    write(&dist.join(&name), script.as_bytes())?;
    add_to_head(dist, &format!("<script src=\"./{name}\"></script>"))?;
    for ending in ["br", "gz"] {
        let _ = fs::remove_file(dist.join(format!("index.html.{ending}")));
        let _ = fs::remove_file(dist.join(format!("sw.js.{ending}")));
    }
    seal(dist)
}

/// Brotli at its highest level, as the budgets count it.
///
/// # Errors
/// If the encoder fails.
pub fn brotli(body: &[u8]) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &body[..], &mut out, &parameters).map_err(about("brotli"))?;
    Ok(out)
}

fn icons_and_manifest(dist: &Path) -> Outcome<String> {
    let path = top().join("static/manifest.webmanifest");
    let mut manifest = fs::read_to_string(&path).map_err(about(path.display()))?;
    let mut links = String::new();
    for icon in files(&top().join("static/icons"))? {
        let body = fs::read(&icon).map_err(about(icon.display()))?;
        let plain = file_name(&icon);
        let name = hashed_name(&plain, &body);
        write(&dist.join(&name), &body)?;
        manifest = manifest.replace(&format!("icons/{plain}"), &name);
        match plain.as_str() {
            "icon.svg" => links.push_str(&format!(
                "<link rel=\"icon\" type=\"image/svg+xml\" href=\"./{name}\">"
            )),
            "apple-touch-icon.png" => links.push_str(&format!(
                "<link rel=\"apple-touch-icon\" href=\"./{name}\">"
            )),
            _ => {}
        }
    }
    let name = hashed_name("manifest.webmanifest", manifest.as_bytes());
    write(&dist.join(&name), manifest.as_bytes())?;
    links.push_str(&format!("<link rel=\"manifest\" href=\"./{name}\">"));
    Ok(links)
}

/// Writes a file that the app asks for by this name, under a hashed name; gives what tells the app.
pub(crate) fn named(dist: &Path, name: &str, ending: &str, body: &[u8]) -> Outcome<String> {
    let file = hashed_name(&format!("{name}.{ending}"), body);
    write(&dist.join(&file), body)?;
    Ok(format!("<meta name=\"{name}\" content=\"./{file}\">"))
}

/// Adds a file to a finished page, which the app asks for by this name.
///
/// # Errors
/// If a file cannot be read or written.
pub fn add_named(dist: &Path, name: &str, ending: &str, body: &[u8]) -> Outcome<()> {
    let tag = named(dist, name, ending, body)?;
    add_to_head(dist, &tag)
}

fn add_to_head(dist: &Path, tag: &str) -> Outcome<()> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).map_err(about(page.display()))?;
    write(
        &page,
        put_after(&html, "<meta charset=\"utf-8\" />", tag)?.as_bytes(),
    )
}

/// The page without what only people who read the sources need.
fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The card that can be read without the app, out of the same catalogue as the app's own.
fn signs() -> String {
    let mut html = format!(
        "<h1>Safety</h1><p>{}</p><p><strong>{}</strong></p>",
        text(CARD.intro),
        text(CARD.stop)
    );
    for tier in Tier::ALL {
        let words = tier.words();
        let class = if tier.is_emergency() {
            "emergency"
        } else {
            "urgent"
        };
        let items: String = signs_of(tier)
            .map(|sign| format!("<li>{}</li>", text(sign.text)))
            .collect();
        html.push_str(&format!(
            "<section class=\"signs {class}\"><h2>{} {}</h2><ul>{items}</ul><p class=\"action\">{}</p></section>",
            text(words.urgency),
            text(words.title),
            text(words.action)
        ));
    }
    let numbers: Vec<String> = NUMBERS
        .iter()
        .map(|n| {
            format!(
                "{} <a href=\"tel:{}\">{}</a>",
                text(n.name),
                n.number,
                n.number
            )
        })
        .collect();
    let lines = NUMBERS.iter().filter_map(|n| {
        let line = n.crisis?;
        let (country, name, digits) = (text(n.name), text(line.name), line.digits);
        Some(format!(
            "{country}: {name}, <a href=\"tel:{digits}\">{}</a>",
            line.number
        ))
    });
    html.push_str(&format!(
        "<section class=\"signs emergency\"><h2>{}</h2><p>{}</p><p>{}.</p></section><p>Emergency numbers: {}. Somewhere else: your local emergency number.</p><p>{}</p>",
        text(CARD.cope_title),
        text(CARD.cope),
        lines.collect::<Vec<_>>().join("; "),
        numbers.join(", "),
        text(CARD.limits)
    ));
    html
}

/// A text as it stands in HTML.
#[must_use]
pub fn text(plain: &str) -> String {
    plain
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn put(text: &str, place: &str, what: &str) -> Outcome<String> {
    if !text.contains(place) {
        return Err(format!("the place {place:?} is missing"));
    }
    Ok(text.replacen(place, what, 1))
}

fn put_after(text: &str, place: &str, what: &str) -> Outcome<String> {
    put(text, place, &format!("{place}{what}"))
}

fn hashed_name(name: &str, body: &[u8]) -> String {
    let hash: String = hex(&Sha256::digest(body)).chars().take(16).collect();
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{name}-{hash}"),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The files of a folder, by name.
///
/// # Errors
/// If the folder cannot be read.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(about(folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    Ok(files)
}

/// The last part of a path.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn is_compressed(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// Writes a file.
///
/// # Errors
/// If that fails.
pub fn write(path: &Path, body: &[u8]) -> Outcome<()> {
    fs::write(path, body).map_err(about(path.display()))
}
