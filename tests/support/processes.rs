//! Driver processes, and the end of browsers: a story may kill one as a power cut would.

use super::engine::{Engine, Setup};
use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A driver that runs in a process group of its own; the group ends with it.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the engine's driver and waits until it answers.
    pub fn start(engine: Engine, setup: &Setup, folder: &Path) -> Driver {
        let port = free_port();
        let (program, args) = engine.driver(port, free_port());
        let log = fs::File::create(folder.join("driver.log")).expect("the driver's log");
        let mut command = Command::new(&program);
        command.args(args).process_group(0).stdin(Stdio::null());
        command
            .stdout(log.try_clone().expect("the driver's log"))
            .stderr(log);
        // Its files go where they are cleared away.
        command.env("TMPDIR", folder);
        if engine == Engine::WebKit {
            // It has no setting for where downloads go: it asks the desktop.
            let places = format!("XDG_DOWNLOAD_DIR=\"{}/downloads\"\n", folder.display());
            fs::write(folder.join("user-dirs.dirs"), places).expect("the desktop's places");
            command.env("XDG_CONFIG_HOME", folder);
            // It takes its language from the locale, and knows "C" as en-US, but not "C.UTF-8".
            command.env("LC_ALL", "C");
        }
        if let Some(zone) = setup.time_zone {
            command.env("TZ", zone);
        }
        let child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let driver = Driver { child, port };
        let patience = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            let waited = patience.elapsed();
            assert!(
                waited < Duration::from_secs(20),
                "the driver does not answer"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        driver
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        kill(&format!("-{}", self.child.id()));
        let _ = self.child.wait();
    }
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

/// Kills every process whose command line names this folder, at once and without a word.
pub fn kill_browsers_of(folder: &Path) {
    let patience = Instant::now();
    loop {
        let found = processes_of(folder);
        if found.is_empty() {
            return;
        }
        assert!(
            patience.elapsed() < Duration::from_secs(10),
            "{found:?} do not end"
        );
        for process in found {
            kill(&process);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn processes_of(folder: &Path) -> Vec<String> {
    let folder = folder.to_string_lossy().into_owned();
    let Ok(all) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let names_it = |process: &String| {
        let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&line).contains(&folder)
    };
    all.filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
        .filter(names_it)
        .collect()
}

fn kill(process: &str) {
    let mut command = Command::new("kill");
    command.args(["-KILL", "--", process]);
    let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
}
