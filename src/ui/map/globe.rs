//! From the globe to the sheet and back: the Equal Earth projection, which gives every country its true share of the
//! map, and great circles, the shortest ways between two cities.

use egui::{Pos2, pos2};

use crate::files::basemap::Degrees;

const A1: f32 = 1.340_264;
const A2: f32 = -0.081_106;
const A3: f32 = 0.000_893;
const A4: f32 = 0.003_796;
/// Half the square root of three.
const M: f32 = 0.866_025_4;

/// Half the width of the sheet along the equator, and half its height, in its own units.
pub const HALF_WIDTH: f32 = 2.706_63;
pub const HALF_HEIGHT: f32 = 1.317_363;

/// Angle in radians that a piece of a great circle spans at most before it is drawn as a straight line.
const STRIDE: f32 = 0.1;
/// Length on the sheet from which a piece is halved: near the poles a short way is a long line.
const LONGEST: f32 = 0.12;

/// How far a line may run from its true way before it is bent there, in units of the sheet.
const STRAIGHT: f32 = 0.000_8;

/// A place on the sheet; north is up, so that smaller numbers are further north.
pub fn sheet(place: Degrees) -> Pos2 {
    let (lambda, phi) = (place.longitude.to_radians(), place.latitude.to_radians());
    let theta = (M * phi.sin()).clamp(-1.0, 1.0).asin();
    let (square, sixth) = (theta * theta, theta.powi(6));
    let across = lambda * theta.cos() / (M * (A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square)));
    let up = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    pos2(across, -up)
}

/// A place as a vector of length one.
pub type Vector = [f32; 3];

pub fn vector(place: Degrees) -> Vector {
    let (lambda, phi) = (place.longitude.to_radians(), place.latitude.to_radians());
    [phi.cos() * lambda.cos(), phi.cos() * lambda.sin(), phi.sin()]
}

fn place(vector: Vector) -> Degrees {
    let [x, y, z] = vector;
    Degrees { longitude: y.atan2(x).to_degrees(), latitude: z.atan2(x.hypot(y)).to_degrees() }
}

fn normal(vector: Vector) -> Vector {
    let length = vector.iter().map(|part| part * part).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    vector.map(|part| part / length)
}

fn mix(a: Vector, b: Vector, of_a: f32, of_b: f32) -> Vector {
    normal(std::array::from_fn(|at| a[at] * of_a + b[at] * of_b))
}

/// The place a share of the way between two that are near one another.
pub fn between(a: Vector, b: Vector, share: f32) -> Pos2 {
    sheet(place(mix(a, b, 1.0 - share, share)))
}

/// A point of a way over the globe.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    pub at: Pos2,
    pub vector: Vector,
    /// How far along the way it is, in units of the sheet.
    pub along: f32,
    /// How far the true way runs beside the straight piece that ends here.
    pub bend: f32,
}

/// The shortest way between two places as one line on the sheet, or two where it leaves the sheet at one edge and
/// comes back at the other.
pub fn great_circle(from: Degrees, to: Degrees) -> Vec<Vec<Sample>> {
    let (a, b) = (vector(from), vector(to));
    let cosine: f32 = a.iter().zip(b).map(|(one, other)| one * other).sum();
    let angle = cosine.clamp(-1.0, 1.0).acos();
    let mut lines = Lines::default();
    lines.begin(a, sheet(from));
    // Opposite ends of the globe have no one shortest way: any will do, so it goes by a place in between.
    let ways = if angle > 3.1 { vec![(a, aside(a)), (aside(a), b)] } else { vec![(a, b)] };
    for (a, b) in ways {
        let cosine: f32 = a.iter().zip(b).map(|(one, other)| one * other).sum();
        let angle = cosine.clamp(-1.0, 1.0).acos();
        let steps = (angle / STRIDE).ceil().max(1.0) as u32;
        let sine = angle.sin().max(1e-6);
        let mut before = a;
        for step in 1..=steps {
            let share = step as f32 / steps as f32;
            let is_last = step == steps;
            let of_a = ((1.0 - share) * angle).sin() / sine;
            let next = if is_last { b } else { mix(a, b, of_a, (share * angle).sin() / sine) };
            lines.go(before, next, 0);
            before = next;
        }
    }
    lines.all.iter().map(|line| straightened(line)).collect()
}

/// The same line without the points that lie on straight pieces of it.
fn straightened(line: &[Sample]) -> Vec<Sample> {
    let mut kept = vec![line[0]];
    let mut start = 0;
    while start + 1 < line.len() {
        let mut end = start + 1;
        let middle = between(line[start].vector, line[end].vector, 0.5);
        let mut bend = distance(middle, line[start].at, line[end].at);
        while end + 1 < line.len() {
            let between = &line[start + 1..=end];
            let off = between.iter().map(|sample| distance(sample.at, line[start].at, line[end + 1].at));
            let off = off.fold(0.0, f32::max);
            if off > STRAIGHT {
                break;
            }
            bend = bend.max(off);
            end += 1;
        }
        kept.push(Sample { bend, ..line[end] });
        start = end;
    }
    kept
}

/// From a point to a straight piece.
pub fn distance(point: Pos2, from: Pos2, to: Pos2) -> f32 {
    let along = to - from;
    let share = ((point - from).dot(along) / along.length_sq().max(f32::MIN_POSITIVE)).clamp(0.0, 1.0);
    point.distance(from + along * share)
}

/// A place a quarter of the globe away.
fn aside(from: Vector) -> Vector {
    let [x, y, z] = from;
    if z.abs() < 0.9 { mix([0.0, 0.0, 1.0], from, 1.0, -z) } else { normal([y + z, x, -x]) }
}

