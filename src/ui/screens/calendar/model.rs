//! What the calendar shows: the weeks of a month with what each day holds, and the tasks.

use strum::VariantArray;

use crate::domain::choices::array;

use std::{borrow::Cow, collections::HashMap};

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    domain::{
        attention::is_for,
        date::PartialDate,
        kinds::Kind,
        occasions::When,
        record::{Draft, Record},
        value::{FieldType, Id, RecordRef, Value},
    },
    register::{DueRow, Error, HistoryEntry, OccasionRow, Register, TaskRow},
    report::values,
    ui::{
        clock::today,
        lookup::Lookup,
        screens::{
            listing::{self, Column, Listing},
            titles::Titles,
        },
        widgets::{
            form::Form,
            table::{Cell, Tone},
        },
    },
};

/// Weeks shown of every month, so that nothing jumps from one to the next.
pub const WEEKS: usize = 6;
pub const DAYS: usize = WEEKS * 7;

/// Filters of the tasks; those that are on combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum Filter {
    /// Not done yet; one ticked today stays in sight.
    Open,
    Mine,
    Overdue,
    /// What falls due by a date on record: notice, an end, a step before the State.
    Deadlines,
    Done,
}

impl Filter {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);
}

/// What the list of tasks can be found and ordered by.
const COLUMNS: [Column; 6] = [
    Column::derived("due", "column-task-due", FieldType::Date, 108.0, &[]),
    Column::field(Kind::Task, "title", FieldType::Line(200), -1.5),
    Column::derived("standing", "column-task-standing", FieldType::Line(40), 118.0, &[]),
    Column::field(Kind::Task, "about", FieldType::Line(200), -1.0),
    Column::field(Kind::Task, "who", FieldType::Line(200), -1.0),
    Column::field(Kind::Task, "done", FieldType::Date, 100.0).spare(),
];

impl listing::Filter<Task> for Filter {
    fn key(self) -> &'static str {
        match self {
            Self::Open => "filter-to-do",
            Self::Mine => "filter-mine",
            Self::Overdue => "filter-task-late",
            Self::Deadlines => "filter-deadlines",
            Self::Done => "filter-done",
        }
    }

    fn keeps(self, task: &Task, today: NaiveDate) -> bool {
        match self {
            Self::Open => task.row.done.is_none_or(|done| done.earliest() >= today),
            Self::Mine => task.is_mine,
            Self::Overdue => task.is_overdue,
            Self::Deadlines => task.of.is_some(),
            Self::Done => task.row.done.is_some(),
        }
    }
}

/// A task with what it concerns, or a deadline in the form of one.
pub struct Task {
    pub row: TaskRow,
    pub about: String,
    /// Of a deadline: the record whose it is.
    pub of: Option<RecordRef>,
    is_mine: bool,
    /// Still to be done though its day is past.
    is_overdue: bool,
}

impl Task {
    /// Words for where it stands; a task still in its time needs none.
    fn standing(&self) -> Option<&'static str> {
        if self.is_overdue {
            return Some("task-overdue");
        }
        self.row.done.map(|_| "task-is-done")
    }
}

impl listing::Row for Task {
    fn record_ref(&self) -> RecordRef {
        RecordRef { kind: Kind::Task, id: self.row.id }
    }

    fn leads_to(&self) -> Option<RecordRef> {
        self.of
    }

