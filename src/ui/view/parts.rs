//! What components take and give: children, views as properties, conditions.

use super::node::{IntoNode, Node, Row, RowSource};
use leptos::prelude::*;
use std::sync::Arc;

/// Children that are placed once.
pub type Children = Box<dyn FnOnce() -> Node>;

/// Children that can be placed again and again.
pub type ChildrenFn = Arc<dyn Fn() -> Node + Send + Sync>;

/// Turns what stands between the tags of a component into its `children`.
pub trait ToChildren<F> {
    /// As the component takes them.
    fn to_children(children: F) -> Self;
}

impl<F: FnOnce() -> Node + 'static> ToChildren<F> for Children {
    fn to_children(children: F) -> Self {
        Box::new(children)
    }
}

impl<F: Fn() -> Node + Send + Sync + 'static> ToChildren<F> for ChildrenFn {
    fn to_children(children: F) -> Self {
        Arc::new(children)
    }
}

/// A view as a property of a component; empty unless given.
#[derive(Clone)]
pub struct ViewFn(Arc<dyn Fn() -> Node + Send + Sync>);

impl Default for ViewFn {
    fn default() -> Self {
        Self(Arc::new(Node::default))
    }
}

impl<F, T> From<F> for ViewFn
where
    F: Fn() -> T + Send + Sync + 'static,
    T: IntoNode,
{
    fn from(view: F) -> Self {
        Self(Arc::new(move || view().into_node()))
    }
}

impl ViewFn {
    /// The view.
    pub fn run(&self) -> Node {
        (self.0)()
    }
}

/// A condition as a property of a component.
pub struct Condition(Box<dyn Fn() -> bool + Send + Sync>);

impl<F: Fn() -> bool + Send + Sync + 'static> From<F> for Condition {
    fn from(holds: F) -> Self {
        Self(Box::new(holds))
    }
}

/// Shows its children while a condition holds, and the fallback otherwise. They stay as they are while the condition
/// does not change.
#[component]
pub fn Show(#[prop(into)] when: Condition, children: ChildrenFn, #[prop(optional, into)] fallback: ViewFn) -> Node {
    let holds = Memo::new(move |_| (when.0)());
    (move || if holds.get() { children() } else { fallback.run() }).into_node()
}

/// A list whose rows are made once for each key, and keep their elements while they move.
pub fn rows_by_key<T: 'static>(
    give: impl Fn() -> Vec<T> + 'static,
    key: impl Fn(&T) -> String + 'static,
    row: impl Fn(T) -> Node + Clone + 'static,
) -> Node {
    struct Keyed<G, K, R>(G, K, R);
    impl<T, G, K, R> RowSource for Keyed<G, K, R>
    where
        T: 'static,
        G: Fn() -> Vec<T>,
        K: Fn(&T) -> String,
        R: Fn(T) -> Node + Clone + 'static,
    {
        fn rows(&self) -> Vec<Row> {
            let Self(give, key, row) = self;
            let rows = give().into_iter().map(|item| {
                let (key, row) = (key(&item), row.clone());
                Row { key, make: Box::new(move || row(item)) }
            });
            rows.collect()
        }
    }
    Node::Rows(Box::new(Keyed(give, key, row)))
}
