//! Why shares within regions and of product lines are what they are.

use super::why::{Input, LISTED, undefined};
use super::{money_or, part_words as words, share_or};
use crate::model::accounts::ProductLine;
use crate::model::money::{PortfolioLine, Region};
use crate::model::{AccountId, Money, Outcome, Period};
use crate::state::Page;
use crate::text::format::{self, Count};
use crate::ui::context::App;
use crate::ui::kit::why::Why;
use crate::ui::pages::money::why::account_name;
use crate::ui::view::prelude::*;

/// What a region is called: as the first of its accounts writes it.
pub fn region_name(app: App, region: &Region) -> String {
    let scenario = app.editor.scenario();
    let first = region.accounts.first().and_then(|id| scenario.account(*id));
    first.map(|account| account.profile.region.trim().to_owned()).unwrap_or_default()
}

/// What a product line is called; there may be no name yet. Tracked.
pub fn product_name(name: &str) -> &str {
    if name.is_empty() { words().unnamed_line } else { name }
}

/// What a line of the portfolio is called.
pub fn first_name(app: App, line: &PortfolioLine) -> String {
    let scenario = app.editor.scenario();
    let first = line.accounts.first().and_then(|id| scenario.account(*id));
    let named = first.and_then(|account| account.profile.products.get(line.line));
    product_name(named.map_or("", ProductLine::called)).to_owned()
}

/// An account's revenue in a period, and the way to it.
fn revenue_row(app: App, id: AccountId, period: Period) -> Input {
    let results = app.editor.evaluation();
    let revenue = results.money.statement(id).map(|s| money_or(app, &s.revenue[period])).unwrap_or_default();
    (account_name(app, id), revenue, Some(app.address(Page::Money(Some(id)))))
}

/// Some accounts with their revenue; of many the first.
fn revenue_rows(app: App, ids: &[AccountId], period: Period) -> Vec<Input> {
    let mut rows: Vec<Input> = ids.iter().take(LISTED).map(|id| revenue_row(app, *id, period)).collect();
    rows.extend(others(app, ids.len()));
    rows
}

fn others(app: App, count: usize) -> Option<Input> {
    let texts = crate::text::quadrant::texts(app.language.get());
    (count > LISTED).then(|| (texts.others(Count(count - LISTED)), "…".to_owned(), None))
}

/// The revenue of an account's region.
pub fn why_region_revenue(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let regions = &results.money.regions;
    let region = regions.region_of(id)?;
    let mut rule = vec![words().rule_region.to_owned()];
    if region.revenue.missing > 0 {
        rule.push(words().region_missing(Count(region.revenue.missing)));
    }
    Some(Why {
        title: words().why_region_revenue(region_name(app, region)),
        value: money_or(app, &region.revenue.sum),
        inputs: revenue_rows(app, &region.accounts, regions.period),
        rule,
        ..Why::default()
    })
}

/// An account's part of its region.
pub fn why_region_share(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let regions = &results.money.regions;
    let part = regions.account(id)?;
    let mut why = match &part.share {
        Ok(_) => Why { rule: vec![words().rule_region_share.to_owned()], ..Why::default() },
        Err(reason) => undefined(app, reason),
    };
    why.title = words().why_region_share(account_name(app, id));
    why.value = share_or(app, &part.share);
    why.links = vec![(app.frame_texts().accounts.to_owned(), app.address(Page::Accounts(Some(id))))];
    if let Some(region) = regions.region_of(id) {
        let own = revenue_row(app, id, regions.period);
        let total = money_or(app, &region.revenue.sum);
        if part.share.is_ok() {
            why.formula = vec![format!("{} ÷ {total} = {}", own.1, why.value)];
        }
        why.inputs = vec![own, (words().why_region_revenue(region_name(app, region)), total, None)];
    }
    Some(why)
}

/// The part that an account's region makes of all revenue.
pub fn why_region_of_all(app: App, title: String, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let regions = &results.money.regions;
    let region = regions.region_of(id)?;
    let (own, value) = (money_or(app, &region.revenue.sum), share_or(app, &region.share));
    let all = money_or(app, &results.money.totals.revenue[regions.period].sum);
    let money = Some(app.address(Page::Money(None)));
    Some(Why {
        title,
        formula: vec![format!("{own} ÷ {all} = {value}")],
        inputs: vec![
            (words().why_region_revenue(region_name(app, region)), own, None),
            (words().all_revenue.to_owned(), all, money),
        ],
        value,
        rule: vec![words().rule_region.to_owned()],
        ..Why::default()
    })
}