    fn value(&self, lookup: &Lookup<'_>, column: &str) -> Option<Cow<'_, Value>> {
        let text = |text: &str| (!text.is_empty()).then(|| Value::Text(text.to_owned()));
        let value = match column {
            "standing" => self.standing().map(|key| Value::Text(lookup.words.say(key).to_owned())),
            "due" => self.row.due.map(Value::Date),
            "done" => self.row.done.map(Value::Date),
            "title" => text(&self.row.title),
            "who" => text(&self.row.who),
            "about" => text(&self.about),
            _ => None,
        };
        value.map(Cow::Owned)
    }

    fn cell(&self, lookup: &Lookup<'_>, column: &str, _: NaiveDate) -> Option<Cell<'_>> {
        let tone = if self.is_overdue { Tone::Due } else { Tone::Quiet };
        match column {
            "title" => {
                let tone = if self.row.done.is_some() { Tone::Quiet } else { Tone::Strong };
                Some(Cell::new(self.row.title.as_str(), tone))
            }
            "due" => {
                let tone = if self.is_overdue { Tone::Due } else { Tone::Plain };
                self.row.due.map(|due| Cell::new(values::short_date(lookup.words, due), tone))
            }
            "standing" => self.standing().map(|key| Cell::new(lookup.words.say(key).to_owned(), tone)),
            _ => None,
        }
    }
}

/// Days ahead within which deadlines stand among the tasks.
const DAYS_AHEAD: u64 = 365;

/// A deadline in the form of a task: "Last day to agree on renewal: Convention".
fn deadline(lookup: &Lookup<'_>, due: &DueRow, about: String, today: NaiveDate) -> Task {
    let what = lookup.words.say(&format!("due-{}", due.demand.deadline.due.code()));
    Task {
        row: TaskRow {
            id: due.demand.row_id(),
            title: lookup.words.pair(what, &due.title),
            due: Some(due.demand.deadline.date),
            done: None,
            who: String::new(),
            about: due.about,
        },
        about,
        of: Some(due.demand.record_ref),
        is_mine: false,
        is_overdue: due.demand.deadline.day < today,
    }
}

/// Something that takes place or falls due, with what it concerns.
pub struct Entry {
    pub row: OccasionRow,
    pub about: String,
}

/// The task selected.
pub struct TaskDetail {
    pub record: Record,
    pub about: Option<(RecordRef, String)>,
    pub history: Vec<HistoryEntry>,
    pub form: Form,
}

/// The two views of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum View {
    #[default]
    Month,
    List,
}

impl View {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn key(self) -> &'static str {
        match self {
            Self::Month => "calendar-month",
            Self::List => "calendar-list",
        }
    }
}

/// The page's state.
pub struct Calendar {
    pub view: View,
    pub today: NaiveDate,
    pub day: NaiveDate,
    /// Monday of the first week shown.
    pub first: NaiveDate,
    pub entries: Vec<Entry>,
    /// Positions of the entries of each day shown.
    pub by_day: Vec<Vec<usize>>,
    /// Positions of what lies in the month as far as anybody knows, by the month, the year or the years it is within.
    pub within: Vec<(PartialDate, Vec<usize>)>,
    pub tasks: Listing<Task, Filter>,
    pub detail: Option<TaskDetail>,
    /// Whether what was read no longer matches the register.
    pub is_stale: bool,
}

/// Monday of the week in which the month of a day begins.
fn first_shown(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    let back = u64::from(first.weekday().num_days_from_monday());
    first.checked_sub_days(Days::new(back)).unwrap_or(first)
}

impl Calendar {
    pub fn new(today: NaiveDate) -> Self {
        let mut tasks = Listing::new("tasks", &COLUMNS, &Filter::ALL, today);
        tasks.filters.insert(Filter::Open);
        Self {
            view: View::default(),
            today,
            day: today,
            first: first_shown(today),
            entries: Vec::new(),
            by_day: vec![Vec::new(); DAYS],
            within: Vec::new(),
            tasks,
            detail: None,
            is_stale: true,
        }
    }

