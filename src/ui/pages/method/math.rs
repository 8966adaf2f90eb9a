//! Formulas in MathML, which browsers set and screen readers read.

use crate::text::help::{Math, formula};
use crate::ui::view::prelude::*;

/// A formula on a line of its own; a text that is no formula stands as it is.
pub fn display(text: &str) -> Node {
    match formula(text) {
        Ok(math) => view! { <math display="block">{drawn(&math)}</math> },
        Err(_) => view! { <p>{text.to_owned()}</p> },
    }
}

fn drawn(math: &Math) -> Node {
    match math {
        Math::Row(parts) => view! { <mrow>{parts.iter().map(drawn).collect_view()}</mrow> },
        Math::Letter(letter) => view! { <mi>{letter.clone()}</mi> },
        Math::Number(number) => view! { <mn>{number.clone()}</mn> },
        // A hyphen on the keyboard is a minus in a formula.
        Math::Sign(sign) => view! { <mo>{sign.replace('-', "\u{2212}")}</mo> },
        Math::Words(text) => view! { <mtext>{text.clone()}</mtext> },
        Math::Fraction(above, below) => view! { <mfrac>{drawn(above)}{drawn(below)}</mfrac> },
        Math::Root(inside) => view! { <msqrt>{drawn(inside)}</msqrt> },
        Math::Scripts(base, below, above) => scripts(base, below.as_deref(), above.as_deref()),
    }
}

fn scripts(base: &Math, below: Option<&Math>, above: Option<&Math>) -> Node {
    // Limits of a sum stand under and over it.
    let is_sum = matches!(base, Math::Sign(sign) if matches!(sign.as_str(), "∑" | "∏"));
    let base = drawn(base);
    match (below.map(drawn), above.map(drawn), is_sum) {
        (Some(below), None, true) => view! { <munder>{base}{below}</munder> },
        (None, Some(above), true) => view! { <mover>{base}{above}</mover> },
        (Some(below), Some(above), true) => view! { <munderover>{base}{below}{above}</munderover> },
        (Some(below), None, false) => view! { <msub>{base}{below}</msub> },
        (None, Some(above), false) => view! { <msup>{base}{above}</msup> },
        (Some(below), Some(above), false) => view! { <msubsup>{base}{below}{above}</msubsup> },
        (None, None, _) => base,
    }
}
