//! Design projects in the comparison of two scenarios.

use super::comparison::{Line, Sides, line};
use crate::model::comparison::{Pair, ProjectChange, ProjectDifference, There};
use crate::model::toolkit::Item;
use crate::model::{ProjectId, Scenario};
use crate::text::format;
use crate::text::toolkit::terms;
use crate::ui::view::prelude::*;

impl Sides {
    /// The lines of a project. Tracked.
    pub(super) fn project(&self, found: &ProjectDifference) -> Vec<Line> {
        let named = |s: &Scenario| s.project(found.project).map(|p| p.name.trim().to_owned()).filter(|n| !n.is_empty());
        let name = named(&self.theirs).or_else(|| named(&self.mine)).unwrap_or_else(|| found.project.to_string());
        if found.there != There::Both {
            return vec![self.presence(name, found.there)];
        }
        found.changes.iter().map(|change| self.project_change(name.clone(), found.project, *change)).collect()
    }

    fn project_change(&self, name: String, project: ProjectId, change: ProjectChange) -> Line {
        let words = self.words;
        match change {
            ProjectChange::Current(pair) => {
                let terms = terms(self.app.language.get());
                line(name, words.current_phase, &pair, |phase| {
                    phase.map_or(words.all_phases, |phase| terms.phase(phase)).to_owned()
                })
            }
            ProjectChange::Target(pair) => {
                line(name, words.target, &pair, |target| target.map_or_else(|| "–".to_owned(), format::plain))
            }
            ProjectChange::FirstHow(pair) => {
                let pair = Pair { mine: pair.mine.map(Item::from), theirs: pair.theirs.map(Item::from) };
                self.items(name, words.first_how, project, pair)
            }
            ProjectChange::FirstConcept(pair) => {
                let pair = Pair { mine: pair.mine.map(Item::from), theirs: pair.theirs.map(Item::from) };
                self.items(name, words.first_concept, project, pair)
            }
        }
    }

    /// What each side calls its record.
    fn items(&self, name: String, what: &'static str, project: ProjectId, pair: Pair<Option<Item>>) -> Line {
        let say = |scenario: &Scenario, item: Option<Item>| {
            let Some(item) = item else { return "–".to_owned() };
            let called = scenario.project(project).and_then(|p| p.called(scenario, item).map(str::to_owned));
            called.unwrap_or_else(|| item.to_string())
        };
        Line { name, what, mine: say(&self.mine, pair.mine), theirs: say(&self.theirs, pair.theirs) }
    }
}
