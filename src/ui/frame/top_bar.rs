//! The bar: scenario, save state, undo and redo, language, theme, share.

use super::scenario_menu::ScenarioMenu;
use crate::state::{Action, Page, SaveState, Theme};
use crate::text::Language;
use crate::text::frame::FrameTexts;
use crate::ui::context::app;
use crate::ui::kit::Icon;
use crate::ui::view::prelude::*;
use crate::ui::workspace;

/// The bar.
#[component]
pub fn TopBar() -> Node {
    let app = app();
    let texts = move || app.frame_texts();
    view! {
        <header class="top-bar">
            <button type="button" class="button plain icon-only nav-toggle" popovertarget="nav" aria-label=move || texts().open_nav><Icon name="menu" /></button>
            <a class="brand" href=move || app.address(Page::Overview) aria-label=move || texts().home>
                <svg class="brand-mark" viewBox="0 0 20 20" aria-hidden="true">
                    <path fill="none" stroke="currentColor" stroke-width="2" d="M2.5 10h4.2M13.3 10h4.2" />
                    <circle cx="10" cy="10" r="3.5" fill="currentColor" />
                    <path stroke="currentColor" stroke-width="2" d="M10 1.5v17" />
                </svg>
                <span>{move || texts().app}</span>
            </a>
            <ScenarioMenu />
            <SaveSign />
            <span class="spacer"></span>
            <UndoRedo />
            <span class="divider wide-only"></span>
            <span class="wide-only bar-settings"><LanguageChoice /><ThemeButton /></span>
            <button type="button" class="button primary" on:click=move |_| app.sharing.set(true)><Icon name="share" /><span class="share-word">{move || texts().share}</span></button>
        </header>
    }
}

#[component]
fn SaveSign() -> Node {
    let app = app();
    view! {
        {move || {
            let texts = app.frame_texts();
            let (state, icon, words) = match app.autosave.state() {
                SaveState::Saved(time) => ("saved", "check", texts.saved(&time)),
                SaveState::Saving => ("saving", "save", texts.saving.to_owned()),
                SaveState::Failed(_) => ("failed", "alert", texts.not_saved.to_owned()),
            };
            view! { <span class="save-state" data-state=state role="status"><Icon name=icon /><span class="save-words">{words}</span></span> }
        }}
    }
}

fn named(texts: &FrameTexts, action: Action) -> &'static str {
    texts.actions[action as usize]
}

#[component]
fn UndoRedo() -> Node {
    let app = app();
    let undo = move || {
        let texts = app.frame_texts();
        app.editor.undoes().map_or_else(|| texts.nothing_to_undo.to_owned(), |a| texts.undo(named(texts, a)))
    };
    let redo = move || {
        let texts = app.frame_texts();
        app.editor.redoes().map_or_else(|| texts.nothing_to_redo.to_owned(), |a| texts.redo(named(texts, a)))
    };
    let no_undo = move || app.editor.undoes().is_none() || app.editor.is_read_only();
    let no_redo = move || app.editor.redoes().is_none() || app.editor.is_read_only();
    view! {
        <button type="button" class="button plain icon-only" aria-label=undo title=undo disabled=no_undo on:click=move |_| app.editor.undo()><Icon name="undo" /></button>
        <button type="button" class="button plain icon-only" aria-label=redo title=redo disabled=no_redo on:click=move |_| app.editor.redo()><Icon name="redo" /></button>
    }
}

/// The three languages.
#[component]
pub fn LanguageChoice() -> Node {
    let app = app();
    let choose = move |event| {
        if let Some(language) = Language::from_code(&event_target_value(&event)) {
            workspace::choose_language(app, language);
        }
    };
    let names = [(Language::Hans, "简体中文"), (Language::Hant, "繁體中文"), (Language::En, "English")];
    view! {
        <select class="input plain-select" aria-label=move || app.frame_texts().language on:change=choose prop:value=move || app.language.get().code()>
            {names.into_iter().map(|(language, name)| view! { <option value=language.code() lang=language.code() selected=move || app.language.get() == language>{name}</option> }).collect_view()}
        </select>
    }
}

/// Light, dark, as the system says.
#[component]
pub fn ThemeButton() -> Node {
    let app = app();
    let words = move |theme| {
        let texts = app.frame_texts();
        match theme {
            Theme::System => texts.theme_system,
            Theme::Light => texts.theme_light,
            Theme::Dark => texts.theme_dark,
        }
    };
    let next = move || match app.preferences.with(|p| p.theme) {
        Theme::System => {
            if app.is_dark.get() {
                Theme::Light
            } else {
                Theme::Dark
            }
        }
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::System,
    };
    let label = move || {
        format!("{}: {} → {}", app.frame_texts().theme, words(app.preferences.with(|p| p.theme)), words(next()))
    };
    view! {
        <button type="button" class="button plain icon-only" aria-label=label title=label on:click=move |_| workspace::choose_theme(app, untrack(next))><Icon name="theme" /></button>
    }
}
