//! Where cells lie on the screen, and which rows of a long list are drawn.

use super::selection::Selection;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Tables with more rows than this draw only what is in view.
pub const WINDOW_FROM: usize = 100;
/// Rows drawn above and below the view.
const MARGIN: usize = 12;
/// Row height before the first row has been measured, in px.
pub const ROW_HEIGHT: f64 = 32.0;

/// A rectangle in px, inside the scrolled content.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Frame {
    /// Distance from the left edge of the content.
    pub left: f64,
    /// Distance from the upper edge of the content.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Frame {
    /// As an inline style.
    pub fn style(self) -> String {
        format!("left:{}px;top:{}px;width:{}px;height:{}px", self.left, self.top, self.width, self.height)
    }
}

fn cell_element(content: &Element, row: usize, column: usize) -> Option<HtmlElement> {
    let row = content.query_selector(&format!("tbody > tr[data-row=\"{row}\"]")).ok().flatten()?;
    row.children().item(u32::try_from(column).ok()?)?.dyn_into().ok()
}

/// The cell's own element.
pub fn cell_at(content: &Element, row: usize, column: usize) -> Option<HtmlElement> {
    cell_element(content, row, column)
}

/// The rectangle of one cell inside the content.
pub fn frame_of_cell(content: &Element, row: usize, column: usize) -> Option<Frame> {
    let origin = content.get_bounding_client_rect();
    let rect = cell_element(content, row, column)?.get_bounding_client_rect();
    Some(Frame {
        left: rect.left() - origin.left(),
        top: rect.top() - origin.top(),
        width: rect.width(),
        height: rect.height(),
    })
}

/// The rectangle around the drawn part of a selection.
pub fn frame_of_selection(content: &Element, selection: Selection) -> Option<Frame> {
    let (rows, columns) = (selection.rows(), selection.columns());
    let first = frame_of_cell(content, *rows.start(), *columns.start());
    let last = frame_of_cell(content, *rows.end(), *columns.end());
    let (first, last) = match (first, last) {
        (Some(first), Some(last)) => (first, last),
        (Some(one), None) | (None, Some(one)) => (one, one),
        (None, None) => return None,
    };
    Some(Frame {
        left: first.left.min(last.left),
        top: first.top.min(last.top),
        width: (last.left + last.width - first.left).max(first.width),
        height: (last.top + last.height - first.top).max(first.height),
    })
}

/// The rows to draw for a scroll position.
pub fn window(count: usize, scroll_top: f64, view_height: f64, row_height: f64) -> (usize, usize) {
    if count <= WINDOW_FROM {
        return (0, count);
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to zero and the count")]
    let row_at = |y: f64| (y / row_height.max(1.0)).max(0.0) as usize;
    let first = row_at(scroll_top).saturating_sub(MARGIN).min(count);
    let last = (row_at(scroll_top + view_height) + MARGIN).min(count);
    (first, last)
}
