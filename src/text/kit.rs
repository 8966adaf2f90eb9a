//! Words of the parts that pages are made of.

use super::Language;

/// Texts of the kit.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct KitTexts {
    pub why: &'static str,
    pub close: &'static str,
    pub unrated: &'static str,
    pub read_only: &'static str,
    /// Row and column of the selected cell.
    pub cell_name: fn(&str, &str) -> String,
    pub cells_entered: fn(usize) -> String,
    /// Accepted, refused, first reason.
    pub cells_refused: fn(usize, usize, &str) -> String,
    /// After a refusal: the old value.
    pub still_counts: fn(&str) -> String,
    pub stays_unrated: &'static str,
    pub add_row: &'static str,
    pub move_up: fn(&str) -> String,
    pub move_down: fn(&str) -> String,
    pub remove_row: fn(&str) -> String,
    pub chart_failed: &'static str,
    pub save_picture: &'static str,
    pub show: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
    pub hint: &'static str,
}

const HANS: KitTexts = KitTexts {
    why: "为什么？",
    close: "关闭",
    unrated: "未填",
    read_only: "这是链接里的预览，不能修改。先另存为副本。",
    cell_name: |row, column| format!("{row}，{column}"),
    cells_entered: |n| format!("已填入 {n} 格。"),
    cells_refused: |ok, bad, first| format!("已填入 {ok} 格，{bad} 格未接受并已标出。第一处：{first}"),
    still_counts: |old| format!("原来的 {old} 仍然有效。"),
    stays_unrated: "这一格仍是未填。",
    add_row: "添加一行",
    move_up: |name| format!("上移：{name}"),
    move_down: |name| format!("下移：{name}"),
    remove_row: |name| format!("移除 {name}"),
    chart_failed: "图没有画出来。下面的表格有同样的数据；重新载入页面可再试一次。",
    save_picture: "下载图片",
    show: "去看看",
    error: "错误",
    warning: "提醒",
    hint: "提示",
};

const HANT: KitTexts = KitTexts {
    why: "為什麼？",
    close: "關閉",
    unrated: "未填",
    read_only: "這是連結裡的預覽，不能修改。先另存為副本。",
    cell_name: |row, column| format!("{row}，{column}"),
    cells_entered: |n| format!("已填入 {n} 格。"),
    cells_refused: |ok, bad, first| format!("已填入 {ok} 格，{bad} 格未接受並已標出。第一處：{first}"),
    still_counts: |old| format!("原來的 {old} 仍然有效。"),
    stays_unrated: "這一格仍是未填。",
    add_row: "新增一列",
    move_up: |name| format!("上移：{name}"),
    move_down: |name| format!("下移：{name}"),
    remove_row: |name| format!("移除 {name}"),
    chart_failed: "圖沒有畫出來。下面的表格有同樣的資料；重新載入頁面可再試一次。",
    save_picture: "下載圖片",
    show: "去看看",
    error: "錯誤",
    warning: "提醒",
    hint: "提示",
};

const EN: KitTexts = KitTexts {
    why: "Why?",
    close: "Close",
    unrated: "unrated",
    read_only: "This is a preview from a link and cannot be changed. Save a copy first.",
    cell_name: |row, column| format!("{row}, {column}"),
    cells_entered: |n| format!("{n} cells filled in."),
    cells_refused: |ok, bad, first| format!("{ok} cells filled in, {bad} not accepted and marked. The first: {first}"),
    still_counts: |old| format!("The old value, {old}, still counts."),
    stays_unrated: "The cell stays unrated.",
    add_row: "Add a row",
    move_up: |name| format!("Move up: {name}"),
    move_down: |name| format!("Move down: {name}"),
    remove_row: |name| format!("Remove {name}"),
    chart_failed: "The chart could not be drawn. The table below has the same data; reload the page to try again.",
    save_picture: "Download picture",
    show: "Show",
    error: "Error",
    warning: "Warning",
    hint: "Hint",
};

/// The texts in a language.
pub fn texts(language: Language) -> &'static KitTexts {
    language.pick(&HANS, &HANT, &EN)
}
