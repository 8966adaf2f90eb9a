//! Sentences with places for values. Shared: the macro checks them with this file, the application fills them in.
//!
//! `{name}` stands for a value, `{name:lower}` for the value in small letters, `{count:account|accounts}` for the
//! first text where the value prints as `1` and for the second otherwise (both may have places of their own), `{{`
//! and `}}` for braces.

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A text as it is.
    Text(&'a str),
    /// The value of this name.
    Value(&'a str),
    /// The value of this name in small letters.
    Lower(&'a str),
    /// The name of a value, the text for one, the text for any other.
    Choice(&'a str, &'a str, &'a str),
    /// What cannot be understood.
    Broken(&'a str),
}

/// The first piece of a sentence and what follows it.
pub fn split(sentence: &str) -> Option<(Piece<'_>, &str)> {
    let text = sentence.find(['{', '}']).unwrap_or(sentence.len());
    if text > 0 {
        return Some((Piece::Text(&sentence[..text]), &sentence[text..]));
    }
    if sentence.is_empty() {
        return None;
    }
    if sentence.starts_with("{{") || sentence.starts_with("}}") {
        return Some((Piece::Text(&sentence[..1]), &sentence[2..]));
    }
    let Some(end) = outside(sentence, '}') else { return Some((Piece::Broken(sentence), "")) };
    // A brace that closes nothing.
    if end == 0 {
        return Some((Piece::Broken("}"), &sentence[1..]));
    }
    let (inside, rest) = (&sentence[1..end], &sentence[end + 1..]);
    let piece = match inside.split_once(':') {
        None => Piece::Value(inside),
        Some((name, "lower")) => Piece::Lower(name),
        Some((name, forms)) => match outside(forms, '|') {
            Some(bar) => Piece::Choice(name, &forms[..bar], &forms[bar + 1..]),
            None => Piece::Broken(inside),
        },
    };
    Some((piece, rest))
}

/// Where a sign first stands outside of all braces; a closing brace ends what it belongs to.
fn outside(text: &str, sign: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        depth = if c == '}' { depth.saturating_sub(1) } else { depth };
        if c == sign && depth == 0 {
            return Some(at);
        }
        depth += usize::from(c == '{');
    }
    None
}
