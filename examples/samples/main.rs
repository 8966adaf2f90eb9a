//! Writes the sample case as scenario files, one per language: `cargo run --example samples`.

mod convert;

use linchpin::text::Language;
use std::fmt;
use std::path::Path;

/// Why the samples were not written.
enum Failure {
    Source(convert::SourceError),
    File(std::io::Error),
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source(error) => error.fmt(f),
            Self::File(error) => error.fmt(f),
        }
    }
}

fn main() -> Result<(), Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(root.join("tests/data/sample-case.json")).map_err(Failure::File)?;
    let folder = root.join("public/samples");
    std::fs::create_dir_all(&folder).map_err(Failure::File)?;
    for language in Language::ALL {
        let file = folder.join(format!("yanchuan.{}.json", language.code()));
        let text = convert::sample_file(&source, language).map_err(Failure::Source)?;
        std::fs::write(&file, text).map_err(Failure::File)?;
        println!("{}", file.display());
    }
    Ok(())
}
