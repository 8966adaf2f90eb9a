//! Plain choices: an enum whose variants stand for words such as `costIncrease` in files and addresses.

/// Makes a plain choice. Reading and writing go through two functions shared by all choices: derived ones would
/// compile the whole machinery once for each.
macro_rules! key {
    ($(#[$doc:meta])* $name:ident { $($variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum $name { $($variant),+ }

        impl $name {
            /// All of them, in the course's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            const NAMES: &'static [&'static str] = &[$(stringify!($variant)),+];

            /// The word that stands for it in files and addresses, such as `costIncrease`.
            pub fn code(self) -> String {
                $crate::model::key::word(Self::NAMES[self as usize])
            }

            /// Reads the word back.
            pub fn from_code(code: &str) -> Option<Self> {
                $crate::model::key::find(Self::NAMES, code).map(|index| Self::ALL[index])
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(from)?;
                Self::from_code(&text)
                    .ok_or_else(|| serde::de::Error::custom($crate::model::key::unknown(Self::NAMES, &text)))
            }
        }
    };
}
pub(crate) use key;

/// `CostIncrease` as `costIncrease`.
pub(crate) fn word(name: &str) -> String {
    let (first, rest) = name.split_at(name.len().min(1));
    first.to_ascii_lowercase() + rest
}

/// The place of a word among names.
pub(crate) fn find(names: &[&str], code: &str) -> Option<usize> {
    names.iter().position(|name| word(name) == code)
}

/// What is wrong with a word that stands for nothing.
pub(crate) fn unknown(names: &[&str], found: &str) -> String {
    let words: Vec<String> = names.iter().map(|name| format!("`{}`", word(name))).collect();
    let found: String = found.chars().take(40).collect();
    format!("unknown variant `{found}`, expected one of {}", words.join(", "))
}

#[cfg(test)]
mod tests {
    use crate::model::risk::RiskItem;

    #[test]
    fn words_read_back_and_others_do_not() {
        for &item in RiskItem::ALL {
            assert_eq!(RiskItem::from_code(&item.code()), Some(item));
            let text = serde_json::to_string(&item).expect("a word");
            assert_eq!(serde_json::from_str::<RiskItem>(&text).ok(), Some(item));
        }
        assert_eq!(RiskItem::CostIncrease.code(), "costIncrease");
        assert_eq!(RiskItem::from_code("CostIncrease"), None);
        let error = serde_json::from_str::<RiskItem>("\"rain\"").expect_err("no such item").to_string();
        assert!(error.contains("`rain`") && error.contains("`costIncrease`"), "{error}");
    }
}
