//! Names and numbers as sentences use them.

use super::{FindingTexts, texts};
use crate::model::accounts::Account;
use crate::model::date::Date;
use crate::model::ids::{
    AccountId, ActionId, ContactId, CrossId, GoalId, NeedId, OpportunityId, PersonId, ProblemId, ProjectId, RiskId,
    RivalId, SwotItemId,
};
use crate::model::position::Class;
use crate::model::risk::{Risk, RiskLevel};
use crate::model::scenario::Scenario;
use crate::model::statistics::arrange::Lookup;
use crate::model::toolkit::Item;
use crate::text::Language;
use crate::text::format;

/// Looks up what records are called.
pub(super) struct Names<'a> {
    scenario: &'a Scenario,
    language: Language,
    texts: &'static FindingTexts,
    accounts: Lookup<AccountId, &'a Account>,
    risks: Lookup<RiskId, &'a Risk>,
}

impl<'a> Names<'a> {
    pub(super) fn new(scenario: &'a Scenario, language: Language) -> Self {
        let accounts = Lookup::of(scenario.accounts.iter().map(|a| (a.id, a.as_ref())));
        let risks = Lookup::of(scenario.risks.iter().map(|r| (r.id, r)));
        Self { scenario, language, texts: texts(language), accounts, risks }
    }

    pub(super) fn product(&self, account: AccountId, line: usize) -> &str {
        let named = self.accounts.get(&account).and_then(|a| a.profile.products.get(line)).map(|line| line.called());
        named.unwrap_or_default()
    }

    pub(super) fn account(&self, id: AccountId) -> String {
        or_id(self.accounts.get(&id).map(|a| a.profile.name.as_str()), id)
    }

    pub(super) fn contact(&self, account: AccountId, id: ContactId) -> String {
        let contact = self.accounts.get(&account).and_then(|a| a.relationship.contact(id));
        or_id(contact.map(|c| c.name.as_str()), id)
    }

    pub(super) fn project(&self, id: ProjectId) -> String {
        or_id(self.scenario.project(id).map(|p| p.name.as_str()), id)
    }

    /// A record of a project.
    pub(super) fn item(&self, project: ProjectId, item: impl Into<Item> + std::fmt::Display + Copy) -> String {
        or_id(self.scenario.project(project).and_then(|p| p.called(self.scenario, item)), item)
    }

    pub(super) fn need(&self, account: AccountId, id: NeedId) -> String {
        let need = self.accounts.get(&account).and_then(|a| a.relationship.need(id));
        or_id(need.map(|n| n.name.as_str()), id)
    }

    pub(super) const fn language(&self) -> Language {
        self.language
    }

    pub(super) fn risk(&self, id: RiskId) -> String {
        or_id(self.risks.get(&id).map(|r| r.title.as_str()), id)
    }

    pub(super) fn swot_item(&self, id: SwotItemId) -> String {
        or_id(self.scenario.strategy.swot.item(id).map(|i| i.text.as_str()), id)
    }

    pub(super) fn cross(&self, id: CrossId) -> String {
        or_id(self.scenario.strategy.swot.cross_of(id).map(|c| c.text.as_str()), id)
    }

    pub(super) fn goal(&self, id: GoalId) -> String {
        or_id(self.scenario.strategy.goal(id).map(|g| g.name.as_str()), id)
    }

    /// What a goal is measured in.
    pub(super) fn goal_unit(&self, id: GoalId) -> &str {
        self.scenario.strategy.goal(id).map_or("", |g| g.unit.as_str())
    }

    pub(super) fn action(&self, id: ActionId) -> String {
        or_id(self.scenario.strategy.action(id).map(|a| a.text.as_str()), id)
    }

    /// A state by its place; one without a name by its number.
    pub(super) fn state(&self, place: usize) -> String {
        or_id(self.scenario.asset.states.states.get(place).map(|s| s.name.as_str()), place + 1)
    }

    pub(super) fn opportunity(&self, id: OpportunityId) -> String {
        or_id(self.scenario.operations.opportunity(id).map(|o| o.name.as_str()), id)
    }

    pub(super) fn problem(&self, id: ProblemId) -> String {
        or_id(self.scenario.operations.problem(id).map(|p| p.problem.as_str()), id)
    }

    pub(super) fn person(&self, id: PersonId) -> String {
        or_id(self.scenario.person(id).map(|p| p.name.as_str()), id)
    }

    pub(super) fn rivals(&self, ids: &[RivalId], comma: &str) -> String {
        let name = |id: &RivalId| or_id(self.scenario.rival(*id).map(|r| r.name.as_str()), *id);
        ids.iter().map(name).collect::<Vec<_>>().join(comma)
    }

    pub(super) fn class(&self, class: Class) -> &'static str {
        self.texts.classes[self.scenario.method.terms as usize][class as usize]
    }

    pub(super) fn level(&self, level: RiskLevel) -> &str {
        let own = self.scenario.method.risk.names.get(&level).map(String::as_str);
        own.filter(|name| !name.trim().is_empty()).unwrap_or(self.texts.levels[level as usize])
    }

    pub(super) fn stop(&self) -> &str {
        self.level(RiskLevel::Stop)
    }

    pub(super) fn day(&self, day: Date) -> String {
        super::day_in_words(day, self.language)
    }

    /// Money in the scenario's unit, said in full: `CNY 3,800 thousand`, `3,800 千元`.
    pub(super) fn money(&self, value: f64) -> String {
        let (scale, unit) = match (self.scenario.money_unit, self.language) {
            (1, _) => (1.0, ""),
            (1_000, Language::En) => (1.0, " thousand"),
            (1_000, _) => (1.0, "千"),
            (10_000, Language::En) => (10.0, " thousand"),
            (10_000, Language::Hans) => (1.0, "万"),
            (10_000, Language::Hant) => (1.0, "萬"),
            (1_000_000, Language::En) => (1.0, " million"),
            (1_000_000, Language::Hans) => (1.0, "百万"),
            (1_000_000, Language::Hant) => (1.0, "百萬"),
            (other, _) => (f64::from(other), ""),
        };
        let number = format::plain(value * scale);
        match (self.language, self.scenario.currency.as_str()) {
            (Language::En, currency) => format!("{currency} {number}{unit}").trim().to_owned(),
            (_, "CNY" | "") => format!("{number} {unit}元"),
            (_, currency) => format!("{number} {unit} {currency}").replace("  ", " "),
        }
    }
}

/// A total or relative strength: whole where it is whole, two decimals otherwise.
pub(super) fn decimal(value: f64) -> String {
    format::number(value, if value.fract() == 0.0 { 0 } else { 2 })
}

/// A mean score.
pub(super) fn score(value: f64) -> String {
    format::number(value, 2)
}

fn or_id(name: Option<&str>, id: impl std::fmt::Display + Copy) -> String {
    name.map(str::trim).filter(|n| !n.is_empty()).map_or_else(|| id.to_string(), str::to_owned)
}
