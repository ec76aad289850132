//! `cargo xtask <what>`: see `USAGE`.

use std::process::ExitCode;
use xtask::run::Outcome;
use xtask::{dist, figures, review, serve, test};

const USAGE: &str = "\
cargo xtask serve [--dev] [--port N]   build, serve with the strict policy, print the address
                                       --dev: unoptimised, watches the sources and rebuilds
cargo xtask test [PART ...]            run every test, or only these parts:
                                       format clippy native web build stories budgets
            [--engine E | --all-engines]   chromium, firefox or webkit; every story on all three
            [--only WORDS]             only stories whose name holds these words
cargo xtask dist                       make dist/, ready for any static host
cargo xtask bench                      measure speed and print it
cargo xtask figures [NAME]             draw a contact sheet of every figure into target/figures
cargo xtask review                     print everything that a clinician can review, with boxes to tick
cargo xtask review sign FILE NAME ROLE REGISTRATION DATE
                                       sign a file of content off; an edit of it voids the sign-off
cargo xtask shots                      take pictures of every page into target/shots
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (what, rest) = match args.split_first() {
        Some((what, rest)) => (what.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let done: Outcome<bool> = match what {
        "serve" => serve::serve(rest).map(|()| true),
        "test" => test::test(rest),
        "dist" => dist::dist().map(|_| true),
        "bench" => test::measure("bench", rest),
        "figures" => figures::figures(rest),
        "review" => review::review(rest).map(|()| true),
        "shots" => test::measure("shots", rest),
        _ => {
            println!("{USAGE}");
            Ok(["help", "--help", "-h"].contains(&what))
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
