//! What is done at a fair and while it is prepared.

pub mod conclusion;
pub mod desk;
pub mod matches;
mod meetings;
pub mod paper;
pub mod participants;
pub mod requests;
pub mod setup;
pub mod timetable;
