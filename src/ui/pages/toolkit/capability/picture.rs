//! The histogram on the page.

use super::words;
use crate::charts::histogram::{HistogramWords, draw};
use crate::model::toolkit::design::CapabilityResults;
use crate::text::format;
use crate::ui::pages::drawing::picture;
use crate::ui::view::prelude::*;

/// The picture with its sentence; none without classes. Tracked.
pub fn histogram(study: &CapabilityResults) -> Option<Node> {
    study.histogram.as_ref().ok()?;
    let w = words();
    let marks = HistogramWords { lower: w.lower_mark, upper: w.upper_mark, target: w.target_mark, mean: w.mean_mark };
    let number = |value: &Result<f64, _>| value.as_ref().map_or_else(|_| w.none.to_owned(), |v| format::number(*v, 2));
    let outside = study.outside.as_ref().map_or_else(|_| w.none.to_owned(), |o| (o.below + o.above).to_string());
    let summary = w.summary(study.count, number(&study.mean), number(&study.overall.sigma), outside);
    let drawn = picture(|width| draw(study, width, marks), &summary);
    Some(view! {
        <figure class="chart-figure">
            {drawn}
            <figcaption><span>{summary}" "{w.curve}</span></figcaption>
        </figure>
    })
}
