//! Performance × alignment as a picture.

use super::{say, words};
use crate::browser;
use crate::charts::Frame;
use crate::charts::plane::{Corner, Corners, Cut, Zone};
use crate::charts::quadrant::{QuadrantPicture, QuadrantPoint};
use crate::model::practice::{AccountPractice, Standing};
use crate::state::Page;
use crate::text::format;
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Empty, Panel};
use crate::ui::pages::practice::shared::account_name;
use crate::ui::pages::quadrant::palette;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// The panel with the picture; its title counts.
#[component]
pub fn Picture() -> Node {
    let app = app();
    let has_marks =
        Memo::new(move |_| app.editor.evaluation().practice.accounts.iter().any(|a| point(app, a).is_some()));
    let title = move || words().picture(count(app, Standing::Core), count(app, Standing::Important));
    let body = move || {
        if has_marks.get() {
            view! {
                <ChartView
                    draw=Arc::new(move |frame| draw(app, frame).draw())
                    summary=Signal::derive(move || summary(app))
                    height=|width| (width * 0.64).clamp(380.0, 560.0)
                    clicked=Arc::new(move |_: &str, id: &str| open(app, id))
                    name=Signal::derive(move || words().title.to_owned())
                />
            }
        } else {
            view! { <Empty title=say(|w| w.nothing) help=say(|w| w.nothing_help) /> }
        }
    };
    view! { <Panel id="core-picture" title=Signal::derive(title) help=say(|w| w.picture_help)>{body}</Panel> }
}

fn open(app: App, id: &str) {
    if let Ok(id) = id.parse() {
        browser::push_hash(&untrack(|| app.address(Page::Core(Some(id)))));
    }
}

fn count(app: App, standing: Standing) -> usize {
    app.editor.evaluation().practice.accounts.iter().filter(|a| a.standing.standing == Ok(standing)).count()
}

fn summary(app: App) -> String {
    let all = app.editor.evaluation().practice.accounts.len();
    let [core, important, neither] =
        [Standing::Core, Standing::Important, Standing::Neither].map(|standing| count(app, standing));
    words().summary(core, important, neither, all - core - important - neither)
}

fn point(app: App, account: &AccountPractice) -> Option<QuadrantPoint> {
    let standing = &account.standing;
    let (x, y) = (standing.performance.as_ref().ok()?.get(), standing.alignment.as_ref().ok()?.get());
    let name = account_name(app, account.account);
    let cut = app.editor.scenario().method.practice.alignment_cut.get();
    let corner = match standing.standing.as_ref().ok()? {
        Standing::Core => Corner::TopRight,
        Standing::Important => Corner::BottomRight,
        Standing::Neither if y >= cut => Corner::TopLeft,
        Standing::Neither => Corner::BottomLeft,
    };
    Some(QuadrantPoint {
        id: account.account.to_string(),
        tip: words().tip(&name, format::plain(x), format::plain(y)),
        name,
        x,
        y,
        area_value: None,
        corner,
        selected: false,
    })
}

fn draw(app: App, frame: Frame) -> QuadrantPicture {
    let (scenario, results, words) = (app.editor.scenario(), app.editor.evaluation(), words());
    let method = &scenario.method.practice;
    let cut = |at: f64| Some(Cut { at, label: words.line_at(format::plain(at)) });
    let zone = |title: &str, policy: &str| Zone { title: title.to_owned(), policy: policy.to_owned() };
    QuadrantPicture {
        points: results.practice.accounts.iter().filter_map(|account| point(app, account)).collect(),
        x_cut: cut(method.performance_cut.get()),
        y_cut: cut(method.alignment_cut.get()),
        x_title: words.performance.to_owned(),
        y_title: words.alignment.to_owned(),
        zones: Corners {
            top_left: zone(words.zone_aligned, words.policy_aligned),
            top_right: zone(words.zone_core, words.policy_core),
            bottom_left: zone(words.zone_neither, words.policy_neither),
            bottom_right: zone(words.zone_important, words.policy_important),
        },
        frame,
        palette: palette(app),
    }
}
