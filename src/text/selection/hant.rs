//! Traditional Chinese.

use super::SelectionTexts;

/// Names in a row, and that there are more of them.
fn list(names: &[String], count: usize) -> String {
    if count > names.len() { format!("{}等", names.join("、")) } else { names.join("、") }
}

/// All texts.
pub const TEXTS: SelectionTexts = SelectionTexts {
    title: "選擇準則",
    help: "誰值得當大客戶來經營？用課程的 22 條準則評分，加權平均達到分數線、必備項全部符合的進入入選名單。",
    scores: "評分表",
    scale: |low, high| format!("評分 {low}–{high}，分數越高對我們越有利。"),
    anchors_in_rows: "指著準則或儲存格看錨點；點準則名稱也能看。",
    anchors_in_heads: "指著準則名稱看錨點；下面的準則表有全部錨點。",
    too_many: |most| format!("客戶超過 {most} 家，所以客戶為列。"),
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
        let first = if s.listed.is_empty() {
            format!("{} 家客戶中，還沒有一家入選（分數線 {}）。", s.accounts, s.cut_off)
        } else {
            format!(
                "{} 家客戶中 {} 家入選（分數線 {}）：{}。",
                s.accounts,
                s.listed_count,
                s.cut_off,
                list(s.listed, s.listed_count)
            )
        };
        let mut said = vec![first];
        if !s.failed.is_empty() {
            said.push(format!("分數達線、但必備項不符：{}。", list(s.failed, s.failed_count)));
        }
        match (s.below, s.unscored) {
            (0, 0) => {}
            (below, 0) => said.push(format!("另有 {below} 家未達分數線。")),
            (0, unscored) => said.push(format!("另有 {unscored} 家沒有評完。")),
            (below, unscored) => said.push(format!("另有 {below} 家未達分數線，{unscored} 家沒有評完。")),
        }
        said.concat()
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
