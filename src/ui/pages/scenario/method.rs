//! Names of the classes, and the whole method back to the course's.

use super::words;
use crate::model::course_default::MethodPart;
use crate::model::method::TermSet;
use crate::model::position::Class;
use crate::state::{Action, Page};
use crate::text::scenario::ScenarioTexts;
use crate::ui::context::app;
use crate::ui::kit::{ClassSign, Panel, Segmented, lock_reason, locked};
use crate::ui::view::prelude::*;

const COURSE: &str = "course";
const CLASSES: [Class; 4] = [Class::Key, Class::KeyDevelopment, Class::Maintenance, Class::Opportunistic];

/// What a part is called and where it is edited.
fn part(part: MethodPart, words: &ScenarioTexts) -> (&'static str, Page) {
    match part {
        MethodPart::Terms => (words.part_terms, Page::Scenario),
        MethodPart::Attractiveness => (words.part_attractiveness, Page::Attractiveness),
        MethodPart::Strength => (words.part_strength, Page::Strength(None)),
        MethodPart::Selection => (words.part_selection, Page::Selection),
        MethodPart::Value => (words.part_value, Page::Concentration),
        MethodPart::Bubble => (words.part_bubble, Page::Matrix(None)),
        MethodPart::Risk => (words.part_risk, Page::Risks(None)),
        MethodPart::Robustness => (words.part_robustness, Page::Robustness(None)),
        MethodPart::Resources => (words.part_resources, Page::Resources),
        MethodPart::Practice => (words.part_practice, Page::Core(None)),
    }
}

/// Names of the classes, and the way back.
#[component]
pub fn Method() -> Node {
    view! {
        <Panel id="method-settings" title=Signal::derive(move || words().method.to_owned()) help=Signal::derive(move || words().method_help.to_owned())>
            <div class="panel-body form-stack">
                <Terms />
                <Reset />
            </div>
        </Panel>
    }
}

#[component]
fn Terms() -> Node {
    let app = app();
    let now = move || app.editor.scenario().method.terms;
    let value = Signal::derive(move || if now() == TermSet::Course { COURSE } else { "other" }.to_owned());
    let choices = Signal::derive(move || {
        let words = words();
        vec![(COURSE.to_owned(), words.course_terms.to_owned()), ("other".to_owned(), words.other_terms.to_owned())]
    });
    let choose = Callback::new(move |chosen: String| {
        let terms = if chosen == COURSE { TermSet::Course } else { TermSet::McDonaldWoodburn };
        app.editor.edit(Action::Method, |s| s.method.terms = terms);
    });
    let names = move || {
        let name = |class| app.content.with(|c| c.class(now(), class).name);
        CLASSES.map(|class| view! { <li><ClassSign class />{name(class)}</li> }).collect_view()
    };
    view! {
        <div class="field">
            <span class="label">{move || words().terms}</span>
            <Segmented label=Signal::derive(move || words().terms.to_owned()) value choices on_choose=choose />
            <ul class="class-names">{names}</ul>
            <span class="help">{move || words().terms_help}</span>
        </div>
    }
}

#[component]
fn Reset() -> Node {
    let app = app();
    let parts = Memo::new(move |_| app.editor.scenario().method.own_parts());
    let is_course = move || parts.with(Vec::is_empty);
    let differing = move || {
        if is_course() {
            return view! { <p>{words().is_course}</p> };
        }
        let links = parts.get().into_iter().map(|own| {
            let (name, page) = part(own, words());
            view! { <li><a href=app.address(page)>{name}</a></li> }
        });
        view! {
            <p>{words().differs}</p>
            <ul class="own-parts">{links.collect_view()}</ul>
        }
    };
    let reset = move |_| {
        app.editor.edit(Action::Method, crate::model::Scenario::reset_method);
    };
    view! {
        <div class="field reset-method">
            <span class="label">{move || words().defaults}</span>
            <div role="status">{differing}</div>
            <div><button type="button" class="button" disabled=move || is_course() || locked() title=lock_reason on:click=reset>{move || words().reset}</button></div>
            <span class="help">{move || words().reset_help}</span>
        </div>
    }
}
