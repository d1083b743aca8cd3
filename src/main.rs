//! The same game on a desktop: stage and core in one process.

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    thap_sao::platform::native::run();
}
