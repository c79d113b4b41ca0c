//! The embedded gazetteer: 170,000 cities with their names in many languages, searched as one folded text.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::sync::OnceLock;

use memchr::memmem;
use ruzstd::decoding::StreamingDecoder;

use crate::domain::fold::{fold, fold_into, readings};

const EMBEDDED: &[u8] = include_bytes!("../../assets/gazetteer.bin.zst");

const MAGIC: &[u8; 8] = b"TWINGAZ1";
/// No gazetteer of ours comes near this; it bounds what a damaged one can make us allocate.
const MOST_BYTES: u64 = 64 << 20;
const NO_REGION: u16 = u16::MAX;
/// Bit n of a name's tag says that the name is the one in language n; the order is that of `assets/derive/derive.py`.
const TAG_LANGUAGES: [&str; 8] = ["en", "fr", "ru", "es", "pt", "ar", "zh", "de"];

#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("the gazetteer is not a zstd frame or breaks off")]
    Compressed(#[from] std::io::Error),
    #[error("the gazetteer starts with other bytes than it should")]
    Magic,
    #[error("the gazetteer ends before its {0}")]
    Truncated(&'static str),
    #[error("the gazetteer has bytes after its end")]
    Trailing,
    #[error("the gazetteer's {0} are not UTF-8")]
    Encoding(&'static str),
    #[error("the gazetteer contradicts itself in its {0}")]
    Inconsistent(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    pub name: &'a str,
    /// ISO 3166-1 alpha-2, or XK.
    pub country: &'a str,
    /// The first-level division, by its English or local name.
    pub region: Option<&'a str>,
    pub latitude_micros: i32,
    pub longitude_micros: i32,
    /// 0 where it isn't known.
    pub population: u32,
    pub geonames_id: u32,
    pub time_zone: &'a str,
}

/// A place that a query found, and the name by which it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion<'a> {
    pub index: usize,
    pub name: &'a str,
}

/// Cities stand in the order of their population, largest first: an earlier hit is the better one.
pub struct Gazetteer {
    ids: Vec<u32>,
    latitudes: Vec<i32>,
    longitudes: Vec<i32>,
    populations: Vec<u32>,
    countries: String,
    zone_of: Vec<u16>,
    region_of: Vec<u16>,
    zones: Vec<String>,
    regions: Vec<String>,
    /// The lines of each city, every line ended by `\n`, with the tags as stored.
    names: String,
    names_start: Vec<u32>,
    /// The same lines folded, one for one, after a leading `\n`.
    folded: String,
    folded_start: Vec<u32>,
    by_id: Vec<(u32, u32)>,
    /// Hash of a folded name and the city that bears it.
    by_name: Vec<(u32, u32)>,
}

impl Gazetteer {
    /// The gazetteer that comes with the program; the first call takes some 0.3 s.
    pub fn embedded() -> &'static Gazetteer {
        static EMBEDDED_ONCE: OnceLock<Gazetteer> = OnceLock::new();
        EMBEDDED_ONCE.get_or_init(|| Gazetteer::read(EMBEDDED).expect("the embedded gazetteer is whole"))
    }

    pub fn read(bytes: &[u8]) -> Result<Gazetteer, Fault> {
        Gazetteer::parse(&decompress(bytes)?)
    }

    fn parse(plain: &[u8]) -> Result<Gazetteer, Fault> {
        let mut rest = Rest(plain);
        if rest.take(MAGIC.len(), "header")? != MAGIC {
            return Err(Fault::Magic);
        }
        let mut length = || rest.u32s(1, "header").map(|values| values[0] as usize);
        let (count, zones_len, regions_len, names_len) = (length()?, length()?, length()?, length()?);
        let zones = lines(rest.text(zones_len, "time zones")?);
        let regions = lines(rest.text(regions_len, "regions")?);
        let ids = rest.u32s(count, "ids")?;
        let latitudes = rest.i32s(count, "latitudes")?;
        let longitudes = rest.i32s(count, "longitudes")?;
        let populations = rest.u32s(count, "populations")?;
        let countries = rest.text(count.saturating_mul(2), "countries")?.to_owned();
        let zone_of = rest.u16s(count, "time zones of the cities")?;
        let region_of = rest.u16s(count, "regions of the cities")?;
        let lengths = rest.u16s(count, "lengths of names")?;
        let names = rest.text(names_len, "names")?.to_owned();
        if !rest.0.is_empty() {
            return Err(Fault::Trailing);
        }

        if !countries.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Err(Fault::Inconsistent("countries"));
        }
        if zone_of.iter().any(|&zone| usize::from(zone) >= zones.len()) {
            return Err(Fault::Inconsistent("time zones"));
        }
        if region_of.iter().any(|&region| region != NO_REGION && usize::from(region) >= regions.len()) {
            return Err(Fault::Inconsistent("regions"));
        }

        let names_start = starts(&names, &lengths)?;
        let mut by_id: Vec<_> = ids.iter().copied().zip(0..).collect();
        by_id.sort_unstable();

        let mut gazetteer = Gazetteer {
            ids,
            latitudes,
            longitudes,
            populations,
            countries,
            zone_of,
            region_of,
            zones,
            regions,
            names,
            names_start,
            folded: String::new(),
            folded_start: Vec::new(),
            by_id,
            by_name: Vec::new(),
        };
        gazetteer.fold_names();
        Ok(gazetteer)
    }

    fn fold_names(&mut self) {
        let mut folded = String::with_capacity(self.names.len() + 1);
        let mut folded_start = Vec::with_capacity(self.len() + 1);
        let mut by_name = Vec::with_capacity(self.len() * 5);
        folded.push('\n');
        for index in 0..self.len() {
            folded_start.push(folded.len() as u32);
            for line in self.lines_of(index) {
                let start = folded.len();
                fold_into(untagged(line).1, &mut folded);
                by_name.push((hash(&folded[start..]), index as u32));
                folded.push('\n');
            }
        }
        folded_start.push(folded.len() as u32);
        folded.shrink_to_fit();
        by_name.sort_unstable();
        by_name.dedup();
        by_name.shrink_to_fit();
        (self.folded, self.folded_start, self.by_name) = (folded, folded_start, by_name);
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The place at an index that this gazetteer gave out.
    pub fn place(&self, index: usize) -> Place<'_> {
        Place {
            name: self.lines_of(index).next().map_or("", |line| untagged(line).1),
            country: self.country(index),
            region: self.regions.get(usize::from(self.region_of[index])).map(String::as_str),
            latitude_micros: self.latitudes[index],
            longitude_micros: self.longitudes[index],
            population: self.populations[index],
            geonames_id: self.ids[index],
            time_zone: &self.zones[usize::from(self.zone_of[index])],
        }
    }

    /// All names of a place: the main one first, without a language; a name that several languages share comes for each.
    pub fn names(&self, index: usize) -> impl Iterator<Item = (Option<&'static str>, &str)> {
        self.lines_of(index).enumerate().flat_map(|(position, line)| {
            let (tag, name) = untagged(line);
            let plain = (tag == 0 || position == 0).then_some((None, name));
            let tagged = TAG_LANGUAGES.into_iter().enumerate();
            let tagged = tagged.filter(move |(bit, _)| tag >> bit & 1 == 1);
            plain.into_iter().chain(tagged.map(move |(_, language)| (Some(language), name)))
        })
    }

    pub fn by_geonames_id(&self, id: u32) -> Option<usize> {
        let found = self.by_id.binary_search_by_key(&id, |&(id, _)| id).ok()?;
        Some(self.by_id[found].1 as usize)
    }

    /// The most populous place that bears exactly this name, up to folding; without a country it is often the wrong one.
    pub fn find(&self, name: &str, country: Option<&str>) -> Option<usize> {
        self.bearers(&fold(name)).map(|(index, _)| index).find(|&index| self.is_in(index, country))
    }

    /// The best `most` places for what has been typed so far, as it may be read: those so named, then those whose name
    /// starts so, then those with a later word that starts so; in each group the most populous first.
    pub fn suggest(&self, query: &str, country: Option<&str>, most: usize) -> Vec<Suggestion<'_>> {
        let readings = readings(query);
        let mut found: Vec<Suggestion> = Vec::new();
        if readings.iter().all(String::is_empty) {
            return found;
        }
        let exact = readings.iter().flat_map(|reading| self.bearers(reading));
        for (index, ordinal) in exact.filter(|(index, _)| self.is_in(*index, country)) {
            if found.len() < most && !found.iter().any(|known| known.index == index) {
                found.push(self.suggestion(index, ordinal));
            }
        }
        if readings.len() > 1 {
            found.sort_by_key(|hit| hit.index);
        }
        for before in ["\n", " "] {
            let so_far = found.len();
            for reading in &readings {
                self.scan(&format!("{before}{reading}"), country, most, &mut found);
            }
            // What several readings found stands in one order.
            if readings.len() > 1 {
                found[so_far..].sort_by_key(|hit| hit.index);
            }
        }
        found
    }

    fn scan<'a>(&'a self, needle: &str, country: Option<&str>, most: usize, found: &mut Vec<Suggestion<'a>>) {
        let mut index = 0;
        let mut unseen_from = 0;
        for hit in memmem::find_iter(self.folded.as_bytes(), needle) {
            if found.len() >= most {
                return;
            }
            if hit < unseen_from {
                continue;
            }
            let at = (hit + 1) as u32;
            index += self.folded_start[index + 1..].partition_point(|&start| start <= at);
            // One hit is enough for a city; the needle's first byte may be the last of the city before.
            unseen_from = self.folded_start[index + 1] as usize - 1;
            if self.is_in(index, country) && !found.iter().any(|known| known.index == index) {
                let before = &self.folded.as_bytes()[self.folded_start[index] as usize..=hit];
                let ordinal = memchr::memchr_iter(b'\n', before).count();
                found.push(self.suggestion(index, ordinal));
            }
        }
    }

    /// The places that bear a folded name, most populous first, each with the position of that name.
    fn bearers(&self, folded: &str) -> impl Iterator<Item = (usize, usize)> {
        let wanted = hash(folded);
        let first = self.by_name.partition_point(|&(hash, _)| hash < wanted);
        let same_hash = self.by_name[first..].iter().take_while(move |&&(hash, _)| hash == wanted);
        same_hash.filter_map(move |&(_, index)| {
            let range = self.folded_start[index as usize] as usize..self.folded_start[index as usize + 1] as usize;
            let ordinal = self.folded[range].lines().position(|line| line == folded)?;
            Some((index as usize, ordinal))
        })
    }

    fn suggestion(&self, index: usize, ordinal: usize) -> Suggestion<'_> {
        Suggestion { index, name: self.lines_of(index).nth(ordinal).map_or("", |line| untagged(line).1) }
    }

    fn is_in(&self, index: usize, country: Option<&str>) -> bool {
        country.is_none_or(|country| self.country(index) == country)
    }

    fn country(&self, index: usize) -> &str {
        &self.countries[2 * index..2 * index + 2]
    }

    fn lines_of(&self, index: usize) -> std::str::Lines<'_> {
        self.names[self.names_start[index] as usize..self.names_start[index + 1] as usize].lines()
    }
}

