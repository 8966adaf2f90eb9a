//! The method pages (P30): how each figure is computed, which convention is used here and why, and what goes wrong.

mod math;

use super::glossary::NotThere;
use crate::state::{Page, Shared, guide};
use crate::text::help::{Formula, HelpTexts, MethodText, Methods, texts};
use crate::ui::context::{App, app};
use crate::ui::frame::page_named;
use crate::ui::help::{Fetched, fetch_methods};
use crate::ui::kit::term::marked;
use crate::ui::kit::{Empty, PageHead, Panel};
use crate::ui::view::prelude::*;
use math::display;

fn words() -> &'static HelpTexts {
    texts(app().language.get())
}

/// One method, or all of them.
#[component]
pub fn MethodPage(page: Page) -> Node {
    let app = app();
    let id = if let Page::Method(id) = page { id } else { None };
    Effect::new(move |_| {
        app.language.track();
        fetch_methods(app);
    });
    let name = move || {
        let named = id.and_then(|id| app.help_now().and_then(|help| help.method(id).map(str::to_owned)));
        named.unwrap_or_else(|| app.frame_texts().methods.to_owned())
    };
    let help = move || if id.is_none() { words().methods_help.to_owned() } else { String::new() };
    let body = move || {
        let language = app.language.get();
        match app.methods.get() {
            Fetched::Here(methods) if methods.is_in(language) => match id {
                Some(id) => one(&methods, id),
                None => index(app, &methods),
            },
            Fetched::Failed => view! { <NotThere again=Callback::new(move |()| fetch_methods(app)) /> },
            _ => view! { <p class="page-coming" role="status">{words().loading}</p> },
        }
    };
    view! {
        <PageHead title=Signal::derive(name) help=Signal::derive(help) />
        {body}
    }
}

/// All methods with the question each answers. Tracked.
fn index(app: App, methods: &Shared<Methods>) -> Node {
    let help = app.help_now();
    let entry = |(id, method): (&str, &MethodText)| {
        let id = crate::text::help::method_id(id)?;
        let name = help.as_ref().and_then(|help| help.method(id)).unwrap_or(id).to_owned();
        Some(view! {
            <li>
                <a href=app.address(Page::Method(Some(id)))>{name}</a>
                <p>{method.answers.clone()}</p>
            </li>
        })
    };
    let entries: Vec<Node> = methods.all().filter_map(entry).collect();
    view! { <section class="panel"><ul class="method-index panel-body">{entries}</ul></section> }
}

/// One method. Tracked.
fn one(methods: &Shared<Methods>, id: &'static str) -> Node {
    let app = app();
    let all = move || view! { <a class="button" href=app.address(Page::Method(None))>{words().all_methods}</a> };
    let Some(method) = methods.method(id).cloned() else {
        return view! {
            <section class="panel">
                <Empty title=Signal::derive(move || words().no_method.to_owned()) help=Signal::stored(String::new())>{all}</Empty>
            </section>
        };
    };
    let MethodText { answers, formulas, convention, why, alternatives, mistakes, sources } = method;
    let formulas: Vec<Node> = formulas.iter().map(formula).collect();
    let computed = (!formulas.is_empty()).then(|| {
        view! { <Panel id="method-formula" title=Signal::derive(move || words().formula.to_owned())><div class="panel-body formulas">{formulas}</div></Panel> }
    });
    view! {
        <p class="method-question">{marked(&answers)}</p>
        {computed}
        <div class="two-columns">
            <Panel id="method-convention" title=Signal::derive(move || words().convention.to_owned())>
                <div class="panel-body prose"><p>{marked(&convention)}</p></div>
            </Panel>
            <Panel id="method-why" title=Signal::derive(move || words().why.to_owned())>
                <div class="panel-body prose"><p>{marked(&why)}</p></div>
            </Panel>
        </div>
        <div class="two-columns">
            <Listed id="method-alternatives" title=|words| words.alternatives lines=alternatives />
            <Listed id="method-mistakes" title=|words| words.mistakes lines=mistakes />
        </div>
        <div class="two-columns">
            <Listed id="method-sources" title=|words| words.sources lines=sources />
            <UsedBy id />
        </div>
        <p>{all}</p>
    }
}

fn formula(formula: &Formula) -> Node {
    view! {
        <figure class="formula-figure">
            {display(&formula.math)}
            <figcaption>{formula.says.clone()}</figcaption>
        </figure>
    }
}

#[component]
fn Listed(id: &'static str, title: fn(&HelpTexts) -> &'static str, lines: Vec<String>) -> Node {
    let lines = lines.iter().map(|line| view! { <li>{marked(line)}</li> }).collect_view();
    view! { <Panel id title=Signal::derive(move || title(words()).to_owned())><ul class="panel-body prose bulleted">{lines}</ul></Panel> }
}

/// The pages that compute with the method.
#[component]
fn UsedBy(id: &'static str) -> Node {
    let app = app();
    let links = move || {
        let uses = Page::CODES.iter().filter_map(|code| page_named(code));
        let uses = uses.filter(|(page, _)| guide::methods(*page).contains(&id));
        uses.map(|(page, name)| view! { <li><a href=app.address(page)>{name(app.frame_texts())}</a></li> })
            .collect_view()
    };
    view! { <Panel id="method-pages" title=Signal::derive(move || words().used_by.to_owned())><ul class="panel-body prose bulleted">{links}</ul></Panel> }
}
