//! Findings on close calls and resources as sentences.

use super::names::Names;
use super::{Sentence, said};
use crate::model::finding::PortfolioFinding as Kind;
use crate::text::Language;
use crate::text::format::{percent, plain};
use crate::text::words::words;

words! {
    /// The texts of findings on close calls and resources.
    pub struct PortfolioFindingTexts = "portfolio_findings" {
        close_call(name, class, below), close_call_why,
        most_days(name, class, days, share), most_days_why,
        over_served(name, days, future, policy), over_served_why,
        under_served(name, days, future, policy), under_served_why,
        before_key(name, days, key, key_days), before_key_why,
        manager_overloaded(person, days, capacity), manager_overloaded_why,
        days_missing(missing, needed), days_missing_why,
    }
}

fn texts(language: Language) -> &'static PortfolioFindingTexts {
    PortfolioFindingTexts::in_language(language)
}

/// Total over all kinds: a finding without a sentence does not compile.
pub(super) fn say(kind: &Kind, names: &Names) -> Sentence {
    let t = texts(names.language());
    let name = |id| names.account(id);
    let part = |share: f64| percent(share, 1);
    match *kind {
        Kind::CloseCall { account, class, below } => {
            said(t.close_call(name(account), names.class(class), percent(below, 0)), t.close_call_why)
        }
        Kind::MostDaysUnattractive { account, class, days, share } => {
            said(t.most_days(name(account), names.class(class), plain(days), part(share)), t.most_days_why)
        }
        Kind::OverServed { account, days, future, policy } => {
            said(t.over_served(name(account), part(days), part(future), part(policy)), t.over_served_why)
        }
        Kind::UnderServed { account, days, future, policy } => {
            said(t.under_served(name(account), part(days), part(future), part(policy)), t.under_served_why)
        }
        Kind::BeforeKeyAccount { account, days, key, key_days } => {
            said(t.before_key(name(account), plain(days), name(key), plain(key_days)), t.before_key_why)
        }
        Kind::ManagerOverloaded { person, days, capacity } => {
            said(t.manager_overloaded(names.person(person), plain(days), plain(capacity)), t.manager_overloaded_why)
        }
        Kind::DaysMissing { missing, needed } => said(t.days_missing(missing, needed), t.days_missing_why),
    }
}
