//! Wenjing 文镜 reads a Chinese news article as someone pasted it and tells
//! what is in it. The data go one way:
//!
//! ```text
//! text → layout → Document → lex → numbers → times → names → link → quotes → sources → Analysis
//! ```
//!
//! [`Analyzer`] owns what that needs (dictionary, model, tables), is built
//! once and is shared by reference; [`Analyzer::analyze`] takes any string.

pub mod codec;
pub mod layout;
pub mod lex;
pub mod names;
pub mod numbers;
pub mod report;
pub mod text;
pub mod times;

use report::{Analysis, OffsetUnit};

/// A data file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// The file.
    pub name: &'static str,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.reason)
    }
}

impl std::error::Error for LoadError {}
