//! Words around a page that is not there yet.

use super::Language;

/// Texts while the module of a page is fetched, and when it does not come.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct PagesTexts {
    pub coming: &'static str,
    pub missing: &'static str,
    pub missing_help: &'static str,
    pub again: &'static str,
}

const HANS: PagesTexts = PagesTexts {
    coming: "正在取这一页…",
    missing: "这一页没有取到。",
    missing_help: "你的内容没有改动，别的页面照常可用。检查网络，然后再取一次。",
    again: "再取一次",
};

const HANT: PagesTexts = PagesTexts {
    coming: "正在取得這一頁…",
    missing: "這一頁沒有取得。",
    missing_help: "你的內容沒有變動，其他頁面照常可用。檢查網路，然後再取一次。",
    again: "再取一次",
};

const EN: PagesTexts = PagesTexts {
    coming: "Fetching this page…",
    missing: "This page did not arrive.",
    missing_help: "Your work is unchanged and the other pages still open. Check the network, then try again.",
    again: "Try again",
};

/// The texts in a language.
pub fn texts(language: Language) -> &'static PagesTexts {
    language.pick(&HANS, &HANT, &EN)
}
