//! Which interpreter comes to which meeting of a slot.

use super::instance::{Fair, Meeting};

/// A meeting whose pair is not understood by its table alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interpreted {
    pub request: usize,
    /// Number among the fair's interpreters, from 0; nothing where all who could help are with others.
    pub interpreter: Option<usize>,
}

/// The interpreters of a slot, given to as many of its meetings as can be; the first meetings come first, and each is
/// given the first interpreter who leaves the others theirs (Kuhn's augmentation).
pub fn interpreted(fair: &Fair, slot: usize, meetings: &[Meeting]) -> Vec<Interpreted> {
    let is_alone = |meeting: &&Meeting| {
        meeting.slot == slot
            && fair.requests[meeting.request]
                .help
                .is_some_and(|help| !fair.helps[help].helpers[slot].contains(&meeting.table))
    };
    let mut found: Vec<Interpreted> = meetings
        .iter()
        .filter(is_alone)
        .map(|meeting| Interpreted { request: meeting.request, interpreter: None })
        .collect();
    for at in 0..found.len() {
        augment(fair, slot, &mut found, at, &mut vec![false; fair.interpreters]);
    }
    found
}

fn augment(fair: &Fair, slot: usize, found: &mut [Interpreted], at: usize, seen: &mut [bool]) -> bool {
    let Some(help) = fair.requests[found[at].request].help else { return false };
    for helper in &fair.helps[help].helpers[slot] {
        let Some(interpreter) = helper.checked_sub(fair.tables) else { continue };
        if std::mem::replace(&mut seen[interpreter], true) {
            continue;
        }
        let holder = found.iter().position(|one| one.interpreter == Some(interpreter));
        if holder.is_none_or(|holder| augment(fair, slot, found, holder, seen)) {
            found[at].interpreter = Some(interpreter);
            return true;
        }
    }
    false
}

/// Whether everyone who needs help in a slot has it.
pub fn all_are_helped(fair: &Fair, slot: usize, meetings: &[Meeting]) -> bool {
    interpreted(fair, slot, meetings).iter().all(|one| one.interpreter.is_some())
}
