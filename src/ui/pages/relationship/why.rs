//! Why a stage is suggested, what coverage counts, where a gap comes from.

use super::{named, results, terms, words};
use crate::model::ids::{ContactId, NeedId};
use crate::model::relationship::{
    BuyingPhase, Comparison, ContactCeiling, NEEDS, PhaseState, Sign, Stage, StageEvidence,
};
use crate::model::units::{Money, Score};
use crate::model::{AccountId, Share};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::view::prelude::*;

/// The claim beside the suggestion, in few words. Tracked.
pub fn comparison_name(comparison: Comparison) -> String {
    match comparison {
        Comparison::Fits => words().fits.to_owned(),
        Comparison::Above { steps } => words().above(steps),
        Comparison::Below { steps } => words().below(steps),
        Comparison::Uncouples => words().uncouples.to_owned(),
    }
}

/// Explains a computed cell of the list. Tracked.
pub fn explain_account(app: App, account: AccountId, column: &str) -> Option<Why> {
    match column {
        "suggested" => why_suggested(app, account),
        "claim" => why_claim(app, account),
        "lines" => why_lines(app, account),
        "coverage" => why_coverage(app, account),
        "buyer" => why_buyer(app, account),
        "overdue" => why_overdue(app, account),
        "gap" => {
            let first = results(app, account)?.needs.iter().find(|n| n.rank == Some(1))?.need;
            why_gap(app, account, first)
        }
        _ => None,
    }
}

fn name_of(app: App, account: AccountId) -> String {
    let scenario = app.editor.scenario();
    scenario.account(account).map(|a| named(&a.profile.name, account)).unwrap_or_default()
}

fn here(app: App, account: AccountId) -> String {
    app.address(Page::Relationship(Some(account)))
}

/// A contact's name. Tracked.
pub fn contact_name(app: App, account: AccountId, contact: ContactId) -> String {
    let scenario = app.editor.scenario();
    scenario.relationship(account).and_then(|r| r.contact(contact)).map_or_else(String::new, |c| named(&c.name, c.id))
}

fn evidence_line(evidence: &StageEvidence) -> (String, String, Option<String>) {
    let shown = match &evidence.strength {
        Ok(strength) => words().evidence(percent(*strength), evidence.answered, evidence.signs),
        Err(_) => words().no_answers.to_owned(),
    };
    (terms().stage(evidence.stage).to_owned(), shown, None)
}

/// Why a stage is suggested. Tracked.
pub fn why_suggested(app: App, account: AccountId) -> Option<Why> {
    let results = results(app, account)?;
    let (words, language) = (words(), app.language.get());
    let mut why = Why { title: words.why_suggested(name_of(app, account)), ..Why::default() };
    why.inputs = results.evidence.iter().map(evidence_line).collect();
    let lines = words.lines_count(results.lines.lines, results.lines.functions, results.lines.people);
    why.inputs.push((words.contact_map.to_owned(), lines, Some(here(app, account))));
    match &results.suggestion {
        Ok(suggestion) => {
            terms().stage(suggestion.stage).clone_into(&mut why.value);
            let by_answers = terms().stage(suggestion.by_answers);
            why.formula.push(words.by_answers(by_answers));
            why.formula.push(words.by_contacts(terms().stage(suggestion.ceiling.stage())));
            if suggestion.uncoupling.is_empty() {
                why.formula.push(words.lower_of(why.value.clone()));
            } else {
                let signs: Vec<&str> = suggestion.uncoupling.iter().map(|&sign: &Sign| terms().sign(sign)).collect();
                why.formula.push(words.sign_decides(signs.join(words.comma)));
            }
            why.rule.push(ceiling_says(suggestion.ceiling).to_owned());
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.push(reasons::full(reason, language));
        }
    }
    why.rule.push(words.answers_rule.to_owned());
    Some(why)
}

/// What the contact map allows, in a sentence. Tracked.
pub fn ceiling_says(ceiling: ContactCeiling) -> &'static str {
    match ceiling {
        ContactCeiling::NoLine => words().ceiling_none,
        ContactCeiling::OneLine => words().ceiling_one,
        ContactCeiling::OneFunctionOrPerson => words().ceiling_several,
        ContactCeiling::Matched => words().ceiling_matched,
    }
}

