//! Regions and product lines in British English.

use super::ProductTexts;

pub(super) const TEXTS: ProductTexts = ProductTexts {
    lines: "Product lines",
    lines_help: "What it buys from us, as shares of its revenue this year. What no line covers counts as other products.",
    line: "Product line",
    line_part: "Share of its revenue",
    line_revenue: |year| format!("Revenue {year}"),
    add_line: "Add product line",
    no_lines: "No product lines yet",
    no_lines_help: "Enter what the account buys to see whether it depends on a single product.",
    unnamed_line: "Unnamed product line",
    above_whole_now: |sum| {
        format!(
            "The shares add up to {sum}%, more than all of the revenue. Correct them: until then these lines do not count."
        )
    },
    part_range: "Enter a share from 0 to 100; the old value still counts.",
    stated: "All lines together",
    largest_here: "Largest line",
    other_here: "Other products",

    regions: "Shares within regions",
    regions_help: "Revenue of an account ÷ revenue of all accounts in its region.",
    without_region: |count| {
        if count.0 == 1 {
            "1 account names no region and stands last.".to_owned()
        } else {
            format!("{count} accounts name no region and stand last.")
        }
    },
    account: "Account",
    region: "Region",
    revenue: "Revenue",
    region_revenue: "Revenue of the region",
    region_share: "Share of the region",
    why_region_share: |name| format!("{name}: share of its region"),
    why_region_revenue: |region| format!("{region}: revenue"),
    rule_region_share: "The account’s revenue, divided by that of all accounts of the region that have a figure.",
    rule_region: "The revenue of the region’s accounts, added up. Regions are the same if they are written the same.",
    region_missing: |count| match count.0 {
        1 => "1 account of the region has no figure for this year and is left out.".to_owned(),
        _ => format!("{count} accounts of the region have no figure for this year and are left out."),
    },

    products: "Dependence on product lines",
    products_help: |year| {
        format!(
            "Revenue {year} by the product lines in the account profiles. Shares are of the revenue of all accounts."
        )
    },
    left_out: |count| match count.0 {
        1 => "1 account adds nothing to the lines.".to_owned(),
        _ => format!("{count} accounts add nothing to the lines."),
    },
    largest: "Largest product line",
    largest_note: |line| format!("{line}. The higher, the more rests on this one product."),
    other: "Other products",
    other_note: "Bought by accounts with product lines, but not part of a named line.",
    unknown: "Not known",
    unknown_note: "Revenue of accounts whose product lines are missing or do not count. It can only make a line larger.",
    buyers: "Accounts",
    share_of_all: "Share of all revenue",
    by_account: "Largest line of each account",
    by_account_help: "Shares are of the account’s own revenue this year.",
    largest_line: "Largest line",
    part_of_account: "Share",
    other_part: "Other products",
    nothing_known: "No product lines yet",
    nothing_known_help: "Enter product lines in the profile of an account to see what revenue depends on.",
    why_line: |line| format!("{line}: share of all revenue"),
    why_line_revenue: |line, account| format!("{line} at {account}: revenue"),
    why_largest_of: |account| format!("{account}: largest product line"),
    why_other_of: |account| format!("{account}: other products"),
    why_stated_of: |account| format!("{account}: all product lines together"),
    why_buyers: |line| format!("{line}: accounts that buy it"),
    rule_line_revenue: "The account’s revenue this year × the share of the line.",
    rule_line: "The revenue of the line at each account, added up, divided by the revenue of all accounts.",
    rule_same_name: "Lines written the same are the same line.",
    rule_largest: "The line with the largest share. Lines of one name count together; of equal ones the first counts.",
    rule_other: "100% less the shares of all lines.",
    rule_unknown: "The revenue of accounts without product lines, or with shares above 100% together.",
    rule_stated: "The shares of all lines, added up. They may not exceed 100%.",
    all_revenue: "Revenue of all accounts",
    named_lines: "Named lines together",
    counted_revenue: "Accounts with product lines",
    in_profile: "Product lines in the profile",
};
