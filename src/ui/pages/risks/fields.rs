//! The columns of the register.

use super::names::words;
use super::state::{Columns, Moment};
use crate::model::key::key;
use crate::model::risk::Level;
use crate::ui::context::App;
use crate::ui::kit::sheet::Column;
use crate::ui::view::prelude::*;

key! {
    /// One entry or result of a risk.
    Field {
        Title, Number, Source, Account,
        ProbabilityBefore, ImpactBefore, LevelBefore,
        ProbabilityAfter, ImpactAfter, LevelAfter, Moved,
        Response, Owner, Due,
        ChanceBefore, LossBefore, ExpectedBefore,
        ChanceAfter, LossAfter, ExpectedAfter,
    }
}

impl Columns {
    /// The columns shown together.
    pub const fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::Rating => &[
                F::Title,
                F::Number,
                F::Account,
                F::ProbabilityBefore,
                F::ImpactBefore,
                F::LevelBefore,
                F::ProbabilityAfter,
                F::ImpactAfter,
                F::LevelAfter,
                F::Moved,
            ],
            Self::Response => {
                &[F::Title, F::Number, F::Source, F::LevelBefore, F::Response, F::Owner, F::Due, F::Moved]
            }
            Self::Money => &[
                F::Title,
                F::Number,
                F::LevelBefore,
                F::ChanceBefore,
                F::LossBefore,
                F::ExpectedBefore,
                F::ChanceAfter,
                F::LossAfter,
                F::ExpectedAfter,
            ],
        }
    }
}

impl Field {
    /// Of which moment it speaks, if of one.
    pub const fn moment(self) -> Option<Moment> {
        match self {
            Self::ProbabilityBefore
            | Self::ImpactBefore
            | Self::LevelBefore
            | Self::ChanceBefore
            | Self::LossBefore
            | Self::ExpectedBefore => Some(Moment::Before),
            Self::ProbabilityAfter
            | Self::ImpactAfter
            | Self::LevelAfter
            | Self::ChanceAfter
            | Self::LossAfter
            | Self::ExpectedAfter => Some(Moment::After),
            _ => None,
        }
    }

    fn title(self) -> &'static str {
        let words = words();
        match self {
            Self::Title => words.risk,
            Self::Number => words.number,
            Self::Source => words.source,
            Self::Account => words.account,
            Self::ProbabilityBefore | Self::ProbabilityAfter => words.probability,
            Self::ImpactBefore | Self::ImpactAfter => words.impact,
            Self::LevelBefore | Self::LevelAfter => words.level,
            Self::Moved => words.moved,
            Self::Response => words.response,
            Self::Owner => words.owner,
            Self::Due => words.due,
            Self::ChanceBefore | Self::ChanceAfter => words.chance,
            Self::LossBefore | Self::LossAfter => words.loss,
            Self::ExpectedBefore | Self::ExpectedAfter => words.expected,
        }
    }

    const fn min_rem(self) -> f32 {
        match self {
            Self::Title => 13.0,
            Self::Response => 16.0,
            Self::Source | Self::LevelBefore | Self::LevelAfter => 8.0,
            Self::Account | Self::Owner => 7.0,
            Self::ChanceBefore | Self::ChanceAfter | Self::LossBefore | Self::LossAfter => 5.0,
            Self::ExpectedBefore | Self::ExpectedAfter => 6.5,
            _ => 0.0,
        }
    }

    /// The head of its column: name, moment and unit. Tracked.
    pub fn column(self, app: App) -> Column {
        let words = words();
        let moment = self.moment().map(|m| m.name(words));
        let unit = match self {
            Self::ChanceBefore | Self::ChanceAfter => Some("%".to_owned()),
            Self::LossBefore | Self::LossAfter | Self::ExpectedBefore | Self::ExpectedAfter => Some(app.money_unit()),
            _ => None,
        };
        let is_step =
            matches!(self, Self::ProbabilityBefore | Self::ProbabilityAfter | Self::ImpactBefore | Self::ImpactAfter);
        Column {
            key: self.code(),
            title: self.title().to_owned(),
            note: [moment.map(str::to_owned), unit.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            help: if is_step { words.level_help.to_owned() } else { String::new() },
            is_number: unit.is_some() || self == Self::Due,
            starts_group: matches!(
                self,
                Self::ProbabilityBefore
                    | Self::ProbabilityAfter
                    | Self::Response
                    | Self::ChanceBefore
                    | Self::ChanceAfter
            ),
            min_rem: self.min_rem(),
            letters: if is_step { letters() } else { Vec::new() },
            ..Column::default()
        }
    }
}

/// The letters that choose a level, in the language and in its code. Tracked.
fn letters() -> Vec<(char, String)> {
    let letters = words().level_letters();
    letters.filter_map(|(letter, at)| Some((letter, Level::ALL.get(at)?.code()))).collect()
}

/// The columns on screen. Tracked.
pub fn columns(app: App, shown: RwSignal<Columns>) -> Vec<Column> {
    shown.get().fields().iter().map(|field| field.column(app)).collect()
}
