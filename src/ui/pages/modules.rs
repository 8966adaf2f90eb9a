//! Pages come in modules of their own, fetched when the first page of one is opened: what a visitor waits for is the
//! frame and the key figures of the overview. In releases `wasm_split` cuts the WebAssembly at the functions below (everything that
//! only they reach goes with them); development builds keep it in one piece.

use super::{
    accounts, attractiveness, coach, comparison, concentration, forecast, glossary, goals, lifetime, matrix, method,
    money, overview, plan, planning, practice, quadrant, readiness, relationship, resources, risks, robustness,
    scenario, selection, states, strength, swot, toolkit,
};
use crate::browser;
use crate::model::toolkit::Tool;
use crate::state::Page;
use crate::text::pages::{PagesTexts, texts};
use crate::ui::context::app;
use crate::ui::view::prelude::*;
use leptos::wasm_split::SplitLoaderError;
#[cfg(split)]
use leptos::wasm_split::wasm_split;

/// Draws any page of one module, or the one part that a module is.
#[derive(Clone, Copy)]
pub struct Draw(fn(Page) -> Node);

impl Draw {
    /// The page.
    pub fn page(self, page: Page) -> Node {
        (self.0)(page)
    }
}

/// There is one for each module, so two of the same module are equal.
impl PartialEq for Draw {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A module could not be fetched; it is tried again the next time it is asked for.
type Fetched = Result<Draw, SplitLoaderError>;

/// Pages that are fetched together, or a part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Module {
    /// What the overview shows of everything: pictures, findings.
    Insight,
    /// Why we do it and where we go.
    Strategy,
    /// Who the accounts are.
    Accounts,
    /// What they are worth.
    Money,
    /// Where they stand.
    Position,
    /// What they are worth over time, and where they are heading.
    Asset,
    /// How close we are to the accounts.
    Relationship,
    /// How the accounts are looked after.
    Practice,
    /// The plans made of all this, on screen and on paper.
    Plan,
    /// What can go wrong, and the scenario's own facts.
    Risks,
    /// How the programme is built.
    Toolkit,
    /// How firmly they stand there.
    Robustness,
    /// The coach, the glossary, the method pages, and the comparison of a preview with one's own work.
    Help,
}

impl Module {
    /// All of them, in the order in which they are fetched ahead.
    pub const ALL: [Self; 13] = [
        Self::Insight,
        Self::Position,
        Self::Accounts,
        Self::Money,
        Self::Risks,
        Self::Relationship,
        Self::Practice,
        Self::Strategy,
        Self::Asset,
        Self::Toolkit,
        Self::Plan,
        Self::Robustness,
        Self::Help,
    ];

    /// The module a page comes in; none for the overview, which is always there.
    pub fn of(page: Page) -> Option<Self> {
        match page {
            Page::Overview => None,
            Page::Strategy | Page::Swot | Page::Goals(_) | Page::Readiness => Some(Self::Strategy),
            Page::Accounts(_) | Page::Selection => Some(Self::Accounts),
            Page::Money(_) | Page::Quadrant | Page::Concentration => Some(Self::Money),
            Page::Attractiveness | Page::Strength(_) | Page::Matrix(_) => Some(Self::Position),
            Page::Robustness(_) => Some(Self::Robustness),
            Page::Risks(_) | Page::Scenario => Some(Self::Risks),
            Page::Relationship(_) | Page::Contact(..) => Some(Self::Relationship),
            Page::Lifetime | Page::States | Page::Forecast(_) | Page::Series(_) => Some(Self::Asset),
            Page::Toolkit(_) | Page::Tool(..) => Some(Self::Toolkit),
            Page::Qualification(_)
            | Page::Core(_)
            | Page::Development(_)
            | Page::Pipeline(_)
            | Page::Rhythm(_)
            | Page::Problems(_)
            | Page::Resources => Some(Self::Practice),
            Page::Plan(_) | Page::Review(_) => Some(Self::Plan),
            Page::Coach | Page::Glossary(_) | Page::Method(_) => Some(Self::Help),
        }
    }

    /// Fetches it, or finds that it is there.
    ///
    /// # Errors
    /// When the network does not give it.
    pub async fn fetch(self) -> Fetched {
        match self {
            Self::Insight => insight().await,
            Self::Strategy => strategy_pages().await,
            Self::Accounts => accounts_pages().await,
            Self::Money => money_pages().await,
            Self::Position => position_pages().await,
            Self::Risks => risks_pages().await,
            Self::Relationship => relationship_pages().await,
            Self::Asset => asset_pages().await,
            Self::Practice => practice_pages().await,
            Self::Toolkit => toolkit_pages().await,
            Self::Plan => plan_pages().await,
            Self::Robustness => robustness_pages().await,
            Self::Help => help_pages().await,
        }
    }
}

/// Where a module is on its way to the page.
#[derive(Clone, Copy, PartialEq)]
pub enum Stage {
    /// It was asked for.
    Asked,
    /// It can draw.
    There(Draw),
    /// The network did not give it.
    Failed,
}

/// The modules that were asked for.
#[derive(Clone, Copy)]
pub struct Modules(RwSignal<Vec<(Module, Stage)>>);

impl Modules {
    /// None yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Where a module is, if it was asked for. Tracked.
    pub fn stage(self, module: Module) -> Option<Stage> {
        self.0.with(|all| all.iter().find(|(other, _)| *other == module).map(|(_, stage)| *stage))
    }

    /// Whether a module can draw. Tracked.
    pub fn is_there(self, module: Module) -> bool {
        matches!(self.stage(module), Some(Stage::There(_)))
    }

    /// Fetches a module unless it was asked for before.
    pub fn want(self, module: Module) {
        if untrack(|| self.stage(module)).is_none() {
            self.fetch(module);
        }
    }

