//! Lists whose rows keep their elements: each row is made once for its key and moved from then on.

use super::live::{Live, Parent, Watch, watch};
use super::node::{Node, Row, RowSource};
use crate::browser::dom;
use crate::model::statistics::arrange::Lookup;
use leptos::prelude::Owner;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Rows on screen. The mark stands behind the last.
pub(super) struct Rows {
    end: dom::Node,
    shown: Rc<RefCell<Vec<LiveRow>>>,
    // Dropping it ends the watching.
    _watch: Watch,
}

struct LiveRow {
    key: String,
    live: Live,
    // What the row's signals and memos belong to; they end with it.
    owner: Owner,
}

impl Rows {
    pub fn new(parent: &Parent, before: Option<&dom::Node>, source: Box<dyn RowSource>) -> Self {
        let end: dom::Node = dom::create_mark().into();
        dom::insert(&parent.node, &end, before);
        let rows: Rc<RefCell<Vec<LiveRow>>> = Rc::default();
        // Rows outlive the run that made them, so they belong to whoever made the list.
        let owner = Owner::current().unwrap_or_default();
        let run = {
            // As in `live`: the closure must not keep the rows alive.
            let (end, rows, parent) = (end.clone(), Rc::downgrade(&rows), parent.clone());
            move || {
                let Some(rows) = rows.upgrade() else { return };
                let wanted = source.rows();
                let before = std::mem::take(&mut *rows.borrow_mut());
                *rows.borrow_mut() = arrange(before, wanted, &owner, &parent, &end);
            }
        };
        Self { end, shown: rows, _watch: watch(Box::new(run)) }
    }

    pub fn first(&self) -> dom::Node {
        self.shown.borrow().iter().find_map(|row| row.live.first()).unwrap_or_else(|| self.end.clone())
    }

    pub fn each(&self, then: &mut dyn FnMut(&dom::Node)) {
        self.shown.borrow().iter().for_each(|row| row.live.each(then));
        then(&self.end);
    }
}

impl Drop for LiveRow {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

fn arrange(before: Vec<LiveRow>, wanted: Vec<Row>, owner: &Owner, parent: &Parent, end: &dom::Node) -> Vec<LiveRow> {
    let mut kept: BTreeMap<String, LiveRow> = BTreeMap::new();
    let mut order = Vec::new();
    for row in before {
        order.push(row.key.clone());
        kept.insert(row.key.clone(), row);
    }
    let stays: Lookup<&str, ()> = Lookup::of(wanted.iter().map(|row| (row.key.as_str(), ())));
    order.retain(|key| stays.has(&key.as_str()));
    kept.retain(|key, row| {
        let stays = stays.has(&key.as_str());
        if !stays {
            row.live.remove();
        }
        stays
    });
    // Where the rows already follow each other as wanted, none is moved.
    let in_order: Vec<&str> = wanted.iter().map(|row| row.key.as_str()).filter(|key| kept.contains_key(*key)).collect();
    let moves = in_order != order;
    let mut next = end.clone();
    let mut rows: Vec<LiveRow> = Vec::with_capacity(wanted.len());
    for Row { key, make } in wanted.into_iter().rev() {
        let row = match kept.remove(&key) {
            Some(row) => {
                if moves {
                    row.live.each(&mut |node| dom::insert(&parent.node, node, Some(&next)));
                }
                row
            }
            None => make_row(key, make, owner, parent, &next),
        };
        next = row.live.first().unwrap_or(next);
        rows.push(row);
    }
    rows.reverse();
    rows
}

fn make_row(key: String, make: Box<dyn FnOnce() -> Node>, owner: &Owner, parent: &Parent, next: &dom::Node) -> LiveRow {
    let owner = owner.with(Owner::new);
    let live = owner.with(|| {
        let node = leptos::prelude::untrack(make);
        Live::new(node, parent, Some(next))
    });
    LiveRow { key, live, owner }
}
