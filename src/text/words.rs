//! The words of the interface: one file per language in `public/words`, fetched when it is needed and read once.
//! The macro `words!` declares what is in them and refuses to compile when a language lacks something.

use super::Language;
use super::accounts::{AccountsTexts, Headers, ImportTexts, ProfileTexts};
use super::attractiveness::AttractivenessTexts;
use super::concentration::ConcentrationTexts;
use super::design::{CapabilityTexts, DesignTermTexts};
use super::faults::FaultTexts;
use super::findings::FindingTexts;
use super::findings::asset::AssetFindingTexts;
use super::findings::design::DesignFindingTexts;
use super::findings::plan::PlanFindingTexts;
use super::findings::portfolio::PortfolioFindingTexts;
use super::findings::practice::PracticeFindingTexts;
use super::findings::reasoning::ReasoningFindingTexts;
use super::findings::relationship::RelationshipFindingTexts;
use super::findings::toolkit::ToolkitFindingTexts;
use super::forecast::ForecastTexts;
use super::frame::FrameTexts;
use super::goals::GoalsTexts;
use super::help::{CoachTexts, HelpTexts};
use super::kit::KitTexts;
use super::lifetime::LifetimeTexts;
use super::loss::LossTexts;
use super::matrix::MatrixTexts;
use super::measures::MeasureTexts;
use super::money_page::MoneyPageTexts;
use super::overview::OverviewTexts;
use super::pages::PagesTexts;
use super::plan::{PlanTexts, ReviewTexts};
use super::planning::PlanningTexts;
use super::position::PositionTexts;
use super::practice::{
    CoreTexts, DevelopmentTexts, PipelineTexts, PracticeTerms, PracticeTexts, ProblemsTexts, QualificationTexts,
    RhythmTexts,
};
use super::products::ProductTexts;
use super::quadrant::QuadrantTexts;
use super::ratings::RatingsTexts;
use super::readiness::ReadinessTexts;
use super::reasons::ReasonTexts;
use super::relationship::{RelationshipTexts, TermTexts};
use super::resources::ResourceTexts;
use super::risks::RisksTexts;
use super::robustness::RobustnessTexts;
use super::scenario::ScenarioTexts;
use super::selection::SelectionTexts;
use super::states::StatesTexts;
use super::strength::StrengthTexts;
use super::swot::SwotTexts;
use super::toolkit::{HouseTexts, RoadmapTexts, ToolkitTermTexts};
use crate::saved::json;
use serde_json::Value;
use std::fmt::Display;
use std::sync::OnceLock;

#[path = "../../macros/src/words/sentence.rs"]
mod sentence;
#[path = "../../macros/src/words/shape.rs"]
mod shape;

pub(super) use linchpin_macros::words;
use sentence::{Piece, split};

words! {
    /// All words of a language.
    pub(super) struct Words = "" {
        account_export: Headers, account_import: ImportTexts, account_profile: ProfileTexts,
        accounts: AccountsTexts, attractiveness: AttractivenessTexts, concentration: ConcentrationTexts,
        faults: FaultTexts, findings: FindingTexts, frame: FrameTexts, kit: KitTexts, loss: LossTexts,
        matrix: MatrixTexts, measures: MeasureTexts, money_page: MoneyPageTexts, overview: OverviewTexts,
        pages: PagesTexts, position: PositionTexts, products: ProductTexts, quadrant: QuadrantTexts,
        ratings: RatingsTexts, reasons: ReasonTexts, relationship: RelationshipTexts,
        relationship_findings: RelationshipFindingTexts, relationship_terms: TermTexts, risks: RisksTexts, scenario: ScenarioTexts,
        selection: SelectionTexts, strength: StrengthTexts,
        swot: SwotTexts, goals: GoalsTexts, planning: PlanningTexts, readiness: ReadinessTexts,
        lifetime: LifetimeTexts, states: StatesTexts, forecast: ForecastTexts, asset_findings: AssetFindingTexts,
        portfolio_findings: PortfolioFindingTexts, robustness: RobustnessTexts, resources: ResourceTexts,
        toolkit_terms: ToolkitTermTexts, toolkit_findings: ToolkitFindingTexts, toolkit: RoadmapTexts, house: HouseTexts,
        design_findings: DesignFindingTexts, design_terms: DesignTermTexts,
        capability: CapabilityTexts,
        practice_terms: PracticeTerms, practice: PracticeTexts, qualification: QualificationTexts, core: CoreTexts,
        development: DevelopmentTexts, pipeline: PipelineTexts, rhythm: RhythmTexts, problems: ProblemsTexts,
        practice_findings: PracticeFindingTexts,
        plan: PlanTexts, plan_review: ReviewTexts, plan_findings: PlanFindingTexts,
        reasoning_findings: ReasoningFindingTexts, coach: CoachTexts, help: HelpTexts,
    }
}

