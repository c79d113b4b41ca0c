//! After a no-show: what the partner left alone and the table can be offered at once.
//!
//! Only meetings after this slot that are not fixed may move, and as few as possible: a meeting is moved only where
//! that lets another one take place that otherwise couldn't.

use super::{
    core::Core,
    grid::Grid,
    help::interpreted,
    instance::{Fair, InvalidFair, Meeting, Slots, iter_slots, slot_bit},
    kempe_chain::KempeChains,
    seat::slots_of,
};

/// Offers shown for the slot under way.
const MOST_OFFERS: usize = 8;

/// A participant who is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoShow {
    pub participant: usize,
    /// The slot that begins.
    pub now: usize,
    /// The slots, this one and later ones, in which they are missing.
    pub gone: Slots,
    /// Who waits alone in the slot that begins, beside those whose meeting in it falls out.
    pub alone: Option<usize>,
}

/// One way to go on; the timetable after it is feasible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// What begins in this very slot instead.
    pub now: Vec<Meeting>,
    /// Later meetings that change slot or table, before and after.
    pub moved: Vec<(Meeting, Meeting)>,
    /// Later meetings that could not take place before.
    pub added: Vec<Meeting>,
    /// Meetings that can't take place.
    pub dropped: Vec<Meeting>,
    /// The whole timetable.
    pub meetings: Vec<Meeting>,
    /// What is won after the loss.
    pub gain: i64,
}

/// Ways to go on after a no-show, best first: somebody waits, so that what begins now comes before what only comes
/// later; then meetings of those who are known to be `here`, then most value won, then fewest meetings moved. There is
/// always one: to let the partners wait.
pub fn refill(fair: &Fair, meetings: &[Meeting], no_show: NoShow, here: &[usize]) -> Result<Vec<Offer>, InvalidFair> {
    let now = slot_bit(no_show.now);
    let later = !(now | (now - 1));
    let request_of = |meeting: &Meeting| &fair.requests[meeting.request];
    let is_with =
        |meeting: &Meeting, person: usize| [request_of(meeting).one, request_of(meeting).other].contains(&person);
    let is_void = |meeting: &Meeting| {
        meeting.slot >= no_show.now
            && no_show.gone & slot_bit(meeting.slot) != 0
            && is_with(meeting, no_show.participant)
    };
    let (dropped, kept): (Vec<Meeting>, Vec<Meeting>) = meetings.iter().copied().partition(is_void);

    let mut rest = fair.clone();
    rest.participants[no_show.participant].present &= !no_show.gone;
    for participant in &mut rest.participants {
        participant.present &= now | later;
    }
    // What is over, runs or is locked stays; what begins now runs.
    let stays = |meeting: &&Meeting| meeting.slot <= no_show.now || fair.fixed.contains(meeting);
    rest.fixed = kept.iter().filter(stays).copied().collect();
    rest.check()?;
    let core = Core::new(&rest);
    let mut grid = Grid::new(&core);
    grid.restore(&core, &slots_of(&core, &kept));
    let start = State { rest: &rest, core: &core, kept: &kept, dropped: &dropped, before: grid.slot.clone(), no_show };

    let mut alone: Vec<usize> = dropped
        .iter()
        .filter(|meeting| meeting.slot == no_show.now)
        .map(|meeting| core.edges[meeting.request].across(no_show.participant))
        .collect();
    alone.extend(no_show.alone.filter(|person| !alone.contains(person)));
    let mut chains = KempeChains::default();
    let mut offers = Vec::new();
    let mut begin: Vec<Option<usize>> = vec![None];
    for person in &alone {
        begin.extend(core.around[*person].iter().map(|near| Some(near.edge())));
    }
    for edge in begin {
        grid.commit();
        if let Some(edge) = edge {
            if core.edges[edge].may & now == 0 {
                continue;
            }
            // Brought forward, or new.
            if grid.is_placed(edge) {
                grid.unplace(&core, edge);
            }
            if grid.fits(&core, edge) & now == 0 || !grid.place(&core, edge, no_show.now) {
                grid.roll_back(&core, 0);
                continue;
            }
        }
        start.fill(&mut grid, &mut chains);
        offers.push(start.offer(&grid));
        grid.roll_back(&core, 0);
    }
    let doubtful = |offer: &Offer| {
        let sides = offer.now.iter().flat_map(|meeting| core.edges[meeting.request].sides());
        sides.filter(|side| !here.contains(side)).count()
    };
    offers.sort_by_key(|offer| (offer.now.is_empty(), doubtful(offer), -offer.gain, offer.moved.len()));
    offers.truncate(MOST_OFFERS);
    Ok(offers)
}

