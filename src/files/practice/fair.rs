//! A cooperation fair to practise on: two days to come, with participants, requests and a first timetable.

use std::collections::{HashMap, HashSet};

use super::{Practice, Sink, new};
use crate::{
    domain::{
        choices::{Choice, FairStage, MeetingState, RequestState, Sex},
        date::{PartialDate, Period},
        kinds::{Kind, absence, fair, fair_delegate, fair_table, interpreter, meeting, participant, request, slot},
        value::Id,
    },
    words::Words,
};

/// Where there are as many cities.
const PARTICIPANTS: usize = 200;
const TABLES: usize = 24;
const MEETINGS: i64 = 12;
/// Participants to a table.
const TO_A_TABLE: usize = 8;
/// Languages of the interpreters, each at a table of their own.
const INTERPRETED: [[&str; 2]; 6] =
    [["en", "fr"], ["en", "es"], ["en", "ru"], ["fr", "es"], ["fr", "ru"], ["en", "pt"]];
/// Second languages of delegations.
const SPOKEN: [&str; 4] = ["en", "en", "fr", "es"];
/// Minutes after midnight at which slots of thirty minutes begin; the fifth is a break.
const STARTS: [i64; 9] = [540, 575, 610, 645, 680, 720, 755, 790, 825];
const BREAK: usize = 4;

/// A participant, as far as the first timetable heeds it.
struct Guest {
    id: Id,
    languages: Vec<String>,
    /// By slot.
    is_there: Vec<bool>,
    at_most: usize,
}

