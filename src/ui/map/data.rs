//! What a map shows: dots and the ties between them, laid out on the sheet once.

use std::ops::Range;

use egui::{Pos2, Rect};

use super::{
    atlas::Group,
    globe::{Sample, distance, great_circle, sheet},
};
use crate::{
    domain::{
        choices::Stage,
        value::{Point, RecordRef},
    },
    files::basemap::Degrees,
};

/// Groups in the order in which they are drawn over one another.
const DRAWN: [Group; 6] =
    [Group::Ended, Group::Resting, Group::Contact, Group::Announced, Group::Preparing, Group::Agreed];

/// A city.
#[derive(Clone, Debug)]
pub struct Dot {
    pub record_ref: RecordRef,
    pub name: String,
    pub at: Point,
    /// How many partnerships it has among those shown.
    pub weight: u32,
}

/// Two cities bound by a partnership.
#[derive(Clone, Debug)]
pub struct Tie {
    pub record_ref: RecordRef,
    pub name: String,
    pub stage: Stage,
    /// Places of its two cities among the dots.
    pub ends: [usize; 2],
}

/// Dots and ties, and where they lie on the sheet.
#[derive(Clone, Debug, Default)]
pub struct MapData {
    pub(super) dots: Vec<Dot>,
    pub(super) ties: Vec<Tie>,
    pub(super) spots: Vec<Pos2>,
    samples: Vec<Sample>,
    pub(super) lines: Vec<Line>,
    by_weight: Vec<usize>,
    /// Spots from west to east.
    by_x: Vec<Pos2>,
}

/// A line on the sheet: all of a tie, or the part on one side of the antimeridian.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub tie: usize,
    samples: Range<usize>,
    pub bounds: Rect,
}

impl MapData {
    pub fn new(dots: Vec<Dot>, ties: Vec<Tie>) -> Self {
        let places: Vec<Degrees> = dots.iter().map(|dot| degrees(dot.at)).collect();
        let spots: Vec<Pos2> = places.iter().map(|place| sheet(*place)).collect();
        let mut by_x = spots.clone();
        by_x.sort_by(|one, other| one.x.total_cmp(&other.x));
        let mut by_weight: Vec<usize> = (0..dots.len()).collect();
        by_weight.sort_by_key(|dot| std::cmp::Reverse(dots[*dot].weight));
        let mut data = Self { dots, ties: Vec::new(), spots, samples: Vec::new(), lines: Vec::new(), by_weight, by_x };
        for (tie, held) in ties.iter().enumerate() {
            let [from, to] = held.ends.map(|end| places[end]);
            for line in great_circle(from, to) {
                let start = data.samples.len();
                let bounds = Rect::from_points(&line.iter().map(|sample| sample.at).collect::<Vec<_>>());
                data.samples.extend(line);
                data.lines.push(Line { tie, samples: start..data.samples.len(), bounds });
            }
        }
        // In force on top, ended below.
        let rank = |line: &Line| DRAWN.iter().position(|group| *group == Group::of(ties[line.tie].stage));
        data.lines.sort_by_key(rank);
        data.ties = ties;
        data
    }

    pub fn dots(&self) -> &[Dot] {
        &self.dots
    }

    pub fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// Places of the dots, the most bound first.
    pub(super) fn by_weight(&self) -> &[usize] {
        &self.by_weight
    }

    /// How many dots lie in a part of the sheet; counting ends after so many.
    pub(super) fn count_in(&self, part: Rect, most: usize) -> usize {
        let west = self.by_x.partition_point(|spot| spot.x < part.min.x);
        let across = self.by_x[west..].iter().take_while(|spot| spot.x <= part.max.x);
        across.filter(|spot| part.y_range().contains(spot.y)).take(most).count()
    }

    pub(super) fn samples(&self, line: &Line) -> &[Sample] {
        &self.samples[line.samples.clone()]
    }

    /// The part of the sheet that holds every dot and every way between them.
    pub(super) fn bounds(&self) -> Option<Rect> {
        let dots = (!self.spots.is_empty()).then(|| Rect::from_points(&self.spots));
        self.lines.iter().map(|line| line.bounds).chain(dots).reduce(Rect::union)
    }

    /// About the middle of what of a tie lies within a part of the sheet.
    pub(super) fn middle(&self, tie: usize, part: Rect) -> Option<Pos2> {
        let lines = self.lines.iter().filter(|line| line.tie == tie).map(|line| self.samples(line));
        let pieces = lines.flat_map(|samples| samples.windows(2));
        let points: Vec<Pos2> = pieces
            .flat_map(|pair| [0.25, 0.5, 0.75].map(|share| pair[0].at.lerp(pair[1].at, share)))
            .filter(|point| part.contains(*point))
            .collect();
        points.get(points.len() / 2).copied()
    }

    /// The dot nearest to a point of the sheet, within a distance.
    pub(super) fn dot_at(&self, point: Pos2, within: impl Fn(u32) -> f32) -> Option<usize> {
        let near = self.spots.iter().zip(&self.dots).enumerate();
        let near = near.map(|(at, (spot, dot))| (at, spot.distance(point), within(dot.weight)));
        let near = near.filter(|(_, distance, within)| distance <= within);
        near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, ..)| at)
    }

    /// Ties that pass within a distance of a point of the sheet, nearest first.
    pub(super) fn ties_at(&self, point: Pos2, within: f32) -> Vec<usize> {
        let mut near: Vec<(f32, usize)> = Vec::new();
        for line in self.lines.iter().filter(|line| line.bounds.expand(within).contains(point)) {
            let pairs = self.samples(line).windows(2);
            let distance = pairs.map(|pair| distance(point, pair[0].at, pair[1].at)).fold(f32::INFINITY, f32::min);
            if distance <= within {
                near.push((distance, line.tie));
            }
        }
        near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        near.into_iter().map(|(_, tie)| tie).collect()
    }
}

pub(super) fn degrees(point: Point) -> Degrees {
    Degrees { longitude: point.longitude_micros as f32 / 1e6, latitude: point.latitude_micros as f32 / 1e6 }
}
