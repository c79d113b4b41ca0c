//! A fair to practise at the desk: two days, so many cities, a first timetable.
#![allow(clippy::unwrap_used, clippy::wildcard_imports, clippy::needless_pass_by_value)]
#![allow(dead_code, reason = "the gallery and the tests each use a part")]

use std::{path::Path, sync::Arc};

use egui::Key;
use twinhall::{
    domain::{
        choices::{FairStage, MeetingState, RequestState, Sex},
        date::PartialDate,
        kinds::*,
        record::Draft,
    },
    jobs::workspaces::begin_workspace,
    register::{Error, Options, Register, Tx},
    ui::nav::Page,
};

use super::window::{Begin, NOON_MILLIS, Window};

/// Local minutes after midnight at which slots begin.
pub const STARTS: [i64; 8] = [540, 570, 600, 660, 690, 840, 870, 900];

/// A fair of two days: `cities` participants, each with eight others they would meet.
fn hold_fair(tx: &mut Tx<'_>, cities: usize, tables: usize) -> Result<(), Error> {
    let days = [PartialDate::day(2001, 5, 15).unwrap(), PartialDate::day(2001, 5, 16).unwrap()];
    let draft = tx.draft(Kind::Fair).says(fair::name, "Fair of Brussels").says(fair::place, "Brussels");
    let fair_id = tx.create(&draft.chooses(fair::stage, FairStage::Running))?;
    let mut slots = Vec::new();
    for day in days {
        for start in STARTS {
            let draft = tx.draft(Kind::Slot).with(slot::fair, fair_id).with(slot::date, day);
            slots.push(tx.create(&draft.with(slot::start_minute, start).with(slot::minutes, 25))?);
        }
    }
    let mut places = Vec::new();
    for rank in 1..=tables {
        let draft = tx.draft(Kind::FairTable).with(fair_table::fair, fair_id);
        places.push(
            tx.create(&draft.says(fair_table::label, &format!("Table {rank}")).with(fair_table::rank, rank as i64))?,
        );
    }
    let mut guests = Vec::new();
    for at in 0..cities {
        let name = name(at);
        let town = tx.draft(Kind::City).says(city::name, &name).says(city::country, ["TG", "FR", "BE"][at % 3]);
        let town = tx.create(&town)?;
        let draft = tx.draft(Kind::Participant).with(participant::fair, fair_id).with(participant::city, town);
        let guest = tx.create(&draft.with(participant::languages, vec!["fr".to_owned()]))?;
        let mut one = tx.draft(Kind::FairDelegate).with(fair_delegate::participant, guest);
        one = one.says(fair_delegate::name, &format!("Delegate of {name}"));
        let sex = [Some(Sex::Woman), Some(Sex::Man), None][at % 3];
        let one = match sex {
            Some(sex) => one.chooses(fair_delegate::sex, sex),
            None => one,
        };
        tx.create(&one)?;
        guests.push(guest);
    }
    let mut busy: Vec<Vec<usize>> = vec![Vec::new(); slots.len()];
    for step in 1..=8 {
        for asker in 0..cities {
            let asked = (asker + step * 7) % cities;
            let draft = tx.draft(Kind::Request).with(request::fair, fair_id).with(request::asker, guests[asker]);
            let draft = draft.with(request::asked, guests[asked]).with(request::stars, (step % 3) as i64 + 1);
            tx.create(&draft.chooses(request::state, RequestState::Accepted))?;
            let is_free =
                |taken: &Vec<usize>| taken.len() < 2 * tables && !taken.contains(&asker) && !taken.contains(&asked);
            let Some(at) = busy.iter().position(is_free) else { continue };
            let draft = tx.draft(Kind::Meeting).with(meeting::fair, fair_id).with(meeting::first, guests[asker]);
            let draft = draft.with(meeting::second, guests[asked]).with(meeting::slot, slots[at]);
            let draft = draft.with(meeting::table, places[busy[at].len() / 2]);
            tx.create(&draft.chooses(meeting::state, MeetingState::Planned))?;
            busy[at].extend([asker, asked]);
        }
    }
    Ok(())
}

/// Names that two letters find fast enough: no two of the first hundreds begin alike by four.
fn name(at: usize) -> String {
    let letters = |at: usize| char::from(b'a' + (at % 26) as u8);
    let first = letters(at).to_ascii_uppercase();
    format!("{first}{}{}ville", letters(at / 26 + 3), letters(at * 7 / 26))
}

pub fn fair_file(path: &Path, cities: usize, tables: usize) {
    let options = Options { now: Arc::new(|| NOON_MILLIS), seed: Some(7), ..Options::new("Ama Mensah") };
    let office = |draft: Draft| draft.says(workspace::name, "City of Brussels");
    let lay = |register: &mut Register| {
        let op = twinhall::domain::journal::ActionKind::Generate;
        register.run(op, |tx| hold_fair(tx, cities, tables)).map(|_| ())
    };
    begin_workspace(path, &options, office, lay).unwrap();
}

/// Half past eight on the first day of the fair, UTC.
pub const MORNING: u64 = NOON_MILLIS + 20 * 3_600_000 + 1_800_000;

pub fn at_desk(begin: Begin<'_>, path: &Path) -> Window {
    let begin = Begin { folder: begin.folder, path: Some(path), ..begin };
    let mut window = begin.at_millis(MORNING).window();
    window.go(Page::Fair);
    window.press_key("fair-tab-desk");
    window
}

/// A desk in the middle of a slot, for its picture: one meeting held, one under way, one partner left alone.
pub fn busy_desk(begin: Begin<'_>) -> Window {
    let path = begin.folder.join("fair.twin");
    fair_file(&path, 40, 10);
    let mut window = at_desk(begin, &path);
    window.press_key("desk-printed");
    window.key(Key::PageDown);
    window.key(Key::ArrowDown);
    window.key(Key::Num3);
    for key in [Key::S, Key::N] {
        window.key(Key::ArrowDown);
        window.key(key);
    }
    window
}
