//! A copy of the built site behind a small server: in a folder, with the strict policy, and with
//! whatever a story needs to go wrong.

use super::files::{Folder, given};
use legwork_core::care::choice::TAILORING;
use std::path::Path;
use std::sync::{Arc, Mutex};
use xtask::assemble;
use xtask::server::{Asked, Fault, Server};

const BASE: &str = "/clinic/legwork/";
const WATCH: &str = include_str!("watch.js");

/// A site of one's own.
#[derive(Clone)]
pub struct Site {
    inner: Arc<Inner>,
}

struct Inner {
    folder: Folder,
    server: Mutex<Server>,
}

impl Site {
    /// The built site with the watcher of the stories in it.
    pub fn new() -> Site {
        Site::with_script("")
    }

    /// The same with one more script that runs before `boot.js`.
    pub fn with_script(script: &str) -> Site {
        let site = Site::as_built();
        let script = format!("{WATCH}\n{script}");
        assemble::add_script(site.folder(), &script).expect("the story's script");
        site
    }

    /// The site as it was built, to the byte.
    pub fn as_built() -> Site {
        let folder = Folder::new("site");
        let dist = given("LEGWORK_DIST");
        for file in assemble::files(&dist).expect("the built site: cargo xtask dist") {
            let to = folder.path().join(assemble::file_name(&file));
            std::fs::copy(&file, to).expect("a copy of the site");
        }
        let served = xtask::server::Site {
            root: folder.path().to_owned(),
            base: BASE.to_owned(),
            ..Default::default()
        };
        let server = Server::start(served, 0).expect("the server of the story");
        Site {
            inner: Arc::new(Inner {
                folder,
                server: Mutex::new(server),
            }),
        }
    }

    /// The folder with its files.
    pub fn folder(&self) -> &Path {
        self.inner.folder.path()
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        self.inner.server.lock().unwrap().url()
    }

    /// Takes the network away.
    pub fn stop(&self) {
        self.inner.server.lock().unwrap().stop();
    }

    /// Brings it back.
    pub fn start(&self) {
        let started = self.inner.server.lock().unwrap().start_again();
        started.expect("the server of the story");
    }

    /// What was asked for since the last time.
    pub fn take_asked(&self) -> Vec<Asked> {
        self.inner.server.lock().unwrap().take_asked()
    }

    /// Answers otherwise for files of this name (`*` stands for anything in the middle).
    pub fn fail(&self, name: &str, status: u16, kind: &'static str, body: &[u8]) {
        let fault = Fault {
            status,
            kind,
            body: body.to_vec(),
        };
        let server = self.inner.server.lock().unwrap();
        server.change(|site| {
            site.faults.insert(name.to_owned(), fault);
        });
    }

    /// Answers with the files again.
    pub fn mend(&self) {
        let server = self.inner.server.lock().unwrap();
        server.change(|site| site.faults.clear());
    }

    /// Serves the page as a build without the choice of exercises makes it. The worker refuses it, and says so.
    pub fn turn_tailoring_off(&self) {
        let page = std::fs::read_to_string(self.folder().join("index.html")).expect("the page");
        let first = "<meta charset=\"utf-8\" />";
        assert!(page.contains(first), "{page}");
        let off = format!("{first}<meta name=\"{TAILORING}\" content=\"off\">");
        let page = page.replacen(first, &off, 1);
        self.fail("index.html", 200, "text/html", page.as_bytes());
    }

    /// Puts version two in the place of version one; its page knows `storyVersion`.
    pub fn change_to_version_two(&self) {
        let changed = assemble::change_boot(self.folder(), |boot| {
            format!("window.storyVersion = 2;\n{boot}")
        });
        changed.expect("version two");
    }
}
