//! The web build, begun beside the checks that do not need it: linking the stage leaves a core idle for minutes, and
//! so do some tests.

use std::process::{Child, Command, Stdio};

/// A web build on its way; it gets what the checks leave of the processor.
pub struct Ahead(Option<Child>);

impl Ahead {
    /// Begins `build --release` as a process of its own. Where that cannot be, nothing is lost: the layer that needs
    /// the site builds it.
    #[must_use]
    pub fn begin() -> Self {
        let tools = std::env::current_exe().ok();
        let child = tools.and_then(|tools| {
            let mut build = Command::new("nice");
            build.args(["-n", "19"]).arg(tools).args(["build", "--release"]);
            build.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            build.spawn().ok()
        });
        Self(child)
    }

    /// Nothing to be begun.
    #[must_use]
    pub const fn nothing() -> Self {
        Self(None)
    }

    /// Waits for it. What failed is told by whoever builds next: the same failure comes again.
    pub fn wait(&mut self) {
        if let Some(mut child) = self.0.take() {
            drop(child.wait());
        }
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        if let Some(mut child) = self.0.take() {
            drop(child.kill());
            drop(child.wait());
        }
    }
}
