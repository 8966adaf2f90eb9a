//! The ladder of stages: where we are, where we want to be, what the signs say.

use super::words;
use crate::model::AccountId;
use crate::model::relationship::Stage;
use crate::text::reasons;
use crate::text::relationship::terms;
use crate::ui::context::App;
use crate::ui::pages::plan::names;
use crate::ui::pages::relationship::{comparison_name, why_claim, why_suggested};
use crate::ui::view::prelude::*;

/// By when the target is to be reached.
pub fn note(app: App, account: AccountId) -> Node {
    let scenario = app.editor.scenario();
    let by = scenario.relationship(account).and_then(|r| r.stage.by).map(|by| names::day(app, &scenario, by));
    by.map(|by| words().by_day(words().target, by)).unwrap_or_default().into_node()
}

/// The ladder, and the suggestion beside the claim.
pub fn body(app: App, account: AccountId) -> Node {
    let results = app.editor.evaluation();
    let Some(found) = results.relationship.account(account) else { return String::new().into_node() };
    let (terms, language) = (terms(app.language.get()), app.language.get());
    let step = |&stage: &Stage| {
        let (now, target) = (found.claimed == Some(stage), found.target == Some(stage));
        let is_passed = found.claimed.and_then(Stage::step) > stage.step();
        let class = match (now, target) {
            (true, _) => "now",
            (_, true) => "target",
            _ if is_passed => "done",
            _ => "",
        };
        let marks = [now.then_some(words().ladder_now), target.then_some(words().ladder_target)];
        let mark = marks.into_iter().flatten().collect::<Vec<_>>().join(words().comma);
        view! { <li class=class>{terms.stage(stage)}<small>{mark}</small></li> }
    };
    let apart = (found.claimed == Some(Stage::Uncoupling))
        .then(|| view! { <p class="plan-alarm">{terms.stage(Stage::Uncoupling)}</p> });
    let suggested = match &found.suggestion {
        Ok(suggestion) => terms.stage(suggestion.stage).to_owned(),
        Err(reason) => reasons::short(reason, language),
    };
    let claim = match &found.comparison {
        Ok(comparison) => comparison_name(*comparison),
        Err(reason) => reasons::short(reason, language),
    };
    view! {
        <ol class="stage-ladder">{Stage::LADDER.iter().map(step).collect_view()}</ol>
        {apart}
        <dl class="plan-facts">
            <dt>{words().suggested}</dt>
            <dd>{names::why(suggested, move || why_suggested(app, account))}</dd>
            <dt>{words().claim}</dt>
            <dd>{names::why(claim, move || why_claim(app, account))}</dd>
        </dl>
    }
}