    /// Reads the month and the tasks.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.today = today(register.now_millis());
        self.tasks.today = self.today;
        self.read_month(register, lookup)?;
        self.read_tasks(register, lookup)
    }

    /// Goes to a day; the month is read where it is another.
    pub fn turn(&mut self, day: NaiveDate, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.day = day;
        if first_shown(day) == self.first { Ok(()) } else { self.read_month(register, lookup) }
    }

    fn read_month(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.first = first_shown(self.day);
        let last = self.day_at(DAYS - 1);
        let mut titles = Titles::default();
        self.entries.clear();
        let rows = register.occasions(self.first, last, self.today)?;
        titles.gather(lookup, rows.iter().filter_map(|row| row.about));
        for row in rows {
            let about = row.about.map(|about| titles.of(lookup, about)).unwrap_or_default();
            self.entries.push(Entry { row, about });
        }
        self.by_day = vec![Vec::new(); DAYS];
        self.within.clear();
        for (at, entry) in self.entries.iter().enumerate() {
            match entry.row.when {
                When::Days(first, last) => {
                    let days = self.by_day.iter_mut().zip(self.first.iter_days());
                    days.filter(|(_, day)| (first..=last).contains(day)).for_each(|(held, _)| held.push(at));
                }
                When::Within(date) if !self.may_be_in_month(date) => {}
                When::Within(date) => match self.within.iter_mut().find(|(known, _)| *known == date) {
                    Some((_, held)) => held.push(at),
                    None => self.within.push((date, vec![at])),
                },
            }
        }
        // What is known best comes first.
        self.within.sort_by_key(|(date, _)| (std::cmp::Reverse(date.precision()), date.earliest()));
        Ok(())
    }

    fn read_tasks(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        let actor = register.actor();
        let name = actor.split_once(", ").map_or(actor, |(name, _)| name);
        let mut titles = Titles::default();
        let mut tasks = Vec::new();
        let rows = register.task_rows()?;
        titles.gather(lookup, rows.iter().filter_map(|row| row.about));
        for row in rows {
            let about = row.about.map(|about| titles.of(lookup, about)).unwrap_or_default();
            let is_mine = is_for(&row.who, name);
            let is_overdue = row.done.is_none() && row.due.is_some_and(|due| due.latest() < self.today);
            tasks.push(Task { row, about, of: None, is_mine, is_overdue });
        }
        let mut due = register.deadlines(self.today, DAYS_AHEAD)?;
        due.retain(|one| one.demand.record_ref.kind != Kind::Task);
        titles.gather(lookup, due.iter().filter_map(|one| one.about));
        for one in &due {
            let about = one.about.map(|about| titles.of(lookup, about)).unwrap_or_default();
            tasks.push(deadline(lookup, one, about, self.today));
        }
        self.tasks.fill(tasks, HashMap::new(), register, lookup)
    }

    /// Tasks to do and tasks done are not looked for together: choosing the one lets go of the other.
    pub fn part(&mut self, wanted_done: bool, lookup: &Lookup<'_>) {
        let filters = &mut self.tasks.filters;
        let both = filters.contains(&Filter::Open) && filters.contains(&Filter::Done);
        if both {
            filters.remove(if wanted_done { &Filter::Done } else { &Filter::Open });
            self.tasks.arrange(lookup);
        }
    }

    /// The deadline selected.
    pub fn deadline(&self) -> Option<&Task> {
        let selected = self.tasks.selected?;
        self.tasks.rows().iter().find(|task| task.row.id == selected && task.of.is_some())
    }

    /// Selects a task and reads what its detail shows.
    pub fn select(&mut self, id: Option<Id>, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.tasks.select(id);
        self.detail = None;
        let (Some(id), Some(register)) = (id, lookup.register) else { return Ok(()) };
        let record_ref = RecordRef { kind: Kind::Task, id };
        let Some(record) = register.get(record_ref)? else {
            self.tasks.select(None);
            return Ok(());
        };
        let about = record.get(crate::domain::kinds::task::about).copied();
        self.detail = Some(TaskDetail {
            about: about.map(|about| (about, lookup.title(about))),
            history: register.history_of(record_ref, 50)?,
            form: Form::new(Draft::from(&record), lookup),
            record,
        });
        Ok(())
    }

    pub fn day_at(&self, at: usize) -> NaiveDate {
        self.first.checked_add_days(Days::new(at as u64)).unwrap_or(self.first)
    }

    /// What the day chosen holds.
    pub fn chosen(&self) -> impl Iterator<Item = &Entry> {
        let at = usize::try_from((self.day - self.first).num_days()).unwrap_or(DAYS);
        self.by_day.get(at).into_iter().flatten().map(|at| &self.entries[*at])
    }

    fn may_be_in_month(&self, date: PartialDate) -> bool {
        let months = |day: NaiveDate| day.year() * 12 + day.month() as i32;
        (months(date.earliest())..=months(date.latest())).contains(&months(self.day))
    }

    pub fn is_in_month(&self, day: NaiveDate) -> bool {
        (day.year(), day.month()) == (self.day.year(), self.day.month())
    }
}
