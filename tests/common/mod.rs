//! What several test programs use.

use std::sync::OnceLock;
use wenjing::Analyzer;

/// One analyzer for the whole program.
pub fn analyzer() -> &'static Analyzer {
    static ANALYZER: OnceLock<Analyzer> = OnceLock::new();
    ANALYZER.get_or_init(|| Analyzer::load().unwrap())
}
