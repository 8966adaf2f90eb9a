//! The scenario of a link beside one’s own: what differs, record by record.

mod asset;

use super::asset_parts::plain_percent;
use super::attractiveness::{cut_name, strength_cut_name};
use super::cuts::rule_name;
use super::quadrant::quadrant_cut_name;
use super::risks::risk_name;
use super::strength::strength_shown;
use super::sums::shown;
use crate::model::comparison::{
    AccountChange, AccountDifference, Comparison as Found, Pair, RiskDifference, SettingDifference as Setting, There,
    compare,
};
use crate::model::method::{AttractivenessCut, QuadrantCut, Scale, StrengthCut};
use crate::model::outcome::{Outcome, Undefined};
use crate::model::position::Class;
use crate::model::position::robustness::RobustnessMethod;
use crate::model::resources::ResourceMethod;
use crate::model::risk::RiskLevel;
use crate::model::{AccountId, Date, Money, PersonId, Probability, Scenario, Weight};
use crate::state::Shared;
use crate::text::comparison::{ComparisonTexts, Differing, texts};
use crate::text::content::Content;
use crate::text::format::Count;
use crate::text::{format, lifetime, money, practice, reasons};
use crate::ui::context::{App, app};
use crate::ui::view::prelude::*;
use asset::optional;

/// So many differences are listed.
const LISTED: usize = 300;
const NONE: &str = "–";

/// A line of the table: whose, what, and both values.
pub(super) struct Line {
    pub name: String,
    pub what: &'static str,
    pub mine: String,
    pub theirs: String,
}

/// The two scenarios and how their values are said.
pub(super) struct Sides {
    pub app: App,
    pub mine: Shared<Scenario>,
    pub theirs: Shared<Scenario>,
    pub words: &'static ComparisonTexts,
}

/// What differs between the scenario of a link and one's own.
#[component]
pub fn Comparison() -> Node {
    let app = app();
    let found = Memo::new(move |_| {
        let own = app.editor.own();
        app.editor.preview().map(|theirs| compare(&own, &theirs))
    });
    view! {
        <div class="dialog-body">
            {move || found.with(|found| found.as_ref().map(|found| body(app, found)))}
        </div>
    }
}

fn body(app: App, found: &Found) -> Node {
    let words = texts(app.language.get());
    let Some(theirs) = app.editor.preview() else { return view! { <p>{words.same}</p> } };
    let sides = Sides { app, mine: app.editor.own(), theirs, words };
    let sentence = if found.is_same() {
        words.same.to_owned()
    } else {
        (words.summary)(Differing {
            accounts: found.accounts.len(),
            same_accounts: found.same_accounts,
            risks: found.risks.len(),
            same_risks: found.same_risks,
            projects: found.projects.len(),
            settings: found.settings.len(),
        })
    };
    let frame = app.frame_texts();
    let mut left = LISTED;
    let groups = [
        (words.settings, found.settings.iter().map(|setting| sides.setting(setting)).collect::<Vec<_>>()),
        (words.accounts, found.accounts.iter().flat_map(|account| sides.account(account)).collect()),
        (words.risks, sides.risks(found)),
        (words.projects, found.projects.iter().flat_map(|project| sides.project(project)).collect()),
    ];
    let total: usize = groups.iter().map(|(_, lines)| lines.len()).sum();
    let mut parts = Vec::new();
    for (title, mut lines) in groups {
        lines.truncate(left);
        left -= lines.len();
        if !lines.is_empty() {
            parts.push(group(title, lines));
        }
    }
    view! {
        <p role="status"><strong>{sentence}</strong></p>
        {(!parts.is_empty()).then(|| {
            view! {
                <div class="table-scroll" tabindex="0" role="region" aria-label=frame.compare_title>
                    <table class="table compact wraps compared">
                        <thead>
                            <tr>
                                <th scope="col">{words.name}</th>
                                <th scope="col">{words.what}</th>
                                <th scope="col">{frame.compare_mine}</th>
                                <th scope="col">{frame.compare_theirs}</th>
                            </tr>
                        </thead>
                        {parts}
                    </table>
                </div>
            }
        })}
        {(total > LISTED).then(|| view! { <p>{(words.more)(Count(total - LISTED))}</p> })}
        <p class="quiet small">{words.compared}</p>
    }
}

