//! English.

use super::{HeatCount, RisksTexts};

fn risks(n: usize) -> String {
    if n == 1 { "1 risk".to_owned() } else { format!("{n} risks") }
}

fn stops(count: &HeatCount) -> String {
    let name = if count.is_own_name { String::new() } else { count.level.to_lowercase() };
    match (count.stops, count.is_own_name) {
        (0, false) => format!("no {name}"),
        (0, true) => format!("none rated “{}”", count.level),
        (1, false) => format!("1 {name}"),
        (n, false) => format!("{n} {name}s"),
        (n, true) => format!("{n} rated “{}”", count.level),
    }
}

fn heat_title(count: &HeatCount) -> String {
    let owner = match (count.stops, count.without_owner) {
        (_, 0) => String::new(),
        (1, _) => ", without an owner".to_owned(),
        (_, 1) => ", one without an owner".to_owned(),
        (_, n) => format!(", {n} without an owner"),
    };
    format!("{}, {}{owner}", risks(count.risks), stops(count))
}

fn be(n: usize) -> &'static str {
    if n == 1 { "is" } else { "are" }
}

pub(super) const TEXTS: RisksTexts = RisksTexts {
    title: "Risk register and heatmap",
    help: "What can go wrong, how likely and how bad, before and after the response. A response that lowers nothing is pointed out.",
    add_risk: "Add a risk",
    moment: "Rating shown",
    before: "Before",
    after: "After",
    probability: "Probability",
    impact: "Impact",
    levels: ["low", "medium", "high"],
    level_letters: &[('l', 0), ('m', 1), ('h', 2)],
    times: |probability, impact| format!("{probability} × {impact}"),
    untitled: |id| format!("Untitled ({id})"),
    colon: ": ",
    comma: ", ",

    heat_title,
    heat_title_after: |count| format!("After the responses: {}, {}", risks(count.risks), stops(count)),
    heat_empty: "Heatmap: no risks yet",
    heat_help: "Probability × impact. Click a cell to list its risks.",
    heat_arrow: |title| format!("Arrow: “{title}”, before → after the response"),
    heat_stays: |title| format!("Marked: “{title}”, in the same cell before and after the response"),
    heat_open: |title| format!("“{title}” has no rating after the response yet"),
    heat_summary: |levels| format!("Before the responses: {levels}."),
    heat_summary_after: |levels| format!("Once the responses work: {levels}."),
    heat_moves: |title, from, to| format!("“{title}” moves from {from} to {to}."),
    off_map: |n| format!("{} {} not on the map, because a rating is missing.", risks(n), be(n)),
    count_unit: |n| if n == 1 { "risk" } else { "risks" },
    count: risks,
    map_table: "Risks per cell",
    cell_button: |cell, level, n| format!("{cell}, {level}: {}", risks(n)),
    cell_empty: |cell| format!("No risk is rated {cell}."),
    cell_spread: |times| {
        format!("The dearest risk of this cell costs {times} times the cheapest: one cell can hide a wide range.")
    },
    close_list: "Close the list",
    picture: "risk-heatmap",

    register: "Risk register",
    register_help: "Probability and impact: low, medium or high; type the first letter. The level follows from the map.",
    view: "Columns",
    view_rating: "Rating",
    view_response: "Response",
    view_money: "Money",
    order: "Order",
    own_order: "Your order",
    by_level: "By level",
    filter_account: "Account",
    all_accounts: "All accounts",
    programme: "Whole programme",
    filter_group: "Source",
    all_groups: "All sources",
    no_source: "No source named",
    filtered: |shown, all| format!("{shown} of {}", risks(all)),
    show_all: "Show all",
    sorted: "Sorted by level for reading; your order stays. Choose “Your order” to move rows.",
    none_match: "No risk matches this choice.",
    risk: "Risk",
    number: "No.",
    source: "Source",
    account: "Account",
    level: "Level",
    moved: "Effect",
    response: "Response",
    owner: "Owner",
    due: "Due",
    chance: "Probability",
    loss: "Loss",
    expected: "Expected loss",
    moves: ["lowered", "not lowered", "raised"],
    total: "Total",

    level_help: "low, medium or high; l, m, h choose it, Delete clears it",
    level_unknown: |text| format!("“{text}” is no level. Type low, medium or high."),
    source_unknown: |text| format!("“{text}” is not on the checklist. Choose a source from the list."),
    account_unknown: |text| format!("There is no account “{text}”. Choose one from the list."),
    date_unknown: |text| format!("“{text}” is not a date. Type it as 2027-03-31."),
    chance_range: "A probability lies between 0 and 100 %.",
    loss_negative: "A loss is typed as a positive amount.",
    too_many: |limit| format!("The register holds at most {} risks.", crate::text::format::number(limit as f64, 0)),

    why_level_before: |name| format!("{name}: level before"),
    why_level_after: |name| format!("{name}: level after"),
    why_moved: |name| format!("{name}: effect of the response"),
    why_expected_before: |name| format!("{name}: expected loss before"),
    why_expected_after: |name| format!("{name}: expected loss after"),
    map_says: |impact, probability, level| {
        format!("On the course’s map the cell of {impact} impact and {probability} probability reads “{level}”.")
    },
    cox_says: |impact, probability, level| {
        format!(
            "In Cox’s colouring the cell of {impact} impact and {probability} probability reads “{level}”: only high × high is the worst level, anything with a low is the mildest."
        )
    },
    moved_rule: "Levels are compared first; within one level the steps of the cell. One step down paid with one step up is no gain.",
    moved_level: |from, to| format!("The response takes the risk from “{from}” to “{to}”."),
    moved_within: |level| format!("The response lowers the rating, but the level stays “{level}”."),
    moved_not: |level| format!("The response does not lower the rating: the risk stays at “{level}”."),
    raised_level: |from, to| format!("After the response the risk stands worse: “{from}” becomes “{to}”."),
    raised_within: |level| format!("After the response the rating is worse, though the level stays “{level}”."),
    expected_rule: "Expected loss = probability × loss: what this risk would cost on average if the case happened many times.",
    total_rule: |counted, without| {
        let rest = match without {
            0 => String::new(),
            1 => " One risk lacks a probability or a loss and is left out, not counted as zero.".to_owned(),
            n => format!(" {n} risks lack a probability or a loss and are left out, not counted as zero."),
        };
        format!("The sum over {} with a probability and a loss.{rest}", risks(counted))
    },

    selected: |id| format!("Selected risk {id}"),
    selected_help: "All entries of one risk. The register below shows the same.",
    title_field: "What may happen",
    group_before: "Before the response",
    group_after: "After the response",
    group_response: "The response",
    unset: "not rated",
    optional: "optional",
    optional_money: |unit| format!("{unit}, optional"),
    owner_help: "Type a name; a new name joins your team.",
    due_help: "For example 2027-03-31",
    why_this_level: "Why this level",
    about_this: "Noticed about this risk",
    about_none: "Nothing to object to.",
    remove: "Remove this risk",
    close: "Close",
    not_rated: "Probability or impact is missing, so the risk has no place on the map yet.",
    gone: |id| format!("There is no risk {id}. It may have been removed; undo brings it back."),

    money: "Expected loss",
    money_help: |unit| format!("{unit}. Probability × loss, the dearest first."),
    money_empty: "No amounts yet",
    money_empty_help: |unit| {
        format!("Give a risk a probability (%) and a loss ({unit}), and this list ranks the risks by expected loss.")
    },
    fill_first: "Fill in the first",
    see_example: "See an example",
    example: |unit| {
        format!(
            "A late delivery: probability 30 %, loss 400 ({unit}) if it happens. Expected loss: 30 % × 400 = 120. A cheaper but surer risk, 80 % × 200 = 160, would rank above it."
        )
    },
    money_counts: |counted, without| match without {
        0 => format!("from {}", risks(counted)),
        1 => format!("from {}; 1 without money", risks(counted)),
        n => format!("from {}; {n} without money", risks(counted)),
    },
    rank: "Rank",
    reversal: |count, [under, under_level, under_loss, over, over_level, over_loss]| {
        let pairs =
            if count == 1 { "1 pair of risks stands".to_owned() } else { format!("{count} pairs of risks stand") };
        format!(
            "{pairs} in opposite order on the map and in money. For example, “{under}” ({under_level}) has an expected loss of {under_loss}, more than “{over}” ({over_level}) with {over_loss}."
        )
    },
    no_reversal: "Map and expected loss put the risks in the same order.",
    caution: "What a 3×3 map cannot do",
    caution_why: "A cell covers a range of probabilities and losses, so a milder cell can hold a dearer risk, and one cell can hold risks far apart. Louis Anthony Cox showed in 2008 that such maps can rank risks worse than chance when likely risks are small and rare ones large. Use the map to talk about risks; where money is known, decide by the money.",
    reversal_pairs: |shown, all| {
        if shown < all { format!("The first {shown} of {all} pairs") } else { "The pairs".to_owned() }
    },
    understated: "Milder on the map, dearer",
    overstated: "Worse on the map, cheaper",

    sources: "Where risks come from",
    sources_help: |covered, all| {
        format!(
            "The course’s checklist: {covered} of {all} sources have a risk. A source without one is a question, not a fault."
        )
    },
    covered: risks,
    not_covered: "no risk",
    group_other: "Other, fits no item",
    add_from: |source| format!("Add a risk from this source: {source}"),
    group_covered: |covered, all| format!("{covered} of {all}"),
    unnamed: |n| format!("{} {} no source.", risks(n), if n == 1 { "names" } else { "name" }),

    settings: "Levels and map",
    settings_help: "What the four levels are called, and which map places them.",
    built_in: |name| format!("Course: {name}"),
    reset_names: "Back to the course’s names",
    scheme: "Map",
    scheme_course: "Course",
    scheme_cox: "Cox",
    scheme_course_help: "The course’s 3×3 map with four levels.",
    scheme_cox_help: "Cox’s colouring with three levels: only high × high is the worst, anything with a low is the mildest.",
    consistent: |[mild, severe, mild_max, severe_min]| {
        format!(
            "Every “{severe}” outweighs every “{mild}”: in equal thirds, probability × impact is at least {severe_min} there and at most {mild_max} here."
        )
    },
    inconsistent: |[mild, severe, mild_max, severe_min]| {
        format!(
            "A “{mild}” can outweigh a “{severe}”: in equal thirds, probability × impact reaches {mild_max} here and begins at {severe_min} there."
        )
    },
    between: |mild, severe| {
        format!("“{mild}” and “{severe}” never touch: a small change cannot jump from one to the other.")
    },
    not_between: |mild, severe| {
        format!("“{mild}” and “{severe}” touch: a small change can jump from one to the other.")
    },
    axioms_limit: "These are two of Cox’s conditions. Keeping them does not make the map a measure: compare with the expected loss.",

    findings: "Coach",
    findings_counts: |errors, warnings, hints| {
        let say = |n: usize, one: &str| match n {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{n} {one}s")),
        };
        [say(errors, "error"), say(warnings, "warning"), say(hints, "hint")]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    },
    findings_none: "Nothing to object to in the register.",
    missing: "Still missing",
    missing_help: "Not wrong, only not there yet.",
    missing_none: "Nothing is missing.",
    fill_in: "Fill in",
};
