//! The lines of the score table: the criteria, the profile's entry beside one of them, and what follows.

use super::why::{why_criterion, why_must_haves, why_rank, why_score, why_verdict};
use super::words;
use crate::model::accounts::{AccountSelection, Verdict};
use crate::model::method::{Criterion, CriterionKey};
use crate::model::{Account, AccountId, CriterionId};
use crate::state::Page;
use crate::text::{account_list, format, reasons};
use crate::ui::context::App;
use crate::ui::kit::sheet::{Cell, CellState, Look};
use crate::ui::kit::why::Why;
use crate::ui::pages::scores::{anchors, score_cell, shown};
use crate::ui::view::prelude::*;

/// A line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A criterion.
    Criterion(CriterionId),
    /// How the account buys, from its profile: shown beside the criterion that scores it.
    Orientation,
    /// Weighted mean score.
    Score,
    /// Rank.
    Rank,
    /// Whether the must-haves are met.
    MustHaves,
    /// The verdict.
    Verdict,
}

/// What follows from the scores.
const RESULTS: [Line; 4] = [Line::Score, Line::Rank, Line::MustHaves, Line::Verdict];

impl Line {
    /// All lines of the table as it is. Tracked.
    pub fn all(app: App) -> Vec<Self> {
        let scenario = app.editor.scenario();
        let mut lines = Vec::new();
        for criterion in &scenario.method.selection.criteria {
            lines.push(Self::Criterion(criterion.id));
            if criterion.label.key == Some(CriterionKey::BuyingOrientation) {
                lines.push(Self::Orientation);
            }
        }
        lines.extend(RESULTS);
        lines
    }

    /// Its key in tables.
    pub fn key(self) -> String {
        match self {
            Self::Criterion(id) => id.to_string(),
            Self::Orientation => "orientation".to_owned(),
            Self::Score => "score".to_owned(),
            Self::Rank => "rank".to_owned(),
            Self::MustHaves => "mustHaves".to_owned(),
            Self::Verdict => "verdict".to_owned(),
        }
    }

    /// The line a key names.
    pub fn parse(key: &str) -> Option<Self> {
        match key {
            "orientation" => Some(Self::Orientation),
            _ => RESULTS.into_iter().find(|line| line.key() == key).or_else(|| key.parse().ok().map(Self::Criterion)),
        }
    }

    /// What it is called. Criteria carry their number.
    pub fn name(self, app: App) -> String {
        let words = words();
        match self {
            Self::Criterion(id) => numbered(app, id).unwrap_or_default(),
            Self::Orientation => words.profile_orientation.to_owned(),
            Self::Score => words.score.to_owned(),
            Self::Rank => words.rank.to_owned(),
            Self::MustHaves => words.must_haves.to_owned(),
            Self::Verdict => words.verdict.to_owned(),
        }
    }

    /// Whether its cells are numbers.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Criterion(_) | Self::Score | Self::Rank)
    }

    /// What its scores mean; empty for results.
    pub fn help(self, app: App) -> String {
        let Self::Criterion(id) = self else { return String::new() };
        let scenario = app.editor.scenario();
        let method = &scenario.method.selection;
        let criterion = method.criteria.iter().find(|c| c.id == id);
        criterion
            .map(|c| app.content.with(|content| anchors(&content.label(&c.label), method.scale)))
            .unwrap_or_default()
    }

    /// An account's cell. `short` uses the shortest words, for accounts side by side.
    pub fn cell(self, app: App, account: &Account, result: Option<&AccountSelection>, short: bool) -> Cell {
        match (self, result) {
            (Self::Criterion(id), _) => score_cell(account.selection.get(&id)),
            (Self::Orientation, _) => {
                let word = account.profile.orientation.map(account_list::words(app.language.get()).orientation_word);
                Cell::locked(word.unwrap_or(words().not_known)).with_href(app.address(Page::Accounts(Some(account.id))))
            }
            (_, None) => Cell::locked("–"),
            (Self::Score, Some(result)) => score(app, result),
            (Self::Rank, Some(result)) => rank(result),
            (Self::MustHaves, Some(result)) => must_haves(app, result),
            (Self::Verdict, Some(result)) => verdict(app, result, short),
        }
    }

    /// The arithmetic behind an account's cell.
    pub fn why(self, app: App, id: AccountId) -> Option<Why> {
        match self {
            Self::Criterion(_) | Self::Orientation => None,
            Self::Score => why_score(app, id),
            Self::Rank => why_rank(app, id),
            Self::MustHaves => why_must_haves(app, id),
            Self::Verdict => why_verdict(app, id),
        }
    }

    /// What the line itself means: a criterion's anchors, weight and minimum.
    pub fn why_itself(self, app: App) -> Option<Why> {
        if let Self::Criterion(id) = self { why_criterion(app, id) } else { None }
    }
}

