//! Words about positions: attractiveness, relative strength, class, and why.

use super::Language;

/// Texts of explanations.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct PositionTexts {
    pub why_attractiveness: fn(&str) -> String,
    pub why_strength: fn(&str) -> String,
    pub why_class: fn(&str) -> String,
    pub attractiveness: &'static str,
    pub strength: &'static str,
    pub us: &'static str,
    pub weights: &'static str,
    pub equal: &'static str,
    pub own_weights: &'static str,
    /// Value and line.
    pub high: fn(&str, &str) -> String,
    pub low: fn(&str, &str) -> String,
    pub on_line: &'static str,
    /// Assumed, rated.
    pub assumed: fn(usize, usize) -> String,
    pub cut_mean: &'static str,
    pub cut_median: &'static str,
    pub cut_fixed: &'static str,
    pub cut_parity: &'static str,
    /// In the order of `StrengthRule`.
    pub rules: [&'static str; 5],
    pub open_strength: &'static str,
    pub open_matrix: &'static str,
}

const HANS: PositionTexts = PositionTexts {
    why_attractiveness: |name| format!("{name}的吸引力"),
    why_strength: |name| format!("{name}处的相对优势"),
    why_class: |name| format!("{name}的类别"),
    attractiveness: "客户吸引力",
    strength: "相对优势",
    us: "我方",
    weights: "权重",
    equal: "相等（课程默认）",
    own_weights: "自定",
    high: |value, line| format!("{value} 不低于 {line}，算高。"),
    low: |value, line| format!("{value} 低于 {line}，算低。"),
    on_line: "正好落在分界线上，按规则算高。",
    assumed: |assumed, rated| format!("{rated} 项评分中有 {assumed} 项是假设。"),
    cut_mean: "组合均值",
    cut_median: "中位数",
    cut_fixed: "固定值",
    cut_parity: "均势",
    rules: [
        "我方合计 ÷ 最强对手合计",
        "我方合计 − 最强对手合计",
        "我方合计 − 对手合计均值",
        "我方合计 ÷ 各项最佳对手得分之和",
        "只看我方合计",
    ],
    open_strength: "打开相对优势表",
    open_matrix: "在矩阵里看",
};

const HANT: PositionTexts = PositionTexts {
    why_attractiveness: |name| format!("{name}的吸引力"),
    why_strength: |name| format!("{name}處的相對優勢"),
    why_class: |name| format!("{name}的類別"),
    attractiveness: "客戶吸引力",
    strength: "相對優勢",
    us: "我方",
    weights: "權重",
    equal: "相等（課程預設）",
    own_weights: "自訂",
    high: |value, line| format!("{value} 不低於 {line}，算高。"),
    low: |value, line| format!("{value} 低於 {line}，算低。"),
    on_line: "正好落在分界線上，依規則算高。",
    assumed: |assumed, rated| format!("{rated} 項評分中有 {assumed} 項是假設。"),
    cut_mean: "組合平均",
    cut_median: "中位數",
    cut_fixed: "固定值",
    cut_parity: "均勢",
    rules: [
        "我方合計 ÷ 最強對手合計",
        "我方合計 − 最強對手合計",
        "我方合計 − 對手合計平均",
        "我方合計 ÷ 各項最佳對手得分之和",
        "只看我方合計",
    ],
    open_strength: "開啟相對優勢表",
    open_matrix: "在矩陣裡看",
};

const EN: PositionTexts = PositionTexts {
    why_attractiveness: |name| format!("{name}, attractiveness"),
    why_strength: |name| format!("{name}, relative strength"),
    why_class: |name| format!("{name}, class"),
    attractiveness: "Attractiveness",
    strength: "Relative strength",
    us: "Us",
    weights: "Weights",
    equal: "equal (course default)",
    own_weights: "own",
    high: |value, line| format!("{value} is at or above {line}, so high."),
    low: |value, line| format!("{value} is below {line}, so low."),
    on_line: "It lies exactly on the cut line, which counts as high.",
    assumed: |assumed, rated| format!("{assumed} of {rated} scores are assumed."),
    cut_mean: "portfolio mean",
    cut_median: "median",
    cut_fixed: "fixed",
    cut_parity: "parity",
    rules: [
        "Our total ÷ the best rival’s total",
        "Our total − the best rival’s total",
        "Our total − the mean of the rivals’ totals",
        "Our total ÷ the sum of the best rival score in each factor",
        "Our own total alone",
    ],
    open_strength: "Open Table Two",
    open_matrix: "See it on the matrix",
};

/// The texts in a language.
pub fn texts(language: Language) -> &'static PositionTexts {
    language.pick(&HANS, &HANT, &EN)
}
