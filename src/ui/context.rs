//! What every part of the interface can reach.

use crate::model::finding::{Place, Table};
use crate::model::position::Class;
use crate::model::risk::RiskLevel;
use crate::state::{Autosave, Editor, Page, Preferences, Route, Shared, TOOL_PAGES};
use crate::text::content::{Content, RiskLevelText};
use crate::text::help::{Help, Methods};
use crate::text::{Language, frame, kit};
use crate::ui::help::Fetched;
use crate::ui::kit::term::OpenTerm;
use crate::ui::kit::why::OpenWhy;
use crate::ui::notices::Notice;
use crate::ui::pages::Modules;
use crate::ui::view::prelude::*;
use std::cell::Cell;
use std::ops::Deref;

/// The way to everything shared: one address, however much there is, since nearly every closure holds it.
#[derive(Clone, Copy)]
pub struct App(&'static Handles);

/// Handles to everything shared.
pub struct Handles {
    /// The scenario and its results.
    pub editor: Editor,
    /// Whether the work is safe.
    pub autosave: Autosave,
    /// What this person prefers.
    pub preferences: RwSignal<Preferences>,
    /// The language on screen. Changed through `workspace::choose_language`, which fetches its content first.
    pub language: RwSignal<Language>,
    /// The language chosen last; the one on screen follows when its words have arrived.
    pub chosen_language: RwSignal<Language>,
    /// Built-in names, anchors and guidance in that language.
    pub content: RwSignal<Shared<Content>>,
    /// Terms, rules and names of methods.
    pub help: RwSignal<Fetched<Shared<Help>>>,
    /// The method pages.
    pub methods: RwSignal<Fetched<Shared<Methods>>>,
    /// The term that is explained.
    pub term: RwSignal<Option<OpenTerm>>,
    /// The address.
    pub route: RwSignal<Route>,
    /// The open explanation.
    pub why: RwSignal<Option<OpenWhy>>,
    /// Messages that stay until they are dealt with.
    pub notices: RwSignal<Vec<Notice>>,
    /// Whether dark colours are on screen (charts need to know).
    pub is_dark: RwSignal<bool>,
    /// Open dialogs.
    pub sharing: RwSignal<bool>,
    /// The keyboard map.
    pub keys_shown: RwSignal<bool>,
    /// Which parts of the program were fetched.
    pub modules: Modules,
    /// Counts changes of the stored scenarios, so that their list is read again.
    pub slots_changed: RwSignal<u32>,
}

thread_local! {
    /// There is one application in a page. Leptos's own context is not reachable from event handlers, where most
    /// of the work is done.
    static APP: Cell<Option<App>> = const { Cell::new(None) };
}

/// Makes the handles reachable, for as long as the page is there. Called once, before anything is drawn.
pub fn provide(handles: Handles) -> App {
    let app = App(Box::leak(Box::new(handles)));
    APP.set(Some(app));
    app
}

impl Deref for App {
    type Target = Handles;

    fn deref(&self) -> &Handles {
        self.0
    }
}

/// The handles, from anywhere inside the application, event handlers included.
///
/// # Panics
/// If called before [`provide`], which only code outside the interface could do.
pub fn app() -> App {
    APP.get().unwrap_or_else(|| unreachable!("the application is provided before it is drawn"))
}

impl App {
    /// Words of the kit. Tracked.
    pub fn kit_texts(self) -> &'static kit::KitTexts {
        kit::texts(self.language.get())
    }

    /// Words of the frame. Tracked.
    pub fn frame_texts(self) -> &'static frame::FrameTexts {
        frame::texts(self.language.get())
    }

    /// The address of a page of the scenario on screen. Tracked.
    pub fn address(self, page: Page) -> String {
        Route { preview: self.route.get().preview, page }.to_string()
    }

    /// Where a finding can be put right. Tracked.
    pub fn address_of(self, place: &Place) -> String {
        let operations = || self.editor.scenario().operations.account_of(*place);
        self.address(match *place {
            Place::Opportunity(_) => Page::Pipeline(operations()),
            Place::Problem(_) => Page::Problems(operations()),
            _ => page_of(place),
        })
    }

    /// A class by its short name under the scenario's terms. Tracked.
    pub fn class_name(self, class: Class) -> String {
        self.content.with(|c| c.class(self.editor.scenario().method.terms, class).short)
    }

    /// A risk level's name (the user's own, if edited) and meaning. Tracked.
    pub fn risk_level(self, level: RiskLevel) -> RiskLevelText {
        let built_in = self.content.with(|c| c.risk_level(level));
        let own = self.editor.scenario().method.risk.names.get(&level).cloned();
        RiskLevelText { name: own.unwrap_or(built_in.name), meaning: built_in.meaning }
    }

    /// What amounts are counted in, such as 千元 or CNY thousand. Tracked.
    pub fn money_unit(self) -> String {
        let scenario = self.editor.scenario();
        crate::text::money::unit(self.language.get(), &scenario.currency, scenario.money_unit)
    }
}

/// The page on which a finding can be put right.
pub fn page_of(place: &Place) -> Page {
    match *place {
        Place::Accounts => Page::Accounts(None),
        Place::Account(id) => Page::Accounts(Some(id)),
        Place::Attractiveness(_) | Place::Method(Table::Attractiveness) => Page::Attractiveness,
        Place::Strength(id) => Page::Strength(Some(id)),
        Place::Method(Table::Strength) => Page::Strength(None),
        Place::Matrix(id) => Page::Matrix(Some(id)),
        Place::Money(id) => Page::Money(Some(id)),
        Place::Concentration => Page::Concentration,
        Place::Selection(_) | Place::Method(Table::Selection) => Page::Selection,
        Place::Relationship(id) => Page::Relationship(Some(id)),
        Place::Contact(id, contact) => Page::Contact(id, contact),
        Place::Register => Page::Risks(None),
        Place::Risk(id) => Page::Risks(Some(id)),
        Place::Planning => Page::Strategy,
        Place::Swot => Page::Swot,
        Place::Goals => Page::Goals(None),
        Place::Goal(id) => Page::Goals(Some(id)),
        Place::Readiness => Page::Readiness,
        Place::Robustness(id) => Page::Robustness(Some(id)),
        Place::Resources => Page::Resources,
        Place::Lifetime => Page::Lifetime,
        Place::States => Page::States,
        Place::Forecast(id) => Page::Forecast(Some(id)),
        Place::Tool(id, tool) if TOOL_PAGES.contains(&tool) => Page::Tool(id, tool),
        Place::Project(id) | Place::Tool(id, _) => Page::Toolkit(Some(id)),
        Place::Qualification(id) => Page::Qualification(Some(id)),
        Place::Core(id) => Page::Core(Some(id)),
        Place::Development(id) => Page::Development(Some(id)),
        Place::Rhythm(id) => Page::Rhythm(Some(id)),
        Place::Pipeline | Place::Opportunity(_) => Page::Pipeline(None),
        Place::Problem(_) => Page::Problems(None),
        Place::Plans => Page::Plan(None),
        Place::Plan(id) => Page::Plan(Some(id)),
    }
}
