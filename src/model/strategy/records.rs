//! Adding and removing items, goals and actions, and the links between them, so that nothing is left pointing at what
//! has gone.

use super::goal::{Goal, GoalAction};
use super::swot::{CrossKind, CrossStrategy, Outgrowth, SwotItem, SwotKind};
use super::{EvidencePlace, Origin};
use crate::model::ids::{ActionId, CrossId, GoalId, RiskId, SwotItemId, take};
use crate::model::limits;
use crate::model::risk::Risk;
use crate::model::scenario::Scenario;

impl Scenario {
    /// Adds an item without a text; none if there are as many as there may be.
    pub fn add_swot_item(&mut self, kind: SwotKind) -> Option<SwotItemId> {
        if self.strategy.swot.items.len() >= limits::STRATEGY {
            return None;
        }
        let id = take(&mut self.counters.swot_item);
        let item = SwotItem { id, kind, text: String::new(), importance: None, became: Vec::new() };
        self.strategy.swot.items.push(item);
        Some(id)
    }

    /// Removes an item. Strategies rest on it no more, and what it became stays, without the link.
    pub fn remove_swot_item(&mut self, id: SwotItemId) {
        let swot = &mut self.strategy.swot;
        swot.items.retain(|i| i.id != id);
        swot.cross.iter_mut().for_each(|c| c.uses.retain(|used| *used != id));
        self.forget_evidence(EvidencePlace::Item(id));
    }

    /// Adds a cross strategy without a text; none if there are as many as there may be.
    pub fn add_cross(&mut self, kind: CrossKind) -> Option<CrossId> {
        if self.strategy.swot.cross.len() >= limits::STRATEGY {
            return None;
        }
        let id = take(&mut self.counters.cross);
        let cross = CrossStrategy { id, kind, text: String::new(), uses: Vec::new(), became: Vec::new() };
        self.strategy.swot.cross.push(cross);
        Some(id)
    }

    /// Removes a cross strategy. What it became stays, without the link.
    pub fn remove_cross(&mut self, id: CrossId) {
        self.strategy.swot.cross.retain(|c| c.id != id);
        self.forget_evidence(EvidencePlace::Cross(id));
    }

    /// Adds a goal without a name; none if there are as many as there may be.
    pub fn add_goal(&mut self) -> Option<GoalId> {
        if self.strategy.goals.len() >= limits::STRATEGY {
            return None;
        }
        let id = take(&mut self.counters.goal);
        self.strategy.goals.push(Goal::named(id, ""));
        Some(id)
    }

    /// Removes a goal. Its actions are then for no goal, the goals that served it serve none, and what it came from
    /// stays without the link.
    pub fn remove_goal(&mut self, id: GoalId) {
        let strategy = &mut self.strategy;
        strategy.goals.retain(|g| g.id != id);
        strategy.goals.iter_mut().filter(|g| g.parent == Some(id)).for_each(|g| g.parent = None);
        strategy.actions.iter_mut().filter(|a| a.goal == Some(id)).for_each(|a| a.goal = None);
        self.unlink(Outgrowth::Goal(id));
        self.forget_evidence(EvidencePlace::Goal(id));
    }

    /// Adds an action without a text; none if there are as many as there may be.
    pub fn add_action(&mut self, goal: Option<GoalId>) -> Option<ActionId> {
        if self.strategy.actions.len() >= limits::STRATEGY {
            return None;
        }
        let id = take(&mut self.counters.action);
        self.strategy.actions.push(GoalAction { goal, ..GoalAction::told(id, "") });
        Some(id)
    }

    /// Removes an action. What it came from stays, without the link.
    pub fn remove_action(&mut self, id: ActionId) {
        self.strategy.actions.retain(|a| a.id != id);
        self.unlink(Outgrowth::Action(id));
    }

    /// Removes a risk. What it came from stays, without the link.
    pub fn remove_risk(&mut self, id: RiskId) {
        self.risks.retain(|r| r.id != id);
        self.unlink(Outgrowth::Risk(id));
        self.forget_evidence(EvidencePlace::Risk(id));
    }

    /// Takes away every link to what an item or a strategy became.
    fn unlink(&mut self, gone: Outgrowth) {
        let swot = &mut self.strategy.swot;
        swot.items.iter_mut().for_each(|i| i.became.retain(|link| *link != gone));
        swot.cross.iter_mut().for_each(|c| c.became.retain(|link| *link != gone));
    }

    /// Takes a place that is no longer there out of the evidence of every planning step.
    pub(crate) fn forget_evidence(&mut self, gone: EvidencePlace) {
        for entry in self.strategy.planning.steps.values_mut() {
            entry.evidence.retain(|place| *place != gone);
        }
    }

    /// The text of an item or a strategy.
    pub fn origin_text(&self, origin: Origin) -> Option<&str> {
        let swot = &self.strategy.swot;
        match origin {
            Origin::Item(id) => swot.item(id).map(|i| i.text.as_str()),
            Origin::Cross(id) => swot.cross_of(id).map(|c| c.text.as_str()),
        }
    }

    fn became_mut(&mut self, origin: Origin) -> Option<&mut Vec<Outgrowth>> {
        let swot = &mut self.strategy.swot;
        match origin {
            Origin::Item(id) => swot.items.iter_mut().find(|i| i.id == id).map(|i| &mut i.became),
            Origin::Cross(id) => swot.cross.iter_mut().find(|c| c.id == id).map(|c| &mut c.became),
        }
    }

