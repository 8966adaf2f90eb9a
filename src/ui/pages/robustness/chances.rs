//! The chance of each class: picture and table, the least firm first.

use super::names::account_link;
use super::run::{Runner, found};
use super::why::{why_class, why_stays};
use super::{LISTED, percent, words};
use crate::browser;
use crate::charts::Frame;
use crate::charts::bars::{Along, BarTone, BarsPicture, BarsRow, MOST_ROWS, Segment};
use crate::model::AccountId;
use crate::model::position::Class;
use crate::model::position::robustness::{ClassProbabilities, RobustnessFound, is_close};
use crate::model::statistics::arrange;
use crate::state::Page;
use crate::text::format::{self, Count};
use crate::ui::context::{App, app};
use crate::ui::kit::{ChartView, ClassSign, Panel, WhyButton};
use crate::ui::pages::bars::height;
use crate::ui::pages::money::why::account_name;
use crate::ui::pages::quadrant::palette;
use crate::ui::view::prelude::*;
use std::sync::Arc;

/// Who holds a class in this part of the rounds stands firmly.
const FIRM: f64 = 0.95;

/// An account that has a class, with its chances.
#[derive(Debug, Clone, PartialEq)]
pub struct Chance {
    /// The account.
    pub account: AccountId,
    /// Its chances.
    pub chances: ClassProbabilities,
}

/// All accounts that have a class, the least firm first.
pub fn by_firmness(found: &RobustnessFound) -> Vec<Chance> {
    let placed = found.chances.iter().filter_map(|of| Some((of.account, of.probabilities.clone().ok()?)));
    let mut all: Vec<Chance> = placed.map(|(account, chances)| Chance { account, chances }).collect();
    arrange::sort_by(&mut all, |a, b| a.chances.stays.get().total_cmp(&b.chances.stays.get()));
    all
}

/// The panel.
#[component]
pub fn Chances(runner: Runner) -> Node {
    let app = app();
    let all = Memo::new(move |_| found(runner).map(|found| by_firmness(&found)).unwrap_or_default());
    let below = move || app.editor.scenario().method.robustness.close;
    let title = Signal::derive(move || {
        let close = all.with(|all| all.iter().filter(|c| is_close(c.chances.stays, below())).count());
        words().chances(Count(close), Count(all.with(Vec::len)))
    });
    let help = Signal::derive(move || words().chances_help(format::plain(below().get() * 100.0)));
    let drawn = Memo::new(move |_| all.with(Vec::len).min(MOST_ROWS));
    let chart = move || {
        view! {
            <ChartView
                draw=Arc::new(move |frame| draw(app, frame, &all.get()))
                summary=Signal::derive(move || summary(app, &all.get()))
                height=height(drawn.get())
                clicked=Arc::new(move |_: &str, id: &str| open(app, id))
                name=Signal::derive(move || words().downloads.to_owned())
            />
        }
    };
    let rows = move || all.get().into_iter().take(LISTED).map(|chance| row(app, runner, chance)).collect_view();
    let left_out = move || {
        let count = all.with(Vec::len);
        (count > LISTED).then(|| view! { <p class="panel-foot">{words().only_listed(Count(LISTED), Count(count))}</p> })
    };
    view! {
        <Panel id="robust-chances" title help>
            <div class="panel-body">
                {chart}
                <Legend />
            </div>
            <div class="table-scroll" role="region" tabindex="0" aria-label=move || words().chances_table>
                <table class="table compact wrapping-heads" aria-label=move || words().chances_table>
                    <thead>{move || head(app)}</thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {left_out}
        </Panel>
    }
}

fn open(app: App, id: &str) {
    if let Ok(id) = id.parse::<AccountId>() {
        browser::push_hash(&untrack(|| app.address(Page::Robustness(Some(id)))));
    }
}

/// The classes with their signs; tones of the picture follow in the same order.
#[component]
fn Legend() -> Node {
    let app = app();
    let items = move || {
        Class::ALL
            .iter()
            .map(|&class| view! { <li class="class-sign"><ClassSign class />{app.class_name(class)}</li> })
            .collect_view()
    };
    view! { <ul class="legend-row">{items}</ul> }
}

fn head(app: App) -> Node {
    let classes = Class::ALL.iter().map(|&class| {
        view! { <th scope="col" class="number"><span class="class-sign"><ClassSign class />{app.class_name(class)}</span><span class="weight">"%"</span></th> }
    });
    view! {
        <tr>
            <th scope="col">{words().account}</th>
            <th scope="col">{words().class}</th>
            <th scope="col" class="number">{words().stays}<span class="weight">"%"</span></th>
            {classes.collect_view()}
        </tr>
    }
}

fn row(app: App, runner: Runner, chance: Chance) -> Node {
    let Chance { account, chances } = chance;
    let (class, stays) = (chances.class, chances.stays);
    let below = app.editor.scenario().method.robustness.close;
    let tag = is_close(stays, below).then(|| view! { " " <span class="tag warn">{words().close_call}</span> });
    let cells = (0..4).map(|place| {
        let text = percent(chances.classes[place].get());
        let why = Arc::new(move || why_class(app, runner, account, place));
        view! { <td class="number"><WhyButton text=Signal::stored(text) why /></td> }
    });
    let why = Arc::new(move || why_stays(app, runner, account));
    view! {
        <tr>
            <th scope="row">{account_link(app, account)}{tag}</th>
            <td><span class="class-sign"><ClassSign class />{app.class_name(class)}</span></td>
            <td class="number total"><WhyButton text=Signal::stored(percent(stays.get())) why /></td>
            {cells.collect_view()}
        </tr>
    }
}

const TONES: [BarTone; 4] = [BarTone::Key, BarTone::Develop, BarTone::Maintain, BarTone::Opportune];

fn draw(app: App, frame: Frame, all: &[Chance]) -> crate::charts::Picture {
    let segment = |name: &str, place: usize, chance: f64| Segment {
        length: chance,
        tone: TONES[place],
        tip: words().tip(name, app.class_name(Class::ALL[place]), percent(chance)),
    };
    let row = |chance: &Chance| {
        let name = account_name(app, chance.account);
        let classes = chance.chances.classes.iter().enumerate();
        let mut segments: Vec<Segment> = classes.map(|(place, chance)| segment(&name, place, chance.get())).collect();
        let none = chance.chances.none.get();
        if none > 0.0 {
            let tip = words().tip(&name, words().none_class, percent(none));
            segments.push(Segment { length: none, tone: BarTone::None, tip });
        }
        BarsRow { id: chance.account.to_string(), name, segments }
    };
    BarsPicture {
        rows: all.iter().take(MOST_ROWS).map(row).collect(),
        along: Along::Whole,
        title: words().axis_chance.to_owned(),
        frame,
        palette: palette(app),
    }
    .draw()
}

/// What the picture shows, in a sentence. Tracked.
fn summary(app: App, all: &[Chance]) -> String {
    let Some(least) = all.first() else { return words().nobody.to_owned() };
    let firm = all.iter().filter(|chance| chance.chances.stays.get() >= FIRM).count();
    let (name, class) = (account_name(app, least.account), app.class_name(least.chances.class));
    words().chances_summary(name, class, percent(least.chances.stays.get()), Count(firm), Count(all.len()))
}
