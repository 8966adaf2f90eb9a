//! Help that is data: terms, names of methods, rules of the coach, and the method pages. One file per language,
//! fetched after the first screen; the method pages have a file of their own.

mod formula;
mod ids;
mod marks;
mod method;
mod words;

pub use formula::{FormulaFault, Math, formula};
pub use ids::{METHODS, TERMS, method_id, term_id};
pub use marks::Piece;
pub use method::{Formula, MethodText, Methods};
pub use words::{CoachTexts, HelpTexts, coach, texts};

use super::Language;
use super::content::Table;
use crate::model::statistics::arrange;
use crate::saved::json;
use serde::Deserialize;
use std::cmp::Reverse;

/// A term of the field.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermText {
    /// The term.
    pub term: String,
    /// The term in the other two languages, in the order of [`Language::ALL`].
    pub others: [String; 2],
    /// What it means.
    pub meaning: String,
    /// Pages that use it, by the first part of their address.
    pub pages: Vec<String>,
    /// Other forms that texts use.
    #[serde(default = "Vec::new")]
    pub also: Vec<String>,
    /// A word that is also used in its everyday sense: marked only where it stands alone.
    #[serde(default)]
    pub everyday: bool,
}

/// A rule of the coach.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    /// How much what it finds matters: `error`, `warning`, `hint` or `missing`.
    pub severity: String,
    /// When it speaks.
    pub rule: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    language: String,
    terms: Table<TermText>,
    methods: Table<String>,
    rules: Table<RuleText>,
}

/// A way a term is written, in small letters, and its place among the terms.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Form {
    text: String,
    term: usize,
    everyday: bool,
}

/// Terms, names of methods and rules in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    language: String,
    terms: Table<TermText>,
    methods: Table<String>,
    rules: Table<RuleText>,
    /// The longest first.
    forms: Vec<Form>,
}

impl Help {
    /// Where the help of a language is fetched.
    pub fn address(language: Language) -> String {
        format!("help/{}.json", language.code())
    }

    /// Reads a help file.
    ///
    /// # Errors
    /// Where the file is not help.
    pub fn read(text: &str) -> Result<Self, json::Fault> {
        let Written { language, terms, methods, rules } = json::read(text)?;
        let mut forms = Vec::new();
        for (place, (_, term)) in terms.entries().enumerate() {
            let names = [&term.term].into_iter().chain(&term.also);
            forms.extend(names.map(|name| Form { text: bare(name), term: place, everyday: term.everyday }));
        }
        arrange::sort_by_key(&mut forms, |form| Reverse(form.text.len()));
        Ok(Self { language, terms, methods, rules, forms })
    }

    /// Whether it is in a language.
    pub fn is_in(&self, language: Language) -> bool {
        self.language == language.code()
    }

    /// A term by id.
    pub fn term(&self, id: &str) -> Option<&TermText> {
        self.terms.get(id)
    }

    /// All terms with their ids, in the order of the file.
    pub fn terms(&self) -> impl Iterator<Item = (&str, &TermText)> {
        self.terms.entries()
    }

    /// What a method is called.
    pub fn method(&self, id: &str) -> Option<&str> {
        self.methods.get(id).map(String::as_str)
    }

    /// The rule behind a kind of finding.
    pub fn rule(&self, kind: &str) -> Option<&RuleText> {
        self.rules.get(kind)
    }

    /// All rules with the kind of finding each gives.
    pub fn rules(&self) -> impl Iterator<Item = (&str, &RuleText)> {
        self.rules.entries()
    }
}

/// A term without what stands in brackets, in small letters.
fn bare(term: &str) -> String {
    let end = term.find(['(', '（', '［']).filter(|at| *at > 0).unwrap_or(term.len());
    term[..end].trim().to_lowercase()
}

#[cfg(test)]
mod tests;
