//! What a machine can do to a file: kill the program, cut the power, fill the disk, flip a byte, move the file away.
#![allow(clippy::unwrap_used)]

mod cut_loop;
mod kill_loop;
#[allow(unsafe_code, reason = "the database asks its file system through C pointers")]
mod recorder;
mod workload;

mod backups;
mod bad_files;
mod child;
mod flipped;
mod full;
mod killed;
mod places;
mod reading;
