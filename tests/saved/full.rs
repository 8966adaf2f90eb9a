//! A scenario with every field of every type filled.

use linchpin::model::Date;
use linchpin::model::accounts::{Account, AccountType, Effort, Orientation, Person, ProductLine, Profile, Rival};
use linchpin::model::coach::{Coach, FindingKey, Mute};
use linchpin::model::ids::{
    AccountId, ContactId, Counters, CriterionId, DriverId, FactorId, NeedId, PersonId, RiskId, RivalId, StageActionId,
    SuccessFactorId,
};
use linchpin::model::label::Label;
use linchpin::model::method::{
    AbcBasis, AttractivenessCut, AttractivenessKey, AttractivenessMethod, Bubble, Criterion, CriterionKey, Driver,
    DriverKey, Factor, Method, QuadrantCut, RiskMethod, RiskScheme, Scale, SelectionMethod, StrengthCut, StrengthKey,
    StrengthMethod, StrengthRule, TermSet, ValueMethod,
};
use linchpin::model::money::{IndirectSource, LossTest, MoneyTable};
use linchpin::model::period::{PerPeriod, Period};
use linchpin::model::plan::{AccountPlan, NextStep, Plans, Topic};
use linchpin::model::position::robustness::RobustnessMethod;
use linchpin::model::position::{AttractivenessRatings, Measured, StrengthSet, StrengthTable, Threshold};
use linchpin::model::practice::{Operations, Practice, PracticeMethod};
use linchpin::model::relationship::{
    Answer, BuyingInfluence, BuyingPhase, Contact, Department, Function, Need, PhasePart, Relationship, Rung, Sign,
    Stage, StageAction, StagePlan, Trend, ValueProposition,
};
use linchpin::model::resources::{PolicyShares, ResourceMethod};
use linchpin::model::risk::{Level, Rating, Risk, RiskGroup, RiskItem, RiskLevel, RiskSource};
use linchpin::model::scenario::{Origin, Scenario};
use linchpin::model::score::{Evidence, ScoreEntry, ScoreSet};
use linchpin::model::strategy::Strategy;
use linchpin::model::toolkit::Toolkit;
use linchpin::model::units::{Money, Probability, Score, Share, Weight};
use linchpin::model::value::{Asset, Lifetime};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

fn date(text: &str) -> Date {
    text.parse().expect(text)
}

fn label<K>(key: K) -> Label<K> {
    Label {
        key: Some(key),
        name: Some("own name".into()),
        low: Some("low".into()),
        mid: Some("mid".into()),
        high: Some("high".into()),
    }
}

/// An entry with all of its parts.
fn entry(value: f64) -> ScoreEntry {
    ScoreEntry {
        value: Score::new(value),
        evidence: Evidence::Assumed,
        source: "a call".into(),
        date: Some(date("2026-10-01")),
    }
}

fn money(first: f64) -> PerPeriod<Option<Money>> {
    PerPeriod([Some(Money::new(first)), Some(Money::new(0.1)), Some(Money::new(-3.5)), None, Some(Money::new(1e6))])
}

