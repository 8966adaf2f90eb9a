//! Words of dated rating sets, and of what a score rests on.

use super::Language;
use crate::model::date::Date;
use crate::model::position::SetFault;

/// Texts of dated sets and of the evidence form.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct RatingsTexts {
    pub one_title: &'static str,
    pub two_title: &'static str,
    pub one_help: &'static str,
    pub two_help: &'static str,
    /// Names the table of scores of a panel with this title.
    pub scores: fn(&str) -> String,
    pub factor: &'static str,
    pub counts: &'static str,
    pub earlier: &'static str,
    pub target: &'static str,
    pub date: &'static str,
    pub source: &'static str,
    pub total: &'static str,
    pub strength: &'static str,
    pub begin: fn(&str) -> String,
    pub begin_help: &'static str,
    pub add_target: &'static str,
    pub remove_target: &'static str,
    pub remove_set: fn(&str) -> String,
    pub none_yet: &'static str,
    pub taken: fn(&str) -> String,
    /// The day asked for, the day of the set that counts.
    pub not_later: fn(&str, &str) -> String,
    pub too_many: &'static str,
    pub bad_date: &'static str,
    pub evidence: &'static str,
    pub pick: &'static str,
    /// Row and column of the score, and the score.
    pub of: fn(&str, &str, &str) -> String,
    pub rests_on: &'static str,
    pub confirmed: &'static str,
    pub assumed: &'static str,
    pub score_source: &'static str,
    pub score_source_help: &'static str,
    pub score_date: &'static str,
    pub score_date_help: &'static str,
}

const HANS: RatingsTexts = RatingsTexts {
    one_title: "客户吸引力的历次评分",
    two_title: "我方得分的历次评分",
    one_help: "日期最晚的一次算数；更早的在矩阵上连成轨迹，目标是轨迹的终点。",
    two_help: "日期最晚的一次算数，就是上面的表二。早先没有记下对手得分的，按现在的对手比较。",
    scores: |title| format!("{title}：分数"),
    factor: "因素",
    counts: "现在算数",
    earlier: "更早",
    target: "目标",
    date: "评分日期",
    source: "来源",
    total: "合计",
    strength: "相对优势",
    begin: |day| format!("开始新的评分（{day}）"),
    begin_help: "复制现在的分数，日期取案例日期；改动的部分另存一次，旧分数留作轨迹。",
    add_target: "设定目标",
    remove_target: "取消目标",
    remove_set: |day| format!("移除 {day} 的评分"),
    none_yet: "还没有评分。填下第一个分数，就从案例日期开始第一次评分。",
    taken: |day| format!("{day} 已有一次评分。同一天只留一次。"),
    not_later: |day, counts| format!("现在算数的评分是 {counts} 的，晚于 {day}，新的评分不会算数。先改案例日期。"),
    too_many: "评分次数已达上限。先移除不用的。",
    bad_date: "写成 2026-11-02 这样的日期。",
    evidence: "依据",
    pick: "选中一个分数，就能注明它的来源和日期。",
    of: |row, column, score| format!("{column} · {row}：{score}"),
    rests_on: "这个分数是",
    confirmed: "已确认",
    assumed: "假设",
    score_source: "来源（可不填）",
    score_source_help: "例如：客户采购总监面谈",
    score_date: "日期（可不填）",
    score_date_help: "例如：2026-11-02",
};

const HANT: RatingsTexts = RatingsTexts {
    one_title: "客戶吸引力的歷次評分",
    two_title: "我方得分的歷次評分",
    one_help: "日期最晚的一次算數；更早的在矩陣上連成軌跡，目標是軌跡的終點。",
    two_help: "日期最晚的一次算數，就是上面的表二。先前沒有記下對手得分的，依現在的對手比較。",
    scores: |title| format!("{title}：分数"),
    factor: "因素",
    counts: "現在算數",
    earlier: "更早",
    target: "目標",
    date: "評分日期",
    source: "來源",
    total: "合計",
    strength: "相對優勢",
    begin: |day| format!("開始新的評分（{day}）"),
    begin_help: "複製現在的分數，日期取案例日期；更動的部分另存一次，舊分數留作軌跡。",
    add_target: "設定目標",
    remove_target: "取消目標",
    remove_set: |day| format!("移除 {day} 的評分"),
    none_yet: "還沒有評分。填下第一個分數，就從案例日期開始第一次評分。",
    taken: |day| format!("{day} 已有一次評分。同一天只留一次。"),
    not_later: |day, counts| format!("現在算數的評分是 {counts} 的，晚於 {day}，新的評分不會算數。先改案例日期。"),
    too_many: "評分次數已達上限。先移除用不到的。",
    bad_date: "寫成 2026-11-02 這樣的日期。",
    evidence: "依據",
    pick: "選取一個分數，就能註明它的來源和日期。",
    of: |row, column, score| format!("{column} · {row}：{score}"),
    rests_on: "這個分數是",
    confirmed: "已確認",
    assumed: "假設",
    score_source: "來源（可不填）",
    score_source_help: "例如：客戶採購總監面談",
    score_date: "日期（可不填）",
    score_date_help: "例如：2026-11-02",
};

const EN: RatingsTexts = RatingsTexts {
    one_title: "Attractiveness over time",
    two_title: "Our scores over time",
    one_help: "The latest rating counts; earlier ones draw the path on the matrix, and the target is where it leads.",
    two_help: "The latest rating counts: it is Table Two above. Earlier ones without rival scores are compared with today’s rivals.",
    scores: |title| format!("{title}: scores"),
    factor: "Factor",
    counts: "counts now",
    earlier: "earlier",
    target: "target",
    date: "Day of rating",
    source: "Source",
    total: "Total",
    strength: "Relative strength",
    begin: |day| format!("Begin a new rating ({day})"),
    begin_help: "Copies today’s scores to the case date. What you change is kept apart, and the old scores become the path.",
    add_target: "Set a target",
    remove_target: "Remove the target",
    remove_set: |day| format!("Remove the rating of {day}"),
    none_yet: "No rating yet. The first score you type begins one on the case date.",
    taken: |day| format!("There is a rating of {day} already. Each day has one."),
    not_later: |day, counts| {
        format!(
            "The rating that counts is of {counts}, later than {day}, so a new one would not count. Change the case date first."
        )
    },
    too_many: "No more ratings can be kept. Remove one you do not need.",
    bad_date: "Type a date such as 2026-11-02.",
    evidence: "Evidence",
    pick: "Select a score to note where it comes from and when.",
    of: |row, column, score| format!("{column}, {row}: {score}"),
    rests_on: "This score is",
    confirmed: "Confirmed",
    assumed: "Assumed",
    score_source: "Source (optional)",
    score_source_help: "For example: talk with their head of purchasing",
    score_date: "Date (optional)",
    score_date_help: "For example: 2026-11-02",
};

/// The texts in a language.
pub fn texts(language: Language) -> &'static RatingsTexts {
    language.pick(&HANS, &HANT, &EN)
}

/// Why a set cannot have a day, as a sentence.
pub fn fault(fault: SetFault, language: Language) -> String {
    let words = texts(language);
    let day = |day: Date| day.to_string();
    match fault {
        SetFault::Taken(taken) => (words.taken)(&day(taken)),
        SetFault::NotLater { day: wanted, counts } => (words.not_later)(&day(wanted), &day(counts)),
        SetFault::TooMany => words.too_many.to_owned(),
    }
}
