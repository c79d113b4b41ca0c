//! Why a request found no place, in facts that can be checked against the timetable.

use super::{
    core::Core,
    grid::{Grid, NONE},
    help,
    instance::{Fair, Meeting, iter_slots, slot_bit},
    seat::slots_of,
};

/// What stands in a request's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// One is absent, or in a fixed meeting, whenever the other is there.
    NeverTogether,
    /// No interpreter for the pair at any time when both are there.
    NoHelp,
    /// This participant has as many meetings as they want.
    Cap(usize),
    /// This participant is busy in every slot in which both are there.
    Full(usize),
    /// Both are free at some time, but not at the same.
    FreeAtOtherTimes,
    /// All tables are taken whenever both are free.
    NoTable,
    /// Nothing stands in the way: it has not been timetabled.
    Open,
    /// Everyone who could interpret for the pair is with others whenever both are free.
    HelpTaken,
}

/// The cheapest way to make room for a request: what would have to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    pub slot: usize,
    pub requests: Vec<usize>,
    /// What those are worth together.
    pub value: i64,
}

/// A request without a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    pub request: usize,
    pub reasons: Vec<Reason>,
    /// Missing where nothing that could go would help.
    pub instead: Option<Instead>,
}

/// Every request that the timetable leaves out, and why: each is worked out as it is asked for.
pub fn unplaced<'a>(fair: &'a Fair, meetings: &[Meeting]) -> impl Iterator<Item = Unplaced> + use<'a> {
    let core = Core::new(fair);
    let mut grid = Grid::new(&core);
    grid.restore(&core, &slots_of(&core, meetings));
    let is_fixed = |request: usize| fair.fixed.iter().any(|meeting| meeting.request == request);
    let left_out: Vec<usize> =
        (0..core.edges.len()).filter(|edge| !grid.is_placed(*edge) && !is_fixed(*edge)).collect();
    let explain = move |request: usize| Unplaced {
        request,
        reasons: reasons(fair, &core, &mut grid, request),
        instead: instead(&core, &mut grid, request),
    };
    left_out.into_iter().map(explain)
}

fn reasons(fair: &Fair, core: &Core, grid: &mut Grid, request: usize) -> Vec<Reason> {
    let sides = core.edges[request].sides();
    let together = core.present[sides[0]] & core.present[sides[1]];
    if together == 0 {
        return vec![Reason::NeverTogether];
    }
    let capped: Vec<Reason> = sides.into_iter().filter(|one| grid.left[*one] == 0).map(Reason::Cap).collect();
    if !capped.is_empty() {
        return capped;
    }
    let has_room = iter_slots(together).any(|slot| core.room[slot] > 0);
    if core.edges[request].may == 0 {
        let needs_help = has_room && fair.requests[request].help.is_some();
        return vec![if needs_help { Reason::NoHelp } else { Reason::NoTable }];
    }
    let may = core.edges[request].may;
    let full: Vec<Reason> = sides.into_iter().filter(|one| grid.free[*one] & may == 0).map(Reason::Full).collect();
    if !full.is_empty() {
        return full;
    }
    let both = grid.free[sides[0]] & grid.free[sides[1]] & may;
    vec![if both == 0 {
        Reason::FreeAtOtherTimes
    } else if both & grid.open == 0 {
        Reason::NoTable
    } else if has_place(core, grid, request) {
        Reason::Open
    } else {
        Reason::HelpTaken
    }]
}

fn has_place(core: &Core, grid: &mut Grid, request: usize) -> bool {
    grid.commit();
    let is_placed = iter_slots(grid.fits(core, request)).any(|slot| grid.place(core, request, slot));
    grid.roll_back(core, 0);
    is_placed
}

/// The meetings worth least that would have to go for a request to come.
pub fn instead(core: &Core, grid: &mut Grid, request: usize) -> Option<Instead> {
    grid.commit();
    let options = iter_slots(core.edges[request].may).filter_map(|slot| {
        let requests = outs(core, grid, request, slot)?;
        let value = requests.iter().map(|edge| core.edges[*edge].value()).sum();
        Some(Instead { slot, requests, value })
    });
    options.min_by_key(|option| (option.value, option.slot))
}

