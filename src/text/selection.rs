//! Words of the selection page.

use super::Language;

/// Texts of the selection page.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct SelectionTexts {
    pub title: &'static str,
    pub help: &'static str,
    pub scores: &'static str,
    /// Lowest and highest score.
    pub scale: fn(&str, &str) -> String,
    /// The same for more accounts than fit side by side.
    pub scale_long: fn(&str, &str, usize) -> String,
    pub layout: &'static str,
    pub criteria_as_rows: &'static str,
    pub accounts_as_rows: &'static str,
    pub account: &'static str,
    pub criterion: &'static str,
    pub weight: &'static str,
    pub weight_of: fn(&str) -> String,
    pub minimum: &'static str,
    pub minimum_note: &'static str,
    pub minimum_of: fn(&str) -> String,
    pub profile_orientation: &'static str,
    pub not_known: &'static str,
    pub score: &'static str,
    pub rank: &'static str,
    pub must_haves: &'static str,
    pub verdict: &'static str,
    pub all_met: &'static str,
    pub none_required: &'static str,
    pub unmet: fn(usize) -> String,
    pub listed: &'static str,
    pub below: &'static str,
    pub fails: &'static str,
    pub listed_short: &'static str,
    pub below_short: &'static str,
    pub fails_short: &'static str,
    pub confirmed: &'static str,
    pub assumed: &'static str,
    pub unrated: &'static str,
    pub nothing_title: &'static str,
    pub nothing_help: &'static str,
    pub open_accounts: &'static str,

    pub ranking: &'static str,
    pub ranking_help: &'static str,
    pub cut_off: &'static str,
    pub cut_off_help: fn(&str, &str) -> String,
    pub cut_off_needed: &'static str,
    pub reason: &'static str,
    pub summary: fn(&Summary) -> String,
    /// Score, cut-off.
    pub reaches: fn(&str, &str) -> String,
    pub stays_below: fn(&str, &str) -> String,
    /// The unmet must-haves in words.
    pub fails_on: fn(&str) -> String,
    /// Criterion, minimum, score.
    pub fails_by: fn(&str, &str, &str) -> String,
    pub fails_unscored: fn(&str, &str) -> String,
    pub comma: &'static str,

    pub criteria: &'static str,
    pub criteria_help: &'static str,
    pub course_default: &'static str,
    pub add_criterion: &'static str,
    pub new_criterion: &'static str,
    pub anchor_low: &'static str,
    pub anchor_mid: &'static str,
    pub anchor_high: &'static str,

    pub why_score: fn(&str) -> String,
    pub why_rank: fn(&str) -> String,
    pub why_must_haves: fn(&str) -> String,
    pub why_verdict: fn(&str) -> String,
    pub score_rule: &'static str,
    pub score_rule_equal: &'static str,
    pub sum_of_weights: &'static str,
    /// Assumed, scored.
    pub some_assumed: fn(usize, usize) -> String,
    /// Place, scored accounts.
    pub place_of: fn(usize, usize) -> String,
    pub rank_rule: &'static str,
    pub must_have_rule: &'static str,
    pub no_must_haves: &'static str,
    pub needs: fn(&str, &str) -> String,
    pub verdict_rule: &'static str,
    pub open_profile: &'static str,
}

/// What the summary of the ranking names.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named after what they hold")]
pub struct Summary<'a> {
    /// How many accounts there are.
    pub accounts: usize,
    /// The short list with scores, the best first.
    pub listed: &'a [String],
    /// Accounts that reach the cut-off and fail a must-have, with it.
    pub failed: &'a [String],
    /// How many stay below the cut-off.
    pub below: usize,
    /// How many have no score.
    pub unscored: usize,
    pub cut_off: &'a str,
}

