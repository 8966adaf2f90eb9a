//! What every picture shows, and that it stays inside.

use super::*;
use crate::charts::text_width;

fn member(name: &str, department: Option<Department>, rung: Option<Rung>) -> Member {
    Member { name: name.into(), department, rung }
}

fn companies(stage: Stage) -> Companies {
    let of = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    let departments = of(&["BOARD", "MKT", "ADM", "OPS", "RD", "PUR", "LOG", "FIN", "SHE", "SRV"]);
    Companies {
        stage,
        us: "Yanchuan Drives".into(),
        them: "A customer with a name that is far too long for any heading of a picture".into(),
        ours: vec![
            member("Tang", Some(Department::Marketing), Some(Rung::Manager)),
            member("Yu", Some(Department::Service), None),
        ],
        theirs: vec![
            member("Jian", Some(Department::Operations), Some(Rung::Director)),
            member("Nie", Some(Department::Finance), Some(Rung::Director)),
            member("Loose", None, Some(Rung::Operator)),
        ],
        lines: vec![(0, 0), (1, 0)],
        manager: Some(0),
        main: Some(0),
        words: CompanyWords {
            rungs: ["R1", "R2", "R3", "R4", "R5"].map(str::to_owned),
            departments: std::array::from_fn(|n| departments[n].clone()),
            manager: "KAM".into(),
            main: "MAIN".into(),
            apart: "APART".into(),
            logistics: "OUT-IN".into(),
            teams: ["T1", "T2", "T3", "T4", "T5"].map(str::to_owned),
            board: "MEETINGS".into(),
            others: "OTHERS".into(),
            comma: ", ".into(),
        },
    }
}

fn texts(drawing: &Drawing) -> Vec<&str> {
    let texts = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn everything_stays_inside_and_every_stage_has_its_own_picture() {
    for width in [332.0, 720.0] {
        let drawings: Vec<Drawing> = Stage::ALL.iter().map(|&stage| draw(&companies(stage), width)).collect();
        for (at, drawing) in drawings.iter().enumerate() {
            assert!(!drawings[..at].contains(drawing));
            for shape in &drawing.shapes {
                let (left, right, bottom) = match shape {
                    Shape::Box { at, size, .. } => (at.0, at.0 + size.0, at.1 + size.1),
                    Shape::Area { points, .. } | Shape::Line { points, .. } => points
                        .iter()
                        .fold((f64::MAX, f64::MIN, f64::MIN), |(l, r, b), (x, y)| (l.min(*x), r.max(*x), b.max(*y))),
                    Shape::Text { at, anchor, text, .. } => {
                        let wide = text_width::width(text);
                        let left = match anchor {
                            Anchor::Start => at.0,
                            Anchor::Middle => at.0 - wide / 2.0,
                            Anchor::End => at.0 - wide,
                        };
                        (left, left + wide, at.1)
                    }
                };
                let fits = left >= -0.5 && right <= drawing.width + 0.5 && bottom <= drawing.height + 0.5;
                assert!(fits, "{width}: {shape:?} of {:?}", Stage::ALL[at]);
            }
        }
    }
}

#[test]
fn everybody_of_theirs_is_seen_where_the_stage_shows_people() {
    for stage in [Stage::Pre, Stage::Mid, Stage::Synergistic, Stage::Uncoupling] {
        let drawing = draw(&companies(stage), 720.0);
        for name in ["Jian", "Nie", "Loose"] {
            assert!(texts(&drawing).iter().any(|text| text.contains(name)), "{name} in {stage:?}");
        }
    }
}

#[test]
fn the_diamond_matches_functions_and_adds_those_the_customer_has() {
    let drawing = draw(&companies(Stage::Partnership), 720.0);
    let texts = texts(&drawing);
    for caption in ["RD", "ADM", "OPS", "BOARD", "OUT-IN", "FIN"] {
        assert_eq!(texts.iter().filter(|t| **t == caption).count(), 2, "{caption}");
    }
    assert!(!texts.contains(&"PUR"));
    // Both of ours meet Jian, so both stand beside operations.
    assert!(texts.contains(&"Tang, Yu"));
}

#[test]
fn nobody_is_drawn_as_a_dash() {
    let mut nobody = companies(Stage::Early);
    (nobody.manager, nobody.main) = (None, None);
    nobody.ours.clear();
    nobody.theirs.clear();
    nobody.lines.clear();
    for &stage in Stage::ALL {
        let drawing = draw(&Companies { stage, ..nobody.clone() }, 332.0);
        assert!(texts(&drawing).contains(&"–"), "{stage:?}");
    }
}
