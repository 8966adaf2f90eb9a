//! A sample that was opened in one language follows the interface to another, except where it was edited.

use super::json;
use crate::model::scenario::Scenario;
use serde_json::Value;
use std::sync::Arc;

/// The current scenario with every text that still equals the old sample's, at the same place, replaced by the
/// new sample's. Records are matched by id, dated sets by date. What was edited or added stays.
pub fn follow_language(current: &Scenario, old_sample: &Scenario, new_sample: &Scenario) -> Scenario {
    let [mut value, old, new] = [current, old_sample, new_sample].map(json::tree);
    follow(&mut value, &old, &new);
    let Ok(mut followed) = json::scenario(&value) else { return current.clone() };
    if let (Some(origin), Some(new)) = (&mut followed.origin, &new_sample.origin) {
        origin.language.clone_from(&new.language);
    }
    share_unchanged(&mut followed, current);
    followed
}

fn follow(current: &mut Value, old: &Value, new: &Value) {
    match (current, old, new) {
        (Value::String(text), Value::String(old), Value::String(new)) if text == old => text.clone_from(new),
        (Value::Object(members), Value::Object(old), Value::Object(new)) => {
            for (name, member) in members {
                if let (Some(old), Some(new)) = (old.get(name), new.get(name)) {
                    follow(member, old, new);
                }
            }
        }
        (Value::Array(items), Value::Array(old), Value::Array(new)) => {
            for (index, item) in items.iter_mut().enumerate() {
                if let (Some(old), Some(new)) = (counterpart(item, index, old), counterpart(item, index, new)) {
                    follow(item, old, new);
                }
            }
        }
        _ => {}
    }
}

/// The item of another list that is the same thing: the same id or date, or for bare values the same place.
fn counterpart<'v>(item: &Value, index: usize, others: &'v [Value]) -> Option<&'v Value> {
    match identity(item) {
        Some(identity) => {
            // Most lists are in the same order: look at the same place first.
            let same = |other: &&Value| self::identity(other) == Some(identity);
            others.get(index).filter(same).or_else(|| others.iter().find(same))
        }
        None => others.get(index),
    }
}

fn identity(item: &Value) -> Option<&Value> {
    item.get("id").or_else(|| item.get("date"))
}

/// Keeps accounts that did not change shared with the scenario they come from, and so with undo snapshots.
fn share_unchanged(followed: &mut Scenario, current: &Scenario) {
    for (account, before) in followed.accounts.iter_mut().zip(&current.accounts) {
        if account == before {
            *account = Arc::clone(before);
        }
    }
}
