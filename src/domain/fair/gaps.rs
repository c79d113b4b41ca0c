//! Who is there in which slot of a fair, and what it still lacks before it can run.

use super::days::{days_of, span_millis};
use crate::domain::{
    kinds::{absence, fair, participant, slot},
    record::Record,
    timetable::MOST_SLOTS,
    value::Id,
};

/// Whether a participant is there in a slot, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Here,
    /// By the absence of this id.
    Absent(Id),
    NotYet,
    Gone,
}

/// Reads it off arrival, departure and absences.
pub fn presence(of: &Record, absences: &[Record], slot: &Record) -> Presence {
    if let Some(absence) = absences.iter().find(|absence| absence.get(absence::slot) == Some(&slot.id)) {
        return Presence::Absent(absence.id);
    }
    let Some((start, end)) = span_millis(slot) else { return Presence::Here };
    if of.get(participant::arrival).is_some_and(|arrival| start < *arrival) {
        Presence::NotYet
    } else if of.get(participant::departure).is_some_and(|departure| end > *departure) {
        Presence::Gone
    } else {
        Presence::Here
    }
}

/// What a fair lacks before it can run; counts are of participants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FairGap {
    Place,
    Days,
    Slots,
    /// So many slots are more than a timetable can have; the last ones are left empty.
    Crowded(usize),
    /// So many slots lie on a day that is none of the fair's.
    Outside(usize),
    Tables,
    /// There are fewer than two to meet each other.
    Participants,
    Languages(usize),
    Delegates(usize),
    /// Neither a need nor an offer is known.
    NeedsAndOffers(usize),
}

/// What is known of a participant as far as a fair needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub has_languages: bool,
    pub has_delegates: bool,
    /// A need or an offer.
    pub has_wishes: bool,
}

/// What is missing, the first to be mended first.
pub fn gaps(of: &Record, slots: &[Record], tables: usize, participants: &[Known]) -> Vec<FairGap> {
    let without = |has: fn(&Known) -> bool| participants.iter().filter(|one| !has(one)).count();
    let is_for_meetings = |slot: &Record| slot.get(slot::is_break) != Some(&true);
    let mut gaps = Vec::new();
    let mut gap = |is: bool, what: FairGap| gaps.extend(is.then_some(what));
    gap(of.get(fair::days).is_none(), FairGap::Days);
    gap(of.text(fair::place).is_empty() && of.get(fair::city).is_none(), FairGap::Place);
    let meeting_slots = slots.iter().filter(|slot| is_for_meetings(slot)).count();
    gap(meeting_slots == 0, FairGap::Slots);
    gap(meeting_slots > MOST_SLOTS, FairGap::Crowded(meeting_slots));
    let days = of.get(fair::days).map(|days| days_of(*days)).unwrap_or_default();
    let is_outside = |slot: &&Record| slot.get(slot::date).is_some_and(|date| !days.contains(&date.earliest()));
    let outside = if days.is_empty() { 0 } else { slots.iter().filter(is_outside).count() };
    gap(outside > 0, FairGap::Outside(outside));
    gap(tables == 0, FairGap::Tables);
    gap(participants.len() < 2, FairGap::Participants);
    let [languages, delegates, wishes] =
        [without(|one| one.has_languages), without(|one| one.has_delegates), without(|one| one.has_wishes)];
    gap(languages > 0, FairGap::Languages(languages));
    gap(delegates > 0, FairGap::Delegates(delegates));
    gap(wishes > 0, FairGap::NeedsAndOffers(wishes));
    gaps
}
