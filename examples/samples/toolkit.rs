//! Turns the design project of the sample case into that of a scenario: charter, measure, analyse (D23, D24).

use super::source::Text;
use super::toolkit_source::{
    AttributeSource, CharterSource, ConceptSource, FunctionSource, Named, RowSource, Source, StakeholderSource,
    StepSource, WhatSource,
};
use super::{SourceError, design, number};
use linchpin::model::ids::{AccountId, NeedId, ProjectId};
use linchpin::model::scenario::Scenario;
use linchpin::model::strategy::Met;
use linchpin::model::toolkit::analyse::{
    Analyse, Concept, Function, Lane, MapStep, Morphology, ProcessMap, Pugh, PughCriterion, PughRun, Row, RowOption,
    Sipoc, Verdict,
};
use linchpin::model::toolkit::measure::{
    Attribute, House, How, Kano, KanoEntry, Measure, Relation, RoofCell, RoofSign, SalesPoint, Source as Origin,
    Stakeholder, Stakeholders, ValueScorecard, What,
};
use linchpin::model::toolkit::{
    Charter, GateDecision, GateEntry, GateReview, Phase, Project, ProjectTarget, ToolState, Toolkit,
};
use linchpin::model::units::{Money, Score, Weight};
use linchpin::text::Language;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The needs of the account that whats of the case take their ratings from: the ratings are the same, halved.
const NEEDS: [(&str, usize); 2] = [("W1", 0), ("W7", 2)];
/// Criteria that stand for hows.
const CRITERIA: [(&str, &str); 3] = [("P1", "H1"), ("P2", "H2"), ("P4", "H5")];
/// Functions that rows of the box are about.
const ROWS: [(&str, &str); 5] =
    [("stock", "F12"), ("carry", "F22"), ("promise", "F21"), ("decide", "F43"), ("inform", "F41")];
/// The how that measures the target of the charter.
const TARGET_HOW: &str = "H1";

/// Finds ids: the case numbers each tool for itself, a scenario all of them together.
struct Convert<'s> {
    source: &'s Source,
    language: Language,
    ids: BTreeMap<&'s str, u32>,
    needs: Vec<NeedId>,
}

/// The design project in one language. The scenario has the account, its contacts and needs already.
pub fn convert(
    source: &Source,
    rest: &design::Source,
    scenario: &Scenario,
    language: Language,
) -> Result<Toolkit, SourceError> {
    let account: AccountId = number(&source.dmadv.account)?;
    let needs = scenario.account(account).map(|a| a.relationship.needs.iter().map(|n| n.id).collect());
    let ids = all_ids(source).into_iter().zip(1..).collect();
    let convert = Convert { source, language, ids, needs: needs.unwrap_or_default() };
    Ok(Toolkit { projects: vec![Arc::new(convert.project(account, rest)?)] })
}

fn all_ids(source: &Source) -> Vec<&str> {
    let mut all: Vec<&str> = source.d23a.stakeholders.iter().map(|s| s.id.as_str()).collect();
    all.extend(source.d23b.whats.iter().map(|w| w.id.as_str()));
    all.extend(source.d23b.hows.iter().map(|h| h.id.as_str()));
    all.extend(source.d23d.attributes.iter().map(|a| a.id.as_str()));
    all.extend(source.d24a.functions.iter().map(|f| f.id.as_str()));
    all.extend(source.d24b.lanes.iter().map(|l| l.id.as_str()));
    all.extend(source.d24b.steps.iter().map(|s| s.id.as_str()));
    for row in &source.d24c.functions {
        all.push(&row.function);
        all.extend(row.options.iter().map(|o| o.id.as_str()));
    }
    all.extend(source.d24c.concepts.iter().map(|c| c.id.as_str()));
    all.extend(source.d24d.criteria.iter().map(|c| c.id.as_str()));
    all
}

fn rivals<V>(
    typed: &BTreeMap<String, f64>,
    value: impl Fn(f64) -> V,
) -> Result<BTreeMap<linchpin::model::RivalId, V>, SourceError> {
    typed.iter().filter(|(name, _)| *name != "us").map(|(name, &v)| Ok((number(name)?, value(v)))).collect()
}

