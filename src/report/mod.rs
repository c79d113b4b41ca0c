//! Finished sentences, values and tables from records and words: what a person reads, on the screen or on paper.

pub mod facts;
pub mod fair;
pub mod fair_paper;
pub mod matching;
pub mod sentences;
pub mod tables;
pub mod values;
