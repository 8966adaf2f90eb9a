//! A piece of the page as plain data: what `view!` builds and [`super::live`] puts on screen.

use super::value::{IntoValue, Value};
use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use std::borrow::Cow;
use std::marker::PhantomData;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// A piece of the page.
#[derive(Default)]
pub enum Node {
    /// Nothing at all.
    #[default]
    Nothing,
    /// Words.
    Text(Cow<'static, str>),
    /// An element with what it holds.
    Element(Box<Element>),
    /// Some, side by side.
    Several(Vec<Node>),
    /// What a closure gives, and gives again whenever a signal it reads changes.
    Watched(Box<dyn NodeSource>),
    /// Rows that keep their elements while they come, go and change places.
    Rows(Box<dyn RowSource>),
}

/// What gives a node: a closure, by one way to call it where `dyn Fn` would compile three.
pub trait NodeSource {
    /// The node as it is now.
    fn node(&self) -> Node;
}

/// What gives the rows of a list.
pub trait RowSource {
    /// The rows as they are now.
    fn rows(&self) -> Vec<Row>;
}

/// What hears of an event.
pub trait Hear {
    /// It happened.
    fn hear(&self, event: web_sys::Event);
}

/// A row of a list: made once for each key.
pub struct Row {
    /// Tells rows apart; no two rows of a list have the same.
    pub key: String,
    /// Makes the row, if there is none with this key yet.
    pub make: Box<dyn FnOnce() -> Node>,
}

/// Something about an element that is not fixed.
pub(super) enum Part {
    /// An attribute.
    Attribute(&'static str, Value),
    /// The `class` attribute as a whole.
    Class(Value),
    /// One class, on or off.
    Toggle(&'static str, Value),
    /// A property of the DOM element, set after its children are there.
    Property(&'static str, Value),
    /// A listener.
    Listener(Cow<'static, str>, Box<dyn Hear>),
    /// Hears the DOM element once it is made.
    Reference(Box<dyn Fn(&web_sys::Element)>),
}

/// An element under construction.
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) site: u32,
    pub(super) fixed: &'static [(&'static str, &'static str)],
    pub(super) parts: Vec<Part>,
    pub(super) children: Vec<Node>,
}

impl Element {
    /// An element with attributes that never change. `site` says where in the source it stands.
    pub fn new(tag: &'static str, site: u32, fixed: &'static [(&'static str, &'static str)]) -> Self {
        Self { tag, site, fixed, parts: Vec::new(), children: Vec::new() }
    }

    /// An attribute; absent for `None` and `false`.
    pub fn attribute(&mut self, name: &'static str, value: impl IntoValue) {
        self.parts.push(Part::Attribute(name, value.into_value()));
    }

    /// All classes but those toggled one by one.
    pub fn class(&mut self, value: impl IntoValue) {
        self.parts.push(Part::Class(value.into_value()));
    }

    /// A class that is there while the value is true.
    pub fn toggle(&mut self, class: &'static str, value: impl IntoValue) {
        self.parts.push(Part::Toggle(class, value.into_value()));
    }

    /// A property of the DOM element.
    pub fn property(&mut self, name: &'static str, value: impl IntoValue) {
        self.parts.push(Part::Property(name, value.into_value()));
    }

    /// A listener.
    pub fn on<E>(&mut self, event: E, heard: impl Fn(E::EventType) + 'static)
    where
        E: EventDescriptor + 'static,
        E::EventType: JsCast,
    {
        struct Typed<E, F>(PhantomData<E>, F);
        impl<E: EventDescriptor<EventType: JsCast>, F: Fn(E::EventType)> Hear for Typed<E, F> {
            fn hear(&self, event: web_sys::Event) {
                (self.1)(event.unchecked_into());
            }
        }
        self.parts.push(Part::Listener(event.name(), Box::new(Typed::<E, _>(PhantomData, heard))));
    }

    /// Hands out the DOM element.
    pub fn node_ref<E>(&mut self, place: NodeRef<E>)
    where
        E: ElementType,
        E::Output: JsCast + Clone + 'static,
    {
        self.parts.push(Part::Reference(Box::new(move |element| NodeRefContainer::<E>::load(place, element))));
    }

    /// What stands inside, after what is there already.
    pub fn child(&mut self, child: impl IntoNode) {
        self.children.push(child.into_node());
    }
}

/// Whatever can stand on a page.
pub trait IntoNode {
    /// As data.
    fn into_node(self) -> Node;
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for Element {
    fn into_node(self) -> Node {
        Node::Element(Box::new(self))
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::Nothing
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl IntoNode for Arc<str> {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self.to_string()))
    }
}

impl<T: IntoNode> IntoNode for Option<T> {
    fn into_node(self) -> Node {
        self.map_or(Node::Nothing, IntoNode::into_node)
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn into_node(self) -> Node {
        self.into_iter().collect_view()
    }
}

impl<T: IntoNode, const N: usize> IntoNode for [T; N] {
    fn into_node(self) -> Node {
        self.into_iter().collect_view()
    }
}

impl<F, T> IntoNode for F
where
    F: Fn() -> T + 'static,
    T: IntoNode,
{
    fn into_node(self) -> Node {
        struct Called<F>(F);
        impl<T: IntoNode, F: Fn() -> T> NodeSource for Called<F> {
            fn node(&self) -> Node {
                (self.0)().into_node()
            }
        }
        Node::Watched(Box::new(Called(self)))
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl IntoNode for $number {
            fn into_node(self) -> Node {
                Node::Text(Cow::Owned(self.to_string()))
            }
        }
    )*};
}
numbers!(usize u32 i32 u16 u8);

macro_rules! signals {
    ($($signal:ident)*) => {$(
        impl<T: IntoNode + Clone + Send + Sync + 'static> IntoNode for $signal<T> {
            fn into_node(self) -> Node {
                (move || self.get()).into_node()
            }
        }
    )*};
}
signals!(Signal Memo RwSignal);

/// Puts what an iterator gives side by side.
pub trait CollectView {
    /// As one node.
    fn collect_view(self) -> Node;
}

impl<I> CollectView for I
where
    I: IntoIterator,
    I::Item: IntoNode,
{
    fn collect_view(self) -> Node {
        Node::Several(self.into_iter().map(IntoNode::into_node).collect())
    }
}
