//! What the page of participants shows: a card for each, those that answer what was searched for, and one opened.

use chrono::NaiveDate;

use super::{
    super::{data::FairData, setup::languages_text},
    card::{Card, Want},
    chooser::Chooser,
};
use crate::{
    domain::{
        concrete::lacks,
        fair::{Presence, presence, span_millis},
        fold::fold,
        heads::Heads,
        kinds::{Kind, city, fair_delegate, participant, slot},
        record::{Draft, Record},
        value::Id,
    },
    register::{Error, Register},
    report::{facts, values},
    ui::{lookup::Lookup, nav::ParticipantLack, screens::fair::Seat, widgets::form::Form},
};

/// The state of the page.
#[derive(Default)]
pub struct Participants {
    pub search: String,
    /// Only those that lack this are shown.
    pub lack: Option<ParticipantLack>,
    /// What some participants lack, and how many.
    pub(super) lacks: Vec<(ParticipantLack, usize)>,
    /// In the order of the participants.
    pub(super) cards: Vec<Card>,
    /// Those that answer what was searched for.
    pub(super) shown: Vec<usize>,
    /// Height in which all of those stand whole, and for what width and scale of letters it was measured.
    pub(super) height: Option<(egui::Vec2, f32)>,
    /// How many come, and how many of the delegates are women, as far as was given.
    pub(super) standing: String,
    pub selected: Option<Id>,
    /// Fields of the one selected.
    pub form: Option<Form>,
    pub chooser: Option<Chooser>,
}

impl Participants {
    /// Takes over a fair that was read.
    pub fn read(
        &mut self,
        register: &Register,
        lookup: &Lookup<'_>,
        data: &FairData,
        today: NaiveDate,
    ) -> Result<(), Error> {
        self.cards = data.seats.iter().map(|seat| card(lookup, data, seat, today)).collect();
        self.standing = standing(lookup, data);
        let counted = |lack: ParticipantLack| (lack, self.cards.iter().filter(|card| is_lacking(lack, card)).count());
        self.lacks = ParticipantLack::ALL.map(counted).into_iter().filter(|(_, count)| *count > 0).collect();
        // Once nobody lacks it any more, all are shown again.
        self.lack = self.lack.filter(|lack| self.lacks.iter().any(|(some, _)| some == lack));
        self.select(self.selected, lookup, data);
        self.filter_rows();
        if let Some(chooser) = &mut self.chooser {
            chooser.read(register, lookup, data)?;
        }
        Ok(())
    }

    /// Opens a participant beside the cards.
    pub fn select(&mut self, id: Option<Id>, lookup: &Lookup<'_>, data: &FairData) {
        let seat = id.and_then(|id| data.seat(id)).map(|at| &data.seats[at]);
        self.selected = seat.map(|seat| seat.record.id);
        self.form = seat.map(|seat| Form::new(Draft::from(&seat.record), lookup));
    }

    /// Finds the cards that hold every word searched for and lack what is looked for.
    pub fn filter_rows(&mut self) {
        let wanted = fold(&self.search);
        let fits = |card: &Card| {
            self.lack.is_none_or(|lack| is_lacking(lack, card))
                && wanted.split_whitespace().all(|word| card.key.contains(word))
        };
        self.height = None;
        self.shown = (0..self.cards.len()).filter(|at| fits(&self.cards[*at])).collect();
    }
}

fn standing(lookup: &Lookup<'_>, data: &FairData) -> String {
    let words = lookup.words;
    let heads = Heads::of_delegates(data.seats.iter().flat_map(|seat| &seat.delegates));
    let checked_in = data.seats.iter().filter(|seat| seat.record.get(participant::checked_in).is_some()).count();
    let mut said = vec![words.tell("fair-cities-count", &[("count", data.seats.len().into())])];
    if checked_in > 0 {
        said.push(words.tell("fair-checked-in-count", &[("count", checked_in.into())]));
    }
    said.push(match heads.all() {
        0 => words.say("fair-no-delegates").to_owned(),
        _ => words.tell("fair-delegates-are", &[("heads", (&facts::heads(words, heads)).into())]),
    });
    if let Some(percent) = heads.women_percent() {
        said.push(words.tell("fair-women-share", &[("percent", percent.into())]));
    }
    said.join(" · ")
}

