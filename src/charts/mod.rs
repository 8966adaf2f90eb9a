//! Room `charts`.
/// Frame
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Frame {
    /// w
    pub width: f64,
    /// h
    pub height: f64,
}
