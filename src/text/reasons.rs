//! Why a result is undefined, in words: short for a cell, full for a line of text.

use super::language::Language;
use super::products;
use crate::model::outcome::Undefined;

/// The reason in few words, for a cell.
pub fn short(reason: &Undefined, language: Language) -> String {
    words(reason, language).0
}

/// The reason as a sentence that also says what to do.
pub fn full(reason: &Undefined, language: Language) -> String {
    words(reason, language).1
}

/// The texts in a language.
pub const fn texts(language: Language) -> &'static ReasonTexts {
    match language {
        Language::Hans => &HANS,
        Language::Hant => &HANT,
        Language::En => &EN,
    }
}

/// A reason's short and full form.
type Fixed = (&'static str, &'static str);

/// The texts of all reasons.
#[derive(Debug)]
#[allow(missing_docs, reason = "named after the reasons they say")]
pub struct ReasonTexts {
    pub unrated: Fixed,
    /// How many are missing.
    pub incomplete_short: fn(usize) -> String,
    /// How many are missing, of how many.
    pub incomplete: fn(usize, usize) -> String,
    pub no_weights: Fixed,
    pub no_factors: Fixed,
    pub no_accounts: Fixed,
    pub no_rival: Fixed,
    pub no_rated_rival: &'static str,
    /// How many rivals lack ratings.
    pub no_rated_rival_full: fn(usize) -> String,
    pub zero_divisor: Fixed,
    pub negative_divisor: Fixed,
    pub too_large: Fixed,
    pub total_not_positive: Fixed,
    pub first_not_positive: Fixed,
    pub last_negative: Fixed,
    pub negative_value: Fixed,
    pub no_cut_line: Fixed,
}

fn words(reason: &Undefined, language: Language) -> (String, String) {
    let t = texts(language);
    let (short, full) = match reason {
        Undefined::Incomplete { missing, needed } => {
            return ((t.incomplete_short)(*missing), (t.incomplete)(*missing, *needed));
        }
        Undefined::NoRatedRival { incomplete } => {
            return (t.no_rated_rival.to_owned(), (t.no_rated_rival_full)(incomplete.len()));
        }
        Undefined::Unrated => t.unrated,
        Undefined::NoWeights => t.no_weights,
        Undefined::NoFactors => t.no_factors,
        Undefined::NoAccounts => t.no_accounts,
        Undefined::NoRival => t.no_rival,
        Undefined::ZeroDivisor => t.zero_divisor,
        Undefined::NegativeDivisor => t.negative_divisor,
        Undefined::TooLarge => t.too_large,
        Undefined::TotalNotPositive => t.total_not_positive,
        Undefined::FirstNotPositive => t.first_not_positive,
        Undefined::LastNegative => t.last_negative,
        Undefined::NegativeValue => t.negative_value,
        Undefined::NoCutLine => t.no_cut_line,
        Undefined::NoRegion => products::texts(language).no_region,
        Undefined::NoProducts => products::texts(language).no_products,
        Undefined::PartsAboveWhole => products::texts(language).above_whole,
    };
    (short.to_owned(), full.to_owned())
}

const EN: ReasonTexts = ReasonTexts {
    unrated: ("unrated", "Nothing has been entered yet, and unrated is not zero."),
    incomplete_short: |missing| format!("{missing} missing"),
    incomplete: |missing, needed| match missing {
        1 => format!("1 of {needed} entries is missing."),
        _ => format!("{missing} of {needed} entries are missing."),
    },
    no_weights: ("no weights", "All weights are zero. Give at least one factor a weight."),
    no_factors: ("no factors", "There is nothing to score yet. Add a factor in the method."),
    no_accounts: ("no account counts", "No account is complete enough to count here."),
    no_rival: ("no rival", "There is no rival to compare with. Add one to the account."),
    no_rated_rival: "rivals incomplete",
    no_rated_rival_full: |count| match count {
        1 => "The only rival is not fully rated.".to_owned(),
        _ => format!("None of the {count} rivals is fully rated."),
    },
    zero_divisor: ("divides by zero", "The number to divide by is zero, so there is no ratio."),
    negative_divisor: (
        "divides by a negative",
        "The number to divide by is negative, so a ratio would turn better into worse. Use a difference.",
    ),
    too_large: ("too large", "The numbers are too large to compute with. Check the entries."),
    total_not_positive: ("total not positive", "The total is zero or negative, so shares of it mean nothing."),
    first_not_positive: ("start not positive", "Growth needs a first value above zero."),
    last_negative: ("end negative", "Growth needs a last value of zero or more."),
    negative_value: ("negative value", "A value is negative; this measure is defined for zero or more."),
    no_cut_line: ("no cut line", "The cut line it should be compared with is not defined."),
};