struct State<'a> {
    rest: &'a Fair,
    core: &'a Core,
    kept: &'a [Meeting],
    dropped: &'a [Meeting],
    before: Vec<u8>,
    no_show: NoShow,
}

impl State<'_> {
    /// Uses the free places of everyone whose day has changed: first without moving anything, then along the shortest
    /// chain.
    fn fill(&self, grid: &mut Grid, chains: &mut KempeChains) {
        let later = !(slot_bit(self.no_show.now) | (slot_bit(self.no_show.now) - 1));
        let mut touched: Vec<usize> =
            self.dropped.iter().flat_map(|meeting| self.core.edges[meeting.request].sides()).collect();
        for edge in 0..self.before.len() {
            if grid.slot[edge] != self.before[edge] {
                touched.extend(self.core.edges[edge].sides());
            }
        }
        touched.sort_unstable();
        touched.dedup();
        for with_moves in [false, true] {
            let mut open: Vec<usize> = touched
                .iter()
                .flat_map(|person| self.core.around[*person].iter())
                .map(|near| near.edge())
                .filter(|edge| !grid.is_placed(*edge))
                .collect();
            open.sort_by_key(|edge| (-self.core.edges[*edge].value(), *edge));
            open.dedup();
            for edge in open {
                let direct =
                    iter_slots(grid.fits(self.core, edge) & later).any(|slot| grid.place(self.core, edge, slot));
                if !direct && with_moves {
                    chains.insert_shortest(grid, self.core, edge, later);
                }
            }
        }
    }

    fn offer(&self, grid: &Grid) -> Offer {
        let now = self.no_show.now;
        let old: Vec<Option<Meeting>> = {
            let mut old = vec![None; self.core.edges.len()];
            for meeting in self.kept {
                old[meeting.request] = Some(*meeting);
            }
            old
        };
        let meetings = self.tables(grid, &old);
        let mut offer = Offer { dropped: self.dropped.to_vec(), ..Offer::default() };
        for meeting in &meetings {
            match old[meeting.request] {
                Some(before) if before != *meeting => {
                    offer.moved.push((before, *meeting));
                    if meeting.slot == now {
                        offer.now.push(*meeting);
                    }
                }
                Some(_) => {}
                None if meeting.slot == now => offer.now.push(*meeting),
                None => offer.added.push(*meeting),
            }
            if old[meeting.request].is_none() {
                offer.gain += self.core.edges[meeting.request].value();
            }
        }
        offer.meetings = meetings;
        offer
    }

    /// Everyone keeps their table where they can; new meetings take one that is free, first of all one left alone.
    fn tables(&self, grid: &Grid, old: &[Option<Meeting>]) -> Vec<Meeting> {
        let mut meetings = self.rest.fixed.clone();
        for slot in self.no_show.now..self.core.slots {
            let mut seats = Seats::new(self.rest, slot);
            let here = (0..grid.slot.len()).filter(|edge| usize::from(grid.slot[*edge]) == slot);
            let (stay, come): (Vec<usize>, Vec<usize>) =
                here.partition(|edge| old[*edge].is_some_and(|meeting| meeting.slot == slot));
            for edge in &stay {
                seats.holder[old[*edge].map_or(0, |meeting| meeting.table)] = Some(*edge);
            }
            let left_alone = self.dropped.iter().filter(|meeting| meeting.slot == slot).map(|meeting| meeting.table);
            seats.wished = left_alone.chain(0..self.rest.tables).collect();
            for edge in stay.iter().chain(&come) {
                if !seats.is_helped(*edge) {
                    let mut seen = vec![false; self.rest.tables + self.rest.interpreters];
                    seats.take(*edge, &mut seen);
                }
            }
            for edge in stay.into_iter().chain(come) {
                if !seats.holder.contains(&Some(edge)) {
                    if let Some(table) = seats.wished.iter().find(|table| seats.is_free(**table)) {
                        seats.holder[*table] = Some(edge);
                    }
                }
            }
            let seated = seats.holder.iter().enumerate();
            meetings.extend(seated.filter_map(|(table, edge)| Some(Meeting { request: (*edge)?, slot, table })));
        }
        meetings.sort_unstable();
        meetings
    }
}

/// The tables and interpreters of one slot while they are given out.
struct Seats<'a> {
    rest: &'a Fair,
    slot: usize,
    is_fixed: Vec<bool>,
    holder: Vec<Option<usize>>,
    /// Tables in the order in which they are taken.
    wished: Vec<usize>,
    /// Whom each interpreter helps.
    interpreting: Vec<Option<usize>>,
}

