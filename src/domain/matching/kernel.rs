//! The best partners of one city, or of all, without explaining the rest.
//!
//! A pair's score is first bounded from above over columns, many cities at a time, in whatever vector instructions the
//! processor has; only pairs whose bound reaches the last place of the list so far are scored exactly, in integers. The
//! bound is a filter and may be loose; it is never too low, which is all that the result rests on.

use fearless_simd::{Level, dispatch};

use super::{
    ONE,
    bounds::{CHUNK, Chunk, Lanes, NEVER, Row, SLACK, Seasons, TIME_APART, bound, chunks, seasons},
    columns::Columns,
    profile::{Candidates, Talk},
    weights::{Part, Weights},
};

/// A city in the list of another's best partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Place among the candidates.
    pub place: usize,
    /// Points, of [`Weights::full`].
    pub points: u32,
}

/// Chunks that stay in the first cache while the rows of a block pass over them.
const TILE: usize = 16;
const BLOCK: usize = 8;

/// Every city ready to be ranked.
pub struct Kernel {
    columns: Columns,
    chunks: Vec<Chunk>,
    seasons: Vec<Seasons>,
    level: Level,
}

/// The best so far: by points, then by place.
struct Top {
    most: usize,
    found: Vec<Ranked>,
}

impl Top {
    fn threshold(&self) -> f32 {
        if self.found.len() < self.most {
            NEVER / 2.0
        } else {
            self.found.last().map_or(NEVER / 2.0, |last| last.points as f32)
        }
    }

    fn offer(&mut self, place: usize, points: u32) {
        let at = self.found.partition_point(|held| (held.points, place) > (points, held.place));
        if at < self.most && self.found.get(at).is_none_or(|held| held.place != place) {
            self.found.insert(at, Ranked { place, points });
            self.found.truncate(self.most);
        }
    }
}

impl Kernel {
    pub fn new(candidates: &Candidates, talk: &Talk) -> Self {
        let columns = Columns::new(candidates, talk);
        let chunks = chunks(&columns);
        let seasons = seasons(&columns);
        Self { columns, chunks, seasons, level: Level::new() }
    }

    /// The best `most` partners of the city at a place; those behind a gate are not among them.
    pub fn top(&self, city: usize, most: usize, weights: Weights) -> Vec<Ranked> {
        self.ranked(city..city + 1, most, weights).pop().unwrap_or_default()
    }

    /// The same for every city.
    pub fn all_tops(&self, most: usize, weights: Weights) -> Vec<Vec<Ranked>> {
        self.ranked(0..self.columns.cities.len(), most, weights)
    }

    fn ranked(&self, rows: std::ops::Range<usize>, most: usize, weights: Weights) -> Vec<Vec<Ranked>> {
        let points = Part::ALL.map(|part| (weights.of(part) * ONE) as f32);
        let capacity = points[Part::Capacity as usize];
        let flat = |chunk: &Chunk| std::array::from_fn(|at| chunk.gate[at] + capacity * chunk.capacity[at]);
        let flat: Vec<Lanes<f32>> = self.chunks.iter().map(flat).collect();
        let height = BLOCK.min(rows.len());
        let mut bounds = vec![vec![[0.0_f32; CHUNK]; self.chunks.len()]; height];
        let mut greatest = vec![vec![0.0_f32; self.chunks.len()]; height];
        let mut all = Vec::with_capacity(rows.len());
        for first in rows.clone().step_by(BLOCK) {
            let block = first..(first + BLOCK).min(rows.end);
            let block: Vec<Row> = block.map(|at| Row::new(&self.columns, &self.chunks, at, &points)).collect();
            for start in (0..self.chunks.len()).step_by(TILE) {
                let tile = start..(start + TILE).min(self.chunks.len());
                let (chunks, flat) = (&self.chunks[tile.clone()], &flat[tile.clone()]);
                for (at, row) in block.iter().enumerate() {
                    let (out, greatest) = (&mut bounds[at][tile.clone()], &mut greatest[at][tile.clone()]);
                    dispatch!(self.level, _simd => bound(row, chunks, flat, &points, out, greatest));
                }
            }
            for at in 0..block.len() {
                all.push(self.sift(first + at, most, weights, &bounds[at], &greatest[at]));
            }
        }
        all
    }

    /// Scores exactly what the bounds leave.
    fn sift(&self, row: usize, most: usize, weights: Weights, bounds: &[Lanes<f32>], greatest: &[f32]) -> Vec<Ranked> {
        let mut top = Top { most, found: Vec::with_capacity(most + 1) };
        if most == 0 || self.columns.cities[row].is_gone {
            return Vec::new();
        }
        let offer = |top: &mut Top, place: usize| {
            let points = if place == row { None } else { self.columns.points(row, place, weights) };
            if let Some(points) = points {
                top.offer(place, points);
            }
        };
        // Partnerships are no part of the bound.
        for (place, _) in self.columns.partners.of(row) {
            offer(&mut top, *place as usize);
        }
        let late = (weights.of(Part::Time) * ONE) as f32 * 0.5 * TIME_APART;
        let finer = |(place, bound): (usize, f32)| bound - late * self.seasons[row].apart(&self.seasons[place]);
        let above = |chunk: usize, least: f32| {
            let lanes = &bounds[chunk];
            let mut mask = (0..CHUNK).fold(0_u32, |mask, lane| mask | u32::from(lanes[lane] >= least) << lane);
            std::iter::from_fn(move || {
                let lane = (mask != 0).then(|| mask.trailing_zeros() as usize)?;
                mask &= mask - 1;
                Some((chunk * CHUNK + lane, lanes[lane]))
            })
        };
        // The most promising first, so that the last place is soon hard to reach.
        let first = nth_greatest(greatest, 2 * most);
        let promising = (0..greatest.len()).filter(|chunk| greatest[*chunk] >= first);
        let mut promising: Vec<(f32, usize)> =
            promising.flat_map(|chunk| above(chunk, first)).map(|held| (finer(held), held.0)).collect();
        promising.sort_unstable_by(|one, other| other.0.total_cmp(&one.0));
        for (bound, place) in promising {
            if bound < top.threshold() - SLACK {
                break;
            }
            offer(&mut top, place);
        }
        for (chunk, most) in greatest.iter().enumerate() {
            let least = top.threshold() - SLACK;
            if *most >= least {
                for held in above(chunk, least).filter(|(_, bound)| *bound < first) {
                    if finer(held) >= top.threshold() - SLACK {
                        offer(&mut top, held.0);
                    }
                }
            }
        }
        top.found
    }
}

/// The `count`th greatest of some numbers, or one below them all.
fn nth_greatest(numbers: &[f32], count: usize) -> f32 {
    if count >= numbers.len() {
        return NEVER / 2.0;
    }
    let mut greatest: Vec<f32> = Vec::with_capacity(count + 1);
    for number in numbers {
        if greatest.len() < count || *number > greatest[count - 1] {
            let at = greatest.partition_point(|held| held >= number);
            greatest.insert(at, *number);
            greatest.truncate(count);
        }
    }
    greatest.last().copied().unwrap_or(NEVER / 2.0)
}
