//! Scenarios to JSON text and back, in one way only: each further way (a tree, indented text) would compile every
//! type's reader or writer once more, which made a quarter of the program. Trees and indentation are made from the
//! text instead.

use crate::model::Scenario;
use serde::Serialize;
use serde_json::Value;

/// Compact JSON. Plain data with text keys always has a JSON form, so the default is never taken.
pub(super) fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The tree of something that can be written.
pub(super) fn tree<T: Serialize>(value: &T) -> Value {
    serde_json::from_str(&text(value)).unwrap_or_default()
}

/// The scenario a tree stands for.
pub(super) fn scenario(tree: &Value) -> Result<Scenario, serde_json::Error> {
    serde_json::from_str(&tree.to_string())
}

/// Compact JSON, indented by two spaces for people.
pub(super) fn indented(compact: &str) -> String {
    let mut out = String::with_capacity(compact.len() * 2);
    let mut depth = 0_usize;
    let mut chars = compact.chars().peekable();
    let mut in_text = false;
    while let Some(c) = chars.next() {
        if in_text {
            out.push(c);
            match c {
                '\\' => out.extend(chars.next()),
                '"' => in_text = false,
                _ => {}
            }
            continue;
        }
        match c {
            '"' => {
                in_text = true;
                out.push(c);
            }
            '{' | '[' => {
                out.push(c);
                let close = if c == '{' { '}' } else { ']' };
                if chars.next_if_eq(&close).is_some() {
                    out.push(close);
                } else {
                    depth += 1;
                    new_line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ => out.push(c),
        }
    }
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn indented_text_is_what_serde_json_would_indent() {
        let values = [
            json!({}),
            json!([]),
            json!({"a": [], "b": {}, "c": [1, 2.5, null], "d": {"e": "x, {y}: [z] \" \\ \n 汉"}}),
            json!([[["deep"]], {"k\"ey": true}]),
        ];
        for value in values {
            let expected = serde_json::to_string_pretty(&value).expect("plain data");
            assert_eq!(indented(&value.to_string()), expected);
        }
    }
}
