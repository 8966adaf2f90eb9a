//! The simulation on its way: in slices between which the page lives on, with progress and a way to stop.

use crate::browser::Timer;
use crate::model::evaluation::Evaluation;
use crate::model::position::robustness::{MOST_ACCOUNTS, RobustnessFound, RobustnessRun, same_inputs};
use crate::model::{Outcome, Scenario};
use crate::state::Shared;
use crate::ui::context::App;
use crate::ui::view::prelude::*;

/// How long edits are waited for before the simulation begins by itself, in milliseconds.
const REST: i32 = 300;
/// Accounts placed in one slice: a few milliseconds of work.
const SLICE: u32 = 4_000;

/// What was found, and for which scenario.
#[derive(Clone, PartialEq)]
pub struct Finished {
    /// The scenario it holds for.
    pub scenario: Shared<Scenario>,
    /// What was found.
    pub found: Shared<RobustnessFound>,
}

/// The work under way.
struct Job {
    run: RobustnessRun,
    scenario: Shared<Scenario>,
    evaluation: Shared<Evaluation>,
}

/// The simulation of a page.
#[derive(Clone, Copy)]
pub struct Runner {
    app: App,
    job: StoredValue<Option<Job>, leptos::prelude::LocalStorage>,
    timer: StoredValue<Option<Timer>, leptos::prelude::LocalStorage>,
    /// For which scenario it was cancelled.
    stopped: RwSignal<Option<Shared<Scenario>>>,
    progress: RwSignal<Option<(u32, u32)>>,
    finished: RwSignal<Option<Finished>>,
    failed: RwSignal<Option<crate::model::Undefined>>,
}

impl Runner {
    /// A runner that begins by itself, unless the portfolio is large.
    pub fn new(app: App) -> Self {
        let runner = Self {
            app,
            job: StoredValue::new_local(None),
            timer: StoredValue::new_local(None),
            stopped: RwSignal::new(None),
            progress: RwSignal::new(None),
            finished: RwSignal::new(None),
            failed: RwSignal::new(None),
        };
        Effect::new(move |_| {
            let scenario = app.editor.scenario();
            untrack(|| runner.follow(&scenario));
        });
        on_cleanup(move || {
            runner.timer.try_update_value(|timer| *timer = None);
            runner.job.try_update_value(|job| *job = None);
        });
        runner
    }

    /// Another scenario is on screen: what was found or is under way may hold no longer.
    fn follow(self, scenario: &Shared<Scenario>) {
        let holds = |other: &Scenario| same_inputs(other, scenario);
        let under_way = self.job.with_value(|job| job.as_ref().map(|job| holds(&job.scenario)));
        if under_way == Some(true) {
            return;
        }
        let is_known = self.finished.with(|finished| finished.as_ref().is_some_and(|f| holds(&f.scenario)));
        let is_stopped = self.stopped.with(|stopped| stopped.as_ref().is_some_and(|stopped| holds(stopped)));
        self.drop_job();
        if is_known || is_stopped || !self.is_small() {
            return;
        }
        self.set_timer(REST, move || self.begin());
    }

    /// Whether it begins by itself.
    fn is_small(self) -> bool {
        (1..=MOST_ACCOUNTS).contains(&self.app.editor.scenario().accounts.len())
    }

    /// Begins anew.
    pub fn begin(self) {
        let (scenario, evaluation) = untrack(|| (self.app.editor.scenario(), self.app.editor.evaluation()));
        self.stopped.set(None);
        match RobustnessRun::new(&scenario, &evaluation.position) {
            Err(reason) => {
                self.failed.set(Some(reason));
                self.drop_job();
            }
            Ok(run) => {
                self.failed.set(None);
                self.progress.set(Some((0, run.total())));
                self.job.set_value(Some(Job { run, scenario, evaluation }));
                self.set_timer(0, move || self.slice());
            }
        }
    }

    /// Stops; what was found before stays.
    pub fn cancel(self) {
        self.drop_job();
        self.stopped.set(Some(untrack(|| self.app.editor.scenario())));
    }

    fn drop_job(self) {
        self.job.set_value(None);
        self.timer.set_value(None);
        self.progress.set(None);
    }

    fn set_timer(self, milliseconds: i32, then: impl FnMut() + 'static) {
        self.timer.set_value(Timer::after(milliseconds, then));
    }

    fn slice(self) {
        let mut more = None;
        self.job.update_value(|job| {
            if let Some(job) = job {
                let goes_on = job.run.step(SLICE);
                more = Some((goes_on, job.run.done(), job.run.total()));
            }
        });
        match more {
            None => {}
            Some((true, done, total)) => {
                self.progress.set(Some((done, total)));
                self.set_timer(0, move || self.slice());
            }
            Some((false, ..)) => {
                let mut job = None;
                self.job.update_value(|now| job = now.take());
                if let Some(Job { run, scenario, evaluation }) = job {
                    let found = Shared::new(run.found(&scenario, &evaluation.position));
                    self.finished.set(Some(Finished { scenario, found }));
                }
                self.progress.set(None);
            }
        }
    }

    /// Rounds done and to do, while it is under way. Tracked.
    pub fn progress(self) -> Option<(u32, u32)> {
        self.progress.get()
    }

    /// What was found last. Tracked.
    pub fn finished(self) -> Option<Finished> {
        self.finished.get()
    }

    /// Why it cannot run. Tracked.
    pub fn failed(self) -> Option<crate::model::Undefined> {
        self.failed.get()
    }

    /// Whether it was stopped. Tracked.
    pub fn is_stopped(self) -> bool {
        self.stopped.with(Option::is_some)
    }

    /// Whether what was found holds for what is on screen. Tracked.
    pub fn is_current(self) -> bool {
        let scenario = self.app.editor.scenario();
        self.finished.with(|finished| finished.as_ref().is_some_and(|f| same_inputs(&f.scenario, &scenario)))
    }
}

/// What was found, if anything. Tracked.
pub fn found(runner: Runner) -> Outcome<Shared<RobustnessFound>> {
    runner.finished().map(|finished| finished.found).ok_or(crate::model::Undefined::Unrated)
}