/// The same with what was added to the format since its first golden file.
pub fn with_additions() -> Scenario {
    let mut scenario = scenario();
    let line = |name: &str, percent| ProductLine { name: name.into(), percent };
    let values = [Some(-5.0), None, Some(6.5), Some(12.0)];
    let threshold = Threshold { factor: FactorId(1), figure: Measured::PastGrowth, values };
    scenario.method.attractiveness.thresholds = vec![threshold];
    let account = scenario.account_mut(AccountId(3)).expect("A3");
    account.effort = Effort { money: Some(Money::new(1_450.5)), manager_days: Some(130.0) };
    account.profile.products = vec![line("Hoist drives", Some(62.5)), line("Spare parts", None)];
    super::asset::fill(account);
    account.plan = plan();
    // Who brought it stands behind it, with nothing else entered.
    scenario.accounts.push(Arc::new(Account::named(AccountId(2), "Who brought it")));
    scenario.asset = super::asset::asset();
    scenario.people[0].days = Some(180.5);
    scenario.method.value.avoided = Share::new(0.4);
    scenario.method.robustness = RobustnessMethod {
        seed: 7,
        draws: 2_000,
        confirmed: 0.5,
        assumed: 3.0,
        weights: Share::new(0.1),
        close: Share::new(0.9),
    };
    let [key, key_development, maintenance, opportunistic] = [0.4, 0.3, 0.2, 0.1].map(Share::new);
    let policy = PolicyShares { key, key_development, maintenance, opportunistic };
    scenario.method.resources = ResourceMethod { policy, tolerance: Share::new(0.03), manager_days: 190.0 };
    scenario.loss_tests =
        vec![LossTest { name: "The giant".into(), accounts: vec![AccountId(3)] }, LossTest::default()];
    scenario.plans = Plans {
        review_date: Some(date("2026-12-10")),
        first: vec![AccountId(3)],
        minutes: BTreeMap::from([(Topic::Money, 3), (Topic::Risks, 0)]),
    };
    scenario.strategy = super::strategy::strategy();
    super::practice::fill(&mut scenario);
    scenario.toolkit = super::toolkit::toolkit();
    let mute = |finding: &str, note: &str| Mute {
        finding: FindingKey(finding.into()),
        note: note.into(),
        on: date("2026-11-02"),
    };
    let mutes = vec![mute("assumedOnly/A3/strength", "Asked again in \u{201c}spring\u{201d}"), mute("noSwot", "")];
    scenario.coach = Coach { keys_per_manager: 3, mutes };
    scenario.counters = Counters {
        swot_item: 3,
        cross: 2,
        goal: 3,
        action: 2,
        project: 3,
        item: 21,
        opportunity: 3,
        problem: 2,
        ..scenario.counters
    };
    scenario
}

pub fn scenario() -> Scenario {
    Scenario {
        title: "Golden “case” 金".into(),
        company: "Company".into(),
        note: "First line\nsecond line\t\\ \u{1f511}".into(),
        as_of: date("2026-11-02"),
        this_year: 2026,
        currency: "TWD".into(),
        money_unit: 10_000,
        method: method(),
        people: vec![Person {
            role: "Director".into(),
            function: Some(Function::Known(Department::Board)),
            level: Some(Rung::Director),
            ..Person::named(PersonId(1), "Shen Ruo")
        }],
        rivals: vec![Rival {
            id: RivalId(2),
            name: "Falkenau".into(),
            ways: "Premium".into(),
            weaknesses: "Slow".into(),
        }],
        accounts: vec![Arc::new(account())],
        risks: vec![risk(RiskId(1), RiskSource::Item(RiskItem::LongerRoi)), {
            Risk { source: Some(RiskSource::Group(RiskGroup::External)), ..Risk::titled(RiskId(2), "Group only") }
        }],
        strategy: Strategy::default(),
        asset: Asset::default(),
        loss_tests: Vec::new(),
        toolkit: Toolkit::default(),
        operations: Operations::default(),
        plans: Plans::default(),
        coach: Coach::default(),
        counters: Counters {
            account: 4,
            rival: 5,
            person: 6,
            risk: 7,
            factor: 12,
            success_factor: 8,
            criterion: 23,
            driver: 9,
            contact: 4,
            need: 3,
            stage_action: 5,
            ..Counters::default()
        },
        origin: Some(Origin { sample: "yanchuan".into(), language: "zh-Hant".into() }),
    }
}

/// The same as it was before there were relationships.
pub fn first() -> Scenario {
    let mut scenario = scenario();
    let unnamed = Counters::default();
    let Counters { contact, need, stage_action, .. } = unnamed;
    scenario.counters = Counters { contact, need, stage_action, ..scenario.counters };
    scenario.people.iter_mut().for_each(|p| (p.function, p.level) = (None, None));
    for account in &mut scenario.accounts {
        Arc::make_mut(account).relationship = Relationship::default();
    }
    scenario
}