/// What must go for a request to lie in a slot.
fn outs(core: &Core, grid: &mut Grid, request: usize, slot: usize) -> Option<Vec<usize>> {
    let mut outs: Vec<usize> = Vec::new();
    let cheapest = |edges: &mut dyn Iterator<Item = usize>| edges.min_by_key(|edge| (core.edges[*edge].value(), *edge));
    for person in core.edges[request].sides() {
        let there = grid.at(person, slot);
        if there != NONE {
            outs.push(there as usize);
        } else if grid.left[person] == 0 {
            outs.push(cheapest(&mut grid.of(core, person))?);
        }
    }
    outs.dedup();
    for edge in &outs {
        grid.unplace(core, *edge);
    }
    let mut fits = grid.fits(core, request) & slot_bit(slot) != 0 && grid.place(core, request, slot);
    if !fits {
        // A table is missing, or only an interpreter.
        let is_full = grid.open & slot_bit(slot) == 0;
        let mut there: Vec<usize> = if is_full {
            (0..core.edges.len()).filter(|edge| usize::from(grid.slot[*edge]) == slot).collect()
        } else {
            grid.helped(slot).map(|(_, edge)| edge).filter(|edge| grid.is_placed(*edge)).collect()
        };
        there.sort_by_key(|edge| (core.edges[*edge].value(), *edge));
        for edge in there {
            let savepoint = grid.savepoint();
            grid.unplace(core, edge);
            if grid.fits(core, request) & slot_bit(slot) != 0 && grid.place(core, request, slot) {
                outs.push(edge);
                fits = true;
                break;
            }
            grid.roll_back(core, savepoint);
        }
    }
    grid.roll_back(core, 0);
    fits.then_some(outs)
}

/// What a meeting would clash with if it were put into a slot and at a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clash {
    /// The meeting itself is fixed elsewhere.
    Fixed,
    Absent(usize),
    /// The participant already has this request's meeting in the slot.
    Busy(usize, usize),
    /// This request's meeting is at the table in the slot.
    TableTaken(usize),
    Cap(usize),
    /// The pair needs an interpreter, and there is none for it at this table then.
    NoHelp,
    /// The interpreter whom the pair needs is then with this request's meeting.
    HelpTaken(usize),
}

/// Everything that a move would clash with, before it is made. `meetings` may hold the moved one at its old place.
pub fn clashes(fair: &Fair, meetings: &[Meeting], moved: Meeting) -> Vec<Clash> {
    let mut clashes = Vec::new();
    if fair.fixed.iter().any(|fixed| fixed.request == moved.request && *fixed != moved) {
        clashes.push(Clash::Fixed);
    }
    let request = &fair.requests[moved.request];
    let others = || meetings.iter().filter(|other| other.request != moved.request);
    for person in [request.one, request.other] {
        if fair.participants[person].present & slot_bit(moved.slot) == 0 {
            clashes.push(Clash::Absent(person));
        }
        let has =
            |other: &&Meeting| [fair.requests[other.request].one, fair.requests[other.request].other].contains(&person);
        clashes.extend(
            others()
                .filter(has)
                .filter(|other| other.slot == moved.slot)
                .map(|other| Clash::Busy(person, other.request)),
        );
        if others().filter(has).count() >= fair.participants[person].most as usize {
            clashes.push(Clash::Cap(person));
        }
    }
    let at_table = others().filter(|other| (other.slot, other.table) == (moved.slot, moved.table));
    clashes.extend(at_table.map(|other| Clash::TableTaken(other.request)));
    clashes.extend(unhelped(fair, meetings, moved));
    clashes
}

/// What a pair without a language in common lacks in a slot, at a table: those who are there already come first.
fn unhelped(fair: &Fair, meetings: &[Meeting], moved: Meeting) -> Option<Clash> {
    let helpers = &fair.helps[fair.requests[moved.request].help?].helpers[moved.slot];
    let mut here: Vec<Meeting> = meetings.iter().copied().filter(|other| other.request != moved.request).collect();
    here.push(moved);
    let interpreted = help::interpreted(fair, moved.slot, &here);
    let own = interpreted.iter().find(|one| one.request == moved.request)?;
    if own.interpreter.is_some() {
        return None;
    }
    let theirs = |one: &&help::Interpreted| one.interpreter.is_some_and(|at| helpers.contains(&(fair.tables + at)));
    Some(interpreted.iter().find(theirs).map_or(Clash::NoHelp, |one| Clash::HelpTaken(one.request)))
}
