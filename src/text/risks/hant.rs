//! Traditional Chinese, with the terms used in Taiwan.

use super::{HeatCount, RisksTexts};

fn risks(n: usize) -> String {
    format!("{n} 項風險")
}

fn stops(count: &HeatCount) -> String {
    let name = if count.is_own_name { format!("「{}」", count.level) } else { count.level.to_owned() };
    if count.stops == 0 { format!("沒有{name}") } else { format!("{} 項{name}", count.stops) }
}

fn heat_title(count: &HeatCount) -> String {
    let owner = match (count.stops, count.without_owner) {
        (_, 0) => String::new(),
        (1, _) => "，沒有負責人".to_owned(),
        (_, n) => format!("，其中 {n} 項沒有負責人"),
    };
    format!("{}，{}{owner}", risks(count.risks), stops(count))
}

pub(super) const TEXTS: RisksTexts = RisksTexts {
    title: "風險登錄與熱圖",
    help: "會出什麼事，可能性多大，影響多重；先看應對前，再看應對後。沒有降低評級的應對會被指出。",
    add_risk: "登錄風險",
    moment: "顯示的評級",
    before: "應對前",
    after: "應對後",
    probability: "可能性",
    impact: "影響",
    levels: ["低", "中", "高"],
    level_letters: &[('l', 0), ('d', 0), ('m', 1), ('z', 1), ('h', 2), ('g', 2)],
    times: |probability, impact| format!("{probability} × {impact}"),
    untitled: |id| format!("未命名（{id}）"),
    colon: "：",
    comma: "，",

    heat_title,
    heat_title_after: |count| format!("應對後：{}，{}", risks(count.risks), stops(count)),
    heat_empty: "熱圖：還沒有風險",
    heat_help: "可能性 × 影響。點一格，列出其中的風險。",
    heat_arrow: |title| format!("箭頭：所選風險「{title}」，應對前 → 應對後"),
    heat_stays: |title| format!("標記：所選風險「{title}」，應對前後在同一格"),
    heat_open: |title| format!("所選風險「{title}」，應對後還沒有評級"),
    heat_summary: |levels| format!("應對前：{levels}。"),
    heat_summary_after: |levels| format!("應對奏效之後：{levels}。"),
    heat_moves: |title, from, to| format!("「{title}」從「{from}」移到「{to}」。"),
    off_map: |n| format!("{n} 項風險缺少評級，不在圖上。"),
    count_unit: |_| "項",
    count: |n| format!("{n} 項"),
    map_table: "各格的風險",
    cell_button: |cell, level, n| format!("{cell}，{level}：{n} 項"),
    cell_empty: |cell| format!("沒有評為「{cell}」的風險。"),
    cell_spread: |times| format!("這一格裡最貴的風險是最便宜的 {times} 倍：同一格可能掩蓋很大的差別。"),
    close_list: "收起清單",
    picture: "風險熱圖",

    register: "風險登錄",
    register_help: "可能性和影響分低、中、高，按首字母（d z g 或 l m h）即可選擇；級別由熱圖得出。",
    view: "顯示的欄位",
    view_rating: "評級",
    view_response: "應對",
    view_money: "金額",
    order: "排列",
    own_order: "你的順序",
    by_level: "依級別",
    filter_account: "客戶",
    all_accounts: "全部客戶",
    programme: "整個計畫",
    filter_group: "來源",
    all_groups: "全部來源",
    no_source: "沒有註明來源",
    filtered: |shown, all| format!("顯示 {shown} 項，共 {all} 項"),
    show_all: "顯示全部",
    sorted: "依級別排列只是檢視方式，你的順序沒有變。要移動列，選「你的順序」。",
    none_match: "沒有符合條件的風險。",
    risk: "風險",
    number: "編號",
    source: "來源",
    account: "客戶",
    level: "級別",
    moved: "效果",
    response: "應對",
    owner: "負責人",
    due: "到期",
    chance: "可能性",
    loss: "損失",
    expected: "預期損失",
    moves: ["已降低", "未降低", "升高"],
    total: "合計",

    level_help: "低、中、高；按 d z g 或 l m h 選擇，Delete 清除",
    level_unknown: |text| format!("「{text}」不是級別。填低、中或高。"),
    source_unknown: |text| format!("清單裡沒有「{text}」。從選單裡選一個來源。"),
    account_unknown: |text| format!("沒有名為「{text}」的客戶。從選單裡選一家。"),
    date_unknown: |text| format!("「{text}」不是日期。寫成 2027-03-31 這樣。"),
    chance_range: "可能性在 0 到 100% 之間。",
    loss_negative: "損失填正數。",
    too_many: |limit| format!("登錄表最多容納 {} 項風險。", crate::text::format::number(limit as f64, 0)),

    why_level_before: |name| format!("{name}：應對前的級別"),
    why_level_after: |name| format!("{name}：應對後的級別"),
    why_moved: |name| format!("{name}：應對的效果"),
    why_expected_before: |name| format!("{name}：應對前的預期損失"),
    why_expected_after: |name| format!("{name}：應對後的預期損失"),
    map_says: |impact, probability, level| {
        format!("課程的熱圖上，影響{impact}、可能性{probability}的一格是「{level}」。")
    },
    cox_says: |impact, probability, level| {
        format!(
            "依 Cox 的著色，影響{impact}、可能性{probability}的一格是「{level}」：只有高 × 高最重，凡有一個低就最輕。"
        )
    },
    moved_rule: "先比級別，級別相同再比格子的步數。一頭降一步、另一頭升一步，不算降低。",
    moved_level: |from, to| format!("應對使風險從「{from}」降到「{to}」。"),
    moved_within: |level| format!("應對降低了評級，但級別仍是「{level}」。"),
    moved_not: |level| format!("應對沒有降低評級：仍是「{level}」。"),
    raised_level: |from, to| format!("應對之後反而更糟：從「{from}」變成「{to}」。"),
    raised_within: |level| format!("應對之後評級更糟，級別仍是「{level}」。"),
    expected_rule: "預期損失 = 可能性 × 損失：同樣的情形發生很多次，平均每次損失這麼多。",
    total_rule: |counted, without| {
        let rest = if without == 0 {
            String::new()
        } else {
            format!("另有 {without} 項缺可能性或損失，不計入，也不當作零。")
        };
        format!("{counted} 項填了可能性和損失的風險相加。{rest}")
    },

    selected: |id| format!("所選風險 {id}"),
    selected_help: "一項風險的全部內容，與下面的登錄表是同一份。",
    title_field: "會出什麼事",
    group_before: "應對前",
    group_after: "應對後",
    group_response: "怎麼應對",
    unset: "未評",
    optional: "可不填",
    optional_money: |unit| format!("{unit}，可不填"),
    owner_help: "填姓名；新的姓名會加入我方人員。",
    due_help: "例如 2027-03-31",
    why_this_level: "為什麼是這個級別",
    about_this: "關於這項風險的點評",
    about_none: "沒有可挑剔的地方。",
    remove: "移除這項風險",
    close: "關閉",
    not_rated: "可能性或影響還沒有評，所以不在圖上。",
    gone: |id| format!("沒有編號為 {id} 的風險。可能已被移除，復原可以找回。"),

    money: "預期損失",
    money_help: |unit| format!("單位：{unit}。可能性 × 損失，從大到小。"),
    money_empty: "還沒有金額",
    money_empty_help: |unit| format!("替風險填上可能性（%）和損失（{unit}），這裡就依預期損失排序。"),
    fill_first: "填寫第一項",
    see_example: "看一個例子",
    example: |unit| {
        format!(
            "交貨延誤：可能性 30%，一旦發生損失 400（{unit}）。預期損失 30% × 400 = 120。另一項損失較小但更可能發生：80% × 200 = 160，反而排在前面。"
        )
    },
    money_counts: |counted, without| match without {
        0 => format!("{counted} 項風險"),
        n => format!("{counted} 項風險，另有 {n} 項沒有金額"),
    },
    rank: "名次",
    reversal: |count, [under, under_level, under_loss, over, over_level, over_loss]| {
        format!(
            "有 {count} 對風險在熱圖上與依金額的先後相反。例如「{under}」（{under_level}）預期損失 {under_loss}，高於「{over}」（{over_level}）的 {over_loss}。"
        )
    },
    no_reversal: "熱圖與預期損失的先後一致。",
    caution: "三乘三熱圖做不到什麼",
    caution_why: "一格代表一段可能性和一段損失，所以較輕的格子裡可能有更貴的風險，同一格裡的風險也可能相差很遠。Cox 在 2008 年指出：如果常發生的損失小、少發生的損失大，這樣的圖排出的先後可能比隨機還差。用熱圖來討論風險；知道金額時，依金額決定。",
    reversal_pairs: |shown, all| {
        if shown < all { format!("{all} 對中的前 {shown} 對") } else { "先後相反的風險".to_owned() }
    },
    understated: "圖上較輕，金額較大",
    overstated: "圖上較重，金額較小",

    sources: "風險來源清單",
    sources_help: |covered, all| {
        format!("課程清單的 {all} 個來源中，{covered} 個已登錄風險。沒有登錄的來源是一個問題，不是一個錯誤。")
    },
    covered: |n| format!("{n} 項"),
    not_covered: "沒有登錄",
    group_other: "其他，不屬於任何一項",
    add_from: |source| format!("從這個來源登錄風險：{source}"),
    group_covered: |covered, all| format!("{covered}/{all}"),
    unnamed: |n| format!("{n} 項風險沒有註明來源。"),

    settings: "級別與熱圖",
    settings_help: "四個級別叫什麼，用哪一張圖來定級別。",
    built_in: |name| format!("課程名稱：{name}"),
    reset_names: "恢復課程名稱",
    scheme: "熱圖",
    scheme_course: "課程",
    scheme_cox: "Cox",
    scheme_course_help: "課程的三乘三熱圖，四個級別。",
    scheme_cox_help: "Cox 的著色，三個級別：只有高 × 高最重，凡有一個低就最輕。",
    consistent: |[mild, severe, mild_max, severe_min]| {
        format!(
            "每一項「{severe}」都重於「{mild}」：兩軸三等分時，可能性 × 影響在前者至少為 {severe_min}，在後者至多為 {mild_max}。"
        )
    },
    inconsistent: |[mild, severe, mild_max, severe_min]| {
        format!(
            "「{mild}」可能重於「{severe}」：兩軸三等分時，可能性 × 影響在前者可達 {mild_max}，在後者從 {severe_min} 起。"
        )
    },
    between: |mild, severe| format!("「{mild}」與「{severe}」互不相鄰：小小的變化不會從一個跳到另一個。"),
    not_between: |mild, severe| format!("「{mild}」與「{severe}」相鄰：小小的變化就可能從一個跳到另一個。"),
    axioms_limit: "這是 Cox 的兩個條件。滿足它們，熱圖也仍然不是度量：要與預期損失對照。",

    findings: "點評",
    findings_counts: |errors, warnings, hints| {
        let say = |n: usize, word: &str| (n > 0).then(|| format!("{n} 項{word}"));
        [say(errors, "錯誤"), say(warnings, "提醒"), say(hints, "提示")]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("，")
    },
    findings_none: "登錄表沒有可挑剔的地方。",
    missing: "還缺什麼",
    missing_help: "不算錯，只是還沒有填。",
    missing_none: "什麼都不缺。",
    fill_in: "去填寫",
};
