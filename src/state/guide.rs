//! Which method pages and terms belong to a page. A page that computes something names its methods here; a test holds
//! that every method is named by a page.

use super::route::Page;

/// The method pages a page's head links to, in the order of the page.
pub const fn methods(page: Page) -> &'static [&'static str] {
    match page {
        Page::Overview => &["matrix", "riskMap"],
        Page::Accounts(_) => &["qualification", "core"],
        Page::Selection => &["selection", "kendallW", "rankCorrelation"],
        Page::Money(_) => &["portfolio", "costToServe", "regression", "lifetime"],
        Page::Quadrant => &["quadrant"],
        Page::Concentration => &["concentration", "whale", "abc", "loss", "allocation"],
        Page::Attractiveness => &["attractiveness", "thresholds", "alpha", "icc"],
        Page::Strength(_) => &["strength", "qualityRatio"],
        Page::Matrix(_) => &["matrix", "path", "robustness", "sensitivity"],
        Page::Risks(_) => &["riskMap", "expectedLoss", "riskSources"],
        Page::Relationship(_) | Page::Contact(..) => &["stages", "contacts", "needs", "valueProposition", "markov"],
        Page::Strategy => &["planning", "plan"],
        Page::Swot => &["swot"],
        Page::Goals(_) => &["goals", "cascade", "pipeline", "rhythm"],
        Page::Readiness => &["readiness", "kappa"],
        Page::Coach => &["coach"],
        Page::Lifetime => &["lifetime"],
        Page::States => &["markov"],
        Page::Forecast(_) | Page::Series(_) => &["regression"],
        Page::Robustness(_) => &["robustness", "sensitivity"],
        Page::Resources => &["allocation"],
        Page::Qualification(_) => &["qualification"],
        Page::Core(_) => &["core"],
        Page::Development(_) | Page::Problems(_) | Page::Rhythm(_) => &["rhythm"],
        Page::Pipeline(_) => &["pipeline"],
        Page::Plan(_) | Page::Review(_) => &["plan"],
        // The tools' own method pages come with the rest of the tools.
        Page::Toolkit(_) | Page::Tool(..) | Page::Scenario | Page::Glossary(_) | Page::Method(_) => &[],
    }
}

/// The key terms of a page.
pub const fn terms(page: Page) -> &'static [&'static str] {
    match page {
        Page::Overview => &["strategicKeyAccountManagement", "keyAccount", "coach"],
        Page::Accounts(_) => &["buyingOrientation", "institutionalKeyAccount", "strategicKeyAccount"],
        Page::Selection => &["selectionCriteria", "mustHave", "shortList"],
        Page::Money(_) => &["portfolioAnalysis", "directCost", "indirectCost", "netIncome", "activityDriver"],
        Page::Quadrant => &["valueQuadrant", "cutLine"],
        Page::Concentration => &["pareto", "whaleCurve", "hhi", "gini", "abcClass"],
        Page::Attractiveness => &["attractiveness", "cutLine", "unrated", "assumed"],
        Page::Strength(_) => &["relativeStrength", "criticalSuccessFactor", "parity"],
        Page::Matrix(_) => {
            &["keyAccount", "keyDevelopmentAccount", "maintenanceAccount", "opportunisticAccount", "cutLine"]
        }
        Page::Risks(_) => &["riskAnalysis", "showStopper", "probability", "impact", "expectedLoss", "riskSource"],
        Page::Relationship(_) | Page::Contact(..) => {
            &["partnershipKam", "bowTie", "diamond", "economicBuyer", "degreeOfSupport", "uncoupling"]
        }
        Page::Strategy => &["mission", "keyAccountStrategy"],
        Page::Swot => &["strength", "weakness", "opportunity", "threat", "crossStrategy"],
        Page::Goals(_) => &["managementByObjectives", "attainment"],
        Page::Readiness => &["customerUnderstanding", "customerAffinity", "customerAssetManagement"],
        Page::Coach => &["coach", "finding", "assumed"],
        Page::Lifetime => &["customerLifetimeValue", "retention", "switchingBarrier", "deliveredValue"],
        Page::States => &["markovChain", "customerLifetimeValue"],
        Page::Forecast(_) | Page::Series(_) => &["predictionInterval", "periods"],
        Page::Robustness(_) => &["monteCarlo", "sensitivity", "tornado"],
        Page::Resources => &["keyAccount", "netIncome"],
        Page::Qualification(_) => &["keyAccount", "largeAccount"],
        Page::Core(_) => &["coreAndImportant", "abcClass"],
        Page::Development(_) => &["threePreferences", "keyAccount"],
        Page::Pipeline(_) => &["keyAccount", "revenue"],
        Page::Rhythm(_) => &["coverage", "keyAccount"],
        Page::Problems(_) => &["keyAccount", "finding"],
        Page::Plan(_) | Page::Review(_) => &["keyAccountPlan", "keyAccount"],
        Page::Toolkit(_) | Page::Tool(..) => &["dmadv", "ctq", "qfd", "capabilityAnalysis"],
        Page::Scenario => &["scenario", "asOfDate"],
        Page::Glossary(_) | Page::Method(_) => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Route;
    use crate::text::help::{Help, METHODS, TERMS};
    use std::collections::BTreeSet;

    /// Every page, by its address; with a record where there is one.
    fn pages() -> impl Iterator<Item = Page> {
        Page::CODES.into_iter().map(|code| Route::parse(&format!("#/{code}")).page)
    }

    #[test]
    fn every_page_has_an_address_of_its_own() {
        let found: Vec<Page> = pages().collect();
        for (place, page) in found.iter().enumerate() {
            assert!(!found[..place].contains(page), "{page:?}");
        }
    }

    #[test]
    fn every_method_is_named_by_a_page_and_every_page_that_computes_names_one() {
        let named: BTreeSet<&str> = pages().flat_map(|page| methods(page).iter().copied()).collect();
        let unnamed: Vec<_> = METHODS.iter().filter(|id| !named.contains(*id)).collect();
        assert!(unnamed.is_empty(), "no page links to {unnamed:?}");
        let unknown: Vec<_> = named.iter().filter(|id| !METHODS.contains(id)).collect();
        assert!(unknown.is_empty(), "no such methods: {unknown:?}");
        let bare = |page: &Page| {
            let is_help = matches!(page, Page::Scenario | Page::Toolkit(_) | Page::Glossary(_) | Page::Method(_));
            !is_help && methods(*page).is_empty()
        };
        assert_eq!(pages().filter(bare).collect::<Vec<_>>(), []);
    }

    #[test]
    fn every_page_has_key_terms_that_there_are() {
        for page in pages().filter(|page| !matches!(page, Page::Glossary(_) | Page::Method(_))) {
            assert!(terms(page).len() >= 2, "{page:?}");
            for id in terms(page) {
                assert!(TERMS.contains(id), "{page:?} names {id}");
            }
        }
    }

    #[test]
    fn terms_say_on_which_pages_they_are_used() {
        let path = format!("{}/public/help/en.json", env!("CARGO_MANIFEST_DIR"));
        let help = Help::read(&std::fs::read_to_string(path).expect("the file exists")).expect("help");
        for (id, term) in help.terms() {
            for code in &term.pages {
                assert!(Page::CODES.contains(&code.as_str()), "{id} is used on {code}");
            }
        }
        for code in Page::CODES {
            for id in terms(Route::parse(&format!("#/{code}")).page) {
                let term = help.term(id).expect("there");
                assert!(term.pages.iter().any(|used| used == code), "{id} should say that {code:?} uses it");
            }
        }
    }
}
