//! A first timetable: the requests of the relaxed choice, hardest first.

use super::{anneal::Anneal, bound::Relaxed, core::Core};

/// Kempe chains tried for each request; nothing is lifted yet, so it is worth trying long.
const TRIES: usize = 64;

/// Adds whatever requests fit into the grid as it is, in the order in which the relaxed choice would have them.
pub fn construct(core: &Core, relaxed: &Relaxed, anneal: &mut Anneal) {
    // How much of each participant's time the relaxed choice fills: the fuller, the harder.
    let fullness = |person: usize| {
        let halves: i64 = core.around[person].iter().map(|near| relaxed.halves(near.edge())).sum();
        halves as f32 / 2.0 / core.useful(person).count_ones().max(1) as f32
    };
    let fullness: Vec<f32> = (0..core.people()).map(fullness).collect();
    let ease = |at: usize| {
        let edge = &core.edges[at];
        edge.may.count_ones() as f32 * 0.1 - fullness[edge.one()] - fullness[edge.other()]
    };
    // Whole shares by hardness, the others by worth: only some of the halves can stay.
    let key = |edge: usize| if relaxed.halves(edge) == 2 { ease(edge) } else { -relaxed.worth(edge) };
    let mut order: Vec<(i64, f32, usize)> = (0..core.edges.len())
        .filter(|edge| core.edges[*edge].may != 0 && !anneal.grid.is_placed(*edge))
        .map(|edge| (-relaxed.halves(edge), key(edge), edge))
        .collect();
    order.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)).then(one.2.cmp(&other.2)));
    for (_, _, edge) in order {
        if anneal.grid.open == 0 {
            break;
        }
        anneal.chains.insert(&mut anneal.grid, core, &mut anneal.rng, edge, TRIES);
    }
    anneal.grid.commit();
}