/// The claim beside the suggestion. Tracked.
pub fn why_claim(app: App, account: AccountId) -> Option<Why> {
    let results = results(app, account)?;
    let (words, language) = (words(), app.language.get());
    let name = |stage: Option<Stage>| stage.map_or(words.unset, |stage| terms().stage(stage)).to_owned();
    let suggested = results.suggestion.as_ref().map(|s| s.stage).ok();
    let mut why = Why { title: words.why_claim(name_of(app, account)), ..Why::default() };
    why.inputs = vec![
        (words.now.to_owned(), name(results.claimed), Some(here(app, account))),
        (words.suggested.to_owned(), name(suggested), None),
    ];
    match &results.comparison {
        Ok(comparison) => why.value = comparison_name(*comparison),
        Err(reason) => why.value = reasons::short(reason, language),
    }
    why.rule = vec![words.claim_rule.to_owned()];
    Some(why)
}

fn why_lines(app: App, account: AccountId) -> Option<Why> {
    let results = results(app, account)?;
    let words = words();
    let lines = results.lines;
    let mut why = Why {
        title: words.why_lines(name_of(app, account)),
        value: lines.lines.to_string(),
        rule: vec![words.lines_rule.to_owned(), words.lines_count(lines.lines, lines.functions, lines.people)],
        ..Why::default()
    };
    for contact in results.contacts.iter().filter(|c| c.has_line) {
        let scenario = app.editor.scenario();
        let met = scenario.relationship(account)?.contact(contact.contact)?.met_by();
        let by: Vec<String> = met.iter().filter_map(|&id| scenario.person(id)).map(|p| named(&p.name, p.id)).collect();
        let address = app.address(Page::Contact(account, contact.contact));
        why.inputs.push((contact_name(app, account, contact.contact), by.join(words.comma), Some(address)));
    }
    Some(why)
}

/// Covered ÷ parts. Tracked.
pub fn why_coverage(app: App, account: AccountId) -> Option<Why> {
    let results = results(app, account)?;
    let (words, language) = (words(), app.language.get());
    let coverage = &results.coverage;
    let mut why = Why { title: words.why_coverage(name_of(app, account)), ..Why::default() };
    match &coverage.share {
        Ok(share) => {
            why.value = self::share(*share);
            why.formula = vec![format!("{} ÷ {} = {}", coverage.covered, coverage.parts, why.value)];
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.push(reasons::full(reason, language));
        }
    }
    for contact in &results.contacts {
        for (state, &phase) in contact.phases.iter().zip(BuyingPhase::ALL) {
            if *state == PhaseState::Open {
                let address = app.address(Page::Contact(account, contact.contact));
                let name = contact_name(app, account, contact.contact);
                why.inputs.push((name, words.open_in(terms().phase(phase)), Some(address)));
            }
        }
    }
    why.rule.push(words.coverage_rule.to_owned());
    Some(why)
}

fn why_buyer(app: App, account: AccountId) -> Option<Why> {
    let results = results(app, account)?;
    let words = words();
    let buyers = &results.coverage.economic_buyers;
    let input = |&contact: &ContactId| {
        let address = app.address(Page::Contact(account, contact));
        (contact_name(app, account, contact), words.economic_buyer.to_owned(), Some(address))
    };
    Some(Why {
        title: words.why_buyer(name_of(app, account)),
        value: if buyers.is_empty() { words.unknown } else { words.known }.to_owned(),
        inputs: buyers.iter().map(input).collect(),
        rule: vec![words.buyer_rule.to_owned()],
        ..Why::default()
    })
}

fn why_overdue(app: App, account: AccountId) -> Option<Why> {
    let results = results(app, account)?;
    let words = words();
    let overdue = results.overdue();
    let input = |contact: &ContactId| {
        let rhythm = results.contact(*contact)?.rhythm.as_ref().ok()?;
        let address = app.address(Page::Contact(account, *contact));
        Some((contact_name(app, account, *contact), words.days_of(rhythm.days, rhythm.interval), Some(address)))
    };
    Some(Why {
        title: words.why_overdue_all(name_of(app, account)),
        value: overdue.len().to_string(),
        inputs: overdue.iter().filter_map(input).collect(),
        rule: vec![words.overdue_rule(app.editor.scenario().as_of)],
        ..Why::default()
    })
}

