//! The same work for many things, on every core.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use steps::Failure;

/// Does `work` for each thing, the first ones first; it is told how many were begun. After a failure a core begins
/// nothing new.
///
/// # Errors
/// The first failure of a core.
pub fn each<T: Sync>(
    things: &[T],
    work: impl Fn(usize, &T) -> Result<(), Failure> + Sync,
) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let share = || -> Result<(), Failure> {
        loop {
            let begun = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(begun) else { return Ok(()) };
            work(begun + 1, thing)?;
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from).min(things.len());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(share)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(Failure::new("working: a worker panicked", "report this")))
        })
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn each_thing_is_done_once() {
        let done = Mutex::new(Vec::new());
        let work = |begun, thing: &usize| {
            assert!((1..=100).contains(&begun));
            done.lock().expect("no panic").push(*thing);
            Ok(())
        };
        each(&(0..100).collect::<Vec<usize>>(), work).expect("no failure");
        let mut done = done.into_inner().expect("no panic");
        done.sort_unstable();
        assert_eq!(done, (0..100).collect::<Vec<_>>());
        each(&[], |_, _: &usize| Err(Failure::new("nothing", ""))).expect("nothing to do");
    }

    #[test]
    fn a_failure_is_told() {
        let work = |_, thing: &usize| match thing {
            7 => Err(Failure::new("the seventh", "")),
            _ => Ok(()),
        };
        let failure = each(&[1, 7, 9], work).expect_err("a failure");
        assert_eq!(failure.what, "the seventh");
    }
}
