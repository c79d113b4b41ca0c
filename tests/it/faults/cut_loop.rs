//! What a disk may hold after the power went: everything synced, and any part of the rest.

use std::{collections::BTreeMap, path::Path};

use twinhall::register::{Options, Register, Sync};

use super::{
    recorder::{self, Event},
    workload::{self, Chance},
};

/// Disks write these whole or not at all.
const SECTOR: usize = 512;

const ACTIONS: u64 = 40;

/// What a run came to.
#[derive(Debug, Default)]
pub struct Figures {
    pub images: usize,
    /// Images in which an acknowledged action was gone.
    pub losses: usize,
    pub actions_lost: u64,
    /// Images that did not open, or were not whole.
    pub broken: usize,
    /// Images that began with a rollback journal beside them.
    pub journals: usize,
    /// The first that was lost or broken, in words.
    pub first: Option<String>,
}

/// Records a workspace being written under `sync`, cuts the power at random moments and looks at what is left.
pub fn cut(sync: Sync, images: usize, seed: u64) -> Figures {
    let events = recording(sync);
    let first = events.iter().position(|event| matches!(event, Event::Kept(_))).expect("it was begun") + 1;
    let after_kept: Vec<usize> = (first..events.len()).filter(|at| matches!(events[at - 1], Event::Kept(_))).collect();
    let mut chance = Chance(seed);
    let mut cuts: Vec<usize> = (0..images)
        .map(|_| {
            if chance.below(2) == 0 {
                first + chance.below((events.len() - first) as u64 + 1) as usize
            } else {
                // Around what a person was just told: where a loss would hurt.
                let near = after_kept[chance.below(after_kept.len() as u64) as usize] + chance.below(6) as usize;
                near.min(events.len())
            }
        })
        .collect();
    cuts.sort_unstable();
    let mut disk = Disk::default();
    let mut figures = Figures::default();
    let mut at = 0;
    for cut in cuts {
        for event in &events[at..cut] {
            disk.sees(event);
        }
        at = cut;
        look(&disk, &mut chance, &mut figures);
    }
    figures
}

/// Records the file `bytes` being opened, cuts the power at random moments, and has each thing the disk may then hold
/// judged; how many began with a rollback journal beside the file.
pub fn cut_opening(bytes: &[u8], images: usize, seed: u64, judge: impl Fn(&Path)) -> usize {
    const NAME: &str = "office.twin";
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join(NAME), bytes).expect("it can be written");
    recorder::record(folder.path());
    let path = folder.path().canonicalize().expect("it is there").join(NAME);
    drop(Register::open(&path, &Options::new("I. P., Lomé")).expect("it opens"));
    let events = recorder::taken();
    assert!(matches!(&events[0], Event::Create { file: 0, name } if name == NAME), "the file comes first");
    let mut chance = Chance(seed);
    let mut cuts: Vec<usize> = (0..images).map(|_| chance.below(events.len() as u64 + 1) as usize).collect();
    cuts.sort_unstable();
    let mut disk = Disk::holding(NAME, bytes);
    let (mut at, mut journals) = (0, 0);
    for cut in cuts {
        events[at..cut].iter().for_each(|event| disk.sees(event));
        at = cut;
        let folder = tempfile::tempdir().expect("a folder");
        let files = disk.after_a_cut(&mut chance);
        journals += usize::from(files.contains_key(&format!("{NAME}-journal")));
        for (name, bytes) in &files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().expect("the folder")).expect("it can be made");
            std::fs::write(path, bytes).expect("it can be written");
        }
        judge(&folder.path().join(NAME));
    }
    journals
}

fn recording(sync: Sync) -> Vec<Event> {
    let folder = tempfile::tempdir().expect("a folder");
    recorder::record(folder.path());
    let path = folder.path().canonicalize().expect("it is there").join("office.twin");
    let mut register = workload::create(&path, &Options { sync, ..Options::new("I. P., Lomé") });
    recorder::kept(0);
    for number in 1..=ACTIONS {
        workload::act(&mut register, number).expect("it writes");
        recorder::kept(number);
    }
    drop(register);
    recorder::taken()
}

