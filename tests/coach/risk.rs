//! Rules on the risk register.

use crate::base::day;
use crate::{Case, as_it_is};
use linchpin::model::risk::{Level, Rating, Risk, RiskGroup, RiskSource};
use linchpin::model::units::{Money, Probability};
use linchpin::model::{RiskId, Scenario};

fn rate(scenario: &mut Scenario, before: (Level, Level), after: (Level, Level)) -> &mut Risk {
    let rating =
        |(probability, impact)| Rating { probability: Some(probability), impact: Some(impact), ..Rating::default() };
    let risk = &mut scenario.risks[0];
    (risk.before, risk.after) = (rating(before), rating(after));
    risk
}

fn stop(scenario: &mut Scenario) -> &mut Risk {
    rate(scenario, (Level::High, Level::High), (Level::Low, Level::Low))
}

/// Two risks: the map puts the first above the second; what they cost is given.
fn costs(scenario: &mut Scenario, first: f64, second: f64) {
    stop(scenario);
    for (risk, loss) in scenario.risks.iter_mut().zip([first, second]) {
        (risk.before.chance, risk.before.loss) = (Some(Probability::new(0.5)), Some(Money::new(loss)));
    }
}

#[rustfmt::skip]
pub fn cases() -> Vec<Case> {
    use Level::{High, Low, Medium};
    vec![
        Case { kind: "showStopperWithoutOwner",
            fires: |s| stop(s).owner = None,
            silent: |s| rate(s, (High, Medium), (Low, Low)).owner = None },
        Case { kind: "responseRaises",
            fires: |s| { rate(s, (Medium, Medium), (High, Medium)); },
            silent: |s| { rate(s, (Medium, Medium), (Medium, Medium)); } },
        Case { kind: "showStopperWithoutResponse",
            fires: |s| stop(s).response = " ".into(),
            silent: |s| rate(s, (High, Medium), (Low, Low)).response = String::new() },
        Case { kind: "responseDoesNotLower",
            fires: |s| { rate(s, (Medium, Medium), (Medium, Medium)); },
            silent: |s| { rate(s, (Low, Low), (Low, Low)); } },
        Case { kind: "riskOverdue",
            fires: |s| s.risks[0].due = Some(day("2026-11-01")),
            silent: |s| s.risks[0].due = Some(day("2026-11-02")) },
        Case { kind: "rankReversal", fires: |s| costs(s, 10.0, 1000.0), silent: |s| costs(s, 1000.0, 10.0) },
        Case { kind: "sourceGroupEmpty",
            fires: |s| s.risks[4].source = Some(RiskSource::Group(RiskGroup::ALL[0])),
            silent: as_it_is },
        Case { kind: "noRisks", fires: |s| s.risks.clear(), silent: |s| s.risks.truncate(1) },
        Case { kind: "riskUnrated",
            fires: |s| s.risks[0].before.impact = None,
            silent: |s| s.risks[0].after.impact = None },
        Case { kind: "riskWithoutOwner", fires: |s| s.risks[0].owner = None, silent: |s| stop(s).owner = None },
        Case { kind: "riskWithoutDue",
            fires: |s| s.risks[0].due = None,
            silent: |s| s.risks.retain(|risk| risk.id != RiskId(9)) },
    ]
}
