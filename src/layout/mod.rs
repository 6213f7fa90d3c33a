//! Lines of the pasted text → blocks.
