//! Findings on relationships as sentences.

use super::names::Names;
use super::{Said, Sentence};
use crate::model::finding::RelationshipFinding as Kind;
use crate::text::Language;
use crate::text::relationship::terms;

type Name = Said<fn(&str) -> String>;
type TwoNames = Said<fn(&str, &str) -> String>;
type ThreeNames = Said<fn(&str, &str, &str) -> String>;
type NameOf = Said<fn(&str, usize, usize) -> String>;

/// The texts of findings on relationships. The first argument is the account.
struct RelationshipFindingTexts {
    /// Then the stage.
    one_line: TwoNames,
    /// Then the stage aimed at.
    opportunistic_target: TwoNames,
    /// Then the claimed and the suggested stage.
    above_evidence: ThreeNames,
    /// Then the claimed stage.
    uncoupling: TwoNames,
    no_economic_buyer: Name,
    /// Then the contact.
    open_opponent: TwoNames,
    /// Then the contact.
    one_contact: TwoNames,
    /// Then the phases.
    open_phases: TwoNames,
    /// Then how many, and who.
    overdue: Said<fn(&str, usize, &str) -> String>,
    /// Then how many.
    actions_overdue: Said<fn(&str, usize) -> String>,
    /// Then how many there are, and how many the course asks for.
    few_actions: NameOf,
    no_contacts: Name,
    /// Then how many, of how many.
    needs_unrated: NameOf,
    comma: &'static str,
}

macro_rules! say {
    ($said:expr $(, $value:expr)*) => {
        Sentence { what: ($said.what)($($value),*), why: $said.why }
    };
}

/// Total over all kinds: a finding without a sentence does not compile.
pub(super) fn say(kind: &Kind, names: &Names) -> Sentence {
    let t = texts(names.language());
    let terms = terms(names.language());
    let name = |id| names.account(id);
    match *kind {
        Kind::PartnershipOnOneLine { account, claimed } => say!(t.one_line, &name(account), terms.stage(claimed)),
        Kind::OpportunisticTarget { account, target } => {
            say!(t.opportunistic_target, &name(account), terms.stage(target))
        }
        Kind::StageAboveEvidence { account, claimed, suggested } => {
            say!(t.above_evidence, &name(account), terms.stage(claimed), terms.stage(suggested))
        }
        Kind::Uncoupling { account, claimed } => say!(t.uncoupling, &name(account), terms.stage(claimed)),
        Kind::NoEconomicBuyer { account } => say!(t.no_economic_buyer, &name(account)),
        Kind::OpenOpponent { account, contact } => {
            say!(t.open_opponent, &name(account), &names.contact(account, contact))
        }
        Kind::OneContact { account, contact } => say!(t.one_contact, &name(account), &names.contact(account, contact)),
        Kind::OpenPhases { account, ref phases } => {
            let phases: Vec<&str> = phases.iter().map(|&phase| terms.phase(phase)).collect();
            say!(t.open_phases, &name(account), &phases.join(t.comma))
        }
        Kind::ContactsOverdue { account, ref contacts } => {
            let who: Vec<String> = contacts.iter().map(|&contact| names.contact(account, contact)).collect();
            say!(t.overdue, &name(account), contacts.len(), &who.join(t.comma))
        }
        Kind::StageActionsOverdue { account, ref actions } => say!(t.actions_overdue, &name(account), actions.len()),
        Kind::FewStageActions { account, actions, asked } => say!(t.few_actions, &name(account), actions, asked),
        Kind::NoContacts { account } => say!(t.no_contacts, &name(account)),
        Kind::NeedsUnrated { account, missing, needed } => say!(t.needs_unrated, &name(account), missing, needed),
    }
}

const fn texts(language: Language) -> &'static RelationshipFindingTexts {
    match language {
        Language::Hans => &HANS,
        Language::Hant => &HANT,
        Language::En => &EN,
    }
}

