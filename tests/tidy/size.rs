//! What would be compiled again for every type, kilobytes each time.

use crate::keep;
use crate::source::{Source, sources};

/// The one place where the standard sort is called.
const SORTS: &str = "src/model/statistics/arrange.rs";
/// Methods of slices that bring a sort of their own.
const METHODS: [&str; 2] = ["sort", "select_nth_unstable"];
/// Tables of the standard library; made from an iterator, they sort first.
const TABLES: [&str; 2] = ["BTreeMap", "BTreeSet"];

/// Whether a line calls a method of slices that sorts: `.sort(`, `.sort_unstable_by(`, `.select_nth_unstable_by(`.
fn calls_sort(line: &str) -> bool {
    let called = line.split('.').skip(1).filter_map(|rest| rest.split_once('(')).map(|(name, _)| name);
    called.into_iter().any(|name| METHODS.iter().any(|m| name == *m || name.starts_with(&format!("{m}_"))))
}

/// Whether a line collects into a table: by turbofish, by the type of what is let, or through `from`.
fn collects_into_table(line: &str) -> bool {
    TABLES.iter().any(|table| {
        let fish = ["", "std::collections::"].iter().any(|path| line.contains(&format!("collect::<{path}{table}")));
        let is_table = |left: &str| left.contains(&format!("{table}<"));
        let typed = line.split_once(" = ").is_some_and(|(left, right)| is_table(left) && right.contains(".collect()"));
        fish || typed || line.contains(&format!("{table}::from"))
    })
}

/// Lines outside the one place that sort, or collect into a table.
fn sorting(source: &Source) -> Vec<String> {
    let all = source.path != SORTS;
    source.lines_where(|line| all && (calls_sort(line) || collects_into_table(line))).collect()
}

#[test]
fn only_one_routine_sorts() {
    keep("sorts or collects into a table; use model::statistics::arrange", sources(&["src"]).iter().flat_map(sorting));
}

mod rules {
    use super::sorting;
    use crate::source::Source;

    #[track_caller]
    fn check(text: &str, is_bad: bool) {
        let expected = if is_bad { vec!["src/ui/a.rs:1".to_owned()] } else { Vec::new() };
        assert_eq!(sorting(&Source::new("src/ui/a.rs", text)), expected, "{text}");
    }

    #[test]
    fn sorts() {
        check("names.sort();", true);
        check("names.iter_mut().rev().sort_unstable_by(|a, b| a.cmp(b));", true);
        check("keyed.select_nth_unstable_by(1, compare);", true);
        check("arrange::sort_by(&mut names, Ord::cmp);", false);
        check("figures.sorted(); words().sorted", false);
        check("// names.sort();", false);
        check("#[cfg(test)] mod tests { fn f() { names.sort(); } }", false);
    }

    #[test]
    fn tables() {
        check("let a = b.collect::<BTreeMap<_, _>>();", true);
        check("let a = b.collect::<std::collections::BTreeSet<_>>();", true);
        check("let a: BTreeMap<u32, u32> = b.collect();", true);
        check("let a = BTreeSet::from([1, 2]);", true);
        check("let a: Vec<u32> = b.collect(); let c: BTreeMap<u32, u32> = BTreeMap::new();", false);
        check("let a = set_of(b);", false);
    }
}
