//! Classes and resources: accounts, revenue and people-days per class.

use super::words;
use crate::model::period::Period;
use crate::model::position::{ClassShare, Part, Taken, class_shares, over_served};
use crate::state::Page;
use crate::text::{format, reasons};
use crate::ui::context::{App, app};
use crate::ui::kit::why::Why;
use crate::ui::kit::{ClassSign, Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

fn shares(app: App) -> Vec<ClassShare> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    // Statements and positions stand in the order of the accounts.
    let taken = scenario.accounts.iter().zip(&results.money.statements).map(|(account, statement)| Taken {
        class: results.position.account(account.id).and_then(crate::model::position::AccountPosition::class),
        revenue: statement.revenue[Period::ThisYear].as_ref().ok().map(|r| r.get()),
        people_days: account.people_days,
    });
    class_shares(&taken.collect::<Vec<_>>())
}

fn percent(part: &Part, app: App) -> String {
    match &part.share {
        Ok(share) => format::percent(share.get(), 1),
        Err(reason) => reasons::short(reason, app.language.get()),
    }
}

fn why(app: App, title: String, part: &Part, page: Page) -> Why {
    let value = percent(part, app);
    let unit = if part.share.is_ok() { "%" } else { "" };
    let formula = format!("{} ÷ {} = {value}{unit}", format::plain(part.sum), format::plain(part.whole));
    let rule = match &part.share {
        Ok(_) => words().share_rule.to_owned(),
        Err(reason) => reasons::full(reason, app.language.get()),
    };
    let formula = if part.share.is_ok() { vec![formula] } else { Vec::new() };
    let links = vec![(words().title.to_owned(), app.address(page))];
    let links = if page == Page::Matrix(None) { Vec::new() } else { links };
    Why { title, value: format!("{value}{unit}"), formula, rule: vec![rule], links, ..Why::default() }
}

/// The panel.
#[component]
pub fn SharesPanel() -> Node {
    let app = app();
    let all = Memo::new(move |_| shares(app));
    let rows = move || all.get().into_iter().map(|share| row(app, share)).collect_view();
    let finding = move || {
        all.with(|all| {
            let most = over_served(all)?;
            let (terms, class) = (app.editor.scenario().method.terms, most.class?);
            let class = app.content.with(|c| c.class(terms, class).name);
            Some(words().over_served(&class, percent(&most.revenue, app), percent(&most.people_days, app)))
        })
    };
    view! {
        <Panel id="matrix-shares" title=Signal::derive(move || words().shares.to_owned())>
            <div class="table-scroll">
                <table class="table compact wrapping-heads" aria-labelledby="matrix-shares">
                    <thead>
                        <tr>
                            <th scope="col">{move || words().class}</th>
                            <th scope="col" class="number">{move || words().accounts}</th>
                            <th scope="col" class="number">{move || words().revenue}</th>
                            <th scope="col" class="number">{move || words().people_days}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {move || finding().map(|finding| view! { <p class="panel-foot">{finding}</p> })}
        </Panel>
    }
}

fn row(app: App, share: ClassShare) -> Node {
    let name = share.class.map_or_else(|| words().no_class.to_owned(), |class| app.class_name(class));
    let unit = |part: &Part| part.share.is_ok().then(|| view! { <span class="unit">"%"</span> });
    let (revenue, days) = (share.revenue, share.people_days);
    let titles = (words().why_revenue(&name), words().why_days(&name));
    let (revenue_unit, days_unit) = (unit(&revenue), unit(&days));
    let (revenue_text, days_text) = (percent(&revenue, app), percent(&days, app));
    let why_revenue = Arc::new(move || Some(why(app, titles.0.clone(), &revenue, Page::Money(None))));
    let why_days = Arc::new(move || Some(why(app, titles.1.clone(), &days, Page::Matrix(None))));
    view! {
        <tr>
            <th scope="row">
                <span class="class-sign">{share.class.map(|class| view! { <ClassSign class /> })}{name}</span>
            </th>
            <td class="number">{share.accounts}</td>
            <td class="number"><WhyButton text=Signal::stored(revenue_text) why=why_revenue />{revenue_unit}</td>
            <td class="number"><WhyButton text=Signal::stored(days_text) why=why_days />{days_unit}</td>
        </tr>
    }
}