/// The languages that a stored name is tagged with, as bits, and the name itself.
fn untagged(line: &str) -> (u8, &str) {
    match line.as_bytes() {
        [low @ 0x10..=0x1f, high @ 0x10..=0x1f, ..] => (low & 15 | (high & 15) << 4, &line[2..]),
        _ => (0, line),
    }
}

fn hash(folded: &str) -> u32 {
    let mut hasher = DefaultHasher::new();
    folded.hash(&mut hasher);
    hasher.finish() as u32
}

fn decompress(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let decoder = StreamingDecoder::new(bytes).map_err(std::io::Error::other)?;
    let mut plain = Vec::new();
    decoder.take(MOST_BYTES).read_to_end(&mut plain)?;
    Ok(plain)
}

/// Where each city's lines start, and where the last ends.
fn starts(names: &str, lengths: &[u16]) -> Result<Vec<u32>, Fault> {
    let mut starts = Vec::with_capacity(lengths.len() + 1);
    let mut end = 0;
    starts.push(0);
    for &length in lengths {
        end += usize::from(length);
        // A line feed is never part of another character, so that every slice is one of whole characters.
        if length == 0 || names.as_bytes().get(end - 1) != Some(&b'\n') {
            return Err(Fault::Inconsistent("lengths of names"));
        }
        starts.push(end as u32);
    }
    if end == names.len() { Ok(starts) } else { Err(Fault::Inconsistent("lengths of names")) }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// What hasn't been read yet.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize, what: &'static str) -> Result<&'a [u8], Fault> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Fault::Truncated(what))?;
        self.0 = rest;
        Ok(taken)
    }

    fn text(&mut self, length: usize, what: &'static str) -> Result<&'a str, Fault> {
        str::from_utf8(self.take(length, what)?).map_err(|_| Fault::Encoding(what))
    }

    fn chunks<const N: usize>(&mut self, count: usize, what: &'static str) -> Result<&'a [[u8; N]], Fault> {
        Ok(self.take(count.saturating_mul(N), what)?.as_chunks().0)
    }

    fn u32s(&mut self, count: usize, what: &'static str) -> Result<Vec<u32>, Fault> {
        Ok(self.chunks(count, what)?.iter().copied().map(u32::from_le_bytes).collect())
    }

    fn i32s(&mut self, count: usize, what: &'static str) -> Result<Vec<i32>, Fault> {
        Ok(self.chunks(count, what)?.iter().copied().map(i32::from_le_bytes).collect())
    }

    fn u16s(&mut self, count: usize, what: &'static str) -> Result<Vec<u16>, Fault> {
        Ok(self.chunks(count, what)?.iter().copied().map(u16::from_le_bytes).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{EMBEDDED, Fault, Gazetteer, decompress};

    /// What the first suggestion is: "main name, country, name that matched".
    fn check(query: &str, country: Option<&str>, expected: &str) {
        let gazetteer = Gazetteer::embedded();
        let found = gazetteer.suggest(query, country, 8);
        let first = found.first().map_or_else(String::new, |hit| {
            let place = gazetteer.place(hit.index);
            format!("{}, {}, {}", place.name, place.country, hit.name)
        });
        assert_eq!(first, expected, "suggesting for {query:?}");
    }

    #[test]
    fn cities_are_found_in_any_script() {
        check("Ломе", None, "Lomé, TG, Ломе");
        check("lome", None, "Lomé, TG, Lomé");
        check("локосса", None, "Lokossa, BJ, Локосса");
        check("Geneva", Some("CH"), "Geneva, CH, Geneva");
        check("порт о пренс", None, "Port-au-Prince, HT, Порт-о-Пренс");
        check("орел", Some("RU"), "Orël, RU, Орёл");
        check("lodz", Some("PL"), "Łódź, PL, Łódź");
        check("東京", None, "Tokyo, JP, 東京");
        check("القاهرة", None, "Cairo, EG, القاهرة");
        check("都市", Some("JP"), "Kyoto, JP, 京都市");
        check("l hay", Some("FR"), "L'Haÿ-les-Roses, FR, L'Hay");
        check("n djamena", None, "N'Djamena, TD, N'Djamena");
        check("st etienne", Some("FR"), "Saint-Étienne, FR, St Étienne");
        check("qqzzx", None, "");
        check(" – ", None, "");
        check("Lomé", Some("FR"), "");
        check("lompr", Some("FR"), "Lompret, FR, Lompret");
    }

    #[test]
    fn exact_names_come_before_beginnings_and_those_before_later_words() {
        let gazetteer = Gazetteer::embedded();
        let folded = |name: &str| crate::domain::fold::fold(name);
        let rank = |name: &str| match folded(name) {
            name if name == "york" => 0,
            name if name.starts_with("york") => 1,
            _ => 2,
        };
        let found = gazetteer.suggest("York", None, 2_000);
        let ranks: Vec<_> = found.iter().map(|hit| rank(hit.name)).collect();
        assert!(ranks.is_sorted() && ranks.contains(&0) && ranks.contains(&1) && ranks.contains(&2));
        assert!(found.iter().all(|hit| { folded(hit.name).split(' ').any(|word| word.starts_with("york")) }));
        let mut indexes: Vec<_> = found.iter().map(|hit| hit.index).collect();
        indexes.sort_unstable();
        indexes.dedup();
        assert_eq!(indexes.len(), found.len(), "a place is suggested once");
        assert_eq!(gazetteer.suggest("York", None, 5), found[..5]);
        assert!(gazetteer.suggest("York", None, 0).is_empty());
    }

    #[test]
    fn a_place_has_its_facts_and_names() {
        let gazetteer = Gazetteer::embedded();
        let index = gazetteer.find("Lomé", Some("TG")).expect("Lomé is there");
        let place = gazetteer.place(index);
        assert_eq!((place.name, place.country, place.region), ("Lomé", "TG", Some("Maritime")));
        assert_eq!((place.latitude_micros, place.longitude_micros), (6_128_740, 1_221_540));
        assert_eq!((place.geonames_id, place.time_zone), (2_365_267, "Africa/Lome"));
        assert_eq!(gazetteer.by_geonames_id(2_365_267), Some(index));
        assert_eq!(gazetteer.by_geonames_id(1), None);
        let names: Vec<_> = gazetteer.names(index).collect();
        assert_eq!(names[0], (None, "Lomé"));
        assert!(names.contains(&(Some("ru"), "Ломе")) && names.contains(&(None, "ロメ")));
    }

    #[test]
    fn every_city_stands_by_its_population() {
        let gazetteer = Gazetteer::embedded();
        let populations: Vec<_> = (0..gazetteer.len()).map(|index| gazetteer.place(index).population).collect();
        assert_eq!(populations.len(), 170_391);
        assert!(populations.is_sorted_by(|larger, smaller| larger >= smaller));
        assert!((0..gazetteer.len()).all(|index| gazetteer.names(index).all(|(_, name)| !name.is_empty())));
    }

    #[test]
    fn a_damaged_asset_is_a_fault() {
        for length in [0, 3, 12, 1_000, EMBEDDED.len() / 2, EMBEDDED.len() - 1] {
            assert!(Gazetteer::read(&EMBEDDED[..length]).is_err(), "cut after {length} bytes");
        }
        let plain = decompress(EMBEDDED).expect("the embedded gazetteer is whole");
        for length in [0, 7, 20, 24, 5_000, 100_000, 3_000_000, plain.len() - 1] {
            assert!(matches!(Gazetteer::parse(&plain[..length]), Err(Fault::Truncated(_))), "cut after {length} bytes");
        }
        let mut other = plain.clone();
        other[0] = b'X';
        assert!(matches!(Gazetteer::parse(&other), Err(Fault::Magic)));
        let mut longer = plain;
        longer.push(b'\n');
        assert!(matches!(Gazetteer::parse(&longer), Err(Fault::Trailing)));
    }
}
