//! Twinhall: city-to-city cooperation in one file on your own computer.
//!
//! Eight rooms, in reading order; arrows run one way only, and `tests/it/layers.rs` holds them:
//!
//! 1. [`domain`]: records, drafts that become valid values or are refused, the named actions, the journal and its
//!    merge. Pure: no file, no clock, no database.
//! 2. [`words`]: every sentence a person sees, in four languages.
//! 3. [`register`]: the workspace file. The only SQL; one way to write, one journal for undo, history and merge.
//! 4. [`files`]: formats in and out, and the tables that ship with the program.
//! 5. [`report`]: finished sentences and tables from values and words.
//! 6. [`actions`]: what a person does beyond one record's save, one transaction each.
//! 7. [`jobs`]: long work beside the window.
//! 8. [`ui`]: the window; [`cli`]: the same verbs without one.
//!
//! Invariants: nothing is shown as saved before its transaction has committed; every row equals what replaying the
//! journal gives; no page has undo code, no page holds a rule, and none queries while it is drawn, save that a long list
//! reads a row when it first comes into sight.

pub mod actions;
pub mod cli;
pub mod domain;
pub mod files;
pub mod jobs;
pub mod register;
pub mod report;
pub mod ui;
pub mod words;
