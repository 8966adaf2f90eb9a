//! What the classes bring and take: accounts, revenue and people-days per class (D13, D16).

use super::matrix::Class;
use crate::model::outcome::{Outcome, Undefined};
use crate::model::units::Share;

/// What is known of one account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken {
    /// Its class, if it has one.
    pub class: Option<Class>,
    /// Its revenue this year, if entered.
    pub revenue: Option<f64>,
    /// Its people-days, if entered.
    pub people_days: Option<f64>,
}

/// A part of a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The sum over the accounts of the class that have the figure.
    pub sum: f64,
    /// The sum over all accounts that have it.
    pub whole: f64,
    /// Part ÷ whole.
    pub share: Outcome<Share>,
}

/// What one class brings and takes.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassShare {
    /// The class; none for the accounts that stand nowhere.
    pub class: Option<Class>,
    /// How many accounts.
    pub accounts: usize,
    /// Its part of this year's revenue.
    pub revenue: Part,
    /// Its part of the people-days.
    pub people_days: Part,
}

/// The four classes in the course's order, then the accounts without a class if there are any.
pub fn class_shares(accounts: &[Taken]) -> Vec<ClassShare> {
    let classes = Class::ALL.iter().copied().map(Some).chain([None]);
    let share = |class: Option<Class>| {
        let of_class = |a: &&Taken| a.class == class;
        ClassShare {
            class,
            accounts: accounts.iter().filter(of_class).count(),
            revenue: part(accounts, class, |a| a.revenue),
            people_days: part(accounts, class, |a| a.people_days),
        }
    };
    classes.map(share).filter(|s| s.class.is_some() || s.accounts > 0).collect()
}

fn part(accounts: &[Taken], class: Option<Class>, figure: impl Fn(&Taken) -> Option<f64>) -> Part {
    let known = || accounts.iter().filter_map(|a| Some((a.class, figure(a).filter(|v| v.is_finite())?)));
    // Summed from a positive zero: the sum of nothing would be a negative one.
    let whole = known().fold(0.0, |sum, (_, value)| sum + value);
    let sum = known().filter(|(of, _)| *of == class).fold(0.0, |sum, (_, value)| sum + value);
    let share = if known().next().is_none() {
        Err(Undefined::Unrated)
    } else if !whole.is_finite() {
        Err(Undefined::TooLarge)
    } else if whole <= 0.0 {
        Err(Undefined::TotalNotPositive)
    } else {
        Ok(Share::new(sum / whole))
    };
    Part { sum, whole, share }
}

/// The class that takes most people-days beyond its part of the revenue, if one takes at least a tenth of all
/// people-days more than that.
pub fn over_served(shares: &[ClassShare]) -> Option<&ClassShare> {
    const WORTH_SAYING: f64 = 0.1;
    let excess = |s: &ClassShare| match (&s.people_days.share, &s.revenue.share) {
        (Ok(days), Ok(revenue)) => Some(days.get() - revenue.get()),
        _ => None,
    };
    let most = shares.iter().filter(|s| s.class.is_some()).filter_map(|s| Some((s, excess(s)?)));
    let most = most.reduce(|most, next| if next.1 > most.1 { next } else { most });
    most.filter(|(_, excess)| *excess >= WORTH_SAYING).map(|(share, _)| share)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(class: Option<Class>, revenue: f64, people_days: f64) -> Taken {
        Taken { class, revenue: Some(revenue), people_days: Some(people_days) }
    }

    fn shown(share: &Outcome<Share>) -> Outcome<f64> {
        share.clone().map(|s| (s.get() * 1e6).round() / 1e6)
    }

    #[test]
    fn parts_are_taken_of_all_accounts_that_have_the_figure() {
        // Revenue 60 + 30 + 10 = 100; days 10 + 30 = 40, the third account has none.
        let accounts = [
            taken(Some(Class::Key), 60.0, 10.0),
            taken(Some(Class::Maintenance), 30.0, 30.0),
            Taken { people_days: None, ..taken(None, 10.0, 0.0) },
        ];
        let shares = class_shares(&accounts);
        assert_eq!(shares.iter().map(|s| s.accounts).collect::<Vec<_>>(), [1, 0, 1, 0, 1]);
        assert_eq!(
            shares.iter().map(|s| shown(&s.revenue.share)).collect::<Vec<_>>(),
            [Ok(0.6), Ok(0.0), Ok(0.3), Ok(0.0), Ok(0.1)]
        );
        assert_eq!(shown(&shares[0].people_days.share), Ok(0.25));
        // Maintenance takes 75 % of the days for 30 % of the revenue.
        assert_eq!(over_served(&shares).and_then(|s| s.class), Some(Class::Maintenance));
    }

    #[test]
    fn without_a_positive_whole_there_is_no_part() {
        let accounts = [taken(Some(Class::Key), -5.0, 0.0)];
        let shares = class_shares(&accounts);
        assert_eq!(shares[0].revenue.share, Err(Undefined::TotalNotPositive));
        let unknown = [Taken { class: Some(Class::Key), revenue: None, people_days: None }];
        assert_eq!(class_shares(&unknown)[0].revenue.share, Err(Undefined::Unrated));
        assert_eq!(class_shares(&[]).len(), 4);
        assert!(over_served(&shares).is_none());
    }
}
