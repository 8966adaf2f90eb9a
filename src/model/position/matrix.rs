//! The account matrix (D16): four classes from attractiveness and relative strength.

use super::cut::{CutLine, Rules, attractiveness_line, parity, strength_line};
use super::results::AccountPosition;
use crate::model::exact::Exact;
use crate::model::ids::AccountId;
use crate::model::key::key;
use crate::model::method::{AttractivenessCut, StrengthCut};
use crate::model::outcome::{Outcome, Undefined};
use serde::Serialize;

key! {
    /// The four classes of the account matrix.
    Class { Key, KeyDevelopment, Maintenance, Opportunistic }
}
key! {
    /// The two axes of the account matrix.
    Axis { Attractiveness, Strength }
}

impl Class {
    /// The class of a pair of heights.
    pub const fn of(attractiveness: Height, strength: Height) -> Self {
        match (attractiveness, strength) {
            (Height::High, Height::High) => Self::Key,
            (Height::High, Height::Low) => Self::KeyDevelopment,
            (Height::Low, Height::High) => Self::Maintenance,
            (Height::Low, Height::Low) => Self::Opportunistic,
        }
    }

    /// Whether the class is attractive.
    pub const fn attractiveness(self) -> Height {
        match self {
            Self::Key | Self::KeyDevelopment => Height::High,
            Self::Maintenance | Self::Opportunistic => Height::Low,
        }
    }

    /// Whether we are strong in the class.
    pub const fn strength(self) -> Height {
        match self {
            Self::Key | Self::Maintenance => Height::High,
            Self::KeyDevelopment | Self::Opportunistic => Height::Low,
        }
    }
}

/// On which side of a cut line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Height {
    /// Below the line.
    Low,
    /// On or above it.
    High,
}

impl Height {
    /// On the line is high.
    pub fn of(value: Exact, line: Exact) -> Self {
        if value.is_at_least(line) { Self::High } else { Self::Low }
    }
}

/// The class of an account, and which lines it stands on exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Placement {
    /// The class.
    pub class: Class,
    /// Axes on whose cut line the account stands exactly; it counts as high there.
    pub on_line: Vec<Axis>,
}

/// Both cut lines.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CutLines {
    /// Where attractive begins, as a total.
    pub attractiveness: CutLine<AttractivenessCut>,
    /// Where strong begins, in the unit of the strength rule.
    pub strength: CutLine<StrengthCut>,
}

/// An account whose class is another one under other rules. `None` is an account without a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The account.
    pub account: AccountId,
    /// Its class now.
    pub from: Option<Class>,
    /// Its class under the other rules.
    pub to: Option<Class>,
}

/// The cut lines over accounts.
pub(super) fn cut_lines(
    accounts: &[AccountPosition],
    rules: Rules,
    middle: &Outcome<Exact>,
    strengths: &[Outcome<Exact>],
) -> CutLines {
    let totals: Vec<Exact> = accounts.iter().filter_map(|a| a.attractiveness.total.as_ref().ok().copied()).collect();
    let values: Vec<Exact> = strengths.iter().filter_map(|s| s.as_ref().ok().copied()).collect();
    CutLines {
        attractiveness: attractiveness_line(rules.attractiveness_cut, &totals),
        strength: strength_line(rules.strength_cut, parity(rules.strength_rule, middle), &values),
    }
}

/// Where an account stands, or why it stands nowhere: attractiveness speaks first, then strength, then the lines.
pub(super) fn place(
    attractiveness: &Outcome<Exact>,
    strength: &Outcome<Exact>,
    lines: &CutLines,
) -> Outcome<Placement> {
    let y = *attractiveness.as_ref().map_err(Clone::clone)?;
    let x = *strength.as_ref().map_err(Clone::clone)?;
    let (Ok(y_line), Ok(x_line)) = (&lines.attractiveness.at, &lines.strength.at) else {
        return Err(Undefined::NoCutLine);
    };
    let on_line = [(Axis::Attractiveness, y.ties(*y_line)), (Axis::Strength, x.ties(*x_line))];
    Ok(Placement {
        class: Class::of(Height::of(y, *y_line), Height::of(x, *x_line)),
        on_line: on_line.into_iter().filter_map(|(axis, is_on)| is_on.then_some(axis)).collect(),
    })
}
