//! Formats in and out, one file each: bytes to values and faults, and back; and the tables that ship with the program.
//!
//! Nothing here opens a file, reads a clock or asks the register: who calls brings the bytes and takes the values. What
//! the values mean belongs to `domain`, how they are told to `report`. Begin reading at the format in question;
//! [`reference`] and [`gazetteer`] are the tables most often asked.

pub mod basemap;
pub mod begin;
pub mod brussels;
pub mod codes;
pub mod copied;
pub mod example;
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
pub mod reading_order;
pub mod reference;
mod said;
pub mod scripts;
pub mod shaping;
mod shipped;
pub mod time_zone;
