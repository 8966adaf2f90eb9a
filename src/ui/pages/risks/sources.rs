//! Where risks come from: the course's checklist, five groups with their items (D19).

use super::entry::add_and_open;
use super::names::{group_name, name_of, source_label, source_name, words};
use super::state::{BySource, RisksState};
use crate::browser;
use crate::model::RiskId;
use crate::model::risk::{CoveredGroup, RiskItem, RiskSource};
use crate::state::Page;
use crate::ui::context::{App, app};
use crate::ui::kit::{Icon, Panel, locked};
use crate::ui::view::prelude::*;

/// So many risks of one source are named.
const NAMED: usize = 6;

/// The checklist.
#[component]
pub fn Sources(state: RisksState) -> Node {
    let app = app();
    let help = Signal::derive(move || {
        let covered = app.editor.evaluation().risk.sources.covered_items;
        words().sources_help(covered, RiskItem::ALL.len())
    });
    let groups = move || {
        let results = app.editor.evaluation();
        let groups = results.risk.sources.groups.clone();
        groups.iter().map(|found| group(app, state, found)).collect_view()
    };
    let unnamed = move || {
        let count = app.editor.evaluation().risk.sources.unnamed.len();
        let show = move |_| {
            state.source.set(BySource::Unnamed);
            browser::scroll_into_view_by_id("register");
        };
        (count > 0).then(|| {
            view! {
                <p class="panel-foot">
                    {words().unnamed(count)}
                    <button type="button" class="button plain" on:click=show>{app.kit_texts().show}</button>
                </p>
            }
        })
    };
    view! {
        <Panel id="risk-sources" title=Signal::derive(move || words().sources.to_owned()) help=help>
            <div class="panel-body source-groups">{groups}</div>
            {unnamed}
        </Panel>
    }
}

/// A group with its items. Tracked.
fn group(app: App, state: RisksState, group: &CoveredGroup) -> Node {
    let covered = group.items.iter().filter(|item| !item.risks.is_empty()).count();
    let count = words().group_covered(covered, group.items.len());
    let items = group.items.iter().map(|found| item(app, state, RiskSource::Item(found.item), &found.risks));
    let other = (!group.other.is_empty()).then(|| item(app, state, RiskSource::Group(group.group), &group.other));
    view! {
        <section class="source-group">
            <h3>{group_name(app, group.group)}<span class="quiet">{count}</span></h3>
            <ul>
                {items.collect_view()}
                {other}
            </ul>
        </section>
    }
}

/// A source with its risks and the way to another. Tracked.
fn item(app: App, state: RisksState, source: RiskSource, risks: &[RiskId]) -> Node {
    let name = match source {
        RiskSource::Item(_) => source_name(app, source),
        RiskSource::Group(_) => words().group_other.to_owned(),
    };
    let is_covered = !risks.is_empty();
    let said = if is_covered { words().covered(risks.len()) } else { words().not_covered.to_owned() };
    let links = risks.iter().take(NAMED).map(|&id| link(app, id)).collect_view();
    let more = (risks.len() > NAMED).then_some("…");
    let add_label = words().add_from(source_label(app, source));
    view! {
        <li class:is-covered=is_covered>
            <span class="source-mark" aria-hidden="true">{is_covered.then(|| view! { <Icon name="check" /> })}</span>
            <span class="source-name">{name}<span class="quiet">{said}" "{links}{more}</span></span>
            <button type="button" class="button plain icon-only" aria-label=add_label.clone() title=add_label disabled=locked on:click=move |_| add_and_open(app, state, Some(source))>
                <Icon name="plus" />
            </button>
        </li>
    }
}

fn link(app: App, id: RiskId) -> Node {
    let name = name_of(&app.editor.scenario(), id);
    view! { <a href=app.address(Page::Risks(Some(id))) title=name.clone() aria-label=format!("{id} {name}")>{id.to_string()}</a>" " }
}
