//! JSON text from values and back, in one way only: each further way (a tree, indented text) would compile every
//! type's reader or writer once more, which made a quarter of the program. Trees and indentation are made from the
//! text instead.
//!
//! Reading and writing are this module's own, because those of `serde_json` are made for speed: their code is copied
//! into the part that serde writes for each type. Here that part is a row of calls. Of `serde_json` only the tree is
//! used, and its way of writing numbers.

mod fault;
mod leaf;
mod reader;
mod values;
mod writer;

use crate::model::Scenario;
pub use fault::{Fault, FaultKind};
pub use reader::DEPTH;
pub(super) use reader::{Reader, Token};
use serde::Serialize;
use serde::de::Deserialize;
use serde_json::Value;
use writer::Writer;

/// Compact JSON. It cannot fail: keys that are no text become the text of their JSON, numbers that are not finite
/// become `null`.
pub fn text<T: Serialize + ?Sized>(value: &T) -> String {
    let mut writer = Writer::default();
    let Ok(()) = value.serialize(&mut writer);
    writer.finish()
}

/// The tree of something that can be written, for what has to be changed by name.
pub fn tree<T: Serialize + ?Sized>(value: &T) -> Value {
    read(&text(value)).unwrap_or_default()
}

/// Reads a whole text as one value. Records have to be objects, where serde would take lists as well.
///
/// # Errors
/// The text is not JSON, or JSON of something else.
pub fn read<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, Fault> {
    let mut reader = Reader::new(text);
    let value = T::deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    value.map_err(|fault| reader.locate(fault))
}

/// The scenario a tree stands for.
pub(super) fn scenario(tree: &Value) -> Result<Scenario, Fault> {
    read(&text(tree))
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
