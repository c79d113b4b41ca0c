//! The built program in a real window, on a display, a message bus and a home of its own: what the other tests, which
//! have no desktop, can't see. Each test says so and passes where the tools of a display are not installed.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

mod chooser;
mod clipboard;
mod desktop;
mod files;
mod keyboard;
mod look;
mod reader;
mod tree;
mod window;