fn group(title: &'static str, lines: Vec<Line>) -> Node {
    let rows = lines.into_iter().map(|line| {
        view! {
            <tr>
                <th scope="row">{line.name}</th>
                <td>{line.what}</td>
                <td>{line.mine}</td>
                <td>{line.theirs}</td>
            </tr>
        }
    });
    view! {
        <tbody>
            <tr><th scope="rowgroup" colspan="4" class="quiet">{title}</th></tr>
            {rows.collect_view()}
        </tbody>
    }
}

impl Sides {
    pub(super) fn presence(&self, name: String, there: There) -> Line {
        let (yes, no) = (self.words.there.to_owned(), self.words.not_there.to_owned());
        let (mine, theirs) = if there == There::Theirs { (no, yes) } else { (yes, no) };
        Line { name, what: self.words.record, mine, theirs }
    }

    fn reason(&self, reason: &Undefined) -> String {
        reasons::short(reason, self.app.language.get())
    }

    fn account_name(&self, id: AccountId) -> String {
        let named = |scenario: &Scenario| {
            let name = scenario.account(id).map(|account| account.profile.name.trim().to_owned());
            name.filter(|name| !name.is_empty())
        };
        named(&self.theirs).or_else(|| named(&self.mine)).unwrap_or_else(|| id.to_string())
    }

    fn account(&self, found: &AccountDifference) -> Vec<Line> {
        let name = self.account_name(found.account);
        if found.there != There::Both {
            return vec![self.presence(name, found.there)];
        }
        found.changes.iter().map(|change| self.change(name.clone(), change)).collect()
    }

    fn change(&self, name: String, change: &AccountChange) -> Line {
        let (words, language) = (self.words, self.app.language.get());
        let amount = |amount: &Outcome<Money>| match amount {
            Ok(amount) => format::amount(amount.get()),
            Err(reason) => self.reason(reason),
        };
        match change {
            AccountChange::Class(pair) => line(name, words.class, pair, |class| self.class(class)),
            AccountChange::Attractiveness(pair) => line(name, words.attractiveness, pair, |total| match total {
                Ok(total) => shown(total.get()),
                Err(reason) => self.reason(reason),
            }),
            AccountChange::Strength(pair) => {
                let say = |strength: &Outcome<_>, scenario: &Scenario| match strength {
                    Ok(value) => strength_shown(*value, scenario.method.strength.rule),
                    Err(reason) => self.reason(reason),
                };
                let (mine, theirs) = (say(&pair.mine, &self.mine), say(&pair.theirs, &self.theirs));
                Line { name, what: words.strength, mine, theirs }
            }
            AccountChange::Revenue(pair) => line(name, words.revenue, pair, amount),
            AccountChange::NetIncome(pair) => line(name, words.net_income, pair, amount),
            AccountChange::Retention(pair) => {
                let say = |rate: &Option<Probability>| optional(rate.map(Probability::get), plain_percent);
                line(name, lifetime::texts(self.app.language.get()).retention, pair, say)
            }
            AccountChange::Margin(pair) => {
                let say = |margin: &Option<Money>| optional(margin.map(Money::get), format::amount);
                line(name, lifetime::texts(self.app.language.get()).margin, pair, say)
            }
            AccountChange::PeopleDays(pair) => {
                line(name, words.people_days, pair, |days| days.map_or_else(|| NONE.to_owned(), format::plain))
            }
            AccountChange::Standing(pair) => {
                line(name, practice::shared(language).stood, pair, |standing| match standing {
                    Ok(standing) => practice::terms(language).standing(*standing).to_owned(),
                    Err(reason) => self.reason(reason),
                })
            }
            AccountChange::Development(pair) => line(name, practice::shared(language).stage_fact, pair, |stage| {
                stage.map_or(NONE, |stage| practice::terms(language).development(stage)[0]).to_owned()
            }),
            AccountChange::Pipeline(pair) => line(name, practice::shared(language).pipeline_fact, pair, amount),
            AccountChange::Review(pair) => line(name, words.review, pair, |day| day_or_none(*day)),
            AccountChange::Decider(pair) => {
                let say = |id: &Option<PersonId>, scenario: &Scenario| {
                    let person = id.and_then(|id| scenario.person(id));
                    or_none(person.map_or("", |person| person.name.trim()))
                };
                let (mine, theirs) = (say(&pair.mine, &self.mine), say(&pair.theirs, &self.theirs));
                Line { name, what: words.decider, mine, theirs }
            }
        }
    }

    fn class(&self, class: &Outcome<Class>) -> String {
        match class {
            Ok(class) => self.app.class_name(*class),
            Err(reason) => self.reason(reason),
        }
    }

