//! Findings as sentences: first what, naming the account and the number, then why it matters.

mod en;
mod hans;
mod hant;
mod names;
mod relationship;

use self::names::{Names, decimal, score as score_text};
use super::language::Language;
use crate::model::finding::{Finding, FindingKind as Kind, Table};
use crate::model::position::{Axis, Class};
use crate::model::risk::RiskGroup;
use crate::model::scenario::Scenario;

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What was found.
    pub what: String,
    /// Why it matters.
    pub why: &'static str,
}

/// A finding in words. Names come from the scenario; a record without a name is called by its id.
pub fn sentence(finding: &Finding, scenario: &Scenario, language: Language) -> Sentence {
    say(&finding.kind, texts(language), &Names::new(scenario, language))
}

/// Many findings in words, at a cost linear in findings and records.
pub fn sentences(findings: &[Finding], scenario: &Scenario, language: Language) -> Vec<Sentence> {
    let names = Names::new(scenario, language);
    findings.iter().map(|f| say(&f.kind, texts(language), &names)).collect()
}

/// The texts in a language.
pub const fn texts(language: Language) -> &'static FindingTexts {
    match language {
        Language::Hans => &hans::TEXTS,
        Language::Hant => &hant::TEXTS,
        Language::En => &en::TEXTS,
    }
}

/// One finding's two lines.
#[derive(Debug)]
pub struct Said<F> {
    /// Builds the first line.
    pub what: F,
    /// The second line.
    pub why: &'static str,
}

type Name = Said<fn(&str) -> String>;
type TwoNames = Said<fn(&str, &str) -> String>;
type ThreeNames = Said<fn(&str, &str, &str) -> String>;
type NameCount = Said<fn(&str, usize) -> String>;
type NameOf = Said<fn(&str, usize, usize) -> String>;
type TableOf = Said<fn(&str, &str, usize, usize) -> String>;
type MoneyBy<N> = Said<fn(&str, &str, &str, N) -> String>;

/// The texts of all findings. The first argument is the account or risk unless said otherwise.
#[derive(Debug)]
#[allow(missing_docs, reason = "named after the findings they say")]
pub struct FindingTexts {
    /// Argument: the table.
    pub weights_all_zero: Name,
    pub account_weights_zero: Name,
    /// Then the level.
    pub stop_without_owner: TwoNames,
    /// Then the levels before and after.
    pub response_raises: ThreeNames,
    /// Worse within one level. Then the level.
    pub response_raises_within: TwoNames,
    /// Then the level.
    pub stop_without_response: TwoNames,
    /// Then the level.
    pub response_does_not_lower: TwoNames,
    /// Then the day.
    pub risk_overdue: TwoNames,
    /// The underrated, the overrated risk, the number of pairs.
    pub rank_reversal: Said<fn(&str, &str, usize) -> String>,
    /// Then net income this year, the forecast, its year.
    pub falling_forecast: MoneyBy<i32>,
    /// Then gross profit, the loss, the rank by revenue.
    pub large_account_loses: MoneyBy<usize>,
    /// Then the score and the name of the class.
    pub short_listed_opportunistic: ThreeNames,
    /// Then the other account's id.
    pub duplicate_name: TwoNames,
    /// Then the table.
    pub assumed_only: Said<fn(&str, &str, usize) -> String>,
    /// Then the table, how many, of how many.
    pub many_assumed: TableOf,
    /// Then the total.
    pub on_attractiveness_line: TwoNames,
    /// Then the relative strength.
    pub on_strength_line: TwoNames,
    /// Then the other account and the class it would have.
    pub one_account_away: ThreeNames,
    /// Argument: the group.
    pub source_group_empty: Name,
    /// Then the score and how many must-haves.
    pub must_have_failed: Said<fn(&str, &str, usize) -> String>,
    /// Then the class.
    pub strategic_but_opportunistic: TwoNames,
    pub no_accounts: Said<&'static str>,
    /// Argument: the table.
    pub no_factors: Name,
    pub no_risks: Said<&'static str>,
    pub attractiveness_unrated: Name,
    /// Then how many, of how many.
    pub attractiveness_incomplete: NameOf,
    pub strength_unrated: Name,
    /// Then how many, of how many.
    pub strength_incomplete: NameOf,
    /// Then the rivals left out and how many still count.
    pub rivals_ignored: Said<fn(&str, &str, usize) -> String>,
    pub no_rival: Name,
    /// Then how many, of how many.
    pub selection_incomplete: NameOf,
    /// Then how many figures.
    pub money_missing: NameCount,
    pub money_empty: Name,
    /// Then the class.
    pub key_without_manager: TwoNames,
    pub risk_unrated: Name,
    pub risk_without_owner: Name,
    pub risk_without_due: Name,
    /// Table One, Table Two, the selection criteria: as they stand in a sentence.
    pub tables: [&'static str; 3],
    /// The five groups of risk sources in the course's order.
    pub groups: [&'static str; 5],
    /// Joins names.
    pub comma: &'static str,
}

impl FindingTexts {
    const fn table(&self, table: Table) -> &'static str {
        self.tables[table as usize]
    }

    const fn group(&self, group: RiskGroup) -> &'static str {
        self.groups[group as usize]
    }
}

macro_rules! say {
    ($said:expr $(, $value:expr)*) => {
        Sentence { what: ($said.what)($($value),*), why: $said.why }
    };
}

