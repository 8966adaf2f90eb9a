//! The link payload, first version: a scenario as text that survives chat programs and needs no server.
//!
//! ```text
//! s1- base64url( version · length · checksum · deflate(JSON) ) e
//! ```
//!
//! - `s1-`: a scenario, link format 1. `version` (LEB128) is the scenario version of the JSON, `length` (LEB128)
//!   counts the deflated bytes, `checksum` is the CRC-32 (little-endian) of version and deflated bytes.
//! - The JSON is the bare scenario; parts of the method that equal the default do not travel.
//! - Only `A–Z a–z 0–9 - _`, and an `e` at the end: chat programs cut a closing `-` or `_`.
//! - Nothing is unpacked before the checksum fits, and never more than [`UNPACKED_BYTES`].

use super::base64;
use super::checksum::crc32;
use super::envelope::{Opened, ReadError, read};
use super::json;
use super::version::{CURRENT, FORMAT};
use crate::model::method::Method;
use crate::model::scenario::Scenario;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use serde_json::Value;

/// Characters of a payload. Browsers take about two million.
pub const CHARS: usize = 1_500_000;
/// Bytes of the unpacked JSON.
pub const UNPACKED_BYTES: usize = 4 * 1024 * 1024;
/// The newest link format known here.
pub const FORMAT_VERSION: u32 = 1;

const END: char = 'e';
/// Slowest and smallest: a link is made once and sent often.
const COMPRESSION: u8 = 10;

/// Why there is no link, or none that opens. Nothing the user has is touched.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LinkError {
    /// Not a payload at all.
    #[error("not a scenario link")]
    NotALink,
    /// The end is missing.
    #[error("the link was cut short")]
    Truncated,
    /// Characters were changed on the way.
    #[error("the link was damaged")]
    Damaged,
    /// Made by a later version.
    #[error("link version {version}, newer than {known}")]
    Newer {
        /// The version of its format or of its scenario.
        version: u64,
        /// The newest version known here.
        known: u32,
    },
    /// Too large for a link; a file takes more.
    #[error("too large for a link")]
    TooLarge,
    /// The scenario in it cannot be read.
    #[error(transparent)]
    Scenario(#[from] ReadError),
}

/// Whether a fragment (with or without `#`) is a payload of any version. A route such as `#/matrix` never is.
pub fn is_payload(fragment: &str) -> bool {
    split(fragment).is_some()
}

/// The payload of a scenario.
///
/// # Errors
/// [`LinkError::TooLarge`] if the link could not be opened again.
pub fn encode(scenario: &Scenario) -> Result<String, LinkError> {
    let json = bare_json(scenario);
    if json.len() > UNPACKED_BYTES {
        return Err(LinkError::TooLarge);
    }
    let payload = seal(CURRENT, &compress_to_vec(json.as_bytes(), COMPRESSION));
    if payload.len() > CHARS { Err(LinkError::TooLarge) } else { Ok(payload) }
}

/// The scenario of a payload, given as a fragment with or without `#`. White space, which e-mail puts into
/// long lines, and punctuation behind the end are passed over.
///
/// # Errors
/// See [`LinkError`].
pub fn decode(fragment: &str) -> Result<Opened, LinkError> {
    if fragment.len() > CHARS {
        return Err(LinkError::TooLarge);
    }
    let text: String = fragment.chars().filter(|c| !c.is_whitespace()).collect();
    let (format, body) = split(&text).ok_or(LinkError::NotALink)?;
    if format != u64::from(FORMAT_VERSION) {
        return Err(LinkError::Newer { version: format, known: FORMAT_VERSION });
    }
    let (version, packed) = unseal(body)?;
    if version > u64::from(CURRENT) {
        return Err(LinkError::Newer { version, known: CURRENT });
    }
    let json = unpack(&packed)?;
    let text = format!("{{\"format\":\"{FORMAT}\",\"version\":{version},\"scenario\":{json}}}");
    Ok(read(&text)?)
}

/// The format version and the body behind it.
fn split(fragment: &str) -> Option<(u64, &str)> {
    let text = fragment.strip_prefix('#').unwrap_or(fragment).strip_prefix('s')?;
    let (digits, body) = text.split_once('-')?;
    let is_version = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let version = digits.parse().ok().filter(|&v| is_version && v >= 1)?;
    Some((version, body))
}

/// Packs deflated bytes into a payload.
fn seal(version: u32, packed: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(packed.len() + 16);
    write_number(&mut bytes, u64::from(version));
    let version_bytes = bytes.len();
    write_number(&mut bytes, packed.len() as u64);
    let sum = checksum(&bytes[..version_bytes], packed);
    bytes.extend_from_slice(&sum.to_le_bytes());
    bytes.extend_from_slice(packed);
    format!("s{FORMAT_VERSION}-{}{END}", base64::encode(&bytes))
}

