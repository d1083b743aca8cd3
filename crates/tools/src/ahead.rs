//! A command of these tools, begun beside work that does not need what it makes: the web build beside the checks, the
//! spoken lines beside the web build. Linking the stage leaves a core idle for minutes, and so do some tests.

use std::process::{Child, Command, Stdio};

/// A command on its way; it gets what others leave of the processor.
#[derive(Debug)]
pub struct Ahead(Option<Child>);

impl Ahead {
    /// Begins a command as a process of its own. Where that cannot be, nothing is lost: who needs what it makes calls
    /// the same again.
    #[must_use]
    pub fn begin(args: &[&str]) -> Self {
        let tools = std::env::current_exe().ok();
        let child = tools.and_then(|tools| {
            let mut build = Command::new("nice");
            build.args(["-n", "19"]).arg(tools).args(args);
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

    /// Whether it has not ended yet.
    pub fn is_busy(&mut self) -> bool {
        self.0.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None)))
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
