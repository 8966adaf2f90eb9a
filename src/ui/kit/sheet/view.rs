//! The table on the page.

use super::cells::row_cells;
use super::control::{Mode, SheetState};
use super::geometry::{self, ROW_HEIGHT};
use super::keys::on_key;
use super::model::{Column, Entry, Row, RowSource, SheetActions, Target, WhySource};
use super::selection::{Place, Selection};
use crate::browser;
use crate::model::limits::TEXT_CHARS;
use crate::ui::context::app;
use crate::ui::kit::term::whole_term;
use crate::ui::kit::{Icon, Suggestions, lock_reason, locked};
use crate::ui::view::prelude::*;
use leptos::ev;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// An editing table. `label` names it for screen readers; `footer` rows are sums and means.
#[component]
pub fn Sheet(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] columns: Signal<Vec<Column>>,
    #[prop(into)] keys: Signal<Vec<String>>,
    rows: RowSource,
    actions: SheetActions,
    #[prop(optional)] why: Option<WhySource>,
    #[prop(optional, into)] footer: Option<Signal<Vec<Row>>>,
    #[prop(optional, into)] add_label: Option<Signal<String>>,
    #[prop(optional)] class: &'static str,
    /// The row to bring into view whenever it becomes another one.
    #[prop(optional, into)]
    reveal: Option<Signal<Option<usize>>>,
    /// Hears which cell is selected.
    #[prop(optional)]
    on_select: Option<Callback<Target>>,
) -> Node {
    let state = SheetState::new(columns, keys, rows, actions, why);
    state.on_select.set_value(on_select);
    let scroll = RwSignal::new((0.0_f64, 0.0_f64, ROW_HEIGHT));
    let look = move || {
        if let Some(scroller) = state.scroller.get_untracked() {
            let now = (f64::from(scroller.scroll_top()), f64::from(scroller.client_height()), state.row_height());
            if scroll.get_untracked() != now {
                scroll.set(now);
            }
        }
        state.measure();
    };
    let size = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(scroller) = state.scroller.get() else { return };
        size.set_value(browser::observe_size(&scroller, move |_, _| look()).ok());
    });
    // A change from elsewhere (undo, another table) shows in the input as well.
    Effect::new(move |_| {
        state.app.editor.scenario();
        columns.track();
        if state.mode.get_untracked() == Mode::Ready {
            browser::on_animation_frame(move || {
                if state.scroller.try_get_untracked().flatten().is_some() {
                    state.settle();
                }
            });
        }
    });
    Effect::new(move |_| {
        if let Some(row) = reveal.and_then(|row| row.get()) {
            browser::on_animation_frame(move || state.reveal(row));
        }
    });
    let count = Memo::new(move |_| keys.with(Vec::len));
    let range = Memo::new(move |_| {
        let (top, height, row) = scroll.get();
        geometry::window(count.get(), top, height.max(600.0), row)
    });
    let visible = move || {
        let (first, last) = range.get();
        keys.with(|keys| {
            keys.get(first..last.min(keys.len()))
                .unwrap_or_default()
                .iter()
                .cloned()
                .enumerate()
                .map(|(i, k)| (first + i, k))
                .collect::<Vec<_>>()
        })
    };
    let rows_of = rows_by_key(
        visible,
        |(index, key)| format!("{index} {key}"),
        move |(index, key)| view! { <SheetRow state index key /> },
    );
    let spacer = move |rows: usize| {
        (rows > 0).then(|| view! { <tr aria-hidden="true" class="spacer" style=format!("height:{}px", rows as f64 * scroll.get().2)></tr> })
    };
    let is_long = move || count.get() > geometry::WINDOW_FROM;
    view! {
        <div
            class=format!("table-scroll sheet-scroll {class}")
            class:is-long=is_long
            node_ref=state.scroller
            tabindex="-1"
            role="region"
            aria-label=label
            on:scroll=move |_| look()
            on:blur=move |_| state.left.set(false)
        >
            <div class="sheet-content" node_ref=state.content>
                <table
                    class="table sheet"
                    aria-label=label
                    aria-rowcount=move || is_long().then(|| (count.get() + 1).to_string())
                    on:mousedown=move |event| on_press(state, &event)
                    on:mouseover=move |event| on_drag(state, &event)
                    on:dblclick=move |_| state.begin(Mode::Changing)
                >
                    <thead>
                        <tr>{move || columns.get().into_iter().map(head).collect_view()}</tr>
                    </thead>
                    <tbody>
                        {move || spacer(range.get().0)}
                        {rows_of}
                        {move || spacer(count.get().saturating_sub(range.get().1))}
                    </tbody>
                    {move || footer.map(|rows| rows.get()).filter(|rows| !rows.is_empty()).map(|rows| foot(state, rows))}
                </table>
                <div class="sheet-block" hidden=move || state.block.get().is_none() style=move || state.block.get().map(geometry::Frame::style).unwrap_or_default()></div>
                <Control state />
            </div>
        </div>
        <Tools state add_label />
    }
}

