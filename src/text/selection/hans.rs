//! Simplified Chinese.

use super::SelectionTexts;

/// Names in a row, and that there are more of them.
fn list(names: &[String], count: usize) -> String {
    if count > names.len() { format!("{}等", names.join("、")) } else { names.join("、") }
}

/// All texts.
pub const TEXTS: SelectionTexts = SelectionTexts {
    title: "选择准则",
    help: "谁值得当大客户来经营？用课程的 22 条准则评分，加权平均达到分数线、必备项全部符合的进入短名单。",
    scores: "评分表",
    scale: |low, high| format!("评分 {low}–{high}，分数越高对我们越有利。"),
    anchors_in_rows: "指着准则或格子看锚点；点准则名也能看。",
    anchors_in_heads: "指着准则名看锚点；下面的准则表有全部锚点。",
    too_many: |most| format!("客户超过 {most} 家，所以客户为行。"),
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
        let first = if s.listed.is_empty() {
            format!("{} 家客户中，还没有一家入选（分数线 {}）。", s.accounts, s.cut_off)
        } else {
            format!(
                "{} 家客户中 {} 家入选（分数线 {}）：{}。",
                s.accounts,
                s.listed_count,
                s.cut_off,
                list(s.listed, s.listed_count)
            )
        };
        let mut said = vec![first];
        if !s.failed.is_empty() {
            said.push(format!("分数达线、但必备项不符：{}。", list(s.failed, s.failed_count)));
        }
        match (s.below, s.unscored) {
            (0, 0) => {}
            (below, 0) => said.push(format!("另有 {below} 家未达分数线。")),
            (0, unscored) => said.push(format!("另有 {unscored} 家没有评完。")),
            (below, unscored) => said.push(format!("另有 {below} 家未达分数线，{unscored} 家没有评完。")),
        }
        said.concat()
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
