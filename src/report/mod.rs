//! Finished sentences, values and tables from records and words: what a person reads, on the screen or on paper.
//!
//! Nothing here draws, writes a file or decides a rule: layout on the screen belongs to `ui`, bytes to `files`, rules to
//! `domain`. Window and command line tell the same things in the same words by these functions. Begin reading at
//! [`sentences`] and [`values`]; [`fair_paper`] lays out the papers of a fair.

pub mod facts;
pub mod fair;
pub mod fair_paper;
pub mod matching;
pub mod sentences;
pub mod tables;
pub mod values;
