//! Named actions: everything a person does that is more than one record's save, one file a subject.
//!
//! Each is one function over the register that runs one transaction under its
//! [`ActionKind`](crate::domain::journal::ActionKind) and returns what it touched; window, command line and tests call the
//! same. Functions ending in `_in` are for use inside another action's transaction. No clock, no file, no window: the day,
//! the words for what is written, the bytes are given. A rule that asks no record belongs in `domain`, SQL in `register`.
//! Begin reading at [`records`], then [`partnerships`] and [`fair::desk`].

pub mod agreements;
pub mod attachments;
pub mod beginnings;
pub mod fair;
pub mod funding;
pub mod partnerships;
pub mod records;
pub mod removal;
pub mod tags;
pub mod tasks;
