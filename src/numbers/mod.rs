//! Numbers with their values.