/// Opens one image and counts what is missing.
fn look(disk: &Disk, chance: &mut Chance, figures: &mut Figures) {
    let folder = tempfile::tempdir().expect("a folder");
    let seed = chance.0;
    let files = disk.after_a_cut(chance);
    for (name, bytes) in &files {
        std::fs::write(folder.path().join(name), bytes).expect("it can be written");
    }
    figures.images += 1;
    figures.journals += usize::from(files.keys().any(|name| name.ends_with("-journal")));
    let bad = match held(&folder.path().join("office.twin")) {
        Ok(held) if held >= disk.kept => return,
        Ok(held) => {
            figures.losses += 1;
            figures.actions_lost += disk.kept - held;
            format!("{} actions were acknowledged, {held} are there", disk.kept)
        }
        Err(error) => {
            figures.broken += 1;
            error
        }
    };
    figures.first.get_or_insert_with(|| format!("image {} (chance {seed:#x}): {bad}", figures.images));
}

fn held(path: &Path) -> Result<u64, String> {
    let register =
        Register::open(path, &Options::new("After")).map_err(|error| format!("it does not open: {error}"))?;
    workload::judge(&register)
}

#[derive(Default)]
struct File {
    /// What is surely there.
    synced: Vec<u8>,
    /// What came since.
    pending: Vec<Event>,
}

/// A disk and what waits to be written to it.
#[derive(Default)]
struct Disk {
    files: Vec<File>,
    names: BTreeMap<String, usize>,
    /// Names made and deleted since the folder was last synced.
    pending_names: Vec<(String, Option<usize>)>,
    kept: u64,
}

impl Disk {
    /// One that has held a file for long.
    fn holding(name: &str, bytes: &[u8]) -> Self {
        let file = File { synced: bytes.to_vec(), pending: Vec::new() };
        Self { files: vec![file], names: BTreeMap::from([(name.to_owned(), 0)]), ..Self::default() }
    }

    fn sees(&mut self, event: &Event) {
        match event {
            Event::Create { file, name } => {
                self.files.resize_with(self.files.len().max(file + 1), File::default);
                self.pending_names.push((name.clone(), Some(*file)));
            }
            Event::Write { file, .. } | Event::Truncate { file, .. } => self.files[*file].pending.push(event.clone()),
            Event::Sync { file, folder } => {
                let File { synced, pending } = &mut self.files[*file];
                for event in pending.drain(..) {
                    apply(synced, &event, |_| true, 0);
                }
                if *folder {
                    self.sync_names();
                }
            }
            Event::Delete { name, folder } => {
                self.pending_names.push((name.clone(), None));
                if *folder {
                    self.sync_names();
                }
            }
            Event::Kept(actions) => self.kept = *actions,
        }
    }

    fn sync_names(&mut self) {
        for (name, file) in self.pending_names.drain(..) {
            name_it(&mut self.names, name, file);
        }
    }

    /// One of the many things the disk may hold if the power goes now.
    fn after_a_cut(&self, chance: &mut Chance) -> BTreeMap<String, Vec<u8>> {
        // From nothing of what was not synced to nearly all of it.
        let kept_percent = [0, 15, 50, 85, 100][chance.below(5) as usize];
        let torn_percent = [0, 30, 100][chance.below(3) as usize];
        let filler = [0, 0xa5][chance.below(2) as usize];
        let mut names = self.names.clone();
        for (name, file) in &self.pending_names {
            if chance.below(100) < kept_percent {
                name_it(&mut names, name.clone(), *file);
            }
        }
        let content = |file: usize, chance: &mut Chance| {
            let mut bytes = self.files[file].synced.clone();
            for event in &self.files[file].pending {
                let is_torn = chance.below(100) < torn_percent;
                let is_kept = chance.below(100) < kept_percent;
                apply(&mut bytes, event, |_| if is_torn { chance.below(2) == 0 } else { is_kept }, filler);
            }
            bytes
        };
        names.into_iter().map(|(name, file)| (name, content(file, chance))).collect()
    }
}

fn name_it(names: &mut BTreeMap<String, usize>, name: String, file: Option<usize>) {
    match file {
        Some(file) => names.insert(name, file),
        None => names.remove(&name),
    };
}

/// Does to `bytes` what the sectors that are kept ask for; what lies between them in a longer file is `filler`.
fn apply(bytes: &mut Vec<u8>, event: &Event, mut is_kept: impl FnMut(usize) -> bool, filler: u8) {
    match event {
        Event::Write { offset, bytes: new, .. } => {
            let offset = *offset as usize;
            let mut from = 0;
            while from < new.len() {
                let to = new.len().min((offset + from) / SECTOR * SECTOR + SECTOR - offset);
                if is_kept(offset + from) {
                    if bytes.len() < offset + to {
                        bytes.resize(offset + to, filler);
                    }
                    bytes[offset + from..offset + to].copy_from_slice(&new[from..to]);
                }
                from = to;
            }
        }
        Event::Truncate { size, .. } if is_kept(0) => bytes.resize(*size as usize, filler),
        _ => {}
    }
}
