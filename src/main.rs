//! The same game on a desktop: stage and core in one process.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    thap_sao::platform::native::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