const HANS: ReasonTexts = ReasonTexts {
    unrated: ("未评分", "还没有填写任何内容；未评分不等于零分。"),
    incomplete_short: |missing| format!("缺 {missing} 项"),
    incomplete: |missing, needed| format!("需要 {needed} 项，还缺 {missing} 项。"),
    no_weights: ("权重全为零", "所有权重都是零，至少给一个因素权重。"),
    no_factors: ("没有因素", "还没有可以评分的因素，先在方法设置里添加。"),
    no_accounts: ("没有可计入的客户", "没有一家客户的数据完整到可以计入。"),
    no_rival: ("没有对手", "没有可以比较的对手，先为该客户添加一家。"),
    no_rated_rival: "对手评分不全",
    no_rated_rival_full: |count| format!("{count} 家对手的评分都不完整。"),
    zero_divisor: ("除数为零", "除数为零，算不出比值。"),
    negative_divisor: ("除数为负", "除数为负，比值会把好变成坏，改用差值。"),
    too_large: ("数值过大", "数值过大，无法计算，核对填写的数字。"),
    total_not_positive: ("合计不为正", "合计为零或为负，占比没有意义。"),
    first_not_positive: ("起点不为正", "计算增长率，起点的数值必须大于零。"),
    last_negative: ("终点为负", "计算增长率，终点的数值不能为负。"),
    negative_value: ("有负值", "其中有负值，这个指标只适用于零或正数。"),
    no_cut_line: ("没有分界线", "用来比较的分界线本身算不出来。"),
};

const HANT: ReasonTexts = ReasonTexts {
    unrated: ("未評分", "還沒有填寫任何內容；未評分不等於零分。"),
    incomplete_short: |missing| format!("缺 {missing} 項"),
    incomplete: |missing, needed| format!("需要 {needed} 項，還缺 {missing} 項。"),
    no_weights: ("權重全為零", "所有權重都是零，至少給一個因素權重。"),
    no_factors: ("沒有因素", "還沒有可以評分的因素，先到方法設定裡新增。"),
    no_accounts: ("沒有可計入的客戶", "沒有一家客戶的資料完整到可以計入。"),
    no_rival: ("沒有對手", "沒有可以比較的對手，先替這個客戶新增一家。"),
    no_rated_rival: "對手評分不全",
    no_rated_rival_full: |count| format!("{count} 家對手的評分都不完整。"),
    zero_divisor: ("除數為零", "除數為零，算不出比值。"),
    negative_divisor: ("除數為負", "除數為負，比值會把好變成壞，改用差值。"),
    too_large: ("數值過大", "數值過大，無法計算，核對填寫的數字。"),
    total_not_positive: ("合計不為正", "合計為零或為負，占比沒有意義。"),
    first_not_positive: ("起點不為正", "計算成長率，起點的數值必須大於零。"),
    last_negative: ("終點為負", "計算成長率，終點的數值不能為負。"),
    negative_value: ("有負值", "其中有負值，這個指標只適用於零或正數。"),
    no_cut_line: ("沒有分界線", "用來比較的分界線本身算不出來。"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(reason: &Undefined, language: Language, shown: &str) {
        assert_eq!(short(reason, language), shown);
    }

    #[test]
    fn cells_show_the_reason_in_few_words() {
        let gap = Undefined::Incomplete { missing: 4, needed: 8 };
        check(&gap, Language::En, "4 missing");
        check(&gap, Language::Hans, "缺 4 项");
        check(&gap, Language::Hant, "缺 4 項");
        check(&Undefined::Unrated, Language::En, "unrated");
        assert_eq!(full(&Undefined::Incomplete { missing: 1, needed: 8 }, Language::En), "1 of 8 entries is missing.");
    }
}