    /// Links an item or a strategy to what it became.
    pub fn link(&mut self, origin: Origin, outgrowth: Outgrowth) {
        if let Some(became) = self.became_mut(origin).filter(|became| !became.contains(&outgrowth)) {
            became.push(outgrowth);
        }
    }

    /// Takes one link away; both ends stay.
    pub fn break_link(&mut self, origin: Origin, outgrowth: Outgrowth) {
        if let Some(became) = self.became_mut(origin) {
            became.retain(|link| *link != outgrowth);
        }
    }

    /// Makes a goal of an item or a strategy, with its text for a name.
    pub fn make_goal(&mut self, origin: Origin) -> Option<GoalId> {
        let text = self.origin_text(origin)?.to_owned();
        let id = self.add_goal()?;
        if let Some(goal) = self.strategy.goals.last_mut() {
            goal.name = text;
        }
        self.link(origin, Outgrowth::Goal(id));
        Some(id)
    }

    /// Makes an action of an item or a strategy.
    pub fn make_action(&mut self, origin: Origin) -> Option<ActionId> {
        let text = self.origin_text(origin)?.to_owned();
        let id = self.add_action(None)?;
        if let Some(action) = self.strategy.actions.last_mut() {
            action.text = text;
        }
        self.link(origin, Outgrowth::Action(id));
        Some(id)
    }

    /// Makes a risk of an item or a strategy.
    pub fn make_risk(&mut self, origin: Origin) -> Option<RiskId> {
        let text = self.origin_text(origin)?.to_owned();
        if self.risks.len() >= limits::RISKS {
            return None;
        }
        let id = take(&mut self.counters.risk);
        self.risks.push(Risk::titled(id, text));
        self.link(origin, Outgrowth::Risk(id));
        Some(id)
    }

    /// Whether a goal may serve another without a circle.
    pub fn may_serve(&self, goal: GoalId, parent: GoalId) -> bool {
        let mut above = Some(parent);
        for _ in 0..=self.strategy.goals.len() {
            match above {
                None => return true,
                Some(id) if id == goal => return false,
                Some(id) => above = self.strategy.goal(id).and_then(|g| g.parent),
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::strategy::{PlanningStep, origins};
    use crate::model::validate::faults;

    fn scenario() -> Scenario {
        Scenario::empty("", Date::new(2026, 11, 2).expect("a day"))
    }

    #[test]
    fn what_an_item_became_knows_it_and_loses_it_with_either_end() {
        let mut scenario = scenario();
        let item = scenario.add_swot_item(SwotKind::Threat).expect("room");
        scenario.strategy.swot.items[0].text = "Steel lines close".into();
        let origin = Origin::Item(item);
        let (goal, risk, action) =
            (scenario.make_goal(origin), scenario.make_risk(origin), scenario.make_action(origin));
        let (goal, risk, action) = (goal.expect("made"), risk.expect("made"), action.expect("made"));
        let became = [Outgrowth::Goal(goal), Outgrowth::Risk(risk), Outgrowth::Action(action)];
        assert_eq!(scenario.strategy.swot.items[0].became, became);
        assert_eq!(scenario.risks[0].title, "Steel lines close");
        for outgrowth in became {
            assert_eq!(origins(&scenario.strategy.swot, outgrowth), [origin]);
        }
        scenario.remove_goal(goal);
        scenario.remove_risk(risk);
        assert_eq!(scenario.strategy.swot.items[0].became, [Outgrowth::Action(action)]);
        scenario.remove_swot_item(item);
        assert_eq!(scenario.strategy.actions[0].text, "Steel lines close");
        assert_eq!(origins(&scenario.strategy.swot, Outgrowth::Action(action)), []);
        assert_eq!(faults(&scenario), []);
    }

    #[test]
    fn nothing_points_at_a_removed_goal() {
        let mut scenario = scenario();
        let (top, below) = (scenario.add_goal().expect("room"), scenario.add_goal().expect("room"));
        scenario.add_action(Some(top));
        scenario.strategy.goals[1].parent = Some(top);
        let evidence = &mut scenario.strategy.planning.steps.entry(PlanningStep::Goals).or_default().evidence;
        evidence.push(EvidencePlace::Goal(top));
        scenario.remove_goal(top);
        assert_eq!(
            (scenario.strategy.goal(below).and_then(|g| g.parent), scenario.strategy.actions[0].goal),
            (None, None)
        );
        assert!(scenario.strategy.planning.step(PlanningStep::Goals).evidence.is_empty());
        assert_eq!(faults(&scenario), []);
    }

    #[test]
    fn goals_never_serve_each_other_in_a_circle() {
        let mut scenario = scenario();
        let ids: Vec<GoalId> = (0..3).filter_map(|_| scenario.add_goal()).collect();
        scenario.strategy.goals[1].parent = Some(ids[0]);
        scenario.strategy.goals[2].parent = Some(ids[1]);
        assert!(!scenario.may_serve(ids[0], ids[2]) && !scenario.may_serve(ids[0], ids[0]));
        assert!(scenario.may_serve(ids[2], ids[0]));
    }
}
