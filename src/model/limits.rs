//! How much a scenario may hold. One place, so that what can be entered can also be saved, read and linked.

/// Accounts in a scenario.
pub const ACCOUNTS: usize = 20_000;
/// Risks in the register.
pub const RISKS: usize = 20_000;
/// Rival suppliers, in the scenario or at one account.
pub const RIVALS: usize = 5_000;
/// Members of our team.
pub const PEOPLE: usize = 5_000;
/// Rows of Table One, and of Table Two.
pub const FACTORS: usize = 100;
/// Selection criteria.
pub const CRITERIA: usize = 200;
/// Activity drivers.
pub const DRIVERS: usize = 100;
/// Items of the SWOT, cross strategies, goals, actions: of each.
pub const STRATEGY: usize = 500;
/// Design projects.
pub const PROJECTS: usize = 50;
/// Members of each list of a design project.
pub const TOOL: usize = 300;
/// Opportunities, problems: of each.
pub const OPERATIONS: usize = 5_000;
/// Dated score sets of one table of one account.
pub const SETS: usize = 500;
/// States of the account-state model.
pub const STATES: usize = 30;
/// Pasted series.
pub const SERIES: usize = 100;
/// Members of any other list or table.
pub const ENTRIES: usize = 1_000;
/// Characters of one text.
pub const TEXT_CHARS: usize = 20_000;
/// Characters of one typed number or formula. The longest float, grouped, takes 413.
pub const NUMBER_CHARS: usize = 1_000;
/// Largest number of an id. Leaves room for more records than anyone will ever add.
pub const ID_NUMBER: u32 = 4_000_000_000;
/// First and last year a scenario may speak of.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2999;
/// Faults listed that change nothing; beyond these the list tells a reader no more.
pub const KEPT_FAULTS: usize = 1_000;
