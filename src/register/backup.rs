//! Verified copies of a workspace: made beside, checked, put on disk, then given their name; old ones thinned out.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use rusqlite::{Connection, OpenFlags, backup::StepResult};

use super::{
    Options, Register,
    check::is_whole,
    error::{Context, Doing, Error},
    identity::workspace_id,
    leftover,
    options::{Wanted, heed, must_be_wanted},
};
use crate::domain::value::Id;

/// Days, weeks and months of which the latest backup is kept.
const DAILY: usize = 12;
const WEEKLY: usize = 10;
const MONTHLY: usize = 9;

/// Pages copied between two looks at whether the copy is still wanted.
const PAGES: i32 = 2_000;

/// How much of a workspace's id stands in the names of its backups.
const KEY_DIGITS: usize = 8;

/// The backups of one workspace, in a folder where those of others may lie. They are named after the workspace's file,
/// the moment, and the end of the workspace's id: `NAME 2026-11-30 093000 ab12cd34.twin`.
pub struct Backups {
    pub folder: PathBuf,
    pub stem: String,
    workspace: Id,
}

/// One backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    pub at: DateTime<Utc>,
}

impl Backups {
    /// Backups of the workspace of this id in the file at `path`: in `folder`, or in `NAME backups` beside it.
    pub fn of(path: &Path, workspace: Id, folder: Option<&Path>) -> Self {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let beside = path.with_file_name(format!("{stem} backups"));
        Self { folder: folder.map_or(beside, Path::to_owned), stem, workspace }
    }

    /// Those there are, latest first.
    pub fn list(&self) -> Vec<Backup> {
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut found: Vec<Backup> = entries.filter_map(|entry| self.read(entry.path())).collect();
        found.sort_by_key(|backup| std::cmp::Reverse(backup.at));
        found
    }

    fn read(&self, path: PathBuf) -> Option<Backup> {
        let name = path.file_name()?.to_str()?;
        let name = name.strip_prefix(&self.stem)?.strip_prefix(' ')?.strip_suffix(".twin")?;
        let keyed = name.strip_suffix(&self.key()).and_then(|time| time.strip_suffix(' '));
        let at = NaiveDateTime::parse_from_str(keyed.unwrap_or(name), "%Y-%m-%d %H%M%S").ok()?.and_utc();
        // Earlier names tell no workspace. One that is another's, or can't be told, is none of ours.
        (keyed.is_some() || workspace_in(&path) == Some(self.workspace)).then_some(Backup { path, at })
    }

    /// The end of the id, which is chance; its beginning is the time the workspace was made.
    fn key(&self) -> String {
        let id = self.workspace.to_string();
        id[id.len().saturating_sub(KEY_DIGITS)..].to_owned()
    }

    /// Makes a backup and removes those the plan no longer keeps. Returns the new one.
    pub fn make(&self, register: &Register) -> Result<Backup, Error> {
        self.make_of(&register.connection, register.now_millis(), None)
    }

    /// The same of the workspace under a path, through a reader of its own: it never becomes the writer, whoever else
    /// lets go of the file meanwhile.
    pub fn make_from(&self, path: &Path, options: &Options) -> Result<Backup, Error> {
        let reader = Register::open_read_only(path, options)?;
        if reader.workspace() != self.workspace {
            return Err(Error::Moved);
        }
        self.make_of(&reader.connection, reader.now_millis(), options.wanted.as_ref())
    }

    pub(super) fn make_of(
        &self,
        connection: &Connection,
        now_millis: u64,
        wanted: Option<&Wanted>,
    ) -> Result<Backup, Error> {
        if self.folder.is_file() {
            return Err(Error::ReadOnly);
        }
        std::fs::create_dir_all(&self.folder).doing(Doing::BackUp, &self.folder)?;
        let mut backup = self.at(now_millis / 1_000);
        // Two within a second: the later one is named for the next.
        while backup.path.exists() {
            backup = self.at(backup.at.timestamp() as u64 + 1);
        }
        copy_to(connection, &backup.path, wanted).doing(Doing::BackUp, &backup.path)?;
        self.thin(backup.at.date_naive());
        Ok(backup)
    }

    fn at(&self, seconds: u64) -> Backup {
        let at = DateTime::from_timestamp_secs(seconds as i64).unwrap_or_default();
        let name = format!("{} {} {}.twin", self.stem, at.format("%Y-%m-%d %H%M%S"), self.key());
        Backup { path: self.folder.join(name), at }
    }

    /// Whether the latest backup is from another day than now.
    pub fn is_due(&self, now_millis: u64) -> bool {
        let today = DateTime::from_timestamp_millis(now_millis as i64).unwrap_or_default().date_naive();
        self.list().first().is_none_or(|latest| latest.at.date_naive() < today)
    }

    /// Whether something was done in the workspace since the latest backup.
    pub fn is_behind(&self, register: &Register) -> Result<bool, Error> {
        let Some(done_millis) = register.last_action_millis()? else { return Ok(false) };
        Ok(self.list().first().is_none_or(|latest| latest.at.timestamp() < (done_millis / 1_000) as i64))
    }

