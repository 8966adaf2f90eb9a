//! What is typed into a risk, whether in the register or in the form.

use super::fields::Field;
use super::names::{account_choices, source_choices, source_from_code, source_name, words};
use super::state::{ByAccount, BySource, Moment, RisksState};
use crate::browser;
use crate::model::entry::parse_number;
use crate::model::ids::take;
use crate::model::limits;
use crate::model::risk::{Level, Risk, RiskGroup, RiskItem, RiskSource};
use crate::model::units::{Money, Probability};
use crate::model::{Date, RiskId, Scenario};
use crate::state::{Action, Page, Route};
use crate::text::format::Count;
use crate::text::{Language, faults};
use crate::ui::context::App;
use crate::ui::kit::sheet::Refusal;
use crate::ui::view::prelude::*;

/// The form's field for the title, where a new risk begins.
pub const TITLE_FIELD: &str = "risk-title";

/// Takes a typed or chosen text into one entry of a risk; empty clears it.
pub fn enter(app: App, scenario: &mut Scenario, id: RiskId, field: Field, text: &str) -> Result<(), Refusal> {
    let text = text.trim();
    if field == Field::Owner {
        let owner = scenario.person_named(text);
        if let Some(risk) = scenario.risk_mut(id) {
            risk.owner = owner;
        }
        return Ok(());
    }
    if field == Field::Account {
        let account = account(app, scenario, text)?;
        if let Some(risk) = scenario.risk_mut(id) {
            risk.account = account;
        }
        return Ok(());
    }
    let Some(risk) = scenario.risk_mut(id) else { return Ok(()) };
    match field {
        Field::Title => text.clone_into(&mut risk.title),
        Field::Response => text.clone_into(&mut risk.response),
        Field::Source => risk.source = source(app, text)?,
        Field::Due => risk.due = due(text)?,
        _ => return enter_rating(risk, field, text, app.language.get_untracked()),
    }
    Ok(())
}

fn enter_rating(risk: &mut Risk, field: Field, text: &str, language: Language) -> Result<(), Refusal> {
    let Some(moment) = field.moment() else { return Ok(()) };
    let rating = moment.rating_mut(risk);
    match field {
        Field::ProbabilityBefore | Field::ProbabilityAfter => rating.probability = step(text)?,
        Field::ImpactBefore | Field::ImpactAfter => rating.impact = step(text)?,
        Field::ChanceBefore | Field::ChanceAfter => rating.chance = chance(text, language)?,
        Field::LossBefore | Field::LossAfter => rating.loss = loss(text, language)?,
        _ => {}
    }
    Ok(())
}

/// A step by its name in any language, its first letter, or 1 to 3.
fn step(text: &str) -> Result<Option<Level>, Refusal> {
    if text.is_empty() || text == "–" || text == "-" {
        return Ok(None);
    }
    let typed = text.to_lowercase();
    let level = match typed.as_str() {
        "l" | "low" | "低" | "1" => Level::Low,
        "m" | "med" | "medium" | "中" | "2" => Level::Medium,
        "h" | "high" | "高" | "3" => Level::High,
        _ => return Err(untrack(|| words().level_unknown(short(text)))),
    };
    Ok(Some(level))
}

fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

/// A source by its code, its place in the list, or its bare name.
fn source(app: App, text: &str) -> Result<Option<RiskSource>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    untrack(|| {
        let choices = source_choices(app);
        let in_list = choices.iter().find(|c| c.value == text || c.label == text);
        if let Some(choice) = in_list {
            return Ok(source_from_code(&choice.value));
        }
        let items = RiskItem::ALL.iter().copied().map(RiskSource::Item);
        let groups = RiskGroup::ALL.iter().copied().map(RiskSource::Group);
        let found = items.chain(groups).find(|&source| source_name(app, source).eq_ignore_ascii_case(text));
        found.map(Some).ok_or_else(|| words().source_unknown(short(text)))
    })
}