/// A criterion with its number in the list.
fn numbered(app: App, id: CriterionId) -> Option<String> {
    let scenario = app.editor.scenario();
    let criteria = &scenario.method.selection.criteria;
    let (number, criterion) = (1..).zip(criteria).find(|(_, c)| c.id == id)?;
    Some(format!("{number} {}", name_of(app, criterion)))
}

/// A criterion's name.
pub fn name_of(app: App, criterion: &Criterion) -> String {
    app.content.with(|c| c.label(&criterion.label).name)
}

/// The name of the criterion with an id.
pub fn criterion_name(app: App, id: CriterionId) -> String {
    let scenario = app.editor.scenario();
    let found = scenario.method.selection.criteria.iter().find(|c| c.id == id);
    found.map(|criterion| name_of(app, criterion)).unwrap_or_default()
}

/// The cell with the weighted mean score.
pub fn score(app: App, result: &AccountSelection) -> Cell {
    let state = if result.column.mean_score.is_ok() { CellState::Computed } else { CellState::Undefined };
    let text = shown(&result.column.mean_score, 2, app.language.get());
    Cell { state, look: Look::Total, ..Cell::computed(text) }
}

/// The cell with the rank.
pub fn rank(result: &AccountSelection) -> Cell {
    match result.rank {
        Some(rank) => Cell::computed(rank.to_string()),
        None => Cell { state: CellState::Undefined, ..Cell::computed("–") },
    }
}

/// The cell on must-haves.
pub fn must_haves(app: App, result: &AccountSelection) -> Cell {
    let words = words();
    let scenario = app.editor.scenario();
    let has_any = scenario.method.selection.criteria.iter().any(|c| c.minimum.is_some());
    match result.unmet.len() {
        0 if has_any => Cell::computed(words.all_met),
        0 => Cell::computed(words.none_required),
        count => Cell::computed(words.unmet(count)),
    }
}

/// The cell with the verdict.
pub fn verdict(app: App, result: &AccountSelection, short: bool) -> Cell {
    let words = words();
    let pick = |brief, long| if short { brief } else { long };
    match &result.verdict {
        Verdict::ShortListed => Cell::computed(pick(words.listed_short, words.listed)).with_look(Look::Total),
        Verdict::BelowCutOff => Cell::computed(pick(words.below_short, words.below)),
        Verdict::FailsMustHave { .. } => Cell::computed(pick(words.fails_short, words.fails)),
        Verdict::Unscored { why } => {
            Cell { state: CellState::Undefined, ..Cell::computed(reasons::short(why, app.language.get())) }
        }
    }
}

/// The verdict's reason as a sentence.
pub fn reason(app: App, result: &AccountSelection) -> String {
    let (words, language) = (words(), app.language.get());
    let scenario = app.editor.scenario();
    let line = format::plain(scenario.method.selection.cut_off.get());
    let score = shown(&result.column.mean_score, 2, language);
    match &result.verdict {
        Verdict::ShortListed => words.reaches(&score, &line),
        Verdict::BelowCutOff => words.stays_below(&score, &line),
        Verdict::FailsMustHave { .. } => words.fails_on(unmet(app, result)),
        Verdict::Unscored { why } => reasons::full(why, language),
    }
}

/// The must-haves that are not met, in words.
pub fn unmet(app: App, result: &AccountSelection) -> String {
    let words = words();
    let said = result.unmet.iter().map(|unmet| {
        let (name, minimum) = (criterion_name(app, unmet.criterion), format::plain(unmet.minimum));
        match unmet.score {
            Some(score) => words.fails_by(&name, &minimum, format::plain(score)),
            None => words.fails_unscored(&name, &minimum),
        }
    });
    said.collect::<Vec<_>>().join(words.comma)
}