    fn fetch(self, module: Module) {
        self.put(module, Stage::Asked);
        browser::spawn(async move {
            let fetched = module.fetch().await;
            self.put(module, fetched.map_or(Stage::Failed, Stage::There));
        });
    }

    fn put(self, module: Module, stage: Stage) {
        self.0.try_update(|all| {
            all.retain(|(other, _)| *other != module);
            all.push((module, stage));
        });
    }
}

fn words() -> &'static PagesTexts {
    texts(app().language.get())
}

/// A part of a page or dialog that comes in a module of its own.
#[component]
pub fn Later(module: Module) -> Node {
    let modules = app().modules;
    modules.want(module);
    let stage = Memo::new(move |_| modules.stage(module));
    (move || drawn(module, Page::Overview, stage.get(), None)).into_node()
}

/// What a module draws, or where it is on its way. `title` is the id of what stands in its place when it failed.
pub fn drawn(module: Module, page: Page, stage: Option<Stage>, title: Option<&'static str>) -> Node {
    match stage {
        Some(Stage::There(draw)) => draw.page(page),
        Some(Stage::Failed) => view! { <Missing module title /> },
        Some(Stage::Asked) | None => view! { <p class="page-coming" role="status">{move || words().coming}</p> },
    }
}

/// A module did not come.
#[component]
fn Missing(module: Module, title: Option<&'static str>) -> Node {
    let modules = app().modules;
    view! {
        <section class="notice bad" role="alert">
            <p>
                <strong id=title tabindex="-1">{move || if title.is_some() { words().missing } else { words().part_missing }}</strong>
                " "
                {move || words().missing_help}
            </p>
            <button type="button" class="button" on:click=move |_| modules.fetch(module)>{move || words().again}</button>
        </section>
    }
}

/// Fetches all modules one after the other, so that later pages open at once. What fails is tried again when needed.
pub fn fetch_ahead() {
    browser::spawn(async {
        for module in Module::ALL {
            let _ = module.fetch().await;
        }
    });
}

/// A function in a module of its own: its body is the only way into that module.
macro_rules! module {
    ($(#[$meta:meta])* $module:ident, $name:ident, $draw:expr) => {
        $(#[$meta])*
        #[cfg(split)]
        #[wasm_split($module, wasm_split_path = leptos::wasm_split, fallible)]
        fn $name() -> Fetched {
            Ok(Draw($draw))
        }

        $(#[$meta])*
        #[cfg(not(split))]
        #[allow(clippy::unused_async, reason = "it waits in releases")]
        async fn $name() -> Fetched {
            Ok(Draw($draw))
        }
    };
}

module!(insight, insight, |_| view! { <overview::Insight /> });

module!(strategy, strategy_pages, |page| match page {
    Page::Swot => view! { <swot::SwotPage /> },
    Page::Goals(_) => view! { <goals::GoalsPage /> },
    Page::Readiness => view! { <readiness::ReadinessPage /> },
    _ => view! { <planning::PlanningPage /> },
});

module!(accounts, accounts_pages, |page| match page {
    Page::Selection => view! { <selection::SelectionPage /> },
    _ => view! { <accounts::AccountsPage /> },
});

module!(money, money_pages, |page| match page {
    Page::Quadrant => view! { <quadrant::QuadrantPage /> },
    Page::Concentration => view! { <concentration::ConcentrationPage /> },
    _ => view! { <money::MoneyPage /> },
});

module!(position, position_pages, |page| match page {
    Page::Attractiveness => view! { <attractiveness::AttractivenessPage /> },
    Page::Strength(_) => view! { <strength::StrengthPage /> },
    _ => view! { <matrix::MatrixPage /> },
});

module!(risks, risks_pages, |page| match page {
    Page::Scenario => view! { <scenario::ScenarioPage /> },
    _ => view! { <risks::RisksPage /> },
});

module!(practice, practice_pages, |page| match page {
    Page::Resources => view! { <resources::ResourcesPage /> },
    Page::Core(_) => view! { <practice::core::CorePage /> },
    Page::Development(_) => view! { <practice::development::DevelopmentPage /> },
    Page::Pipeline(_) => view! { <practice::pipeline::PipelinePage /> },
    Page::Rhythm(_) => view! { <practice::rhythm::RhythmPage /> },
    Page::Problems(_) => view! { <practice::problems::ProblemsPage /> },
    _ => view! { <practice::qualification::QualificationPage /> },
});

module!(relationship, relationship_pages, |_| view! { <relationship::RelationshipPage /> });

module!(asset, asset_pages, |page| match page {
    Page::States => view! { <states::StatesPage /> },
    Page::Forecast(_) | Page::Series(_) => view! { <forecast::ForecastPage /> },
    _ => view! { <lifetime::LifetimePage /> },
});

module!(toolkit, toolkit_pages, |page| match page {
    Page::Tool(_, Tool::House) => view! { <toolkit::HousePage /> },
    Page::Tool(_, Tool::Specification | Tool::Capability) => view! { <toolkit::CapabilityPage /> },
    _ => view! { <toolkit::RoadmapPage /> },
});

module!(plan, plan_pages, |page| match page {
    Page::Review(account) => view! { <plan::ReviewPage account /> },
    _ => view! { <plan::PlanPage /> },
});

module!(robustness, robustness_pages, |_| view! { <robustness::RobustnessPage /> });

module!(help, help_pages, |page| match page {
    Page::Overview => view! { <comparison::Comparison /> },
    Page::Coach => view! { <coach::CoachPage /> },
    Page::Glossary(_) => view! { <glossary::GlossaryPage /> },
    _ => view! { <method::MethodPage page /> },
});
