//! What is worked out from a bank once and kept with it, by the rooms that stand on it.

use std::any::Any;
use std::fmt;
use std::sync::OnceLock;

/// A value of a type that the bank need not know, made when it is first asked for. A copy of the bank
/// begins without one, since the copy may be changed.
#[derive(Default)]
pub(crate) struct Companion(OnceLock<Box<dyn Any + Send + Sync>>);

impl Companion {
    /// The value; `None` where one of another type was asked for before.
    pub(crate) fn get_or_init<T: Any + Send + Sync>(&self, make: fn() -> T) -> Option<&T> {
        self.0.get_or_init(|| Box::new(make())).downcast_ref()
    }
}

impl Clone for Companion {
    fn clone(&self) -> Companion {
        Companion::default()
    }
}

impl fmt::Debug for Companion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Companion")
    }
}
