//! Words of the import of an account list.

use crate::saved::accounts_csv::{Field, Value};
use crate::text::{Language, account_list, format};

/// Texts of the import.
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct ImportTexts {
    pub title: &'static str,
    pub choose_file: &'static str,
    pub choose_help: &'static str,
    pub paste: &'static str,
    pub paste_help: &'static str,
    pub read_paste: &'static str,
    pub nothing_pasted: &'static str,
    pub reading: &'static str,
    pub too_large: &'static str,
    pub unreadable: &'static str,
    pub encoding: &'static str,
    pub encoding_help: &'static str,
    pub pasted: &'static str,
    /// Name of the source, rows, columns.
    pub source: fn(&str, usize, usize) -> String,
    pub other_source: &'static str,
    pub columns: &'static str,
    pub columns_help: &'static str,
    /// Number and header of a column.
    pub column: fn(usize, &str) -> String,
    pub skip: &'static str,
    pub row: &'static str,
    pub new: &'static str,
    pub updated: &'static str,
    pub unchanged: &'static str,
    pub errors: &'static str,
    pub people: &'static str,
    pub counts: &'static str,
    pub changes: &'static str,
    pub account: &'static str,
    pub is_new: &'static str,
    pub what_changes: &'static str,
    pub errors_help: &'static str,
    pub column_head: &'static str,
    pub cell: &'static str,
    pub problem: &'static str,
    /// How many more there are.
    pub more: fn(usize) -> String,
    pub nothing_to_do: &'static str,
    pub import: fn(usize) -> String,
    pub cancel: &'static str,
    /// Added, changed.
    pub done: fn(usize, usize) -> String,
    pub nothing: &'static str,
}

fn count(n: usize) -> String {
    format::plain(n as f64)
}

const HANS: ImportTexts = ImportTexts {
    title: "导入客户清单",
    choose_file: "选择 CSV 文件…",
    choose_help: "UTF-8、GB18030、Big5 都可以。先看会改动什么，再决定是否导入。",
    paste: "或粘贴表格",
    paste_help: "从电子表格里连同表头一起复制。",
    read_paste: "读取粘贴的内容",
    nothing_pasted: "还没有粘贴内容。",
    reading: "正在读取…",
    too_large: "文件超过 64 MB，没有读取。案例没有变化。拆分后再试。",
    unreadable: "这个文件读不出文字。案例没有变化。在电子表格里另存为 CSV 后再试。",
    encoding: "文字编码",
    encoding_help: "文字显示不对时换一种。",
    pasted: "粘贴的内容",
    source: |name, rows, columns| format!("{name}：{} 行，{columns} 列", count(rows)),
    other_source: "换一份",
    columns: "每一列是什么",
    columns_help: "按表头猜的，不对就改。同名视为同一家客户；空单元格不会清除已有的内容。",
    column: |n, header| format!("第 {n} 列“{header}”导入为"),
    skip: "不导入",
    row: "行",
    new: "新增",
    updated: "更新",
    unchanged: "不变",
    errors: "有问题的单元格",
    people: "新增人员",
    counts: "会改动什么",
    changes: "改动",
    account: "客户",
    is_new: "新客户",
    what_changes: "原来 → 导入后",
    errors_help: "这些单元格不导入，同一行的其他单元格照常导入。",
    column_head: "列",
    cell: "内容",
    problem: "问题",
    more: |n| format!("还有 {} 处没有列出。", count(n)),
    nothing_to_do: "没有可导入的改动。",
    import: |n| format!("导入 {} 家客户", count(n)),
    cancel: "取消",
    done: |added, changed| {
        format!("已导入：新增 {} 家，更新 {} 家。按 Ctrl+Z 可一步撤销。", count(added), count(changed))
    },
    nothing: "空",
};

