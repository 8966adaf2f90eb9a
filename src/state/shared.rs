//! A value shared by reference that counts as changed when another one takes its place.

use std::ops::Deref;
use std::sync::Arc;

/// A shared value compared by identity: cheap to clone, cheap to compare, whatever its size.
#[derive(Debug)]
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// The value, for rooms that know nothing of this type.
    pub fn into_arc(self) -> Arc<T> {
        self.0
    }
}

impl<T: Clone> Shared<T> {
    /// The value, to change; copied first if shared.
    pub fn make_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