const EN: RelationshipFindingTexts = RelationshipFindingTexts {
    one_line: Said {
        what: |name, stage| format!("{name} is said to be at “{stage}”, and one contact line holds it."),
        why: "Partnership means that functions meet functions. With one line it ends when one person leaves.",
    },
    opportunistic_target: Said {
        what: |name, stage| format!("{name} is opportunistic on the matrix, yet “{stage}” is its target."),
        why: "A close relationship costs people and time. Either the class is wrong or the target.",
    },
    above_evidence: Said {
        what: |name, claimed, suggested| {
            format!("{name} is said to be at “{claimed}”; signs and contacts carry “{suggested}”.")
        },
        why: "Ask the customer as well: the two sides often see the relationship differently.",
    },
    uncoupling: Said {
        what: |name, claimed| format!("{name} shows signs of uncoupling, while “{claimed}” is claimed."),
        why: "A relationship can come apart at any stage. Find out who has left, or what broke the trust.",
    },
    no_economic_buyer: Said {
        what: |name| format!("{name}: nobody among its contacts is known to decide on the money."),
        why: "Only the economic buyer can give the final yes. Find out who it is before the next offer.",
    },
    open_opponent: Said {
        what: |name, contact| {
            format!("{contact} at {name} is influential, works against us, and nobody of ours meets them.")
        },
        why: "An opponent nobody listens to stays one. Give them a counterpart.",
    },
    one_contact: Said {
        what: |name, contact| format!("{name} depends on one contact, {contact}."),
        why: "If this person leaves, we start again. Find a second line in another function.",
    },
    open_phases: Said {
        what: |name, phases| format!("{name}: nobody of ours meets anybody in: {phases}."),
        why: "What is decided in a phase we do not see is decided without us.",
    },
    overdue: Said {
        what: |name, count, who| match count {
            1 => format!("{name}: one contact is overdue: {who}."),
            _ => format!("{name}: {count} contacts are overdue: {who}."),
        },
        why: "The planned interval has passed. Speak to them, or plan an interval that can be kept.",
    },
    actions_overdue: Said {
        what: |name, count| match count {
            1 => format!("{name}: one principal action is overdue."),
            _ => format!("{name}: {count} principal actions are overdue."),
        },
        why: "Either it is done and should be marked so, or it needs a new date.",
    },
    few_actions: Said {
        what: |name, count, asked| format!("{name} has {count} of {asked} principal actions for its target stage."),
        why: "The course asks for five: fewer rarely carry an account from one stage to the next.",
    },
    no_contacts: Said {
        what: |name| format!("{name} has no contact in the map."),
        why: "A relationship is made of people. Enter those you know, then those you should know.",
    },
    needs_unrated: Said {
        what: |name, missing, needed| format!("{name}: {missing} of {needed} needs lack importance or fulfilment."),
        why: "Without both there is no gap, so the need has no rank.",
    },
    comma: ", ",
};

const HANS: RelationshipFindingTexts = RelationshipFindingTexts {
    one_line: Said {
        what: |name, stage| format!("{name}自称处于“{stage}”，却只有一条联系线。"),
        why: "伙伴关系是部门对部门。只有一条线，一个人离开，关系就断了。",
    },
    opportunistic_target: Said {
        what: |name, stage| format!("{name}在矩阵上是机会型客户，却以“{stage}”为目标。"),
        why: "关系越近，投入的人和时间越多。要么类别错了，要么目标错了。",
    },
    above_evidence: Said {
        what: |name, claimed, suggested| format!("{name}自称处于“{claimed}”，迹象和联系人只支撑“{suggested}”。"),
        why: "也问问客户：双方对关系的看法常常不同。",
    },
    uncoupling: Said {
        what: |name, claimed| format!("{name}出现解体迹象，却仍自称处于“{claimed}”。"),
        why: "关系在任何阶段都可能解体。弄清楚是谁离开了，或者什么伤了信任。",
    },
    no_economic_buyer: Said {
        what: |name| format!("{name}：联系人里还没有找到经济型购买影响者。"),
        why: "只有经济型影响者能最后点头。下次报价之前先找到这个人。",
    },
    open_opponent: Said {
        what: |name, contact| format!("{name}的{contact}影响大、反对我们，却无人对接。"),
        why: "没有人倾听的反对者会一直反对。为其安排一位对接人。",
    },
    one_contact: Said {
        what: |name, contact| format!("{name}只依靠一位联系人：{contact}。"),
        why: "这个人一离开，一切从头开始。在别的部门再找一条线。",
    },
    open_phases: Said {
        what: |name, phases| format!("{name}：以下购买阶段我方无人接触任何人：{phases}。"),
        why: "我们看不到的阶段，决定就在我们不在场时作出。",
    },
    overdue: Said {
        what: |name, count, who| format!("{name}：{count} 位联系人逾期未联系：{who}。"),
        why: "已经超过计划的间隔。联系他们，或者定一个守得住的间隔。",
    },
    actions_overdue: Said {
        what: |name, count| format!("{name}：{count} 项主要行动已过期限。"),
        why: "要么已经完成，应标明；要么需要新的期限。",
    },
    few_actions: Said {
        what: |name, count, asked| format!("{name}为达到目标阶段列了 {count} 项主要行动，课程要求 {asked} 项。"),
        why: "课程要求五项：再少，很难让客户从一个阶段走到下一个阶段。",
    },
    no_contacts: Said {
        what: |name| format!("{name}的联系人地图是空的。"),
        why: "关系由人构成。先填认识的人，再填应该认识的人。",
    },
    needs_unrated: Said {
        what: |name, missing, needed| format!("{name}：{needed} 项需要中有 {missing} 项缺重要性或满足程度。"),
        why: "两者缺一就没有差距，这项需要也就没有排名。",
    },
    comma: "、",
};