    fn risks(&self, found: &Found) -> Vec<Line> {
        let count = found.risk_count;
        let mut lines = Vec::new();
        if count.mine != count.theirs {
            let say = |count: &usize| Count(*count).to_string();
            lines.push(line(self.words.scenario.to_owned(), self.words.number_of_risks, &count, say));
        }
        lines.extend(found.risks.iter().flat_map(|risk| self.risk(risk)));
        lines
    }

    fn risk(&self, found: &RiskDifference) -> Vec<Line> {
        let risk = self.theirs.risk(found.risk).or_else(|| self.mine.risk(found.risk));
        let name = risk.map(risk_name).unwrap_or_default();
        if found.there != There::Both {
            return vec![self.presence(name, found.there)];
        }
        let level = |level: &Outcome<RiskLevel>| match level {
            Ok(level) => self.app.risk_level(*level).name,
            Err(reason) => self.reason(reason),
        };
        let moments = [(self.words.level_before, &found.before), (self.words.level_after, &found.after)];
        let of_moment = |(what, pair): (_, &Option<Pair<_>>)| Some(line(name.clone(), what, pair.as_ref()?, level));
        moments.into_iter().filter_map(of_moment).collect()
    }

    fn setting(&self, setting: &Setting) -> Line {
        let (app, words) = (self.app, self.words);
        let operating = practice::shared(app.language.get());
        let one = || words.table_one.to_owned();
        let two = || words.table_two.to_owned();
        let weight =
            |weight: &Option<Weight>| weight.map_or_else(|| NONE.to_owned(), |weight| format::plain(weight.get()));
        let scale = |scale: &Scale| format!("{}–{}", format::plain(scale.min), format::plain(scale.max));
        match setting {
            Setting::ThisYear(pair) => line(words.scenario.to_owned(), words.this_year, pair, i32::to_string),
            Setting::Unit(pair) => {
                let say = |(currency, unit): &(String, u32)| money::unit(app.language.get(), currency, *unit);
                line(words.scenario.to_owned(), words.unit, pair, say)
            }
            Setting::AttractivenessScale(pair) => line(one(), words.scale, pair, scale),
            Setting::AttractivenessCut(pair) => line(one(), words.cut, pair, |cut| match cut {
                AttractivenessCut::Fixed { at } => with_value(cut_name(app, *cut), *at),
                _ => cut_name(app, *cut),
            }),
            Setting::AttractivenessWeight(id, pair) => {
                let name = self.named(|s, c| {
                    let factor = s.method.attractiveness.factors.iter().find(|f| f.id == *id)?;
                    Some(c.label(&factor.label).name)
                });
                line(name, words.weight, pair, weight)
            }
            Setting::StrengthScale(pair) => line(two(), words.scale, pair, scale),
            Setting::StrengthRule(pair) => line(two(), words.rule, pair, |rule| rule_name(app, *rule).to_owned()),
            Setting::StrengthCut(pair) => line(two(), words.cut, pair, |cut| match cut {
                StrengthCut::Fixed { at } => with_value(strength_cut_name(app, *cut), *at),
                _ => strength_cut_name(app, *cut),
            }),
            Setting::StrengthWeight(id, pair) => {
                let name = self.named(|s, c| {
                    let factor = s.method.strength.factors.iter().find(|f| f.id == *id)?;
                    Some(c.label(&factor.label).name)
                });
                line(name, words.weight, pair, weight)
            }
            Setting::CutOff(pair) => line(words.selection.to_owned(), words.cut_off, pair, |at| format::plain(*at)),
            Setting::CriterionWeight(id, pair) => {
                let name = self.named(|s, c| {
                    let criterion = s.method.selection.criteria.iter().find(|row| row.id == *id)?;
                    Some(c.label(&criterion.label).name)
                });
                line(name, words.weight, pair, weight)
            }
            Setting::QuadrantCut(pair) => line(words.quadrant.to_owned(), words.cut, pair, |cut| match cut {
                QuadrantCut::Fixed { sales, profit } => {
                    let at = format!("{} / {}", format::amount(sales.get()), format::amount(profit.get()));
                    format!("{} {at}", quadrant_cut_name(*cut))
                }
                _ => quadrant_cut_name(*cut).to_owned(),
            }),
            Setting::Asset(setting, pair) => self.asset(*setting, pair),
            Setting::StandingCuts(pair) => {
                let say = |(performance, alignment): &(f64, f64)| {
                    format!("{} / {}", format::plain(*performance), format::plain(*alignment))
                };
                line(words.scenario.to_owned(), operating.compare_cuts, pair, say)
            }
            Setting::ContactTolerance(pair) => {
                let say = |(part, contacts): &(f64, u32)| format!("{}% / {contacts}", format::plain(part * 100.0));
                line(words.scenario.to_owned(), operating.compare_tolerance, pair, say)
            }
            Setting::ServicePolicy(pair) => {
                line(words.scenario.to_owned(), operating.compare_service, pair, usize::to_string)
            }
            Setting::ReviewDate(pair) => line(words.plans.to_owned(), words.review, pair, |day| day_or_none(*day)),
            Setting::FirstPlans(pair) => line(words.plans.to_owned(), words.first_plans, pair, |all| {
                or_none(&all.iter().map(|id| self.account_name(*id)).collect::<Vec<_>>().join(" · "))
            }),
            Setting::ReviewMinutes(pair) => line(words.plans.to_owned(), words.review_minutes, pair, u32::to_string),
            Setting::KeysPerManager(pair) => line(words.coach.to_owned(), words.keys_per_manager, pair, u32::to_string),
            Setting::Mutes(pair) => line(words.coach.to_owned(), words.muted, pair, usize::to_string),
            Setting::AbcCuts(pair) => line(words.scenario.to_owned(), words.abc, pair, |(a, b)| {
                format!("{}% / {}%", format::plain(a * 100.0), format::plain(b * 100.0))
            }),
            Setting::Avoided(pair) => line(words.loss_tests.to_owned(), words.avoided, pair, |share| {
                format!("{}%", format::percent(*share, 0))
            }),
            Setting::LossTests(pair) => {
                line(words.scenario.to_owned(), words.loss_tests, pair, |tests| self.tests(tests))
            }
            Setting::Robustness(pair) => line(words.scenario.to_owned(), words.robustness, pair, robustness),
            Setting::Resources(pair) => line(words.scenario.to_owned(), words.resources, pair, resources),
        }
    }

