//! Faults of a scenario, and what was done about each.

use super::{FaultTexts, Names};
use crate::model::ids::AccountId;
use crate::model::position::robustness::RobustnessPart;
use crate::model::resources::ResourcePart;
use crate::model::validate::{
    AssetFault, AssetNumber, Fault, Misfit, NumberPlace, PracticeFault, Record, Reference, Table, YearPlace,
};
use crate::text::format::{Count, plain};

impl FaultTexts {
    /// A fault of a scenario, and what was done about it.
    pub fn fault(&self, fault: &Fault, names: Names) -> String {
        let name = |record: Record| self.name(record, names);
        match *fault {
            Fault::DuplicateId { record, count } => self.duplicate_id(record, count),
            Fault::IdTooLarge { record } => self.id_too_large(record),
            Fault::Counter { kind, counter, needed } => self.counter(self.kinds[kind as usize], counter, needed),
            Fault::Dangling { from, reference, to } => self.dangling(&name(from), reference, to),
            Fault::RepeatedMember { account, person } => {
                self.repeated_member(name(account.into()), name(person.into()))
            }
            Fault::ReportsInCircle { contact, to } => self.reports_in_circle(name(contact.into()), name(to.into())),
            Fault::MissingLink { from, reference, to } => {
                self.dangling(&from.map(name).unwrap_or_default(), reference, to)
            }
            Fault::ToolLink { from, to } => self.tool_link(name(from), to),
            Fault::ToolEntry { holder, under } => self.tool_entry(name(holder), under),
            Fault::ToolScore { of, score, min, max } => self.tool_score(name(of), plain(score), plain(min), plain(max)),
            Fault::ToolNumber { of } => self.tool_number(name(of)),
            Fault::ToolCircle { function } => self.tool_circle(name(function)),
            Fault::GoalCircle { goal } => self.goal_circle(name(goal.into())),
            Fault::RepeatedRival { account, rival } => self.repeated_rival(name(account.into()), name(rival.into())),
            Fault::UnknownEntry { account, table, item } => {
                self.unknown_entry(name(account.into()), self.table(table), item)
            }
            Fault::OffScale { account, table, item, score, min, max } => {
                let (account, table) = (name(account.into()), self.table(table));
                self.score_off_scale(account, table, name(item), plain(score), plain(min), plain(max))
            }
            Fault::MinimumOffScale { criterion, minimum, min, max } => {
                self.minimum_off_scale(name(criterion.into()), plain(minimum), plain(min), plain(max))
            }
            Fault::BadScale { table, min, max } => self.bad_scale(self.table(table), plain(min), plain(max)),
            Fault::NegativeWeight { account: None, item, weight } => self.negative_weight(name(item), plain(weight)),
            Fault::NegativeWeight { account: Some(account), item, weight } => {
                self.negative_own_weight(name(account.into()), name(item), plain(weight))
            }
            Fault::NotFinite { place } => self.number(place, names),
            Fault::MoneyUnitZero => self.money_unit_zero.to_owned(),
            Fault::Year { place: YearPlace::ThisYear, year } => self.wrong_this_year(year),
            Fault::Year { place: YearPlace::AsOf, year } => self.wrong_as_of(year),
            Fault::Year { place: YearPlace::GrowthHorizon(account), year } => {
                self.wrong_horizon(name(account.into()), year)
            }
            Fault::NoYear { this_year, as_of } => self.no_year(this_year, as_of),
            Fault::Chance { risk, moment, chance } => {
                self.chance(name(risk.into()), self.moments[moment as usize], plain(chance))
            }
            Fault::Practice(ref fault) => self.practice(fault, names),
            Fault::AbcCuts { a, b } => self.abc_cuts(plain(a), plain(b)),
            Fault::Misfit { what } => self.misfitting(what, names),
            Fault::Threshold { factor } => self.needless_threshold(factor),
            Fault::NeedlessMute { ref finding } => self.needless_mute(finding),
            Fault::ProductPart { account, percent } => self.product_part(name(account.into()), plain(percent)),
            Fault::Asset(ref fault) => self.asset(fault, names),
            Fault::PartsAboveWhole { account, percent } => self.parts_above_whole(name(account.into()), plain(percent)),
            Fault::TooMany { what, count, limit } => {
                self.too_many(self.counted[what as usize], Count(count), Count(limit))
            }
            Fault::TooLong { record, chars, limit } => {
                let of = record.map_or_else(|| self.the_scenario.to_owned(), name);
                self.overlong(of, Count(chars), Count(limit))
            }
        }
    }

