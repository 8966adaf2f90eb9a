//! What each class takes, brings and should get.

use super::why::{why_class_accounts, why_class_difference, why_class_policy, why_class_service, why_class_share};
use super::{points, service, share, short, words};
use crate::model::position::Class;
use crate::model::resources::{ClassResources, Kind};
use crate::text::format::Count;
use crate::ui::context::{App, app};
use crate::ui::kit::why::Why;
use crate::ui::kit::{ClassSign, Panel, WhyButton};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The table.
#[component]
pub fn Classes() -> Node {
    let app = app();
    let rows = move || {
        let results = app.editor.evaluation();
        results.resources.classes.iter().map(|of| row(app, of)).collect::<Vec<_>>()
    };
    view! {
        <Panel id="resource-classes" title=Signal::derive(move || words().classes_table.to_owned()) help=Signal::derive(move || words().classes_help.to_owned())>
            <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().classes_table>
                <table class="table compact wrapping-heads" aria-labelledby="resource-classes">
                    <thead>
                        <tr>
                            <th scope="col">{move || words().class}</th>
                            <th scope="col" class="number">{move || words().accounts}</th>
                            <th scope="col" class="number">{move || words().days_share}</th>
                            <th scope="col" class="number">{move || words().money_share}</th>
                            <th scope="col" class="number">{move || words().income_share}</th>
                            <th scope="col" class="number">{move || words().future_share}</th>
                            <th scope="col" class="number">{move || words().policy}</th>
                            <th scope="col" class="number">{move || words().minus_future}</th>
                            <th scope="col" class="number">{move || words().minus_policy}</th>
                            <th scope="col">{move || words().service}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Panel>
    }
}

/// A number with its arithmetic.
fn cell(text: String, why: impl Fn() -> Option<Why> + Send + Sync + 'static) -> Node {
    view! { <td class="number"><WhyButton text=Signal::stored(text) why=Arc::new(why) /></td> }
}

/// The name of a class, or that there is none. Tracked.
pub fn class_name(app: App, class: Option<Class>) -> String {
    class.map_or_else(|| words().no_class.to_owned(), |class| app.class_name(class))
}

/// One class. Tracked.
fn row(app: App, of: &ClassResources) -> Node {
    let class = of.class;
    let parts =
        Kind::ALL.map(|kind| cell(share(app, &of.slice(kind).share), move || why_class_share(app, class, kind)));
    let [days, money, income, future] = parts;
    let served = match &of.service {
        Ok(found) => service(*found).to_owned(),
        Err(reason) => short(app, reason),
    };
    let why = Arc::new(move || why_class_service(app, class));
    view! {
        <tr>
            <th scope="row"><span class="class-sign">{class.map(|class| view! { <ClassSign class /> })}{class_name(app, class)}</span></th>
            {cell(Count(of.accounts).to_string(), move || why_class_accounts(app, class))}
            {days}
            {money}
            {income}
            {future}
            {cell(share(app, &of.policy), move || why_class_policy(app, class))}
            {cell(points(app, &of.against_future), move || why_class_difference(app, class, true))}
            {cell(points(app, &of.against_policy), move || why_class_difference(app, class, false))}
            <td><WhyButton text=Signal::stored(served) why /></td>
        </tr>
    }
}
