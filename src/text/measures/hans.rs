//! Figures beside the tables in Simplified Chinese.

use super::MeasureTexts;

pub(super) const TEXTS: MeasureTexts = MeasureTexts {
    thresholds: "按数据给分",
    thresholds_help: "先定阈值，再看客户：选一个数据，填上各档分数对应的值。得到的是建议分，你填进去才算数。",
    factor: "因素",
    figure: "数据",
    figures: ["今年收入", "过去两年年均增长", "今后两年年均增长", "今年利润率", "合作年数"],
    no_figure: "不用",
    at_score: |score| format!("{score} 分对应"),
    years_unit: "年",
    unknown_figure: "请从列表里选一个数据。",
    proposals: "建议分",
    proposals_help: "前面是建议分，后面是已填的分。点建议分，看它怎么来。",
    account: "客户",
    measured: "数据",
    proposed: "建议",
    entered: "已填",
    take_over: |count| format!("把 {count} 个建议分填进还没有评分的格子"),
    take_over_none: "有建议分的格子都已经评过分。",
    source: |figure, value| format!("{figure}：{value}"),
    why_proposal: |account, factor| format!("{account}：“{factor}”的建议分"),
    between: |value, (from, low), (to, high), score| {
        format!("{value} 在 {from}（{low} 分）和 {to}（{high} 分）之间：{score}")
    },
    beyond: |value, anchor, score| format!("{value} 在 {anchor} 之外：{score}"),
    rule_thresholds: "两个阈值之间按直线折算，最外面的阈值以外不再升降（低、中、高三档）。",
    rule_not_written: "建议分不会自己改动评分。",

    quality: "质量比",
    why_quality: |name| format!("{name}的市场感知质量比"),
    rule_quality: "每一行用我们的得分除以评分完整的对手的平均分，再按权重平均（Gale 1994）。1 是持平。",
    rule_quality_beside: "它列在相对优势的算法旁边，不决定客户类别。",
    above_parity: "高于持平",
    at_parity: "持平",
    below_parity: "低于持平",

    why_cell_sums: |cell| format!("{cell}：合计"),
    rule_cell_sums: "这一格里各家的销售额和利润，分别相加。",

    index: |index, band| format!("客户指数：{index}（满分 100），{band}。"),
    bands: ["A 档（80 起）", "B 档（60 到不足 80）", "B 档以下（不足 60）"],
};
