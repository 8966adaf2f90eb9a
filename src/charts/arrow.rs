//! Arrows between two places: where the shaft ends and how the head lies.

use super::scale::px;

/// An arrow in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Arrow {
    /// Where the shaft begins.
    pub from: (f64, f64),
    /// Where it meets the head.
    pub neck: (f64, f64),
    /// Middle of the head's box.
    pub head: (f64, f64),
    /// How far the head, pointing up by nature, is turned counter-clockwise, in degrees.
    pub turn: f64,
}

impl Arrow {
    /// The arrow that leaves `from` after `start` px and reaches `to` but for `stop` px, with a head of this
    /// length; nothing where no shaft would be left.
    pub fn between(from: (f64, f64), to: (f64, f64), start: f64, stop: f64, head: f64) -> Option<Self> {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        if length <= start + stop + head {
            return None;
        }
        let at = |distance: f64| (px(from.0 + dx * distance / length), px(from.1 + dy * distance / length));
        Some(Self {
            from: at(start),
            neck: at(length - stop - head),
            head: at(length - stop - head / 2.0),
            turn: px((-dx).atan2(-dy).to_degrees()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_keeps_its_distances_and_turns_its_head() {
        // 100 px to the right: up turned clockwise by 90°.
        let arrow = Arrow::between((0.0, 0.0), (100.0, 0.0), 10.0, 20.0, 8.0);
        let expected = Arrow { from: (10.0, 0.0), neck: (72.0, 0.0), head: (76.0, 0.0), turn: -90.0 };
        assert_eq!(arrow, Some(expected));
        let up = Arrow::between((0.0, 100.0), (0.0, 0.0), 0.0, 0.0, 8.0).map(|a| a.turn.abs());
        assert_eq!(up, Some(0.0));
    }

    #[test]
    fn too_short_a_way_has_no_arrow() {
        assert_eq!(Arrow::between((0.0, 0.0), (20.0, 0.0), 10.0, 5.0, 8.0), None);
        assert_eq!(Arrow::between((5.0, 5.0), (5.0, 5.0), 0.0, 0.0, 0.0), None);
    }
}
