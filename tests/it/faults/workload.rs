//! Actions whose outcome is known from their number alone, so that any state a machine leaves behind can be judged.

use std::{collections::BTreeMap, path::Path};

use twinhall::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, attachment, city, note, workspace},
        value::RecordRef,
    },
    register::{Error, Options, Register},
};

/// The action that writes more than the database keeps in memory, so that it reaches the disk before the commit.
pub const LARGE: u64 = 9;
const LARGE_BYTES: u64 = 2_600_000;

/// Chance that comes out the same each time.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }
}

/// A new workspace on which nothing was done yet.
pub fn create(path: &Path, options: &Options) -> Register {
    Register::create(path, options, |draft| draft.says(workspace::name, "Office")).expect("a new workspace")
}

fn name(number: u64) -> String {
    format!("City {number}")
}

/// Does the action of this number: a new city with a note, a field of the last one, and sometimes a deletion.
pub fn act(register: &mut Register, number: u64) -> Result<(), Error> {
    let cities: BTreeMap<String, RecordRef> =
        register.all(Kind::City)?.iter().map(|city| (city.title(), city.record_ref())).collect();
    register.run(ActionKind::Create(Kind::City), |tx| {
        let draft = tx.draft(Kind::City).says(city::name, &name(number)).says(city::country, "TG");
        let made = tx.create(&draft.with(city::population, number as i64))?;
        let about = RecordRef { kind: Kind::City, id: made };
        let text = format!("What was said of it, at length. {}", "word ".repeat(number as usize * 37 % 900));
        let draft = tx.draft(Kind::Note).with(note::about, about).says(note::text, text.trim());
        tx.create(&draft)?;
        if let Some(last) = cities.get(&name(number.wrapping_sub(1))) {
            tx.set(last.id, city::population, number as i64 + 1_000_000)?;
        }
        if number.is_multiple_of(3)
            && let Some(early) = cities.get(&name(number.wrapping_sub(5)))
        {
            tx.delete(*early)?;
        }
        if number == LARGE {
            let bytes: Vec<u8> = (0..LARGE_BYTES / 8).flat_map(|at| Chance(at).next().to_le_bytes()).collect();
            let digest = tx.keep_bytes(&bytes)?;
            let draft = tx.draft(Kind::Attachment).with(attachment::about, about).says(attachment::name, "scan.tiff");
            tx.create(&draft.with(attachment::size_bytes, bytes.len() as i64).with(attachment::digest, digest))?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Cities with their populations after so many actions.
fn expected(actions: u64) -> BTreeMap<String, i64> {
    let mut cities = BTreeMap::new();
    for number in 1..=actions {
        cities.insert(name(number), number as i64);
        if let Some(last) = cities.get_mut(&name(number - 1)) {
            *last = number as i64 + 1_000_000;
        }
        if number.is_multiple_of(3) {
            cities.remove(&name(number.wrapping_sub(5)));
        }
    }
    cities
}

/// How many actions a workspace holds.
pub fn actions(register: &Register) -> Result<u64, Error> {
    // Beginning it was one.
    Ok(register.history_length()?.saturating_sub(1))
}

/// How many actions a workspace holds, after making sure that it holds exactly what they give and is whole.
pub fn judge(register: &Register) -> Result<u64, String> {
    let say = |error: Error| error.to_string();
    let actions = actions(register).map_err(say)?;
    let held: BTreeMap<String, i64> = register
        .all(Kind::City)
        .map_err(say)?
        .iter()
        .map(|record| (record.title(), record.get(city::population).copied().unwrap_or_default()))
        .collect();
    if held != expected(actions) {
        return Err(format!("after {actions} actions the cities are {held:?}"));
    }
    let notes = register.count(Kind::Note).map_err(say)?;
    if notes != held.len() as u64 {
        return Err(format!("{notes} notes on {} cities", held.len()));
    }
    let findings = register.check().map_err(say)?;
    if findings.is_empty() { Ok(actions) } else { Err(format!("{findings:?}")) }
}
