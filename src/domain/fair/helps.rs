//! Who needs an interpreter, and who can be theirs: a table with its languages, an interpreter tied to a table, or one who
//! goes to any.

use std::collections::{BTreeSet, HashMap};

use crate::domain::{
    fold::fold,
    kinds::{fair_table, interpreter},
    matching::profile::primary,
    record::Record,
    timetable::Help,
    value::Id,
};

/// An interpreter with the lines they have in a fair's list, by their places in it: one line or several, each for a table
/// and a slot or for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interpreter {
    pub lines: Vec<usize>,
}

/// An interpreter who is tied to two tables in the same slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwiceInSlot {
    /// The two lines, by their places in the list.
    pub lines: [usize; 2],
    pub slot: Id,
}

/// Who of a fair's list is the same: the same person, or else of the same name.
pub fn interpreters(lines: &[Record]) -> Vec<Interpreter> {
    let mut found: Vec<Interpreter> = Vec::new();
    let mut known: HashMap<(Option<Id>, String), usize> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let person = line.get(interpreter::person).copied();
        let name = if person.is_some() { String::new() } else { fold(line.text(interpreter::name)) };
        let is_anybody = person.is_none() && name.is_empty();
        let one = if is_anybody { found.len() } else { *known.entry((person, name)).or_insert(found.len()) };
        match found.get_mut(one) {
            Some(one) => one.lines.push(at),
            None => found.push(Interpreter { lines: vec![at] }),
        }
    }
    found
}

/// The lines of an interpreter that hold in a slot: those that name a table go before those that name none.
pub(super) fn lines_in(lines: &[Record], one: &Interpreter, slot: Id) -> Vec<usize> {
    let holds = |at: &usize| lines[*at].get(interpreter::slot).is_none_or(|only| *only == slot);
    let all: Vec<usize> = one.lines.iter().copied().filter(holds).collect();
    let is_tied = |at: &usize| lines[*at].get(interpreter::table).is_some();
    let tied: Vec<usize> = all.iter().copied().filter(is_tied).collect();
    if tied.is_empty() { all } else { tied }
}

/// Lines that have somebody at two tables at once. The timetable takes the first of such lines.
pub fn twice_in_slot(lines: &[Record], slots: &[Id]) -> Vec<TwiceInSlot> {
    let mut found = Vec::new();
    for one in interpreters(lines).iter().filter(|one| one.lines.len() > 1) {
        for slot in slots {
            let here = lines_in(lines, one, *slot);
            let table = |at: usize| lines[at].get(interpreter::table);
            let other = here.iter().find(|at| table(**at) != table(here[0]));
            found.extend(other.map(|other| TwiceInSlot { lines: [here[0], *other], slot: *slot }));
        }
    }
    found
}

/// Which tables and interpreters serve which pairs without a language in common; pairs with the same languages share an
/// entry.
pub struct Helps<'a> {
    /// Slot by slot, for each table and then each interpreter: the groups of languages that are spoken there.
    spoken: Vec<Vec<Vec<BTreeSet<String>>>>,
    pub all: Vec<Help>,
    pub interpreters: Vec<Interpreter>,
    known: HashMap<[&'a BTreeSet<String>; 2], usize>,
}

fn spoken_by(tags: Option<&Vec<String>>) -> BTreeSet<String> {
    tags.into_iter().flatten().map(|tag| primary(tag)).collect()
}

/// Whether who speaks these languages can interpret for two who speak those.
pub(super) fn covers(tags: Option<&Vec<String>>, sides: [&BTreeSet<String>; 2]) -> bool {
    let spoken = spoken_by(tags);
    sides.iter().all(|side| side.iter().any(|tag| spoken.contains(&primary(tag))))
}

impl<'a> Helps<'a> {
    pub fn new(lines: &[Record], tables: &[Record], slots: &[Id]) -> Self {
        let interpreters = interpreters(lines);
        let at_slot = |slot: &Id| {
            let mut spoken: Vec<Vec<BTreeSet<String>>> =
                tables.iter().map(|table| vec![spoken_by(table.get(fair_table::languages))]).collect();
            spoken.resize(tables.len() + interpreters.len(), Vec::new());
            for (at, one) in interpreters.iter().enumerate() {
                let here = lines_in(lines, one, *slot);
                let Some(table) = here.first().map(|first| lines[*first].get(interpreter::table)) else { continue };
                let place = match table {
                    Some(id) => tables.iter().position(|table| table.id == *id),
                    None => Some(tables.len() + at),
                };
                let Some(place) = place else { continue };
                let same = here.iter().filter(|line| lines[**line].get(interpreter::table) == table);
                spoken[place].extend(same.map(|line| spoken_by(lines[*line].get(interpreter::languages))));
            }
            spoken
        };
        let spoken = slots.iter().map(at_slot).collect();
        Self { spoken, all: Vec::new(), interpreters, known: HashMap::new() }
    }

    /// Nothing for a pair with a language in common, and for one of whom a side's languages are not known.
    pub fn for_pair(&mut self, one: &'a BTreeSet<String>, other: &'a BTreeSet<String>) -> Option<usize> {
        let speaks = |side: &BTreeSet<String>| side.iter().map(|tag| primary(tag)).collect::<BTreeSet<_>>();
        let sides = [speaks(one), speaks(other)];
        if sides.iter().any(BTreeSet::is_empty) || !sides[0].is_disjoint(&sides[1]) {
            return None;
        }
        let key = if one <= other { [one, other] } else { [other, one] };
        if let Some(at) = self.known.get(&key) {
            return Some(*at);
        }
        let covers = |groups: &Vec<BTreeSet<String>>| {
            groups.iter().any(|group| sides.iter().all(|side| !side.is_disjoint(group)))
        };
        let serving = |helpers: &Vec<Vec<BTreeSet<String>>>| {
            helpers.iter().enumerate().filter(|(_, groups)| covers(groups)).map(|(at, _)| at).collect()
        };
        self.all.push(Help { helpers: self.spoken.iter().map(serving).collect() });
        self.known.insert(key, self.all.len() - 1);
        Some(self.all.len() - 1)
    }
}
