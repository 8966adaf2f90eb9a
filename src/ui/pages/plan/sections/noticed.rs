//! What the workbench noticed about the account: what the review will be asked.

use super::words;
use crate::model::AccountId;
use crate::model::finding::{Finding, Place, Severity};
use crate::model::statistics::arrange;
use crate::text::findings;
use crate::ui::context::App;
use crate::ui::view::prelude::*;

/// So many findings stand on paper, the gravest first.
const NOTICED: usize = 2;

/// What concerns an account: found at it or at one of its risks. Tracked.
pub fn of(app: App, account: AccountId) -> Vec<Finding> {
    let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
    let risks = arrange::set_of(scenario.risks.iter().filter(|r| r.account == Some(account)).map(|r| r.id));
    let concerns = |finding: &&Finding| match finding.place {
        Place::Risk(id) => risks.contains(&id),
        place => place.account() == Some(account),
    };
    let is_remark = |finding: &&Finding| finding.severity != Severity::Missing;
    results.findings.iter().filter(concerns).filter(is_remark).cloned().collect()
}

/// The list; nothing where nothing was noticed. Tracked.
pub fn noticed(app: App, account: AccountId) -> Option<Node> {
    let found = of(app, account);
    if found.is_empty() {
        return None;
    }
    let sentences = findings::sentences(&found, &app.editor.scenario(), app.language.get());
    let items = found.iter().zip(sentences).take(NOTICED).map(|(finding, sentence)| {
        view! { <li><a class="plan-action" href=app.address_of(&finding.place)>{sentence.what}</a></li> }
    });
    let left_out = found.len().saturating_sub(NOTICED);
    Some(view! {
        <section class="plan-section of-noticed" aria-label=words().said_of_account>
            <h3>{words().said_of_account}</h3>
            <ol class="questions">{items.collect_view()}</ol>
            {super::more(left_out)}
        </section>
    })
}
