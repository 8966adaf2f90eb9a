//! The scenario of a link beside one’s own: what differs, record by record.

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
use crate::model::risk::RiskLevel;
use crate::model::{AccountId, Money, Scenario, Weight};
use crate::state::Shared;
use crate::text::comparison::{ComparisonTexts, Differing, texts};
use crate::text::content::Content;
use crate::text::format::Count;
use crate::text::{format, money, reasons};
use crate::ui::context::{App, app};
use crate::ui::view::prelude::*;

/// So many differences are listed.
const LISTED: usize = 300;
const NONE: &str = "–";

/// A line of the table: whose, what, and both values.
struct Line {
    name: String,
    what: &'static str,
    mine: String,
    theirs: String,
}

/// The two scenarios and how their values are said.
struct Sides {
    app: App,
    mine: Shared<Scenario>,
    theirs: Shared<Scenario>,
    words: &'static ComparisonTexts,
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
            settings: found.settings.len(),
        })
    };
    let frame = app.frame_texts();
    let mut left = LISTED;
    let groups = [
        (words.settings, found.settings.iter().map(|setting| sides.setting(setting)).collect::<Vec<_>>()),
        (words.accounts, found.accounts.iter().flat_map(|account| sides.account(account)).collect()),
        (words.risks, sides.risks(found)),
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
    fn presence(&self, name: String, there: There) -> Line {
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
        let words = self.words;
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
            Setting::KeysPerManager(pair) => line(words.coach.to_owned(), words.keys_per_manager, pair, u32::to_string),
            Setting::Mutes(pair) => line(words.coach.to_owned(), words.muted, pair, usize::to_string),
            Setting::AbcCuts(pair) => line(words.scenario.to_owned(), words.abc, pair, |(a, b)| {
                format!("{}% / {}%", format::plain(a * 100.0), format::plain(b * 100.0))
            }),
        }
    }

    /// What a row is called, in whichever scenario has it.
    fn named(&self, find: impl Fn(&Scenario, &Content) -> Option<String>) -> String {
        self.app.content.with(|c| find(&self.theirs, c).or_else(|| find(&self.mine, c))).unwrap_or_default()
    }
}

fn line<T>(name: String, what: &'static str, pair: &Pair<T>, say: impl Fn(&T) -> String) -> Line {
    Line { name, what, mine: say(&pair.mine), theirs: say(&pair.theirs) }
}

fn with_value(name: String, at: f64) -> String {
    format!("{name} {}", format::amount(at))
}