    fn thin(&self, today: NaiveDate) {
        let backups = self.list();
        let days: Vec<DateTime<Utc>> = backups.iter().map(|backup| backup.at).collect();
        for (backup, keep) in backups.iter().zip(kept(&days, today)) {
            if !keep {
                // One that can't be removed is one too many, not a reason to fail.
                let _ = std::fs::remove_file(&backup.path);
            }
        }
    }
}

/// The workspace a backup is of, where it can be told; read without a lock or a file beside it.
fn workspace_in(path: &Path) -> Option<Id> {
    let mode = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let backup = Connection::open_with_flags(leftover::address(path, "immutable=1"), mode).ok()?;
    workspace_id(&backup).ok()
}

/// Which of these backups, latest first, the plan keeps: all of today, then the latest of each of 12 days, 10 weeks and
/// 9 months that have one.
pub fn kept(latest_first: &[DateTime<Utc>], today: NaiveDate) -> Vec<bool> {
    let mut keep: Vec<bool> = latest_first.iter().map(|at| at.date_naive() >= today).collect();
    let mut keep_latest_of = |most: usize, span: fn(NaiveDate) -> (i32, u32)| {
        let mut seen = Vec::new();
        for (index, at) in latest_first.iter().enumerate() {
            let span = span(at.date_naive());
            if !seen.contains(&span) && seen.len() < most {
                seen.push(span);
                keep[index] = true;
            }
        }
    };
    keep_latest_of(DAILY, |day| (day.year(), day.ordinal()));
    keep_latest_of(WEEKLY, |day| (day.iso_week().year(), day.iso_week().week()));
    keep_latest_of(MONTHLY, |day| (day.year(), day.month()));
    keep
}

impl Register {
    /// A verified copy under a name that is free: a temporary file, checked, put on disk, then renamed. Also what a
    /// rescue writes when the file was taken from under us: the database still holds it open.
    pub fn copy_to(&self, path: &Path) -> Result<(), Error> {
        copy_to(&self.connection, path, None).doing(Doing::Copy, path)
    }
}

fn copy_to(connection: &Connection, path: &Path, wanted: Option<&Wanted>) -> Result<(), Error> {
    if path.exists() {
        return Err(Error::Exists);
    }
    let mut draft = path.as_os_str().to_owned();
    draft.push(".part");
    let draft = PathBuf::from(draft);
    let _ = std::fs::remove_file(&draft);
    let made = copy_and_verify(connection, &draft, wanted);
    if made.is_err() {
        let _ = std::fs::remove_file(&draft);
    }
    made?;
    std::fs::rename(&draft, path)?;
    sync_folder(path);
    Ok(())
}

fn copy_and_verify(connection: &Connection, draft: &Path, wanted: Option<&Wanted>) -> Result<(), Error> {
    let count =
        |connection: &Connection| connection.query_row("SELECT count(*) FROM op", [], |row| row.get::<_, i64>(0));
    // Read in one go, whatever the number of steps: a copy is of one moment.
    let moment = connection.is_autocommit().then(|| connection.unchecked_transaction()).transpose()?;
    let operations = count(connection)?;
    let mut copy = Connection::open(draft)?;
    {
        let backup = rusqlite::backup::Backup::new(connection, &mut copy)?;
        loop {
            must_be_wanted(wanted)?;
            match backup.step(PAGES)? {
                StepResult::Done => break,
                StepResult::More => {}
                _ => return Err(Error::Busy),
            }
        }
    }
    drop((copy, moment));
    let mut copy = Connection::open_with_flags(draft, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    heed(&mut copy, wanted)?;
    if !is_whole(&copy)? || count(&copy)? != operations {
        return Err(Error::BackupUnverified(draft.to_owned()));
    }
    drop(copy);
    std::fs::OpenOptions::new().write(true).open(draft)?.sync_all()?;
    Ok(())
}

/// Puts a rename on the disk where the system lets a folder be opened.
fn sync_folder(path: &Path) {
    #[cfg(unix)]
    if let Some(folder) = path.parent().and_then(|folder| std::fs::File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    #[cfg(windows)]
    let _ = path;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_twelve_days_ten_weeks_and_nine_months() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("valid");
        let daily: Vec<DateTime<Utc>> = (0..400)
            .map(|back| (today - chrono::Days::new(back)).and_hms_opt(9, 0, 0).expect("valid").and_utc())
            .collect();
        let keep = kept(&daily, today);
        let ages: Vec<usize> = keep.iter().enumerate().filter(|(_, keep)| **keep).map(|(age, _)| age).collect();
        assert_eq!(&ages[..12], &(0..12).collect::<Vec<_>>()[..], "twelve days");
        assert!(ages.contains(&13) && ages.contains(&62), "the Sundays before, ten weeks in all: {ages:?}");
        assert_eq!(ages.last(), Some(&235), "the last of March, nine months in all: {ages:?}");
        assert_eq!(ages.len(), 12 + 8 + 8, "two weeks and one month lie within the twelve days: {ages:?}");
    }
}
