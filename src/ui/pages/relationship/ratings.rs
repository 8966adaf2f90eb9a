//! The customer's own ratings of us beside ours, for each success factor (D15).

use super::words;
use crate::model::AccountId;
use crate::model::ids::SuccessFactorId;
use crate::state::Page;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::{Panel, WhyButton};
use crate::ui::pages::strength::{gap_shown, why_gap};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// One row: the factor and its name, our score, theirs, the gap where there is one.
type Line = (SuccessFactorId, String, String, String, Option<String>);

/// The panel of ratings.
#[component]
pub fn Ratings(account: AccountId) -> Node {
    let app = app();
    let lines = Memo::new(move |_| lines(app, account));
    let table = move || {
        let rows = lines.get();
        if rows.is_empty() {
            return view! { <p class="panel-body quiet small">{words().ratings_empty}</p> };
        }
        let row = |(factor, name, ours, theirs, gap): Line| {
            let gap = match gap {
                Some(text) => {
                    view! { <WhyButton text=Signal::stored(text) why=Arc::new(move || why_gap(app, account, factor)) /> }
                }
                None => view! { "–" },
            };
            view! { <tr><th scope="row">{name}</th><td class="number">{ours}</td><td class="number">{theirs}</td><td class="number total">{gap}</td></tr> }
        };
        view! {
            <div class="table-scroll">
                <table class="table" aria-label=words().ratings>
                    <thead>
                        <tr>
                            <th scope="col">{words().factor}</th>
                            <th scope="col" class="number">{words().ours}</th>
                            <th scope="col" class="number">{words().theirs}</th>
                            <th scope="col" class="number">{words().view_gap}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
    };
    let link = move || {
        view! { <a class="button plain" href=app.address(Page::Strength(Some(account)))>{words().to_strength}</a> }
    };
    view! {
        <Panel id="own-ratings" title=Signal::derive(move || words().ratings.to_owned()) help=Signal::derive(move || words().ratings_help.to_owned()) actions=link>{table}</Panel>
    }
}

fn lines(app: App, account: AccountId) -> Vec<Line> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let Some(position) = results.position.account(account) else { return Vec::new() };
    let shown = |score: Option<f64>| score.map_or_else(|| "–".to_owned(), format::plain);
    let line = |gap: &crate::model::position::ViewGap| {
        let factor = scenario.method.strength.factors.iter().find(|f| f.id == gap.factor)?;
        let name = app.content.with(|content| content.label(&factor.label).name);
        let (ours, theirs) = (gap.ours, Some(gap.customers));
        Some((gap.factor, name, shown(ours), shown(theirs), gap.gap.map(gap_shown)))
    };
    position.strength.view.iter().filter_map(line).collect()
}
