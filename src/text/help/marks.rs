//! Which words of a text are terms.

use super::Help;

/// More marks in one text would make it hard to read.
const MOST: usize = 4;

/// A piece of a text; with an id, it is a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The words as they stand.
    pub text: &'a str,
    /// The term they are.
    pub term: Option<&'a str>,
}

impl Help {
    /// The pieces of a text, terms apart: each term once, longer ones before shorter ones inside them.
    pub fn pieces<'a>(&'a self, text: &'a str) -> Vec<Piece<'a>> {
        let lower = text.to_lowercase();
        // Where small letters have other lengths, places in the two texts would not agree.
        if lower.len() != text.len() {
            return vec![Piece { text, term: None }];
        }
        let (mut pieces, mut seen) = (Vec::new(), Vec::new());
        let (mut from, mut at) = (0, 0);
        while at < text.len() && seen.len() < MOST {
            match self.term_at(&lower, at) {
                Some((term, end)) if !seen.contains(&term) => {
                    pieces.extend((from < at).then(|| Piece { text: &text[from..at], term: None }));
                    pieces.push(Piece { text: &text[at..end], term: Some(term) });
                    seen.push(term);
                    (from, at) = (end, end);
                }
                Some((_, end)) => at = end,
                None => at += text[at..].chars().next().map_or(1, char::len_utf8),
            }
        }
        pieces.extend((from < text.len()).then(|| Piece { text: &text[from..], term: None }));
        pieces
    }

    /// The term that a text is as a whole.
    pub fn whole(&self, text: &str) -> Option<&str> {
        let lower = text.trim().to_lowercase();
        let form = self.forms.iter().find(|form| form.text == lower)?;
        self.terms.entries().nth(form.term).map(|(id, _)| id)
    }

    /// The longest term that begins at a place of a text in small letters, and where it ends.
    fn term_at(&self, lower: &str, at: usize) -> Option<(&str, usize)> {
        let rest = lower.get(at..)?;
        let begins_word = !lower[..at].ends_with(is_latin);
        let fits = |form: &&super::Form| {
            !form.everyday && rest.starts_with(form.text.as_str()) && (begins_word || !form.text.starts_with(is_latin))
        };
        let ends = |form: &super::Form| {
            let after = &rest[form.text.len()..];
            if !form.text.ends_with(is_latin) || !after.starts_with(is_latin) {
                return Some(form.text.len());
            }
            // A plural.
            let plural = after.strip_prefix('s').filter(|more| !more.starts_with(is_latin));
            plural.map(|_| form.text.len() + 1)
        };
        let (form, length) = self.forms.iter().filter(fits).find_map(|form| Some((form, ends(form)?)))?;
        let (id, _) = self.terms.entries().nth(form.term)?;
        Some((id, at + length))
    }
}

const fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
}