#[component]
fn SheetRow(state: SheetState, index: usize, key: String) -> Node {
    let for_row = key.clone();
    let row = Memo::new(move |_| state.rows.with_value(|rows| rows(index, &for_row)));
    let selected = move || row.with(|r| r.as_ref().is_some_and(|r| r.is_selected)).then_some("true");
    view! {
        <tr data-row=index.to_string() aria-rowindex=(index + 2).to_string() aria-current=selected>
            {move || row.get().map(|row| row_cells(state, &key, row))}
        </tr>
    }
}

fn head(column: Column) -> Node {
    let classes =
        [(column.is_number, "number"), (column.starts_group, "group-start"), (column.is_forecast, "forecast")];
    let class = classes.into_iter().filter_map(|(applies, name)| applies.then_some(name)).collect::<Vec<_>>().join(" ");
    let style = (column.min_rem > 0.0).then(|| format!("min-width:{}rem", column.min_rem));
    let help = (!column.help.is_empty()).then_some(column.help);
    view! {
        <th scope="col" class=class style=style title=help>
            <span class="head-title">{whole_term(column.title)}</span>
            {(!column.note.is_empty()).then(|| view! { <span class="weight">{column.note}</span> })}
        </th>
    }
}

fn foot(state: SheetState, rows: Vec<Row>) -> Node {
    let rows =
        rows.into_iter().enumerate().map(|(i, row)| view! { <tr>{row_cells(state, &format!("foot{i}"), row)}</tr> });
    view! { <tfoot>{rows.collect_view()}</tfoot> }
}

fn place_of(event: &web_sys::MouseEvent) -> Option<Place> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let cell = element.closest("tbody td, tbody th").ok().flatten()?;
    let row: HtmlElement = cell.parent_element()?.dyn_into().ok()?;
    let index = row.dataset().get("row")?.parse().ok()?;
    let cells = row.children();
    let column = (0..cells.length()).find(|&i| cells.item(i).is_some_and(|c| c == cell))?;
    Some(Place { row: index, column: column as usize })
}

fn is_control(event: &web_sys::MouseEvent) -> bool {
    let element: Option<Element> = event.target().and_then(|t| t.dyn_into().ok());
    element.is_some_and(|e| e.closest("a, button").ok().flatten().is_some())
}

fn on_press(state: SheetState, event: &ev::MouseEvent) {
    if event.button() != 0 || is_control(event) {
        return;
    }
    let Some(place) = place_of(event) else { return };
    event.prevent_default();
    state.commit();
    let anchor = if event.shift_key() { state.selection.get_untracked().anchor } else { place };
    state.select(Selection { anchor, focus: place });
    state.focus();
    // A list is shown only with the next drawing; until then it cannot take the focus.
    browser::on_animation_frame(move || state.focus());
}

fn on_drag(state: SheetState, event: &ev::MouseEvent) {
    if event.buttons() != 1 || is_control(event) || state.mode.get_untracked() != Mode::Ready {
        return;
    }
    let selection = state.selection.get_untracked();
    if let Some(focus) = place_of(event).filter(|&p| p != selection.focus) {
        state.select(Selection { anchor: selection.anchor, focus });
    }
}

