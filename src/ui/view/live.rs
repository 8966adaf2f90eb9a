//! Nodes on screen: made once, then changed as little as possible.

use super::element::LiveElement;
use super::node::{Node, NodeSource};
use super::rows::Rows;
use crate::browser::dom;
use leptos::reactive::effect::RenderEffect;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// Runs at once, and again whenever a signal it read changes, until it is dropped.
pub(super) type Watch = RenderEffect<()>;

/// Starts watching. One function for all, since each kind of effect would be compiled for itself.
pub(super) fn watch(mut run: Box<dyn FnMut()>) -> Watch {
    RenderEffect::new(move |_| run())
}

/// Where nodes are put.
#[derive(Clone)]
pub(super) struct Parent {
    /// The DOM node that holds them.
    pub node: dom::Node,
    /// The language of elements made here.
    pub space: dom::Space,
}

/// What is on screen for a [`Node`].
pub(super) enum Live {
    Nothing,
    Text { node: dom::Text, text: Cow<'static, str> },
    Element(Box<LiveElement>),
    Several(Vec<Live>),
    Watched(Watched),
    Rows(Rows),
}

/// What a closure gave last. The mark stands behind it and keeps its place while there is nothing.
pub(super) struct Watched {
    end: dom::Node,
    content: Rc<RefCell<Live>>,
    // Dropping it ends the watching.
    _watch: Watch,
}

impl Watched {
    fn start(end: dom::Node, content: Rc<RefCell<Live>>, parent: &Parent, source: Box<dyn NodeSource>) -> Self {
        let run = {
            // An effect's closure lives until its task is next polled. Were it to own the content, the effects in
            // there would still run once after what they read is gone.
            let (end, content, parent) = (end.clone(), Rc::downgrade(&content), parent.clone());
            move || {
                let Some(content) = content.upgrade() else { return };
                let node = source.node();
                content.borrow_mut().change(node, &parent, Some(&end));
            }
        };
        Self { end, content, _watch: watch(Box::new(run)) }
    }
}

impl Live {
    /// Puts a node on screen, before another DOM node or last.
    pub fn new(node: Node, parent: &Parent, before: Option<&dom::Node>) -> Self {
        match node {
            Node::Nothing => Self::Nothing,
            Node::Text(text) => {
                let node = dom::create_text(&text);
                dom::insert(&parent.node, &node, before);
                Self::Text { node, text }
            }
            Node::Element(element) => Self::Element(Box::new(LiveElement::new(*element, parent, before))),
            Node::Several(nodes) => {
                Self::Several(nodes.into_iter().map(|node| Self::new(node, parent, before)).collect())
            }
            Node::Watched(source) => {
                let end = dom::create_mark().into();
                dom::insert(&parent.node, &end, before);
                Self::Watched(Watched::start(end, Rc::new(RefCell::new(Self::Nothing)), parent, source))
            }
            Node::Rows(source) => Self::Rows(Rows::new(parent, before, source)),
        }
    }

    /// Makes what is on screen show another node: the same elements with other values where they come from the same
    /// place in the source, new ones elsewhere. `before` is the DOM node that follows.
    pub fn change(&mut self, node: Node, parent: &Parent, before: Option<&dom::Node>) {
        match (&mut *self, node) {
            (Self::Nothing, Node::Nothing) => {}
            (Self::Text { node, text }, Node::Text(new)) => {
                if *text != new {
                    node.set_data(&new);
                    *text = new;
                }
            }
            (Self::Element(element), Node::Element(new)) if element.is_from(&new) => element.change(*new),
            (Self::Several(lives), Node::Several(nodes)) => change_several(lives, nodes, parent, before),
            (Self::Watched(watched), Node::Watched(source)) => {
                *watched = Watched::start(watched.end.clone(), watched.content.clone(), parent, source);
            }
            (_, node) => {
                self.remove();
                *self = Self::new(node, parent, before);
            }
        }
    }

    /// The first DOM node, if there is any.
    pub fn first(&self) -> Option<dom::Node> {
        match self {
            Self::Nothing => None,
            Self::Text { node, .. } => Some(node.clone().into()),
            Self::Element(element) => Some(element.node()),
            Self::Several(lives) => lives.iter().find_map(Self::first),
            Self::Watched(watched) => Some(watched.content.borrow().first().unwrap_or_else(|| watched.end.clone())),
            Self::Rows(rows) => Some(rows.first()),
        }
    }

    /// Calls with every DOM node at the top, in order.
    pub fn each(&self, then: &mut dyn FnMut(&dom::Node)) {
        match self {
            Self::Nothing => {}
            Self::Text { node, .. } => then(node),
            Self::Element(element) => then(&element.node()),
            Self::Several(lives) => lives.iter().for_each(|live| live.each(then)),
            Self::Watched(watched) => {
                watched.content.borrow().each(then);
                then(&watched.end);
            }
            Self::Rows(rows) => rows.each(then),
        }
    }

    /// Takes it off the screen. Its effects end when it is dropped.
    pub fn remove(&self) {
        self.each(&mut dom::detach);
    }
}

fn change_several(lives: &mut Vec<Live>, nodes: Vec<Node>, parent: &Parent, before: Option<&dom::Node>) {
    let stay = nodes.len().min(lives.len());
    for gone in lives.drain(stay..) {
        gone.remove();
    }
    for (at, node) in nodes.into_iter().enumerate() {
        if at == lives.len() {
            lives.push(Live::new(node, parent, before));
        } else {
            let next = lives[at + 1..].iter().find_map(Live::first);
            lives[at].change(node, parent, next.as_ref().or(before));
        }
    }
}