    /// Who leaves in each test.
    fn tests(&self, tests: &[Vec<AccountId>]) -> String {
        let name = |id: &AccountId| {
            let account = self.theirs.account(*id).or_else(|| self.mine.account(*id));
            account.map(|account| account.profile.name.clone()).unwrap_or_default()
        };
        let names = |test: &Vec<AccountId>| test.iter().map(name).collect::<Vec<_>>().join(" + ");
        if tests.is_empty() { NONE.to_owned() } else { tests.iter().map(names).collect::<Vec<_>>().join(" · ") }
    }

    /// What a row is called, in whichever scenario has it.
    fn named(&self, find: impl Fn(&Scenario, &Content) -> Option<String>) -> String {
        self.app.content.with(|c| find(&self.theirs, c).or_else(|| find(&self.mine, c))).unwrap_or_default()
    }
}

pub(super) fn line<T>(name: String, what: &'static str, pair: &Pair<T>, say: impl Fn(&T) -> String) -> Line {
    Line { name, what, mine: say(&pair.mine), theirs: say(&pair.theirs) }
}

/// Seed, rounds, spreads of confirmed and assumed scores and of weights, limit of close calls.
fn robustness(method: &RobustnessMethod) -> String {
    let RobustnessMethod { seed, draws, confirmed, assumed, weights, close } = method;
    let (confirmed, assumed) = (format::plain(*confirmed), format::plain(*assumed));
    let (weights, close) = (format::plain(weights.get() * 100.0), format::plain(close.get() * 100.0));
    format!("{seed} · {draws} · ±{confirmed} · ±{assumed} · ±{weights}% · {close}%")
}

/// Shares of the four classes, the difference that counts, a manager's days.
fn resources(method: &ResourceMethod) -> String {
    let share = |class: &Class| format::plain(method.policy.of(*class).get() * 100.0);
    let shares = Class::ALL.iter().map(share).collect::<Vec<_>>().join(" / ");
    let (tolerance, days) = (format::plain(method.tolerance.get() * 100.0), format::plain(method.manager_days));
    format!("{shares}% · ±{tolerance}% · {days}")
}

fn day_or_none(day: Option<Date>) -> String {
    day.map_or_else(|| NONE.to_owned(), |day| day.to_string())
}

/// A text, or that there is none.
fn or_none(text: &str) -> String {
    if text.is_empty() { NONE.to_owned() } else { text.to_owned() }
}

fn with_value(name: String, at: f64) -> String {
    format!("{name} {}", format::amount(at))
}
