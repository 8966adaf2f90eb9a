//! An element on screen.

use super::live::{Live, Parent, Watch, watch};
use super::node::{Element, Hear, Part};
use super::value::{Plain, Value};
use crate::browser::dom::{self, ElementListener};
use leptos::prelude::untrack;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// An element on screen, with what keeps it up to date.
pub(super) struct LiveElement {
    element: dom::Element,
    tag: &'static str,
    site: u32,
    parts: Vec<LivePart>,
    children: Vec<Live>,
    inside: Parent,
}

enum LivePart {
    Value(Setting),
    Listener { heard: Rc<RefCell<Rc<dyn Hear>>>, _listener: ElementListener },
    Reference,
}

/// A value and what it was last set to, so that the DOM is touched only for a change.
struct Setting {
    spot: Rc<Spot>,
    // Dropping it ends the watching.
    watch: Option<Watch>,
}

struct Spot {
    element: dom::Element,
    kind: Kind,
    last: RefCell<Option<Plain>>,
}

enum Kind {
    Attribute(&'static str),
    Class(Rc<Classes>),
    Toggle(&'static str, Rc<Classes>),
    Property(&'static str),
}

/// All classes of an element together: one attribute, set by several values.
#[derive(Default)]
struct Classes {
    base: RefCell<Cow<'static, str>>,
    toggled: RefCell<Vec<&'static str>>,
}

impl LiveElement {
    pub fn new(new: Element, parent: &Parent, before: Option<&dom::Node>) -> Self {
        let space = parent.space.inside(new.tag);
        let element = dom::create_element(new.tag, space);
        for (name, value) in new.fixed {
            dom::set_attribute(&element, name, Some(value));
        }
        let fixed_class = new.fixed.iter().find(|(name, _)| *name == "class").map_or("", |(_, value)| value);
        let classes = Rc::new(Classes { base: RefCell::new(Cow::Borrowed(fixed_class)), ..Classes::default() });
        let inside = Parent { node: element.clone().into(), space };
        let (properties, others): (Vec<_>, Vec<_>) =
            new.parts.into_iter().partition(|part| matches!(part, Part::Property(..)));
        let mut parts: Vec<LivePart> = others.into_iter().map(|part| LivePart::new(part, &element, &classes)).collect();
        let children = new.children.into_iter().map(|child| Live::new(child, &inside, None)).collect();
        // What an input or a list holds can only be set when its choices are there.
        parts.extend(properties.into_iter().map(|part| LivePart::new(part, &element, &classes)));
        dom::insert(&parent.node, &element, before);
        Self { element, tag: new.tag, site: new.site, parts, children, inside }
    }

    /// Whether an element comes from the same place in the source, and so has the same parts.
    pub fn is_from(&self, new: &Element) -> bool {
        self.tag == new.tag
            && self.site == new.site
            && self.parts.len() == new.parts.len()
            && self.children.len() == new.children.len()
    }

    /// Gives it the values, listeners and children of another from the same place.
    pub fn change(&mut self, new: Element) {
        let (properties, others): (Vec<_>, Vec<_>) =
            new.parts.into_iter().partition(|part| matches!(part, Part::Property(..)));
        let count = others.len();
        for (live, part) in self.parts.iter_mut().zip(others) {
            live.change(part, &self.element);
        }
        for (at, child) in new.children.into_iter().enumerate() {
            let next = self.children[at + 1..].iter().find_map(Live::first);
            self.children[at].change(child, &self.inside, next.as_ref());
        }
        for (live, part) in self.parts.iter_mut().skip(count).zip(properties) {
            live.change(part, &self.element);
        }
    }

    pub fn node(&self) -> dom::Node {
        self.element.clone().into()
    }
}

impl LivePart {
    fn new(part: Part, element: &dom::Element, classes: &Rc<Classes>) -> Self {
        let value = |kind, value| Self::Value(Setting::new(element, kind, value));
        match part {
            Part::Attribute(name, new) => value(Kind::Attribute(name), new),
            Part::Class(new) => value(Kind::Class(classes.clone()), new),
            Part::Toggle(class, new) => value(Kind::Toggle(class, classes.clone()), new),
            Part::Property(name, new) => value(Kind::Property(name), new),
            Part::Listener(event, heard) => {
                let heard = Rc::new(RefCell::new(Rc::<dyn Hear>::from(heard)));
                let current = heard.clone();
                // An element that leaves the page may lose the focus in the middle of an effect.
                let then = move |event| {
                    let heard = current.borrow().clone();
                    untrack(|| heard.hear(event));
                };
                Self::Listener { heard, _listener: ElementListener::new(element, event.into_owned(), Box::new(then)) }
            }
            Part::Reference(load) => {
                load(element);
                Self::Reference
            }
        }
    }

    fn change(&mut self, part: Part, element: &dom::Element) {
        match (self, part) {
            (
                Self::Value(setting),
                Part::Attribute(_, new) | Part::Class(new) | Part::Toggle(_, new) | Part::Property(_, new),
            ) => setting.change(new),
            (Self::Listener { heard, .. }, Part::Listener(_, new)) => *heard.borrow_mut() = Rc::from(new),
            (Self::Reference, Part::Reference(load)) => load(element),
            // The same place in the source has the same parts.
            _ => {}
        }
    }
}

impl Setting {
    fn new(element: &dom::Element, kind: Kind, value: Value) -> Self {
        let spot = Rc::new(Spot { element: element.clone(), kind, last: RefCell::new(None) });
        let watch = spot.clone().follow(value);
        Self { spot, watch }
    }

    fn change(&mut self, value: Value) {
        // The old one ends before the new one sets anything.
        self.watch = None;
        self.watch = self.spot.clone().follow(value);
    }
}

impl Spot {
    fn follow(self: Rc<Self>, value: Value) -> Option<Watch> {
        match value {
            Value::Fixed(plain) => {
                self.set(plain);
                None
            }
            Value::Watched(source) => Some(watch(Box::new(move || self.set(source.plain())))),
        }
    }

    fn set(&self, value: Plain) {
        if self.last.borrow().as_ref() == Some(&value) {
            return;
        }
        match &self.kind {
            Kind::Attribute(name) => dom::set_attribute(&self.element, name, text_of(&value)),
            Kind::Class(classes) => {
                *classes.base.borrow_mut() = match &value {
                    Plain::Text(text) => text.clone(),
                    Plain::Absent | Plain::Flag(_) => Cow::Borrowed(""),
                };
                classes.show(&self.element);
            }
            Kind::Toggle(class, classes) => {
                classes.toggled.borrow_mut().retain(|other| other != class);
                if !matches!(value, Plain::Absent | Plain::Flag(false)) {
                    classes.toggled.borrow_mut().push(class);
                }
                classes.show(&self.element);
            }
            Kind::Property(name) => match &value {
                Plain::Absent => dom::set_text_property(&self.element, name, ""),
                Plain::Flag(flag) => dom::set_flag_property(&self.element, name, *flag),
                Plain::Text(text) => dom::set_text_property(&self.element, name, text),
            },
        }
        *self.last.borrow_mut() = Some(value);
    }
}

impl Classes {
    fn show(&self, element: &dom::Element) {
        let mut all = self.base.borrow().to_string();
        for class in self.toggled.borrow().iter() {
            all.push(' ');
            all.push_str(class);
        }
        dom::set_attribute(element, "class", Some(&all).map(|all| all.trim()).filter(|all| !all.is_empty()));
    }
}

fn text_of(value: &Plain) -> Option<&str> {
    match value {
        Plain::Absent | Plain::Flag(false) => None,
        Plain::Flag(true) => Some(""),
        Plain::Text(text) => Some(text),
    }
}
