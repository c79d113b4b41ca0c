//! A fair with all that is printed of it, and how it is printed.

use strum::{IntoStaticStr, VariantArray};

use crate::domain::choices::array;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::{
    domain::{date::PartialDate, fair::StandingClash, record::Record, value::Id},
    files::reference,
    report::{fair::standing_clash, values},
    words::{Language, Words},
};

/// A name in each of [`Language::ALL`].
pub type Names = [String; Language::ALL.len()];

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Sheet {
    Schedules,
    Plan,
    Directory,
    Cards,
    RequestForm,
    Outcomes,
    Feedback,
}

impl Sheet {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    /// Last part of the key of its name.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A fair with all that is printed of it.
#[derive(Clone, Debug, Default)]
pub struct PaperFair {
    pub name: String,
    pub place: String,
    /// Name of the time zone of the place, where it is known.
    pub time_zone: Option<String>,
    /// In the order of the days, breaks included.
    pub slots: Vec<Slot>,
    pub tables: Vec<Table>,
    pub interpreters: Vec<Interpreter>,
    pub participants: Vec<Participant>,
    pub meetings: Vec<Meeting>,
    /// Meetings that were planned or printed and do not take place: calendars have to take them out.
    pub cancelled: Vec<Meeting>,
}

#[derive(Clone, Debug)]
pub struct Slot {
    pub day: NaiveDate,
    pub start_minute: u32,
    pub minutes: u32,
    pub is_break: bool,
    pub label: String,
}

#[derive(Clone, Debug)]
pub struct Table {
    pub label: String,
    pub languages: Vec<String>,
}

/// Who interprets.
#[derive(Clone, Debug)]
pub struct Interpreter {
    pub name: String,
    pub languages: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct Participant {
    pub id: Id,
    pub names: Names,
    /// Code of the country, where there is one.
    pub country: String,
    /// The language it is written to in; nothing where it speaks none of ours.
    pub language: Option<Language>,
    pub languages: Vec<String>,
    pub networks: Vec<String>,
    pub delegates: Vec<Delegate>,
    pub needs: Vec<NeedOrOffer>,
    pub offers: Vec<NeedOrOffer>,
    /// Slots in which it is not there.
    pub absent: Vec<usize>,
}

#[derive(Clone, Debug)]
pub struct Delegate {
    pub name: String,
    pub office: String,
    pub languages: Vec<String>,
}

/// What a city needs or offers.
#[derive(Clone, Debug)]
pub struct NeedOrOffer {
    pub title: String,
    /// Code of its theme; empty where none is given.
    pub theme: &'static str,
    /// All that is known of it.
    pub record: Record,
}

#[derive(Clone, Debug)]
pub struct Meeting {
    pub id: Id,
    pub first: usize,
    pub second: usize,
    pub slot: Option<usize>,
    pub table: Option<usize>,
    /// What was written when it was asked for.
    pub topics: Vec<String>,
    /// Who interprets, where the two need somebody, by their places in the fair's list.
    pub interpreters: Vec<usize>,
    pub clashes: Vec<StandingClash>,
    /// How often it was changed.
    pub revision: u32,
}

/// How it is printed.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// Words of the reader who prints, and of participants who speak none of our languages.
    pub words: &'static Words,
    /// Whether each participant gets its own language.
    pub is_own_language: bool,
    /// The time of printing, on the clock of the place.
    pub printed: NaiveDateTime,
}

impl Manner {
    /// The words a participant reads.
    pub fn words_for(&self, participant: &Participant) -> &'static Words {
        let own = participant.language.filter(|_| self.is_own_language);
        own.map_or(self.words, Words::of)
    }
}

impl PaperFair {
    /// Meetings of a participant in the order of time, those without a slot last; each with the other side.
    pub(super) fn meetings_of(&self, participant: usize) -> Vec<(&Meeting, usize)> {
        let mut found: Vec<(&Meeting, usize)> =
            self.meetings.iter().filter_map(|meeting| Some((meeting, meeting.across(participant)?))).collect();
        found.sort_by_key(|(meeting, _)| (meeting.slot.unwrap_or(usize::MAX), meeting.table, meeting.id));
        found
    }

