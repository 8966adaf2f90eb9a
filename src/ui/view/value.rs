//! Values of attributes, classes and properties.

use leptos::prelude::*;
use std::borrow::Cow;
use std::sync::Arc;

/// A value as the element takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plain {
    /// Not there.
    Absent,
    /// There or not there; true or false.
    Flag(bool),
    /// A text.
    Text(Cow<'static, str>),
}

/// A value that stays, or one that a closure gives anew whenever a signal it reads changes.
pub enum Value {
    /// Stays.
    Fixed(Plain),
    /// Follows signals.
    Watched(Box<dyn PlainSource>),
}

/// What gives a value: a closure, by one way to call it where `dyn Fn` would compile three.
pub trait PlainSource {
    /// The value as it is now.
    fn plain(&self) -> Plain;
}

/// Whatever can be the value of an attribute.
pub trait IntoValue {
    /// As data.
    fn into_value(self) -> Value;
}

/// Whatever can be the value of an attribute once all signals are read.
pub trait IntoPlain {
    /// As data.
    fn into_plain(self) -> Plain;
}

impl IntoPlain for bool {
    fn into_plain(self) -> Plain {
        Plain::Flag(self)
    }
}

impl IntoPlain for &'static str {
    fn into_plain(self) -> Plain {
        Plain::Text(Cow::Borrowed(self))
    }
}

impl IntoPlain for String {
    fn into_plain(self) -> Plain {
        Plain::Text(Cow::Owned(self))
    }
}

impl IntoPlain for Arc<str> {
    fn into_plain(self) -> Plain {
        Plain::Text(Cow::Owned(self.to_string()))
    }
}

impl<T: IntoPlain> IntoPlain for Option<T> {
    fn into_plain(self) -> Plain {
        self.map_or(Plain::Absent, IntoPlain::into_plain)
    }
}

macro_rules! fixed {
    ($($type:ty)*) => {$(
        impl IntoValue for $type {
            fn into_value(self) -> Value {
                Value::Fixed(self.into_plain())
            }
        }
    )*};
}
fixed!(bool &'static str String Arc<str>);

impl<T: IntoPlain> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        Value::Fixed(self.into_plain())
    }
}

impl<F, T> IntoValue for F
where
    F: Fn() -> T + 'static,
    T: IntoPlain,
{
    fn into_value(self) -> Value {
        struct Called<F>(F);
        impl<T: IntoPlain, F: Fn() -> T> PlainSource for Called<F> {
            fn plain(&self) -> Plain {
                (self.0)().into_plain()
            }
        }
        Value::Watched(Box::new(Called(self)))
    }
}

macro_rules! signals {
    ($($signal:ident)*) => {$(
        impl<T: IntoPlain + Clone + Send + Sync + 'static> IntoValue for $signal<T> {
            fn into_value(self) -> Value {
                (move || self.get()).into_value()
            }
        }
    )*};
}
signals!(Signal Memo RwSignal);
