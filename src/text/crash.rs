//! The crash card.

use super::Language;

/// Texts of the crash card.
pub struct CrashTexts {
    /// Heading.
    pub title: &'static str,
    /// What happened.
    pub what: &'static str,
    /// What to do.
    pub todo: &'static str,
    /// Button: download the last good state.
    pub download: &'static str,
    /// Button: reload the page.
    pub reload: &'static str,
}

const HANS: CrashTexts = CrashTexts {
    title: "程序出错，已停止",
    what: "这一页不再响应，最后一次保存的内容没有受影响。",
    todo: "先下载出错前的案例，再重新载入页面。如果载入后又出错，从下载的文件打开。",
    download: "下载出错前的案例",
    reload: "重新载入",
};

const HANT: CrashTexts = CrashTexts {
    title: "程式發生錯誤，已停止",
    what: "這一頁不再回應，最後一次儲存的內容沒有受影響。",
    todo: "先下載出錯前的案例，再重新載入頁面。如果載入後又出錯，從下載的檔案開啟。",
    download: "下載出錯前的案例",
    reload: "重新載入",
};

const EN: CrashTexts = CrashTexts {
    title: "The program has stopped",
    what: "This page no longer responds. What was saved last is not affected.",
    todo: "Download the scenario as it was before the error, then reload. If it fails again, open the downloaded file.",
    download: "Download the scenario",
    reload: "Reload",
};

/// The texts in a language.
pub fn texts(language: Language) -> &'static CrashTexts {
    language.pick(&HANS, &HANT, &EN)
}