    pub(super) fn table_label(&self, words: &Words, table: Option<usize>) -> String {
        table.map(|table| values::table_label(words, &self.tables[table].label)).unwrap_or_default()
    }

    /// Who interprets at a meeting.
    pub(super) fn interpreters_at(&self, words: &Words, meeting: &Meeting) -> Vec<String> {
        let said = |one: &Interpreter| match languages(words, &one.languages) {
            spoken if spoken.is_empty() => one.name.clone(),
            spoken => format!("{} ({spoken})", one.name),
        };
        let all = meeting.interpreters.iter().map(|at| &self.interpreters[*at]);
        all.filter(|one| !one.name.is_empty()).map(said).collect()
    }

    /// What stands against a meeting, in sentences.
    pub(super) fn against(&self, words: &Words, meeting: &Meeting) -> Vec<String> {
        let name = |id: Id| {
            let found = self.participants.iter().find(|one| one.id == id);
            found.map_or(String::new(), |one| one.name(words).to_owned())
        };
        let pair = |id: Id| {
            let found = self.meetings.iter().find(|one| one.id == id);
            let side = |at: usize| self.participants[at].name(words);
            found.map_or(String::new(), |one| format!("{} – {}", side(one.first), side(one.second)))
        };
        meeting.clashes.iter().map(|clash| standing_clash(words, *clash, name, pair)).collect()
    }
}

impl Meeting {
    /// The other side, for one of the two.
    pub(super) fn across(&self, participant: usize) -> Option<usize> {
        match participant {
            at if at == self.first => Some(self.second),
            at if at == self.second => Some(self.first),
            _ => None,
        }
    }
}

impl Participant {
    pub(super) fn name(&self, words: &Words) -> &str {
        &self.names[words.language() as usize]
    }

    pub(super) fn country<'a>(&'a self, words: &Words) -> &'a str {
        reference::country_name(&self.country, words.language().tag())
    }

    pub(super) fn delegate_lines(&self) -> Vec<String> {
        let line = |delegate: &Delegate| match delegate.office.as_str() {
            "" => delegate.name.clone(),
            office => format!("{}, {office}", delegate.name),
        };
        self.delegates.iter().map(line).filter(|line| !line.is_empty()).collect()
    }
}

impl Slot {
    pub(super) fn start(&self) -> NaiveDateTime {
        self.day.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(self.start_minute))
    }

    pub(super) fn end(&self) -> NaiveDateTime {
        self.start() + TimeDelta::minutes(i64::from(self.minutes))
    }

    /// `9:00–9:30`
    pub(super) fn hours(&self) -> String {
        format!("{}–{}", self.start().format("%-H:%M"), self.end().format("%-H:%M"))
    }
}

/// `Friday, 5 May 2028`, as a heading begins.
pub(super) fn day(words: &Words, day: NaiveDate) -> String {
    // Counted from a Monday.
    let monday = NaiveDate::from_ymd_opt(2001, 1, 1).unwrap_or_default();
    let weekday = day.signed_duration_since(monday).num_days().rem_euclid(7) + 1;
    let weekday = words.say(&format!("weekday-{weekday}"));
    let date = values::date(words, PartialDate::of(day));
    let text = words.tell("paper-day", &[("weekday", weekday.into()), ("date", (&date).into())]);
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// Names of languages, from their tags.
pub(super) fn languages(words: &Words, tags: &[String]) -> String {
    let names: Vec<&str> = tags.iter().map(|tag| reference::language_name(tag, words.language().tag())).collect();
    names.join(", ")
}

/// First and last day of a fair, as its slots have them.
pub(super) fn days(words: &Words, fair: &PaperFair) -> String {
    let (Some(first), Some(last)) = (fair.slots.first(), fair.slots.last()) else { return String::new() };
    let period = crate::domain::date::Period {
        start: Some(PartialDate::of(first.day)),
        end: Some(PartialDate::of(last.end().date().max(last.day).min(last.day + Days::new(1)))),
    };
    values::period(words, period)
}