const HANS: SelectionTexts = SelectionTexts {
    title: "选择准则",
    help: "谁值得当大客户来经营？用课程的 22 条准则评分，加权平均达到分数线、必备项全部符合的进入短名单。",
    scores: "评分表",
    scale: |low, high| format!("评分 {low}–{high}，分数越高对我们越有利。指着准则或格子看锚点；点准则名也能看。"),
    scale_long: |low, high, most| {
        format!("评分 {low}–{high}，分数越高对我们越有利。客户超过 {most} 家，所以客户为行。")
    },
    layout: "表格方向",
    criteria_as_rows: "准则为行",
    accounts_as_rows: "客户为行",
    account: "客户",
    criterion: "准则",
    weight: "权重",
    weight_of: |w| format!("权重 {w}"),
    minimum: "必备",
    minimum_note: "至少",
    minimum_of: |m| format!("必备 ≥ {m}"),
    profile_orientation: "购买导向（客户档案）",
    not_known: "未填",
    score: "加权平均",
    rank: "名次",
    must_haves: "必备项",
    verdict: "结论",
    all_met: "符合",
    none_required: "未设",
    unmet: |n| format!("{n} 项不符"),
    listed: "入选",
    below: "未达分数线",
    fails: "必备项不符",
    listed_short: "入选",
    below_short: "未达线",
    fails_short: "必备不符",
    confirmed: "已确认",
    assumed: "假设（Alt+A）",
    unrated: "未评",
    nothing_title: "还没有客户",
    nothing_help: "添加客户之后，在这里逐条评分；加权平均、名次和短名单会自动出现。",
    open_accounts: "去添加客户",

    ranking: "名次与短名单",
    ranking_help: "按加权平均排列。名次只看分数；入选还要必备项全部符合。",
    cut_off: "分数线",
    cut_off_help: |low, high| format!("加权平均达到这个分数才入选，{low}–{high}。"),
    cut_off_needed: "填一个数。",
    reason: "理由",
    summary: |s| {
        let mut text = if s.listed.is_empty() {
            format!("{} 家客户中，还没有一家入选（分数线 {}）。", s.accounts, s.cut_off)
        } else {
            format!(
                "{} 家客户中 {} 家入选（分数线 {}）：{}。",
                s.accounts,
                s.listed.len(),
                s.cut_off,
                s.listed.join("、")
            )
        };
        if !s.failed.is_empty() {
            text += &format!("分数达线、但必备项不符：{}。", s.failed.join("、"));
        }
        match (s.below, s.unscored) {
            (0, 0) => {}
            (below, 0) => text += &format!("另有 {below} 家未达分数线。"),
            (0, unscored) => text += &format!("另有 {unscored} 家没有评完。"),
            (below, unscored) => text += &format!("另有 {below} 家未达分数线，{unscored} 家没有评完。"),
        }
        text
    },
    reaches: |score, line| format!("{score} 不低于 {line}，必备项全部符合。"),
    stays_below: |score, line| format!("{score} 低于 {line}。"),
    fails_on: |list| format!("{list}。"),
    fails_by: |name, minimum, score| format!("{name}只有 {score} 分，至少要 {minimum} 分"),
    fails_unscored: |name, minimum| format!("{name}还没有评分，至少要 {minimum} 分"),
    comma: "；",

    criteria: "准则、权重与锚点",
    criteria_help: "填了“必备”的准则，低于它就不入选；清空即不是必备。清空文字即恢复内置文字。",
    course_default: "恢复课程的 22 条",
    add_criterion: "添加准则",
    new_criterion: "新准则",
    anchor_low: "最低分表示",
    anchor_mid: "中间分表示",
    anchor_high: "最高分表示",

    why_score: |name| format!("{name}：加权平均"),
    why_rank: |name| format!("{name}：名次"),
    why_must_haves: |name| format!("{name}：必备项"),
    why_verdict: |name| format!("{name}：结论"),
    score_rule: "加权平均＝Σ（权重 × 评分）÷ Σ 权重。",
    score_rule_equal: "权重相等，所以就是评分的平均数。",
    sum_of_weights: "权重之和",
    some_assumed: |assumed, rated| format!("{rated} 项评分中有 {assumed} 项是假设。"),
    place_of: |place, of| format!("{of} 家评完的客户中排第 {place}。"),
    rank_rule: "按加权平均从高到低；同分同名次，后面的名次顺延。",
    must_have_rule: "必备项低于最低分，或还没有评分，都算不符。",
    no_must_haves: "还没有设必备项：在下面的准则表里填“必备”。",
    needs: |score, minimum| format!("{score}，至少 {minimum}"),
    verdict_rule: "先看必备项，再看分数线；分数线上算达到。",
    open_profile: "打开客户档案",
};

