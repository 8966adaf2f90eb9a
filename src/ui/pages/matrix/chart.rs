//! The bubble chart, for this page, the overview and Table One.

use super::{reading, words};
use crate::browser;
use crate::charts::matrix::{MatrixPicture, MatrixPoint, Tone};
use crate::charts::palette::{Palette, Theme};
use crate::charts::plane::{Corners, Cut, Detail, Path, PathPoint, Zone};
use crate::charts::{Frame, Picture};
use crate::model::AccountId;
use crate::model::method::Bubble;
use crate::model::position::{AccountPosition, Class};
use crate::model::statistics::arrange::Lookup;
use crate::state::Page;
use crate::text::reasons;
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, ClassSign};
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The account matrix as a chart. Clicking a bubble selects its account on the matrix page; clicking it again
/// lets it go.
#[component]
pub fn MatrixChart(
    /// Everything, or the small picture of the overview.
    detail: Detail,
    /// The account with the ring and the path.
    #[prop(into)]
    selected: Signal<Option<AccountId>>,
) -> Node {
    let app = app();
    let summary = Signal::derive(move || words().summary(&reading::counts(app)));
    let clicked = move |_: &str, id: &str| {
        let Ok(id) = id.parse::<AccountId>() else { return };
        let is_open = app.route.get_untracked().page == Page::Matrix(Some(id));
        let page = Page::Matrix(if is_open { None } else { Some(id) });
        browser::push_hash(&untrack(|| app.address(page)));
    };
    view! {
        <ChartView
            draw=Arc::new(move |frame| draw(app, frame, detail, selected.get()))
            summary
            height=match detail {
                Detail::Full => height_full,
                Detail::Small => height_small,
            }
            clicked=Arc::new(clicked)
            name=Signal::derive(move || words().chart_name.to_owned())
        />
    }
}

/// As in the mock: 790 × 560, and 332 × 380 on phones.
fn height_full(width: f64) -> f64 {
    if width < crate::charts::picture::NARROW { width * 1.14 } else { (width * 0.71).min(600.0) }
}

fn height_small(width: f64) -> f64 {
    (width * 0.72).clamp(240.0, 380.0)
}

fn draw(app: App, frame: Frame, detail: Detail, selected: Option<AccountId>) -> Picture {
    let results = app.editor.basics();
    let lines = &results.position.lines;
    let theme = if app.is_dark.get() { Theme::Dark } else { Theme::Light };
    let cut = |at: Option<f64>, label: Option<String>| at.zip(label).map(|(at, label)| Cut { at, label });
    let picture = MatrixPicture {
        points: points(app, selected),
        path: selected.and_then(|id| path(app, id)),
        x_cut: cut(lines.strength.at.as_ref().ok().map(|at| at.get()), reading::strength_line(app)),
        y_cut: cut(lines.attractiveness.at.as_ref().ok().map(|at| at.get()), reading::attractiveness_line(app)),
        x_title: words().x_titles[results.position.rules.strength_rule as usize].to_owned(),
        y_title: words().y_title.to_owned(),
        zones: zones(app, frame),
        detail,
        frame,
        palette: Palette::new(theme, app.language.get()),
    };
    picture.draw()
}

/// The accounts that have a class, in the user's order: the order of the table, whose numbers phones show.
pub fn placed(accounts: &[AccountPosition]) -> impl Iterator<Item = (&AccountPosition, Class)> {
    accounts.iter().filter_map(|a| a.class().map(|class| (a, class)))
}

fn points(app: App, selected: Option<AccountId>) -> Vec<MatrixPoint> {
    let (scenario, results) = (app.editor.scenario(), app.editor.basics());
    let names = Lookup::of(scenario.accounts.iter().map(|a| (a.id, a.profile.name.as_str())));
    let point = |(account, class): (&AccountPosition, Class)| {
        let (x, y) = (account.strength.relative.as_ref().ok()?, account.attractiveness.total.as_ref().ok()?);
        let name = names.get(&account.account).copied().unwrap_or_default();
        let strength = reading::strength(&account.strength.relative, app);
        let attractiveness = reading::attractiveness(&account.attractiveness.total, app);
        Some(MatrixPoint {
            id: account.account.to_string(),
            name: name.to_owned(),
            x: x.get(),
            y: y.get(),
            area_value: account.bubble,
            tone: tone(class),
            assumed: account.rests_on_assumptions(),
            selected: selected == Some(account.account),
            tip: words().tip(name, &strength, &attractiveness, reading::bubble(app, account)),
        })
    };
    placed(&results.position.accounts).filter_map(point).collect()
}

