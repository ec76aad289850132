//! The clinic's pages around a site, on another origin, and the frames in them.

use super::app::App;
use super::files::Folder;
use super::site::Site;
use serde_json::{Value, json};
use xtask::clinic;
use xtask::server::Server;

/// The clinic's server.
pub struct Clinic {
    server: Server,
    _folder: Folder,
}

impl Clinic {
    /// The clinic that shows this site.
    pub fn around(site: &Site) -> Clinic {
        let folder = Folder::new("clinic");
        let server = clinic::serve(&site.url(), folder.path(), 0).expect("the clinic's server");
        Clinic {
            server,
            _folder: folder,
        }
    }

    fn url(&self, page: &str) -> String {
        clinic::url(&self.server, page)
    }
}

/// The frame with this number, in the page itself or in its elements, in their order.
const FRAME: &str = "const frames = [...document.querySelectorAll('legwork-app, iframe')]
    .map((e) => e.shadowRoot?.querySelector('iframe') ?? e);
    const frame = frames[arguments[0]];
    frame?.scrollIntoView({ block: 'center' });";

impl App {
    /// Opens a page of the clinic.
    pub async fn visit(&self, clinic: &Clinic, page: &str) {
        let session = self.session().await;
        session.enter_default_frame().await.expect("the page");
        session
            .goto(clinic.url(page))
            .await
            .expect("the clinic's page");
        // Frames load when they come into view.
        let there = format!("{FRAME} return frame?.tagName === 'IFRAME';");
        self.until_with("the frame", &there, &[json!(0)]).await;
    }

    /// Goes into the frame with this number.
    pub async fn into_frame(&self, number: usize) {
        self.out_of_frame().await;
        let session = self.session().await;
        let script = format!("{FRAME} return frame;");
        let frame = session.execute(script, vec![json!(number)]).await;
        let frame = frame.expect("a frame").element().expect("a frame");
        frame.enter_frame().await.expect("the frame opens");
    }

    /// Goes back to the clinic's page.
    pub async fn out_of_frame(&self) {
        let session = self.session().await;
        session.enter_default_frame().await.expect("the page");
    }

    /// Something of the frame with this number, as the clinic's page sees it.
    pub async fn of_frame(&self, number: usize, what: &str) -> Value {
        self.out_of_frame().await;
        let script = format!("{FRAME} return {what};");
        self.run(&script, &[json!(number)]).await
    }

    /// Waits until this holds of the frame with this number.
    pub async fn frame_has(&self, number: usize, what: &str) {
        self.out_of_frame().await;
        let script = format!("{FRAME} return {what};");
        self.until_with(what, &script, &[json!(number)]).await;
    }
}
