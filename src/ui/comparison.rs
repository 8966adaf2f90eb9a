//! The scenario of a link beside one’s own.

use super::context::app;
use crate::model::position::Class;
use crate::model::statistics::arrange::set_of;
use crate::model::{AccountId, Scenario};
use crate::state::Shared;
use crate::ui::view::prelude::*;
use std::collections::BTreeMap;

type Classes = BTreeMap<AccountId, (String, Option<Class>)>;

fn classes(scenario: &Scenario) -> Classes {
    let results = crate::model::evaluation::evaluate(scenario);
    let class = |a: &std::sync::Arc<crate::model::Account>| (a.profile.name.clone(), results.class_of(a.id).ok());
    let mut classes = Classes::new();
    for account in &scenario.accounts {
        classes.insert(account.id, class(account));
    }
    classes
}

/// Where the scenario of a link and one’s own put accounts into different classes.
#[component]
pub fn Comparison() -> Node {
    let app = app();
    let rows = move || {
        let (mine, theirs) = (
            classes(&app.editor.own()),
            app.editor.preview().map(|p: Shared<Scenario>| classes(&p)).unwrap_or_default(),
        );
        let name = |class: Option<Option<Class>>| match class {
            Some(Some(class)) => app.class_name(class),
            Some(None) => app.kit_texts().unrated.to_owned(),
            None => "–".to_owned(),
        };
        let ids = set_of(mine.keys().chain(theirs.keys()).copied());
        ids.into_iter()
            .filter_map(|id| {
                let (a, b) = (mine.get(&id), theirs.get(&id));
                let (class_a, class_b) = (a.map(|a| a.1), b.map(|b| b.1));
                (class_a != class_b).then(|| {
                    let title = b.or(a).map(|x| x.0.clone()).unwrap_or_default();
                    (title, name(class_a), name(class_b))
                })
            })
            .collect::<Vec<_>>()
    };
    view! {
        <div class="dialog-body">
            {move || {
                let (texts, rows) = (app.frame_texts(), rows());
                if rows.is_empty() {
                    return view! { <p>{texts.compare_same}</p> };
                }
                view! {
                    <div class="table-scroll" tabindex="0" role="region" aria-label=texts.compare_title>
                        <table class="table">
                            <thead><tr><th scope="col">{texts.compare_account}</th><th scope="col">{texts.compare_mine}</th><th scope="col">{texts.compare_theirs}</th></tr></thead>
                            <tbody>
                                {rows.into_iter().map(|(title, mine, theirs)| view! { <tr><th scope="row">{title}</th><td>{mine}</td><td>{theirs}</td></tr> }).collect_view()}
                            </tbody>
                        </table>
                    </div>
                }
            }}
        </div>
    }
}
