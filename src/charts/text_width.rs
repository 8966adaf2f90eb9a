//! How wide a text will be, estimated without a font: pictures are built where nothing can be measured.
//!
//! The estimates err on the wide side, so that a label that fits on paper fits on screen.

/// Size of all chart text in CSS px; nothing is smaller.
pub const TEXT_PX: f64 = 12.0;

/// Estimated width in CSS px of one line of text set at 12 px.
pub fn width(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

/// Estimated width in CSS px of one line of text set at `size` px.
pub fn width_at(text: &str, size: f64) -> f64 {
    width(text) * size / TEXT_PX
}

/// The text itself if it is at most `limit` px wide, else its beginning and an ellipsis.
pub fn fit(text: &str, limit: f64) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if width(&line) <= limit {
        return line;
    }
    let room = limit - advance('…');
    let mut used = 0.0;
    let kept: String = line
        .chars()
        .take_while(|&c| {
            used += advance(c);
            used <= room
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// The text broken into lines of at most `limit` px, or nothing where a single word is wider than that.
/// Latin words stay whole; between Han characters a line may end anywhere.
pub fn wrap(text: &str, limit: f64) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces(text) {
        let joined = lines.last().map(|line| format!("{line}{piece}"));
        match joined {
            Some(joined) if width(joined.trim_end()) <= limit => {
                if let Some(line) = lines.last_mut() {
                    *line = joined;
                }
            }
            _ if width(piece.trim_end()) <= limit => lines.push(piece),
            _ => return None,
        }
    }
    Some(lines.iter().map(|line| line.trim_end().to_owned()).collect())
}

/// The text in as many lines as [`wrap`] needs, of as equal width as possible: for short centred text.
pub fn balance(text: &str, limit: f64) -> Option<Vec<String>> {
    let mut lines = wrap(text, limit)?;
    let mut narrower = limit - 4.0;
    while let Some(tighter) = wrap(text, narrower).filter(|tighter| narrower > 0.0 && tighter.len() == lines.len()) {
        lines = tighter;
        narrower -= 4.0;
    }
    Some(lines)
}

/// Words with the space behind them, and single Han characters.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars() {
        let c = if c.is_control() { ' ' } else { c };
        match pieces.last_mut() {
            Some(last) if (open && !is_wide(c)) || c == ' ' => last.push(c),
            _ if c == ' ' => {}
            _ => pieces.push(c.to_string()),
        }
        open = !is_wide(c) && c != ' ' && c != '-' && c != '/';
    }
    pieces
}

/// Width of one character at 12 px.
fn advance(c: char) -> f64 {
    match c {
        c if is_mark(c) || c.is_control() => 0.0,
        ' ' | 'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' | 'I' => 3.6,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '-' | '·' => 4.7,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 10.8,
        'A'..='Z' => 8.2,
        c if c.is_ascii() => 7.0,
        c if is_wide(c) => 12.0,
        '—' | '…' | '→' | '←' | '↑' | '↓' => 12.0,
        _ => 8.2,
    }
}

/// Joins, selectors and accents that take no room of their own.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}')
}

/// Characters as wide as they are high: Han, kana, hangul, full-width forms, most emoji.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f000}'..='\u{1faff}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_lines(text: &str, limit: f64, expected: Option<&[&str]>) {
        let lines = wrap(text, limit);
        assert_eq!(
            lines.as_deref().map(|l| l.iter().map(String::as_str).collect::<Vec<_>>()),
            expected.map(<[_]>::to_vec)
        );
    }

    #[test]
    fn han_is_square_and_digits_are_narrower() {
        assert!((width("客户") - 24.0).abs() < 1e-9);
        assert!((width("12") - 14.0).abs() < 1e-9);
        assert!((width_at("12", 24.0) - 28.0).abs() < 1e-9);
        assert!(width("illi") < width("mmww"));
        assert!(width("e\u{301}") < width("ee"));
    }

    #[test]
    fn what_fits_stays_whole_and_the_rest_ends_in_an_ellipsis() {
        assert_eq!(fit("Kuolan", 100.0), "Kuolan");
        assert_eq!(fit("阔澜港机设备", 48.0), "阔澜港…");
        assert_eq!(fit("a\nb", 100.0), "a b");
        assert_eq!(fit("Kuolan", 0.0), "…");
    }

    #[test]
    fn balanced_lines_leave_no_orphan() {
        assert_eq!(balance("清屿水务局", 50.0), Some(vec!["清屿水".to_owned(), "务局".to_owned()]));
        assert_eq!(balance("清屿", 50.0), Some(vec!["清屿".to_owned()]));
        assert_eq!(balance("", 50.0), Some(vec![]));
    }

    #[test]
    fn lines_break_between_words_and_between_han_characters() {
        check_lines("Proceed with caution", 80.0, Some(&["Proceed with", "caution"]));
        check_lines("谨慎推进", 24.0, Some(&["谨慎", "推进"]));
        check_lines("Port 港机", 30.0, Some(&["Port", "港机"]));
        check_lines("Intralogistics", 40.0, None);
        check_lines("", 40.0, Some(&[]));
    }
}
