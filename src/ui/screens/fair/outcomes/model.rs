//! What the page of outcomes shows, read once: the funnel, its groups, who took part, and what went stale.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::super::data::{FairData, Seat};
use crate::{
    domain::{
        attention::{Known, Patience, Want},
        choices::{Choice, MeetingState, Sex, Stage, Theme},
        date::PartialDate,
        heads::Heads,
        kinds::{Kind, fair_delegate, meeting, need, offer, partnership, slot, stage_change},
        outcomes::{Funnel, Rung, by_group},
        record::Record,
        value::{Id, RecordRef},
    },
    register::{Error, Register},
    ui::lookup::Lookup,
};

/// Delegates somewhere, by sex.
pub struct PresenceRow {
    pub key: &'static str,
    pub heads: Heads,
}

/// A partnership that was announced and had no step since.
pub struct Stale {
    pub record_ref: RecordRef,
    pub title: String,
    pub since: PartialDate,
}

/// The state of the page.
#[derive(Default)]
pub struct Outcomes {
    pub whole: Funnel,
    /// Name and funnel, the largest first; what belongs to none comes last.
    pub themes: Vec<(String, Funnel)>,
    pub networks: Vec<(String, Funnel)>,
    pub presence: Vec<PresenceRow>,
    pub stale: Vec<Stale>,
}

impl Outcomes {
    pub fn read(
        &mut self,
        register: &Register,
        lookup: &Lookup<'_>,
        data: &FairData,
        today: NaiveDate,
    ) -> Result<(), Error> {
        let seats: HashMap<Id, &Seat> = data.seats.iter().map(|seat| (seat.record.id, seat)).collect();
        let sexes: HashMap<Id, Vec<Option<Sex>>> =
            data.seats.iter().map(|seat| (seat.record.id, sexes_of(seat))).collect();
        let towns: HashMap<Id, Town> = data.seats.iter().map(|seat| (seat.record.id, Town::of(seat))).collect();
        let (mut by_theme, mut by_network) = (Vec::new(), Vec::new());
        let (mut rungs, mut met, mut announced) = (Vec::new(), Vec::new(), Vec::new());
        let mut partnerships: BTreeSet<Id> = BTreeSet::new();
        for held in data.meetings.iter().filter(|one| one.choice(meeting::state) == Some(MeetingState::Held)) {
            let sides = [held.get(meeting::first), held.get(meeting::second)];
            let sides: Vec<Id> = sides.into_iter().flatten().copied().filter(|id| seats.contains_key(id)).collect();
            let (reached, themes) = match held.get(meeting::partnership) {
                Some(id) => {
                    partnerships.insert(*id);
                    story(register, *id, &Since::of(data, held, today))?
                }
                None => (Vec::new(), Vec::new()),
            };
            let rung = Rung::of(held.choice(meeting::outcome), &reached);
            rungs.push(rung);
            let of_sides = || sides.iter().filter_map(|id| sexes.get(id)).flatten().copied();
            met.extend(of_sides());
            if rung >= Rung::Announced {
                announced.extend(of_sides());
            }
            let pair: Vec<&Town> = sides.iter().filter_map(|id| towns.get(id)).collect();
            if let [one, other] = pair[..] {
                let themes = if themes.is_empty() { one.themes_with(other) } else { themes };
                by_theme.push((rung, themes));
                by_network.push((rung, one.networks.intersection(&other.networks).copied().collect()));
            } else {
                by_theme.push((rung, themes));
                by_network.push((rung, Vec::new()));
            }
        }
        self.whole = Funnel::of(rungs);
        let words = lookup.words;
        self.themes = named(&by_theme, words.say("outcomes-no-theme"), |code| lookup.choice(Theme::SET.name, code));
        self.networks = named(&by_network, words.say("outcomes-no-network"), |id| {
            lookup.title(RecordRef { kind: Kind::Organisation, id: *id })
        });
        let everyone = data.seats.iter().filter_map(|seat| sexes.get(&seat.record.id)).flatten().copied();
        self.presence = vec![
            PresenceRow { key: "outcomes-among-delegates", heads: Heads::of(everyone) },
            PresenceRow { key: "outcomes-among-meetings", heads: Heads::of(met) },
            PresenceRow { key: "outcomes-among-intents", heads: Heads::of(announced) },
        ];
        self.stale = Vec::new();
        for id in partnerships {
            self.stale.extend(stale(register, lookup, id, today)?);
        }
        self.stale.sort_by_key(|one| (one.since, one.record_ref.id));
        Ok(())
    }
}

