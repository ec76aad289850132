//! A small static server: for `cargo xtask serve`, and for the stories, which stop it, swap its site and
//! let it fail.

use crate::assemble::{POLICY, types_of};
use crate::run::{Outcome, about};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    HeaderValue, IF_NONE_MATCH,
};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

/// An answer that a story wants for one file instead of the file itself.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The status.
    pub status: u16,
    /// The type.
    pub kind: &'static str,
    /// The body.
    pub body: Vec<u8>,
}

/// What the server serves; may change while it runs.
#[derive(Clone, Debug)]
pub struct Site {
    /// The folder with the files.
    pub root: PathBuf,
    /// The folder of the address, such as `/` or `/clinic/legwork/`.
    pub base: String,
    /// Whether the strict policy goes with every answer.
    pub policy: bool,
    /// Files that fail, by name; the name may be only its beginning and end, as `app-*.js`.
    pub faults: BTreeMap<String, Fault>,
}

impl Default for Site {
    /// Legwork as a host serves it.
    fn default() -> Site {
        Site {
            root: PathBuf::new(),
            base: "/".into(),
            policy: true,
            faults: BTreeMap::new(),
        }
    }
}

/// What was asked for and answered.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The name below the base; empty for the page itself.
    pub name: String,
    /// The status of the answer.
    pub status: u16,
}

#[derive(Debug)]
struct State {
    site: Site,
    asked: Vec<Asked>,
}

/// A running or stopped server. It keeps its port.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    stop: Option<(oneshot::Sender<()>, std::thread::JoinHandle<()>)>,
}

impl Server {
    /// Starts on a port, or on a free one for 0.
    ///
    /// # Errors
    /// If the port is taken.
    pub fn start(site: Site, port: u16) -> Outcome<Server> {
        let mut server = Server {
            address: SocketAddr::from(([127, 0, 0, 1], port)),
            state: Arc::new(Mutex::new(State {
                site,
                asked: Vec::new(),
            })),
            stop: None,
        };
        server.start_again()?;
        Ok(server)
    }

    /// Starts again on the same port.
    ///
    /// # Errors
    /// If the port is taken.
    pub fn start_again(&mut self) -> Outcome<()> {
        if self.stop.is_some() {
            return Ok(());
        }
        let (stop, stopped) = oneshot::channel();
        let (ready, started) = std::sync::mpsc::channel();
        let (address, state) = (self.address, self.state.clone());
        let thread = std::thread::spawn(move || serve(address, &state, &ready, stopped));
        self.address = started
            .recv()
            .map_err(about("the server did not start"))??;
        self.stop = Some((stop, thread));
        Ok(())
    }

    /// Stops, and closes every connection.
    pub fn stop(&mut self) {
        if let Some((stop, thread)) = self.stop.take() {
            let _ = stop.send(());
            let _ = thread.join();
        }
    }

    /// The address of the page, by number (`127.0.0.1`) so that it is an origin of its own.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.lock().site.base)
    }

    /// Changes what is served.
    pub fn change(&self, change: impl FnOnce(&mut Site)) {
        change(&mut self.lock().site);
    }

    /// What was asked for since the last time.
    #[must_use]
    pub fn take_asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.lock().asked)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

type Started = std::sync::mpsc::Sender<Outcome<SocketAddr>>;

fn serve(
    address: SocketAddr,
    state: &Arc<Mutex<State>>,
    ready: &Started,
    stopped: oneshot::Receiver<()>,
) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            let _ = ready.send(Err(error.to_string()));
            return;
        }
    };
    runtime.block_on(async {
        let listener = match TcpListener::bind(address).await {
            Ok(listener) => listener,
            Err(error) => {
                let _ = ready.send(Err(format!("{address}: {error}")));
                return;
            }
        };
        let _ = ready.send(listener.local_addr().map_err(|e| e.to_string()));
        let mut connections = JoinSet::new();
        let accept = async {
            loop {
                let Ok((stream, _)) = listener.accept().await else {
                    continue;
                };
                let state = state.clone();
                connections.spawn(async move {
                    let service = service_fn(|request| {
                        let answer = answer(&state, &request);
                        async { Ok::<_, Infallible>(answer) }
                    });
                    let io = TokioIo::new(stream);
                    let connection = hyper::server::conn::http1::Builder::new();
                    // A browser that hangs up is no error of ours.
                    let _ = connection.serve_connection(io, service).await;
                });
            }
        };
        tokio::select! {
            () = accept => {}
            _ = stopped => {}
        }
        connections.shutdown().await;
    });
}

