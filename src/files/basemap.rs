//! The embedded base map: land as triangles, coasts and the lines between countries, none of which crosses ±180°.

use std::{io::Read, sync::OnceLock};

use ruzstd::decoding::StreamingDecoder;

const EMBEDDED: &[u8] = include_bytes!("../../assets/basemap.bin.zst");

const MAGIC: &[u8; 8] = b"TWINMAP1";
/// No map of ours comes near this; it bounds what a damaged one can make us allocate.
const MOST_BYTES: u64 = 16 << 20;
/// Steps to a degree; the order and meaning of the columns are those of `assets/derive/derive.py`.
const STEPS: f32 = 182.0;
const HALF: i16 = 180 * 182;
const POLE: i16 = -90 * 182;

#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("the base map is not a zstd frame or breaks off")]
    Compressed(#[from] std::io::Error),
    #[error("the base map starts with other bytes than it should")]
    Magic,
    #[error("the base map ends before its {0}")]
    Truncated(&'static str),
    #[error("the base map has bytes after its end")]
    Trailing,
    #[error("the base map contradicts itself in its {0}")]
    Inconsistent(&'static str),
}

/// A place on the globe, in degrees east and north.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degrees {
    pub longitude: f32,
    pub latitude: f32,
}

/// The land and the lines of the world.
pub struct Basemap {
    /// Corners of the triangles of land.
    pub corners: Vec<Degrees>,
    /// Three corners each.
    pub triangles: Vec<u16>,
    /// Where land meets water.
    pub coasts: Vec<Vec<Degrees>>,
    /// Lines between countries.
    pub boundaries: Vec<Vec<Degrees>>,
}

impl Basemap {
    /// The base map that comes with the program; the first call takes some milliseconds.
    pub fn embedded() -> &'static Basemap {
        static EMBEDDED_ONCE: OnceLock<Basemap> = OnceLock::new();
        EMBEDDED_ONCE.get_or_init(|| Basemap::read(EMBEDDED).expect("the embedded base map is whole"))
    }

    pub fn read(bytes: &[u8]) -> Result<Basemap, Fault> {
        let decoder = StreamingDecoder::new(bytes).map_err(std::io::Error::other)?;
        let mut plain = Vec::new();
        decoder.take(MOST_BYTES).read_to_end(&mut plain)?;
        Basemap::parse(&plain)
    }

    fn parse(plain: &[u8]) -> Result<Basemap, Fault> {
        let mut rest = Rest(plain);
        if rest.take(MAGIC.len(), "header")? != MAGIC {
            return Err(Fault::Magic);
        }
        let header = rest.take(20, "header")?.as_chunks::<4>().0;
        let [rings, points, corners, lines, line_points] =
            std::array::from_fn(|at| u32::from_le_bytes(header[at]) as usize);
        let (ring_lengths, ring_points) = rest.shapes(rings, points, "land")?;
        let (line_lengths, line_points) = rest.shapes(lines, line_points, "boundaries")?;
        let triangles: Vec<u16> = rest.running(corners, "triangles")?.into_iter().map(|at| at as u16).collect();
        if !rest.0.is_empty() {
            return Err(Fault::Trailing);
        }
        if corners % 3 != 0 || triangles.iter().any(|corner| usize::from(*corner) >= points) {
            return Err(Fault::Inconsistent("triangles"));
        }
        let coasts = split(&ring_lengths, &ring_points).flat_map(coasts).collect();
        let boundaries =
            split(&line_lengths, &line_points).map(|line| line.iter().copied().map(degrees).collect()).collect();
        Ok(Basemap { corners: ring_points.iter().copied().map(degrees).collect(), triangles, coasts, boundaries })
    }
}

fn degrees((x, y): (i16, i16)) -> Degrees {
    Degrees { longitude: f32::from(x) / STEPS, latitude: f32::from(y) / STEPS }
}

fn split<'a>(lengths: &'a [usize], points: &'a [(i16, i16)]) -> impl Iterator<Item = &'a [(i16, i16)]> {
    lengths.iter().scan(0, move |end, length| {
        let start = *end;
        *end += length;
        points.get(start..*end)
    })
}

/// A ring without the edges along which the sheet was cut: no water is there.
fn coasts(ring: &[(i16, i16)]) -> Vec<Vec<Degrees>> {
    let is_cut = |a: &(i16, i16), b: &(i16, i16)| (a.0 == b.0 && a.0.abs() == HALF) || (a.1 == b.1 && a.1 == POLE);
    let mut all: Vec<Vec<Degrees>> = Vec::new();
    let mut is_open = false;
    for (at, point) in ring.iter().enumerate() {
        let next = &ring[(at + 1) % ring.len()];
        if is_cut(point, next) {
            is_open = false;
            continue;
        }
        match all.last_mut().filter(|_| is_open) {
            Some(line) => line.push(degrees(*next)),
            None => all.push(vec![degrees(*point), degrees(*next)]),
        }
        is_open = true;
    }
    all
}

