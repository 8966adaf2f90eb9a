//! Elements and texts of the page, made and changed one at a time: what the view builder stands on.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Comment, Document, Event};

pub use web_sys::{Element, Node, Text};

/// The language of elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// Ordinary elements.
    Html,
    /// Drawings.
    Svg,
    /// Formulas.
    Math,
}

impl Space {
    /// The language inside an element of this one.
    pub fn inside(self, tag: &str) -> Self {
        match tag {
            "svg" => Self::Svg,
            "math" => Self::Math,
            _ => self,
        }
    }

    const fn address(self) -> &'static str {
        match self {
            Self::Html => "http://www.w3.org/1999/xhtml",
            Self::Svg => "http://www.w3.org/2000/svg",
            Self::Math => "http://www.w3.org/1998/Math/MathML",
        }
    }
}

fn document() -> Document {
    // Without a document there is no page to build; a null one refuses everything below in silence.
    web_sys::window().and_then(|w| w.document()).unwrap_or_else(|| JsValue::NULL.unchecked_into())
}

/// An element of a language. The names are ours, so the browser knows them.
pub fn create_element(tag: &str, space: Space) -> Element {
    let made = document().create_element_ns(Some(space.address()), tag);
    made.unwrap_or_else(|refused| refused.unchecked_into())
}

/// A piece of text.
pub fn create_text(text: &str) -> Text {
    document().create_text_node(text)
}

/// A mark that shows nothing and keeps a place.
pub fn create_mark() -> Comment {
    document().create_comment("")
}

/// Puts a node before another of the same parent, or last.
pub fn insert(parent: &Node, node: &Node, before: Option<&Node>) {
    // Fails only when `before` is somewhere else, which the builder does not do.
    let _ = parent.insert_before(node, before);
}

/// Takes a node off the page.
pub fn detach(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

/// Sets an attribute, or takes it away.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // The names are ours and valid.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Sets a property of the element itself, such as what an input holds.
pub fn set_text_property(element: &Element, name: &str, value: &str) {
    let _ = js_sys::Reflect::set(element, &JsValue::from_str(name), &JsValue::from_str(value));
}

/// Sets a property of the element itself that is on or off, such as whether a box is ticked.
pub fn set_flag_property(element: &Element, name: &str, value: bool) {
    let _ = js_sys::Reflect::set(element, &JsValue::from_str(name), &JsValue::from_bool(value));
}

/// A listener on an element. It may be called again while it runs, as when it moves the focus.
pub struct ElementListener {
    element: Element,
    event: String,
    then: Closure<dyn Fn(Event)>,
}

impl ElementListener {
    /// Listens until dropped.
    pub fn new(element: &Element, event: String, then: Box<dyn Fn(Event)>) -> Self {
        let then = Closure::wrap(then);
        // Adding a listener to an element cannot fail.
        let _ = element.add_event_listener_with_callback(&event, then.as_ref().unchecked_ref());
        Self { element: element.clone(), event, then }
    }
}

impl Drop for ElementListener {
    fn drop(&mut self) {
        let _ = self.element.remove_event_listener_with_callback(&self.event, self.then.as_ref().unchecked_ref());
    }
}