const HANT: SelectionTexts = SelectionTexts {
    title: "選擇準則",
    help: "誰值得當大客戶來經營？用課程的 22 條準則評分，加權平均達到分數線、必備項全部符合的進入入選名單。",
    scores: "評分表",
    scale: |low, high| format!("評分 {low}–{high}，分數越高對我們越有利。指著準則或儲存格看錨點；點準則名稱也能看。"),
    scale_long: |low, high, most| {
        format!("評分 {low}–{high}，分數越高對我們越有利。客戶超過 {most} 家，所以客戶為列。")
    },
    layout: "表格方向",
    criteria_as_rows: "準則為列",
    accounts_as_rows: "客戶為列",
    account: "客戶",
    criterion: "準則",
    weight: "權重",
    weight_of: |w| format!("權重 {w}"),
    minimum: "必備",
    minimum_note: "至少",
    minimum_of: |m| format!("必備 ≥ {m}"),
    profile_orientation: "購買導向（客戶檔案）",
    not_known: "未填",
    score: "加權平均",
    rank: "名次",
    must_haves: "必備項",
    verdict: "結論",
    all_met: "符合",
    none_required: "未設",
    unmet: |n| format!("{n} 項不符"),
    listed: "入選",
    below: "未達分數線",
    fails: "必備項不符",
    listed_short: "入選",
    below_short: "未達線",
    fails_short: "必備不符",
    confirmed: "已確認",
    assumed: "假設（Alt+A）",
    unrated: "未評",
    nothing_title: "還沒有客戶",
    nothing_help: "新增客戶之後，在這裡逐條評分；加權平均、名次和入選名單會自動出現。",
    open_accounts: "去新增客戶",

    ranking: "名次與入選名單",
    ranking_help: "依加權平均排列。名次只看分數；入選還要必備項全部符合。",
    cut_off: "分數線",
    cut_off_help: |low, high| format!("加權平均達到這個分數才入選，{low}–{high}。"),
    cut_off_needed: "填一個數。",
    reason: "理由",
    summary: |s| {
        let mut text = if s.listed.is_empty() {
            format!("{} 家客戶中，還沒有一家入選（分數線 {}）。", s.accounts, s.cut_off)
        } else {
            format!(
                "{} 家客戶中 {} 家入選（分數線 {}）：{}。",
                s.accounts,
                s.listed.len(),
                s.cut_off,
                s.listed.join("、")
            )
        };
        if !s.failed.is_empty() {
            text += &format!("分數達線、但必備項不符：{}。", s.failed.join("、"));
        }
        match (s.below, s.unscored) {
            (0, 0) => {}
            (below, 0) => text += &format!("另有 {below} 家未達分數線。"),
            (0, unscored) => text += &format!("另有 {unscored} 家沒有評完。"),
            (below, unscored) => text += &format!("另有 {below} 家未達分數線，{unscored} 家沒有評完。"),
        }
        text
    },
    reaches: |score, line| format!("{score} 不低於 {line}，必備項全部符合。"),
    stays_below: |score, line| format!("{score} 低於 {line}。"),
    fails_on: |list| format!("{list}。"),
    fails_by: |name, minimum, score| format!("{name}只有 {score} 分，至少要 {minimum} 分"),
    fails_unscored: |name, minimum| format!("{name}還沒有評分，至少要 {minimum} 分"),
    comma: "；",

    criteria: "準則、權重與錨點",
    criteria_help: "填了「必備」的準則，低於它就不入選；清空即不是必備。清空文字即恢復內建文字。",
    course_default: "恢復課程的 22 條",
    add_criterion: "新增準則",
    new_criterion: "新準則",
    anchor_low: "最低分表示",
    anchor_mid: "中間分表示",
    anchor_high: "最高分表示",

    why_score: |name| format!("{name}：加權平均"),
    why_rank: |name| format!("{name}：名次"),
    why_must_haves: |name| format!("{name}：必備項"),
    why_verdict: |name| format!("{name}：結論"),
    score_rule: "加權平均＝Σ（權重 × 評分）÷ Σ 權重。",
    score_rule_equal: "權重相等，所以就是評分的平均數。",
    sum_of_weights: "權重之和",
    some_assumed: |assumed, rated| format!("{rated} 項評分中有 {assumed} 項是假設。"),
    place_of: |place, of| format!("{of} 家評完的客戶中排第 {place}。"),
    rank_rule: "依加權平均從高到低；同分同名次，後面的名次順延。",
    must_have_rule: "必備項低於最低分，或還沒有評分，都算不符。",
    no_must_haves: "還沒有設必備項：在下面的準則表裡填「必備」。",
    needs: |score, minimum| format!("{score}，至少 {minimum}"),
    verdict_rule: "先看必備項，再看分數線；分數線上算達到。",
    open_profile: "開啟客戶檔案",
};

