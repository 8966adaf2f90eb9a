//! Names of stages, signs, functions, rungs and everything else that is chosen from a list.

use crate::model::relationship::{
    Answer, BuyingInfluence, BuyingPhase, Department, Function, Rung, Sign, Stage, Trend,
};
use crate::text::Language;

/// The names in one language, in the order of the choices.
#[allow(missing_docs, reason = "each field is named after what it names")]
pub struct TermTexts {
    pub stages: [&'static str; 6],
    /// What each stage looks like.
    pub stage_meanings: [&'static str; 6],
    pub signs: [&'static str; 12],
    pub answers: [&'static str; 3],
    pub departments: [&'static str; 10],
    pub rungs: [&'static str; 5],
    /// A rung with everybody on it.
    pub rungs_all: [&'static str; 5],
    pub influences: [&'static str; 4],
    pub phases: [&'static str; 4],
    pub trends: [&'static str; 3],
}

impl TermTexts {
    /// The name of a stage.
    pub const fn stage(&self, stage: Stage) -> &'static str {
        self.stages[stage as usize]
    }

    /// What a stage looks like.
    pub const fn meaning(&self, stage: Stage) -> &'static str {
        self.stage_meanings[stage as usize]
    }

    /// A sign as a statement.
    pub const fn sign(&self, sign: Sign) -> &'static str {
        self.signs[sign as usize]
    }

    /// Yes, partly or no.
    pub const fn answer(&self, answer: Answer) -> &'static str {
        self.answers[answer as usize]
    }

    /// The name of a department.
    pub const fn department(&self, department: Department) -> &'static str {
        self.departments[department as usize]
    }

    /// The name of a function: of a department in this language, or the user's own.
    pub fn function(&self, function: &Function) -> String {
        match function {
            Function::Known(department) => self.department(*department).to_owned(),
            Function::Own(name) => name.clone(),
        }
    }

    /// The name of a rung.
    pub const fn rung(&self, rung: Rung) -> &'static str {
        self.rungs[rung as usize]
    }

    /// How somebody weighs on a purchase.
    pub const fn influence(&self, influence: BuyingInfluence) -> &'static str {
        self.influences[influence as usize]
    }

    /// The name of a buying phase.
    pub const fn phase(&self, phase: BuyingPhase) -> &'static str {
        self.phases[phase as usize]
    }

    /// How importance changes.
    pub const fn trend(&self, trend: Trend) -> &'static str {
        self.trends[trend as usize]
    }
}

/// The names in a language.
pub const fn terms(language: Language) -> &'static TermTexts {
    match language {
        Language::Hans => &HANS,
        Language::Hant => &HANT,
        Language::En => &EN,
    }
}

const EN: TermTexts = TermTexts {
    stages: ["Pre-KAM", "Early-KAM", "Mid-KAM", "Partnership", "Synergistic", "Uncoupling"],
    stage_meanings: [
        "No business yet: both sides size each other up, sales and purchasing talk.",
        "The bow tie: one account manager meets one buyer; price is central and leaving is easy.",
        "Several contacts, still through the account manager; preferred, but one of many.",
        "The diamond: function meets function, the account manager co-ordinates; joint plans.",
        "Joint teams across both companies, linked systems, open costs: the border dissolves.",
        "Contacts fall away. It may happen at any stage.",
    ],
    signs: [
        "They buy from us",
        "We are a preferred supplier, one of several",
        "They share forecasts with us",
        "We are the sole or main supplier",
        "We make joint plans",
        "We have contacts in several functions",
        "Prices are agreed for the long term",
        "Our systems are linked",
        "Joint teams work across both companies",
        "Costs are open to each other",
        "Contacts fall away or no longer answer",
        "Trust has been broken, or the results are poor",
    ],
    answers: ["Yes", "Partly", "No"],
    departments: [
        "Board",
        "Marketing",
        "Administration",
        "Operations",
        "R&D",
        "Purchasing",
        "Logistics",
        "Finance",
        "Safety, health, environment",
        "Service",
    ],
    rungs: ["Director", "Manager", "Specialist", "Clerk", "Operator"],
    rungs_all: ["Directors", "Managers", "Specialists", "Clerks", "Operators"],
    influences: ["Economic", "User", "Technical", "Coach"],
    phases: ["Recognise the need", "Compare options", "Choose", "After-sales issues"],
    trends: ["Rising", "Steady", "Falling"],
};

const HANS: TermTexts = TermTexts {
    stages: ["孕育期", "初期", "中期", "伙伴期", "协同期", "解体期"],
    stage_meanings: [
        "还没有生意：双方相互打量，销售和采购在谈。",
        "领结型：一位大客户经理对一位采购，价格是中心，离开很容易。",
        "有几位联系人，仍都经过大客户经理；是优先供应商，但只是其中之一。",
        "钻石型：部门对部门，大客户经理统筹；共同制定计划。",
        "双方组成联合团队，系统相连，成本公开，边界消失。",
        "联系人渐渐疏远，任何阶段都可能发生。",
    ],
    signs: [
        "客户向我们采购",
        "我们是几家优先供应商之一",
        "客户与我们分享预测",
        "我们是唯一或主要供应商",
        "双方共同制定计划",
        "我们在多个部门都有联系人",
        "价格有长期约定",
        "双方的系统已连通",
        "双方有联合团队",
        "双方成本相互公开",
        "联系人疏远，或不再回应",
        "信任受损，或业绩不佳",
    ],
    answers: ["是", "部分", "否"],
    departments: ["董事会", "市场", "行政", "运营", "研发", "采购", "物流", "财务", "安全健康环境", "服务"],
    rungs: ["总监", "经理", "专员", "文员", "操作人员"],
    rungs_all: ["总监", "经理", "专员", "文员", "操作人员"],
    influences: ["经济型", "使用型", "技术型", "教练"],
    phases: ["了解需要", "比较可选方案", "选择", "售后问题"],
    trends: ["上升", "不变", "下降"],
};

const HANT: TermTexts = TermTexts {
    stages: ["孕育期", "初期", "中期", "夥伴期", "協同期", "解離期"],
    stage_meanings: [
        "還沒有生意：雙方彼此打量，業務和採購在談。",
        "領結型：一位大客戶經理對一位採購，價格是重心，離開很容易。",
        "有幾位聯絡人，仍都經過大客戶經理；是優先供應商，但只是其中之一。",
        "鑽石型：部門對部門，大客戶經理統籌；共同訂定計畫。",
        "雙方組成聯合團隊，系統相連，成本公開，界線消失。",
        "聯絡人漸漸疏遠，任何階段都可能發生。",
    ],
    signs: [
        "客戶向我們採購",
        "我們是幾家優先供應商之一",
        "客戶與我們分享預測",
        "我們是唯一或主要供應商",
        "雙方共同訂定計畫",
        "我們在多個部門都有聯絡人",
        "價格有長期約定",
        "雙方的系統已串接",
        "雙方有聯合團隊",
        "雙方成本彼此公開",
        "聯絡人疏遠，或不再回應",
        "信任受損，或績效不佳",
    ],
    answers: ["是", "部分", "否"],
    departments: ["董事會", "行銷", "行政", "營運", "研發", "採購", "物流", "財務", "安全衛生環保", "服務"],
    rungs: ["總監", "經理", "專員", "辦事員", "作業人員"],
    rungs_all: ["總監", "經理", "專員", "辦事員", "作業人員"],
    influences: ["經濟型", "使用型", "技術型", "教練"],
    phases: ["了解需要", "比較可選方案", "選擇", "售後問題"],
    trends: ["上升", "不變", "下降"],
};
