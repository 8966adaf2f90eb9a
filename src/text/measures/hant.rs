//! Figures beside the tables in Traditional Chinese.

use super::MeasureTexts;

pub(super) const TEXTS: MeasureTexts = MeasureTexts {
    thresholds: "按數據給分",
    thresholds_help: "先定門檻值，再看客戶：選一項數據，填上各檔分數對應的值。得到的是建議分，你填進去才算數。",
    factor: "因素",
    figure: "數據",
    figures: ["今年收入", "過去兩年年均成長", "今後兩年年均成長", "今年利潤率", "合作年數"],
    no_figure: "不用",
    at_score: |score| format!("{score} 分對應"),
    years_unit: "年",
    unknown_figure: "請從清單裡選一項數據。",
    proposals: "建議分",
    proposals_help: "前面是建議分，後面是已填的分。點建議分，看它怎麼來。",
    account: "客戶",
    measured: "數據",
    proposed: "建議",
    entered: "已填",
    take_over: |count| format!("把 {count} 個建議分填進還沒有評分的格子"),
    take_over_none: "有建議分的格子都已經評過分。",
    source: |figure, value| format!("{figure}：{value}"),
    why_proposal: |account, factor| format!("{account}：「{factor}」的建議分"),
    between: |value, (from, low), (to, high), score| {
        format!("{value} 在 {from}（{low} 分）和 {to}（{high} 分）之間：{score}")
    },
    beyond: |value, anchor, score| format!("{value} 在 {anchor} 之外：{score}"),
    rule_thresholds: "兩個門檻值之間按直線折算，最外面的門檻值以外不再升降（低、中、高三檔）。",
    rule_not_written: "建議分不會自己更動評分。",

    quality: "品質比",
    why_quality: |name| format!("{name}的市場感知品質比"),
    rule_quality: "每一列用我們的得分除以評分完整的對手的平均分，再按權重平均（Gale 1994）。1 是持平。",
    rule_quality_beside: "它列在相對優勢的算法旁邊，不決定客戶類別。",
    above_parity: "高於持平",
    at_parity: "持平",
    below_parity: "低於持平",

    why_cell_sums: |cell| format!("{cell}：合計"),
    rule_cell_sums: "這一格裡各家的銷售額和利潤，分別相加。",

    index: |index, band| format!("客戶指數：{index}（滿分 100），{band}。"),
    bands: ["A 檔（80 起）", "B 檔（60 到不足 80）", "B 檔以下（不足 60）"],
};
