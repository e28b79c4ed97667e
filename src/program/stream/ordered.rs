//! Workers side by side whose work is handed over in the input's order.
//!
//! Each worker reads a block itself, works on it, and waits for its turn to hand over: nothing is queued,
//! so memory is one block a worker, and no thread of its own reads or writes.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Runs `jobs` workers over blocks until there are no more.
///
/// - `fill` reads the next block into a used one, `Ok(false)` where there is none; calls never overlap.
/// - `worker` makes the state of one worker, its output included.
/// - `work` works on a block.
/// - `hand_over` takes a worker's output, in the order of the blocks; calls never overlap.
///
/// The workers' states are given back in no particular order.
///
/// # Errors
/// The first error of `fill` or `hand_over`, in the order of the blocks; what was read before it has
/// been handed over.
pub(crate) fn run_in_order<B: Default, W: Send, E: Send>(
    jobs: usize,
    fill: impl FnMut(&mut B) -> Result<bool, E> + Send,
    worker: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, &B) + Sync,
    hand_over: impl FnMut(&mut W, &B) -> Result<(), E> + Send,
) -> Result<Vec<W>, E> {
    let reading = Mutex::new((0u64, fill));
    let handing = Mutex::new(Handing {
        turn: 0,
        error: None,
        hand_over,
    });
    let turned = Condvar::new();
    let one = || {
        let mut state = worker();
        let mut block = B::default();
        loop {
            let (number, filled) = {
                let mut reading = lock(&reading);
                let filled = (reading.1)(&mut block);
                reading.0 += 1;
                (reading.0 - 1, filled)
            };
            if let Ok(true) = filled {
                work(&mut state, &block);
            }
            let mut handing = lock(&handing);
            while handing.turn != number {
                handing = turned.wait(handing).unwrap_or_else(PoisonError::into_inner);
            }
            let goes_on = handing.take(filled, &mut state, &block);
            handing.turn += 1;
            turned.notify_all();
            if !goes_on {
                return state;
            }
        }
    };
    let states = std::thread::scope(|scope| {
        let others: Vec<_> = (1..jobs).map(|_| scope.spawn(one)).collect();
        let mut states = vec![one()];
        for other in others {
            match other.join() {
                Ok(state) => states.push(state),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        states
    });
    let handing = handing.into_inner().unwrap_or_else(PoisonError::into_inner);
    handing.error.map_or(Ok(states), Err)
}

struct Handing<H, E> {
    turn: u64,
    error: Option<E>,
    hand_over: H,
}

impl<H, E> Handing<H, E> {
    /// Takes what a worker has done; says whether the worker goes on.
    fn take<W, B>(&mut self, filled: Result<bool, E>, state: &mut W, block: &B) -> bool
    where
        H: FnMut(&mut W, &B) -> Result<(), E>,
    {
        if self.error.is_some() {
            return false;
        }
        let done = match filled {
            Ok(true) => (self.hand_over)(state, block),
            Ok(false) => return false,
            Err(error) => Err(error),
        };
        self.error = done.err();
        self.error.is_none()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(jobs: usize, fail_at: Option<u64>) -> (Vec<u64>, Option<u64>, u64) {
        let mut next = 0;
        let mut squares = Vec::new();
        let done = run_in_order(
            jobs,
            |block: &mut u64| {
                *block = next;
                next += 1;
                Ok(*block < 1_000)
            },
            || (0, 0),
            |(square, count), block| {
                *square = block * block;
                *count += 1;
            },
            |(square, _), block| {
                if fail_at == Some(*block) {
                    return Err(*block);
                }
                squares.push(*square);
                Ok(())
            },
        );
        let counted = done
            .as_ref()
            .map_or(0, |states| states.iter().map(|state| state.1).sum());
        (squares, done.err(), counted)
    }

    #[test]
    fn work_is_handed_over_in_order_whatever_the_number_of_workers() {
        let expected: Vec<u64> = (0..1_000).map(|number| number * number).collect();
        for jobs in [1, 2, 7] {
            assert_eq!(squares(jobs, None), (expected.clone(), None, 1_000));
        }
    }

    #[test]
    fn an_error_ends_it_after_what_came_before() {
        for jobs in [1, 2, 7] {
            let (squares, error, _) = squares(jobs, Some(10));
            assert_eq!((squares.len(), error), (10, Some(10)));
        }
    }
}
