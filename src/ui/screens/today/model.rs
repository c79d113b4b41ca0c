//! What the page of the day shows: numbers read once, and the list behind the number chosen.

use chrono::NaiveDate;

use crate::{
    domain::{
        attention::{Nearness, Patience, Want},
        concrete::lacks,
        date::PartialDate,
        deadlines::Deadline,
        kinds::{Kind, call, funding, person, workspace},
        record::Record,
        value::{Id, RecordRef},
    },
    register::{Attention, Changed, DueRow, Error, Mark, Register},
    report::{facts, values},
    ui::{clock::today, lookup::Lookup, nav::Counter, screens::titles::Titles, widgets::table::TableState},
};

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub record_ref: RecordRef,
    pub due: Option<Deadline>,
    /// Date in words where it isn't a day to come or missed.
    pub date: String,
    pub what: String,
    pub title: String,
    pub about: String,
    pub is_late: bool,
}

/// What a workspace already has of the three things to begin with.
#[derive(Clone, Copy, Debug, Default)]
pub struct FirstSteps {
    pub has_city: bool,
    pub has_partnership: bool,
    pub has_wish: bool,
    /// City a need can be added to: the office's own, else the first.
    pub own_city: Option<Id>,
}

/// The page's state.
pub struct Today {
    pub today: NaiveDate,
    pub first_steps: FirstSteps,
    attention: Attention,
    wants: [usize; Want::ALL.len()],
    /// How far the history was seen when the person was last here.
    pub since: Option<Mark>,
    pub changed: Vec<Changed>,
    pub chosen: Option<Counter>,
    pub rows: Vec<Row>,
    pub table: TableState,
    pub selected: Option<usize>,
    /// Shows only the list where there is no room for both.
    pub is_list_over: bool,
    /// Whether what was read no longer matches the register.
    pub is_stale: bool,
}

impl Today {
    pub fn new(today: NaiveDate, since: Option<Mark>) -> Self {
        Self {
            today,
            first_steps: FirstSteps::default(),
            attention: Attention::default(),
            wants: Default::default(),
            since,
            changed: Vec::new(),
            chosen: None,
            rows: Vec::new(),
            table: TableState::default(),
            selected: None,
            is_list_over: false,
            is_stale: true,
        }
    }

