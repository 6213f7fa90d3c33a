//! Times with their TIMEX3 values.
