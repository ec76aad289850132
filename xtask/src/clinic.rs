//! The pages of `examples/clinic/` on an origin of their own, with Legwork in them.

use crate::assemble::{file_name, files, write};
use crate::run::{Outcome, about, top};
use crate::server::{Server, Site};
use std::fs;
use std::path::Path;

/// Fills in where Legwork is and serves the pages from `folder`. The address by name (`localhost`) is
/// another site than Legwork's by number.
///
/// # Errors
/// If a file cannot be read or written, or the port is taken.
pub fn serve(legwork: &str, folder: &Path, port: u16) -> Outcome<Server> {
    fs::create_dir_all(folder).map_err(about(folder.display()))?;
    for page in files(&top().join("examples/clinic"))? {
        let body = fs::read(&page).map_err(about(page.display()))?;
        let name = file_name(&page);
        let body = match name.ends_with(".html") {
            true => String::from_utf8_lossy(&body)
                .replace("@legwork@", legwork)
                .into_bytes(),
            false => body,
        };
        write(&folder.join(name), &body)?;
    }
    let site = Site {
        root: folder.to_path_buf(),
        base: "/".into(),
        policy: false,
        ..Site::default()
    };
    Server::start(site, port)
}

/// The address of a page of the clinic.
#[must_use]
pub fn url(server: &Server, page: &str) -> String {
    server.url().replace("127.0.0.1", "localhost") + page
}
