//! Steps that bring a scenario of an older version up to the current one.
//!
//! A step changes the bare scenario as JSON, never the present types, so that it keeps its meaning for ever.

use serde_json::Value;

/// Brings a scenario from version `from` to `from + 1`.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The version it starts from.
    pub from: u32,
    /// What it changes.
    pub run: fn(&mut Value),
}

/// All steps, one per version, oldest first. None yet: version 1 is the first.
pub const STEPS: &[Step] = &[];

/// Runs the steps from `version` on and returns the version reached.
pub fn migrate(scenario: &mut Value, version: u32, steps: &[Step]) -> u32 {
    steps.iter().fold(version, |reached, step| {
        if step.from != reached {
            return reached;
        }
        (step.run)(scenario);
        reached + 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::saved::version::CURRENT;
    use serde_json::json;

    const RENAME: Step = Step {
        from: 1,
        run: |scenario| {
            if let Some(object) = scenario.as_object_mut()
                && let Some(name) = object.remove("name")
            {
                object.insert("title".to_owned(), name);
            }
        },
    };
    const STAMP: Step = Step { from: 2, run: |scenario| scenario["stamp"] = json!(true) };

    #[track_caller]
    fn check(version: u32, steps: &[Step], expected: (&Value, u32)) {
        let mut scenario = json!({"name": "Case"});
        let reached = migrate(&mut scenario, version, steps);
        assert_eq!((&scenario, reached), expected);
    }

    #[test]
    fn steps_run_in_order_from_the_version_of_the_file() {
        check(1, &[RENAME, STAMP], (&json!({"title": "Case", "stamp": true}), 3));
        check(2, &[RENAME, STAMP], (&json!({"name": "Case", "stamp": true}), 3));
        check(3, &[RENAME, STAMP], (&json!({"name": "Case"}), 3));
    }

    #[test]
    fn there_is_one_step_for_every_version_before_the_current_one() {
        let starts: Vec<u32> = STEPS.iter().map(|step| step.from).collect();
        assert_eq!(starts, (1..CURRENT).collect::<Vec<_>>());
    }
}