fn plan() -> AccountPlan {
    let step = NextStep { text: "Meet the board".into(), owner: Some(PersonId(1)), due: Some(date("2026-12-04")) };
    AccountPlan {
        summary: "Pays for uptime".into(),
        decision: "Roll out?".into(),
        decision_owner: Some(PersonId(1)),
        review_date: Some(date("2026-12-12")),
        attendees: BTreeSet::from([PersonId(1)]),
        next_steps: vec![step, NextStep { text: "Open".into(), ..NextStep::default() }],
    }
}

fn method() -> Method {
    Method {
        terms: TermSet::McDonaldWoodburn,
        attractiveness: AttractivenessMethod {
            scale: Scale { min: 1.0, max: 5.0 },
            factors: vec![Factor { id: FactorId(1), label: label(AttractivenessKey::Size), weight: Weight::new(2.5) }],
            cut: AttractivenessCut::Fixed { at: 3.25 },
            thresholds: Vec::new(),
        },
        strength: StrengthMethod {
            scale: Scale { min: -2.0, max: 2.0 },
            factors: vec![Factor {
                id: SuccessFactorId(1),
                label: label(StrengthKey::MajorSupplier),
                weight: Weight::new(0.0),
            }],
            rule: StrengthRule::RatioToFactorBest,
            cut: StrengthCut::Fixed { at: 1.5 },
        },
        selection: SelectionMethod {
            scale: Scale { min: 0.0, max: 100.0 },
            criteria: vec![Criterion {
                id: CriterionId(12),
                label: label(CriterionKey::Solvency),
                weight: Weight::new(6.0),
                minimum: Some(Score::new(50.0)),
            }],
            cut_off: Score::new(60.5),
        },
        value: ValueMethod {
            period: Period::NextYear,
            quadrant: QuadrantCut::Fixed { sales: Money::new(1000.0), profit: Money::new(-10.0) },
            abc_basis: AbcBasis::Both,
            abc_a: Share::new(0.7),
            abc_b: Share::new(0.9),
            drivers: vec![Driver { id: DriverId(3), label: label(DriverKey::ServiceHours), rate: Money::new(0.25) }],
            avoided: Share::new(1.0),
        },
        bubble: Bubble::Resources,
        practice: PracticeMethod::default(),
        risk: RiskMethod { names: BTreeMap::from([(RiskLevel::Stop, "Halt".to_owned())]), scheme: RiskScheme::Cox },
        robustness: RobustnessMethod::default(),
        resources: ResourceMethod::default(),
    }
}

fn account() -> Account {
    Account {
        id: AccountId(3),
        profile: Profile {
            name: "Kuolan".into(),
            region: "East".into(),
            industry: "Ports".into(),
            manager: Some(PersonId(1)),
            note: "=not a formula".into(),
            orientation: Some(Orientation::Strategic),
            kind: Some(AccountType::Institutional),
            years: Some(14.5),
            market: "Terminals".into(),
            business: "Tenders".into(),
            process: "Design, build".into(),
            value: "Uptime".into(),
            rivals: vec![RivalId(2)],
            products: Vec::new(),
        },
        selection: BTreeMap::from([(CriterionId(12), entry(80.0))]),
        money: MoneyTable {
            revenue: money(96_000.0),
            direct_cost: money(82_600.0),
            indirect_cost: money(0.1 + 0.2),
            indirect_source: IndirectSource::Drivers,
            drivers: BTreeMap::from([(DriverId(3), PerPeriod([None, Some(1.5), Some(27_600.0), None, None]))]),
            growth_horizon: Some(2028),
            earlier: Vec::new(),
        },
        attractiveness: AttractivenessRatings {
            sets: vec![attractiveness("2025-12-31"), attractiveness("2026-10-31")],
            target: Some(attractiveness("2028-12-31")),
        },
        strength: StrengthTable {
            sets: vec![strength("2026-10-31")],
            target: Some(strength("2028-12-31")),
            customer_view: BTreeMap::from([(SuccessFactorId(1), entry(-1.0))]),
            weights: BTreeMap::from([(SuccessFactorId(1), Weight::new(3.0))]),
        },
        people_days: Some(520.0),
        effort: Effort::default(),
        relationship: relationship(),
        lifetime: Lifetime::default(),
        practice: Practice::default(),
        plan: AccountPlan::default(),
    }
}

