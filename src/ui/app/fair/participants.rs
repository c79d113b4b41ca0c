//! Who takes part in a fair, carried out.

use egui::Context;

use super::super::{Twinhall, asks::prepare_gazetteer};
use crate::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, absence, participant},
        record::{Draft, Record},
        value::{Id, RecordRef},
    },
    register::{Error, Tx},
    ui::{
        command::{Ask, ParticipantsCommand},
        lookup::Lookup,
        screens::fair::participants::Chooser,
        widgets::place_picker::{Chosen, listed_drafts},
    },
};

impl Twinhall {
    pub(super) fn execute_participants(&mut self, ctx: &Context, command: ParticipantsCommand) -> Result<(), Error> {
        let words = self.words;
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let Some(fair) = open.fair.chosen else { return Ok(()) };
        let lookup =
            Lookup { words, currency: &open.currency, countries: &self.countries, register: Some(&open.register) };
        let edit = ActionKind::Edit(Kind::Participant);
        let done = match command {
            ParticipantsCommand::Select(id) => {
                if let Some(data) = &open.fair.data {
                    open.fair.participants.chooser = None;
                    open.fair.participants.select(id, &lookup, data);
                }
                return Ok(());
            }
            ParticipantsCommand::Lacking(lack) => {
                let participants = &mut open.fair.participants;
                participants.search.clear();
                participants.lack = Some(lack);
                participants.filter_rows();
                return Ok(());
            }
            ParticipantsCommand::Choose(is_open) => {
                open.fair.participants.chooser = match &open.fair.data {
                    Some(data) if is_open => {
                        prepare_gazetteer();
                        Some(Chooser::open(&open.register, &lookup, data)?)
                    }
                    _ => None,
                };
                return Ok(());
            }
            ParticipantsCommand::Add(cities) => {
                let done = open.register.run(ActionKind::Create(Kind::Participant), |tx| add(tx, fair, &cities))?;
                open.fair.participants.chooser = None;
                let count = [("count", done.value.into())];
                self.toast.offer_undo(ctx, words.tell("fair-cities-added", &count));
                done.touched
            }
            ParticipantsCommand::AddOne { chosen: Chosen::ByHand, typed } => {
                // A city needs its country, which its own form asks for; then it stands in the list.
                self.ask(Ask::NewCity { name: typed });
                return Ok(());
            }
            ParticipantsCommand::AddOne { chosen, typed } => {
                let done = open.register.run(ActionKind::Create(Kind::Participant), |tx| match chosen {
                    Chosen::Known(id) => add(tx, fair, &[id]),
                    Chosen::Listed(place) => {
                        let drafts = listed_drafts(place, &mut || tx.mint());
                        for draft in &drafts {
                            tx.create(draft)?;
                        }
                        add(tx, fair, &drafts.first().map(|city| city.id).into_iter().collect::<Vec<_>>())
                    }
                    Chosen::ByHand | Chosen::Unnamed => {
                        let draft = tx.draft(Kind::Participant).with(participant::fair, fair);
                        tx.create(&draft.says(participant::unnamed, &typed))?;
                        Ok(1)
                    }
                })?;
                if let Some(chooser) = &mut open.fair.participants.chooser {
                    chooser.next();
                }
                if done.value == 0 {
                    self.toast.say(ctx, words.say("fair-city-already").to_owned());
                }
                done.touched
            }
            ParticipantsCommand::Absence { participant: of, slot } => {
                let done = open.register.run(edit, |tx| {
                    let there = tx.naming(absence::participant, of)?;
                    let there: Vec<RecordRef> = there
                        .iter()
                        .filter(|one| one.get(absence::slot) == Some(&slot))
                        .map(Record::record_ref)
                        .collect();
                    for one in &there {
                        tx.delete(*one)?;
                    }
                    if there.is_empty() {
                        let draft = tx.draft(Kind::Absence).with(absence::participant, of).with(absence::slot, slot);
                        tx.create(&draft)?;
                    }
                    Ok(())
                })?;
                done.touched
            }
            ParticipantsCommand::CheckIn { participant: of, is_in } => {
                let run = |tx: &mut Tx<'_>| {
                    let now = is_in.then(|| tx.now_millis() as i64);
                    tx.set(of, participant::checked_in, now)
                };
                open.register.run(edit, run)?.touched
            }
            ParticipantsCommand::Stay { participant: of, arrival, departure } => {
                let record_ref = RecordRef { kind: Kind::Participant, id: of };
                let run = |tx: &mut Tx<'_>| {
                    let mut draft = Draft::from(&tx.get(record_ref)?);
                    draft.set(participant::arrival, arrival).set(participant::departure, departure);
                    tx.save(&draft)
                };
                open.register.run(edit, run)?.touched
            }
        };
        self.touch(&done);
        Ok(())
    }
}

/// Lets cities take part that don't yet; says how many those were.
fn add(tx: &mut Tx<'_>, fair: Id, cities: &[Id]) -> Result<usize, Error> {
    let there = tx.naming(participant::fair, fair)?;
    let mut added = 0;
    for city in cities {
        if there.iter().any(|one| one.get(participant::city) == Some(city)) {
            continue;
        }
        let draft = tx.draft(Kind::Participant).with(participant::fair, fair).with(participant::city, *city);
        tx.create(&draft)?;
        added += 1;
    }
    Ok(added)
}