fn all_revenue(app: App) -> Outcome<Money> {
    app.editor.evaluation().money.totals.revenue[Period::ThisYear].sum.clone()
}

fn all_row(app: App) -> Input {
    (words().all_revenue.to_owned(), money_or(app, &all_revenue(app)), Some(app.address(Page::Money(None))))
}

/// A line's revenue and share over all accounts.
pub fn why_line(app: App, place: usize) -> Option<Why> {
    let results = app.editor.evaluation();
    let products = &results.money.products;
    let Some(line) = products.lines.get(place) else {
        let mut why = undefined(app, products.largest.as_ref().err()?);
        words().largest.clone_into(&mut why.title);
        why.value = share_or(app, &products.largest);
        return Some(why);
    };
    let name = first_name(app, line);
    let mut why = Why {
        title: words().why_line(&name),
        value: share_or(app, &line.share),
        inputs: line.accounts.iter().take(LISTED).filter_map(|id| bought(app, *id, &name)).collect(),
        rule: vec![words().rule_line.to_owned(), words().rule_same_name.to_owned()],
        ..Why::default()
    };
    why.inputs.extend(others(app, line.accounts.len()));
    why.inputs.push(all_row(app));
    let (sum, total) = (money_or(app, &line.revenue), money_or(app, &all_revenue(app)));
    match &line.share {
        Ok(_) => why.formula = vec![format!("{sum} ÷ {total} = {}", why.value)],
        Err(reason) => why.rule.insert(0, crate::text::reasons::full(reason, app.language.get())),
    }
    Some(why)
}

/// What one account buys of a line: revenue × part, with the way to where the part is typed.
fn bought(app: App, id: AccountId, name: &str) -> Option<Input> {
    let scenario = app.editor.scenario();
    let results = app.editor.evaluation();
    let lines = &scenario.account(id)?.profile.products;
    let percent: f64 = lines.iter().filter(|line| line.called() == name).filter_map(ProductLine::part).sum();
    let revenue = results.money.statement(id)?.revenue[Period::ThisYear].as_ref().ok()?.get();
    let value = format!(
        "{} × {}% = {}",
        format::amount(revenue),
        format::plain(percent),
        format::amount(revenue * percent / 100.0)
    );
    Some((account_name(app, id), value, Some(app.address(Page::Accounts(Some(id))))))
}

/// Which accounts buy a line.
pub fn why_buyers(app: App, place: usize) -> Option<Why> {
    let results = app.editor.evaluation();
    let line = results.money.products.lines.get(place)?;
    let name = first_name(app, line);
    let mut inputs: Vec<Input> = line.accounts.iter().take(LISTED).filter_map(|id| bought(app, *id, &name)).collect();
    inputs.extend(others(app, line.accounts.len()));
    Some(Why {
        title: words().why_buyers(&name),
        value: Count(line.accounts.len()).to_string(),
        inputs,
        rule: vec![words().rule_same_name.to_owned()],
        ..Why::default()
    })
}

/// What accounts with lines buy beside them.
pub fn why_all_other(app: App) -> Option<Why> {
    let results = app.editor.evaluation();
    let products = &results.money.products;
    let named: f64 = products.lines.iter().filter_map(|line| line.revenue.as_ref().ok()).map(|r| r.get()).sum();
    let total = all_revenue(app).map_or(0.0, Money::get);
    let unknown = products.unknown.as_ref().map_or(0.0, |share| share.get() * total);
    let mut why = Why {
        title: words().other.to_owned(),
        value: share_or(app, &products.other),
        inputs: vec![
            (words().counted_revenue.to_owned(), format::amount(total - unknown), None),
            (words().named_lines.to_owned(), format::amount(named), None),
            all_row(app),
        ],
        rule: vec![words().other_note.to_owned()],
        ..Why::default()
    };
    match &products.other {
        Ok(_) => {
            let [counted, named, all] = [&why.inputs[0].1, &why.inputs[1].1, &why.inputs[2].1];
            why.formula = vec![format!("({counted} − {named}) ÷ {all} = {}", why.value)];
        }
        Err(reason) => why.rule = vec![crate::text::reasons::full(reason, app.language.get())],
    }
    Some(why)
}