/// Why words are not loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordsFault {
    /// The text is not JSON.
    #[error("not JSON")]
    NotJson,
    /// They are not the words of this version.
    #[error("not the words of this version")]
    Foreign,
}

/// Topics with their texts.
type Topics = Vec<(String, Vec<&'static str>)>;

const LANGUAGES: usize = Language::ALL.len();
/// The words of each language by topic, once they are there.
static LOADED: [OnceLock<Topics>; LANGUAGES] = [const { OnceLock::new() }; LANGUAGES];

/// Where the words of a language are fetched. The mark of what they must contain is part of the address: words that a
/// browser kept from another version are not asked for.
pub fn address(language: Language) -> String {
    format!("words/{}.json?{:016x}", language.code(), Words::MARK)
}

/// Whether the words of a language are there.
pub fn is_loaded(language: Language) -> bool {
    LOADED[language as usize].get().is_some()
}

/// Takes in the words of a language, for as long as the program runs.
///
/// # Errors
/// Where the text is not the words of this version. What was there before stays.
pub fn load(language: Language, text: &str) -> Result<(), WordsFault> {
    let words = read(text)?;
    // A second time they are the same words.
    let _ = LOADED[language as usize].set(words);
    Ok(())
}

/// A topic in each language that was asked for. Topics are filled one by one, so that the code which fills one comes
/// with the pages that use it.
pub(super) struct Kept<T>([OnceLock<T>; LANGUAGES + 1]);

impl<T> Kept<T> {
    pub const fn new() -> Self {
        Self([const { OnceLock::new() }; LANGUAGES + 1])
    }

    /// The topic in a language; while its words are not there, in another one, or saying nothing.
    pub fn of(&'static self, language: Language, topic: &str, fill: fn(&mut &[&'static str]) -> T) -> &'static T {
        let (place, mut texts) = texts_of(language, topic);
        self.0[place].get_or_init(|| fill(&mut texts))
    }
}

/// The texts of a topic, and whose they are: the place of the language among all, or after the last.
fn texts_of(language: Language, topic: &str) -> (usize, &'static [&'static str]) {
    #[cfg(not(target_arch = "wasm32"))]
    built_in::load(language);
    let loaded = |place: usize| Some((place, LOADED[place].get()?));
    let Some((place, topics)) = loaded(language as usize).or_else(|| (0..LANGUAGES).find_map(loaded)) else {
        return (LANGUAGES, &[]);
    };
    let found = topics.iter().find(|(name, _)| name == topic);
    (place, found.map_or(&[], |(_, texts)| texts.as_slice()))
}

/// Outside of the browser nothing is fetched.
#[cfg(not(target_arch = "wasm32"))]
mod built_in {
    use super::Language;

    const HANS: &str = include_str!("../../public/words/zh-Hans.json");
    const HANT: &str = include_str!("../../public/words/zh-Hant.json");
    const EN: &str = include_str!("../../public/words/en.json");

    pub(super) fn load(language: Language) {
        if !super::is_loaded(language) {
            // The compiler has checked these files.
            let _ = super::load(language, language.pick(HANS, HANT, EN));
        }
    }
}

fn read(text: &str) -> Result<Topics, WordsFault> {
    let file: Value = json::read(text).map_err(|_| WordsFault::NotJson)?;
    if shape::mark(&file) != Words::MARK {
        return Err(WordsFault::Foreign);
    }
    let topics = file.as_object().into_iter().flatten();
    let read = topics.map(|(topic, words)| {
        let mut texts = Vec::new();
        flatten(words, &mut texts);
        (topic.clone(), texts)
    });
    Ok(read.collect())
}

/// All texts, one after the other as the structs take them. They stay for ever, like constants.
fn flatten(value: &Value, texts: &mut Vec<&'static str>) {
    match value {
        Value::String(text) => texts.push(Box::leak(text.clone().into_boxed_str())),
        Value::Array(items) => {
            for item in items {
                flatten(item, texts);
            }
        }
        Value::Object(members) => {
            for (_, member) in shape::in_order(members) {
                flatten(member, texts);
            }
        }
        _ => {}
    }
}

