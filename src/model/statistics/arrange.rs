//! Sorting through one routine. The standard sort is compiled anew for every type and comparison, several kilobytes
//! each; here only places are sorted, so it is compiled once.

use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The places 0 … `count` − 1 in order; equals keep their order.
pub fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

/// Sorts; equals keep their order.
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = places(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|place| taken[place].take()));
}

/// Sorts by a key; equals keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// A set made one item after the other, where collecting would sort first.
pub fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// A table that is made once and then only read: entries in the order of their keys, found by halving. It takes a
/// tenth of the code of a `BTreeMap`.
#[derive(Debug, Clone, PartialEq)]
pub struct Lookup<K, V>(Vec<(K, V)>);

impl<K, V> Default for Lookup<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Lookup<K, V> {
    /// The table of the entries; of equal keys the first counts.
    pub fn of(entries: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut entries: Vec<(K, V)> = entries.into_iter().collect();
        if !entries.is_sorted_by(|a, b| a.0 < b.0) {
            sort_by(&mut entries, |a, b| a.0.cmp(&b.0));
            entries.dedup_by(|next, kept| next.0 == kept.0);
        }
        Self(entries)
    }

    /// The value under a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let place = self.0.binary_search_by(|(other, _)| other.cmp(key)).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// Whether there is an entry under a key.
    pub fn has(&self, key: &K) -> bool {
        self.get(key).is_some()
    }

    /// The entries in the order of their keys.
    pub fn entries(&self) -> &[(K, V)] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_sort_does(values in prop::collection::vec((0_u8..9, any::<u16>()), 0..200)) {
            let mut expected = values.clone();
            expected.sort_by_key(|v| v.0);
            let mut sorted = values.clone();
            sort_by_key(&mut sorted, |v| v.0);
            prop_assert_eq!(sorted, expected);
            prop_assert_eq!(set_of(values.clone()), values.iter().copied().collect());
            let lookup = Lookup::of(values.clone());
            for key in 0..10 {
                let first = values.iter().find(|v| v.0 == key).map(|v| &v.1);
                prop_assert_eq!((lookup.get(&key), lookup.has(&key)), (first, first.is_some()));
            }
            prop_assert!(lookup.entries().is_sorted_by(|a, b| a.0 < b.0));
        }
    }
}
