//! The method pages.

use crate::saved::json;
use crate::text::Language;
use crate::text::content::Table;
use serde::Deserialize;

/// A formula and what its letters mean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Formula {
    /// The formula, in the notation of [`super::formula`].
    pub math: String,
    /// What its letters mean.
    pub says: String,
}

/// What there is to say about a method.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodText {
    /// The question it answers.
    pub answers: String,
    /// How it is computed; none where nothing is.
    #[serde(default = "Vec::new")]
    pub formulas: Vec<Formula>,
    /// The convention this workbench uses.
    pub convention: String,
    /// Why this one.
    pub why: String,
    /// What others do.
    pub alternatives: Vec<String>,
    /// What goes wrong most often.
    pub mistakes: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// All method pages in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Methods {
    language: String,
    methods: Table<MethodText>,
}

impl Methods {
    /// Where the method pages of a language are fetched.
    pub fn address(language: Language) -> String {
        format!("method/{}.json", language.code())
    }

    /// Reads a file of method pages.
    ///
    /// # Errors
    /// Where the file is none.
    pub fn read(text: &str) -> Result<Self, json::Fault> {
        json::read(text)
    }

    /// Whether they are in a language.
    pub fn is_in(&self, language: Language) -> bool {
        self.language == language.code()
    }

    /// A method by id.
    pub fn method(&self, id: &str) -> Option<&MethodText> {
        self.methods.get(id)
    }

    /// All methods with their ids, in the order of the file.
    pub fn all(&self) -> impl Iterator<Item = (&str, &MethodText)> {
        self.methods.entries()
    }
}
