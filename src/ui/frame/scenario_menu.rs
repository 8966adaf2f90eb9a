//! The menu under the scenario's name: other scenarios, files, the sample.

use crate::browser;
use crate::state::{Page, Slot, SlotKeys, stored_slots};
use crate::ui::context::app;
use crate::ui::kit::Icon;
use crate::ui::view::prelude::*;
use crate::ui::workspace;
use leptos::html;

/// The scenario's name with its menu.
#[component]
pub fn ScenarioMenu() -> Node {
    let app = app();
    let texts = move || app.frame_texts();
    let title = move || {
        let title = app.editor.scenario().title.clone();
        if title.is_empty() { texts().untitled.to_owned() } else { title }
    };
    let panel = NodeRef::<html::Div>::new();
    let file = NodeRef::<html::Input>::new();
    let close = move || {
        if let Some(panel) = panel.get_untracked() {
            browser::hide_popover(&panel);
        }
    };
    let chosen = move |_| {
        let Some(input) = file.get_untracked() else { return };
        if let Some(chosen) = input.files().and_then(|files| files.get(0)) {
            close();
            workspace::open_file(app, chosen);
        }
        // The same file can be chosen again.
        input.set_value("");
    };
    view! {
        <button type="button" class="button plain scenario-name" popovertarget="scenario-menu" aria-label=move || texts().scenario_menu(title())>
            <span>{title}</span>
            <Icon name="down" />
        </button>
        <div class="menu" id="scenario-menu" popover="auto" node_ref=panel>
            <StoredScenarios close=Callback::new(move |()| close()) />
            <Unreadable />
            <ul>
                <li><a class="menu-item" href=move || app.address(Page::Scenario) on:click=move |_| close()><Icon name="info" />{move || texts().scenario}</a></li>
                <li><button type="button" class="menu-item" on:click=move |_| { close(); workspace::begin_empty(app); }><Icon name="plus" />{move || texts().new_scenario}</button></li>
                <li><button type="button" class="menu-item" on:click=move |_| { close(); workspace::open_sample(app); }><Icon name="file" />{move || texts().open_sample}</button></li>
                <li>
                    <label class="menu-item">
                        <Icon name="open" />
                        {move || texts().open_file}
                        <input class="visually-hidden" type="file" accept=".json,application/json" node_ref=file on:change=chosen />
                    </label>
                </li>
                <li><button type="button" class="menu-item" on:click=move |_| { close(); workspace::download(app); }><Icon name="save" />{move || texts().download_file}</button></li>
                <li><button type="button" class="menu-item" on:click=move |_| { close(); app.keys_shown.set(true); }><Icon name="keys" />{move || texts().keys}</button></li>
            </ul>
        </div>
    }
}

#[component]
fn StoredScenarios(close: Callback<()>) -> Node {
    let app = app();
    let others = move || {
        app.slots_changed.track();
        app.autosave.state();
        let current = app.autosave.slot();
        stored_slots().into_iter().filter(|(slot, _)| *slot != current).collect::<Vec<_>>()
    };
    view! {
        {move || {
            let (texts, others) = (app.frame_texts(), others());
            (!others.is_empty())
                .then(|| {
                    view! {
                        <h2>{texts.your_scenarios}</h2>
                        <ul class="stored">
                            {others.into_iter().map(|(slot, title)| view! { <Stored stored=slot title close /> }).collect_view()}
                        </ul>
                    }
                })
        }}
    }
}

/// What was found unreadable and put aside: it can be downloaded, or deleted for good.
#[component]
fn Unreadable() -> Node {
    let app = app();
    let kept = move || {
        app.slots_changed.track();
        browser::keys(SlotKeys::QUARANTINE).unwrap_or_default()
    };
    let row = move |key: String| {
        let texts = app.frame_texts();
        let name = key.trim_start_matches(SlotKeys::QUARANTINE).to_owned();
        let (save, delete) = (texts.download_unreadable(&name), texts.delete_unreadable(&name));
        let (from, file) = (key.clone(), workspace::file_name(&name));
        let download = move |_| {
            if let Some(text) = browser::read(&from).ok().flatten() {
                // A refused download leaves the text where it is kept.
                let _ = browser::download(&file, "application/json", &text);
            }
        };
        let remove = move |_| {
            let _ = browser::remove(&key);
            app.slots_changed.update(|n| *n += 1);
        };
        view! {
            <li class="menu-row">
                <button type="button" class="menu-item" aria-label=save on:click=download><Icon name="save" />{name}</button>
                <button type="button" class="button plain icon-only" aria-label=delete on:click=remove><Icon name="close" /></button>
            </li>
        }
    };
    view! {
        {move || {
            let kept = kept();
            (!kept.is_empty())
                .then(|| {
                    view! {
                        <h2>{app.frame_texts().unreadable_kept}</h2>
                        <ul class="stored">{kept.into_iter().map(row).collect_view()}</ul>
                    }
                })
        }}
    }
}

#[component]
fn Stored(stored: Slot, title: String, close: Callback<()>) -> Node {
    let app = app();
    let texts = app.frame_texts();
    let shown = if title.is_empty() { texts.untitled.to_owned() } else { title.clone() };
    let label = texts.delete_scenario(&shown);
    let (open_slot, open_title) = (stored.clone(), title.clone());
    let open = move |_| {
        close.run(());
        workspace::open_slot(app, &open_slot, &open_title);
    };
    view! {
        <li class="menu-row">
            <button type="button" class="menu-item" on:click=open>{shown}</button>
            <button type="button" class="button plain icon-only" aria-label=label on:click=move |_| workspace::delete_slot(app, &stored, &title)><Icon name="close" /></button>
        </li>
    }
}