fn account(app: App, scenario: &Scenario, text: &str) -> Result<Option<crate::model::AccountId>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(account) = text.parse().ok().and_then(|id| scenario.account(id)) {
        return Ok(Some(account.id));
    }
    if let Some(account) = scenario.accounts.iter().find(|a| a.profile.name.trim() == text) {
        return Ok(Some(account.id));
    }
    untrack(|| {
        let is_programme = account_choices(app).first().is_some_and(|c| c.label == text);
        if is_programme { Ok(None) } else { Err(words().account_unknown(short(text))) }
    })
}

fn due(text: &str) -> Result<Option<Date>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| untrack(|| words().date_unknown(short(text))))
}

/// A chance in percent, with or without the sign.
fn chance(text: &str, language: Language) -> Result<Option<Probability>, Refusal> {
    let Some(typed) = parse_number(text).map_err(|fault| faults::texts(language).entry(&fault))? else {
        return Ok(None);
    };
    let chance = if text.contains(['%', '％']) { typed } else { typed / 100.0 };
    if (0.0..=1.0).contains(&chance) {
        Ok(Some(Probability::new(chance)))
    } else {
        Err(untrack(|| words().chance_range.to_owned()))
    }
}

fn loss(text: &str, language: Language) -> Result<Option<Money>, Refusal> {
    let Some(loss) = parse_number(text).map_err(|fault| faults::texts(language).entry(&fault))? else {
        return Ok(None);
    };
    if loss < 0.0 { Err(untrack(|| words().loss_negative.to_owned())) } else { Ok(Some(Money::new(loss))) }
}

/// A chance in percent as it was typed: 0.55 is 55, without the noise of binary fractions.
pub fn percent(chance: Probability) -> f64 {
    (chance.get() * 1e12).round() / 1e10
}

/// Adds a risk at the end. One begun while the register is filtered belongs to what is shown.
pub fn add(scenario: &mut Scenario, state: RisksState, source: Option<RiskSource>) -> RiskId {
    let id = take(&mut scenario.counters.risk);
    let account = match state.account.get_untracked() {
        ByAccount::One(id) => Some(id),
        ByAccount::All | ByAccount::Programme => None,
    };
    let of_filter = match state.source.get_untracked() {
        BySource::Group(group) => Some(RiskSource::Group(group)),
        BySource::All | BySource::Unnamed => None,
    };
    let risk = Risk { account, source: source.or(of_filter), ..Risk::titled(id, "") };
    scenario.risks.push(risk);
    id
}

/// Whether there is room for another risk.
pub fn has_room(scenario: &Scenario) -> bool {
    scenario.risks.len() < limits::RISKS
}

/// Says that there is no room.
pub fn say_full(app: App) {
    crate::ui::workspace::say(app, untrack(|| words().too_many(Count(limits::RISKS))));
}

/// Adds a risk, opens it, and puts the caret into its title.
pub fn add_and_open(app: App, state: RisksState, source: Option<RiskSource>) {
    if source.is_some() {
        state.show_all();
    }
    if !untrack(|| has_room(&app.editor.scenario())) {
        say_full(app);
        return;
    }
    let Some(id) = app.editor.edit(Action::Add, |scenario| add(scenario, state, source)) else { return };
    open(app, Some(id));
    browser::on_animation_frame(|| browser::on_animation_frame(|| browser::focus_by_id(TITLE_FIELD)));
}

/// Selects a risk, or none.
pub fn open(app: App, risk: Option<RiskId>) {
    browser::push_hash(&Route { page: Page::Risks(risk), ..app.route.get_untracked() }.to_string());
}

/// Removes a risk.
pub fn remove(scenario: &mut Scenario, id: RiskId) {
    scenario.remove_risk(id);
}

/// The field of a rating at a moment.
pub const fn of_moment(moment: Moment, fields: [Field; 2]) -> Field {
    match moment {
        Moment::Before => fields[0],
        Moment::After => fields[1],
    }
}
