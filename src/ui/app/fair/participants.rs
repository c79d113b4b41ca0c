//! Who takes part in a fair, executed.

use egui::Context;

use super::super::{Twinhall, asks::prepare_gazetteer};
use crate::{
    actions::fair::participants,
    register::Error,
    ui::{
        command::{Ask, ParticipantsCommand},
        lookup::Lookup,
        screens::fair::participants::Chooser,
        widgets::record_picker::Chosen,
    },
};

impl Twinhall {
    pub(super) fn execute_participants(&mut self, ctx: &Context, command: ParticipantsCommand) -> Result<(), Error> {
        let words = self.words;
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let Some(fair) = open.screens.fair.chosen else { return Ok(()) };
        let lookup =
            Lookup { words, currency: &open.currency, countries: &self.countries, register: Some(&open.register) };
        let done = match command {
            ParticipantsCommand::Select(id) => {
                if let Some(data) = &open.screens.fair.data {
                    open.screens.fair.participants.chooser = None;
                    open.screens.fair.participants.select(id, &lookup, data);
                }
                return Ok(());
            }
            ParticipantsCommand::Lacking(lack) => {
                let participants = &mut open.screens.fair.participants;
                participants.search.clear();
                participants.lack = Some(lack);
                participants.filter_rows();
                return Ok(());
            }
            ParticipantsCommand::Choose(is_open) => {
                open.screens.fair.participants.chooser = match &open.screens.fair.data {
                    Some(data) if is_open => {
                        prepare_gazetteer();
                        Some(Chooser::open(&open.register, &lookup, data)?)
                    }
                    _ => None,
                };
                return Ok(());
            }
            ParticipantsCommand::Add(cities) => {
                let done = participants::add_cities(&mut open.register, fair, &cities)?;
                open.screens.fair.participants.chooser = None;
                let count = [("count", done.value.into())];
                self.toast.offer_undo(ctx, words.tell("fair-cities-added", &count));
                done.touched
            }
            ParticipantsCommand::AddOne { chosen: Chosen::New(_), typed } => {
                // A city needs its country, which its own form asks for; then it stands in the list.
                return self.ask(Ask::NewCity { name: typed });
            }
            ParticipantsCommand::AddOne { chosen, typed } => {
                let register = &mut open.register;
                let done = match chosen {
                    Chosen::Known(city) => participants::add_cities(register, fair, &[city.id])?,
                    Chosen::Listed(place) => participants::add_listed_city(register, fair, place)?,
                    Chosen::New(_) | Chosen::Unnamed => participants::add_unnamed(register, fair, &typed)?,
                };
                if let Some(chooser) = &mut open.screens.fair.participants.chooser {
                    chooser.next();
                }
                if done.value == 0 {
                    self.toast.say(ctx, words.say("fair-city-already").to_owned());
                }
                done.touched
            }
            ParticipantsCommand::Absence { participant, slot } => {
                participants::turn_absence(&mut open.register, participant, slot)?.touched
            }
            ParticipantsCommand::CheckIn { participant, is_in } => {
                participants::check_in(&mut open.register, participant, is_in)?.touched
            }
            ParticipantsCommand::Stay { participant, arrival, departure } => {
                participants::set_stay(&mut open.register, participant, arrival, departure)?.touched
            }
        };
        self.touch(&done);
        Ok(())
    }
}
