//! Sets of requests of which no timetable holds more than so many: what the flow of the bound can't know by itself.

use std::collections::BTreeSet;

use super::{
    core::{Core, Edge},
    instance::{iter_slots, slot_bit},
};

/// A set of requests, and the most of them that any timetable has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    pub edges: Vec<usize>,
    pub most: i64,
}

/// Helps of the same helpers, and those who are helped by some of these alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Helped {
    /// Numbers of the helps.
    pub helps: Vec<usize>,
    /// Most meetings of these in each slot.
    pub most: Vec<usize>,
}

/// How many meetings the interpreters can serve, by Hall's condition: for each set of helpers, those who are helped by
/// nobody else; and for all helpers who share pairs, all of these.
pub fn helped(core: &Core) -> Vec<Helped> {
    let used: BTreeSet<usize> = core.edges.iter().filter(|edge| edge.may != 0).filter_map(Edge::help).collect();
    let is_within = |one: usize, other: usize| {
        let slots = core.helpers[one].iter().zip(&core.helpers[other]);
        slots.into_iter().all(|(one, other)| one.iter().all(|helper| other.contains(helper)))
    };
    let mut sets: BTreeSet<Vec<usize>> = BTreeSet::new();
    for help in &used {
        sets.insert(used.iter().copied().filter(|other| is_within(*other, *help)).collect());
        sets.insert(who_share(core, &used, *help));
    }
    sets.into_iter().map(|helps| Helped { most: most_helped(core, &helps), helps }).collect()
}

/// The helps that have a helper in common with this one, or with one of those, and so on.
fn who_share(core: &Core, used: &BTreeSet<usize>, help: usize) -> Vec<usize> {
    let mut found = BTreeSet::from([help]);
    let mut open = vec![help];
    while let Some(help) = open.pop() {
        let shares = |other: &usize| {
            let mut slots = core.helpers[help].iter().zip(&core.helpers[*other]);
            slots.any(|(one, other)| one.iter().any(|helper| other.contains(helper)))
        };
        let new: Vec<usize> = used.iter().copied().filter(|other| !found.contains(other) && shares(other)).collect();
        found.extend(&new);
        open.extend(new);
    }
    found.into_iter().collect()
}

fn most_helped(core: &Core, helps: &[usize]) -> Vec<usize> {
    let of_these = |edge: &usize| core.edges[*edge].help().is_some_and(|help| helps.contains(&help));
    let edges: Vec<usize> = (0..core.edges.len()).filter(of_these).collect();
    let most = |slot: usize| {
        let helpers: BTreeSet<usize> =
            helps.iter().flat_map(|help| core.helpers[*help][slot].iter().copied()).collect();
        // Interpreters who come to a fixed meeting and could go nowhere else than to these.
        let is_taken = |(edge, at): &&(usize, usize)| {
            let mut theirs = core.edges[*edge].help().into_iter().flat_map(|help| &core.helpers[help][slot]);
            *at == slot && theirs.all(|helper| *helper < core.tables || helpers.contains(helper))
        };
        let taken = core.fixed_helped.iter().filter(is_taken).count();
        let here = edges.iter().filter(|edge| core.edges[**edge].may & slot_bit(slot) != 0);
        let people: BTreeSet<usize> = here.flat_map(|edge| core.edges[*edge].sides()).collect();
        helpers.len().saturating_sub(taken).min(people.len() / 2).min(core.room[slot])
    };
    (0..core.slots).map(most).collect()
}

/// The limit that binds each help most, for those who know the slots.
#[derive(Clone, Debug, Default)]
pub struct HelpLimits {
    pub sets: Vec<Helped>,
    of: Vec<Option<usize>>,
}

impl HelpLimits {
    pub fn new(core: &Core) -> Self {
        let sets = helped(core);
        let wanted = |set: &Helped| {
            let is_of = |edge: &&Edge| edge.may != 0 && edge.help().is_some_and(|help| set.helps.contains(&help));
            core.edges.iter().filter(is_of).count()
        };
        let tightness: Vec<(usize, usize)> = sets.iter().map(|set| (set.most.iter().sum(), wanted(set))).collect();
        let binding = |help: usize| {
            let holding = (0..sets.len()).filter(|set| sets[*set].helps.contains(&help));
            // Most meetings by wanted ones, the smallest share first.
            holding.min_by(|one, other| {
                let (one, other) = (tightness[*one], tightness[*other]);
                (one.0 * other.1).cmp(&(other.0 * one.1))
            })
        };
        let of = (0..core.helpers.len()).map(binding).collect();
        Self { sets, of }
    }

    /// The number of the set that limits a request.
    pub fn set_of(&self, core: &Core, edge: usize) -> Option<usize> {
        self.of[core.edges[edge].help()?]
    }
}

/// The same as sets of requests, for all slots together.
pub fn of_helpers(core: &Core) -> Vec<Limit> {
    let limit = |helped: Helped| {
        let of_these = |edge: &usize| {
            let edge = &core.edges[*edge];
            edge.may != 0 && edge.help().is_some_and(|help| helped.helps.contains(&help))
        };
        let edges: Vec<usize> = (0..core.edges.len()).filter(of_these).collect();
        let together = edges.iter().fold(0, |slots, edge| slots | core.edges[*edge].may);
        Limit { most: iter_slots(together).map(|slot| helped.most[slot] as i64).sum(), edges }
    };
    let limits: Vec<Limit> = helped(core).into_iter().map(limit).collect();
    limits.into_iter().filter(|limit| limit.edges.len() as i64 > limit.most).collect()
}