/// What of a participant's city decides which themes and networks a meeting belongs to.
struct Town {
    needs: BTreeSet<&'static str>,
    offers: BTreeSet<&'static str>,
    networks: BTreeSet<Id>,
}

impl Town {
    fn of(seat: &Seat) -> Self {
        Self {
            needs: seat.needs.iter().filter_map(|one| one.get(need::theme).copied()).collect(),
            offers: seat.offers.iter().filter_map(|one| one.get(offer::theme).copied()).collect(),
            networks: seat.networks.iter().map(|(id, _)| *id).collect(),
        }
    }

    /// Themes that one needs and the other offers.
    fn themes_with(&self, other: &Self) -> Vec<String> {
        let given = self.needs.intersection(&other.offers).chain(self.offers.intersection(&other.needs));
        given.map(|code| (*code).to_owned()).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// Sex of each delegate.
fn sexes_of(seat: &Seat) -> Vec<Option<Sex>> {
    seat.delegates.iter().map(|delegate| delegate.choice(fair_delegate::sex)).collect()
}

/// From when on what happens to a partnership can have come of a meeting.
struct Since {
    meeting: Id,
    /// Nothing where the meeting has no slot, or its day is still to come: then what was entered after it counts.
    day: Option<NaiveDate>,
}

impl Since {
    fn of(data: &FairData, held: &Record, today: NaiveDate) -> Self {
        let slot = held.get(meeting::slot).and_then(|id| data.slots.iter().find(|slot| slot.id == *id));
        let day = slot.and_then(|slot| slot.get(slot::date)).map(|date| date.earliest());
        Self { meeting: held.id, day: day.filter(|day| *day <= today) }
    }

    fn counts(&self, date: Option<&PartialDate>, entered: Id) -> bool {
        match (self.day, date) {
            (Some(day), Some(date)) => date.latest() >= day,
            _ => entered > self.meeting,
        }
    }
}

/// The stages that a partnership has come to since a meeting, and its themes.
fn story(register: &Register, id: Id, since: &Since) -> Result<(Vec<Stage>, Vec<String>), Error> {
    let changes = register.naming(stage_change::partnership, id)?;
    let changes = changes.iter().filter(|one| since.counts(one.get(stage_change::date), one.id));
    let reached = changes.filter_map(|one| one.choice(stage_change::after)).collect();
    let record = register.get(RecordRef { kind: Kind::Partnership, id })?;
    Ok((reached, record.and_then(|record| record.get(partnership::themes).cloned()).unwrap_or_default()))
}

fn stale(register: &Register, lookup: &Lookup<'_>, id: Id, today: NaiveDate) -> Result<Option<Stale>, Error> {
    let record_ref = RecordRef { kind: Kind::Partnership, id };
    let Some(record) = register.get(record_ref)? else { return Ok(None) };
    let since = record.get(partnership::stage_date).copied();
    let known = Known {
        stage: record.choice(partnership::stage).unwrap_or(Stage::Contact),
        since,
        last_activity: None,
        has_contact: true,
        has_component: true,
    };
    let waits = known.wants(&Patience::default(), today).has(Want::Step);
    Ok(since.filter(|_| waits).map(|since| Stale { record_ref, title: lookup.title(record_ref), since }))
}

fn named<K: Ord + Clone>(
    meetings: &[(Rung, Vec<K>)],
    none: &str,
    name: impl Fn(&K) -> String,
) -> Vec<(String, Funnel)> {
    let mut groups: Vec<(Option<K>, Funnel)> = by_group(meetings).into_iter().collect();
    groups.sort_by_key(|(key, funnel)| (key.is_none(), std::cmp::Reverse(funnel.count(Rung::Meeting))));
    groups.into_iter().map(|(key, funnel)| (key.map_or(none.to_owned(), |key| name(&key)), funnel)).collect()
}
