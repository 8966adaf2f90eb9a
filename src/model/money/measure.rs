//! The lines of a statement and its spans by name, so that tables and explanations can ask for them.

use super::statement::{Growth, Statement, Sums, margin};
use super::table::MoneyTable;
use super::totals::{Total, Totals};
use crate::model::key::key;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::period::{PerPeriod, Period};
use crate::model::units::{Money, Share};

key! {
    /// A line of the statement.
    Measure { Revenue, DirectCost, IndirectCost, NetIncome }
}
key! {
    /// Two years taken together.
    Span { Past, Future }
}
key! {
    /// The years growth is taken over: two years ago → this year, this year → the year after, or all five.
    GrowthSpan { Past, Future, Whole }
}

impl Measure {
    /// The lines that are typed; net income follows from them.
    pub const TYPED: [Self; 3] = [Self::Revenue, Self::DirectCost, Self::IndirectCost];

    /// The line in an account's statement.
    pub const fn of(self, statement: &Statement) -> &PerPeriod<Outcome<Money>> {
        match self {
            Self::Revenue => &statement.revenue,
            Self::DirectCost => &statement.direct_cost,
            Self::IndirectCost => &statement.indirect_cost,
            Self::NetIncome => &statement.net_income,
        }
    }

    /// The line in the totals of several accounts.
    pub const fn of_totals(self, totals: &Totals) -> &PerPeriod<Total> {
        match self {
            Self::Revenue => &totals.revenue,
            Self::DirectCost => &totals.direct_cost,
            Self::IndirectCost => &totals.indirect_cost,
            Self::NetIncome => &totals.net_income,
        }
    }

    /// The line in the sums of two years.
    pub const fn of_sums<M>(self, sums: &Sums<M>) -> &M {
        match self {
            Self::Revenue => &sums.revenue,
            Self::DirectCost => &sums.direct_cost,
            Self::IndirectCost => &sums.indirect_cost,
            Self::NetIncome => &sums.net_income,
        }
    }

    /// What is typed for the line; net income is never typed.
    pub const fn typed(self, table: &MoneyTable) -> Option<&PerPeriod<Option<Money>>> {
        match self {
            Self::Revenue => Some(&table.revenue),
            Self::DirectCost => Some(&table.direct_cost),
            Self::IndirectCost => Some(&table.indirect_cost),
            Self::NetIncome => None,
        }
    }

    /// The same, to change.
    pub const fn typed_mut(self, table: &mut MoneyTable) -> Option<&mut PerPeriod<Option<Money>>> {
        match self {
            Self::Revenue => Some(&mut table.revenue),
            Self::DirectCost => Some(&mut table.direct_cost),
            Self::IndirectCost => Some(&mut table.indirect_cost),
            Self::NetIncome => None,
        }
    }
}

impl Span {
    /// Its two years.
    pub const fn periods(self) -> [Period; 2] {
        match self {
            Self::Past => Period::PAST,
            Self::Future => Period::FUTURE,
        }
    }

    /// Its sums in an account's statement.
    pub const fn of(self, statement: &Statement) -> &Sums {
        match self {
            Self::Past => &statement.past,
            Self::Future => &statement.future,
        }
    }

    /// Its sums in the totals of several accounts.
    pub const fn of_totals(self, totals: &Totals) -> &Sums<Total> {
        match self {
            Self::Past => &totals.past,
            Self::Future => &totals.future,
        }
    }
}

impl GrowthSpan {
    /// First and last year.
    pub const fn ends(self) -> (Period, Period) {
        match self {
            Self::Past => (Period::TwoYearsAgo, Period::ThisYear),
            Self::Future => (Period::ThisYear, Period::YearAfter),
            Self::Whole => (Period::TwoYearsAgo, Period::YearAfter),
        }
    }

    /// The rate over the span.
    pub const fn of<G>(self, growth: &Growth<G>) -> &G {
        match self {
            Self::Past => &growth.past,
            Self::Future => &growth.future,
            Self::Whole => &growth.whole,
        }
    }
}

impl Sums {
    /// Net income of the two years ÷ their revenue.
    ///
    /// # Errors
    /// What is missing, or why there is no ratio.
    pub fn margin(&self) -> Outcome<Share> {
        margin(&self.net_income, &self.revenue)
    }
}

impl Sums<Total> {
    /// Joint net income of the two years ÷ joint revenue, as long as both come from the same accounts: net income
    /// needs revenue, so equal counts mean equal accounts.
    ///
    /// # Errors
    /// What is missing, or why there is no ratio.
    pub fn margin(&self) -> Outcome<Share> {
        let (needed, have) = (self.revenue.counted, self.net_income.counted);
        if have < needed {
            return Err(Undefined::Incomplete { missing: needed - have, needed });
        }
        margin(&self.net_income.sum, &self.revenue.sum)
    }
}
