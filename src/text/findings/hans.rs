//! 简体中文的发现。

use super::{FindingTexts, Said};

fn size(rank: usize) -> String {
    match rank {
        1 => "最大的客户".to_owned(),
        2 | 3 => format!("第 {rank} 大客户"),
        _ => "收入高于平均的客户".to_owned(),
    }
}

pub(super) const TEXTS: FindingTexts = FindingTexts {
    weights_all_zero: Said {
        what: |table| format!("{table}的权重全部为零。"),
        why: "没有权重就无法加总，所有客户都没有结果。",
    },
    account_weights_zero: Said {
        what: |name| format!("{name}：为该客户单独设定的关键成功因素权重全部为零。"),
        why: "单独设定的权重会取代共用权重，因此算不出优势总分。",
    },
    stop_without_owner: Said {
        what: |risk, level| format!("“{risk}”评为“{level}”，却没有负责人。"),
        why: "能叫停整个项目的事，必须有一个人负责到底。",
    },
    response_raises: Said {
        what: |risk, before, after| format!("采取应对之后，“{risk}”从“{before}”变成“{after}”。"),
        why: "应对让评级变差：不是措施不对，就是评级不对。",
    },
    response_raises_within: Said {
        what: |risk, level| format!("采取应对之后，“{risk}”仍是“{level}”，但落到更差的一格。"),
        why: "应对让评级变差：不是措施不对，就是评级不对。",
    },
    stop_without_response: Said {
        what: |risk, level| format!("“{risk}”评为“{level}”，却没有应对措施。"),
        why: "在应对措施把评级降下来之前，不宜继续推进。",
    },
    response_does_not_lower: Said {
        what: |risk, level| format!("“{risk}”的应对没有降低评级，仍是“{level}”。"),
        why: "花了力气却没有效果。换一种应对，或者接受这项风险并写明。",
    },
    risk_overdue: Said {
        what: |risk, day| format!("“{risk}”的应对已于 {day}到期。"),
        why: "要么已经完成，评级该更新；要么需要一个新的期限。",
    },
    rank_reversal: Said {
        what: |under, over, count| {
            let more = if count > 1 { format!("（共 {count} 对）") } else { String::new() };
            format!("“{under}”在风险图上低于“{over}”，预期损失却更大{more}。")
        },
        why: "三档很粗：先处理哪一项，看预期损失。",
    },
    falling_forecast: Said {
        what: |name, now, then, year| format!("{name}吸引力高，净收入却预计从 {now}降到 {year} 年的 {then}。"),
        why: "要么吸引力评分偏高，要么预测里没有算上我们打算做的事。",
    },
    large_account_loses: Said {
        what: |name, gross, loss, rank| format!("{name}是{}，毛利 {gross}，计入间接成本后亏损 {loss}。", size(rank)),
        why: "销量掩盖了服务成本。找出哪些服务没有收到钱。",
    },
    short_listed_opportunistic: Said {
        what: |name, score, class| format!("{name}以 {score} 分进入短名单，在客户矩阵上却是{class}。"),
        why: "值不值得投入时间，两个工具说法不一，其中一组评分需要再看。",
    },
    duplicate_name: Said {
        what: |name, first| format!("{name}在客户清单里出现两次，第一次是 {first}。"),
        why: "若是同一家客户，均值、合计和排名都会把它算两遍。",
    },
    assumed_only: Said {
        what: |name, table, assumed| format!("{name}在{table}中的 {assumed} 项评分全是假设，没有一项得到确认。"),
        why: "在与客户核实之前，它在矩阵上的位置只是我们的猜测。",
    },
    many_assumed: Said {
        what: |name, table, assumed, rated| format!("{name}在{table}中的 {rated} 项评分有 {assumed} 项是假设。"),
        why: "先确认影响最大的几项，再据此做决定。",
    },
    on_attractiveness_line: Said {
        what: |name, at| format!("{name}正好落在吸引力分界线 {at} 上，算高。"),
        why: "少一分，或者均值里换一家客户，类别就会改变。",
    },
    on_strength_line: Said {
        what: |name, at| format!("{name}正好落在相对优势分界线 {at} 上，算高。"),
        why: "我们少一分，或者对手多一分，类别就会改变。",
    },
    one_account_away: Said {
        what: |name, other, class| format!("均值若不含{other}，{name}就会变成{class}。"),
        why: "它的类别取决于同组有谁：以均值为分界线，每增减一家客户，线都会移动。",
    },
    source_group_empty: Said {
        what: |group| format!("“{group}”这一组来源没有任何风险。"),
        why: "也许真的没有；更常见的是还没有人往这里想过。",
    },
    must_have_failed: Said {
        what: |name, score, count| format!("{name}以 {score} 分过线，却有 {count} 项必备准则不达标。"),
        why: "必备准则不能用其他分数弥补，因此进不了短名单。核对评分，或核对最低要求。",
    },
    strategic_but_opportunistic: Said {
        what: |name, class| format!("{name}的购买导向是战略型，在矩阵上却是{class}。"),
        why: "想找长期伙伴的客户，也许不该只用战术方式对待。",
    },
    no_accounts: Said {
        what: "还没有客户。", why: "其他一切都由客户而来：新增一家、粘贴一张表，或打开案例。"
    },
    no_factors: Said {
        what: |table| format!("{table}还没有任何一行。"), why: "没有因素，就无从评分。"
    },
    no_risks: Said {
        what: "风险登记册是空的。", why: "一项风险都没有的项目，多半是还没问过哪里会出错。"
    },
    attractiveness_unrated: Said {
        what: |name| format!("{name}的吸引力尚未评分。"),
        why: "它没有类别，也不计入均值。",
    },
    attractiveness_incomplete: Said {
        what: |name, missing, needed| format!("{name}的吸引力缺 {missing} 项评分（共 {needed} 项）。"),
        why: "缺了就没有总分和类别，也不计入均值。",
    },
    strength_unrated: Said {
        what: |name| format!("{name}：我方的优势尚未评分。"),
        why: "没有这些评分，客户就没有类别。",
    },
    strength_incomplete: Said {
        what: |name, missing, needed| format!("{name}：我方的优势缺 {missing} 项评分（共 {needed} 项）。"),
        why: "缺了就算不出相对优势，也没有类别。",
    },
    rivals_ignored: Said {
        what: |name, rivals, counted| match counted {
            0 => format!("{name}：没有一家对手评分完整（{rivals}）。"),
            _ => format!("{name}的比较没有计入{rivals}，因为评分不完整。"),
        },
        why: "评分有缺的对手不参与比较，而最强的那一家可能正在其中。",
    },
    no_rival: Said {
        what: |name| format!("{name}的表二里没有对手。"),
        why: "相对优势要有比较的对象；若确实没有对手，可改用自身得分。",
    },
    selection_incomplete: Said {
        what: |name, missing, needed| format!("{name}的选择准则缺 {missing} 项评分（共 {needed} 项）。"),
        why: "缺了就没有名次，也进不了短名单。",
    },
    money_missing: Said {
        what: |name, count| format!("{name}的组合分析缺 {count} 个数字。"),
        why: "用得到这些数字的合计和增长率都算不出来。",
    },
    money_empty: Said {
        what: |name| format!("{name}的组合分析还没有数字。"), why: "它值多少，目前无从说起。"
    },
    key_without_manager: Said {
        what: |name, class| format!("{name}是{class}，却没有客户经理。"),
        why: "投入时间最多的客户，需要一个人总负责。",
    },
    risk_unrated: Said {
        what: |risk| format!("“{risk}”缺可能性或影响的评级。"), why: "两项都评了，才能放上风险图。"
    },
    risk_without_owner: Said {
        what: |risk| format!("“{risk}”没有负责人。"), why: "它开始发生的时候，不会有人察觉。"
    },
    risk_without_due: Said {
        what: |risk| format!("“{risk}”没有期限。"), why: "没有期限的应对只是一个意愿。"
    },
    tables: ["表一（客户吸引力）", "表二（相对优势）", "选择准则"],
    groups: ["商业论证", "规划", "组织", "技术", "外部"],
    comma: "、",
};
