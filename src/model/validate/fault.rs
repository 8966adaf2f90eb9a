//! The faults of a scenario, with the values their sentences need.

use super::record::{Kind, Record};
pub use super::vocabulary::{Counted, Moment, NumberPlace, Reference, Remedy, Table, YearPlace};
use crate::model::ids::{AccountId, ContactId, CriterionId, FactorId, GoalId, PersonId, RiskId, RivalId};
use serde::Serialize;

/// Something wrong with a scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "fault")]
pub enum Fault {
    /// Several records share an id.
    DuplicateId {
        /// The id.
        record: Record,
        /// How many records carry it, two or more.
        count: usize,
    },
    /// The number of an id is so large that no free ids would be left.
    IdTooLarge {
        /// The id.
        record: Record,
    },
    /// The next free number of a kind is taken or absurd.
    Counter {
        /// The kind.
        kind: Kind,
        /// The counter as read.
        counter: u32,
        /// What it becomes.
        needed: u32,
    },
    /// A field names a record that is not there.
    Dangling {
        /// Whose field.
        from: Record,
        /// Which field.
        reference: Reference,
        /// The record it names.
        to: Record,
    },
    /// A link of the strategy part names a record that is not there.
    MissingLink {
        /// Whose link; none for a planning step.
        from: Option<Record>,
        /// Which link.
        reference: Reference,
        /// The record it names.
        to: Record,
    },
    /// A link of a design project leads to nothing that is there.
    ToolLink {
        /// Whose link.
        from: Record,
        /// The record it names.
        to: Record,
    },
    /// An entry of a design project stands under an id that is not there; it does not count.
    ToolEntry {
        /// Where it stands.
        holder: Record,
        /// The id.
        under: Record,
    },
    /// A score of a design project lies outside its scale.
    ToolScore {
        /// Of what.
        of: Record,
        /// The score.
        score: f64,
        /// Bottom of the scale.
        min: f64,
        /// Top of the scale.
        max: f64,
    },
    /// A number of a design project that is not finite, or negative where it must not be.
    ToolNumber {
        /// Of what.
        of: Record,
    },
    /// Functions of a design project are parts of each other in a circle.
    ToolCircle {
        /// The function that is then no part of another.
        function: Record,
    },
    /// Goals serve each other in a circle.
    GoalCircle {
        /// The goal that then serves none.
        goal: GoalId,
    },
    /// A rival is listed twice at an account.
    RepeatedRival {
        /// The account.
        account: AccountId,
        /// The rival.
        rival: RivalId,
    },
    /// One of ours is listed twice in an account's team.
    RepeatedMember {
        /// The account.
        account: AccountId,
        /// Who.
        person: PersonId,
    },
    /// Reporting lines run in a circle.
    ReportsInCircle {
        /// The contact whose line closes it.
        contact: ContactId,
        /// Whom they report to.
        to: ContactId,
    },
    /// An entry stands under an id that is not there; it does not count.
    UnknownEntry {
        /// The account.
        account: AccountId,
        /// The table.
        table: Table,
        /// The id.
        item: Record,
    },
    /// A score lies outside its scale.
    OffScale {
        /// The account.
        account: AccountId,
        /// The table.
        table: Table,
        /// The factor or criterion.
        item: Record,
        /// The score.
        score: f64,
        /// Bottom of the scale.
        min: f64,
        /// Top of the scale.
        max: f64,
    },
    /// A must-have's minimum lies outside the scale.
    MinimumOffScale {
        /// The criterion.
        criterion: CriterionId,
        /// Its minimum.
        minimum: f64,
        /// Bottom of the scale.
        min: f64,
        /// Top of the scale.
        max: f64,
    },
    /// A scale whose bottom is not below its top.
    BadScale {
        /// The table it belongs to.
        table: Table,
        /// Bottom.
        min: f64,
        /// Top.
        max: f64,
    },
    /// A weight below zero.
    NegativeWeight {
        /// The account, if it is a weight of one account.
        account: Option<AccountId>,
        /// The factor or criterion.
        item: Record,
        /// The weight.
        weight: f64,
    },
    /// A number that is infinite or no number at all.
    NotFinite {
        /// Where.
        place: NumberPlace,
    },
    /// A money unit of zero.
    MoneyUnitZero,
    /// A year outside 1900–2999.
    Year {
        /// Where.
        place: YearPlace,
        /// The year.
        year: i32,
    },
    /// Neither "this year" nor the as-of date lies in 1900–2999, so neither can mend the other.
    NoYear {
        /// This year.
        this_year: i32,
        /// Year of the as-of date.
        as_of: i32,
    },
    /// A chance outside 0–1.
    Chance {
        /// The risk.
        risk: RiskId,
        /// Which of the two ratings.
        moment: Moment,
        /// The chance.
        chance: f64,
    },
    /// Thresholds for a factor that is not there, or a second time for one.
    Threshold {
        /// The factor.
        factor: FactorId,
    },
    /// A product line whose part lies outside 0–100 %.
    ProductPart {
        /// The account.
        account: AccountId,
        /// The part in per cent.
        percent: f64,
    },
    /// Product lines that add up to more than 100 %; they do not count.
    PartsAboveWhole {
        /// The account.
        account: AccountId,
        /// Their sum in per cent.
        percent: f64,
    },
    /// ABC cuts that do not satisfy 0 < A ≤ B ≤ 1.
    AbcCuts {
        /// Cut of class A.
        a: f64,
        /// Cut of class B.
        b: f64,
    },
    /// Too many of something.
    TooMany {
        /// Of what.
        what: Counted,
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A text that is too long.
    TooLong {
        /// Whose text; none for the scenario's own.
        record: Option<Record>,
        /// How many characters it has.
        chars: usize,
        /// How many it may have.
        limit: usize,
    },
}

impl Fault {
    /// What is done about it when a scenario is opened.
    pub const fn remedy(&self) -> Remedy {
        match self {
            Self::DuplicateId { .. }
            | Self::IdTooLarge { .. }
            | Self::BadScale { .. }
            | Self::NoYear { .. }
            | Self::TooMany { .. }
            | Self::TooLong { .. } => Remedy::Refuse,
            Self::Counter { .. }
            | Self::Dangling { .. }
            | Self::MissingLink { .. }
            | Self::ToolLink { .. }
            | Self::ToolNumber { .. }
            | Self::ToolCircle { .. }
            | Self::GoalCircle { .. }
            | Self::RepeatedRival { .. }
            | Self::RepeatedMember { .. }
            | Self::ReportsInCircle { .. }
            | Self::NegativeWeight { .. }
            | Self::NotFinite { .. }
            | Self::MoneyUnitZero
            | Self::Year { .. }
            | Self::Chance { .. }
            | Self::ProductPart { .. }
            | Self::Threshold { .. }
            | Self::AbcCuts { .. } => Remedy::Mend,
            Self::UnknownEntry { .. }
            | Self::ToolEntry { .. }
            | Self::ToolScore { .. }
            | Self::OffScale { .. }
            | Self::MinimumOffScale { .. }
            | Self::PartsAboveWhole { .. } => Remedy::Keep,
        }
    }
}