    /// Counts everything anew; the list chosen stays while there is something in it.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.today = today(register.now_millis());
        let patience = Patience::default();
        self.attention = register.attention(&patience, self.today)?;
        let wants = register.partnership_wants(&patience, self.today)?;
        self.wants = Want::ALL.map(|want| wants.values().filter(|all| all.has(want)).count());
        self.first_steps = first_steps(register, !wants.is_empty())?;
        self.changed = match &self.since {
            Some(since) => register.changed_since(since)?,
            None => Vec::new(),
        };
        let first =
            Nearness::ALL.map(Counter::Due).into_iter().chain([Counter::Vague, Counter::People, Counter::Stale]);
        let still = self.chosen.filter(|counter| self.count(*counter) > 0);
        let chosen = still.or_else(|| first.into_iter().find(|counter| self.count(*counter) > 0));
        self.is_list_over &= still.is_some();
        if let Some(counter) = chosen {
            return self.choose(counter, register, lookup);
        }
        self.chosen = None;
        self.rows.clear();
        Ok(())
    }

    pub fn is_fresh(&self) -> bool {
        !(self.first_steps.has_city && self.first_steps.has_partnership)
    }

    pub fn count(&self, counter: Counter) -> usize {
        match counter {
            Counter::Due(nearness) => {
                let days = self.attention.due.iter().map(|row| row.demand.deadline.day);
                days.filter(|day| Nearness::of(*day, self.today) == Some(nearness)).count()
            }
            Counter::Want(want) => self.wants[want as usize],
            Counter::Vague => self.attention.vague.len(),
            Counter::People => self.attention.people.len(),
            Counter::Stale => self.attention.stale.len(),
            Counter::Changed { kind, is_mine } => {
                let own = |one: &&Changed| one.kind == kind && one.is_mine == is_mine;
                self.changed.iter().find(own).map_or(0, |one| one.records as usize)
            }
        }
    }

    /// Makes the list behind a number.
    pub fn choose(&mut self, counter: Counter, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        let is_other = self.chosen != Some(counter);
        self.chosen = Some(counter);
        self.rows = match counter {
            Counter::Due(nearness) => self.due_rows(nearness, lookup),
            Counter::Vague => {
                let mut titles = Titles::default();
                titles.gather(lookup, self.attention.vague.iter().filter_map(Record::owner));
                let of = |wish: &Record| self.vague_row(wish, &titles, lookup);
                self.attention.vague.iter().map(of).collect()
            }
            Counter::People => self.attention.people.iter().map(|held| person_row(held, lookup)).collect(),
            Counter::Stale => self.attention.stale.iter().map(|held| stale_row(held, lookup)).collect(),
            Counter::Changed { kind, is_mine } => self.changed_rows(kind, is_mine, register, lookup)?,
            Counter::Want(_) => Vec::new(),
        };
        if is_other {
            self.table = TableState::default();
            self.selected = None;
        }
        self.selected = self.selected.filter(|at| *at < self.rows.len());
        Ok(())
    }

    fn due_rows(&self, nearness: Nearness, lookup: &Lookup<'_>) -> Vec<Row> {
        let mut titles = Titles::default();
        let mut rows = Vec::new();
        let near = |row: &&DueRow| Nearness::of(row.demand.deadline.day, self.today) == Some(nearness);
        titles.gather(lookup, self.attention.due.iter().filter(near).filter_map(|row| row.about));
        for row in self.attention.due.iter().filter(near) {
            let deadline = row.demand.deadline;
            rows.push(Row {
                record_ref: row.demand.record_ref,
                due: Some(deadline),
                date: String::new(),
                what: lookup.words.say(&format!("due-{}", deadline.due.code())).to_owned(),
                title: row.title.clone(),
                about: row.about.map(|about| titles.of(lookup, about)).unwrap_or_default(),
                is_late: nearness == Nearness::Overdue,
            });
        }
        rows
    }

    fn vague_row(&self, wish: &Record, titles: &Titles, lookup: &Lookup<'_>) -> Row {
        let missing = lacks(wish, self.today);
        let missing = facts::lacking(lookup.words, &missing);
        let about = wish.owner().map(|city| titles.of(lookup, city)).unwrap_or_default();
        Row { title: wish.title(), about, ..Row::of(wish.record_ref(), missing) }
    }

    fn changed_rows(
        &self,
        kind: Kind,
        is_mine: bool,
        register: &Register,
        lookup: &Lookup<'_>,
    ) -> Result<Vec<Row>, Error> {
        let Some(since) = &self.since else { return Ok(Vec::new()) };
        let words = lookup.words;
        let mut rows = Vec::new();
        for one in register.changed_records(since, kind, is_mine)? {
            let actor = if one.actor.is_empty() { words.say("somebody") } else { &one.actor };
            let what = if one.is_deleted { words.say("change-deleted") } else { values::kind(words, kind) };
            rows.push(Row {
                date: values::short_date(words, PartialDate::of(today(one.at_millis))),
                title: if one.title.is_empty() { one.record_ref.id.to_string() } else { one.title },
                about: actor.to_owned(),
                ..Row::of(one.record_ref, what.to_owned())
            });
        }
        Ok(rows)
    }
}

impl Row {
    fn of(record_ref: RecordRef, what: String) -> Self {
        Self {
            record_ref,
            due: None,
            date: String::new(),
            what,
            title: String::new(),
            about: String::new(),
            is_late: false,
        }
    }
}

fn person_row(held: &Record, lookup: &Lookup<'_>) -> Row {
    let words = lookup.words;
    let until = held.get(person::retain_until);
    let what = if until.is_some() { "today-keep-until" } else { "today-refused" };
    Row {
        date: until.map(|until| values::short_date(words, *until)).unwrap_or_default(),
        title: held.title(),
        is_late: true,
        ..Row::of(held.record_ref(), words.say(what).to_owned())
    }
}

fn stale_row(held: &Record, lookup: &Lookup<'_>) -> Row {
    let words = lookup.words;
    let (as_of, about) = if held.kind == Kind::Funding {
        let body = held.get(funding::operator).map(|id| RecordRef { kind: Kind::Organisation, id: *id });
        let who = body.map_or_else(|| held.text(funding::operator_text).to_owned(), |body| lookup.title(body));
        (held.get(funding::as_of), who)
    } else {
        (held.get(call::as_of), held.owner().map(|owner| lookup.title(owner)).unwrap_or_default())
    };
    Row {
        date: as_of.map(|as_of| values::short_date(words, *as_of)).unwrap_or_default(),
        title: held.title(),
        about,
        ..Row::of(held.record_ref(), values::kind(words, held.kind).to_owned())
    }
}

fn first_steps(register: &Register, has_partnership: bool) -> Result<FirstSteps, Error> {
    let office = register.all(Kind::Workspace)?.into_iter().next();
    let own = office.and_then(|office| office.get(workspace::city).copied());
    // Asked only of a workspace that has hardly begun.
    let first =
        if has_partnership || own.is_some() { None } else { register.all(Kind::City)?.first().map(|city| city.id) };
    Ok(FirstSteps {
        has_city: register.count(Kind::City)? > 0,
        has_partnership,
        has_wish: register.count(Kind::Need)? + register.count(Kind::Offer)? > 0,
        own_city: own.or(first),
    })
}
