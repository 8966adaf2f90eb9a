//! stub
use super::Language;
use crate::saved::envelope::ReadError;
use crate::saved::link::LinkError;
/// x
pub fn read(e: &ReadError, _: Language) -> String {
    e.to_string()
}
/// x
pub fn link(e: &LinkError, _: Language) -> String {
    e.to_string()
}
/// x
pub fn entry<E: std::fmt::Display>(e: &E, _: Language) -> String {
    e.to_string()
}
/// x
pub fn not_text(_: Language) -> String {
    String::new()
}
/// x
pub fn too_large(_: Language) -> String {
    String::new()
}
/// x
pub fn csv<E: std::fmt::Display>(e: &E, _: Language) -> String {
    e.to_string()
}