const fn tone(class: Class) -> Tone {
    match class {
        Class::Key => Tone::Key,
        Class::KeyDevelopment => Tone::KeyDevelopment,
        Class::Maintenance => Tone::Maintenance,
        Class::Opportunistic => Tone::Opportunistic,
    }
}

/// Past, present and target of an account, where they are defined. None where there is only the present.
fn path(app: App, id: AccountId) -> Option<Path> {
    let results = app.editor.basics();
    let account = results.position.account(id)?;
    account.class()?;
    let at = |point: &crate::model::position::PathPoint, label: String| {
        let (x, y) = (point.strength.as_ref().ok()?, point.attractiveness.as_ref().ok()?);
        Some(PathPoint { label, x: x.get(), y: y.get() })
    };
    let past: Vec<_> = account.path.past.iter().filter_map(|p| at(p, p.date.year().to_string())).collect();
    let target = account.path.target.as_ref().and_then(|p| at(p, words().target(p.date.year())));
    if past.is_empty() && target.is_none() {
        return None;
    }
    let now = (account.strength.relative.as_ref().ok()?.get(), account.attractiveness.total.as_ref().ok()?.get());
    Some(Path { past, now, target })
}

fn zones(app: App, frame: Frame) -> Corners<Zone> {
    let terms = app.editor.scenario().method.terms;
    let zone = |class| {
        let text = app.content.with(|c| c.class(terms, class));
        Zone { title: if frame.is_narrow() { text.short } else { text.name }, policy: text.policy_short }
    };
    Corners {
        top_left: zone(Class::KeyDevelopment),
        top_right: zone(Class::Key),
        bottom_left: zone(Class::Opportunistic),
        bottom_right: zone(Class::Maintenance),
    }
}

/// Shapes, size and "assumed".
#[component]
pub fn Legend() -> Node {
    let app = app();
    let classes = move || {
        let class = |&class: &Class| view! { <li><ClassSign class />{app.class_name(class)}</li> };
        Class::ALL.iter().map(class).collect_view()
    };
    let has_losses = move || app.editor.scenario().method.bubble == Bubble::NetIncome;
    view! {
        <div class="panel-foot">
            <ul class="legend">
                {classes}
                <li>
                    <svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-dasharray="2 1.5" /></svg>
                    {move || words().assumed}
                </li>
                <li>
                    <svg class="sizes" viewBox="0 0 26 12" aria-hidden="true">
                        <circle cx="5" cy="8" r="3" fill="none" stroke="currentColor" />
                        <circle cx="18" cy="6.5" r="5" fill="none" stroke="currentColor" />
                    </svg>
                    {move || words().area(reading::bubble_name(app))}
                </li>
                <Show when=has_losses>
                    <li>{move || words().area_loss}</li>
                </Show>
            </ul>
        </div>
    }
}

/// How many accounts off the chart are named.
const NAMED: usize = 8;

/// The accounts off the chart, each with its reason and the way to its profile's missing part.
#[component]
pub fn NotPlaced() -> Node {
    let app = app();
    let list = move || {
        let (results, language) = (app.editor.basics(), app.language.get());
        let out: Vec<_> =
            results.position.accounts.iter().filter_map(|a| Some((a, a.placement.as_ref().err()?))).collect();
        let more = out.len().saturating_sub(NAMED);
        let item = |(account, reason): (&AccountPosition, &crate::model::Undefined)| {
            let page = if account.attractiveness.total.is_err() {
                Page::Attractiveness
            } else {
                Page::Strength(Some(account.account))
            };
            let words = words().not_one(reading::name(app, account.account), reasons::short(reason, language));
            view! { <a href=app.address(page)>{words}</a> }
        };
        (!out.is_empty()).then(|| {
            view! {
                <div class="panel-foot">
                    <span>{words().not_on_chart}</span>
                    {out.into_iter().take(NAMED).map(item).collect_view()}
                    {(more > 0).then(|| view! { <span>{words().more(more)}</span> })}
                </div>
            }
        })
    };
    view! { {list} }
}