const EN: SelectionTexts = SelectionTexts {
    title: "Selection criteria",
    help: "Which accounts deserve to be managed as key accounts? Score the course’s 22 criteria; a weighted mean at the cut-off, with every must-have met, puts an account on the short list.",
    scores: "Scores",
    scale: |low, high| {
        format!(
            "Scores {low}–{high}; more is always better for us. Point at a criterion or a cell for its anchors, or press the criterion’s name."
        )
    },
    scale_long: |low, high, most| {
        format!(
            "Scores {low}–{high}; more is always better for us. With more than {most} accounts, accounts are the rows."
        )
    },
    layout: "Table layout",
    criteria_as_rows: "Criteria as rows",
    accounts_as_rows: "Accounts as rows",
    account: "Account",
    criterion: "Criterion",
    weight: "Weight",
    weight_of: |w| format!("weight {w}"),
    minimum: "Must have",
    minimum_note: "at least",
    minimum_of: |m| format!("must have ≥ {m}"),
    profile_orientation: "Buying orientation (profile)",
    not_known: "not known",
    score: "Mean score",
    rank: "Rank",
    must_haves: "Must-haves",
    verdict: "Verdict",
    all_met: "met",
    none_required: "none set",
    unmet: |n| format!("{n} not met"),
    listed: "Short-listed",
    below: "Below the cut-off",
    fails: "Fails a must-have",
    listed_short: "listed",
    below_short: "below",
    fails_short: "fails",
    confirmed: "confirmed",
    assumed: "assumed (Alt+A)",
    unrated: "unrated",
    nothing_title: "No accounts yet",
    nothing_help: "Add accounts, then score them here; mean score, rank and short list follow.",
    open_accounts: "Add accounts",

    ranking: "Ranking and short list",
    ranking_help: "In order of mean score. The rank looks at the score alone; the short list also asks for every must-have.",
    cut_off: "Cut-off",
    cut_off_help: |low, high| format!("The mean score that puts an account on the short list, {low}–{high}."),
    cut_off_needed: "Type a number.",
    reason: "Reason",
    summary: |s| {
        let accounts = if s.accounts == 1 { "account" } else { "accounts" };
        let mut text = if s.listed.is_empty() {
            format!("None of {} {accounts} is on the short list yet (cut-off {}).", s.accounts, s.cut_off)
        } else {
            let are = if s.listed.len() == 1 { "is" } else { "are" };
            format!(
                "{} of {} {accounts} {are} on the short list (cut-off {}): {}.",
                s.listed.len(),
                s.accounts,
                s.cut_off,
                s.listed.join(", ")
            )
        };
        if !s.failed.is_empty() {
            text += &format!(" At the cut-off but failing a must-have: {}.", s.failed.join(", "));
        }
        match (s.below, s.unscored) {
            (0, 0) => {}
            (below, 0) => text += &format!(" Below the cut-off: {below}."),
            (0, unscored) => text += &format!(" Not fully scored: {unscored}."),
            (below, unscored) => text += &format!(" Below the cut-off: {below}; not fully scored: {unscored}."),
        }
        text
    },
    reaches: |score, line| format!("{score} is at or above {line}, and every must-have is met."),
    stays_below: |score, line| format!("{score} is below {line}."),
    fails_on: |list| format!("{list}."),
    fails_by: |name, minimum, score| format!("{name} scores {score} and needs {minimum}"),
    fails_unscored: |name, minimum| format!("{name} is not scored and needs {minimum}"),
    comma: "; ",

    criteria: "Criteria, weights and anchors",
    criteria_help: "A criterion with a “must have” score keeps accounts below it off the short list; clear it and it is none. Clear a text to return to the built-in one.",
    course_default: "Back to the course’s 22",
    add_criterion: "Add a criterion",
    new_criterion: "New criterion",
    anchor_low: "The lowest score means",
    anchor_mid: "The middle score means",
    anchor_high: "The highest score means",

    why_score: |name| format!("{name}: mean score"),
    why_rank: |name| format!("{name}: rank"),
    why_must_haves: |name| format!("{name}: must-haves"),
    why_verdict: |name| format!("{name}: verdict"),
    score_rule: "Mean score = Σ (weight × score) ÷ Σ weight.",
    score_rule_equal: "The weights are equal, so this is the plain mean of the scores.",
    sum_of_weights: "Sum of weights",
    some_assumed: |assumed, rated| format!("{assumed} of {rated} scores are assumed."),
    place_of: |place, of| format!("Number {place} of {of} accounts with all scores."),
    rank_rule: "By mean score, highest first; equal scores share the better place.",
    must_have_rule: "A must-have scored below its minimum, or not scored, is not met.",
    no_must_haves: "No must-have has been set: type one into “Must have” in the table of criteria below.",
    needs: |score, minimum| format!("{score}, needs {minimum}"),
    verdict_rule: "Must-haves come first, then the cut-off; on the cut-off counts as reached.",
    open_profile: "Open the profile",
};

