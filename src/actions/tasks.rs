//! Tasks ticked.

use crate::{
    domain::{
        date::PartialDate,
        journal::ActionKind,
        kinds::{Kind, task},
        value::{Id, RecordRef},
    },
    register::{Done, Error, Register},
};

/// Marks a task as done on a day, or as not done; its title.
pub fn tick(register: &mut Register, id: Id, done: Option<PartialDate>) -> Result<Done<String>, Error> {
    register.run(ActionKind::Edit(Kind::Task), |tx| {
        tx.set(id, task::done, done)?;
        Ok(tx.get(RecordRef { kind: Kind::Task, id })?.title())
    })
}
