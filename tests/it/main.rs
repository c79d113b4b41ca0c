//! The one test binary. Each module holds what a person would see, or a law that must hold.

mod cli;
mod generate;
mod journal;
mod json;
mod sample;
