//! The clock: the only place that knows what day it is.

use crate::model::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Today, by the machine's own calendar.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |n: u32| u8::try_from(n).unwrap_or(1);
    u16::try_from(now.get_full_year())
        .ok()
        .and_then(|year| Date::new(year, part(now.get_month() + 1), part(now.get_date())))
        .or_else(|| Date::new(2026, 1, 1))
        .unwrap_or_else(|| unreachable!("the first of January exists"))
}

/// The time of day, such as `14:32`.
pub fn clock_time() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Milliseconds since 1970, to tell how much time has passed.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// A word that names this moment, for keys: milliseconds since 1970.
pub fn stamp() -> String {
    format!("{:.0}", js_sys::Date::now())
}

/// Calls back once after a delay; dropping it cancels.
pub struct Timer {
    id: i32,
    _then: Closure<dyn FnMut()>,
}

impl Timer {
    /// Starts the delay, in milliseconds.
    pub fn after(milliseconds: i32, then: impl FnMut() + 'static) -> Option<Self> {
        let then = Closure::<dyn FnMut()>::new(then);
        let id = web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(then.as_ref().unchecked_ref(), milliseconds)
            .ok()?;
        Some(Self { id, _then: then })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// Calls back again and again; dropping it ends that.
pub struct Ticker {
    id: i32,
    _then: Closure<dyn FnMut()>,
}

impl Ticker {
    /// Starts calling, with so many milliseconds between.
    pub fn every(milliseconds: i32, then: impl FnMut() + 'static) -> Option<Self> {
        let then = Closure::<dyn FnMut()>::new(then);
        let id = web_sys::window()?
            .set_interval_with_callback_and_timeout_and_arguments_0(then.as_ref().unchecked_ref(), milliseconds)
            .ok()?;
        Some(Self { id, _then: then })
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_interval_with_handle(self.id);
        }
    }
}
