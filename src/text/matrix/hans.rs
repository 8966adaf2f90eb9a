//! In Simplified Chinese.

use super::counts::word;
use super::{Counts, MatrixTexts};

const WORDS: [&str; 11] = ["没有", "一家", "两家", "三家", "四家", "五家", "六家", "七家", "八家", "九家", "十家"];

fn of(count: usize) -> String {
    if count > 10 { format!("{count} 家") } else { word(&WORDS, count).into_owned() }
}

fn finding(counts: &Counts) -> String {
    let Counts { year, key, develop, names, .. } = counts;
    if counts.placed() == 0 {
        return format!("{year} 年：还没有客户可以上图");
    }
    let develop = if *develop == 0 { "没有待发展的".to_owned() } else { format!("{}待发展", of(*develop)) };
    format!("{year} 年：{}{}，{develop}", of(*key), names[0])
}

fn summary(counts: &Counts) -> String {
    let Counts { key, develop, maintain, opportune, unplaced, names, .. } = counts;
    let all = [(*key, 0), (*develop, 1), (*maintain, 2), (*opportune, 3)];
    let parts = all.into_iter().filter(|(n, _)| *n > 0).map(|(n, i)| format!("{}{}", of(n), names[i]));
    let parts = parts.collect::<Vec<_>>().join("，");
    match (counts.placed(), *unplaced) {
        (0, _) => "还没有客户可以上图。".to_owned(),
        (n, 0) => format!("{}客户都在图上：{parts}。", of(n)),
        (n, out) => format!("{}客户在图上：{parts}；{}不在图上。", of(n), of(out)),
    }
}

pub(super) const HANS: MatrixTexts = MatrixTexts {
    title: "客户矩阵",
    help: "吸引力 × 相对优势。落在分界线上的评分算高。",
    chart_name: "客户矩阵",
    finding,
    summary,
    bubble: "气泡大小",
    revenue: "收入",
    net_income: "净收入",
    people_days: "人天",
    days: "天",
    area: |what| format!("面积＝今年{what}"),
    area_loss: "亏损画成最小的点",
    assumed: "三项以上为假设",
    y_title: "客户吸引力（合计）",
    x_titles: [
        "相对优势（与最强对手之比）",
        "相对优势（与最强对手之差）",
        "相对优势（与对手均值之差）",
        "相对优势（与各项最佳之比）",
        "相对优势（我方合计）",
    ],
    cut: |rule, at| format!("{rule} {at}"),
    target: |year| format!("目标 {year}"),
    tip: |name, strength, attractiveness, bubble| {
        format!("{name} · 相对优势 {strength} · 吸引力 {attractiveness} · {bubble}")
    },
    not_on_chart: "不在图上：",
    not_one: |name, why| format!("{name}（{why}）"),
    more: |n| format!("另有 {n} 家，见表格"),
    nobody: "还没有客户可以上图",
    nobody_help: "一家客户的吸引力和相对优势都评完，就会出现在这里。",
    no_accounts: "还没有客户",
    no_accounts_help: "添加客户，评完吸引力和相对优势，四类客户就会在这里分开。",
    to_accounts: "去添加客户",
    to_attractiveness: "去评吸引力",
    table: "同样的数据，表格形式",
    table_help: "点名称即选中；数字可以点开看算法。",
    account: "客户",
    strength: "相对优势",
    attractiveness: "吸引力",
    class: "类别",
    selected: "选中的客户",
    pick: "点一个气泡，或点下面表里的名称。",
    line_is: |rule, at| format!("{rule} {at}"),
    best_rival: "最强对手",
    none_entered: "未填",
    to_table_one: "客户吸引力",
    to_table_two: "相对优势",
    to_profile: "客户档案",
    path: |points| format!("轨迹：{points}"),
    path_title: "轨迹",
    path_point: |label, attractiveness, strength| format!("{label}（{strength}，{attractiveness}）"),
    now: "现在",
    shares: "类别与资源",
    accounts: "家数",
    no_class: "不在图上",
    over_served: |class, revenue, days| format!("{class}占收入 {revenue}%，却用去 {days}% 的人天。"),
    why_revenue: |class| format!("{class}占今年收入"),
    why_days: |class| format!("{class}占人天"),
    share_rule: "本类之和 ÷ 全部客户之和；没有填的不计入。",
    lines: "分界线与规则",
    lines_help: "对所有客户生效，随时可以撤销。",
    rule: "比较规则",
    changes: "换一种规则，谁会换类",
    changes_help: "每次只换一条；固定值的分界线由你自己定，不在其中。",
    if_attractiveness: |cut| format!("吸引力分界线：{cut}"),
    if_strength: |cut| format!("优势分界线：{cut}"),
    if_rule: |rule| format!("比较规则：{rule}"),
    nobody_moves: "无人换类",
    adopt: "采用",
    adopt_for: |what| format!("采用：{what}"),
    move_of: |name, from, to| format!("{name}：{from} → {to}"),
    change: |name, from, to, why| format!("{name}：{from} → {to}，因为{why}"),
    changed: "刚才换类的客户",
    dismiss: "收起",
    because: |axis, relation| format!("{axis} {relation}"),
    and: "，",
    nowhere: "不在图上",
};