/// The one real input (or select) over the selected cell.
#[component]
fn Control(state: SheetState) -> Node {
    let texts = move || state.app.kit_texts();
    let name = move || {
        let place = state.selection.get().focus;
        state.keys.track();
        let row = state.row(place.row).map(|r| r.name).unwrap_or_default();
        let column = state.columns.with(|c| c.get(place.column).cloned()).unwrap_or_default();
        texts().cell_name(&row, &column.title)
    };
    let help = move || {
        let place = state.selection.get().focus;
        state.current.track();
        let of_column = state.columns.with(|c| c.get(place.column).map(|c| c.help.clone()));
        of_column.filter(|h| !h.is_empty()).or_else(|| Some(state.cell(place)?.help)).filter(|h| !h.is_empty())
    };
    let list_id = super::super::field::fresh_id();
    let suggestions = Memo::new(move |_| {
        let place = state.selection.get().focus;
        state.columns.with(|c| c.get(place.column).map(|c| c.suggestions.clone())).unwrap_or_default()
    });
    let list = {
        let list_id = list_id.clone();
        move || suggestions.with(|s| !s.is_empty()).then(|| list_id.clone())
    };
    let is_choice = move || state.current.with(|(entry, _)| matches!(entry, Entry::Choice(_)));
    let style = move || state.frame.get().map(geometry::Frame::style).unwrap_or_default();
    let place = move || state.selection.get().focus;
    let is_number = move || state.columns.with(|c| c.get(place().column).is_some_and(|c| c.is_number));
    let read_only = move || state.app.editor.is_read_only() || state.current.with(|(entry, _)| *entry == Entry::None);
    let message = move || {
        let target = state.target(place())?;
        state.refused.with(|r| r.get(&target).map(|(_, message)| message.clone()))
    };
    view! {
        <div class="sheet-control" class:is-editing=move || state.mode.get() != Mode::Ready class:is-number=is_number style=style>
            <input
                node_ref=state.input
                hidden=is_choice
                type="text"
                autocomplete="off"
                spellcheck="false"
                tabindex=move || if state.left.get() { "-1" } else { "0" }
                list=list
                maxlength=TEXT_CHARS.to_string()
                data-sheet=move || if state.mode.get() == Mode::Ready { "ready" } else { "editing" }
                inputmode=move || state.current.with(|(entry, _)| if *entry == Entry::Number { "decimal" } else { "text" })
                aria-label=name
                aria-description=help
                aria-invalid=move || message().map(|_| "true")
                readonly=read_only
                on:focus=move |_| {
                    state.settle();
                    state.tell_selected();
                }
                on:input=move |_| {
                    if state.mode.get_untracked() == Mode::Ready {
                        state.begin(Mode::Replacing);
                    }
                }
                on:keydown=move |event| on_key(state, &event)
                on:blur=move |_| state.commit()
                on:copy=move |event| { on_copy(state, &event); }
                on:cut=move |event| {
                    if on_copy(state, &event) {
                        state.clear();
                    }
                }
                on:paste=move |event| on_paste(state, &event)
            />
            <select
                node_ref=state.select
                hidden=move || !is_choice()
                aria-label=name
                data-sheet="ready"
                tabindex=move || if state.left.get() { "-1" } else { "0" }
                disabled=move || state.app.editor.is_read_only()
                prop:value=move || state.current.with(|(_, raw)| raw.clone())
                on:focus=move |_| state.measure()
                on:change=move |event| state.enter(&event_target_value(&event))
                on:keydown=move |event| on_key(state, &event)
                on:copy=move |event| { on_copy(state, &event); }
                on:paste=move |event| on_paste(state, &event)
            >
                {move || {
                    let (entry, raw) = state.current.get();
                    let Entry::Choice(choices) = entry else { return None };
                    Some(choices.iter().cloned().map(|c| view! { <option value=c.value.clone() selected=c.value == raw>{c.label}</option> }).collect_view())
                }}
            </select>
            <Suggestions id=list_id words=Signal::from(suggestions) />
            {move || message().map(|m| view! { <span class="cell-message">{m}</span> })}
        </div>
    }
}

fn on_copy(state: SheetState, event: &ev::Event) -> bool {
    if state.mode.get_untracked() != Mode::Ready {
        return false;
    }
    let Some(data) = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data)
    else {
        return false;
    };
    event.prevent_default();
    data.set_data("text/plain", &state.copied()).is_ok()
}

fn on_paste(state: SheetState, event: &ev::Event) {
    let data = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
    let Some(text) = data.and_then(|d| d.get_data("text/plain").ok()) else { return };
    let is_block = text.contains(['\t', '\n']);
    if state.mode.get_untracked() != Mode::Ready && !is_block {
        return;
    }
    event.prevent_default();
    state.mode.set(Mode::Ready);
    state.paste(&text);
}

/// Buttons for rows, and the line that says what happened.
#[component]
fn Tools(state: SheetState, add_label: Option<Signal<String>>) -> Node {
    let texts = move || app().kit_texts();
    let (can_add, can_remove, can_shift) =
        state.actions.with_value(|a| (a.add.is_some(), a.remove.is_some(), a.shift.is_some()));
    let add = move || add_label.map_or_else(|| texts().add_row.to_owned(), |l| l.get());
    let selected_row = move || {
        let place = state.selection.get().focus;
        state.keys.track();
        state.row(place.row).map(|r| r.name).unwrap_or_default()
    };
    view! {
        <div class="sheet-tools">
            {can_add.then(|| view! { <button type="button" class="button plain" disabled=locked title=lock_reason on:click=move |_| state.add_row()><Icon name="plus" />{add}</button> })}
            {can_shift.then(|| view! {
                <button type="button" class="button plain icon-only" disabled=locked title=lock_reason aria-label=move || texts().move_up(selected_row()) on:click=move |_| state.shift_row(-1)><Icon name="up" /></button>
                <button type="button" class="button plain icon-only" disabled=locked title=lock_reason aria-label=move || texts().move_down(selected_row()) on:click=move |_| state.shift_row(1)><Icon name="down" /></button>
            })}
            {can_remove.then(|| view! {
                <button type="button" class="button plain" disabled=locked title=lock_reason on:click=move |_| state.remove_rows()><Icon name="remove" />{move || texts().remove_row(selected_row())}</button>
            })}
            <p class="sheet-message" role="status" class:is-bad=move || state.refused.with(|r| !r.is_empty())>{move || state.message.get()}</p>
        </div>
    }
}