/// Takes the first texts of a list; empty ones if there are not enough.
pub(super) fn take<'a, const N: usize>(texts: &mut &'a [&'static str]) -> &'a [&'static str; N] {
    match texts.split_first_chunk() {
        Some((own, rest)) => {
            *texts = rest;
            own
        }
        None => const { &[""; N] },
    }
}

/// A sentence with its values. A place without a value stays as it is written.
pub(super) fn fill(sentence: &str, names: &[&str], values: &[&dyn Display]) -> String {
    let mut said = String::with_capacity(sentence.len() + 16 * values.len());
    add(&mut said, sentence, names, values);
    said
}

fn add(said: &mut String, sentence: &str, names: &[&str], values: &[&dyn Display]) {
    let value = |name: &str| names.iter().position(|known| *known == name).map(|at| values[at].to_string());
    let mut rest = sentence;
    while let Some((piece, after)) = split(rest) {
        match piece {
            Piece::Text(text) | Piece::Broken(text) => said.push_str(text),
            Piece::Value(name) | Piece::Lower(name) | Piece::Choice(name, ..) => match (value(name), piece) {
                (None, _) => said.push_str(&rest[..rest.len() - after.len()]),
                (Some(value), Piece::Choice(_, one, other)) => {
                    add(said, if value == "1" { one } else { other }, names, values);
                }
                (Some(value), Piece::Lower(_)) => said.push_str(&value.to_lowercase()),
                (Some(value), _) => said.push_str(&value),
            },
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, values: &[(&str, &dyn Display)], expected: &str) {
        let (names, values): (Vec<&str>, Vec<&dyn Display>) = values.iter().copied().unzip();
        assert_eq!(fill(sentence, &names, &values), expected);
    }

    #[test]
    fn values_stand_where_the_language_wants_them() {
        check("{what} of {name}", &[("name", &"Kuolan"), ("what", &"revenue")], "revenue of Kuolan");
        check("{what:lower}, {what}", &[("what", &"Net Income")], "net income, Net Income");
        check("{a}{a}", &[("a", &1.5)], "1.51.5");
        check("", &[("a", &1)], "");
    }

    #[test]
    fn one_is_said_in_the_singular() {
        let accounts = "{n} {n:account|accounts}";
        check(accounts, &[("n", &1)], "1 account");
        check(accounts, &[("n", &0)], "0 accounts");
        check(accounts, &[("n", &"1,000")], "1,000 accounts");
        check("{n:|{n} more }left", &[("n", &1)], "left");
        check("{n:|{n} more }left", &[("n", &2)], "2 more left");
        check("{n:one|{m:a {n}|some {m}}}", &[("n", &2), ("m", &3)], "some 3");
    }

    #[test]
    fn braces_can_be_written() {
        check("{{{a}}}", &[("a", &1)], "{1}");
        check("{{a}}", &[("a", &1)], "{a}");
    }

    #[test]
    fn what_makes_no_sense_is_shown_as_it_is() {
        check("{b} and {a}", &[("a", &1)], "{b} and 1");
        check("{b:x|y}", &[("a", &1)], "{b:x|y}");
        check("{a", &[("a", &1)], "{a");
        check("a} {a}", &[("a", &1)], "a} 1");
        check("{a:upper}", &[("a", &"x")], "a:upper");
        check("值{甲}{a", &[("甲", &"é")], "值é{a");
    }

    #[test]
    fn words_of_another_version_are_refused() {
        for text in ["", "{", "words", "\u{0}", &"[".repeat(10_000)] {
            assert_eq!(load(Language::En, text), Err(WordsFault::NotJson), "{text:.20}");
        }
        let ours = include_str!("../../public/words/en.json");
        let mut file: Value = serde_json::from_str(ours).expect("JSON");
        let members = file.as_object_mut().expect("an object");
        members.remove("kit").expect("a topic");
        for text in ["{}", "[]", "null", "\"words\"", r#"{"kit": {"why": 7}}"#, &file.to_string()] {
            assert_eq!(load(Language::En, text), Err(WordsFault::Foreign), "{text:.20}");
        }
        assert_eq!(super::super::kit::texts(Language::En).why, "Why?");
    }

    #[test]
    fn the_order_of_the_file_does_not_matter() {
        let ours = include_str!("../../public/words/en.json");
        let file: Value = serde_json::from_str(ours).expect("JSON");
        let kit = file.get("kit").and_then(Value::as_object).expect("a topic");
        let turned: Vec<String> = kit.iter().rev().map(|(name, text)| format!("\"{name}\": {text}")).collect();
        let turned: Value = serde_json::from_str(&format!("{{{}}}", turned.join(","))).expect("JSON");
        let (mut texts, mut expected) = (Vec::new(), Vec::new());
        flatten(&turned, &mut texts);
        flatten(file.get("kit").expect("a topic"), &mut expected);
        assert_eq!(texts, expected);
    }

    #[test]
    fn without_words_nothing_is_said_and_nothing_breaks() {
        let none = MatrixTexts::from_texts(&mut &[][..]);
        assert_eq!((none.title, none.tip("a", 1, 2, 3)), ("", String::new()));
    }

    #[test]
    fn every_language_says_something_of_its_own() {
        let titles = Language::ALL.map(|language| super::super::matrix::texts(language).title);
        assert_eq!(titles, ["客户矩阵", "客戶矩陣", "Account matrix"]);
    }
}