const HANT: RelationshipFindingTexts = RelationshipFindingTexts {
    one_line: Said {
        what: |name, stage| format!("{name}自稱處於「{stage}」，卻只有一條聯絡線。"),
        why: "夥伴關係是部門對部門。只有一條線，一個人離開，關係就斷了。",
    },
    opportunistic_target: Said {
        what: |name, stage| format!("{name}在矩陣上是機會型客戶，卻以「{stage}」為目標。"),
        why: "關係越近，投入的人力和時間越多。不是類別錯了，就是目標錯了。",
    },
    above_evidence: Said {
        what: |name, claimed, suggested| format!("{name}自稱處於「{claimed}」，跡象和聯絡人只支持「{suggested}」。"),
        why: "也問問客戶：雙方對關係的看法往往不同。",
    },
    uncoupling: Said {
        what: |name, claimed| format!("{name}出現解離跡象，卻仍自稱處於「{claimed}」。"),
        why: "關係在任何階段都可能解離。弄清楚是誰離開了，或是什麼傷了信任。",
    },
    no_economic_buyer: Said {
        what: |name| format!("{name}：聯絡人裡還沒有找到經濟型購買影響者。"),
        why: "只有經濟型影響者能最後點頭。下次報價之前先找到這個人。",
    },
    open_opponent: Said {
        what: |name, contact| format!("{name}的{contact}影響大、反對我們，卻沒有人對應。"),
        why: "沒有人傾聽的反對者會一直反對。替對方安排一位對應窗口。",
    },
    one_contact: Said {
        what: |name, contact| format!("{name}只依靠一位聯絡人：{contact}。"),
        why: "這個人一離開，一切從頭開始。在別的部門再找一條線。",
    },
    open_phases: Said {
        what: |name, phases| format!("{name}：以下購買階段我方沒有接觸任何人：{phases}。"),
        why: "我們看不到的階段，決定就在我們不在場時做出。",
    },
    overdue: Said {
        what: |name, count, who| format!("{name}：{count} 位聯絡人逾期未聯絡：{who}。"),
        why: "已經超過計畫的間隔。聯絡他們，或者訂一個守得住的間隔。",
    },
    actions_overdue: Said {
        what: |name, count| format!("{name}：{count} 項主要行動已過期限。"),
        why: "不是已經完成該標明，就是需要新的期限。",
    },
    few_actions: Said {
        what: |name, count, asked| format!("{name}為達到目標階段列了 {count} 項主要行動，課程要求 {asked} 項。"),
        why: "課程要求五項：再少，很難讓客戶從一個階段走到下一個階段。",
    },
    no_contacts: Said {
        what: |name| format!("{name}的聯絡人地圖是空的。"),
        why: "關係由人構成。先填認識的人，再填應該認識的人。",
    },
    needs_unrated: Said {
        what: |name, missing, needed| format!("{name}：{needed} 項需要中有 {missing} 項缺重要性或滿足程度。"),
        why: "兩者缺一就沒有差距，這項需要也就沒有排名。",
    },
    comma: "、",
};
