//! The glossary (P30): every term in three languages, by letter or by search.

use crate::browser;
use crate::state::{Page, Shared};
use crate::text::Language;
use crate::text::help::{Help, HelpTexts, TermText, texts};
use crate::ui::context::{App, app};
use crate::ui::frame::page_named;
use crate::ui::help::{Fetched, fetch_help};
use crate::ui::kit::{Empty, PageHead, Panel};
use crate::ui::view::prelude::*;

fn words() -> &'static HelpTexts {
    texts(app().language.get())
}

/// The page.
#[component]
pub fn GlossaryPage() -> Node {
    let app = app();
    let count = Memo::new(move |_| app.help_now().map_or(0, |help| help.terms().count()));
    let help = Signal::derive(move || match count.get() {
        0 => String::new(),
        n => words().glossary_help(n),
    });
    let body = move || match (app.help_now(), app.help.get()) {
        (Some(help), _) => view! { <Terms help /> },
        (None, Fetched::Failed) => {
            view! { <NotThere again=Callback::new(move |()| fetch_help(app, app.language.get_untracked())) /> }
        }
        _ => view! { <p class="page-coming" role="status">{words().loading}</p> },
    };
    view! {
        <PageHead title=Signal::derive(move || app.frame_texts().glossary.to_owned()) help />
        {body}
    }
}

/// Help did not come.
#[component]
pub fn NotThere(again: Callback<()>) -> Node {
    view! {
        <section class="notice bad" role="alert">
            <p>{move || words().failed}</p>
            <button type="button" class="button" on:click=move |_| again.run(())>{move || words().again}</button>
        </section>
    }
}

/// The letter a term is found under; Chinese terms stand under the letter of their English name.
fn letter(term: &TermText, language: Language) -> char {
    let latin = if language == Language::En { &term.term } else { english(term, language) };
    let first = latin.chars().find(|c| c.is_alphanumeric()).unwrap_or('#');
    first.to_ascii_uppercase()
}

/// The English name of a term in another language.
fn english(term: &TermText, language: Language) -> &str {
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let found = others.zip(&term.others).find(|(other, _)| *other == Language::En);
    found.map_or("", |(_, name)| name)
}

fn finds(term: &TermText, text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let all = [&term.term, &term.meaning].into_iter().chain(&term.others).chain(&term.also);
    text.is_empty() || all.into_iter().any(|words| words.to_lowercase().contains(&text))
}

#[component]
fn Terms(help: Shared<Help>) -> Node {
    let app = app();
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<char>);
    let language = untrack(|| app.language.get());
    let mut letters: Vec<char> = help.terms().map(|(_, term)| letter(term, language)).collect();
    crate::model::statistics::arrange::sort_by_key(&mut letters, |letter| *letter);
    letters.dedup();
    let shown = {
        let help = help.clone();
        Memo::new(move |_| {
            let text = typed.get();
            let only = chosen.get();
            let asked = |term: &TermText| finds(term, &text) && only.is_none_or(|only| letter(term, language) == only);
            help.terms().filter(|(_, term)| asked(term)).map(|(id, _)| id.to_owned()).collect::<Vec<String>>()
        })
    };
    // Who follows a link to a term wants to see it, whatever was searched before.
    Effect::new(move |_| {
        if let Page::Glossary(Some(id)) = app.route.get().page {
            typed.set(String::new());
            chosen.set(None);
            browser::on_animation_frame(move || {
                browser::scroll_into_view_by_id(&place(id));
                browser::focus_by_id(&place(id));
            });
        }
    });
    let buttons = letters.into_iter().map(|letter| view! { <Letter letter chosen /> }).collect_view();
    let list = {
        let help = help.clone();
        move || {
            let term = |id: &String| Some(entry(app, id, help.term(id)?));
            shown.with(|ids| ids.iter().filter_map(term).collect_view())
        }
    };
    let every = move |_| {
        chosen.set(None);
        typed.set(String::new());
    };
    view! {
        <section class="panel glossary-search">
            <div class="field">
                <label for="glossary-search">{move || words().search}</label>
                <input class="input" id="glossary-search" type="search" autocomplete="off" prop:value=typed aria-describedby="glossary-found" on:input=move |event| typed.set(event_target_value(&event)) />
                <span class="help" id="glossary-found" role="status">{move || words().found(shown.with(Vec::len))}</span>
            </div>
            <div class="letters" role="group" aria-label=move || words().letters>
                <button type="button" aria-pressed=move || chosen.get().is_none().to_string() on:click=move |_| chosen.set(None)>{move || words().every_letter}</button>
                {buttons}
            </div>
        </section>
        {move || shown.with(Vec::is_empty).then(|| view! {
            <section class="panel">
                <Empty title=Signal::derive(move || words().nothing(typed.get())) help=Signal::derive(move || words().search_help.to_owned())>
                    <button type="button" class="button" on:click=every>{move || words().every_letter}</button>
                </Empty>
            </section>
        })}
        <Panel id="glossary-terms" title=Signal::derive(move || words().terms.to_owned())>
            <dl class="glossary">{list}</dl>
        </Panel>
    }
}

#[component]
fn Letter(letter: char, chosen: RwSignal<Option<char>>) -> Node {
    let pressed = move || (chosen.get() == Some(letter)).to_string();
    view! { <button type="button" aria-pressed=pressed aria-label=move || words().letter(letter) on:click=move |_| chosen.set(Some(letter))>{letter.to_string()}</button> }
}

fn place(id: &str) -> String {
    format!("term-{id}")
}

/// One term. Tracked.
fn entry(app: App, id: &str, term: &TermText) -> Node {
    let language = app.language.get();
    let others = Language::ALL.into_iter().filter(|other| *other != language).zip(&term.others);
    let others = others.map(|(other, name)| view! { <span lang=other.code()>{name.clone()}</span> }).collect_view();
    let pages = term.pages.iter().filter_map(|code| {
        let (page, name) = page_named(code)?;
        Some(view! { <a href=app.address(page)>{name(app.frame_texts())}</a> })
    });
    let pages: Vec<Node> = pages.collect();
    let used_on = (!pages.is_empty()).then(|| view! { <p class="used-on"><span>{words().used_on}</span>{pages}</p> });
    view! {
        <div class="glossary-entry" id=place(id) tabindex="-1">
            <dt>{term.term.clone()}<span class="others">{others}</span></dt>
            <dd><p>{term.meaning.clone()}</p>{used_on}</dd>
        </div>
    }
}
