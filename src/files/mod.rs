//! Formats in and out: bytes to values and back. Nothing here opens a file or reads a clock.

pub mod basemap;
pub mod begin;
pub mod brussels;
pub mod codes;
pub mod faces;
pub mod fair_json;
pub mod funding;
pub mod gazetteer;
pub mod ical;
pub mod json;
pub mod listed_city;
pub mod media;
pub mod pdf;
pub mod picture;
pub mod practice;
pub mod reference;
mod said;
