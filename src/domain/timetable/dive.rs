//! From shares to a timetable: shares that are nearly whole are settled, what clashes with them is dropped, and the rest
//! is priced anew, until all are whole.

use super::{core::Core, grid::Grid, price::Prices};

/// A share from which on it is taken for whole, and one that isn't worth naming.
const WHOLE: f64 = 0.95;
const NOTHING: f64 = 0.05;

/// Settles what is nearly whole, and one in `part` of the others, the largest first. False where that changes nothing.
pub fn settle(prices: &mut Prices, part: usize) -> bool {
    let order = by_size(prices);
    let open = order.iter().filter(|(size, ..)| *size < WHOLE).count();
    let mut left = open.div_ceil(part);
    let mut is_taken = vec![false; prices.places()];
    let mut settled = vec![None; prices.opens.len()];
    for (size, share, at) in order {
        let places = prices.shares[share].places();
        if settled[at].is_some() || places.iter().any(|place| is_taken[*place]) {
            continue;
        }
        if size < WHOLE {
            if left == 0 {
                break;
            }
            left -= 1;
        }
        settled[at] = Some(share);
        for place in places {
            is_taken[place] = true;
        }
    }
    let mut stays = vec![false; prices.shares.len()];
    for (open, settled) in prices.opens.iter().zip(settled) {
        for share in open.shares() {
            let is_free = || !prices.shares[share].places().iter().any(|place| is_taken[*place]);
            stays[share] = settled.map_or_else(is_free, |settled| settled == share);
        }
    }
    let before = prices.shares.len();
    prices.keep(|share| stays[share]);
    prices.shares.len() < before
}

/// Shares with their requests, the largest first.
fn by_size(prices: &Prices) -> Vec<(f64, usize, usize)> {
    let mut order = Vec::new();
    for (at, open) in prices.opens.iter().enumerate() {
        let shares = open.shares().filter(|share| prices.size[*share] > NOTHING);
        order.extend(shares.map(|share| (prices.size[share], share, at)));
    }
    order.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    order
}

/// Places what the shares want, the largest first, then whatever else fits, most valuable first.
pub fn place(prices: &Prices, core: &Core, grid: &mut Grid) {
    for (_, share, at) in by_size(prices) {
        let (edge, slot) = (prices.opens[at].edge as usize, prices.shares[share].slot as usize);
        if !grid.is_placed(edge) && grid.fits(core, edge) >> slot & 1 == 1 {
            grid.place(core, edge, slot);
        }
    }
}
