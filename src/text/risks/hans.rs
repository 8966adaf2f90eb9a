//! Simplified Chinese.

use super::{HeatCount, RisksTexts};

fn risks(n: usize) -> String {
    format!("{n} 项风险")
}

fn stops(count: &HeatCount) -> String {
    let name = if count.is_own_name { format!("“{}”", count.level) } else { count.level.to_owned() };
    if count.stops == 0 { format!("没有{name}") } else { format!("{} 项{name}", count.stops) }
}

fn heat_title(count: &HeatCount) -> String {
    let owner = match (count.stops, count.without_owner) {
        (_, 0) => String::new(),
        (1, _) => "，没有负责人".to_owned(),
        (_, n) => format!("，其中 {n} 项没有负责人"),
    };
    format!("{}，{}{owner}", risks(count.risks), stops(count))
}

pub(super) const TEXTS: RisksTexts = RisksTexts {
    title: "风险登记与热图",
    help: "会出什么事，可能性多大，影响多重；先看应对前，再看应对后。没有降低评级的应对会被指出。",
    add_risk: "登记风险",
    moment: "显示的评级",
    before: "应对前",
    after: "应对后",
    probability: "可能性",
    impact: "影响",
    levels: ["低", "中", "高"],
    level_letters: &[('l', 0), ('d', 0), ('m', 1), ('z', 1), ('h', 2), ('g', 2)],
    times: |probability, impact| format!("{probability} × {impact}"),
    untitled: |id| format!("未命名（{id}）"),
    colon: "：",
    comma: "，",

    heat_title,
    heat_title_after: |count| format!("应对后：{}，{}", risks(count.risks), stops(count)),
    heat_empty: "热图：还没有风险",
    heat_help: "可能性 × 影响。点一格，列出其中的风险。",
    heat_arrow: |title| format!("箭头：所选风险“{title}”，应对前 → 应对后"),
    heat_stays: |title| format!("标记：所选风险“{title}”，应对前后在同一格"),
    heat_open: |title| format!("所选风险“{title}”，应对后还没有评级"),
    heat_summary: |levels| format!("应对前：{levels}。"),
    heat_summary_after: |levels| format!("应对奏效之后：{levels}。"),
    heat_moves: |title, from, to| format!("“{title}”从“{from}”移到“{to}”。"),
    off_map: |n| format!("{n} 项风险缺少评级，不在图上。"),
    count_unit: |_| "项",
    count: |n| format!("{n} 项"),
    map_table: "各格的风险",
    cell_button: |cell, level, n| format!("{cell}，{level}：{n} 项"),
    cell_empty: |cell| format!("没有评为“{cell}”的风险。"),
    cell_spread: |times| format!("这一格里最贵的风险是最便宜的 {times} 倍：同一格可能掩盖很大的差别。"),
    close_list: "收起列表",
    picture: "风险热图",

    register: "风险登记",
    register_help: "可能性和影响分低、中、高，按首字母（d z g 或 l m h）即可选择；级别由热图得出。",
    view: "显示的栏目",
    view_rating: "评级",
    view_response: "应对",
    view_money: "金额",
    order: "排列",
    own_order: "你的顺序",
    by_level: "按级别",
    filter_account: "客户",
    all_accounts: "全部客户",
    programme: "整个计划",
    filter_group: "来源",
    all_groups: "全部来源",
    no_source: "没有注明来源",
    filtered: |shown, all| format!("显示 {shown} 项，共 {all} 项"),
    show_all: "显示全部",
    sorted: "按级别排列只是看法，你的顺序没有变。要移动行，选“你的顺序”。",
    none_match: "没有符合条件的风险。",
    risk: "风险",
    number: "编号",
    source: "来源",
    account: "客户",
    level: "级别",
    moved: "效果",
    response: "应对",
    owner: "负责人",
    due: "到期",
    chance: "可能性",
    loss: "损失",
    expected: "预期损失",
    moves: ["已降低", "未降低", "升高"],
    total: "合计",

    level_help: "低、中、高；按 d z g 或 l m h 选择，Delete 清除",
    level_unknown: |text| format!("“{text}”不是级别。填低、中或高。"),
    source_unknown: |text| format!("清单里没有“{text}”。从列表里选一个来源。"),
    account_unknown: |text| format!("没有名为“{text}”的客户。从列表里选一家。"),
    date_unknown: |text| format!("“{text}”不是日期。写成 2027-03-31 这样。"),
    chance_range: "可能性在 0 到 100% 之间。",
    loss_negative: "损失填正数。",
    too_many: |limit| format!("登记表最多容纳 {} 项风险。", crate::text::format::number(limit as f64, 0)),

    why_level_before: |name| format!("{name}：应对前的级别"),
    why_level_after: |name| format!("{name}：应对后的级别"),
    why_moved: |name| format!("{name}：应对的效果"),
    why_expected_before: |name| format!("{name}：应对前的预期损失"),
    why_expected_after: |name| format!("{name}：应对后的预期损失"),
    map_says: |impact, probability, level| {
        format!("课程的热图上，影响{impact}、可能性{probability}的一格是“{level}”。")
    },
    cox_says: |impact, probability, level| {
        format!(
            "按 Cox 的着色，影响{impact}、可能性{probability}的一格是“{level}”：只有高 × 高最重，凡有一个低就最轻。"
        )
    },
    moved_rule: "先比级别，级别相同再比格子的步数。一头降一步、另一头升一步，不算降低。",
    moved_level: |from, to| format!("应对使风险从“{from}”降到“{to}”。"),
    moved_within: |level| format!("应对降低了评级，但级别仍是“{level}”。"),
    moved_not: |level| format!("应对没有降低评级：仍是“{level}”。"),
    raised_level: |from, to| format!("应对之后反而更糟：从“{from}”变成“{to}”。"),
    raised_within: |level| format!("应对之后评级更糟，级别仍是“{level}”。"),
    expected_rule: "预期损失 = 可能性 × 损失：同样的情形发生很多次，平均每次损失这么多。",
    total_rule: |counted, without| {
        let rest = if without == 0 {
            String::new()
        } else {
            format!("另有 {without} 项缺可能性或损失，不计入，也不当作零。")
        };
        format!("{counted} 项填了可能性和损失的风险相加。{rest}")
    },

    selected: |id| format!("所选风险 {id}"),
    selected_help: "一项风险的全部内容，与下面的登记表是同一份。",
    title_field: "会出什么事",
    group_before: "应对前",
    group_after: "应对后",
    group_response: "怎么应对",
    unset: "未评",
    optional: "可不填",
    optional_money: |unit| format!("{unit}，可不填"),
    owner_help: "填姓名；新的姓名会加入我方人员。",
    due_help: "例如 2027-03-31",
    why_this_level: "为什么是这个级别",
    about_this: "关于这项风险的点评",
    about_none: "没有可挑剔的地方。",
    remove: "移除这项风险",
    close: "关闭",
    not_rated: "可能性或影响还没有评，所以不在图上。",
    gone: |id| format!("没有编号为 {id} 的风险。可能已被移除，撤销可以恢复。"),

    money: "预期损失",
    money_help: |unit| format!("单位：{unit}。可能性 × 损失，从大到小。"),
    money_empty: "还没有金额",
    money_empty_help: |unit| format!("给风险填上可能性（%）和损失（{unit}），这里就按预期损失排序。"),
    fill_first: "填写第一项",
    see_example: "看一个例子",
    example: |unit| {
        format!(
            "交货延误：可能性 30%，一旦发生损失 400（{unit}）。预期损失 30% × 400 = 120。另一项损失较小但更可能发生：80% × 200 = 160，反而排在前面。"
        )
    },
    money_counts: |counted, without| match without {
        0 => format!("{counted} 项风险"),
        n => format!("{counted} 项风险，另有 {n} 项没有金额"),
    },
    rank: "名次",
    reversal: |count, [under, under_level, under_loss, over, over_level, over_loss]| {
        format!(
            "有 {count} 对风险在热图上与按金额的先后相反。例如“{under}”（{under_level}）预期损失 {under_loss}，高于“{over}”（{over_level}）的 {over_loss}。"
        )
    },
    no_reversal: "热图与预期损失的先后一致。",
    caution: "三乘三热图做不到什么",
    caution_why: "一格代表一段可能性和一段损失，所以较轻的格子里可能有更贵的风险，同一格里的风险也可能相差很远。Cox 在 2008 年指出：如果常发生的损失小、少发生的损失大，这样的图排出的先后可能比随机还差。用热图来讨论风险；知道金额时，按金额决定。",
    reversal_pairs: |shown, all| {
        if shown < all { format!("{all} 对中的前 {shown} 对") } else { "先后相反的风险".to_owned() }
    },
    understated: "图上较轻，金额较大",
    overstated: "图上较重，金额较小",

    sources: "风险来源清单",
    sources_help: |covered, all| {
        format!("课程清单的 {all} 个来源中，{covered} 个已登记风险。没有登记的来源是一个问题，不是一个错误。")
    },
    covered: |n| format!("{n} 项"),
    not_covered: "没有登记",
    group_other: "其他，不属于任何一项",
    add_from: |source| format!("从这个来源登记风险：{source}"),
    group_covered: |covered, all| format!("{covered}/{all}"),
    unnamed: |n| format!("{n} 项风险没有注明来源。"),

    settings: "级别与热图",
    settings_help: "四个级别叫什么，用哪一张图来定级别。",
    built_in: |name| format!("课程名称：{name}"),
    reset_names: "恢复课程名称",
    scheme: "热图",
    scheme_course: "课程",
    scheme_cox: "Cox",
    scheme_course_help: "课程的三乘三热图，四个级别。",
    scheme_cox_help: "Cox 的着色，三个级别：只有高 × 高最重，凡有一个低就最轻。",
    consistent: |[mild, severe, mild_max, severe_min]| {
        format!(
            "每一项“{severe}”都重于“{mild}”：两轴三等分时，可能性 × 影响在前者至少为 {severe_min}，在后者至多为 {mild_max}。"
        )
    },
    inconsistent: |[mild, severe, mild_max, severe_min]| {
        format!(
            "“{mild}”可能重于“{severe}”：两轴三等分时，可能性 × 影响在前者可达 {mild_max}，在后者从 {severe_min} 起。"
        )
    },
    between: |mild, severe| format!("“{mild}”与“{severe}”互不相邻：小小的变化不会从一个跳到另一个。"),
    not_between: |mild, severe| format!("“{mild}”与“{severe}”相邻：小小的变化就可能从一个跳到另一个。"),
    axioms_limit: "这是 Cox 的两个条件。满足它们，热图也仍然不是度量：要与预期损失对照。",

    findings: "点评",
    findings_counts: |errors, warnings, hints| {
        let say = |n: usize, word: &str| (n > 0).then(|| format!("{n} 项{word}"));
        [say(errors, "错误"), say(warnings, "提醒"), say(hints, "提示")]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("，")
    },
    findings_none: "登记表没有可挑剔的地方。",
    missing: "还缺什么",
    missing_help: "不算错，只是还没有填。",
    missing_none: "什么都不缺。",
    fill_in: "去填写",
};
