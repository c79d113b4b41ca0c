//! The pages, each with its model (rows and details, read once) and its drawing (which returns commands).

mod agreement_facts;
pub mod calendar;
pub mod cities;
pub mod fair;
pub mod files_part;
pub mod history;
pub mod listing;
pub mod matching;
pub mod partnerships;
pub mod parts;
pub mod records;
pub mod start;
mod titles;
pub mod today;