/// A delegate by name and office.
pub(super) fn delegate_text(of: &Record) -> String {
    let name = of.text(fair_delegate::name);
    match of.text(fair_delegate::office) {
        "" => name.to_owned(),
        office => format!("{name} ({office})"),
    }
}

fn card(lookup: &Lookup<'_>, data: &FairData, seat: &Seat, today: NaiveDate) -> Card {
    let words = lookup.words;
    let want = |record: &Record| {
        let missing = lacks(record, today);
        Want {
            id: record.id,
            is_need: record.kind == Kind::Need,
            title: record.title(),
            lacks: if missing.is_empty() { String::new() } else { facts::not_concrete(words, &missing) },
        }
    };
    let wants: Vec<Want> = seat.needs.iter().chain(&seat.offers).map(want).collect();
    let line = |is_need: bool, none: &str| {
        let mut of = wants.iter().filter(|want| want.is_need == is_need);
        let Some(first) = of.next() else { return (words.say(none).to_owned(), true) };
        let more = of.count();
        let is_lacking = wants.iter().any(|want| want.is_need == is_need && !want.lacks.is_empty());
        let mut said = first.title.clone();
        if more > 0 {
            said = words.tell("fair-and-more", &[("what", (&said).into()), ("count", more.into())]);
        }
        if is_lacking {
            said = format!("{said} · {}", words.say("fair-not-concrete"));
        }
        (said, is_lacking)
    };
    let lines = [line(true, "fair-no-need"), line(false, "fair-no-offer")];
    let country = seat.city.as_ref().map(|found| lookup.country(found.text(city::country))).unwrap_or_default();
    let delegates: Vec<String> = seat.delegates.iter().map(delegate_text).collect();
    let mut card = Card {
        id: seat.record.id,
        title: seat.title.clone(),
        country,
        languages: languages_text(lookup, seat.languages.iter()),
        networks: seat.networks.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>().join(", "),
        delegates: delegates.join(", "),
        not_given: ["fair-no-languages", "fair-no-delegates"].map(|key| words.say(key).to_owned()),
        times: times(lookup, data, seat),
        checked_in: match seat.record.get(participant::checked_in) {
            Some(_) => words.say("fair-checked-in").to_owned(),
            None => String::new(),
        },
        lines,
        wants,
        key: String::new(),
    };
    let wanted: Vec<&str> = card.wants.iter().map(|want| want.title.as_str()).collect();
    let all = [&card.title, &card.country, &card.languages, &card.networks, &card.delegates, &wanted.join(" ")]
        .map(|text| fold(text));
    card.key = all.join(" ");
    card
}

/// When a participant is not there, and how many meetings they want at most.
fn times(lookup: &Lookup<'_>, data: &FairData, seat: &Seat) -> String {
    let words = lookup.words;
    let mut said = Vec::new();
    let moment = |millis: Option<&i64>| millis.map(|millis| values::short_moment(words, *millis));
    if let Some(at) = moment(seat.record.get(participant::arrival)) {
        said.push(words.tell("fair-arrives", &[("when", (&at).into())]));
    }
    if let Some(at) = moment(seat.record.get(participant::departure)) {
        said.push(words.tell("fair-leaves", &[("when", (&at).into())]));
    }
    let for_meetings = data.slots.iter().filter(|one| one.get(slot::is_break) != Some(&true));
    let absent = for_meetings
        .filter(|slot| matches!(presence(&seat.record, &seat.absences, slot), Presence::Absent(_)))
        .filter(|slot| span_millis(slot).is_some())
        .count();
    if absent > 0 {
        said.push(words.tell("fair-absent-count", &[("count", absent.into())]));
    }
    if let Some(most) = seat.record.get(participant::meetings_at_most) {
        said.push(words.tell("fair-at-most", &[("count", (*most).into())]));
    }
    said.join(" · ")
}

/// Whether a card lacks this.
fn is_lacking(lack: ParticipantLack, card: &Card) -> bool {
    match lack {
        ParticipantLack::Languages => card.languages.is_empty(),
        ParticipantLack::Delegates => card.delegates.is_empty(),
        ParticipantLack::NeedsAndOffers => card.wants.is_empty(),
        ParticipantLack::Concrete => card.wants.iter().any(|want| !want.lacks.is_empty()),
    }
}