const HANT: ImportTexts = ImportTexts {
    title: "匯入客戶清單",
    choose_file: "選擇 CSV 檔案…",
    choose_help: "UTF-8、Big5、GB18030 都可以。先看會改動什麼，再決定是否匯入。",
    paste: "或貼上表格",
    paste_help: "從試算表裡連同標題列一起複製。",
    read_paste: "讀取貼上的內容",
    nothing_pasted: "還沒有貼上內容。",
    reading: "正在讀取…",
    too_large: "檔案超過 64 MB，沒有讀取。案例沒有變動。拆分後再試。",
    unreadable: "這個檔案讀不出文字。案例沒有變動。在試算表裡另存為 CSV 後再試。",
    encoding: "文字編碼",
    encoding_help: "文字顯示不對時換一種。",
    pasted: "貼上的內容",
    source: |name, rows, columns| format!("{name}：{} 列，{columns} 欄", count(rows)),
    other_source: "換一份",
    columns: "每一欄是什麼",
    columns_help: "依標題猜的，不對就改。同名視為同一家客戶；空白儲存格不會清除已有的內容。",
    column: |n, header| format!("第 {n} 欄「{header}」匯入為"),
    skip: "不匯入",
    row: "列",
    new: "新增",
    updated: "更新",
    unchanged: "不變",
    errors: "有問題的儲存格",
    people: "新增人員",
    counts: "會改動什麼",
    changes: "改動",
    account: "客戶",
    is_new: "新客戶",
    what_changes: "原來 → 匯入後",
    errors_help: "這些儲存格不匯入，同一列的其他儲存格照常匯入。",
    column_head: "欄",
    cell: "內容",
    problem: "問題",
    more: |n| format!("還有 {} 處沒有列出。", count(n)),
    nothing_to_do: "沒有可匯入的改動。",
    import: |n| format!("匯入 {} 家客戶", count(n)),
    cancel: "取消",
    done: |added, changed| {
        format!("已匯入：新增 {} 家，更新 {} 家。按 Ctrl+Z 可一步復原。", count(added), count(changed))
    },
    nothing: "空白",
};

const EN: ImportTexts = ImportTexts {
    title: "Import an account list",
    choose_file: "Choose a CSV file…",
    choose_help: "UTF-8, GB18030 and Big5 are read. You see what would change before anything does.",
    paste: "Or paste a table",
    paste_help: "Copy it from a spreadsheet together with its header row.",
    read_paste: "Read what I pasted",
    nothing_pasted: "Nothing has been pasted yet.",
    reading: "Reading…",
    too_large: "The file is larger than 64 MB and was not read. The scenario is unchanged. Split the file and try again.",
    unreadable: "No text could be read from the file. The scenario is unchanged. Save it as CSV in your spreadsheet and try again.",
    encoding: "Text encoding",
    encoding_help: "Choose another if the text looks wrong.",
    pasted: "Pasted table",
    source: |name, rows, columns| format!("{name}: {} rows, {columns} columns", count(rows)),
    other_source: "Choose another",
    columns: "What each column holds",
    columns_help: "Guessed from the headers; change what is wrong. The same name is the same account; an empty cell erases nothing.",
    column: |n, header| format!("Import column {n}, “{header}”, as"),
    skip: "Leave out",
    row: "Row",
    new: "New",
    updated: "Updated",
    unchanged: "Unchanged",
    errors: "Cells with a problem",
    people: "New people",
    counts: "What will change",
    changes: "Changes",
    account: "Account",
    is_new: "new account",
    what_changes: "Before → after",
    errors_help: "These cells are left out; the rest of their rows is imported.",
    column_head: "Column",
    cell: "Content",
    problem: "Problem",
    more: |n| format!("{} more are not listed.", count(n)),
    nothing_to_do: "There is nothing to import.",
    import: |n| match n {
        1 => "Import 1 account".to_owned(),
        _ => format!("Import {} accounts", count(n)),
    },
    cancel: "Cancel",
    done: |added, changed| {
        format!("Imported: {} added, {} updated. Ctrl+Z takes it all back in one step.", count(added), count(changed))
    },
    nothing: "empty",
};

/// The texts in a language.
pub fn texts(language: Language) -> &'static ImportTexts {
    language.pick(&HANS, &HANT, &EN)
}

impl ImportTexts {
    /// What a cell holds or would hold.
    pub fn value(&self, value: &Value, language: Language) -> String {
        let words = account_list::words(language);
        match value {
            Value::Empty => self.nothing.to_owned(),
            Value::Text(text) => text.clone(),
            Value::Number(number) => format::plain(*number),
            Value::Orientation(orientation) => (words.orientation_word)(*orientation).to_owned(),
            Value::Type(kind) => (words.kind_word)(*kind).to_owned(),
        }
    }
}

/// What a field is called, with the year if it is money.
pub fn field_name(field: Field, this_year: i32, language: Language) -> String {
    let words = account_list::words(language);
    let name = match field {
        Field::Name => words.name,
        Field::Region => words.region,
        Field::Industry => words.industry,
        Field::Manager => words.manager,
        Field::Orientation => words.orientation,
        Field::Type => words.kind,
        Field::Years => words.years,
        Field::Note => words.note,
        Field::PeopleDays => words.people_days,
        Field::Money(line, period) => return (words.money)(line, this_year.saturating_add(period.offset())),
    };
    name.to_owned()
}
