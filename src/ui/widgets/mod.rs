//! Pieces every screen is made of. They draw and report; none of them knows the register.

pub mod accessibility;
pub mod bars;
pub mod basic;
pub mod choice;
pub mod code_picker;
mod controls;
pub mod date_line;
mod doubles;
mod entry;
pub mod fill;
pub mod flows;
pub mod focus;
pub mod form;
pub mod notes;
pub mod paste;
pub mod pick_row;
pub mod record_picker;
pub mod steady;
pub mod stepper;
pub mod suggestion_popup;
pub mod switch;
pub mod table;
pub mod timeline;
pub mod trailing;
mod typed;
