//! Words of the accounts page: the list, rivals, our people. Names of fields are those of the exported list.

mod export;
mod import;
mod profile;

pub(super) use export::Headers;
pub use export::list as exported_list;
pub use import::{ImportTexts, field_name, texts as import_texts};
pub use profile::{ProfileTexts, texts as profile_texts};

use super::Language;
use super::words::words;

words! {
    /// Texts of the list, of rivals and of our people.
    pub struct AccountsTexts = "accounts" {
        title, help, import, export, list, list_help, class, profile, open, add_account, unnamed, unnamed_rival,
        unnamed_person, manager_help, orientation_help, years_unit, years_help, days_unit, days_help, not_chosen,
        unknown_orientation, unknown_type, negative, too_long(n), too_many_people(n), too_many_rivals(n),
        empty_title, empty_help, rivals, rivals_help, rival, ways, weaknesses, at_accounts, nowhere,
        at_more(names, count?, more?), comma, add_rival, no_rivals, no_rivals_help, why_rival(name), rival_rule,
        people, people_help, person, role, managed, managed_unit, add_person, no_people, no_people_help,
        why_managed(name), managed_rule, and_more(n),
        /// What stands before the date in the name of the exported file.
        file_name(title),
    }
}

impl AccountsTexts {
    /// The first names, and how many accounts there are.
    pub fn at(&self, names: &[&str], count: usize) -> String {
        let said = names.join(self.comma);
        if count > 3 { self.at_more(said, count, count - 3) } else { said }
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static AccountsTexts {
    AccountsTexts::in_language(language)
}