/// Days since the last contact beside the interval. Tracked.
pub fn why_rhythm(app: App, account: AccountId, contact: ContactId) -> Option<Why> {
    let results = results(app, account)?;
    let (words, language) = (words(), app.language.get());
    let scenario = app.editor.scenario();
    let person = scenario.relationship(account)?.contact(contact)?;
    let mut why = Why { title: words.why_overdue(named(&person.name, contact)), ..Why::default() };
    let last = person.last_contact.map_or_else(|| words.unset.to_owned(), |day| day.to_string());
    let interval = person.interval_days.map_or_else(|| words.unset.to_owned(), |days| days.to_string());
    let address = Some(app.address(Page::Contact(account, contact)));
    why.inputs =
        vec![(words.last_contact.to_owned(), last, address.clone()), (words.interval.to_owned(), interval, address)];
    match &results.contact(contact)?.rhythm {
        Ok(rhythm) => {
            why.value = rhythm_shown(rhythm.overdue);
            why.formula = vec![format!("{} − {} = {}", rhythm.days, rhythm.interval, signed(rhythm.overdue))];
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.push(reasons::full(reason, language));
        }
    }
    why.rule.push(words.overdue_rule(scenario.as_of));
    Some(why)
}

fn signed(days: i64) -> String {
    if days < 0 { format!("−{}", -days) } else { days.to_string() }
}

/// Days overdue, or that it is in time. Tracked.
pub fn rhythm_shown(overdue: i64) -> String {
    if overdue > 0 { words().overdue_by(overdue) } else { words().in_time.to_owned() }
}

/// Importance × (10 − fulfilment) ÷ 10. Tracked.
pub fn why_gap(app: App, account: AccountId, need: NeedId) -> Option<Why> {
    let results = results(app, account)?;
    let (words, language) = (words(), app.language.get());
    let scenario = app.editor.scenario();
    let record = scenario.relationship(account)?.need(need)?;
    let found = results.needs.iter().find(|n| n.need == need)?;
    let degree = |score: Option<Score>| score.map_or_else(|| words.unset.to_owned(), |s| format::plain(s.get()));
    let address = Some(here(app, account));
    let mut why = Why { title: words.why_gap(named(&record.name, need)), ..Why::default() };
    why.inputs = vec![
        (words.importance.to_owned(), degree(record.importance), address.clone()),
        (words.fulfilment.to_owned(), degree(record.fulfilment), address),
    ];
    match (&found.gap, record.importance, record.fulfilment) {
        (Ok(gap), Some(importance), Some(fulfilment)) => {
            why.value = format::number(*gap, 1);
            let (importance, fulfilment) = (format::plain(importance.get()), format::plain(fulfilment.get()));
            let top = format::plain(NEEDS.max);
            why.formula = vec![format!("{importance} × ({top} − {fulfilment}) ÷ {top} = {}", why.value)];
        }
        (Err(reason), ..) => {
            why.value = reasons::short(reason, language);
            why.rule.push(reasons::full(reason, language));
        }
        _ => {}
    }
    why.rule.push(words.gap_rule.to_owned());
    if let Some(rank) = found.rank {
        why.rule.push(words.rank_rule(rank, results.needs.iter().filter(|n| n.rank.is_some()).count()));
    }
    Some(why)
}

/// The sum of the propositions. Tracked.
pub fn why_value(app: App, account: AccountId) -> Option<Why> {
    let results = results(app, account)?;
    let (words, language) = (words(), app.language.get());
    let scenario = app.editor.scenario();
    let needs = &scenario.relationship(account)?.needs;
    let mut why = Why { title: words.why_value(name_of(app, account)), ..Why::default() };
    let counted: Vec<_> = needs.iter().filter_map(|n| Some((n, n.value.money?.get()))).collect();
    why.inputs = counted.iter().map(|(n, money)| (named(&n.name, n.id), format::plain(*money), None)).collect();
    match &results.value.sum {
        Ok(sum) => {
            why.value = format::plain(Money::get(*sum));
            let terms: Vec<String> = counted.iter().map(|(_, money)| format::plain(*money)).collect();
            why.formula = vec![format!("{} = {}", terms.join(" + "), why.value)];
        }
        Err(reason) => {
            why.value = reasons::short(reason, language);
            why.rule.push(reasons::full(reason, language));
        }
    }
    why.rule.push(words.value_rule(results.value.counted, results.value.missing, app.money_unit()));
    Some(why)
}

/// A share in percent without decimals.
pub fn share(share: Share) -> String {
    percent(share.get())
}

fn percent(share: f64) -> String {
    format!("{}%", format::percent(share, 0))
}
