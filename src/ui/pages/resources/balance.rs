//! Share of days less share of profit or policy: who takes more than its part.

use super::{points, share, words};
use crate::browser;
use crate::charts::Frame;
use crate::charts::bars::{Along, BarTone, BarsPicture, BarsRow, MOST_ROWS, Segment};
use crate::model::AccountId;
use crate::model::outcome::Outcome;
use crate::model::resources::AccountResources;
use crate::model::statistics::arrange;
use crate::model::units::Share;
use crate::state::Page;
use crate::text::format::Count;
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, Panel, Segmented};
use crate::ui::pages::bars::height;
use crate::ui::pages::money::why::account_name;
use crate::ui::pages::quadrant::palette;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// What the share of days is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Against {
    Future,
    Income,
    Policy,
}

impl Against {
    const ALL: [Self; 3] = [Self::Future, Self::Income, Self::Policy];

    const fn key(self) -> &'static str {
        match self {
            Self::Future => "future",
            Self::Income => "income",
            Self::Policy => "policy",
        }
    }

    fn choice(self) -> &'static str {
        match self {
            Self::Future => words().choice_future,
            Self::Income => words().choice_income,
            Self::Policy => words().choice_policy,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Future => words().balance_future,
            Self::Income => words().balance_income,
            Self::Policy => words().balance_policy,
        }
    }

    const fn due(self, of: &AccountResources) -> &Outcome<Share> {
        match self {
            Self::Future => &of.future.share,
            Self::Income => &of.income.share,
            Self::Policy => &of.policy,
        }
    }

    const fn difference(self, of: &AccountResources) -> &Outcome<Share> {
        match self {
            Self::Future => &of.against_future,
            Self::Income => &of.against_income,
            Self::Policy => &of.against_policy,
        }
    }
}

/// Accounts with a difference, the most over-served first.
fn ordered(app: App, against: Against) -> Vec<(AccountResources, f64)> {
    let results = app.editor.evaluation();
    let known = results.resources.accounts.iter();
    let mut all: Vec<(AccountResources, f64)> =
        known.filter_map(|of| Some((of.clone(), against.difference(of).as_ref().ok()?.get()))).collect();
    arrange::sort_by(&mut all, |a, b| b.1.total_cmp(&a.1));
    all
}

/// Those that are drawn: of many the ones furthest from balance, in the same order.
fn drawn(all: Vec<(AccountResources, f64)>) -> Vec<(AccountResources, f64)> {
    let count = all.len();
    if count <= MOST_ROWS {
        return all;
    }
    let ends = MOST_ROWS / 2;
    all.into_iter().enumerate().filter(|(place, _)| *place < ends || *place >= count - ends).map(|(_, of)| of).collect()
}

/// The panel.
#[component]
pub fn Balance() -> Node {
    let app = app();
    let against = RwSignal::new(Against::Future);
    let all = Memo::new(move |_| ordered(app, against.get()));
    let count = Memo::new(move |_| all.with(Vec::len));
    let choices = Signal::derive(move || {
        Against::ALL.iter().map(|against| (against.key().to_owned(), against.choice().to_owned())).collect()
    });
    let choose = Callback::new(move |chosen: String| {
        if let Some(&chosen) = Against::ALL.iter().find(|against| against.key() == chosen) {
            against.set(chosen);
        }
    });
    let chart = move || {
        if count.get() == 0 {
            return view! { <p class="quiet-line">{words().balance_none}</p> };
        }
        view! {
            <ChartView
                draw=Arc::new(move |frame| draw(app, frame, against.get(), all.get()))
                summary=Signal::derive(move || summary(app, &all.get()))
                height=height(count.get().min(MOST_ROWS))
                clicked=Arc::new(move |_: &str, id: &str| open(app, id))
                name=Signal::derive(move || words().picture.to_owned())
            />
        }
    };
    let left_out = move || {
        let count = count.get();
        (count > MOST_ROWS).then(|| view! { <p class="help">{words().only_listed(Count(MOST_ROWS), Count(count))}</p> })
    };
    view! {
        <Panel id="resource-balance" title=Signal::derive(move || against.get().title().to_owned()) help=Signal::derive(move || words().balance_help.to_owned())>
            <div class="panel-body stack-small">
                <Segmented
                    label=Signal::derive(move || words().against.to_owned())
                    value=Signal::derive(move || against.get().key().to_owned())
                    choices
                    on_choose=choose
                    is_view=true
                />
                {chart}
                {left_out}
            </div>
        </Panel>
    }
}

fn open(app: App, id: &str) {
    if let Ok(id) = id.parse::<AccountId>() {
        browser::push_hash(&untrack(|| app.address(Page::Accounts(Some(id)))));
    }
}

/// The picture. Tracked.
fn draw(app: App, frame: Frame, against: Against, all: Vec<(AccountResources, f64)>) -> crate::charts::Picture {
    let tolerance = app.editor.scenario().method.resources.tolerance.get();
    let row = |(of, difference): (AccountResources, f64)| {
        let name = account_name(app, of.account);
        let tone = match difference {
            by if by > 0.0 && by >= tolerance => BarTone::High,
            by if by < 0.0 && -by >= tolerance => BarTone::Low,
            _ => BarTone::Even,
        };
        let (taken, due) = (share(app, &of.days.share), share(app, against.due(&of)));
        let tip = words().balance_tip(&name, taken, due, points(app, against.difference(&of)));
        let segments = vec![Segment { length: difference, tone, tip }];
        BarsRow { id: of.account.to_string(), name, segments }
    };
    BarsPicture {
        rows: drawn(all).into_iter().map(row).collect(),
        along: Along::Points,
        title: words().axis_points.to_owned(),
        frame,
        palette: palette(app),
    }
    .draw()
}

/// What the picture shows, in a sentence. Tracked.
fn summary(app: App, all: &[(AccountResources, f64)]) -> String {
    let (Some(most), Some(least)) = (all.first(), all.last()) else { return words().balance_none.to_owned() };
    let size = |difference: f64| crate::text::format::number((difference * 100.0).abs(), 1);
    let (over, under) = (account_name(app, most.0.account), account_name(app, least.0.account));
    words().balance_summary(over, size(most.1), under, size(least.1))
}
