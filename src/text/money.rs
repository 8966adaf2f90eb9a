//! Money in words: the entry unit in table heads, rounded amounts in headlines.

use super::Language;
use super::format;

/// The entry unit, such as 千元 or CNY thousand.
pub fn unit(language: Language, currency: &str, money_unit: u32) -> String {
    let step = step_name(language, money_unit);
    match (language, currency) {
        (Language::En, _) if step.is_empty() => currency.to_owned(),
        (Language::En, _) => format!("{currency} {step}"),
        (_, "CNY") => format!("{step}元"),
        (_, _) if step.is_empty() => currency.to_owned(),
        (_, _) => format!("{step}{currency}"),
    }
}

fn step_name(language: Language, money_unit: u32) -> String {
    let (hans, hant, en) = match money_unit {
        1 => ("", "", ""),
        1_000 => ("千", "千", "thousand"),
        10_000 => ("万", "萬", "ten thousand"),
        1_000_000 => ("百万", "百萬", "million"),
        other => return format::number(f64::from(other), 0),
    };
    language.pick(hans, hant, en).to_owned()
}

/// An amount for a headline: figure and unit apart, so that the unit can be set smaller. Chinese counts in 万
/// (亿 from a hundred million on), English in millions with one decimal.
pub fn headline(language: Language, currency: &str, money_unit: u32, amount: f64) -> (String, String) {
    let whole = amount * f64::from(money_unit);
    if language.is_chinese() {
        let name = if currency == "CNY" { "元".to_owned() } else { format!(" {currency}") };
        if whole.abs() >= 1e8 {
            return (format::number(whole / 1e8, 2), format!("{}{name}", language.pick("亿", "億", "")));
        }
        if whole.abs() >= 1e4 {
            return (format::number(whole / 1e4, 0), format!("{}{name}", language.pick("万", "萬", "")));
        }
        return (format::number(whole, 0), name.trim().to_owned());
    }
    if whole.abs() >= 1e5 {
        (format::number(whole / 1e6, 1), format!("{currency} m"))
    } else {
        (format::number(whole, 0), currency.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_read_naturally() {
        assert_eq!(unit(Language::Hans, "CNY", 1000), "千元");
        assert_eq!(unit(Language::Hant, "TWD", 10_000), "萬TWD");
        assert_eq!(unit(Language::En, "CNY", 1000), "CNY thousand");
        assert_eq!(unit(Language::En, "EUR", 1), "EUR");
        assert_eq!(unit(Language::Hans, "CNY", 1), "元");
    }

    #[test]
    fn headlines_round_where_tables_do_not() {
        let shown = |language, amount| headline(language, "CNY", 1000, amount);
        assert_eq!(shown(Language::En, 229_700.0), ("229.7".into(), "CNY m".into()));
        assert_eq!(shown(Language::Hans, 6360.0), ("636".into(), "万元".into()));
        assert_eq!(shown(Language::Hans, 229_700.0), ("2.30".into(), "亿元".into()));
        assert_eq!(shown(Language::Hant, -3800.0), ("\u{2212}380".into(), "萬元".into()));
    }
}