impl Guest {
    /// Whether these two understand each other, with these interpreters where they need any.
    fn talks_with(&self, other: &Self, interpreted: &[&str]) -> bool {
        let helped = |one: &Self| one.languages.iter().any(|spoken| interpreted.contains(&spoken.as_str()));
        self.languages.iter().any(|spoken| other.languages.contains(spoken)) || helped(self) && helped(other)
    }
}

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
            .with(fair::meetings_at_most, MEETINGS)
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
                    .with(slot::is_break, at == BREAK);
                sink.put(&draft)?;
                slots.extend((at != BREAK).then_some((draft.id, start_millis(day, start))));
            }
        }
        let count = PARTICIPANTS.min(self.towns.len());
        let mut tables = Vec::new();
        for rank in 1..=(count / TO_A_TABLE).clamp(2, TABLES) {
            let draft = new(Kind::FairTable, sink)
                .with(fair_table::fair, fair_id)
                .says(fair_table::label, &Words::of(self.language).tell("fair-table-label", &[("number", rank.into())]))
                .with(fair_table::rank, rank as i64);
            sink.put(&draft)?;
            tables.push(draft.id);
        }
        for (table, languages) in tables.iter().zip(INTERPRETED) {
            let (given, family) = self.stock.naming(self.towns[home].country).name(true, &mut self.chance);
            let draft = new(Kind::Interpreter, sink)
                .with(interpreter::fair, fair_id)
                .with(interpreter::table, *table)
                .says(interpreter::name, &format!("{given} {family}"))
                .with(interpreter::languages, languages.map(str::to_owned).to_vec());
            sink.put(&draft)?;
        }
        let guests = self.guests(fair_id, count, &slots, sink)?;
        let slots: Vec<Id> = slots.into_iter().map(|(id, _)| id).collect();
        self.requests(fair_id, &guests, &slots, &tables, sink)
    }

    /// Cities with one to three delegates; some come late, leave early, miss slots or want few meetings.
    fn guests<S: Sink>(
        &mut self,
        fair_id: Id,
        count: usize,
        slots: &[(Id, i64)],
        sink: &mut S,
    ) -> Result<Vec<Guest>, S::Fault> {
        let from = self.chance.below(self.towns.len() - count + 1);
        let mut guests = Vec::with_capacity(count);
        for town in &self.towns[from..from + count] {
            let mut languages = vec![town.language.to_owned()];
            let second = *self.chance.pick(&SPOKEN);
            if second != town.language && self.chance.percent(60) {
                languages.push(second.to_owned());
            }
            let comes_late = self.chance.percent(6);
            let leaves_early = self.chance.percent(6);
            let wants_few = self.chance.percent(10);
            let at_most = wants_few.then(|| self.chance.between(3, 6));
            let [after, before] = [slots.len() / 4, slots.len() * 3 / 4];
            let is_there = |at: usize| !(comes_late && at < after || leaves_early && at >= before);
            let mut is_there: Vec<bool> = (0..slots.len()).map(is_there).collect();
            let guest = new(Kind::Participant, sink)
                .with(participant::fair, fair_id)
                .with(participant::city, town.id)
                .with(participant::arrival, comes_late.then(|| slots[after].1))
                .with(participant::departure, leaves_early.then(|| slots[before].1))
                .with(participant::meetings_at_most, at_most)
                .with(participant::languages, languages.clone());
            sink.put(&guest)?;
            let delegate = new(Kind::FairDelegate, sink)
                .with(fair_delegate::participant, guest.id)
                .with(fair_delegate::person, town.officer)
                .with(fair_delegate::languages, languages.clone());
            sink.put(&delegate)?;
            for _ in 0..self.chance.between(0, 2) {
                let is_woman = self.chance.percent(45);
                let (given, family) = self.stock.naming(town.country).name(is_woman, &mut self.chance);
                // Now and then nobody was asked.
                let sex = self.chance.percent(85).then_some(if is_woman { Sex::Woman } else { Sex::Man });
                let delegate = new(Kind::FairDelegate, sink)
                    .with(fair_delegate::participant, guest.id)
                    .says(fair_delegate::name, &format!("{given} {family}"))
                    .with(fair_delegate::sex, sex.map(Choice::code))
                    .with(fair_delegate::languages, vec![town.language.to_owned()]);
                sink.put(&delegate)?;
            }
            if self.chance.percent(20) {
                let missed = self.chance.below(slots.len() - 1);
                for at in missed..missed + self.chance.between(1, 2).unsigned_abs() as usize {
                    let gone = new(Kind::Absence, sink).with(absence::participant, guest.id);
                    sink.put(&gone.with(absence::slot, slots[at].0))?;
                    is_there[at] = false;
                }
            }
            let at_most = at_most.unwrap_or(MEETINGS).unsigned_abs() as usize;
            guests.push(Guest { id: guest.id, languages, is_there, at_most });
        }
        Ok(guests)
    }

    /// Requests of each for a few others, many of them mutual; every pair of which one was accepted gets a slot in which
    /// both are there and neither meets anyone else, and a table at which they understand each other, where there is one.
    fn requests<S: Sink>(
        &mut self,
        fair_id: Id,
        guests: &[Guest],
        slots: &[Id],
        tables: &[Id],
        sink: &mut S,
    ) -> Result<(), S::Fault> {
        let mut paired = HashSet::new();
        let mut answers = HashMap::new();
        let mut busy: Vec<Vec<usize>> = vec![Vec::new(); slots.len()];
        let mut laid = vec![vec![false; tables.len()]; slots.len()];
        let mut met = vec![0; guests.len()];
        for (asker, guest) in guests.iter().enumerate() {
            let mut has_asked = Vec::new();
            for _ in 0..self.chance.between(2, 6) {
                // Neighbours in the list ask each other more often than others do.
                let near = (asker + 4 * guests.len() + self.chance.below(9) - 4) % guests.len();
                let asked = if self.chance.percent(50) { near } else { self.chance.below(guests.len()) };
                if asked == asker || has_asked.contains(&asked) {
                    continue;
                }
                has_asked.push(asked);
                let state = *self.chance.pick(&[RequestState::Accepted, RequestState::Open, RequestState::Declined]);
                let pair = [asker.min(asked), asker.max(asked)];
                // Two who ask each other are of one mind.
                let state = *answers.entry(pair).or_insert(state);
                let wish = new(Kind::Request, sink)
                    .with(request::fair, fair_id)
                    .with(request::asker, guest.id)
                    .with(request::asked, guests[asked].id)
                    .with(request::stars, self.chance.between(1, 3))
                    .chooses(request::state, state);
                sink.put(&wish)?;
                if state != RequestState::Accepted || !paired.insert(pair) {
                    continue;
                }
                let other = &guests[asked];
                if met[asker] >= guest.at_most || met[asked] >= other.at_most {
                    continue;
                }
                // The tables with interpreters, which come first, are left to those who need them.
                let place = (0..slots.len()).find_map(|slot| {
                    let is_free = !busy[slot].contains(&asker) && !busy[slot].contains(&asked);
                    let is_there = guest.is_there[slot] && other.is_there[slot];
                    let suits = |table: &usize| {
                        let interpreted = INTERPRETED.get(*table).map_or(&[][..], |languages| languages);
                        !laid[slot][*table] && guest.talks_with(other, interpreted)
                    };
                    (0..tables.len()).rev().find(suits).filter(|_| is_free && is_there).map(|table| (slot, table))
                });
                let Some((slot, table)) = place else { continue };
                let held = new(Kind::Meeting, sink)
                    .with(meeting::fair, fair_id)
                    .with(meeting::first, guest.id)
                    .with(meeting::second, other.id)
                    .with(meeting::slot, slots[slot])
                    .with(meeting::table, tables[table])
                    .chooses(meeting::state, MeetingState::Planned);
                sink.put(&held)?;
                busy[slot].extend([asker, asked]);
                laid[slot][table] = true;
                met[asker] += 1;
                met[asked] += 1;
            }
        }
        Ok(())
    }
}

/// A moment on the fair's own clock.
fn start_millis(day: chrono::NaiveDate, minute: i64) -> i64 {
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis() + minute * 60_000
}

fn days_of([first, last]: [chrono::NaiveDate; 2]) -> Period {
    Period { start: Some(PartialDate::of(first)), end: Some(PartialDate::of(last)) }
}
