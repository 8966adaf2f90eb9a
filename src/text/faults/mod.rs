//! Sentences for everything that can go wrong with what is read, linked, imported or typed: what happened, what
//! is safe, what to do.

mod names;
mod scenario;
mod typed;

use super::Language;
use super::format::Count;
use super::words::words;
use crate::model::entry::EntryError;
use crate::model::validate::{Counted, Fault};
use crate::saved::ReadError;
use crate::saved::accounts_csv::CellError;
use crate::saved::csv::CsvError;
use crate::saved::link::LinkError;
use crate::saved::measure;
pub use names::Names;

/// A message in three sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub happened: String,
    /// What is safe.
    pub safe: &'static str,
    /// What to do.
    pub next: &'static str,
}

impl Message {
    /// All three as one paragraph.
    pub fn paragraph(&self, language: Language) -> String {
        let space = if language.is_chinese() { "" } else { " " };
        [&self.happened, self.safe, self.next].join(space)
    }
}

words! {
    /// The sentences on everything that can go wrong with what is read, linked, imported or typed.
    pub struct FaultTexts = "faults" {
        safe_file, safe_work, safe_import, not_a_text, not_a_text_next,

        // A scenario file.
        empty, empty_next, not_json(line, column), not_json_next, truncated(line, column), truncated_next,
        foreign(found), foreign_unnamed, choose_ours, newer(version, known), newer_next, nested_too_deep,
        file_too_large(what, limit), file_too_large_next, malformed(message), malformed_next,
        malformed_at(line, column, message), malformed_at_next, invalid(count), invalid_next,

        // A link.
        not_a_link, not_a_link_next, link_truncated, link_truncated_next, link_damaged, link_damaged_next,
        link_newer(version, known), link_newer_next, link_too_large, link_too_large_next, link_scenario_next,
        /// What a sentence on a file calls it, and what it says instead on a link.
        the_file,
        the_link,

        // A table.
        unclosed_quote(row, column), unclosed_quote_next, text_after_quote(row, column), text_after_quote_next,
        table_too_large(limit), too_many_rows(limit), too_many_cells(limit), split_table,
        too_many_columns(row, limit), too_many_columns_next,

        // A typed number.
        not_a_number(found), separator(suggestions), or, unfinished, unexpected(found), too_deep, division_by_zero,
        too_large, too_long(limit), off_scale(score, min, max),

        // A cell of an account list.
        cell_at(row, column, problem), negative, unknown_word, text_too_long(limit), no_name, no_name_column,
        repeated_name, too_many_accounts(limit), too_many_people(limit),

        // A fault of a scenario.
        named(name, record),
        /// In the order of `Kind`.
        kinds: [19],
        /// In the order of `Table`.
        tables: [11],
        /// In the order of `Counted`.
        counted: [21],
        /// In the order of `Moment`.
        moments: [2],
        /// Years of cooperation, people-days, the quantity of a driver.
        numbers: [3],
        duplicate_id(record, count), id_too_large(record), counter(kind, counter, needed), no_manager(from, to),
        no_rival(from, to), no_account(from, to), no_owner(from, to), repeated_rival(account, rival),
        unknown_entry(account, table, item), score_off_scale(account, table, item, score, min, max),
        minimum_off_scale(criterion, minimum, min, max), bad_scale(table, min, max), negative_weight(item, weight),
        negative_own_weight(account, item, weight), not_finite(account, number), cut_not_finite(table),
        money_unit_zero, wrong_this_year(year), wrong_as_of(year), wrong_horizon(account, year),
        no_year(this_year, as_of), chance(risk, moment, chance), abc_cuts(a, b),
        needless_threshold(factor), needless_mute(finding), product_part(account, percent), parts_above_whole(account, percent), too_many(what, count, limit),
        overlong(record, chars, limit), the_scenario,
        no_member(from, to), no_superior(from, to), no_influenced(from, to), no_counterpart(from, to), no_cover(from, to),
        no_beneficiary(from, to), no_alternative(from, to), repeated_member(account, person), reports_in_circle(contact, to),

        // A fault of the strategy part.
        no_goal_owner(from, to), no_parent(from, to), no_action_goal(from, to), no_used_item(from, to),
        no_outgrowth(from, to), no_evidence(to), goal_circle(goal), goal_not_finite(goal), cap_not_positive,
        capacity_not_finite,

        // A fault of the customer-asset part.
        /// In the order of `AssetNumber`.
        asset_numbers: [11],
        asset_number(number), account_asset_number(account, number), no_bringer(account, by), brought_itself(account),
        transition(row),

        /// Rounds, confirmed, assumed, weights, close calls; share of a class, tolerance, days of a manager; avoided share.
        misfits: [9],
        misfit(what),
        /// Money spent, the manager’s days; the days of a person.
        efforts: [3],
        misfit_of(name, what), misfit_loss_test(n),

        // A fault of a design project.
        tool_link(from, to), tool_entry(holder, under), tool_score(of, score, min, max), tool_number(of),
        tool_circle(function),

        // A fault of qualification, core and important accounts, or operation.
        no_operation_account(from, to), opportunity_chance(opportunity, chance), wallet_share(account, share),
        standing_cut(cut), contact_tolerance(tolerance),

        // A fault of an account plan.
        no_first_plan(to), nobody_in_plan(from, to),
    }
}