fn fixed(said: &Said<&'static str>) -> Sentence {
    Sentence { what: said.what.to_owned(), why: said.why }
}

/// Total over all kinds: a finding without a sentence does not compile.
fn say(kind: &Kind, t: &FindingTexts, names: &Names) -> Sentence {
    let (account, risk) = (|id| names.account(id), |id| names.risk(id));
    match *kind {
        Kind::WeightsAllZero { table } => say!(t.weights_all_zero, t.table(table)),
        Kind::AccountWeightsZero { account: id } => say!(t.account_weights_zero, &account(id)),
        Kind::ShowStopperWithoutOwner { risk: id } => say!(t.stop_without_owner, &risk(id), names.stop()),
        Kind::ResponseRaises { risk: id, before, after } if before == after => {
            say!(t.response_raises_within, &risk(id), names.level(before))
        }
        Kind::ResponseRaises { risk: id, before, after } => {
            say!(t.response_raises, &risk(id), names.level(before), names.level(after))
        }
        Kind::ShowStopperWithoutResponse { risk: id } => say!(t.stop_without_response, &risk(id), names.stop()),
        Kind::ResponseDoesNotLower { risk: id, level } => {
            say!(t.response_does_not_lower, &risk(id), names.level(level))
        }
        Kind::RiskOverdue { risk: id, due } => say!(t.risk_overdue, &risk(id), &names.day(due)),
        Kind::RankReversal { underrated, overrated, count } => {
            say!(t.rank_reversal, &risk(underrated), &risk(overrated), count)
        }
        Kind::FallingForecast { account: id, this_year, forecast, year } => {
            say!(t.falling_forecast, &account(id), &names.money(this_year), &names.money(forecast), year)
        }
        Kind::LargeAccountLoses { account: id, gross_profit, net_income, rank, .. } => {
            say!(t.large_account_loses, &account(id), &names.money(gross_profit), &names.money(-net_income), rank)
        }
        Kind::ShortListedOpportunistic { account: id, score } => {
            say!(t.short_listed_opportunistic, &account(id), &score_text(score), names.class(Class::Opportunistic))
        }
        Kind::DuplicateName { account: id, first } => say!(t.duplicate_name, &account(id), &first.to_string()),
        Kind::AssumedOnly { account: id, table, assumed } => {
            say!(t.assumed_only, &account(id), t.table(table), assumed)
        }
        Kind::ManyAssumed { account: id, table, assumed, rated } => {
            say!(t.many_assumed, &account(id), t.table(table), assumed, rated)
        }
        Kind::OnTheLine { account: id, axis: Axis::Attractiveness, at } => {
            say!(t.on_attractiveness_line, &account(id), &decimal(at))
        }
        Kind::OnTheLine { account: id, axis: Axis::Strength, at } => {
            say!(t.on_strength_line, &account(id), &decimal(at))
        }
        Kind::OneAccountAway { account: id, without, to, .. } => {
            say!(t.one_account_away, &account(id), &account(without), names.class(to))
        }
        Kind::SourceGroupEmpty { group } => say!(t.source_group_empty, t.group(group)),
        Kind::MustHaveFailed { account: id, score, ref criteria } => {
            say!(t.must_have_failed, &account(id), &score_text(score), criteria.len())
        }
        Kind::StrategicButOpportunistic { account: id } => {
            say!(t.strategic_but_opportunistic, &account(id), names.class(Class::Opportunistic))
        }
        Kind::NoAccounts => fixed(&t.no_accounts),
        Kind::NoFactors { table } => say!(t.no_factors, t.table(table)),
        Kind::NoRisks => fixed(&t.no_risks),
        Kind::AttractivenessUnrated { account: id } => say!(t.attractiveness_unrated, &account(id)),
        Kind::AttractivenessIncomplete { account: id, missing, needed } => {
            say!(t.attractiveness_incomplete, &account(id), missing, needed)
        }
        Kind::StrengthUnrated { account: id } => say!(t.strength_unrated, &account(id)),
        Kind::StrengthIncomplete { account: id, missing, needed } => {
            say!(t.strength_incomplete, &account(id), missing, needed)
        }
        Kind::RivalsIgnored { account: id, ref rivals, counted } => {
            say!(t.rivals_ignored, &account(id), &names.rivals(rivals, t.comma), counted)
        }
        Kind::NoRival { account: id } => say!(t.no_rival, &account(id)),
        Kind::SelectionIncomplete { account: id, missing, needed } => {
            say!(t.selection_incomplete, &account(id), missing, needed)
        }
        Kind::MoneyMissing { account: id, missing, needed } if missing == needed => {
            say!(t.money_empty, &account(id))
        }
        Kind::MoneyMissing { account: id, missing, .. } => say!(t.money_missing, &account(id), missing),
        Kind::KeyWithoutManager { account: id } => {
            say!(t.key_without_manager, &account(id), names.class(Class::Key))
        }
        Kind::RiskUnrated { risk: id } => say!(t.risk_unrated, &risk(id)),
        Kind::RiskWithoutOwner { risk: id } => say!(t.risk_without_owner, &risk(id)),
        Kind::RiskWithoutDue { risk: id } => say!(t.risk_without_due, &risk(id)),
        Kind::Relationship(ref finding) => relationship::say(finding, names),
    }
}
