//! Lint as a program of its own; `cargo xtask lint` is the same.

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (mut out, mut errors) = (std::io::stdout().lock(), std::io::stderr());
    ExitCode::from(lint::cli(&args, &mut out, &mut errors))
}
