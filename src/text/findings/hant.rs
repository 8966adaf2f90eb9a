//! 繁體中文的發現。

use super::{FindingTexts, Said};

fn size(rank: usize) -> String {
    match rank {
        1 => "最大的客戶".to_owned(),
        2 | 3 => format!("第 {rank} 大客戶"),
        _ => "收入高於平均的客戶".to_owned(),
    }
}

pub(super) const TEXTS: FindingTexts = FindingTexts {
    weights_all_zero: Said {
        what: |table| format!("{table}的權重全部為零。"),
        why: "沒有權重就無法加總，所有客戶都沒有結果。",
    },
    account_weights_zero: Said {
        what: |name| format!("{name}：替這個客戶另訂的關鍵成功因素權重全部為零。"),
        why: "另訂的權重會取代共用權重，所以算不出優勢總分。",
    },
    stop_without_owner: Said {
        what: |risk, level| format!("「{risk}」評為「{level}」，卻沒有負責人。"),
        why: "足以讓整個專案喊停的事，必須有一個人負責到底。",
    },
    response_raises: Said {
        what: |risk, before, after| format!("採取應對之後，「{risk}」從「{before}」變成「{after}」。"),
        why: "應對讓評級變差：不是措施不對，就是評級不對。",
    },
    response_raises_within: Said {
        what: |risk, level| format!("採取應對之後，「{risk}」仍是「{level}」，卻落到更差的一格。"),
        why: "應對讓評級變差：不是措施不對，就是評級不對。",
    },
    stop_without_response: Said {
        what: |risk, level| format!("「{risk}」評為「{level}」，卻沒有應對措施。"),
        why: "應對措施把評級降下來之前，不宜繼續推進。",
    },
    response_does_not_lower: Said {
        what: |risk, level| format!("「{risk}」的應對沒有降低評級，仍是「{level}」。"),
        why: "花了力氣卻沒有效果。換一種應對，或者接受這項風險並寫明。",
    },
    risk_overdue: Said {
        what: |risk, day| format!("「{risk}」的應對已於 {day}到期。"),
        why: "要不是已經完成、評級該更新，就是需要新的期限。",
    },
    rank_reversal: Said {
        what: |under, over, count| {
            let more = if count > 1 { format!("（共 {count} 對）") } else { String::new() };
            format!("「{under}」在風險圖上低於「{over}」，預期損失卻更大{more}。")
        },
        why: "三級很粗：先處理哪一項，看預期損失。",
    },
    falling_forecast: Said {
        what: |name, now, then, year| format!("{name}吸引力高，淨收入卻預估從 {now}降到 {year} 年的 {then}。"),
        why: "要不是吸引力評分偏高，就是預測沒有算進我們打算做的事。",
    },
    large_account_loses: Said {
        what: |name, gross, loss, rank| format!("{name}是{}，毛利 {gross}，計入間接成本後虧損 {loss}。", size(rank)),
        why: "銷量遮住了服務成本。找出哪些服務沒有收到錢。",
    },
    short_listed_opportunistic: Said {
        what: |name, score, class| format!("{name}以 {score} 分進入入選名單，在客戶矩陣上卻是{class}。"),
        why: "值不值得投入時間，兩個工具說法不一，其中一組評分需要再看。",
    },
    duplicate_name: Said {
        what: |name, first| format!("{name}在客戶清單裡出現兩次，第一次是 {first}。"),
        why: "若是同一家客戶，平均、合計和排名都會把它算兩次。",
    },
    assumed_only: Said {
        what: |name, table, assumed| format!("{name}在{table}的 {assumed} 項評分全是假設，沒有一項經過確認。"),
        why: "向客戶查證之前，它在矩陣上的位置只是我們的猜測。",
    },
    many_assumed: Said {
        what: |name, table, assumed, rated| format!("{name}在{table}的 {rated} 項評分有 {assumed} 項是假設。"),
        why: "先確認影響最大的幾項，再據以決定。",
    },
    on_attractiveness_line: Said {
        what: |name, at| format!("{name}剛好落在吸引力分界線 {at} 上，算高。"),
        why: "少一分，或者平均裡換一家客戶，類別就會改變。",
    },
    on_strength_line: Said {
        what: |name, at| format!("{name}剛好落在相對優勢分界線 {at} 上，算高。"),
        why: "我們少一分，或者對手多一分，類別就會改變。",
    },
    one_account_away: Said {
        what: |name, other, class| format!("平均若不含{other}，{name}就會變成{class}。"),
        why: "它的類別取決於同組有誰：以平均為分界線，每增減一家客戶，線都會移動。",
    },
    source_group_empty: Said {
        what: |group| format!("「{group}」這一組來源沒有任何風險。"),
        why: "也許真的沒有；更常見的是還沒有人往這裡想過。",
    },
    must_have_failed: Said {
        what: |name, score, count| format!("{name}以 {score} 分過線，卻有 {count} 項必備準則不合格。"),
        why: "必備準則不能用其他分數彌補，所以不能入選。核對評分，或核對最低要求。",
    },
    strategic_but_opportunistic: Said {
        what: |name, class| format!("{name}的購買導向是戰略型，在矩陣上卻是{class}。"),
        why: "想找長期夥伴的客戶，也許不該只用戰術方式對待。",
    },
    no_accounts: Said {
        what: "還沒有客戶。", why: "其他一切都從客戶而來：新增一家、貼上一張表，或開啟案例。"
    },
    no_factors: Said {
        what: |table| format!("{table}還沒有任何一列。"), why: "沒有因素，就無從評分。"
    },
    no_risks: Said {
        what: "風險登錄表是空的。", why: "一項風險都沒有的專案，多半是還沒問過哪裡會出錯。"
    },
    attractiveness_unrated: Said {
        what: |name| format!("{name}的吸引力尚未評分。"),
        why: "它沒有類別，也不計入平均。",
    },
    attractiveness_incomplete: Said {
        what: |name, missing, needed| format!("{name}的吸引力缺 {missing} 項評分（共 {needed} 項）。"),
        why: "缺了就沒有總分和類別，也不計入平均。",
    },
    strength_unrated: Said {
        what: |name| format!("{name}：我方的優勢尚未評分。"),
        why: "沒有這些評分，客戶就沒有類別。",
    },
    strength_incomplete: Said {
        what: |name, missing, needed| format!("{name}：我方的優勢缺 {missing} 項評分（共 {needed} 項）。"),
        why: "缺了就算不出相對優勢，也沒有類別。",
    },
    rivals_ignored: Said {
        what: |name, rivals, counted| match counted {
            0 => format!("{name}：沒有一家對手評分完整（{rivals}）。"),
            _ => format!("{name}的比較沒有計入{rivals}，因為評分不完整。"),
        },
        why: "評分有缺的對手不列入比較，而最強的那一家可能正在其中。",
    },
    no_rival: Said {
        what: |name| format!("{name}的表二裡沒有對手。"),
        why: "相對優勢要有比較的對象；若確實沒有對手，可改用自身得分。",
    },
    selection_incomplete: Said {
        what: |name, missing, needed| format!("{name}的選擇準則缺 {missing} 項評分（共 {needed} 項）。"),
        why: "缺了就沒有名次，也無法入選。",
    },
    money_missing: Said {
        what: |name, count| format!("{name}的組合分析缺 {count} 個數字。"),
        why: "用得到這些數字的合計和成長率都算不出來。",
    },
    money_empty: Said {
        what: |name| format!("{name}的組合分析還沒有數字。"), why: "它值多少，目前無從說起。"
    },
    key_without_manager: Said {
        what: |name, class| format!("{name}是{class}，卻沒有客戶經理。"),
        why: "投入時間最多的客戶，需要一個人總負責。",
    },
    risk_unrated: Said {
        what: |risk| format!("「{risk}」缺可能性或影響的評級。"),
        why: "兩項都評了，才能放上風險圖。",
    },
    risk_without_owner: Said {
        what: |risk| format!("「{risk}」沒有負責人。"),
        why: "它開始發生的時候，不會有人察覺。",
    },
    risk_without_due: Said {
        what: |risk| format!("「{risk}」沒有期限。"), why: "沒有期限的應對只是一個意願。"
    },
    tables: ["表一（客戶吸引力）", "表二（相對優勢）", "選擇準則"],
    groups: ["商業論證", "規劃", "組織", "技術", "外部"],
    comma: "、",
};