/// The texts in a language.
pub fn texts(language: Language) -> &'static SelectionTexts {
    language.pick(&HANS, &HANT, &EN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, summary: &Summary, expected: &str) {
        assert_eq!((texts(language).summary)(summary), expected);
    }

    #[test]
    fn the_summary_says_what_there_is_and_nothing_else() {
        let (listed, failed) = (["Xinlan (7.59)".to_owned()], ["Haoye (solvency)".to_owned()]);
        let all = Summary { accounts: 12, listed: &listed, failed: &failed, below: 4, unscored: 0, cut_off: "6" };
        check(
            Language::En,
            &all,
            "1 of 12 accounts is on the short list (cut-off 6): Xinlan (7.59). At the cut-off but failing a must-have: \
             Haoye (solvency). Below the cut-off: 4.",
        );
        check(
            Language::Hans,
            &all,
            "12 家客户中 1 家入选（分数线 6）：Xinlan (7.59)。分数达线、但必备项不符：Haoye (solvency)。另有 4 家未达分数线。",
        );
        let none = Summary { listed: &[], failed: &[], below: 0, unscored: 12, ..all };
        check(Language::En, &none, "None of 12 accounts is on the short list yet (cut-off 6). Not fully scored: 12.");
        check(Language::Hant, &none, "12 家客戶中，還沒有一家入選（分數線 6）。另有 12 家沒有評完。");
    }
}
