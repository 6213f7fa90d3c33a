//! Numbers with their values and units.
//!
//! [`numeral`] reads a numeral, [`units`] lists what may stand before and
//! after it, [`grammar`] puts the two together, and [`refine`] settles what
//! numbers, times and names have in common.

pub mod decimal;
mod grammar;
pub mod numeral;
mod refine;
mod units;

pub use grammar::numbers;
pub use refine::refine;
