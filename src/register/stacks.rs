//! What can be undone and redone, read from the journal's actions.

use rusqlite::Connection;
use uuid::Uuid;

use super::error::Error;
use crate::domain::{journal::ActionKind, value::Id};

/// How many actions back the stacks are read at opening.
const STEPS_KEPT: i64 = 10_000;

/// An action as the undo stacks hold it.
#[derive(Clone, Debug)]
pub struct ActionRef {
    pub id: Id,
    pub number: i64,
    pub name: String,
}

/// What can be undone and redone, latest last; derived from the actions of this replica.
#[derive(Debug, Default)]
pub struct Stacks {
    pub undo: Vec<ActionRef>,
    pub redo: Vec<ActionRef>,
}

impl Stacks {
    /// Plays this replica's actions in order.
    pub fn read(connection: &Connection, replica: Uuid) -> Result<Self, Error> {
        let mut statement = connection.prepare(
            "SELECT id, n, name, reverts FROM action
             WHERE replica = (SELECT n FROM replica WHERE id = ?1) ORDER BY n DESC LIMIT ?2",
        )?;
        let mut rows = statement.query((replica.as_bytes(), STEPS_KEPT))?;
        let mut actions = Vec::new();
        while let Some(row) = rows.next()? {
            let id: Vec<u8> = row.get(0)?;
            let reverts: Option<Vec<u8>> = row.get(3)?;
            let action =
                ActionRef { id: Id::from_slice(&id).ok_or(Error::Damaged)?, number: row.get(1)?, name: row.get(2)? };
            actions.push((action, reverts.and_then(|id| Id::from_slice(&id))));
        }
        let mut stacks = Self::default();
        for (action, reverts) in actions.into_iter().rev() {
            let op = ActionKind::from_code(&action.name).ok_or(Error::Damaged)?;
            let reverted =
                reverts.and_then(|id| stacks.undo.iter().chain(&stacks.redo).find(|one| one.id == id).cloned());
            stacks.push(op, action, reverted.as_ref());
        }
        Ok(stacks)
    }

    /// Takes note of an action that was done.
    pub fn push(&mut self, op: ActionKind, action: ActionRef, reverts: Option<&ActionRef>) {
        match (op, reverts) {
            (ActionKind::Undo, Some(undone)) => {
                self.undo.retain(|one| one.id != undone.id);
                self.redo.push(undone.clone());
            }
            (ActionKind::Redo, Some(redone)) => {
                self.redo.retain(|one| one.id != redone.id);
                self.undo.push(redone.clone());
            }
            (ActionKind::Undo | ActionKind::Redo, None) => {}
            (kind, _) if kind.is_lasting() => {}
            _ => {
                self.undo.push(action);
                self.redo.clear();
            }
        }
    }
}