/// Revenue whose product lines are not known.
pub fn why_unknown(app: App) -> Option<Why> {
    let results = app.editor.evaluation();
    let products = &results.money.products;
    let out: Vec<AccountId> = products.left_out.iter().map(|out| out.account).collect();
    let mut why = match &products.unknown {
        Ok(_) => Why { rule: vec![words().rule_unknown.to_owned()], ..Why::default() },
        Err(reason) => undefined(app, reason),
    };
    words().unknown.clone_into(&mut why.title);
    why.value = share_or(app, &products.unknown);
    why.inputs = revenue_rows(app, &out, Period::ThisYear);
    why.inputs.push(all_row(app));
    Some(why)
}

/// The parts an account's lines have, as typed.
fn part_rows(app: App, id: AccountId) -> Vec<Input> {
    let scenario = app.editor.scenario();
    let lines = scenario.account(id).map(|account| account.profile.products.as_slice()).unwrap_or_default();
    let row = |line: &ProductLine| {
        let percent = line.part()?;
        let address = app.address(Page::Accounts(Some(id)));
        Some((product_name(line.called()).to_owned(), format!("{}%", format::plain(percent)), Some(address)))
    };
    let rows: Vec<Input> = lines.iter().filter_map(row).collect();
    let count = rows.len();
    rows.into_iter().take(LISTED).chain(others(app, count)).collect()
}

/// The largest line of an account.
pub fn why_largest(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let largest = &results.money.products.account(id)?.largest;
    let mut why = match largest {
        Ok(_) => Why { rule: vec![words().rule_largest.to_owned()], ..Why::default() },
        Err(reason) => undefined(app, reason),
    };
    why.title = words().why_largest_of(account_name(app, id));
    why.value = share_or(app, &largest.as_ref().map(|part| part.share).map_err(Clone::clone));
    Some(with_parts(app, id, why))
}

/// What an account buys beside its lines.
pub fn why_other(app: App, id: AccountId) -> Option<Why> {
    let results = app.editor.evaluation();
    let account = results.money.products.account(id)?;
    let mut why = match &account.other {
        Ok(_) => Why { rule: vec![words().rule_other.to_owned()], ..Why::default() },
        Err(reason) => undefined(app, reason),
    };
    why.title = words().why_other_of(account_name(app, id));
    why.value = share_or(app, &account.other);
    if account.other.is_ok() {
        why.formula = vec![format!("100% − {}% = {}", format::plain(stated_percent(app, id)), why.value)];
    }
    Some(with_parts(app, id, why))
}

fn stated_percent(app: App, id: AccountId) -> f64 {
    let scenario = app.editor.scenario();
    scenario.account(id).map_or(0.0, |account| crate::model::accounts::stated(&account.profile.products))
}

/// All lines of an account together.
pub fn why_stated(app: App, id: AccountId) -> Option<Why> {
    let why = Why {
        title: words().why_stated_of(account_name(app, id)),
        value: format!("{}%", format::plain(stated_percent(app, id))),
        rule: vec![words().rule_stated.to_owned()],
        ..Why::default()
    };
    Some(with_parts(app, id, why))
}

fn with_parts(app: App, id: AccountId, mut why: Why) -> Why {
    why.inputs = part_rows(app, id);
    why.links = vec![(words().in_profile.to_owned(), app.address(Page::Accounts(Some(id))))];
    why
}

/// The revenue of one line at one account; `place` is that in the profile's list.
pub fn why_account_line(app: App, id: AccountId, place: usize) -> Option<Why> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let line = scenario.account(id)?.profile.products.get(place)?;
    let percent = line.part()?;
    let revenue = results.money.statement(id)?.revenue[Period::ThisYear].as_ref().ok()?.get();
    let value = format::amount(revenue * percent / 100.0);
    Some(Why {
        title: words().why_line_revenue(product_name(line.called()), account_name(app, id)),
        formula: vec![format!("{} × {}% = {value}", format::amount(revenue), format::plain(percent))],
        value,
        inputs: vec![revenue_row(app, id, Period::ThisYear)],
        rule: vec![words().rule_line_revenue.to_owned()],
        ..Why::default()
    })
}
