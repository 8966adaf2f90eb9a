//! Counting accounts in words, and saying on which side of a line a number lies.

use super::{Counts, MatrixTexts};
use crate::model::Exact;
use crate::text::format;

/// A value against a line, such as `41 ≥ 41` or `47.0 < 47.9`, with as many decimals as it takes for both to read
/// true: a value just below the line is not shown as equal to it.
pub fn relation(value: Exact, line: Exact, least: usize) -> String {
    let is_whole = [value, line].iter().all(|number| number.get().fract().abs() < 1e-9);
    let least = least.max(usize::from(!is_whole));
    let sign = if value.is_at_least(line) { "≥" } else { "<" };
    let shown = |decimals| (format::number(value.get(), decimals), format::number(line.get(), decimals));
    let reads_true = |(value_shown, line_shown): &(String, String)| (value_shown == line_shown) == value.ties(line);
    let (value, line) = (least..least + 6).map(shown).find(reads_true).unwrap_or_else(|| shown(least + 6));
    format!("{value} {sign} {line}")
}

impl Counts {
    /// How many stand on the chart.
    fn placed(&self) -> usize {
        self.key + self.develop + self.maintain + self.opportune
    }
}

impl MatrixTexts {
    /// What the chart shows, for its title.
    pub fn finding(&self, counts: &Counts) -> String {
        if counts.placed() == 0 {
            return self.finding_nobody(counts.year);
        }
        let develop = match counts.develop {
            0 => self.develop_none.to_owned(),
            n => self.develop_some(self.counted(n)),
        };
        self.finding_of(counts.year, self.of_class(counts.key, &counts.names[0]), develop)
    }

    /// How many accounts of each class there are, in a sentence.
    pub fn summary(&self, counts: &Counts) -> String {
        let of_each = [counts.key, counts.develop, counts.maintain, counts.opportune];
        let named = of_each.into_iter().zip(&counts.names).filter(|(n, _)| *n > 0);
        let parts = named.map(|(n, name)| self.of_class(n, name)).collect::<Vec<_>>().join(self.comma);
        match (counts.placed(), counts.unplaced) {
            (0, _) => self.none_on_chart.to_owned(),
            (n, 0) => self.all_on_chart(self.counted(n), parts),
            (n, out) => capital(&self.some_on_chart(self.counted(n), n, parts, self.counted(out), out)),
        }
    }

    fn of_class(&self, count: usize, class: &str) -> String {
        let counted = self.counted(count);
        if count > 1 { self.several_of_class(counted, class) } else { self.one_of_class(counted, class) }
    }

    /// Up to ten in words.
    fn counted(&self, count: usize) -> String {
        self.up_to_ten.get(count).map_or_else(|| self.beyond_ten(count), |&word| word.to_owned())
    }
}

/// A sentence that begins with a word for a number.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use crate::text::matrix::texts;

    #[track_caller]
    fn check(value: f64, line: f64, least: usize, expected: &str) {
        assert_eq!(relation(Exact::from(value), Exact::from(line), least), expected);
    }

    #[test]
    fn a_relation_reads_true() {
        check(41.0, 41.0, 0, "41 ≥ 41");
        check(47.0, 47.9, 0, "47.0 < 47.9");
        check(47.9, 48.0, 0, "47.9 < 48.0");
        check(0.9999, 1.0, 2, "0.9999 < 1.0000");
        check(1.15, 1.0, 2, "1.15 ≥ 1.00");
        check(48.0, 48.0, 0, "48 ≥ 48");
        check(-3.0, 0.0, 0, "\u{2212}3 < 0");
    }

    fn counts(key: usize, develop: usize) -> Counts {
        let names = ["Key account", "Key development account", "Maintenance account", "Opportunistic account"];
        Counts { year: 2026, key, develop, maintain: 2, opportune: 1, unplaced: 2, names: names.map(str::to_owned) }
    }

    #[test]
    fn the_title_states_the_finding() {
        let said = |key, develop| texts(Language::En).finding(&counts(key, develop));
        assert_eq!(said(4, 3), "2026: four key accounts, three to develop");
        assert_eq!(said(1, 0), "2026: one key account, none to develop");
        assert_eq!(said(0, 12), "2026: no key account, 12 to develop");
        let nobody = Counts { key: 0, develop: 0, maintain: 0, opportune: 0, ..counts(0, 0) };
        assert_eq!(texts(Language::En).finding(&nobody), "2026: no account can be placed yet");
    }

    #[test]
    fn chinese_counts_with_measure_words() {
        let names = ["关键客户", "关键发展客户", "维持型客户", "机会型客户"].map(str::to_owned);
        let two = Counts { names, ..counts(2, 0) };
        assert_eq!(texts(Language::Hans).finding(&two), "2026 年：两家关键客户，没有待发展的");
        let four = Counts { key: 4, develop: 3, ..two };
        assert_eq!(texts(Language::Hans).finding(&four), "2026 年：四家关键客户，三家待发展");
        assert_eq!(
            texts(Language::Hans).summary(&four),
            "十家客户在图上：四家关键客户，三家关键发展客户，两家维持型客户，一家机会型客户；两家不在图上。"
        );
    }
}
