//! What a file of words contains besides the words. Shared: the macro writes the mark of the files it was given into
//! the application, which reads only files with the same mark.

use serde_json::{Map, Value};

/// The members of an object by name, whatever order the file has; the texts first, then the objects within it. This
/// is the order in which the words are read.
pub fn in_order(members: &Map<String, Value>) -> Vec<(&String, &Value)> {
    let mut sorted: Vec<(&String, &Value)> = Vec::with_capacity(members.len());
    // Mostly they come in order, so each goes to the end; a sort would bring much more code.
    for member in members {
        let at = sorted.partition_point(|&other| is_before(other, member));
        sorted.insert(at, member);
    }
    sorted
}

fn is_before((name, value): (&String, &Value), (other_name, other): (&String, &Value)) -> bool {
    (value.is_object(), name) < (other.is_object(), other_name)
}

/// A mark of all names and lengths, not of the words.
pub fn mark(value: &Value) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    add(&mut hash, value);
    hash
}

fn add(hash: &mut u64, value: &Value) {
    match value {
        Value::String(_) => mix(hash, "s"),
        Value::Array(items) => {
            mix(hash, "[");
            for item in items {
                add(hash, item);
            }
            mix(hash, "]");
        }
        Value::Object(members) => {
            mix(hash, "{");
            for (name, member) in in_order(members) {
                mix(hash, name);
                mix(hash, ":");
                add(hash, member);
            }
            mix(hash, "}");
        }
        _ => mix(hash, "?"),
    }
}

/// The 64-bit FNV-1a hash.
fn mix(hash: &mut u64, text: &str) {
    for byte in text.bytes() {
        *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}
