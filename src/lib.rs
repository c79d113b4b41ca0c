//! Twinhall: city-to-city cooperation in one file on your own computer.
pub mod cli;
pub mod domain;
pub mod files;
pub mod register;
pub mod report;
pub mod words;
