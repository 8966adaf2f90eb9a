//! Sorting through one routine. The standard sort is compiled anew for every type and comparison, several kilobytes
//! each; here only places are sorted, so it is compiled once.

use std::cmp::Ordering;
use std::collections::BTreeMap;

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

/// A map made one entry after the other, where collecting would sort first. Of equal keys the last counts.
pub fn map_of<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
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
            prop_assert_eq!(map_of(values.clone()), values.into_iter().collect());
        }
    }
}
