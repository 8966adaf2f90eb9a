//! Messages that must be read: they stay at the top of the page until they are dealt with.

use super::context::{App, app};
use super::kit::Icon;
use super::{sharing, workspace};
use crate::browser::{self, StorageFault};
use crate::state::{SaveState, Slot, Trouble};
use crate::ui::view::prelude::*;

/// A message.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// A stored scenario cannot be read; its text.
    Unreadable { title: String, text: String },
    /// A stored scenario comes from a newer version; its text.
    Newer { title: String, text: String },
    /// A scenario that could not be saved was left for another one; its text.
    LeftUnsaved { title: String, text: String },
    /// A file was opened under this title.
    Opened(String),
    /// Inconsistencies were mended.
    Repaired(usize),
    /// A copy was saved under this title.
    CopySaved(String),
    /// A scenario was deleted and can come back.
    Deleted { slot: Slot, title: String, text: String },
    /// The texts of a language did not arrive.
    NoContent,
    /// The sample did not arrive.
    NoSample,
    /// Something that went wrong, already put into words.
    Said(String),
    /// Something that was done, already put into words.
    Done(String),
}

impl Notice {
    fn is_bad(&self) -> bool {
        !matches!(self, Self::Opened(_) | Self::Repaired(_) | Self::CopySaved(_) | Self::Deleted { .. } | Self::Done(_))
    }
}

/// All messages: saving trouble first, then the preview, then the rest in the order they came.
#[component]
pub fn Notices() -> Node {
    let app = app();
    let rows = move || {
        app.notices.get().into_iter().enumerate().map(|(index, notice)| notice_view(app, index, notice)).collect_view()
    };
    view! {
        <div class="notices">
            <SaveTrouble />
            <sharing::PreviewNotice />
            {rows}
        </div>
    }
}

fn notice_view(app: App, index: usize, notice: Notice) -> Node {
    let texts = app.frame_texts();
    let is_bad = notice.is_bad();
    let (message, action) = match notice {
        Notice::Unreadable { title, text } => (texts.unreadable(named(texts, &title)), kept(texts, title, text)),
        Notice::Newer { title, text } => (texts.newer_kept(named(texts, &title)), kept(texts, title, text)),
        Notice::LeftUnsaved { title, text } => (texts.left_unsaved(named(texts, &title)), kept(texts, title, text)),
        Notice::Opened(title) => (texts.opened(named(texts, &title)), Node::Nothing),
        Notice::Repaired(count) => (texts.repaired(count), Node::Nothing),
        Notice::CopySaved(title) => (texts.copy_saved(&title), Node::Nothing),
        Notice::Deleted { slot, title, text } => {
            let message = texts.deleted(named(texts, &title));
            let restore = move |_| {
                workspace::restore_slot(app, &slot, &title, &text);
                dismiss(app, index);
            };
            (message, view! { <button type="button" class="button" on:click=restore>{texts.restore}</button> })
        }
        Notice::NoContent => (texts.no_content.to_owned(), Node::Nothing),
        Notice::NoSample => (texts.no_sample.to_owned(), Node::Nothing),
        Notice::Said(message) | Notice::Done(message) => (message, Node::Nothing),
    };
    view! {
        <div class="notice" class:bad=is_bad role=if is_bad { "alert" } else { "status" }>
            <Icon name=if is_bad { "alert" } else { "info" } />
            <p class="message">{message}</p>
            <span class="actions">
                {action}
                <button type="button" class="button plain" on:click=move |_| dismiss(app, index)>{texts.dismiss}</button>
            </span>
        </div>
    }
}

fn named(texts: &crate::text::frame::FrameTexts, title: &str) -> String {
    if title.is_empty() { texts.untitled.to_owned() } else { title.to_owned() }
}

fn kept(texts: &crate::text::frame::FrameTexts, title: String, text: String) -> Node {
    let save = move |_| {
        // A refused download leaves the text where it is kept.
        let _ = browser::download(&workspace::file_name(&title), "application/json", &text);
    };
    view! { <button type="button" class="button" on:click=save>{texts.download_kept}</button> }
}

fn dismiss(app: App, index: usize) {
    app.notices.update(|notices| {
        if index < notices.len() {
            notices.remove(index);
        }
    });
}

#[component]
fn SaveTrouble() -> Node {
    let app = app();
    let trouble = move || match app.autosave.state() {
        SaveState::Failed(trouble) => Some(trouble),
        SaveState::Saved(_) | SaveState::Saving => None,
    };
    view! {
        {move || {
            let texts = app.frame_texts();
            let trouble = trouble()?;
            let message = match trouble {
                Trouble::Storage(StorageFault::Full) => texts.failed_full,
                Trouble::Storage(StorageFault::Blocked) => texts.failed_blocked,
                Trouble::Storage(StorageFault::NotKept) => texts.failed_not_kept,
                Trouble::OtherTab => texts.failed_other_tab,
            };
            let more = if trouble == Trouble::OtherTab {
                view! {
                    <button type="button" class="button" on:click=move |_| workspace::continue_as_copy(app)>{texts.continue_as_copy}</button>
                    <button type="button" class="button" on:click=move |_| workspace::load_theirs(app)>{texts.load_theirs}</button>
                }
            } else {
                view! { <button type="button" class="button" on:click=move |_| app.autosave.flush()>{texts.try_again}</button> }
            };
            Some(
                view! {
                    <div class="notice bad" role="alert">
                        <Icon name="alert" />
                        <p class="message">{message}</p>
                        <span class="actions">
                            <button type="button" class="button" on:click=move |_| workspace::download(app)>
                                <Icon name="save" />
                                {texts.download_backup}
                            </button>
                            {more}
                        </span>
                    </div>
                },
            )
        }}
    }
}
