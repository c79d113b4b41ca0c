//! LP diving, from a fractional solution to a timetable: variables that are nearly whole are fixed, what clashes with them
//! is dropped, and the rest is solved anew, until all are whole.

use super::{core::Core, grid::Grid, pdhg::Pdhg};

/// A value from which on a variable is taken for whole, and one that isn't worth naming.
const WHOLE: f64 = 0.95;
const NOTHING: f64 = 0.05;

/// Fixes what is nearly whole, and one in `part` of the others, the largest first. False where that changes nothing.
pub fn fix(lp: &mut Pdhg, part: usize) -> bool {
    let order = by_primal(lp);
    let open = order.iter().filter(|(primal, ..)| *primal < WHOLE).count();
    let mut left = open.div_ceil(part);
    let mut is_taken = vec![false; lp.places()];
    let mut fixed = vec![None; lp.opens.len()];
    for (primal, variable, at) in order {
        let places = lp.variables[variable].places();
        if fixed[at].is_some() || places.iter().any(|place| is_taken[*place]) {
            continue;
        }
        if primal < WHOLE {
            if left == 0 {
                break;
            }
            left -= 1;
        }
        fixed[at] = Some(variable);
        for place in places {
            is_taken[place] = true;
        }
    }
    let mut stays = vec![false; lp.variables.len()];
    for (open, fixed) in lp.opens.iter().zip(fixed) {
        for variable in open.variables() {
            let is_free = || !lp.variables[variable].places().iter().any(|place| is_taken[*place]);
            stays[variable] = fixed.map_or_else(is_free, |fixed| fixed == variable);
        }
    }
    let before = lp.variables.len();
    lp.retain(|variable| stays[variable]);
    lp.variables.len() < before
}

/// Variables with their requests, the largest first.
fn by_primal(lp: &Pdhg) -> Vec<(f64, usize, usize)> {
    let mut order = Vec::new();
    for (at, open) in lp.opens.iter().enumerate() {
        let variables = open.variables().filter(|variable| lp.primal[*variable] > NOTHING);
        order.extend(variables.map(|variable| (lp.primal[variable], variable, at)));
    }
    order.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    order
}

/// Places what the solution wants, the largest first, then whatever else fits, most valuable first.
pub fn round_to_grid(lp: &Pdhg, core: &Core, grid: &mut Grid) {
    for (_, variable, at) in by_primal(lp) {
        let (edge, slot) = (lp.opens[at].edge as usize, lp.variables[variable].slot as usize);
        if !grid.is_placed(edge) && grid.fits(core, edge) >> slot & 1 == 1 {
            grid.place(core, edge, slot);
        }
    }
}
