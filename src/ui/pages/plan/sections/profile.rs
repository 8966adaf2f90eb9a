//! Who the account is: a line under its name.

use super::words;
use crate::model::AccountId;
use crate::ui::context::App;
use crate::ui::view::prelude::*;

/// Industry, region, years with us, how it buys, which type it is. Tracked.
pub fn line(app: App, account: AccountId) -> String {
    let scenario = app.editor.scenario();
    let Some(record) = scenario.account(account) else { return String::new() };
    let p = &record.profile;
    let mut parts: Vec<String> = [&p.industry, &p.region].iter().map(|t| t.trim().to_owned()).collect();
    parts.extend(p.years.map(|years| words().years_with_us(crate::text::format::plain(years))));
    parts.extend(p.orientation.map(|orientation| words().buys[orientation as usize].to_owned()));
    parts.extend(p.kind.map(|kind| app.content.with(|c| c.account_type(kind).name)));
    parts.retain(|part| !part.is_empty());
    parts.join(words().comma)
}

/// The line as a section of its own.
pub fn body(app: App, account: AccountId) -> Node {
    view! { <p>{line(app, account)}</p> }
}