/// Why a scenario file is not opened, as one paragraph.
pub fn read(error: &ReadError, language: Language) -> String {
    texts(language).read(error).paragraph(language)
}

/// Why a link is not opened or not made, as one paragraph.
pub fn link(error: &LinkError, language: Language) -> String {
    texts(language).link(error).paragraph(language)
}

/// Why a table cannot be read, as one paragraph.
pub fn csv(error: &CsvError, language: Language) -> String {
    texts(language).csv(error).paragraph(language)
}

/// Why a typed number cannot be read.
pub fn entry(error: &EntryError, language: Language) -> String {
    texts(language).entry(error)
}

/// A fault of a scenario, and what was done about it.
pub fn fault(fault: &Fault, names: Names, language: Language) -> String {
    texts(language).fault(fault, names)
}

/// A cell of an account list that is not imported as it stands.
pub fn cell(error: &CellError, language: Language) -> String {
    texts(language).cell(error)
}

/// A file that holds no text at all, as one paragraph.
pub fn not_text(language: Language) -> String {
    texts(language).not_text().paragraph(language)
}

/// A file that is larger than any scenario, as one paragraph.
pub fn too_large(language: Language) -> String {
    let excess = ReadError::TooLarge { what: Counted::Bytes, limit: measure::BYTES };
    read(&excess, language)
}

/// The sentences of a language.
pub fn texts(language: Language) -> &'static FaultTexts {
    FaultTexts::in_language(language)
}

impl FaultTexts {
    /// A scenario file that is not opened.
    pub fn read(&self, error: &ReadError) -> Message {
        let (happened, next) = match error {
            ReadError::Empty => (self.empty.to_owned(), self.empty_next),
            ReadError::NotJson { line, column } => (self.not_json(line, column), self.not_json_next),
            ReadError::Truncated { line, column } => (self.truncated(line, column), self.truncated_next),
            ReadError::Foreign { found: Some(found) } => (self.foreign(found), self.choose_ours),
            ReadError::Foreign { found: None } => (self.foreign_unnamed.to_owned(), self.choose_ours),
            ReadError::Newer { version, known } => (self.newer(version, known), self.newer_next),
            ReadError::TooLarge { what: Counted::Depth, .. } => (self.nested_too_deep.to_owned(), self.choose_ours),
            ReadError::TooLarge { what, limit } => {
                (self.file_too_large(self.counted[*what as usize], Count(*limit)), self.file_too_large_next)
            }
            ReadError::Malformed { message, line: 0, .. } => (self.malformed(message), self.malformed_next),
            ReadError::Malformed { message, line, column } => {
                (self.malformed_at(line, column, message), self.malformed_at_next)
            }
            ReadError::Invalid(faults) => (self.invalid(Count(faults.len())), self.invalid_next),
        };
        Message { happened, safe: self.safe_file, next }
    }

    /// A file that holds no text.
    pub fn not_text(&self) -> Message {
        Message { happened: self.not_a_text.to_owned(), safe: self.safe_file, next: self.not_a_text_next }
    }

    /// A link that is not opened or not made.
    pub fn link(&self, error: &LinkError) -> Message {
        let (happened, next) = match error {
            LinkError::NotALink => (self.not_a_link.to_owned(), self.not_a_link_next),
            LinkError::Truncated => (self.link_truncated.to_owned(), self.link_truncated_next),
            LinkError::Damaged => (self.link_damaged.to_owned(), self.link_damaged_next),
            LinkError::Newer { version, known } => (self.link_newer(version, known), self.link_newer_next),
            LinkError::TooLarge => (self.link_too_large.to_owned(), self.link_too_large_next),
            LinkError::Scenario(error) => {
                (self.read(error).happened.replace(self.the_file, self.the_link), self.link_scenario_next)
            }
        };
        Message { happened, safe: self.safe_work, next }
    }

    /// A table that cannot be read.
    pub fn csv(&self, error: &CsvError) -> Message {
        let (happened, next) = match *error {
            CsvError::UnclosedQuote { row, column } => (self.unclosed_quote(row, column), self.unclosed_quote_next),
            CsvError::TextAfterQuote { row, column } => {
                (self.text_after_quote(row, column), self.text_after_quote_next)
            }
            CsvError::TooLarge { limit } => (self.table_too_large(Count(limit)), self.split_table),
            CsvError::TooManyRows { limit } => (self.too_many_rows(Count(limit)), self.split_table),
            CsvError::TooManyCells { limit } => (self.too_many_cells(Count(limit)), self.split_table),
            CsvError::TooManyColumns { row, limit } => {
                (self.too_many_columns(row, Count(limit)), self.too_many_columns_next)
            }
        };
        Message { happened, safe: self.safe_import, next }
    }
}

#[cfg(test)]
mod tests;