impl<'a> Seats<'a> {
    fn new(rest: &'a Fair, slot: usize) -> Self {
        let mut is_fixed = vec![false; rest.tables];
        for meeting in rest.fixed.iter().filter(|meeting| meeting.slot == slot) {
            is_fixed[meeting.table] = true;
        }
        let mut interpreting = vec![None; rest.interpreters];
        for one in interpreted(rest, slot, &rest.fixed) {
            if let Some(interpreter) = one.interpreter {
                interpreting[interpreter] = Some(one.request);
            }
        }
        Self { rest, slot, is_fixed, holder: vec![None; rest.tables], wished: Vec::new(), interpreting }
    }

    fn is_free(&self, table: usize) -> bool {
        !self.is_fixed[table] && self.holder[table].is_none()
    }

    fn table_of(&self, edge: usize) -> Option<usize> {
        self.holder.iter().position(|holder| *holder == Some(edge))
    }

    fn helpers(&self, edge: usize) -> &'a [usize] {
        self.rest.requests[edge].help.map_or(&[], |help| &self.rest.helps[help].helpers[self.slot])
    }

    /// Whether a request needs no help, or has it.
    fn is_helped(&self, edge: usize) -> bool {
        self.rest.requests[edge].help.is_none() || self.relies_on_table(edge) || self.interpreting.contains(&Some(edge))
    }

    fn relies_on_table(&self, edge: usize) -> bool {
        !self.interpreting.contains(&Some(edge))
            && self.table_of(edge).is_some_and(|table| self.helpers(edge).contains(&table))
    }

    /// Gives a request the help it needs: a table that has it and is free, or whose meeting doesn't need that; an
    /// interpreter; or one of both whose meeting finds help elsewhere (Kuhn). Who lost a table is given another later.
    fn take(&mut self, edge: usize, seen: &mut [bool]) -> bool {
        let helpers = self.helpers(edge);
        let is_open = |table: &usize| helpers.contains(table) && !self.is_fixed[*table];
        let tables: Vec<usize> = self.wished.iter().copied().filter(is_open).collect();
        let interpreters: Vec<usize> =
            helpers.iter().filter_map(|helper| helper.checked_sub(self.rest.tables)).collect();
        let spares = |table: &usize| self.holder[*table].is_some_and(|other| !self.relies_on_table(other));
        let at_once = tables.iter().copied().find(|table| self.holder[*table].is_none());
        let unused = interpreters.iter().copied().find(|at| self.interpreting[*at].is_none());
        let sits = self.table_of(edge).is_some();
        if let Some(table) = at_once.filter(|_| !sits || unused.is_none()) {
            self.sit(edge, table);
        } else if let Some(interpreter) = unused {
            self.accompany(edge, interpreter);
        } else if let Some(table) = tables.iter().copied().find(spares) {
            self.sit(edge, table);
        } else {
            return self.displace(edge, &tables, &interpreters, seen);
        }
        true
    }

    fn displace(&mut self, edge: usize, tables: &[usize], interpreters: &[usize], seen: &mut [bool]) -> bool {
        for table in tables {
            if std::mem::replace(&mut seen[*table], true) {
                continue;
            }
            if self.holder[*table].is_some_and(|other| self.take(other, seen)) {
                self.sit(edge, *table);
                return true;
            }
        }
        for interpreter in interpreters {
            let is_fixed = |other: usize| self.rest.fixed.iter().any(|fixed| fixed.request == other);
            if std::mem::replace(&mut seen[self.rest.tables + interpreter], true) {
                continue;
            }
            let other = self.interpreting[*interpreter];
            // Who sits fixed may be helped by another interpreter, but at no other table.
            let moves = match other {
                Some(other) if is_fixed(other) => self.exchange(other, seen),
                Some(other) => self.take(other, seen),
                None => true,
            };
            if moves {
                self.accompany(edge, *interpreter);
                return true;
            }
        }
        false
    }

    /// Finds another interpreter for one who stays at their table.
    fn exchange(&mut self, edge: usize, seen: &mut [bool]) -> bool {
        let theirs: Vec<usize> =
            self.helpers(edge).iter().filter_map(|helper| helper.checked_sub(self.rest.tables)).collect();
        let unused = theirs.iter().copied().find(|at| self.interpreting[*at].is_none());
        if let Some(interpreter) = unused {
            self.accompany(edge, interpreter);
            return true;
        }
        self.displace(edge, &[], &theirs, seen)
    }

    fn sit(&mut self, edge: usize, table: usize) {
        self.leave(edge);
        if let Some(before) = self.table_of(edge) {
            self.holder[before] = None;
        }
        self.holder[table] = Some(edge);
    }

    fn accompany(&mut self, edge: usize, interpreter: usize) {
        self.leave(edge);
        self.interpreting[interpreter] = Some(edge);
    }

    fn leave(&mut self, edge: usize) {
        for other in &mut self.interpreting {
            other.take_if(|other| *other == edge);
        }
    }
}
