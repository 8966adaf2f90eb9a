//! In Traditional Chinese.

use super::counts::word;
use super::{Counts, MatrixTexts};

const WORDS: [&str; 11] = ["沒有", "一家", "兩家", "三家", "四家", "五家", "六家", "七家", "八家", "九家", "十家"];

fn of(count: usize) -> String {
    if count > 10 { format!("{count} 家") } else { word(&WORDS, count).into_owned() }
}

fn finding(counts: &Counts) -> String {
    let Counts { year, key, develop, names, .. } = counts;
    if counts.placed() == 0 {
        return format!("{year} 年：還沒有客戶可以上圖");
    }
    let develop = if *develop == 0 { "沒有待發展的".to_owned() } else { format!("{}待發展", of(*develop)) };
    format!("{year} 年：{}{}，{develop}", of(*key), names[0])
}

fn summary(counts: &Counts) -> String {
    let Counts { key, develop, maintain, opportune, unplaced, names, .. } = counts;
    let all = [(*key, 0), (*develop, 1), (*maintain, 2), (*opportune, 3)];
    let parts = all.into_iter().filter(|(n, _)| *n > 0).map(|(n, i)| format!("{}{}", of(n), names[i]));
    let parts = parts.collect::<Vec<_>>().join("，");
    match (counts.placed(), *unplaced) {
        (0, _) => "還沒有客戶可以上圖。".to_owned(),
        (n, 0) => format!("{}客戶都在圖上：{parts}。", of(n)),
        (n, out) => format!("{}客戶在圖上：{parts}；{}不在圖上。", of(n), of(out)),
    }
}

pub(super) const HANT: MatrixTexts = MatrixTexts {
    title: "客戶矩陣",
    help: "吸引力 × 相對優勢。落在分界線上的評分算高。",
    chart_name: "客戶矩陣",
    finding,
    summary,
    bubble: "氣泡大小",
    revenue: "收入",
    net_income: "淨收入",
    people_days: "人日",
    days: "天",
    area: |what| format!("面積＝今年{what}"),
    area_loss: "虧損畫成最小的點",
    assumed: "三項以上為假設",
    y_title: "客戶吸引力（合計）",
    x_titles: [
        "相對優勢（與最強對手之比）",
        "相對優勢（與最強對手之差）",
        "相對優勢（與對手平均之差）",
        "相對優勢（與各項最佳之比）",
        "相對優勢（我方合計）",
    ],
    cut: |rule, at| format!("{rule} {at}"),
    target: |year| format!("目標 {year}"),
    tip: |name, strength, attractiveness, bubble| {
        format!("{name} · 相對優勢 {strength} · 吸引力 {attractiveness} · {bubble}")
    },
    not_on_chart: "不在圖上：",
    not_one: |name, why| format!("{name}（{why}）"),
    more: |n| format!("另有 {n} 家，見表格"),
    nobody: "還沒有客戶可以上圖",
    nobody_help: "一家客戶的吸引力和相對優勢都評完，就會出現在這裡。",
    no_accounts: "還沒有客戶",
    no_accounts_help: "新增客戶，評完吸引力和相對優勢，四類客戶就會在這裡分開。",
    to_accounts: "去新增客戶",
    to_attractiveness: "去評吸引力",
    table: "同樣的資料，表格形式",
    table_help: "點名稱即選取；數字可以點開看算法。",
    account: "客戶",
    strength: "相對優勢",
    attractiveness: "吸引力",
    class: "類別",
    selected: "選取的客戶",
    pick: "點一個氣泡，或點下面表裡的名稱。",
    line_is: |rule, at| format!("{rule} {at}"),
    best_rival: "最強對手",
    none_entered: "未填",
    to_table_one: "客戶吸引力",
    to_table_two: "相對優勢",
    to_profile: "客戶檔案",
    path: |points| format!("軌跡：{points}"),
    path_title: "軌跡",
    path_point: |label, attractiveness, strength| format!("{label}（{strength}，{attractiveness}）"),
    now: "現在",
    shares: "類別與資源",
    accounts: "家數",
    no_class: "不在圖上",
    over_served: |class, revenue, days| format!("{class}占收入 {revenue}%，卻用去 {days}% 的人日。"),
    why_revenue: |class| format!("{class}占今年收入"),
    why_days: |class| format!("{class}占人日"),
    share_rule: "本類之和 ÷ 全部客戶之和；沒有填的不計入。",
    lines: "分界線與規則",
    lines_help: "對所有客戶生效，隨時可以復原。",
    rule: "比較規則",
    changes: "換一種規則，誰會換類",
    changes_help: "每次只換一條；固定值的分界線由你自己定，不在其中。",
    if_attractiveness: |cut| format!("吸引力分界線：{cut}"),
    if_strength: |cut| format!("優勢分界線：{cut}"),
    if_rule: |rule| format!("比較規則：{rule}"),
    nobody_moves: "無人換類",
    adopt: "採用",
    adopt_for: |what| format!("採用：{what}"),
    move_of: |name, from, to| format!("{name}：{from} → {to}"),
    change: |name, from, to, why| format!("{name}：{from} → {to}，因為{why}"),
    changed: "剛才換類的客戶",
    dismiss: "收起",
    because: |axis, relation| format!("{axis} {relation}"),
    and: "，",
    nowhere: "不在圖上",
};