fn answer(state: &Arc<Mutex<State>>, request: &Request<Incoming>) -> Response<Full<Bytes>> {
    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
    let name = request.uri().path().strip_prefix(&state.site.base);
    let name = name.map(str::to_owned);
    let response = match &name {
        Some(name) if [Method::GET, Method::HEAD].contains(request.method()) => {
            file(&state.site, name, request)
        }
        _ => plain(StatusCode::NOT_FOUND, "not found"),
    };
    if let Some(name) = name {
        state.asked.push(Asked {
            name,
            status: response.status().as_u16(),
        });
    }
    response
}

fn file(site: &Site, name: &str, request: &Request<Incoming>) -> Response<Full<Bytes>> {
    let name = if name.is_empty() { "index.html" } else { name };
    if let Some((_, fault)) = site.faults.iter().find(|(pattern, _)| fits(pattern, name)) {
        let mut response = plain_bytes(fault.status, fault.body.clone());
        set(&mut response, CONTENT_TYPE, fault.kind);
        return response;
    }
    let inside = !name.split('/').any(|part| part == ".." || part.is_empty());
    let Some(body) = inside
        .then(|| std::fs::read(site.root.join(name)).ok())
        .flatten()
    else {
        return plain(StatusCode::NOT_FOUND, "not found");
    };
    let tag = format!("\"{}\"", hash(&body));
    let unchanged = request
        .headers()
        .get(IF_NONE_MATCH)
        .is_some_and(|held| held == tag.as_str());
    let small = wants_brotli(request)
        .then(|| std::fs::read(site.root.join(format!("{name}.br"))).ok())
        .flatten();
    let brotli = small.is_some();
    let mut response = match unchanged {
        true => plain_bytes(304, Vec::new()),
        false => plain_bytes(200, small.unwrap_or(body)),
    };
    let kind = types_of(name).split('|').next().unwrap_or_default();
    let kind = if kind.starts_with("text/") {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_owned()
    };
    set(&mut response, CONTENT_TYPE, &kind);
    set(&mut response, ETAG, &tag);
    if brotli && !unchanged {
        set(&mut response, CONTENT_ENCODING, "br");
    }
    let always_asked =
        ["sw.js", "embed.js", "HOSTING.md"].contains(&name) || name.ends_with(".html");
    let keep = if always_asked {
        "no-cache"
    } else {
        "public, max-age=31536000, immutable"
    };
    set(&mut response, CACHE_CONTROL, keep);
    if site.policy {
        set(
            &mut response,
            CONTENT_SECURITY_POLICY,
            &format!("{POLICY}; frame-ancestors *"),
        );
    }
    response
}

fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => name.starts_with(start) && name.ends_with(end),
        None => pattern == name,
    }
}

fn wants_brotli(request: &Request<Incoming>) -> bool {
    let accepted = request.headers().get(ACCEPT_ENCODING);
    accepted
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|part| part.trim().starts_with("br")))
}

fn plain(status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    let mut response = plain_bytes(status.as_u16(), text.as_bytes().to_vec());
    set(&mut response, CONTENT_TYPE, "text/plain; charset=utf-8");
    response
}

fn plain_bytes(status: u16, body: Vec<u8>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    response
}

fn set(response: &mut Response<Full<Bytes>>, name: hyper::header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

fn hash(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    digest.iter().take(8).map(|b| format!("{b:02x}")).collect()
}
