//! The ten-minute review: what is spoken of, in which order, for how long.

use crate::model::key::key;

key! {
    /// A topic of the review, in its order.
    Topic { Class, Money, Relationship, Needs, Risks, Actions }
}

/// A topic takes at most so many minutes where it is typed.
pub const MINUTES_MAX: u8 = 60;

impl Topic {
    /// Minutes of the topic where nothing else is set: ten together.
    pub const fn usual_minutes(self) -> u8 {
        match self {
            Self::Class | Self::Risks => 1,
            Self::Money | Self::Relationship | Self::Needs | Self::Actions => 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_review_takes_ten_minutes() {
        assert_eq!(Topic::ALL.iter().map(|t| t.usual_minutes()).sum::<u8>(), 10);
    }
}
