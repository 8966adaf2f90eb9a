//! Event listeners that go away with their owner.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// A listener; dropping it removes it.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    then: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        // A target that is already gone has nothing to remove.
        let _ = self.target.remove_event_listener_with_callback(self.event, self.then.as_ref().unchecked_ref());
    }
}

/// Listens on any target.
pub fn listen(target: EventTarget, event: &'static str, then: impl FnMut(Event) + 'static) -> Listener {
    let then = Closure::<dyn FnMut(Event)>::new(then);
    // Adding a listener to a live target cannot fail.
    let _ = target.add_event_listener_with_callback(event, then.as_ref().unchecked_ref());
    Listener { target, event, then }
}

/// Listens on the window.
pub fn listen_window(event: &'static str, then: impl FnMut(Event) + 'static) -> Listener {
    listen(web_sys::window().map_or_else(missing_target, Into::into), event, then)
}

/// Listens on the document.
pub fn listen_document(event: &'static str, then: impl FnMut(Event) + 'static) -> Listener {
    let document = web_sys::window().and_then(|w| w.document());
    listen(document.map_or_else(missing_target, Into::into), event, then)
}

fn missing_target() -> EventTarget {
    EventTarget::new().unwrap_or_else(|_| wasm_bindgen::JsValue::NULL.unchecked_into())
}

/// Runs a future on the page's own thread.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

/// Waits for two things at once.
pub async fn both<A, B>(first: impl Future<Output = A>, second: impl Future<Output = B>) -> (A, B) {
    let (mut first, mut second) = (pin!(first), pin!(second));
    let (mut one, mut other) = (None, None);
    poll_fn(|context| {
        if one.is_none()
            && let Poll::Ready(value) = first.as_mut().poll(context)
        {
            one = Some(value);
        }
        if other.is_none()
            && let Poll::Ready(value) = second.as_mut().poll(context)
        {
            other = Some(value);
        }
        match (one.take(), other.take()) {
            (Some(one), Some(other)) => Poll::Ready((one, other)),
            halves => {
                (one, other) = halves;
                Poll::Pending
            }
        }
    })
    .await
}

/// Calls back before the next paint.
pub fn on_animation_frame(then: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let then = Closure::once_into_js(then);
        // Without frames there is nothing to prepare for.
        let _ = window.request_animation_frame(then.unchecked_ref());
    }
}
