//! A cooperation fair to practise on: two days to come, with participants, requests and a first timetable.

use super::{Practice, Sink, new};
use crate::domain::{
    choices::{FairStage, MeetingState, RequestState},
    date::{PartialDate, Period},
    kinds::{Kind, absence, fair, fair_delegate, fair_table, meeting, participant, request, slot},
    value::Id,
};

const PARTICIPANTS: usize = 24;
const TABLES: usize = 6;
/// Minutes after midnight at which slots of thirty minutes begin; the fifth is a break.
const STARTS: [i64; 9] = [540, 575, 610, 645, 680, 720, 755, 790, 825];
const BREAK: usize = 4;

impl Practice {
    pub(super) fn fair<S: Sink>(&mut self, sink: &mut S) -> Result<(), S::Fault> {
        let words = &self.stock.fair;
        let first_day = self.chance.later(self.today, 40, 90);
        let days = [first_day, first_day + chrono::Days::new(1)];
        let home = self.chance.below(self.towns.len());
        let draft = new(Kind::Fair, sink)
            .says(fair::name, &words.name)
            .chooses(fair::stage, FairStage::Preparing)
            .says(fair::place, &words.place)
            .with(fair::city, self.towns[home].id)
            .with(fair::days, days_of(days))
            .with(fair::slot_minutes, 30)
            .with(fair::meetings_at_most, 12)
            .with(fair::organiser, self.organisations[2]);
        sink.put(&draft)?;
        let fair_id = draft.id;
        let mut slots = Vec::new();
        for day in days {
            for (at, start) in STARTS.into_iter().enumerate() {
                let draft = new(Kind::Slot, sink)
                    .with(slot::fair, fair_id)
                    .with(slot::date, PartialDate::of(day))
                    .with(slot::start_minute, start)
                    .with(slot::minutes, 30)
                    .with(slot::is_break, at == BREAK)
                    .says(slot::label, if at == BREAK { &words.pause } else { "" });
                sink.put(&draft)?;
                slots.extend((at != BREAK).then_some(draft.id));
            }
        }
        let mut tables = Vec::new();
        for rank in 1..=TABLES {
            let draft = new(Kind::FairTable, sink)
                .with(fair_table::fair, fair_id)
                .says(fair_table::label, &format!("{} {rank}", words.table))
                .with(fair_table::rank, rank as i64);
            sink.put(&draft)?;
            tables.push(draft.id);
        }
        let guests = self.guests(fair_id, &slots, sink)?;
        self.requests(fair_id, &guests, &slots, &tables, sink)
    }

    fn guests<S: Sink>(&mut self, fair_id: Id, slots: &[Id], sink: &mut S) -> Result<Vec<Id>, S::Fault> {
        let count = PARTICIPANTS.min(self.towns.len());
        let from = self.chance.below(self.towns.len() - count + 1);
        let mut guests = Vec::with_capacity(count);
        for town in &self.towns[from..from + count] {
            let guest = new(Kind::Participant, sink)
                .with(participant::fair, fair_id)
                .with(participant::city, town.id)
                .with(participant::languages, vec![town.language.to_owned()]);
            sink.put(&guest)?;
            let delegate = new(Kind::FairDelegate, sink)
                .with(fair_delegate::participant, guest.id)
                .with(fair_delegate::person, town.officer)
                .with(fair_delegate::languages, vec![town.language.to_owned()]);
            sink.put(&delegate)?;
            if self.chance.percent(20) {
                let gone = new(Kind::Absence, sink)
                    .with(absence::participant, guest.id)
                    .with(absence::slot, *self.chance.pick(slots));
                sink.put(&gone)?;
            }
            guests.push(guest.id);
        }
        Ok(guests)
    }

    /// Requests of each for a few others; every accepted one gets a slot in which neither meets anyone else.
    fn requests<S: Sink>(
        &mut self,
        fair_id: Id,
        guests: &[Id],
        slots: &[Id],
        tables: &[Id],
        sink: &mut S,
    ) -> Result<(), S::Fault> {
        let mut busy: Vec<Vec<usize>> = vec![Vec::new(); slots.len()];
        for (asker, asker_id) in guests.iter().enumerate() {
            for step in 1..=3 {
                let asked = (asker + step * 5) % guests.len();
                if asked == asker {
                    continue;
                }
                let state = *self.chance.pick(&[RequestState::Accepted, RequestState::Open, RequestState::Declined]);
                let wish = new(Kind::Request, sink)
                    .with(request::fair, fair_id)
                    .with(request::asker, *asker_id)
                    .with(request::asked, guests[asked])
                    .with(request::stars, self.chance.between(1, 3))
                    .chooses(request::state, state);
                sink.put(&wish)?;
                if state != RequestState::Accepted {
                    continue;
                }
                let is_free = |taken: &Vec<usize>| {
                    taken.len() < 2 * tables.len() && !taken.contains(&asker) && !taken.contains(&asked)
                };
                if let Some(at) = busy.iter().position(is_free) {
                    let held = new(Kind::Meeting, sink)
                        .with(meeting::fair, fair_id)
                        .with(meeting::first, *asker_id)
                        .with(meeting::second, guests[asked])
                        .with(meeting::slot, slots[at])
                        .with(meeting::table, tables[busy[at].len() / 2])
                        .chooses(meeting::state, MeetingState::Planned);
                    sink.put(&held)?;
                    busy[at].extend([asker, asked]);
                }
            }
        }
        Ok(())
    }
}

fn days_of([first, last]: [chrono::NaiveDate; 2]) -> Period {
    Period { start: Some(PartialDate::of(first)), end: Some(PartialDate::of(last)) }
}
