//! The ladder as a picture.

use super::{say, words};
use crate::charts::ladder::{Step, draw};
use crate::ui::context::{App, app};
use crate::ui::kit::Panel;
use crate::ui::pages::drawing::picture;
use crate::ui::pages::practice::shared::{account_name, terms};
use crate::ui::view::prelude::*;

/// So many names are said in the summary of a step.
const SAID: usize = 8;

/// The panel with the picture; its summary says who stands where.
#[component]
pub fn Ladder() -> Node {
    let app = app();
    let title = move || {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let placed: usize = results.practice.ladder.iter().map(|step| step.accounts.len()).sum();
        words().ladder(placed, scenario.accounts.len())
    };
    let drawn = move || {
        let steps = steps(app);
        let summary = summary(&steps);
        let drawing = picture(|width| draw(&steps, width, &|n| words().more(n)), &summary);
        view! {
            <figure class="chart-figure practice-figure">
                {drawing}
                <figcaption><span>{summary}</span></figcaption>
            </figure>
        }
    };
    view! {
        <Panel id="development-ladder" title=Signal::derive(title) help=say(|w| w.ladder_help)>
            <div class="panel-body">{drawn}</div>
        </Panel>
    }
}

fn steps(app: App) -> Vec<Step> {
    let results = app.editor.evaluation();
    let step = |count: &crate::model::practice::StageCount| Step {
        name: terms().development(count.stage)[0].to_owned(),
        names: count.accounts.iter().map(|&id| account_name(app, id)).collect(),
    };
    results.practice.ladder.iter().map(step).collect()
}

fn summary(steps: &[Step]) -> String {
    let words = words();
    let say = |step: &Step| {
        if step.names.is_empty() {
            return words.step_empty(&step.name);
        }
        let mut names: Vec<String> = step.names.iter().take(SAID).cloned().collect();
        if step.names.len() > SAID {
            names.push(words.more(step.names.len() - SAID));
        }
        words.step_says(&step.name, step.names.len(), names.join(words.comma))
    };
    steps.iter().map(say).collect::<Vec<_>>().join(words.semicolon)
}