/// The scenario version and the deflated bytes of a body, checked.
fn unseal(body: &str) -> Result<(u64, Vec<u8>), LinkError> {
    let signs = body.find(|c| !base64::is_sign(c)).map_or(body, |end| &body[..end]);
    let is_cut = !signs.ends_with(END);
    let fault = if is_cut { LinkError::Truncated } else { LinkError::Damaged };
    let whole = if is_cut { signs } else { &signs[..signs.len() - END.len_utf8()] };
    // A link cut in the middle of a group of four still tells its length, which is what names the fault.
    let usable = if whole.len() % 4 == 1 { &whole[..whole.len() - 1] } else { whole };
    let bytes = base64::decode(usable).ok_or(fault.clone())?;
    let (version, after_version) = read_number(&bytes).ok_or(fault.clone())?;
    let (length, rest) = read_number(after_version).ok_or(fault.clone())?;
    let (sum, packed) = rest.split_first_chunk::<4>().ok_or(fault.clone())?;
    if is_cut || (packed.len() as u64) < length {
        return Err(LinkError::Truncated);
    }
    let version_bytes = &bytes[..bytes.len() - after_version.len()];
    let is_whole = packed.len() as u64 == length && usable.len() == whole.len();
    if !is_whole || checksum(version_bytes, packed) != u32::from_le_bytes(*sum) {
        return Err(LinkError::Damaged);
    }
    Ok((version, packed.to_vec()))
}

fn checksum(version: &[u8], packed: &[u8]) -> u32 {
    crc32(&[version, packed].concat())
}

fn unpack(packed: &[u8]) -> Result<String, LinkError> {
    let bytes = decompress_to_vec_with_limit(packed, UNPACKED_BYTES).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => LinkError::TooLarge,
        _ => LinkError::Damaged,
    })?;
    String::from_utf8(bytes).map_err(|_| LinkError::Damaged)
}

/// The scenario as JSON, without the parts of the method that equal the default.
fn bare_json(scenario: &Scenario) -> String {
    let mut value = json::tree(scenario);
    let default = json::tree(&Method::default());
    if let Some(method) = value.get_mut("method") {
        leave_out(method, &default, 2);
    }
    json::text(&value)
}

/// Takes out the members that equal the default, down to a depth at which every member has a default.
fn leave_out(value: &mut Value, default: &Value, depth: usize) {
    let (Some(members), Some(defaults)) = (value.as_object_mut(), default.as_object()) else { return };
    members.retain(|name, member| {
        let Some(default) = defaults.get(name) else { return true };
        if depth > 1 && member != default {
            leave_out(member, default, depth - 1);
        }
        member != default
    });
}

/// LEB128: seven bits a byte, lowest first.
fn write_number(bytes: &mut Vec<u8>, mut number: u64) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            return bytes.push(low & 0x7f);
        }
        bytes.push(low | 0x80);
    }
}

fn read_number(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0;
    for (i, &byte) in bytes.iter().enumerate().take(5) {
        number |= u64::from(byte & 0x7f) << (7 * i);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[i + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(json: &[u8]) -> String {
        seal(CURRENT, &compress_to_vec(json, COMPRESSION))
    }

    #[test]
    fn a_bomb_is_refused_before_it_unpacks() {
        let bomb = sealed(&vec![b' '; 20 * 1024 * 1024]);
        assert!(bomb.len() < 100_000);
        let start = std::time::Instant::now();
        assert_eq!(decode(&bomb), Err(LinkError::TooLarge));
        assert!(start.elapsed().as_millis() < 500, "{:?}", start.elapsed());
    }

    #[test]
    fn a_hostile_body_gives_its_own_error() {
        let foreign = sealed(br#"{"title":"x"},"scenario":{}"#);
        assert!(matches!(decode(&foreign), Err(LinkError::Scenario(ReadError::Malformed { .. }))));
        let many = format!(r#"{{"asOf":"2026-11-02","thisYear":2026,"accounts":[{}0]}}"#, "0,".repeat(30_000));
        assert!(matches!(decode(&sealed(many.as_bytes())), Err(LinkError::Scenario(ReadError::TooLarge { .. }))));
        assert_eq!(decode(&seal(CURRENT, b"not deflated")), Err(LinkError::Damaged));
        assert_eq!(decode(&sealed(&[0xff, 0xfe])), Err(LinkError::Damaged));
        assert_eq!(decode(&"s1-".repeat(600_000)), Err(LinkError::TooLarge));
    }

    #[test]
    fn a_newer_scenario_in_a_known_link_is_named() {
        let newer = seal(CURRENT + 1, &compress_to_vec(b"{}", COMPRESSION));
        assert_eq!(decode(&newer), Err(LinkError::Newer { version: u64::from(CURRENT + 1), known: CURRENT }));
    }

    #[test]
    fn numbers_are_packed_seven_bits_a_byte() {
        for number in [0, 1, 127, 128, 300, 2_000_000] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, number);
            assert_eq!(read_number(&bytes), Some((number, [].as_slice())));
        }
        assert_eq!(read_number(&[0x80; 9]), None);
    }
}
