//! The scenario file: `{"format":"linchpin-scenario","version":1,"scenario":{…}}`.

use super::json::{self, FaultKind};
use super::measure::{self, Excess, Head, measure};
use super::migrations::{STEPS, migrate};
use super::version::{CURRENT, FORMAT};
use crate::model::scenario::Scenario;
use crate::model::validate::{Counted, Fault, Remedy, faults, mend};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A scenario that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The scenario, mended.
    pub scenario: Scenario,
    /// What was mended, with the old values. Show it: an entry was cleared or set to its default.
    pub repairs: Vec<Fault>,
    /// What is wrong but was kept as it is, so that nothing is lost.
    pub kept: Vec<Fault>,
}

/// Why a text is not opened. The text itself stays as it is.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ReadError {
    /// There is no text.
    #[error("the text is empty")]
    Empty,
    /// The text is not JSON.
    #[error("not JSON, line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The text is JSON that stops in the middle.
    #[error("cut short at line {line}, column {column}")]
    Truncated {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON, but not a scenario file.
    #[error("not a scenario file")]
    Foreign {
        /// What it says it is; the first characters.
        found: Option<String>,
    },
    /// A scenario file of a later version than this one knows.
    #[error("version {version}, newer than {known}")]
    Newer {
        /// Its version.
        version: u64,
        /// The newest version known here.
        known: u32,
    },
    /// More than can be opened safely.
    #[error("more than {limit} {what:?}")]
    TooLarge {
        /// Of what there is too much.
        what: Counted,
        /// How much there may be.
        limit: usize,
    },
    /// A scenario file with a field that is missing, unknown or of the wrong kind.
    #[error("{message}, line {line}, column {column}")]
    Malformed {
        /// What the parser says, in English.
        message: String,
        /// Line, from 1; 0 if unknown.
        line: usize,
        /// Column, from 1; 0 if unknown.
        column: usize,
    },
    /// A scenario with faults that cannot be mended without guessing.
    #[error("{} faults", .0.len())]
    Invalid(Vec<Fault>),
}

impl From<Excess> for ReadError {
    fn from(Excess { what, limit }: Excess) -> Self {
        Self::TooLarge { what, limit }
    }
}

const MESSAGE_CHARS: usize = 300;

impl From<json::Fault> for ReadError {
    fn from(fault: json::Fault) -> Self {
        let (line, column) = (fault.line(), fault.column());
        match fault.kind() {
            FaultKind::Notation => Self::NotJson { line, column },
            FaultKind::End => Self::Truncated { line, column },
            FaultKind::Depth => Self::TooLarge { what: Counted::Depth, limit: json::DEPTH },
            FaultKind::Value => {
                // A message may quote a name of any length.
                Self::Malformed { message: fault.message().chars().take(MESSAGE_CHARS).collect(), line, column }
            }
        }
    }
}

#[derive(Serialize)]
struct Written<'s> {
    format: &'static str,
    version: u32,
    scenario: &'s Scenario,
}

impl<'s> From<&'s Scenario> for Written<'s> {
    fn from(scenario: &'s Scenario) -> Self {
        Self { format: FORMAT, version: CURRENT, scenario }
    }
}

/// The scenario file for people: indented, one line feed at the end.
pub fn write(scenario: &Scenario) -> String {
    let mut text = json::indented(&write_compact(scenario));
    text.push('\n');
    text
}

/// The scenario file for storage: no white space.
pub fn write_compact(scenario: &Scenario) -> String {
    json::text(&Written::from(scenario))
}

/// Reads a scenario file of any known version. Work and memory are bounded by the size of the text.
///
/// # Errors
/// See [`ReadError`]; which faults refuse a scenario is documented at [`crate::model::validate`].
pub fn read(text: &str) -> Result<Opened, ReadError> {
    if text.len() > measure::BYTES {
        return Err(ReadError::TooLarge { what: Counted::Bytes, limit: measure::BYTES });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let head = measure(text)?;
    let version = version(&head)?;
    if let Some(excess) = head.excess {
        return Err(excess.into());
    }
    if head.has_stray_field {
        return Err(malformed("unknown field in a cut line"));
    }
    check(parse(text, version)?)
}

fn version(head: &Head) -> Result<u32, ReadError> {
    if !head.is_object || head.format.as_deref() != Some(FORMAT) {
        return Err(ReadError::Foreign { found: head.format.clone() });
    }
    match head.version {
        Some(version) if version > u64::from(CURRENT) => Err(ReadError::Newer { version, known: CURRENT }),
        Some(version) if version >= 1 => Ok(u32::try_from(version).unwrap_or(CURRENT)),
        _ => Err(malformed("no valid `version`")),
    }
}

fn malformed(message: &str) -> ReadError {
    ReadError::Malformed { message: message.to_owned(), line: 0, column: 0 }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    #[serde(rename = "format")]
    _format: serde::de::IgnoredAny,
    #[serde(rename = "version")]
    _version: serde::de::IgnoredAny,
    scenario: Scenario,
}

fn parse(text: &str, version: u32) -> Result<Scenario, ReadError> {
    // Read straight from the text where possible: it takes a tenth of the memory of a JSON tree.
    let envelope = if version == CURRENT {
        json::read::<Envelope>(text)?
    } else {
        let mut envelope = json::read::<Value>(text)?;
        if let Some(scenario) = envelope.get_mut("scenario") {
            migrate(scenario, version, STEPS);
        }
        json::read(&json::text(&envelope))?
    };
    Ok(envelope.scenario)
}

fn check(mut scenario: Scenario) -> Result<Opened, ReadError> {
    let found = faults(&scenario);
    let of = |remedy| found.iter().filter(|f| f.remedy() == remedy).cloned().collect::<Vec<_>>();
    let refused = of(Remedy::Refuse);
    if !refused.is_empty() {
        return Err(ReadError::Invalid(refused));
    }
    let (repairs, kept) = (of(Remedy::Mend), of(Remedy::Keep));
    if !repairs.is_empty() {
        mend(&mut scenario);
    }
    Ok(Opened { scenario, repairs, kept })
}
