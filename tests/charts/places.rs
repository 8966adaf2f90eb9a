//! Names stand inside the picture, and always in the same place.

use linchpin::charts::place::{Crowding, LINE, Mark, Rect, Room, place};
use proptest::prelude::*;

const FRAME: Rect = Rect { left: 0.0, top: 0.0, width: 640.0, height: 480.0 };

fn mark() -> impl Strategy<Value = Mark> {
    let name = proptest::option::weighted(0.8, 8.0f64..250.0);
    (0.0f64..640.0, 0.0f64..480.0, 4.0f64..70.0, name)
        .prop_map(|(x, y, size, name)| Mark { rect: Rect::around(x, y, size, size), name })
}

fn room() -> impl Strategy<Value = Room> {
    let crowding = prop_oneof![Just(Crowding::NameAll), Just(Crowding::NameFree)];
    let cut = || proptest::option::of(50.0f64..430.0);
    (cut(), cut(), crowding).prop_map(|(cut_x, cut_y, crowding)| Room {
        frame: FRAME,
        plot: Rect { left: 30.0, top: 26.0, width: 604.0, height: 408.0 },
        cut_x,
        cut_y,
        taken: vec![Rect { left: 40.0, top: 30.0, width: 120.0, height: 34.0 }],
        crowding,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_name_lies_in_the_picture(marks in proptest::collection::vec(mark(), 0..60), room in room()) {
        for (mark, placed) in marks.iter().zip(place(&marks, &room)) {
            let Some(placed) = placed else { continue };
            prop_assert_eq!(Some(placed.rect.width), mark.name);
            prop_assert!((placed.rect.height - LINE).abs() < 1e-9);
            prop_assert!(placed.rect.left >= 0.0 && placed.rect.top >= 0.0);
            prop_assert!(placed.rect.right() <= 640.0 + 1e-9 && placed.rect.bottom() <= 480.0 + 1e-9);
        }
    }

    #[test]
    fn the_same_marks_have_the_same_names(marks in proptest::collection::vec(mark(), 0..60), room in room()) {
        prop_assert_eq!(place(&marks, &room), place(&marks, &room));
    }

    #[test]
    fn few_names_are_all_shown(marks in proptest::collection::vec(mark(), 0..39), room in room()) {
        let shown = place(&marks, &Room { crowding: Crowding::NameAll, ..room });
        prop_assert_eq!(shown.iter().flatten().count(), marks.iter().filter(|m| m.name.is_some()).count());
    }

    #[test]
    fn a_name_that_may_be_left_out_never_crosses_a_cut_line(
        marks in proptest::collection::vec(mark(), 0..39), room in room(),
    ) {
        let room = Room { crowding: Crowding::NameFree, ..room };
        for placed in place(&marks, &room).into_iter().flatten() {
            let rect = placed.rect;
            prop_assert!(!room.cut_x.is_some_and(|x| rect.left < x && x < rect.right()));
            prop_assert!(!room.cut_y.is_some_and(|y| rect.top < y && y < rect.bottom()));
        }
    }
}
