//! The document: its language, theme and title, focus, popovers, sizes.

use super::Refused;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, ResizeObserver};

fn document() -> Option<Document> {
    web_sys::window().and_then(|w| w.document())
}

/// The languages the browser asks for, most wanted first.
pub fn wanted_languages() -> Vec<String> {
    web_sys::window()
        .map(|w| w.navigator().languages().iter().filter_map(|l| l.as_string()).collect())
        .unwrap_or_default()
}

/// Whether the system prefers a dark page.
pub fn prefers_dark() -> bool {
    web_sys::window()
        .and_then(|w| w.match_media("(prefers-color-scheme: dark)").ok().flatten())
        .is_some_and(|query| query.matches())
}

/// Sets the page's language, its theme (`None` follows the system) and its title.
pub fn describe_page(language: &str, theme: Option<&str>, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute("lang", language);
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Opens the browser's print dialog. Where there is none, nothing happens.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Sets what stands at the foot of every printed page; the style sheet places it.
pub fn print_foot(text: &str) {
    let root = document().and_then(|d| d.document_element()).and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        // As a CSS string: quotes and backslashes escaped, control characters gone.
        let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let quoted = plain.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = root.style().set_property("--print-foot", &format!("\"{quoted}\""));
    }
}

/// The element with an id.
pub fn element_by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Takes the focus from the field that has it, which so takes in what was typed.
pub fn leave_field() {
    let active = focused().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(field) = active.filter(|e| e.matches("input, textarea, select").unwrap_or(false)) {
        let _ = field.blur();
    }
}

/// Moves the focus to an element, if it is there.
pub fn focus_by_id(id: &str) {
    if let Some(element) = element_by_id(id) {
        let _ = element.focus();
    }
}

/// The element that has the focus.
pub fn focused() -> Option<Element> {
    document()?.active_element()
}

/// Goes back to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Width and height of the window in CSS px; 1024 where the browser does not say.
pub fn window_size() -> (f64, f64) {
    let window = web_sys::window();
    let size = |get: fn(&web_sys::Window) -> Result<JsValue, JsValue>| {
        window.as_ref().and_then(|w| get(w).ok()).and_then(|v| v.as_f64()).unwrap_or(1024.0)
    };
    (size(web_sys::Window::inner_width), size(web_sys::Window::inner_height))
}

/// Whether the focus rests nowhere, as after its element was hidden.
pub fn nothing_has_focus() -> bool {
    focused().is_none_or(|active| active.tag_name() == "BODY")
}

/// Brings an element into view, if it is there.
pub fn scroll_into_view_by_id(id: &str) {
    if let Some(element) = element_by_id(id) {
        element.scroll_into_view();
    }
}

fn call(element: &Element, method: &str) -> Result<(), Refused> {
    let function = js_sys::Reflect::get(element, &JsValue::from_str(method))?;
    let function: js_sys::Function = function.dyn_into()?;
    function.call0(element)?;
    Ok(())
}

/// Shows an element with a `popover` attribute in the top layer. Already shown is fine.
pub fn show_popover(element: &Element) {
    let _ = call(element, "showPopover");
}

/// Hides a popover. Already hidden is fine.
pub fn hide_popover(element: &Element) {
    let _ = call(element, "hidePopover");
}

/// Opens the list of a select. Browsers without it open it by the keyboard's own ways.
pub fn show_picker(element: &Element) {
    let _ = call(element, "showPicker");
}

/// Opens a dialog for a decision that needs the whole mind. Already open is fine.
pub fn show_modal(element: &Element) {
    let _ = call(element, "showModal");
}

/// Watches the inner size of an element; dropping it stops.
pub struct ElementSize {
    observer: ResizeObserver,
    _then: Closure<dyn FnMut(JsValue)>,
}

impl Drop for ElementSize {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with width and height in CSS px, at once and whenever they change.
pub fn observe_size(element: &Element, mut then: impl FnMut(f64, f64) + 'static) -> Result<ElementSize, Refused> {
    let watched = element.clone();
    let then = Closure::<dyn FnMut(JsValue)>::new(move |_| {
        then(f64::from(watched.client_width()), f64::from(watched.client_height()));
    });
    let observer = ResizeObserver::new(then.as_ref().unchecked_ref())?;
    observer.observe(element);
    Ok(ElementSize { observer, _then: then })
}
