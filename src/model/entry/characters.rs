//! Characters that input methods and spreadsheets put where plain ones are meant.

/// The text with full-width signs, true minus, odd spaces and multiplication signs made plain.
pub(super) fn plain_characters(text: &str) -> String {
    text.chars().filter(|&c| !is_invisible(c)).map(plain).collect()
}

fn plain(c: char) -> char {
    match c {
        '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | '\u{fe63}' => '-',
        '×' | '✕' => '*',
        '÷' | '∕' => '/',
        '萬' => '万',
        '億' => '亿',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Marks that spreadsheets and web pages put around numbers: byte order mark, direction marks, zero-width space.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