/// Lengths of shapes, and the points of all of them.
type Shapes = (Vec<usize>, Vec<(i16, i16)>);

/// What hasn't been read yet.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize, what: &'static str) -> Result<&'a [u8], Fault> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Fault::Truncated(what))?;
        self.0 = rest;
        Ok(taken)
    }

    /// Numbers of sixteen bits whose low bytes come first, then their high ones.
    fn column(&mut self, count: usize, what: &'static str) -> Result<impl Iterator<Item = i16> + use<'a>, Fault> {
        let low = self.take(count, what)?;
        let high = self.take(count, what)?;
        Ok(low.iter().zip(high).map(|(low, high)| i16::from_le_bytes([*low, *high])))
    }

    /// Numbers kept as the difference to the one before.
    fn running(&mut self, count: usize, what: &'static str) -> Result<Vec<i16>, Fault> {
        let mut sum = 0_i16;
        let add = |difference| {
            sum = sum.wrapping_add(difference);
            sum
        };
        Ok(self.column(count, what)?.map(add).collect())
    }

    fn shapes(&mut self, count: usize, points: usize, what: &'static str) -> Result<Shapes, Fault> {
        let lengths: Vec<usize> = self.column(count, what)?.map(|length| usize::from(length as u16)).collect();
        if lengths.iter().sum::<usize>() != points || lengths.iter().any(|length| *length < 2) {
            return Err(Fault::Inconsistent(what));
        }
        let across = self.running(points, what)?;
        let up = self.running(points, what)?;
        Ok((lengths, across.into_iter().zip(up).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Basemap, Degrees, EMBEDDED, Fault};

    fn is_land(longitude: f32, latitude: f32) -> bool {
        let map = Basemap::embedded();
        map.triangles.as_chunks::<3>().0.iter().any(|corners| {
            let [a, b, c] = corners.map(|corner| map.corners[usize::from(corner)]);
            let side = |from: Degrees, to: Degrees| {
                (to.longitude - from.longitude) * (latitude - from.latitude)
                    - (to.latitude - from.latitude) * (longitude - from.longitude)
            };
            let sides = [side(a, b), side(b, c), side(c, a)];
            sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
        })
    }

    /// Both sides of the antimeridian, the pole, lakes that are seas, and open water.
    #[test]
    fn land_is_where_it_is() {
        for (longitude, latitude) in
            [(1.2, 6.3), (179.5, 67.5), (-175.0, 66.5), (0.0, -80.0), (179.9, -85.0), (-179.9, -85.0), (178.0, -17.8)]
        {
            assert!(is_land(longitude, latitude), "{longitude}, {latitude} is land");
        }
        for (longitude, latitude) in
            [(0.0, 0.0), (-150.0, 30.0), (51.0, 42.0), (180.0, 20.0), (0.0, 60.5), (90.0, 80.5)]
        {
            assert!(!is_land(longitude, latitude), "{longitude}, {latitude} is water");
        }
    }

    /// A line that jumps from one edge of the sheet to the other would be drawn across the whole map.
    #[test]
    fn nothing_smears_across_the_sheet() {
        let map = Basemap::embedded();
        for line in map.coasts.iter().chain(&map.boundaries) {
            for pair in line.windows(2) {
                assert!((pair[0].longitude - pair[1].longitude).abs() < 20.0, "{pair:?}");
                assert!(pair.iter().any(|end| end.longitude.abs() < 180.0), "the cut is no coast: {pair:?}");
            }
        }
        for corners in map.triangles.as_chunks::<3>().0 {
            let across = corners.map(|corner| map.corners[usize::from(corner)].longitude);
            assert!(across.iter().all(|at| at.abs() <= 180.0));
        }
        assert!(map.boundaries.len() > 300, "{} lines between countries", map.boundaries.len());
    }

    #[test]
    fn what_is_no_map_is_refused() {
        assert!(matches!(Basemap::read(b"no map"), Err(Fault::Compressed(_))));
        assert!(Basemap::read(&EMBEDDED[..EMBEDDED.len() / 2]).is_err());
        assert!(matches!(Basemap::parse(b"TWINMAP0"), Err(Fault::Magic)));
        assert!(matches!(Basemap::parse(b"TWINMAP1"), Err(Fault::Truncated("header"))));
    }
}
