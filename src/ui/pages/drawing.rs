//! Puts a drawing on the page: once for wide screens, once for narrow ones.

use crate::charts::drawing::{Anchor, Drawing, Point, Shape, Tone};
use crate::ui::view::prelude::*;

/// Width in px where there is room, and on a phone.
pub const WIDTHS: (f64, f64) = (720.0, 332.0);

const fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Us => "tone-us",
        Tone::Them => "tone-them",
        Tone::Joint => "tone-joint",
        Tone::Quiet => "tone-quiet",
        Tone::Broken => "tone-broken",
    }
}

/// The picture at two widths of its own, for the room beside a second column.
pub fn narrower(draw: impl Fn(f64) -> Drawing, summary: &str) -> Node {
    let (wide, narrow) = (draw(560.0), draw(WIDTHS.1));
    view! {
        <div class="line-drawings middle-drawings">
            <div class="line-drawing wide-drawing">{svg(&wide, summary)}</div>
            <div class="line-drawing narrow-drawing">{svg(&narrow, summary)}</div>
        </div>
    }
}

/// The picture at both widths. The summary is its name for those who do not see it.
pub fn picture(draw: impl Fn(f64) -> Drawing, summary: &str) -> Node {
    let (wide, narrow) = (draw(WIDTHS.0), draw(WIDTHS.1));
    view! {
        <div class="line-drawings">
            <div class="line-drawing wide-drawing">{svg(&wide, summary)}</div>
            <div class="line-drawing narrow-drawing">{svg(&narrow, summary)}</div>
        </div>
    }
}

/// One drawing. The summary is its name for those who do not see it.
pub fn svg(drawing: &Drawing, summary: &str) -> Node {
    let (width, height) = (drawing.width, drawing.height);
    let shapes = drawing.shapes.iter().map(shape).collect_view();
    view! { <svg role="img" aria-label=summary.to_owned() viewBox=format!("0 0 {width} {height}") width=width.to_string() height=height.to_string()>{shapes}</svg> }
}

fn path(points: &[Point]) -> String {
    points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ")
}

fn shape(shape: &Shape) -> Node {
    match shape {
        Shape::Box { at, size, tone, dashed } => {
            let class = format!("drawn-box {}{}", class(*tone), if *dashed { " dashed" } else { "" });
            view! { <rect class=class x=format!("{:.1}", at.0) y=format!("{:.1}", at.1) width=format!("{:.1}", size.0) height=format!("{:.1}", size.1) rx="4" /> }
        }
        Shape::Area { points, tone } => {
            view! { <polygon class=format!("drawn-area {}", class(*tone)) points=path(points) /> }
        }
        Shape::Line { points, tone, dashed, arrow } => {
            let class_of = format!("drawn-line {}{}", class(*tone), if *dashed { " dashed" } else { "" });
            let head = arrow.then(|| points.last().copied()).flatten().map(|(x, y)| {
                let points = path(&[(x, y), (x + 6.0, y - 3.5), (x + 6.0, y + 3.5)]);
                view! { <polygon class=format!("drawn-head {}", class(*tone)) points=points /> }
            });
            view! {
                <polyline class=class_of points=path(points) />
                {head}
            }
        }
        Shape::Text { at, anchor, text, tone, bold } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let class = format!("drawn-text {}{}", class(*tone), if *bold { " bold" } else { "" });
            view! { <text class=class x=format!("{:.1}", at.0) y=format!("{:.1}", at.1) text-anchor=anchor>{text.clone()}</text> }
        }
    }
}
