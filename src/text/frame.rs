//! Words of the frame: bar, navigation, notices, sharing, the keyboard map.

use super::Language;
use super::words::words;

words! {
    /// Texts of the frame.
    pub struct FrameTexts = "frame" {
        app, home, skip, open_nav, method, overview, group_accounts, accounts, selection, group_value, money,
        quadrant, concentration, group_position, attractiveness, strength, matrix, group_risk, risks,
        group_relationship, relationship, plans,
        group_scenario, scenario,
        /// Strategy and toolkit: what is coming, said in plain words, not as a link.
        coming,
        coming_list, saved(time), saving, not_saved, undo(what), nothing_to_undo, redo(what), nothing_to_redo,
        /// In the order of `state::Action`: cell, paste, fill, clear, evidence, add, remove, move, method, text,
        /// rating, import, scenario, mute.
        actions: [14],
        language, theme, theme_light, theme_dark, theme_system, settings, share, scenario_menu(title), new_scenario,
        open_sample, open_file, download_file, your_scenarios, delete_scenario(title), deleted(title), restore,
        untitled, new_title, copy_of(title), keys, key_rows: [14; 2], share_title, share_help, share_link, copy,
        copied, copy_failed, share_length(n),
        /// What fits: QR, e-mail, chat, browser; name and limit.
        fits: [4],
        fits_yes, fits_no, share_file, share_leave_out, leave_notes, leave_money, leave_people, preview_what,
        preview_own(title), save_copy, discard, back_to_mine, to_preview, preview_waiting, compare, compare_title,
        compare_same, compare_account, compare_mine, compare_theirs, copy_saved(title), failed_full, failed_blocked,
        failed_not_kept, failed_other_tab, download_backup, try_again, continue_as_copy, load_theirs,
        unreadable(title), newer_kept(title), download_kept,
        /// A scenario that could not be saved was left for another; its text.
        left_unsaved(title),
        unreadable_kept,
        /// The key it is kept under.
        download_unreadable(name),
        delete_unreadable(name), dismiss, opened(title), repaired(n), no_content, no_sample, welcome_title,
        welcome_steps: [3], welcome_start, welcome_empty, welcome_file, file_too_large, file_not_text,
 group_strategy, planning, swot, goals, readiness, lifetime, states, forecast, robustness, resources, group_toolkit, toolkit, group_practice, qualification, core, development, pipeline, rhythm, problems, group_help, coach, glossary, methods,
    }
}

/// How many characters fit into a QR code, an e-mail, a chat message, a browser's address.
const LIMITS: [usize; 4] = [850, 2048, 3990, 1_500_000];

impl FrameTexts {
    /// What a link may have to fit into, with how many characters fit.
    pub fn fits(&self) -> [(&'static str, usize); 4] {
        std::array::from_fn(|n| (self.fits[n], LIMITS[n]))
    }
}

/// The texts in a language.
pub fn texts(language: Language) -> &'static FrameTexts {
    FrameTexts::in_language(language)
}
