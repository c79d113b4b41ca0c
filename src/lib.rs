//! Twinhall: city-to-city cooperation in one file on your own computer.
pub mod desk;
pub mod domain;
pub mod files;
pub mod register;
pub mod report;
pub mod ui;
pub mod words;
