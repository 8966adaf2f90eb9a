//! Every text of a scenario with the record it belongs to.

use super::asset;
use super::fault::Fault;
use super::plan;
use super::practice;
use super::record::Record;
use super::relationship;
use super::strategy;
use super::toolkit;
use crate::model::accounts::Account;
use crate::model::label::Label;
use crate::model::limits::TEXT_CHARS;
use crate::model::scenario::Scenario;

/// The texts that are too long.
pub(super) fn too_long(scenario: &Scenario) -> Vec<Fault> {
    let mut found = Vec::new();
    each(scenario, &mut |record, text| {
        // Bytes are counted first because characters take a walk.
        if text.len() > TEXT_CHARS {
            let chars = text.chars().count();
            if chars > TEXT_CHARS {
                found.push(Fault::TooLong { record, chars, limit: TEXT_CHARS });
            }
        }
    });
    found
}

pub(super) type Sink<'a> = dyn FnMut(Option<Record>, &str) + 'a;

fn each(scenario: &Scenario, sink: &mut Sink) {
    for text in [&scenario.title, &scenario.company, &scenario.note, &scenario.currency] {
        sink(None, text);
    }
    if let Some(origin) = &scenario.origin {
        sink(None, &origin.sample);
        sink(None, &origin.language);
    }
    scenario.coach.mutes.iter().for_each(|mute| sink(None, &mute.note));
    method(scenario, sink);
    for person in &scenario.people {
        sink(Some(person.id.into()), &person.name);
        sink(Some(person.id.into()), &person.role);
        if let Some(function) = &person.function {
            sink(Some(person.id.into()), &function.word());
        }
    }
    for rival in &scenario.rivals {
        for text in [&rival.name, &rival.ways, &rival.weaknesses] {
            sink(Some(rival.id.into()), text);
        }
    }
    scenario.accounts.iter().for_each(|a| account(a, sink));
    for risk in &scenario.risks {
        sink(Some(risk.id.into()), &risk.title);
        sink(Some(risk.id.into()), &risk.response);
    }
    scenario.loss_tests.iter().for_each(|test| sink(None, &test.name));
    strategy::texts(&scenario.strategy, sink);
    asset::texts(&scenario.asset, sink);
    toolkit::texts(&scenario.toolkit, sink);
    practice::texts(scenario, sink);
}

fn method(scenario: &Scenario, sink: &mut Sink) {
    let method = &scenario.method;
    method.attractiveness.factors.iter().for_each(|f| label(f.id.into(), &f.label, sink));
    method.strength.factors.iter().for_each(|f| label(f.id.into(), &f.label, sink));
    method.selection.criteria.iter().for_each(|c| label(c.id.into(), &c.label, sink));
    method.value.drivers.iter().for_each(|d| label(d.id.into(), &d.label, sink));
    method.risk.names.values().for_each(|name| sink(None, name));
}

fn label<K>(record: Record, label: &Label<K>, sink: &mut Sink) {
    for text in [&label.name, &label.low, &label.mid, &label.high].into_iter().flatten() {
        sink(Some(record), text);
    }
}

fn account(account: &Account, sink: &mut Sink) {
    let record = Some(Record::from(account.id));
    let p = &account.profile;
    for text in [&p.name, &p.region, &p.industry, &p.note, &p.market, &p.business, &p.process, &p.value] {
        sink(record, text);
    }
    p.products.iter().for_each(|line| sink(record, &line.name));
    account.selection.values().for_each(|e| sink(record, &e.source));
    for set in account.attractiveness.sets.iter().chain(&account.attractiveness.target) {
        sink(record, &set.source);
        set.scores.values().for_each(|e| sink(record, &e.source));
    }
    for set in account.strength.sets.iter().chain(&account.strength.target) {
        sink(record, &set.source);
        for scores in std::iter::once(&set.us).chain(set.rivals.values()) {
            for entry in scores.values() {
                sink(record, &entry.source);
            }
        }
    }
    account.strength.customer_view.values().for_each(|e| sink(record, &e.source));
    relationship::texts(&account.relationship, &mut |record, text| sink(Some(record), text));
    practice::account_texts(account, sink);
    plan::texts(&account.plan, &mut |text| sink(record, text));
}
