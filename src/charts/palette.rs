//! The colours, font and tempo of the pictures: the part of `style/tokens.css` that charts need, written again in
//! Rust because a picture is plain data. `tests/charts_palette.rs` keeps both equal.

use crate::text::Language;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on light surfaces; also used on paper.
    Light,
    /// Light text on dark surfaces.
    Dark,
}

macro_rules! palette {
    ($($(#[$doc:meta])* $field:ident $token:literal $light:literal $dark:literal;)*) => {
        /// Every colour a picture may use, as `#rrggbb`, with the font and the tempo it is drawn with.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Palette {
            $($(#[$doc])* pub $field: &'static str,)*
            /// Font list for all text, best first; the same stack as `--font`, in single quotes.
            pub font: &'static str,
            /// How long a moved mark glides, in milliseconds; 0 where reduced motion is asked for.
            pub calm_ms: u16,
        }

        const LIGHT: Palette = Palette { $($field: $light,)* font: FONT_HANS, calm_ms: CALM_MS };
        const DARK: Palette = Palette { $($field: $dark,)* font: FONT_HANS, calm_ms: CALM_MS };

        impl Palette {
            /// Each colour beside the name of its design token, `--surface` for example.
            pub fn tokens(&self) -> Vec<(&'static str, &'static str)> {
                vec![$(($token, self.$field)),*]
            }
        }
    };
}

palette! {
    /// What pictures stand on.
    surface "--surface" "#ffffff" "#171b1f";
    /// What floats: the tooltip.
    raised "--raised" "#ffffff" "#20262b";
    /// The tooltip's edge.
    line "--line" "#dfe3e7" "#2c333a";
    /// Labels and axis titles.
    text "--text" "#181d23" "#e9ecef";
    /// Axis numbers and lines of policy.
    text_2 "--text-2" "#48515c" "#b9c1c9";
    /// The quietest text.
    text_3 "--text-3" "#5d6671" "#98a2ad";
    /// Key accounts.
    class_key "--class-key" "#1a2f9e" "#7390ff";
    /// Quadrant of key accounts.
    class_key_soft "--class-key-soft" "#e7ecfa" "#1b2546";
    /// Text on that quadrant.
    on_class_key_soft "--on-class-key-soft" "#1c3a92" "#c2d0ff";
    /// Key development accounts.
    class_develop "--class-develop" "#b0327f" "#f7a1dc";
    /// Quadrant of key development accounts.
    class_develop_soft "--class-develop-soft" "#f9e8f4" "#3a1a32";
    /// Text on that quadrant.
    on_class_develop_soft "--on-class-develop-soft" "#7f1f67" "#f7c6e8";
    /// Maintenance accounts.
    class_maintain "--class-maintain" "#587a08" "#b4d84a";
    /// Quadrant of maintenance accounts.
    class_maintain_soft "--class-maintain-soft" "#eef4e0" "#232d10";
    /// Text on that quadrant.
    on_class_maintain_soft "--on-class-maintain-soft" "#40590f" "#cfe6a0";
    /// Opportunistic accounts.
    class_opportune "--class-opportune" "#7d8591" "#8b939e";
    /// Quadrant of opportunistic accounts.
    class_opportune_soft "--class-opportune-soft" "#eff1f3" "#252a30";
    /// Text on that quadrant.
    on_class_opportune_soft "--on-class-opportune-soft" "#4b535d" "#ccd2d9";
    /// Cell: proceed with caution.
    risk_caution_fill "--risk-caution-fill" "#faf3d6" "#2b2716";
    /// Text on that cell.
    on_risk_caution "--on-risk-caution" "#514508" "#e5dbae";
    /// Cell: fix before launch.
    risk_fix_fill "--risk-fix-fill" "#f6d48c" "#5a410e";
    /// Text on that cell.
    on_risk_fix "--on-risk-fix" "#4a2e00" "#fbe2a8";
    /// Cell: significant risk.
    risk_significant_fill "--risk-significant-fill" "#e98d58" "#a8470f";
    /// Text on that cell.
    on_risk_significant "--on-risk-significant" "#2b0f00" "#fff1e8";
    /// Cell: show stopper.
    risk_stop_fill "--risk-stop-fill" "#861322" "#f4695f";
    /// Text on that cell.
    on_risk_stop "--on-risk-stop" "#ffffff" "#33070a";
    /// First data colour: us.
    data_1 "--data-1" "#0b6673" "#5cc2cf";
    /// Second data colour.
    data_2 "--data-2" "#a43109" "#da660f";
    /// Third data colour.
    data_3 "--data-3" "#2c1fae" "#9062f0";
    /// Fourth data colour.
    data_4 "--data-4" "#6c9205" "#e8c45f";
    /// Grid lines, barely visible.
    chart_grid "--chart-grid" "#e3e7ea" "#262c32";
    /// Axis lines.
    chart_axis "--chart-axis" "#7f8893" "#7a848f";
    /// Cut lines.
    chart_cut "--chart-cut" "#2f3740" "#d5dae0";
}

/// `--calm`.
const CALM_MS: u16 = 180;

// Single quotes: in an exported SVG the list stands inside an attribute in double quotes.
macro_rules! font {
    ($marks:literal, $han:expr) => {
        concat!(
            "'",
            $marks,
            "', -apple-system, BlinkMacSystemFont, 'Segoe UI Variable Text', 'Segoe UI', Roboto, ",
            "'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, ",
            $han,
            ", sans-serif"
        )
    };
}

macro_rules! hans {
    () => {
        "'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC'"
    };
}

const FONT_HANS: &str = font!("Hans marks", hans!());
const FONT_HANT: &str = font!(
    "Hant marks",
    "'PingFang TC', 'Microsoft JhengHei UI', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC'"
);
const FONT_EN: &str = font!("Latin marks", hans!());

impl Palette {
    /// The palette of a theme with the font of a language.
    pub const fn new(theme: Theme, language: Language) -> Self {
        let font = match language {
            Language::Hans => FONT_HANS,
            Language::Hant => FONT_HANT,
            Language::En => FONT_EN,
        };
        let colours = match theme {
            Theme::Light => LIGHT,
            Theme::Dark => DARK,
        };
        Self { font, ..colours }
    }

    /// The same palette for readers who asked for reduced motion: marks jump instead of gliding.
    #[must_use]
    pub const fn still(self) -> Self {
        Self { calm_ms: 0, ..self }
    }
}

/// A token colour made transparent, `opacity` 0–1, as `rgba(r,g,b,a)`; anything but `#rrggbb` stays as it is.
pub(super) fn faded(colour: &str, opacity: f64) -> String {
    let channel = |at: usize| colour.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
    match (channel(1), channel(3), channel(5)) {
        (Some(r), Some(g), Some(b)) if colour.len() == 7 => format!("rgba({r},{g},{b},{opacity})"),
        _ => colour.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(colour: &str, opacity: f64, expected: &str) {
        assert_eq!(faded(colour, opacity), expected);
    }

    #[test]
    fn fading_keeps_the_colour() {
        check("#1a2f9e", 0.8, "rgba(26,47,158,0.8)");
        check("#ffffff", 0.16, "rgba(255,255,255,0.16)");
        check("none", 0.5, "none");
    }

    #[test]
    fn reduced_motion_changes_nothing_but_the_tempo() {
        let palette = Palette::new(Theme::Dark, Language::En);
        assert_eq!(palette.calm_ms, 180);
        assert_eq!(palette.still(), Palette { calm_ms: 0, ..palette });
    }
}