impl Convert<'_> {
    fn id<I: From<u32>>(&self, name: &str) -> Result<I, SourceError> {
        self.ids.get(name).copied().map(I::from).ok_or_else(|| SourceError::Name(name.to_owned()))
    }

    fn text(&self, text: &Text) -> String {
        text.to(self.language)
    }

    fn linked<I: From<u32>>(&self, links: &[(&str, &str)], name: &str) -> Result<Option<I>, SourceError> {
        links.iter().find(|(from, _)| *from == name).map(|(_, to)| self.id(to)).transpose()
    }

    fn project(&self, account: AccountId, rest: &design::Source) -> Result<Project, SourceError> {
        let source = &self.source.dmadv;
        let mut next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX) + 1;
        let (design, verify) = design::convert(rest, &self.ids, &mut next, self.language)?;
        Ok(Project {
            design,
            verify,
            account: Some(account),
            rivals: vec![number("R1")?, number("R2")?],
            charter: self.charter(&source.charter)?,
            reviews: source
                .phases
                .iter()
                .filter(|p| p.state == ToolState::Done)
                .map(|p| (p.id, passed(p.id)))
                .collect(),
            measure: self.measure()?,
            analyse: self.analyse()?,
            ..Project::named(ProjectId(1), self.text(&source.name))
        })
    }

    fn charter(&self, source: &CharterSource) -> Result<Charter, SourceError> {
        let target = &source.project_target;
        let measured = self.source.d23b.hows.iter().find(|h| h.id == TARGET_HOW);
        let same = measured.is_some_and(|how| self.text(&how.name) == self.text(&target.measure));
        Ok(Charter {
            what: self.text(&source.what),
            why: self.text(&source.why),
            who: self.text(&source.who),
            how: self.text(&source.how),
            when: self.text(&source.when),
            start: Some(source.start),
            target: ProjectTarget {
                measure: if same { String::new() } else { self.text(&target.measure) },
                how: Some(self.id(TARGET_HOW)?),
                value: Some(target.value),
                unit: target.unit.clone(),
                date: Some(target.date),
            },
        })
    }

    fn measure(&self) -> Result<Measure, SourceError> {
        let people = self.source.d23a.stakeholders.iter().map(|s| self.stakeholder(s));
        Ok(Measure {
            stakeholders: Stakeholders { cut: None, people: people.collect::<Result<_, _>>()? },
            house: self.house()?,
            kano: self.kano()?,
            value: self.value()?,
        })
    }

    fn stakeholder(&self, source: &StakeholderSource) -> Result<Stakeholder, SourceError> {
        let linked = source.contact.as_deref();
        // A contact of theirs is C, one of ours M; either brings its name.
        let theirs = linked.filter(|id| id.starts_with('C')).map(number).transpose()?;
        let ours = linked.filter(|id| id.starts_with('M')).map(number).transpose()?;
        Ok(Stakeholder {
            contact: theirs,
            person: ours,
            power: Some(Score::new(source.power)),
            interest: Some(Score::new(source.interest)),
            now: Some(source.engagement_now),
            wanted: Some(source.engagement_wanted),
            action: self.text(&source.action),
            ..Stakeholder::named(
                self.id(&source.id)?,
                if linked.is_some() { String::new() } else { self.text(&source.name) },
            )
        })
    }

    fn house(&self) -> Result<House, SourceError> {
        let source = &self.source.d23b;
        let mut house = House::default();
        for row in &source.whats {
            house.whats.push(self.what(row)?);
        }
        for how in &source.hows {
            house.hows.push(How {
                unit: self.unit(&how.unit),
                direction: Some(how.direction),
                now: Some(how.now),
                target: Some(how.target),
                rivals: rivals(&how.rivals, |v| v)?,
                ..How::named(self.id(&how.id)?, self.text(&how.name))
            });
        }
        for (what, row) in &source.relations {
            for (how, &points) in row {
                let relation = match points {
                    9 => Relation::Strong,
                    3 => Relation::Moderate,
                    1 => Relation::Weak,
                    _ => continue,
                };
                house.relations.entry(self.id(what)?).or_default().insert(self.id(how)?, relation);
            }
        }
        for cell in &source.roof {
            let sign = match cell.value.as_str() {
                "++" => RoofSign::HelpsMuch,
                "+" => RoofSign::Helps,
                "-" => RoofSign::Hinders,
                "--" => RoofSign::HindersMuch,
                other => return Err(SourceError::Name(other.to_owned())),
            };
            house.roof.push(RoofCell { a: self.id(&cell.a)?, b: self.id(&cell.b)?, sign });
        }
        Ok(house)
    }

    fn what(&self, source: &WhatSource) -> Result<What, SourceError> {
        let need = NEEDS.iter().find(|(what, _)| *what == source.id).and_then(|(_, place)| self.needs.get(*place));
        let typed = |value: f64| need.is_none().then(|| Score::new(value));
        Ok(What {
            source: need.map(|&id| Origin::Need(id)),
            importance: typed(source.importance),
            now: typed(source.now),
            rivals: rivals(&source.rivals, Score::new)?,
            target: Some(Score::new(source.target)),
            sales_point: SalesPoint::ALL.iter().copied().find(|s| (s.factor() - source.sales_point).abs() < 1e-9),
            ..What::named(self.id(&source.id)?, self.text(&source.name))
        })
    }

    fn unit(&self, unit: &str) -> String {
        let shown = match unit {
            "types" => self.language.pick("种", "種", "types"),
            "messages" => self.language.pick("条", "則", "messages"),
            other => other,
        };
        shown.to_owned()
    }

    fn kano(&self) -> Result<Kano, SourceError> {
        let source = &self.source.d23c;
        let mut kano = Kano::default();
        for need in &source.needs {
            let mut entry = KanoEntry::default();
            for (&functional, row) in source.answers.iter().zip(&need.counts) {
                for (&dysfunctional, &count) in source.answers.iter().zip(row).filter(|(_, count)| **count > 0) {
                    entry.counts.entry(functional).or_default().insert(dysfunctional, count);
                }
            }
            kano.answers.insert(self.id(&need.id)?, entry);
        }
        Ok(kano)
    }

    fn value(&self) -> Result<ValueScorecard, SourceError> {
        let source = &self.source.d23d;
        let attribute = |a: &AttributeSource| {
            Ok(Attribute {
                weight: Some(Weight::new(a.weight)),
                us: Some(Score::new(a.us)),
                rivals: rivals(&a.rivals, Score::new)?,
                ..Attribute::named(self.id(&a.id)?, a.group, self.text(&a.name))
            })
        };
        Ok(ValueScorecard {
            attributes: source.attributes.iter().map(attribute).collect::<Result<_, SourceError>>()?,
            price_weight: None,
            our_price: source.price_position_percent_of_market.get("us").copied(),
            rival_prices: rivals(&source.price_position_percent_of_market, |v| v)?,
        })
    }

    fn analyse(&self) -> Result<Analyse, SourceError> {
        let function = |f: &FunctionSource| {
            Ok(Function {
                parent: f.parent.as_deref().map(|id| self.id(id)).transpose()?,
                cost: f.cost.map(Money::new),
                how: f.how.as_deref().map(|id| self.id(id)).transpose()?,
                ..Function::named(self.id(&f.id)?, self.text(&f.name))
            })
        };
        Ok(Analyse {
            functions: self.source.d24a.functions.iter().map(function).collect::<Result<_, SourceError>>()?,
            process: self.process()?,
            morphology: self.morphology()?,
            pugh: self.pugh()?,
        })
    }

    fn process(&self) -> Result<ProcessMap, SourceError> {
        let source = &self.source.d24b;
        let list = |texts: &[Text]| texts.iter().map(|t| self.text(t)).collect();
        let s = &source.sipoc;
        let step = |step: &StepSource| {
            Ok(MapStep {
                lane: Some(self.id(&step.lane)?),
                after: step.after.as_deref().map(|id| self.id(id)).transpose()?.into_iter().collect(),
                ..MapStep::named(self.id(&step.id)?, self.text(&step.name))
            })
        };
        Ok(ProcessMap {
            sipoc: Sipoc {
                suppliers: list(&s.suppliers),
                inputs: list(&s.inputs),
                process: list(&s.process),
                outputs: list(&s.outputs),
                customers: list(&s.customers),
            },
            lanes: source
                .lanes
                .iter()
                .map(|lane| Ok(Lane { id: self.id(&lane.id)?, name: self.text(&lane.name) }))
                .collect::<Result<_, SourceError>>()?,
            steps: source.steps.iter().map(step).collect::<Result<_, SourceError>>()?,
        })
    }

    fn morphology(&self) -> Result<Morphology, SourceError> {
        let source = &self.source.d24c;
        let option = |o: &Named| Ok(RowOption { id: self.id(&o.id)?, name: self.text(&o.name) });
        let row = |row: &RowSource| {
            Ok(Row {
                id: self.id(&row.function)?,
                name: self.text(&row.name),
                function: self.linked(&ROWS, &row.function)?,
                options: row.options.iter().map(option).collect::<Result<_, SourceError>>()?,
            })
        };
        let concept = |concept: &ConceptSource| {
            // Options stand in the order of the rows.
            let chosen = source.functions.iter().zip(&concept.options);
            let options = chosen.map(|(row, option)| Ok((self.id(&row.function)?, self.id(option)?)));
            Ok(Concept {
                id: self.id(&concept.id)?,
                name: self.text(&concept.name),
                options: options.collect::<Result<_, SourceError>>()?,
            })
        };
        Ok(Morphology {
            rows: source.functions.iter().map(row).collect::<Result<_, SourceError>>()?,
            concepts: source.concepts.iter().map(concept).collect::<Result<_, SourceError>>()?,
        })
    }

    fn pugh(&self) -> Result<Pugh, SourceError> {
        let source = &self.source.d24d;
        let mut pugh = Pugh::default();
        let mut run = PughRun { datum: self.id(&source.datum)?, verdicts: BTreeMap::new() };
        for c in &source.criteria {
            let id = self.id(&c.id)?;
            for (concept, &points) in &c.scores {
                let verdict = Verdict::ALL.iter().copied().find(|v| v.points() == points);
                let verdict = verdict.ok_or_else(|| SourceError::Name(points.to_string()))?;
                run.verdicts.entry(id).or_default().insert(self.id(concept)?, verdict);
            }
            pugh.criteria.push(PughCriterion {
                how: self.linked(&CRITERIA, &c.id)?,
                weight: Some(Weight::new(c.weight)),
                ..PughCriterion::named(id, self.text(&c.name))
            });
        }
        pugh.runs.push(run);
        Ok(pugh)
    }
}

/// A phase that the case says is done has passed its review with all questions met.
fn passed(phase: Phase) -> GateReview {
    let met = |question| (question, GateEntry { met: Some(Met::Yes), note: String::new() });
    GateReview {
        answers: phase.questions().into_iter().map(met).collect(),
        decision: Some(GateDecision::Passed),
        ..GateReview::default()
    }
}