fn relationship() -> Relationship {
    Relationship {
        stage: StagePlan {
            now: Some(Stage::Mid),
            target: Some(Stage::Synergistic),
            by: Some(date("2028-12-31")),
            actions: vec![StageAction {
                id: StageActionId(4),
                text: "Meet the board".into(),
                owner: Some(PersonId(1)),
                due: Some(date("2027-03-31")),
                done: true,
            }],
            answers: BTreeMap::from([(Sign::OpenCosts, Answer::Partly), (Sign::JointPlans, Answer::No)]),
        },
        team: vec![PersonId(1)],
        contacts: vec![contact(), Contact::named(ContactId(3), "Fang Li")],
        needs: vec![need(), Need::named(NeedId(2), "Samples")],
    }
}

fn contact() -> Contact {
    let part = PhasePart { takes_part: Some(true), how: "Signs".into(), covered_by: Some(PersonId(1)) };
    Contact {
        id: ContactId(1),
        name: "Meng Guodong".into(),
        position: "Purchasing director".into(),
        function: Some(Function::Own("Quay four".into())),
        level: Some(Rung::Manager),
        buying: BTreeSet::from([BuyingInfluence::Economic, BuyingInfluence::Coach]),
        influence: Some(Score::new(4.5)),
        involvement: Some(Score::new(2.0)),
        support: Some(Score::new(-3.0)),
        phases: BTreeMap::from([(BuyingPhase::Choose, part)]),
        drives: "Savings".into(),
        urgent: ["Price".into(), String::new(), "Terms".into()],
        communication: "Telephone".into(),
        frequency: "Monthly".into(),
        deepen: "Show total cost".into(),
        last_contact: Some(date("2026-10-12")),
        interval_days: Some(30),
        reports_to: Some(ContactId(3)),
        influences: BTreeSet::from([ContactId(3)]),
        counterpart: Some(PersonId(1)),
    }
}

fn need() -> Need {
    Need {
        id: NeedId(1),
        name: "Delivery in the window".into(),
        importance: Some(Score::new(9.5)),
        trend: Some(Trend::Up),
        fulfilment: Some(Score::new(4.0)),
        from_them: "Service calendar".into(),
        practicable: Some(Answer::Yes),
        plan: "Delivery project".into(),
        owner: Some(PersonId(1)),
        due: Some(date("2027-06-30")),
        value: ValueProposition {
            benefit: "No waiting crews".into(),
            money: Some(Money::new(1850.0)),
            beneficiary: Some(ContactId(1)),
            against: Some(RivalId(2)),
            alternative: "Own stock".into(),
        },
    }
}

fn attractiveness(day: &str) -> ScoreSet<FactorId> {
    ScoreSet { date: date(day), scores: BTreeMap::from([(FactorId(1), entry(4.5))]), source: "Review".into() }
}

fn strength(day: &str) -> StrengthSet {
    StrengthSet {
        date: date(day),
        us: BTreeMap::from([(SuccessFactorId(1), ScoreEntry::new(1.0))]),
        rivals: BTreeMap::from([(RivalId(2), BTreeMap::from([(SuccessFactorId(1), entry(2.0))]))]),
        source: "Workshop".into(),
    }
}

fn risk(id: RiskId, source: RiskSource) -> Risk {
    let rating = |chance: f64| Rating {
        probability: Some(Level::High),
        impact: Some(Level::Medium),
        chance: Some(Probability::new(chance)),
        loss: Some(Money::new(3500.0)),
    };
    Risk {
        id,
        title: "Cost rises".into(),
        source: Some(source),
        account: Some(AccountId(3)),
        before: rating(0.8),
        after: rating(0.45),
        owner: Some(PersonId(1)),
        response: "Priced catalogue".into(),
        due: Some(date("2027-03-31")),
        proposed: None,
    }
}
