//! Names: people, places, bodies, works, events.

#[cfg(feature = "tools")]
#[allow(clippy::indexing_slicing, missing_docs)]
pub mod clusters;
pub mod crf;
pub mod features;
pub mod gazetteer;
#[cfg(feature = "tools")]
#[allow(clippy::indexing_slicing, missing_docs)]
pub mod train;