#[derive(Default)]
struct Lines {
    all: Vec<Vec<Sample>>,
    along: f32,
}

impl Lines {
    fn begin(&mut self, vector: Vector, at: Pos2) {
        self.all.push(vec![Sample { at, vector, along: self.along, bend: 0.0 }]);
    }

    fn push(&mut self, vector: Vector, at: Pos2) {
        if let Some(line) = self.all.last_mut() {
            self.along += line.last().map_or(0.0, |before| before.at.distance(at));
            line.push(Sample { at, vector, along: self.along, bend: 0.0 });
        }
    }

    fn go(&mut self, from: Vector, to: Vector, depth: u32) {
        if from[1] * to[1] < 0.0 {
            let edge = mix(from, to, to[1].abs(), from[1].abs());
            if edge[0] < 0.0 {
                let latitude = place(edge).latitude;
                let side = 180.0_f32.copysign(from[1]);
                self.push(edge, sheet(Degrees { longitude: side, latitude }));
                self.begin(edge, sheet(Degrees { longitude: -side, latitude }));
                self.push(to, sheet(place(to)));
                return;
            }
        }
        let at = sheet(place(to));
        let before = self.all.last().and_then(|line| line.last()).map_or(at, |before| before.at);
        if before.distance(at) > LONGEST && depth < 6 {
            let middle = mix(from, to, 1.0, 1.0);
            self.go(from, middle, depth + 1);
            self.go(middle, to, depth + 1);
        } else {
            self.push(to, at);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use egui::Pos2;

    use super::{A1, A2, A3, A4, HALF_HEIGHT, HALF_WIDTH, M, great_circle, sheet};
    use crate::files::basemap::Degrees;

    /// The place on the globe of a point of the sheet; nothing beside the sheet.
    fn globe(point: Pos2) -> Option<Degrees> {
        if point.y.abs() > HALF_HEIGHT {
            return None;
        }
        let up = -point.y;
        let mut theta = up / A1;
        for _ in 0..8 {
            let (square, sixth) = (theta * theta, theta.powi(6));
            let value = theta * (A1 + A2 * square + sixth * (A3 + A4 * square)) - up;
            let slope = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
            theta -= value / slope;
        }
        let (square, sixth) = (theta * theta, theta.powi(6));
        let slope = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
        let lambda = M * point.x * slope / theta.cos();
        let latitude = (theta.sin() / M).clamp(-1.0, 1.0).asin().to_degrees();
        let longitude = lambda.to_degrees();
        (longitude.abs() <= 180.0).then_some(Degrees { longitude, latitude })
    }

    fn at(latitude: f32, longitude: f32) -> Degrees {
        Degrees { longitude, latitude }
    }

    #[test]
    fn there_and_back_is_the_same_place() {
        for latitude in (-89..=89).step_by(7) {
            for longitude in (-179..=179).step_by(11) {
                let place = at(latitude as f32, longitude as f32);
                let back = globe(sheet(place)).unwrap();
                assert!((back.latitude - place.latitude).abs() < 0.01, "{place:?} {back:?}");
                assert!((back.longitude - place.longitude).abs() < 0.02, "{place:?} {back:?}");
            }
        }
        assert_eq!(globe(egui::pos2(HALF_WIDTH * 0.99, -HALF_HEIGHT * 0.9)), None, "beside the sheet is nothing");
    }

    /// Equal areas: a degree at 60° has half the area of one at the equator.
    #[test]
    fn each_country_has_its_true_share() {
        let area = |latitude: f32| {
            let height = (sheet(at(latitude - 0.5, 0.0)).y - sheet(at(latitude + 0.5, 0.0)).y).abs();
            height * (sheet(at(latitude, 1.0)).x - sheet(at(latitude, 0.0)).x)
        };
        assert!((area(60.0) / area(0.0) - 0.5).abs() < 0.01);
    }

    #[test]
    fn no_way_smears_across_the_sheet() {
        let (suva, apia) = (at(-18.14, 178.44), at(-13.83, -171.77));
        let (tokyo, san_francisco) = (at(35.69, 139.69), at(37.77, -122.42));
        let (lome, lyon) = (at(6.13, 1.22), at(45.76, 4.83));
        for (from, to, lines) in [
            (suva, apia, 2),
            (apia, suva, 2),
            (tokyo, san_francisco, 2),
            (lome, lyon, 1),
            // Over the pole, and to the other end of the globe.
            (at(64.0, 20.0), at(64.0, -160.0), 1),
            (at(10.0, 20.0), at(-10.0, -160.0), great_circle(at(10.0, 20.0), at(-10.0, -160.0)).len()),
            (lome, lome, 1),
        ] {
            let way = great_circle(from, to);
            assert_eq!(way.len(), lines, "{from:?} to {to:?}");
            for line in &way {
                for pair in line.windows(2) {
                    assert!(pair[0].at.distance(pair[1].at) < HALF_WIDTH, "{from:?} to {to:?}: {pair:?}");
                }
            }
            let (first, last) = (way[0][0].at, way[lines - 1].last().unwrap().at);
            assert!(first.distance(sheet(from)) < 1e-3 && last.distance(sheet(to)) < 1e-3, "{from:?} to {to:?}");
        }
    }

    /// Between Tokyo and San Francisco the shortest way runs far north of both.
    #[test]
    fn ways_are_the_shortest() {
        let way = great_circle(at(35.69, 139.69), at(37.77, -122.42));
        let north = way.iter().flatten().filter_map(|sample| globe(sample.at)).map(|place| place.latitude);
        assert!((47.0..49.5).contains(&north.fold(0.0, f32::max)));
    }
}