    fn asset(&self, fault: &AssetFault, names: Names) -> String {
        let name = |account: AccountId| self.name(account.into(), names);
        let number = |number: AssetNumber| self.asset_numbers[number as usize];
        match *fault {
            AssetFault::AssetNumber { number: which, account: None } => self.asset_number(number(which)),
            AssetFault::AssetNumber { number: which, account: Some(account) } => {
                self.account_asset_number(name(account), number(which))
            }
            AssetFault::BroughtByNobody { account, by } => self.no_bringer(name(account), by),
            AssetFault::BroughtItself { account } => self.brought_itself(name(account)),
            AssetFault::Transition { state } => self.transition(state + 1),
        }
    }

    fn name(&self, record: Record, names: Names) -> String {
        match names.of(record) {
            Some(name) => self.named(name, record),
            None => format!("{} {record}", self.kinds[record.kind as usize]),
        }
    }

    const fn table(&self, table: Table) -> &'static str {
        self.tables[table as usize]
    }

    fn dangling(&self, from: &str, reference: Reference, to: Record) -> String {
        match reference {
            Reference::Manager => self.no_manager(from, to),
            Reference::Rival => self.no_rival(from, to),
            Reference::RiskAccount => self.no_account(from, to),
            Reference::Owner => self.no_owner(from, to),
            Reference::OperationAccount => self.no_operation_account(from, to),
            Reference::Team => self.no_member(from, to),
            Reference::ReportsTo => self.no_superior(from, to),
            Reference::Influences => self.no_influenced(from, to),
            Reference::Counterpart => self.no_counterpart(from, to),
            Reference::CoveredBy => self.no_cover(from, to),
            Reference::Beneficiary => self.no_beneficiary(from, to),
            Reference::Against => self.no_alternative(from, to),
            Reference::GoalOwner => self.no_goal_owner(from, to),
            Reference::Parent => self.no_parent(from, to),
            Reference::ActionGoal => self.no_action_goal(from, to),
            Reference::Uses => self.no_used_item(from, to),
            Reference::Became => self.no_outgrowth(from, to),
            Reference::Evidence => self.no_evidence(to),
            Reference::PlanFirst => self.no_first_plan(to),
            Reference::InPlan => self.nobody_in_plan(from, to),
        }
    }

    fn misfitting(&self, what: Misfit, names: Names) -> String {
        let setting = match what {
            Misfit::Robustness(RobustnessPart::Draws) => 0,
            Misfit::Robustness(RobustnessPart::Confirmed) => 1,
            Misfit::Robustness(RobustnessPart::Assumed) => 2,
            Misfit::Robustness(RobustnessPart::Weights) => 3,
            Misfit::Robustness(RobustnessPart::Close) => 4,
            Misfit::Resources(ResourcePart::Policy(_)) => 5,
            Misfit::Resources(ResourcePart::Tolerance) => 6,
            Misfit::Resources(ResourcePart::ManagerDays) => 7,
            Misfit::Avoided => 8,
            Misfit::Money(account) => return self.misfit_of(self.name(account.into(), names), self.efforts[0]),
            Misfit::ManagerDays(account) => return self.misfit_of(self.name(account.into(), names), self.efforts[1]),
            Misfit::PersonDays(person) => return self.misfit_of(self.name(person.into(), names), self.efforts[2]),
            Misfit::LossTest(number) => return self.misfit_loss_test(number),
        };
        self.misfit(self.misfits[setting])
    }

    fn practice(&self, fault: &PracticeFault, names: Names) -> String {
        match *fault {
            PracticeFault::Chance { opportunity, chance } => {
                self.opportunity_chance(self.name(opportunity.into(), names), plain(chance))
            }
            PracticeFault::Wallet { account, share } => {
                self.wallet_share(self.name(account.into(), names), plain(share))
            }
            PracticeFault::Cut { cut } => self.standing_cut(plain(cut)),
            PracticeFault::Tolerance { tolerance } => self.contact_tolerance(plain(tolerance)),
        }
    }

    fn number(&self, place: NumberPlace, names: Names) -> String {
        let (account, number) = match place {
            NumberPlace::Years(account) => (account, self.numbers[0]),
            NumberPlace::PeopleDays(account) => (account, self.numbers[1]),
            NumberPlace::Quantity(account, _) => (account, self.numbers[2]),
            NumberPlace::Cut(table) => return self.cut_not_finite(self.table(table)),
            NumberPlace::Goal(goal) => return self.goal_not_finite(self.name(goal.into(), names)),
            NumberPlace::Cap => return self.cap_not_positive.to_owned(),
            NumberPlace::Capacity => return self.capacity_not_finite.to_owned(),
        };
        self.not_finite(self.name(account.into(), names), number)
    }
}
