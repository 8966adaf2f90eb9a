pub fn objects(_: &serde_json::Value) -> Vec<String> {
    vec![]
}
